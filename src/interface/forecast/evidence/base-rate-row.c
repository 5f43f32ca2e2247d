/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonBaseRateRow: how often such things happen, in percent, as odds or as "1 in 20"; nothing where nobody says. It is the prior
 * that the evidence moves. What is typed counts with Enter and on leaving; what is no probability stays, marked as an error. The
 * style class is "base-rate". */

#include "interface/forecast/evidence/base-rate-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-scale.h"
#include "forecast/probability-word.h"
#include "interface/forecast/forecast-edit.h"

struct _LiaisonBaseRateRow
{
  AdwPreferencesRow parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (LiaisonBaseRateRow, liaison_base_rate_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_error (LiaisonBaseRateRow *self,
            gboolean            wrong)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, wrong ? _("This is no probability: write it like 5 % or 1 in 20") : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_same (double a,
         double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
show (LiaisonBaseRateRow *self)
{
  double rate = liaison_forecast_get_base_rate (self->forecast);
  g_autofree char *text = isnan (rate) ? g_strdup ("") : liaison_probability_to_text (rate);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  show_error (self, FALSE);
}

static void
on_done (LiaisonBaseRateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *now = NULL;
  double rate = NAN, before;
  LiaisonForecastBuilder *builder;

  if (self->forecast == NULL)
    return;
  before = liaison_forecast_get_base_rate (self->forecast);
  now = isnan (before) ? g_strdup ("") : liaison_probability_to_text (before);
  if (g_strcmp0 (text, now) == 0)
    return;
  if (*stripped != '\0' && !liaison_probability_parse (stripped, &rate))
    {
      show_error (self, TRUE);
      return;
    }
  if (!isnan (rate))
    rate = liaison_probability_clamp (rate);
  if (!is_same (rate, before))
    {
      builder = liaison_forecast_builder_new (self->forecast);
      liaison_forecast_builder_set_base_rate (builder, rate);
      liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Change Base Rate"), "base-rate");
    }
  show (self);
}

static void
on_changed (LiaisonBaseRateRow *self)
{
  show_error (self, FALSE);
}

static void
liaison_base_rate_row_dispose (GObject *object)
{
  LiaisonBaseRateRow *self = LIAISON_BASE_RATE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_BASE_RATE_ROW);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_base_rate_row_parent_class)->dispose (object);
}

static gboolean
liaison_base_rate_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_BASE_RATE_ROW (widget)->entry));
}

static void
liaison_base_rate_row_class_init (LiaisonBaseRateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_base_rate_row_dispose;
  widget_class->grab_focus = liaison_base_rate_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/base-rate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonBaseRateRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
liaison_base_rate_row_init (LiaisonBaseRateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_base_rate_row_set:
 * @self: a row
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows the base rate of a forecast; hides the row for questions whose answer is not one probability. Where it is the same already,
 * what is being typed stays.
 */
void
liaison_base_rate_row_set (LiaisonBaseRateRow *self,
                           LiaisonDocument    *document,
                           LiaisonForecast    *forecast)
{
  LiaisonQuestionType type;
  gboolean same;

  g_return_if_fail (LIAISON_IS_BASE_RATE_ROW (self));

  type = liaison_forecast_get_question_type (forecast);
  same = !liaison_forecast_edit_is_other (self->forecast, forecast) &&
         is_same (liaison_forecast_get_base_rate (self->forecast), liaison_forecast_get_base_rate (forecast));
  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  gtk_widget_set_visible (GTK_WIDGET (self), type == LIAISON_QUESTION_BINARY || type == LIAISON_QUESTION_CONDITIONAL);
  if (!same)
    show (self);
}
