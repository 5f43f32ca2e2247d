/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short messages of the forecast panel, in the toast overlay that holds it. */

#include "interface/forecast/forecast-toast.h"

/**
 * liaison_forecast_toast_add:
 * @widget: a widget of the panel
 * @toast: (transfer full): a message
 *
 * Shows @toast in the overlay that holds @widget. Without such an overlay nothing is shown.
 */
void
liaison_forecast_toast_add (GtkWidget *widget,
                            AdwToast  *toast)
{
  GtkWidget *overlay;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ADW_IS_TOAST (toast));

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

/**
 * liaison_forecast_toast_say:
 * @widget: a widget of the panel
 * @sentence: what to say; it is no markup
 *
 * Shows a sentence in the overlay that holds @widget.
 */
void
liaison_forecast_toast_say (GtkWidget  *widget,
                            const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  liaison_forecast_toast_add (widget, adw_toast_new (markup));
}
