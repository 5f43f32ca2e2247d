/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateRow: an estimate in the history of a forecast: number and word, the day, who gave it, the reason. */

#include "interface/forecast/estimate-row.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"

struct _LiaisonEstimateRow
{
  AdwActionRow parent_instance;

  LiaisonEstimate *estimate;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimateRow, liaison_estimate_row, ADW_TYPE_ACTION_ROW)

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
confidence_text (LiaisonConfidence confidence)
{
  switch (confidence)
    {
    case LIAISON_CONFIDENCE_LOW:
      return _("low confidence");
    case LIAISON_CONFIDENCE_HIGH:
      return _("high confidence");
    case LIAISON_CONFIDENCE_MODERATE:
    default:
      return _("moderate confidence");
    }
}

static void
show (LiaisonEstimateRow *self,
      LiaisonForecast    *forecast,
      gboolean            pending)
{
  g_autofree char *title = liaison_answer_to_text (liaison_estimate_get_answer (self->estimate), forecast);
  g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (self->estimate));
  const char *by = liaison_estimate_get_by (self->estimate);
  const char *reason = liaison_estimate_get_reason (self->estimate);
  g_autoptr (GString) subtitle = g_string_new (pending ? _("not recorded yet") : day);

  g_string_append_printf (subtitle, " · %s", confidence_text (liaison_estimate_get_confidence (self->estimate)));
  if (by != NULL)
    g_string_append_printf (subtitle, " · %s", by);
  if (reason != NULL)
    g_string_append_printf (subtitle, "\n%s", reason);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle->str);
}

static void
on_clicked (LiaisonEstimateRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
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

  signals[REMOVED] = g_signal_new ("removed", LIAISON_TYPE_ESTIMATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_estimate_row_init (LiaisonEstimateRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove Estimate"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove Estimate"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  /* What people wrote is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * liaison_estimate_row_new:
 * @forecast: a forecast
 * @estimate: one of its estimates
 * @pending: whether it is still being written
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
liaison_estimate_row_new (LiaisonForecast *forecast,
                          LiaisonEstimate *estimate,
                          gboolean         pending)
{
  LiaisonEstimateRow *self = g_object_new (LIAISON_TYPE_ESTIMATE_ROW, NULL);

  self->estimate = g_object_ref (estimate);
  show (self, forecast, pending);
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
