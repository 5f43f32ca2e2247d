/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes relations evidence for forecasts: the menu, and what it does. */

#include "interface/diagram/diagram-evidence-menu.h"

#include <glib/gi18n.h>

#include "interface/document-changes.h"
#include "interface/forecast/evidence/evidence-attach.h"

#define MAX_QUESTION 60

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *forecast)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, escaped);
  g_menu_item_set_action_and_target (item, action, "s", forecast);
  g_menu_append_item (menu, item);
}

/**
 * liaison_diagram_evidence_menu_new:
 * @document: a document
 * @action: an action with the id of a forecast as its parameter
 *
 * Returns: (transfer full): a menu of its forecasts, and of a new one
 */
GMenuModel *
liaison_diagram_evidence_menu_new (LiaisonDocument *document,
                                   const char      *action)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) present = g_menu_new ();
  g_autoptr (GMenu) new = g_menu_new ();
  GListModel *forecasts;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (document), G_MENU_MODEL (menu));

  forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document));
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      const char *question = liaison_forecast_get_question (forecast);
      g_autofree char *start = g_utf8_substring (question, 0, MIN (g_utf8_strlen (question, -1), MAX_QUESTION));

      append_choice (present, *start != '\0' ? start : _("Untitled Forecast"), action, liaison_forecast_get_id (forecast));
    }
  append_choice (new, _("New Forecast"), action, "");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (present));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (new));
  return G_MENU_MODEL (menu);
}

/**
 * liaison_diagram_use_as_evidence:
 * @widget: where the reader asked for it
 * @document: a document
 * @forecast: the id of one of its forecasts, or "" for a new one
 * @relation: a relation of its network; one that the reader drew has no passage, and is none
 * @passage: the number of a passage that states @relation; what is too high stands for the last
 */
void
liaison_diagram_use_as_evidence (GtkWidget       *widget,
                                 LiaisonDocument *document,
                                 const char      *forecast,
                                 LiaisonRelation *relation,
                                 guint            passage)
{
  g_autoptr (LiaisonRelation) kept = NULL;
  LiaisonForecast *found;
  const LiaisonSpan *evidence;
  guint n;

  g_return_if_fail (LIAISON_IS_DOCUMENT (document));
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  kept = g_object_ref (relation);
  evidence = liaison_relation_get_evidence (relation, &n);
  if (n == 0)
    return;
  found = *forecast != '\0' ? liaison_forecast_file_find (liaison_document_get_forecasts (document), forecast, NULL)
                            : liaison_document_add_forecast (document, "");
  if (found != NULL)
    liaison_evidence_attach (widget, document, found, evidence[MIN (passage, n - 1)], kept, LIAISON_BEARING_FOR, TRUE);
}
