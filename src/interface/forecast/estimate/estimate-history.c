/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateHistory: the estimates that were given for a forecast: a chart over time, beneath it the one that the pointer or
 * the keyboard is at, with its reason, and a list that opens. What the reader gave can be edited and removed. Before the reader has
 * given any, what others gave is hidden, if the reader wants that, so that it does not sway. */

#include "interface/forecast/estimate/estimate-history.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "interface/forecast/estimate/estimate-chart.h"
#include "interface/forecast/estimate/estimate-plot.h"
#include "interface/forecast/estimate/estimate-row.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/settings.h"

struct _LiaisonEstimateHistory
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  LiaisonEstimate *pending;    /* nullable */
  gboolean revealed;           /* although the reader has given none */

  /* Template children. */
  GtkWidget *hidden;
  GtkWidget *shown;
  LiaisonEstimateChart *chart;
  GtkLabel *title;
  GtkLabel *reason;
  GtkExpander *expander;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimateHistory, liaison_estimate_history, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_author (LiaisonEstimateHistory *self)
{
  return liaison_forecast_file_get_author (liaison_document_get_forecasts (self->document));
}

static void
remove_estimate (LiaisonEstimateHistory *self,
                 LiaisonEstimate        *estimate)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);

  liaison_forecast_builder_remove_estimate (builder, estimate);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Remove Estimate"), NULL);
}

static void
on_row_removed (LiaisonEstimateHistory *self,
                LiaisonEstimateRow     *row)
{
  remove_estimate (self, liaison_estimate_row_get_estimate (row));
}

static void
on_row_edited (LiaisonEstimateHistory *self,
               LiaisonEstimateRow     *row)
{
  g_signal_emit (self, signals[EDIT], 0, liaison_estimate_row_get_estimate (row));
}

static LiaisonEstimate *
get_own (LiaisonEstimateHistory *self,
         guint                   index)
{
  LiaisonEstimate *estimate = g_ptr_array_index (liaison_forecast_get_estimates (self->forecast), index);

  return liaison_estimate_is_of (estimate, get_author (self)) ? estimate : NULL;
}

static void
on_chart_edit (LiaisonEstimateHistory *self,
               guint                   index)
{
  LiaisonEstimate *estimate = get_own (self, index);

  if (estimate != NULL)
    g_signal_emit (self, signals[EDIT], 0, estimate);
}

static void
on_chart_remove (LiaisonEstimateHistory *self,
                 guint                   index)
{
  LiaisonEstimate *estimate = get_own (self, index);

  if (estimate != NULL)
    remove_estimate (self, estimate);
}

/* What the pointer or the keyboard is at, or else the newest. */
static void
on_chart_shown (LiaisonEstimateHistory *self)
{
  LiaisonEstimate *estimate = liaison_estimate_chart_get_shown (self->chart);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (estimate == NULL && self->forecast != NULL)
    estimate = liaison_forecast_get_current (self->forecast);
  if (estimate == NULL)
    return;
  title = liaison_estimate_dup_title (estimate, self->forecast);
  text = g_strjoin ("\n", liaison_confidence_to_text (liaison_estimate_get_confidence (estimate)),
                    liaison_estimate_get_reason (estimate), NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->reason, text);
}

static void
clear (LiaisonEstimateHistory *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Whether the rows stand for these estimates, newest first. */
static gboolean
rows_fit (LiaisonEstimateHistory *self,
          const GPtrArray        *estimates)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, estimates->len - 1 - i);

      if (row == NULL || liaison_estimate_row_get_estimate (LIAISON_ESTIMATE_ROW (row)) != estimate ||
          liaison_estimate_row_get_pending (LIAISON_ESTIMATE_ROW (row)) != (estimate == self->pending))
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->list, (int) estimates->len) == NULL;
}

/* The rows are made when the list is opened, and kept as long as they fit. */
static void
show_list (LiaisonEstimateHistory *self)
{
  const GPtrArray *estimates = self->forecast != NULL ? liaison_forecast_get_estimates (self->forecast) : NULL;

  if (estimates == NULL || !gtk_expander_get_expanded (self->expander) || rows_fit (self, estimates))
    return;
  clear (self);
  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);
      GtkWidget *row = liaison_estimate_row_new (self->forecast, estimate, estimate == self->pending,
                                                 liaison_estimate_is_of (estimate, get_author (self)));

      g_signal_connect_object (row, "removed", G_CALLBACK (on_row_removed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static gboolean
hides (LiaisonEstimateHistory *self)
{
  GSettings *settings = liaison_settings_get ();
  const char *author = get_author (self);

  return !self->revealed && author != NULL && liaison_forecast_get_outcome (self->forecast) == LIAISON_OUTCOME_OPEN &&
         (settings == NULL || g_settings_get_boolean (settings, "hide-others")) &&
         liaison_estimate_find_newest (self->forecast, author) == NULL;
}

static void
show (LiaisonEstimateHistory *self)
{
  guint n = liaison_forecast_get_estimates (self->forecast)->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u estimate", "%u estimates", n), n);

  liaison_estimate_chart_set (self->chart, self->forecast, get_author (self));
  on_chart_shown (self);
  gtk_expander_set_label (self->expander, text);
  show_list (self);
  gtk_widget_set_visible (self->hidden, hides (self));
  gtk_widget_set_visible (self->shown, !hides (self));
  gtk_widget_set_visible (GTK_WIDGET (self->expander), !hides (self));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
on_reveal (LiaisonEstimateHistory *self)
{
  self->revealed = TRUE;
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

static void
on_setting_changed (LiaisonEstimateHistory *self)
{
  if (self->forecast != NULL)
    show (self);
}

static void
liaison_estimate_history_dispose (GObject *object)
{
  LiaisonEstimateHistory *self = LIAISON_ESTIMATE_HISTORY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_ESTIMATE_HISTORY);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);
  g_clear_object (&self->pending);

  G_OBJECT_CLASS (liaison_estimate_history_parent_class)->dispose (object);
}

static void
liaison_estimate_history_class_init (LiaisonEstimateHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_estimate_history_dispose;

  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                LIAISON_TYPE_ESTIMATE);

  g_type_ensure (LIAISON_TYPE_ESTIMATE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/estimate-history.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, hidden);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, shown);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, chart);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, reason);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, expander);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, list);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, show_list);
}

static void
liaison_estimate_history_init (LiaisonEstimateHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (liaison_settings_get () != NULL)
    g_signal_connect_object (liaison_settings_get (), "changed::hide-others", G_CALLBACK (on_setting_changed), self,
                             G_CONNECT_SWAPPED);
}

/**
 * liaison_estimate_history_set:
 * @self: a history
 * @document: the document
 * @forecast: the forecast as it is now
 * @pending: (nullable): the estimate that is still being written
 *
 * Shows the estimates of a forecast.
 */
void
liaison_estimate_history_set (LiaisonEstimateHistory *self,
                              LiaisonDocument        *document,
                              LiaisonForecast        *forecast,
                              LiaisonEstimate        *pending)
{
  g_return_if_fail (LIAISON_IS_ESTIMATE_HISTORY (self));

  if (liaison_forecast_edit_is_other (self->forecast, forecast))
    {
      self->revealed = FALSE;
      liaison_estimate_chart_set_current (self->chart, -1);
      gtk_expander_set_expanded (self->expander, FALSE);
      clear (self);
    }
  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  g_set_object (&self->pending, pending);
  show (self);
}
