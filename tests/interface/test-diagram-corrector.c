/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-corrector-menu.h"
#include "interface/document-corrections.h"

/* Activates an action of the pane as its menu would. */
static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  gboolean found = gtk_widget_activate_action_variant (GTK_WIDGET (fixture->view), action,
                                                       target != NULL ? g_variant_new_string (target) : NULL);

  g_assert_true (found);
}

static void
settle (void)
{
  for (guint i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* The open popover; there is one. */
static GtkWidget *
popover_in (GtkWidget *parent)
{
  for (GtkWidget *c = gtk_widget_get_last_child (parent); c != NULL; c = gtk_widget_get_prev_sibling (c))
    if (GTK_IS_POPOVER (c))
      return c;
  g_error ("no popover");
}

static LiaisonRelation *
relation (Fixture    *fixture,
          const char *id)
{
  return liaison_network_find_relation (liaison_document_get_network (fixture->document), id);
}

static void
choose (Fixture    *fixture,
        const char *id)
{
  liaison_selection_select_entity (selection (fixture), entity (fixture, id));
}

static void
choose_relation (Fixture    *fixture,
                 const char *id)
{
  g_assert_nonnull (relation (fixture, id));
  liaison_selection_select_relation (selection (fixture), relation (fixture, id));
}

static void
undo (Fixture *fixture)
{
  liaison_history_undo (liaison_document_get_history (fixture->document));
}

/* A correction moves nothing, and what it does not take away keeps the focus. */
static void
test_keeps_places (Fixture       *fixture,
                   gconstpointer  data)
{
  LiaisonDiagramPlace before = place (fixture, "adair");
  LiaisonDiagramPlace removed = place (fixture, "vote");
  double zoom = liaison_diagram_view_get_zoom (fixture->view);

  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "adair")));
  choose (fixture, "vote");
  activate (fixture, "correct.remove", NULL);
  wait_until_arranged (fixture);
  g_assert_null (entity (fixture, "vote"));
  g_assert_cmpfloat (place (fixture, "adair").x, ==, before.x);
  g_assert_cmpfloat (place (fixture, "adair").y, ==, before.y);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (node (fixture, "adair")));
  undo (fixture);
  wait_until_arranged (fixture);
  g_assert_cmpfloat (place (fixture, "vote").x, ==, removed.x);
  g_assert_cmpfloat (place (fixture, "vote").y, ==, removed.y);
  g_assert_cmpfloat (liaison_diagram_view_get_zoom (fixture->view), ==, zoom);
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry;

  choose (fixture, "voss");
  activate (fixture, "diagram.rename", NULL);
  entry = widget_find (popover_in (GTK_WIDGET (fixture->view)), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "voss");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Mara Voss");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (liaison_entity_get_name (entity (fixture, "voss")), ==, "Mara Voss");
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "voss"));
  settle ();
  undo (fixture);
  g_assert_cmpstr (liaison_entity_get_name (entity (fixture, "voss")), ==, "voss");
}

static void
test_kind (Fixture       *fixture,
           gconstpointer  data)
{
  choose (fixture, "tessaly");
  activate (fixture, "correct.kind", "organization");
  g_assert_cmpint (liaison_entity_get_kind (entity (fixture, "tessaly")), ==, LIAISON_ENTITY_ORGANIZATION);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (node (fixture, "tessaly")), "organization"));
}

/* The name is found by a part of it, and Enter takes it. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *entry;

  choose (fixture, "voss");
  activate (fixture, "correct.merge", NULL);
  entry = widget_find (popover_in (GTK_WIDGET (fixture->view)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "DAI");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (entity (fixture, "adair"));
  g_assert_cmpstr (g_ptr_array_index (liaison_entity_get_aliases (entity (fixture, "voss")), 0), ==, "adair");
  settle ();
}

/* Several that are selected become the one that was selected first, in one step. */
static void
test_merge_selected (Fixture       *fixture,
                     gconstpointer  data)
{
  choose (fixture, "voss");
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "adair")));
  activate (fixture, "diagram.toggle", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "vote")));
  activate (fixture, "diagram.toggle", NULL);
  g_assert_cmpint (state (fixture, "adair") & LIAISON_DRAWING_SELECTED, !=, 0);
  g_assert_cmpuint (liaison_selection_get_others (selection (fixture))->len, ==, 2);
  activate (fixture, "correct.merge", NULL);
  g_assert_null (entity (fixture, "adair"));
  g_assert_null (entity (fixture, "vote"));
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "voss"));
  g_assert_cmpuint (liaison_selection_get_others (selection (fixture))->len, ==, 0);
  undo (fixture);
  g_assert_nonnull (entity (fixture, "adair"));
  g_assert_nonnull (entity (fixture, "vote"));
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *popover, *check, *entry, *button;
  guint n;

  choose (fixture, "voss");
  activate (fixture, "correct.split", NULL);
  popover = popover_in (GTK_WIDGET (fixture->view));
  check = widget_find (popover, GTK_TYPE_CHECK_BUTTON);
  entry = widget_find (popover, GTK_TYPE_ENTRY);
  button = gtk_widget_get_last_child (gtk_widget_get_parent (entry));
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Oda");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (check)), TRUE);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (check)), FALSE);
  g_signal_emit_by_name (button, "clicked");
  liaison_entity_get_mentions (entity (fixture, "oda"), &n);
  g_assert_cmpuint (n, ==, 1);
  liaison_entity_get_mentions (entity (fixture, "voss"), &n);
  g_assert_cmpuint (n, ==, 1);
  settle ();
}

