/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of corrections: of the selected entity or relation, and of all relations. */

#include "interface/diagram/diagram-corrector-menu.h"

#include <glib/gi18n.h>
#include <string.h>

#include "drawing/diagram-words.h"
#include "interface/diagram/diagram-evidence-menu.h"
#include "interface/diagram/diagram-explore.h"
#include "interface/document-corrections.h"

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* "person" gives "Person". */
static char *
capitalize (const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, MIN (1, g_utf8_strlen (word, -1)));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, word + strlen (first), NULL);
}

static GMenuModel *
make_entity_kinds (void)
{
  GMenu *menu = g_menu_new ();

  for (guint kind = 0; kind < LIAISON_N_ENTITY_KINDS; kind++)
    {
      g_autofree char *label = capitalize (liaison_entity_kind_name (kind));

      append_choice (menu, label, "correct.kind", liaison_entity_kind_to_string (kind));
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_relation_kinds (gboolean    actions,
                     const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint kind = 0; kind < LIAISON_N_RELATION_KINDS; kind++)
    if (!liaison_relation_kind_is_action (kind) == !actions)
      append_choice (menu, liaison_relation_kind_phrase (kind), action,
                     liaison_relation_kind_to_string (kind));
  return G_MENU_MODEL (menu);
}

/**
 * liaison_relation_kinds_menu_new:
 * @action: an action with a state, both words of liaison_relation_kind_to_string()
 *
 * Returns: (transfer full): a menu of all kinds of relations
 */
GMenuModel *
liaison_relation_kinds_menu_new (const char *action)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) ties = make_relation_kinds (FALSE, action);
  g_autoptr (GMenuModel) actions = make_relation_kinds (TRUE, action);

  g_menu_append_submenu (menu, _("Standing _Ties"), ties);
  g_menu_append_submenu (menu, _("_Actions"), actions);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_modalities (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) denied = g_menu_new ();

  for (guint modality = 0; modality <= LIAISON_MODALITY_HYPOTHETICAL; modality++)
    {
      const char *name = liaison_modality_name (modality);
      g_autofree char *label = capitalize (name != NULL ? name : C_ ("modality", "actual"));

      append_choice (menu, label, "correct.modality", liaison_modality_to_string (modality));
    }
  g_menu_append (denied, _("_Denied"), "correct.denied");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (denied));
  return G_MENU_MODEL (menu);
}

static void
append_entity (GMenu *menu)
{
  g_autoptr (GMenu) itself = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) kinds = make_entity_kinds ();

  g_menu_append (itself, _("_Rename…"), "correct.rename");
  g_menu_append_submenu (itself, _("_Kind"), kinds);
  g_menu_append (others, _("_Merge with…"), "correct.merge");
  g_menu_append (others, _("_Split Mentions…"), "correct.split");
  g_menu_append (others, _("Draw _Line to…"), "correct.relate");
  g_menu_append (last, _("Remo_ve"), "correct.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (itself));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
}

static void
append_several (GMenu *menu)
{
  g_autoptr (GMenu) all = g_menu_new ();

  g_menu_append (all, _("_Merge Selected"), "correct.merge");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
}

static void
append_relation (GMenu           *menu,
                 LiaisonDocument *document)
{
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) itself = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) kinds = liaison_relation_kinds_menu_new ("correct.relation-kind");
  g_autoptr (GMenuModel) modalities = make_modalities ();
  g_autoptr (GMenuModel) forecasts = liaison_diagram_evidence_menu_new (document, "correct.use-as-evidence");

  g_menu_append (first, _("_Confirmed"), "correct.confirmed");
  g_menu_append_submenu (first, _("_Use as Evidence"), forecasts);
  g_menu_append_submenu (itself, _("_Kind"), kinds);
  g_menu_append_submenu (itself, _("_Modality"), modalities);
  g_menu_append (itself, _("Reverse _Direction"), "correct.reverse");
  g_menu_append (last, _("Remo_ve"), "correct.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (itself));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
}

static void
append_all (GMenu *menu,
            guint  n)
{
  g_autoptr (GMenu) all = g_menu_new ();
  /* Translators: %u is how many relations the reader has neither confirmed nor changed. */
  g_autofree char *accept = g_strdup_printf (_("A_ccept All Unconfirmed (%u)"), n);
  /* Translators: %u is how many relations the reader has neither confirmed nor changed. */
  g_autofree char *reject = g_strdup_printf (_("Re_ject All Unconfirmed (%u)"), n);

  g_menu_append (all, accept, "correct.accept-all");
  g_menu_append (all, reject, "correct.reject-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
}

/**
 * liaison_diagram_corrector_menu_new:
 * @document: a document
 *
 * Returns: (transfer full): the menu for what is selected in @document
 */
GMenuModel *
liaison_diagram_corrector_menu_new (LiaisonDocument *document)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) explore = NULL;
  LiaisonSelection *selection;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (document), G_MENU_MODEL (menu));

  selection = liaison_document_get_selection (document);
  if (liaison_selection_get_others (selection)->len > 0)
    append_several (menu);
  else if (liaison_selection_get_entity (selection) != NULL)
    append_entity (menu);
  else if (liaison_selection_get_relation (selection) != NULL)
    append_relation (menu, document);
  explore = liaison_diagram_explore_menu_new (selection);
  if (g_menu_model_get_n_items (explore) > 0)
    g_menu_append_section (menu, NULL, explore);
  append_all (menu, liaison_document_count_unconfirmed (document));
  return G_MENU_MODEL (menu);
}
