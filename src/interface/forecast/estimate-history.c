/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateHistory: the estimates that were given for a forecast, newest first. */

#include "interface/forecast/estimate-history.h"

#include <glib/gi18n.h>

#include "interface/forecast/estimate-row.h"
#include "interface/forecast/forecast-edit.h"

struct _LiaisonEstimateHistory
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimateHistory, liaison_estimate_history, ADW_TYPE_PREFERENCES_GROUP)

static void
on_removed (LiaisonEstimateHistory *self,
            LiaisonEstimateRow     *row)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);

  liaison_forecast_builder_remove_estimate (builder, liaison_estimate_row_get_estimate (row));
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Remove Estimate"), NULL);
}

static void
show (LiaisonEstimateHistory *self,
      LiaisonEstimate        *pending)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);
      GtkWidget *row = liaison_estimate_row_new (self->forecast, estimate, estimate == pending);

      g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), estimates->len > 0);
}

static void
liaison_estimate_history_dispose (GObject *object)
{
  LiaisonEstimateHistory *self = LIAISON_ESTIMATE_HISTORY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_ESTIMATE_HISTORY);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_estimate_history_parent_class)->dispose (object);
}

static void
liaison_estimate_history_class_init (LiaisonEstimateHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_estimate_history_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/estimate-history.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateHistory, list);
}

static void
liaison_estimate_history_init (LiaisonEstimateHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  show (self, pending);
}
