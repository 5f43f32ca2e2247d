/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting a forecast: nothing is asked, and a toast offers to take it back. */

#include "interface/forecast/forecast-delete.h"

#include <glib/gi18n.h>

#include "interface/document-changes.h"
#include "interface/forecast/forecast-toast.h"

/* A deletion that can be taken back from a toast. */
typedef struct
{
  GWeakRef document;
  LiaisonForecast *forecast;
} Deletion;

static void
free_deletion (gpointer  data,
               GClosure *closure)
{
  Deletion *deletion = data;

  g_weak_ref_clear (&deletion->document);
  g_object_unref (deletion->forecast);
  g_free (deletion);
}

/* If nothing happened since, the deletion is undone; otherwise the forecast is added again, and what happened since stays. */
static void
on_restore (AdwToast *toast,
            gpointer  data)
{
  Deletion *deletion = data;
  g_autoptr (LiaisonDocument) document = g_weak_ref_get (&deletion->document);
  const char *id = liaison_forecast_get_id (deletion->forecast);
  g_autofree char *label = NULL;

  if (document == NULL || liaison_forecast_file_find (liaison_document_get_forecasts (document), id, NULL) != NULL)
    return;
  g_object_get (liaison_document_get_history (document), "undo-label", &label, NULL);
  if (g_strcmp0 (label, _("Delete Forecast")) == 0)
    liaison_history_undo (liaison_document_get_history (document));
  if (liaison_forecast_file_find (liaison_document_get_forecasts (document), id, NULL) == NULL)
    liaison_document_change_forecast (document, _("Restore Forecast"), NULL, NULL, deletion->forecast);
}

/**
 * liaison_forecast_delete:
 * @document: a document
 * @forecast: a forecast of it
 * @widget: a widget in the overlay that is to say so
 *
 * Deletes @forecast, undoably. The toast's button undoes this, or puts the forecast back at the end if other things were done since.
 */
void
liaison_forecast_delete (LiaisonDocument *document,
                         LiaisonForecast *forecast,
                         GtkWidget       *widget)
{
  Deletion *deletion;
  AdwToast *toast;

  g_return_if_fail (LIAISON_IS_DOCUMENT (document));
  g_return_if_fail (LIAISON_IS_FORECAST (forecast));

  deletion = g_new0 (Deletion, 1);
  toast = adw_toast_new (_("Forecast deleted"));
  g_weak_ref_init (&deletion->document, document);
  deletion->forecast = g_object_ref (forecast);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_restore), deletion, free_deletion, 0);
  liaison_document_change_forecast (document, _("Delete Forecast"), NULL, forecast, NULL);
  liaison_forecast_toast_add (widget, toast);
}
