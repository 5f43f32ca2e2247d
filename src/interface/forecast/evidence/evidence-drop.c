/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes what is dragged from the article and the diagram, as evidence. */

#include "interface/forecast/evidence/evidence-drop.h"

#include "interface/forecast/evidence/evidence-attach.h"
#include "interface/quotation.h"

#define BEARING "liaison-bearing"
#define ASKS "liaison-asks"

/* The forecast is that of the same document: what comes from another window has no article here. */
static gboolean
on_drop (GtkDropTarget           *target,
         const GValue            *value,
         double                   x,
         double                   y,
         LiaisonEvidenceDropFunc  find)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  LiaisonQuotation *quotation = G_VALUE_HOLDS (value, LIAISON_TYPE_QUOTATION) ? g_value_get_boxed (value) : NULL;
  LiaisonForecast *forecast = find (widget);
  LiaisonDocument *document;

  if (quotation == NULL || forecast == NULL)
    return FALSE;
  document = liaison_quotation_get_document (quotation);
  if (liaison_forecast_file_find (liaison_document_get_forecasts (document), liaison_forecast_get_id (forecast), NULL) != forecast)
    return FALSE;
  return liaison_evidence_attach (widget, document, forecast, liaison_quotation_get_span (quotation),
                                  liaison_quotation_get_relation (quotation),
                                  (LiaisonBearing) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (target), BEARING)),
                                  g_object_get_data (G_OBJECT (target), ASKS) != NULL);
}

/**
 * liaison_evidence_drop_add:
 * @widget: a widget that stands for a forecast
 * @find: (scope forever): which one, now
 * @bearing: which way what is dropped speaks
 * @asks: whether to offer that it speaks against
 *
 * Lets quotations be dropped on @widget.
 *
 * Returns: (transfer none): the target, which @widget owns
 */
GtkDropTarget *
liaison_evidence_drop_add (GtkWidget               *widget,
                           LiaisonEvidenceDropFunc  find,
                           LiaisonBearing           bearing,
                           gboolean                 asks)
{
  GtkDropTarget *target = gtk_drop_target_new (LIAISON_TYPE_QUOTATION, GDK_ACTION_COPY);

  g_object_set_data (G_OBJECT (target), BEARING, GINT_TO_POINTER ((int) bearing));
  g_object_set_data (G_OBJECT (target), ASKS, asks ? target : NULL);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), find);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
  return target;
}
