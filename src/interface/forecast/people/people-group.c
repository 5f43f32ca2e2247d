/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPeopleGroup: the estimates of several people side by side, and what they say together. Until the reader has an estimate of
 * their own, the others' are hidden, for whoever has seen a number is pulled towards it; a button shows them all the same. What
 * arrives while one looks changes what is said, not where one is. */

#include "interface/forecast/people/people-group.h"

#include <glib/gi18n.h>

#include "forecast/aggregate.h"
#include "forecast/opinion.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/people/people-list.h"
#include "interface/forecast/people/people-row.h"
#include "interface/forecast/people/people-words.h"
#include "interface/settings.h"

struct _LiaisonPeopleGroup
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  GListStore *opinions;
  GSignalGroup *document_signals;
  GSignalGroup *team_signals;
  gboolean revealed;           /* the reader wants to see what others say to this question */

  /* Template children. */
  GtkStack *stack;
  AdwActionRow *hidden;
  AdwActionRow *median;
  AdwActionRow *geometric;
  AdwActionRow *extremized;
  AdwActionRow *spread;
  AdwActionRow *moves;
  GtkDropDown *since;
  LiaisonPeopleList *list;
};

G_DEFINE_FINAL_TYPE (LiaisonPeopleGroup, liaison_people_group, ADW_TYPE_PREFERENCES_GROUP)

/* In the order of the choices of SINCE. */
static const gint64 days_since[] = { 1, 7, 30, 365 };

static LiaisonTeam *
get_team (LiaisonPeopleGroup *self)
{
  return self->document != NULL ? liaison_document_get_team (self->document) : NULL;
}

static gint64
get_since (LiaisonPeopleGroup *self)
{
  guint chosen = MIN (gtk_drop_down_get_selected (self->since), G_N_ELEMENTS (days_since) - 1);

  return g_get_real_time () - days_since[chosen] * G_TIME_SPAN_DAY;
}

/* Whether the reader has said something. */
static gboolean
has_own (LiaisonPeopleGroup *self)
{
  const char *name = liaison_forecast_file_get_author (liaison_document_get_forecasts (self->document));
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);

  for (guint i = 0; i < estimates->len; i++)
    {
      const char *by = liaison_estimate_get_by (g_ptr_array_index (estimates, i));

      if (by == NULL || g_strcmp0 (by, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
hides (LiaisonPeopleGroup *self)
{
  GSettings *settings = liaison_settings_get ();

  return !self->revealed && (settings == NULL || g_settings_get_boolean (settings, "hide-others")) && !has_own (self);
}

static void
show_text (AdwActionRow *row,
           char         *text)
{
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  g_free (text);
}

static void
show_together (LiaisonPeopleGroup *self,
               LiaisonForecast    *question)
{
  g_autofree char *title = g_strdup_printf (_("Extremized, exponent %.1f"), LIAISON_AGGREGATE_EXPONENT);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->extremized), title);
  show_text (self->median, liaison_people_dup_median (question));
  show_text (self->geometric, liaison_people_dup_geometric (question, 1.0));
  show_text (self->extremized, liaison_people_dup_geometric (question, LIAISON_AGGREGATE_EXPONENT));
  show_text (self->spread, liaison_people_dup_spread (question));
}

static void
show_moves (LiaisonPeopleGroup *self)
{
  g_autofree char *moves = liaison_people_dup_moves (G_LIST_MODEL (self->opinions));

  adw_action_row_set_subtitle (self->moves, moves != NULL ? moves : _("Nobody"));
}

static void
show_hidden (LiaisonPeopleGroup *self,
             guint               n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u other person asks this", "%u other people ask this", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hidden), title);
  gtk_stack_set_visible_child_name (self->stack, "hidden");
}

static void
update (LiaisonPeopleGroup *self)
{
  LiaisonTeam *team = get_team (self);
  const char *id = self->forecast != NULL ? liaison_forecast_get_id (self->forecast) : NULL;
  guint n = team != NULL && id != NULL ? liaison_team_count_people (team, id) : 0;
  LiaisonForecastFile *own = self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL;
  g_autoptr (LiaisonForecast) question = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n == 0)
    {
      g_list_store_remove_all (self->opinions);
      return;
    }
  if (hides (self))
    {
      g_list_store_remove_all (self->opinions);
      show_hidden (self, n);
      return;
    }
  question = liaison_team_dup_question (team, own, id);
  liaison_opinions_update (self->opinions, question, liaison_forecast_file_get_author (own), get_since (self));
  show_together (self, question);
  show_moves (self);
  gtk_stack_set_visible_child_name (self->stack, "shown");
}

static void
on_team_replaced (LiaisonPeopleGroup *self)
{
  g_signal_group_set_target (self->team_signals, get_team (self));
  update (self);
}

/* The button goes; the focus stays where it was. */
static void
on_reveal (LiaisonPeopleGroup *self)
{
  self->revealed = TRUE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
show_opinion (GtkWidget *row,
              gpointer   opinion)
{
  liaison_people_row_set (LIAISON_PEOPLE_ROW (row), opinion);
}

static void
liaison_people_group_dispose (GObject *object)
{
  LiaisonPeopleGroup *self = LIAISON_PEOPLE_GROUP (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->team_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PEOPLE_GROUP);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);
  g_clear_object (&self->opinions);

  G_OBJECT_CLASS (liaison_people_group_parent_class)->dispose (object);
}

static void
liaison_people_group_class_init (LiaisonPeopleGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_people_group_dispose;
  g_type_ensure (LIAISON_TYPE_PEOPLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/people-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, hidden);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, median);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, geometric);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, extremized);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, spread);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, moves);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, since);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
liaison_people_group_init (LiaisonPeopleGroup *self)
{
  self->opinions = g_list_store_new (LIAISON_TYPE_OPINION);
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  self->team_signals = g_signal_group_new (LIAISON_TYPE_TEAM);
  g_signal_group_connect_swapped (self->document_signals, "notify::team", G_CALLBACK (on_team_replaced), self);
  g_signal_group_connect_swapped (self->team_signals, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_people_list_set_up (self->list, _("Each person’s estimate"), liaison_people_row_new, show_opinion);
  liaison_people_list_set_model (self->list, G_LIST_MODEL (self->opinions));
  if (liaison_settings_get () != NULL)
    g_signal_connect_object (liaison_settings_get (), "changed::hide-others", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_people_group_set:
 * @self: a group
 * @document: (nullable): the document
 * @forecast: (nullable): one of its forecasts, as it is now
 *
 * Shows what others say to a question.
 */
void
liaison_people_group_set (LiaisonPeopleGroup *self,
                          LiaisonDocument    *document,
                          LiaisonForecast    *forecast)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_GROUP (self));

  if (liaison_forecast_edit_is_other (self->forecast, forecast))
    self->revealed = FALSE;
  g_set_object (&self->forecast, forecast);
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->team_signals, get_team (self));
  update (self);
}