static void
test_relate (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry;

  choose (fixture, "vote");
  activate (fixture, "correct.relate", NULL);
  entry = widget_find (popover_in (GTK_WIDGET (fixture->view)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "tess");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation (fixture, "vote/consult/tessaly"));
  settle ();
}

static void
test_relation (Fixture       *fixture,
               gconstpointer  data)
{
  const char *id = "voss/leads/survey";
  LiaisonRelation *leads;

  choose_relation (fixture, id);
  activate (fixture, "correct.relation-kind", "support");
  activate (fixture, "correct.modality", "possible");
  activate (fixture, "correct.denied", NULL);
  activate (fixture, "correct.reverse", NULL);
  activate (fixture, "correct.confirmed", NULL);
  leads = relation (fixture, id);
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == leads);
  g_assert_cmpint (liaison_relation_get_kind (leads), ==, LIAISON_RELATION_SUPPORT);
  g_assert_cmpint (liaison_relation_get_modality (leads), ==, LIAISON_MODALITY_POSSIBLE);
  g_assert_true (liaison_relation_get_negated (leads));
  g_assert_true (liaison_relation_get_source (leads) == entity (fixture, "survey"));
  g_assert_true (liaison_relation_get_changes (leads) & LIAISON_RELATION_CHANGED_CONFIRMED);
  activate (fixture, "diagram.remove", NULL);
  g_assert_null (relation (fixture, id));
  g_assert_null (liaison_selection_get_relation (selection (fixture)));
}

static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  GListModel *relations;

  choose_relation (fixture, "voss/leads/survey");
  activate (fixture, "correct.confirmed", NULL);
  activate (fixture, "correct.reject-all", NULL);
  relations = liaison_network_get_relations (liaison_document_get_network (fixture->document));
  g_assert_cmpuint (g_list_model_get_n_items (relations), ==, 1);
  undo (fixture);
  relations = liaison_network_get_relations (liaison_document_get_network (fixture->document));
  g_assert_cmpuint (g_list_model_get_n_items (relations), ==, 6);
  activate (fixture, "correct.accept-all", NULL);
  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 0);
}

/* A node that is laid on another asks whether both are one; a line that is drawn to it asks what kind it is. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button;

  _liaison_diagram_view_tell_drop (fixture->view, entity (fixture, "adair"), entity (fixture, "voss"), FALSE);
  button = gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (popover_in (GTK_WIDGET (fixture->view)))));
  g_assert_nonnull (entity (fixture, "adair"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_null (entity (fixture, "adair"));
  settle ();
  _liaison_diagram_view_tell_drop (fixture->view, entity (fixture, "vote"), entity (fixture, "tessaly"), TRUE);
  button = gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (popover_in (GTK_WIDGET (fixture->view)))));
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (relation (fixture, "vote/located-in/tessaly"));
  settle ();
}

/* A line begins at the rim of a node, and takes the node under the pointer, but not its own. */
static void
test_rim (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  int voss = _liaison_diagram_view_find (view, entity (fixture, "voss"));
  int adair = _liaison_diagram_view_find (view, entity (fixture, "adair"));
  LiaisonDiagramPlace own = place (fixture, "voss");
  LiaisonDiagramPlace other = place (fixture, "adair");
  double x = view->pan_x + own.x * view->zoom;
  double y = view->pan_y + own.y * view->zoom;
  double edge = y + own.height / 2.0 * view->zoom;

  g_assert_cmpint (_liaison_diagram_view_find_rim (view, x, edge + 3), ==, voss);
  g_assert_cmpint (_liaison_diagram_view_find_rim (view, x, y), ==, -1);
  g_assert_cmpint (_liaison_diagram_view_find_rim (view, x, edge + 3), !=, adair);
  _liaison_diagram_view_set_drop (view, x, y, voss);
  g_assert_cmpint (view->drop, ==, -1);
  _liaison_diagram_view_set_drop (view, view->pan_x + other.x * view->zoom, view->pan_y + other.y * view->zoom, voss);
  g_assert_cmpint (view->drop, ==, adair);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (node (fixture, "adair")), "drop-target"));
  _liaison_diagram_view_clear_drop (view);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (node (fixture, "adair")), "drop-target"));
}

