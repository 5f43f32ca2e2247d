/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastRow: a forecast as a card in the list: the question, the estimate in number and word, its history drawn, a bar,
 * and when it closes; above the first card of a section stands the section's title. CSS nodes: "forecastrow" with "box.section-title"
 * and "box.forecast-card". What holds it, the list item, is given a label that says all of it. */

#include "interface/forecast/list/forecast-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/answer/answer-summary.h"
#include "interface/forecast/estimate/sparkline.h"
#include "interface/forecast/evidence/evidence-drop.h"
#include "interface/forecast/lines-label.h"

struct _LiaisonForecastRow
{
  GtkWidget parent_instance;

  LiaisonForecastItem *item;   /* nullable: while it is not in use */
  gulong handler;              /* of ITEM */

  /* Template children. */
  GtkWidget *title_box;
  GtkLabel *title;
  GtkLabel *title_count;
  GtkWidget *card;
  LiaisonLinesLabel *question;
  GtkLabel *number;
  GtkLabel *word;
  LiaisonSparkline *sparkline;
  GtkLevelBar *bar;
  LiaisonLinesLabel *details;
  GtkWidget *resolve;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastRow, liaison_forecast_row, GTK_TYPE_WIDGET)

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
describe_outcome (LiaisonForecast *forecast)
{
  g_autofree char *value = NULL;

  switch (liaison_forecast_get_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      return g_strdup (_("decided: yes"));
    case LIAISON_OUTCOME_NO:
      return g_strdup (_("decided: no"));
    case LIAISON_OUTCOME_VOID:
      return g_strdup (_("cannot be decided"));
    case LIAISON_OUTCOME_CHOSEN:
      /* Translators: what a question was decided as: the name of an outcome, a number or a day. */
      return g_strdup_printf (_("decided: %s"),
                              liaison_forecast_get_outcome_name (forecast, liaison_forecast_get_chosen (forecast)));
    case LIAISON_OUTCOME_VALUE:
      value = liaison_value_to_text (liaison_forecast_get_question_type (forecast), liaison_forecast_get_value (forecast),
                                     liaison_forecast_get_unit (forecast));
      return g_strdup_printf (_("decided: %s"), value);
    case LIAISON_OUTCOME_OPEN:
    default:
      return NULL;
    }
}

/* "closes 31 December 2021"; NULL when there is nothing to say. */
static char *
describe_date (LiaisonForecast        *forecast,
               LiaisonForecastSection  section)
{
  const char *closes = liaison_forecast_get_closes (forecast);
  g_autofree char *day = closes != NULL ? liaison_moment_to_text (closes) : NULL;

  if (day == NULL)
    return NULL;
  /* Translators: %s is a day. */
  return g_strdup_printf (section == LIAISON_FORECAST_SECTION_PAST_DUE ? _("closed %s, not decided yet") : _("closes %s"), day);
}

/* When somebody thought of it last. */
static char *
describe_stale (LiaisonForecast *forecast)
{
  g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (liaison_forecast_get_current (forecast)));

  /* Translators: %s is a day. */
  return g_strdup_printf (_("last estimate %s"), day);
}

static void
take_part (GString *text,
           char    *part)
{
  if (part != NULL)
    append_part (text, part);
  g_free (part);
}

