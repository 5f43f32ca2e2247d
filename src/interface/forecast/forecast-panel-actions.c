/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the panel does with one forecast: the one in the editor, or the one of the card in focus. */

#include "interface/forecast/forecast-panel-actions.h"

#include <glib/gi18n.h>

#include "forecast/forecast-markdown.h"
#include "interface/forecast/forecast-delete.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/forecast-panel.h"
#include "interface/forecast/forecast-toast.h"
#include "interface/forecast/resolve-dialog.h"

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = liaison_forecast_panel_get_at_hand (self);
  g_autofree char *text = NULL;

  if (forecast == NULL)
    return;
  text = liaison_forecast_to_markdown (forecast, liaison_document_get_forecasts (liaison_forecast_panel_get_document (self)));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  liaison_forecast_toast_say (widget, _("Forecast copied"));
}

static void
on_reaffirm (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = liaison_forecast_panel_get_at_hand (self);
  const char *refusal = forecast != NULL ? liaison_forecast_edit_get_refusal (forecast) : NULL;

  if (refusal != NULL)
    liaison_forecast_toast_say (widget, refusal);
  else if (forecast != NULL && liaison_forecast_edit_reaffirm (liaison_forecast_panel_get_document (self), forecast))
    liaison_forecast_toast_say (widget, _("Estimate reaffirmed"));
}

static void
on_delete (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = liaison_forecast_panel_get_at_hand (self);

  if (forecast != NULL)
    liaison_forecast_delete (liaison_forecast_panel_get_document (self), forecast, widget);
}

/* The forecast whose id PARAMETER is; "" is the one at hand. Nullable. */
static LiaisonForecast *
find_forecast (LiaisonForecastPanel *self,
               GVariant             *parameter)
{
  LiaisonDocument *document = liaison_forecast_panel_get_document (self);
  const char *id = g_variant_get_string (parameter, NULL);

  if (document == NULL)
    return NULL;
  if (*id == '\0')
    return liaison_forecast_panel_get_at_hand (self);
  return liaison_forecast_file_find (liaison_document_get_forecasts (document), id, NULL);
}

static void
on_resolve (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = find_forecast (self, parameter);

  if (forecast != NULL)
    liaison_resolve_dialog_open (widget, liaison_forecast_panel_get_document (self), forecast);
}

static void
on_reopen (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = find_forecast (self, parameter);

  if (forecast != NULL)
    liaison_resolve_reopen (widget, liaison_forecast_panel_get_document (self), forecast);
}

void
liaison_forecast_panel_install_actions (GtkWidgetClass *panel_class)
{
  gtk_widget_class_install_action (panel_class, "forecasts.copy", NULL, on_copy);
  gtk_widget_class_install_action (panel_class, "forecasts.reaffirm", NULL, on_reaffirm);
  gtk_widget_class_install_action (panel_class, "forecasts.resolve", "s", on_resolve);
  gtk_widget_class_install_action (panel_class, "forecasts.reopen", "s", on_reopen);
  gtk_widget_class_install_action (panel_class, "forecasts.delete", NULL, on_delete);
  gtk_widget_class_add_binding_action (panel_class, GDK_KEY_F5, 0, "forecasts.reaffirm", NULL);
  gtk_widget_class_add_binding_action (panel_class, GDK_KEY_r, GDK_CONTROL_MASK, "forecasts.resolve", "s", "");
}