/* Whether every item of MENU, down to the last submenu, does something now. */
static void
assert_works (Fixture    *fixture,
              GMenuModel *menu,
              guint      *n_items)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;

      for (guint l = 0; l < G_N_ELEMENTS (links); l++)
        {
          g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (menu, i, links[l]);

          if (linked != NULL)
            assert_works (fixture, linked, n_items);
        }
      if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        continue;
      ++*n_items;
      g_test_message ("%s", action);
      g_assert_true (g_str_has_prefix (action, "correct.") || g_str_has_prefix (action, "explore."));
    }
}

/* The Menu key and the second button open the menu of what is under them. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *popover;
  GMenuModel *model;
  guint n = 0;

  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "adair")));
  activate (fixture, "diagram.menu", NULL);
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "adair"));
  popover = popover_in (GTK_WIDGET (fixture->view));
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover));
  assert_works (fixture, model, &n);
  g_assert_cmpuint (n, ==, 5 + 6 + 2 + 3);
  choose_relation (fixture, "voss/leads/survey");
  activate (fixture, "diagram.menu", NULL);
  popover = popover_in (GTK_WIDGET (fixture->view));
  n = 0;
  assert_works (fixture, gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)), &n);
  g_assert_cmpuint (n, ==, 4 + LIAISON_N_RELATION_KINDS + 5 + 2);
}

/* In an open menu the arrow keys go from item to item, and not from node to node. */
static void
test_menu_keys (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *popover;

  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "adair")));
  activate (fixture, "diagram.menu", NULL);
  popover = popover_in (GTK_WIDGET (fixture->view));
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (fixture->view)) == popover);
  gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_DOWN);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (fixture->view)) == popover);
}

static const char *
card_changes (Fixture *fixture)
{
  GtkWidget *card = child (fixture, "card");
  GtkWidget *label = GTK_WIDGET (gtk_widget_get_template_child (card, G_OBJECT_TYPE (card), "changes"));

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

/* The card says what the reader changed. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  choose (fixture, "voss");
  g_assert_null (card_changes (fixture));
  liaison_document_rename_entity (fixture->document, entity (fixture, "voss"), "Mara Voss");
  g_assert_cmpstr (card_changes (fixture), ==, "renamed by you");
  liaison_document_relate (fixture->document, entity (fixture, "voss"), entity (fixture, "vote"),
                           LIAISON_RELATION_SUPPORT, LIAISON_MODALITY_ACTUAL);
  g_assert_cmpstr (card_changes (fixture), ==, "added by you");
  choose_relation (fixture, "voss/leads/survey");
  g_assert_null (card_changes (fixture));
  activate (fixture, "correct.confirmed", NULL);
  g_assert_cmpstr (card_changes (fixture), ==, "confirmed by you");
}

static GtkWidget *
focus_of (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Opens the menu at what has the focus, and closes it as Escape does. */
static void
look_into_menu (Fixture *fixture)
{
  GtkWidget *before = focus_of (fixture);
  GtkWidget *popover;

  activate (fixture, "diagram.menu", NULL);
  popover = popover_in (GTK_WIDGET (fixture->view));
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_of (fixture) != before);
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
  g_assert_true (focus_of (fixture) == before);
}

/* From a menu the focus goes back to where it was, and from a line then to its node. */
static void
test_menu_focus (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "adair")));
  look_into_menu (fixture);
  activate (fixture, "diagram.next-line", NULL);
  g_assert_true (LIAISON_IS_DIAGRAM_LINK (focus_of (fixture)));
  look_into_menu (fixture);
  activate (fixture, "diagram.clear", NULL);
  g_assert_true (focus_of (fixture) == GTK_WIDGET (node (fixture, "adair")));
}

/* The node that had it is made anew: its successor has it. */
static void
test_form_focus (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *entry;

  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "adair")));
  choose (fixture, "adair");
  activate (fixture, "correct.rename", NULL);
  entry = widget_find (popover_in (GTK_WIDGET (fixture->view)), GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Lin Adair");
  g_signal_emit_by_name (entry, "activate");
  wait_until_arranged (fixture);
  settle ();
  g_assert_true (focus_of (fixture) == GTK_WIDGET (node (fixture, "adair")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/diagram-corrector/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("keeps-places", test_keeps_places);
  ADD ("rename", test_rename);
  ADD ("kind", test_kind);
  ADD ("merge", test_merge);
  ADD ("merge-selected", test_merge_selected);
  ADD ("split", test_split);
  ADD ("relate", test_relate);
  ADD ("relation", test_relation);
  ADD ("all", test_all);
  ADD ("drop", test_drop);
  ADD ("rim", test_rim);
  ADD ("menu", test_menu);
  ADD ("menu-keys", test_menu_keys);
  ADD ("menu-focus", test_menu_focus);
  ADD ("form-focus", test_form_focus);
  ADD ("card", test_card);
#undef ADD
  return g_test_run ();
}