/* "closes 31 December 2021 · 3 pieces of evidence" */
static char *
describe_details (LiaisonForecast        *forecast,
                  LiaisonForecastSection  section,
                  const char             *detail)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *outcome = describe_outcome (forecast);
  guint n = liaison_forecast_get_evidence (forecast)->len;

  if (detail != NULL)
    append_part (text, detail);
  if (outcome != NULL)
    append_part (text, outcome);
  else
    take_part (text, describe_date (forecast, section));
  if (section == LIAISON_FORECAST_SECTION_STALE)
    take_part (text, describe_stale (forecast));
  if (n > 0)
    take_part (text, g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n), n));
  if (text->len == 0)
    g_string_append (text, _("no close date, no evidence yet"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_estimate (LiaisonForecastRow         *self,
               LiaisonForecast            *forecast,
               const LiaisonAnswerSummary *summary)
{
  gtk_label_set_label (self->number, summary->number);
  gtk_label_set_label (self->word, summary->word);
  /* A day leaves it no room. */
  gtk_widget_set_visible (GTK_WIDGET (self->word), liaison_forecast_get_current (forecast) == NULL ||
                                                     liaison_forecast_get_question_type (forecast) != LIAISON_QUESTION_DATE);
  gtk_level_bar_set_value (self->bar, isnan (summary->level) ? 0.0 : summary->level);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !isnan (summary->level));
  liaison_sparkline_set_forecast (self->sparkline, forecast);
}

/* What a screen reader says of it: the title too, above the first card of a section. */
static void
update_label (LiaisonForecastRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *question = liaison_lines_label_get_text (self->question);
  /* Translators: what a screen reader says of a forecast: the question, "38 %", "unlikely", and when it closes. */
  g_autofree char *label = g_strdup_printf (_("%s %s, %s, %s"), question, gtk_label_get_label (self->number),
                                            gtk_label_get_label (self->word), liaison_lines_label_get_text (self->details));

  if (gtk_widget_get_visible (self->title_box))
    {
      g_autofree char *alone = g_steal_pointer (&label);

      /* Translators: what a screen reader says of the first forecast under a title: the title, and what it says of a forecast. */
      label = g_strdup_printf (_("%s: %s"), gtk_label_get_label (self->title), alone);
    }
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show (LiaisonForecastRow *self)
{
  LiaisonForecast *forecast = liaison_forecast_item_get_forecast (self->item);
  LiaisonForecastSection section = liaison_forecast_item_get_section (self->item);
  const char *question = liaison_forecast_get_question (forecast);
  g_autofree char *details = NULL;
  LiaisonAnswerSummary summary;

  liaison_answer_summary_init (&summary, forecast, liaison_forecast_get_current (forecast));
  details = describe_details (forecast, section, summary.detail);
  liaison_lines_label_set_text (self->question, *question != '\0' ? question : _("Untitled forecast"));
  liaison_lines_label_set_text (self->details, details);
  show_estimate (self, forecast, &summary);
  gtk_widget_set_visible (self->resolve, section == LIAISON_FORECAST_SECTION_PAST_DUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->resolve), "s", liaison_forecast_get_id (forecast));
  update_label (self);
  liaison_answer_summary_clear (&summary);
}

static void
liaison_forecast_row_dispose (GObject *object)
{
  LiaisonForecastRow *self = LIAISON_FORECAST_ROW (object);

  liaison_forecast_row_set_item (self, NULL);
  g_clear_pointer (&self->title_box, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_ROW);

  G_OBJECT_CLASS (liaison_forecast_row_parent_class)->dispose (object);
}

static void
liaison_forecast_row_class_init (LiaisonForecastRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_forecast_row_dispose;

  g_type_ensure (LIAISON_TYPE_LINES_LABEL);
  g_type_ensure (LIAISON_TYPE_SPARKLINE);
  gtk_widget_class_set_css_name (widget_class, "forecastrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/forecast-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, title_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, title_count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, card);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, number);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, word);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, details);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, resolve);
}

static LiaisonForecast *
find_forecast (GtkWidget *widget)
{
  LiaisonForecastItem *item = LIAISON_FORECAST_ROW (widget)->item;

  return item != NULL ? liaison_forecast_item_get_forecast (item) : NULL;
}

static void
liaison_forecast_row_init (LiaisonForecastRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->resolve), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->resolve), "forecasts.resolve");
  /* A high probability is neither good nor bad: no colours that say so. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
  liaison_evidence_drop_add (GTK_WIDGET (self), find_forecast, LIAISON_BEARING_FOR, TRUE);
}

/**
 * liaison_forecast_row_new:
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
liaison_forecast_row_new (void)
{
  return g_object_new (LIAISON_TYPE_FORECAST_ROW, NULL);
}

/**
 * liaison_forecast_row_get_item:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LiaisonForecastItem *
liaison_forecast_row_get_item (LiaisonForecastRow *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ROW (self), NULL);

  return self->item;
}

/**
 * liaison_forecast_row_set_item:
 * @self: a card
 * @item: (nullable): what it is to show, and to follow; %NULL when it is not in use
 */
void
liaison_forecast_row_set_item (LiaisonForecastRow  *self,
                               LiaisonForecastItem *item)
{
  g_return_if_fail (LIAISON_IS_FORECAST_ROW (self));
  g_return_if_fail (item == NULL || LIAISON_IS_FORECAST_ITEM (item));

  if (self->item != NULL)
    g_signal_handler_disconnect (self->item, self->handler);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->handler = g_signal_connect_swapped (item, "changed", G_CALLBACK (show), self);
  show (self);
}

/**
 * liaison_forecast_row_set_title:
 * @self: a card
 * @title: (nullable): what stands above it: the title of the section that it begins
 * @n: how many forecasts the section has
 */
void
liaison_forecast_row_set_title (LiaisonForecastRow *self,
                                const char         *title,
                                guint               n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  g_return_if_fail (LIAISON_IS_FORECAST_ROW (self));

  gtk_widget_set_visible (self->title_box, title != NULL);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->title_count, count);
  update_label (self);
}
