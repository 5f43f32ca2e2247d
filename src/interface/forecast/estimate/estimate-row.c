/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateRow: an estimate in the history of a forecast: what it says, the day, who gave it, and beneath, in a sentence of
 * its own, the confidence, and the reason. What the reader gave has buttons to edit and to remove it. */

#include "interface/forecast/estimate/estimate-row.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "interface/forecast/estimate/estimate-plot.h"

struct _LiaisonEstimateRow
{
  AdwActionRow parent_instance;

  LiaisonEstimate *estimate;
  gboolean pending;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimateRow, liaison_estimate_row, ADW_TYPE_ACTION_ROW)

enum
{
  EDITED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (LiaisonEstimateRow *self,
      LiaisonForecast    *forecast)
{
  g_autofree char *title = liaison_estimate_dup_title (self->estimate, forecast);
  const char *confidence = liaison_confidence_to_text (liaison_estimate_get_confidence (self->estimate));
  g_autofree char *subtitle = g_strjoin ("\n", self->pending ? _("Not recorded yet.") : confidence,
                                         self->pending ? confidence : liaison_estimate_get_reason (self->estimate),
                                         self->pending ? liaison_estimate_get_reason (self->estimate) : NULL, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static void
on_edit (LiaisonEstimateRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_remove (LiaisonEstimateRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
add_button (LiaisonEstimateRow *self,
            const char         *icon,
            const char         *label,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
liaison_estimate_row_dispose (GObject *object)
{
  LiaisonEstimateRow *self = LIAISON_ESTIMATE_ROW (object);

  g_clear_object (&self->estimate);

  G_OBJECT_CLASS (liaison_estimate_row_parent_class)->dispose (object);
}

static void
liaison_estimate_row_class_init (LiaisonEstimateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_estimate_row_dispose;

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_ESTIMATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", LIAISON_TYPE_ESTIMATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_estimate_row_init (LiaisonEstimateRow *self)
{
  /* What people wrote is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * liaison_estimate_row_new:
 * @forecast: a forecast
 * @estimate: one of its estimates
 * @pending: whether it is still being written
 * @own: whether the reader may edit and remove it
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
liaison_estimate_row_new (LiaisonForecast *forecast,
                          LiaisonEstimate *estimate,
                          gboolean         pending,
                          gboolean         own)
{
  LiaisonEstimateRow *self = g_object_new (LIAISON_TYPE_ESTIMATE_ROW, NULL);

  self->estimate = g_object_ref (estimate);
  self->pending = pending;
  show (self, forecast);
  if (own)
    {
      add_button (self, "document-edit-symbolic", _("Edit Estimate"), G_CALLBACK (on_edit));
      add_button (self, "user-trash-symbolic", _("Remove Estimate"), G_CALLBACK (on_remove));
    }
  return GTK_WIDGET (self);
}

/**
 * liaison_estimate_row_get_estimate:
 * @self: a row
 *
 * Returns: (transfer none): its estimate
 */
LiaisonEstimate *
liaison_estimate_row_get_estimate (LiaisonEstimateRow *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE_ROW (self), NULL);

  return self->estimate;
}

/**
 * liaison_estimate_row_get_pending:
 * @self: a row
 *
 * Returns: whether its estimate is still being written
 */
gboolean
liaison_estimate_row_get_pending (LiaisonEstimateRow *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE_ROW (self), FALSE);

  return self->pending;
}
