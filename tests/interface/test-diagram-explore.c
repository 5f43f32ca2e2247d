/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-explore.h"
#include "interface/diagram/diagram-filter-bar.h"

static LiaisonFilter *
filter (Fixture *fixture)
{
  return liaison_document_get_filter (fixture->document);
}

static const char *
said (Fixture *fixture)
{
  GtkWidget *bar = child (fixture, "filter_bar");

  return gtk_widget_get_visible (bar) ? gtk_label_get_label (GTK_LABEL (widget_find (bar, GTK_TYPE_LABEL))) : NULL;
}

static void
explore (Fixture    *fixture,
         const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL);
}

static void
look_around (Fixture *fixture,
             int      steps)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "explore.neighbourhood", "i", steps);
}

/* The neighbourhood of what is selected, or has the focus; Escape leaves it before it clears the selection. */
static void
test_neighbourhood (Fixture       *fixture,
                    gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  look_around (fixture, 1);
  g_assert_cmpstr (said (fixture), ==, "Select an entity first: its neighbourhood is shown.");
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  look_around (fixture, 1);
  g_assert_cmpstr (said (fixture), ==, "1 step around raid · 3 of 7 shown");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (node (fixture, "accord"))));
  look_around (fixture, 2);
  g_assert_cmpstr (said (fixture), ==, "2 steps around raid · 4 of 7 shown");
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "voss")));
  look_around (fixture, 1);
  g_assert_cmpstr (said (fixture), ==, "1 step around voss · 3 of 7 shown");
  explore (fixture, "diagram.clear");
  g_assert_null (said (fixture));
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "raid"));
  explore (fixture, "diagram.clear");
  g_assert_null (liaison_selection_get_entity (selection (fixture)));
}

static void
test_path (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_selection_select_entity (selection (fixture), entity (fixture, "accord"));
  explore (fixture, "explore.path");
  g_assert_cmpstr (said (fixture), ==, "Select two entities first, with Ctrl: the path between them is shown.");
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "tessaly"));
  explore (fixture, "explore.path");
  g_assert_cmpstr (said (fixture), ==, "Between accord and tessaly · 6 of 7 shown");
  explore (fixture, "explore.all");
  g_assert_null (said (fixture));
}

/* Why there is none is said in one sentence, and nothing changes. */
static void
test_no_path (Fixture       *fixture,
              gconstpointer  data)
{
  liaison_selection_select_entity (selection (fixture), entity (fixture, "vote"));
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "voss"));
  explore (fixture, "explore.path");
  g_assert_cmpstr (said (fixture), ==, "Nothing in the article connects vote and voss.");
  g_assert_false (liaison_filter_get_active (filter (fixture)));
  liaison_filter_set_chosen (filter (fixture), LIAISON_FILTER_FAMILY, 0, FALSE);
  g_assert_cmpstr (said (fixture), ==, "6 of 7 shown");
  liaison_selection_select_entity (selection (fixture), entity (fixture, "survey"));
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "voss"));
  explore (fixture, "explore.path");
  g_assert_cmpstr (said (fixture), ==, "Only relations that are hidden connect survey and voss.");
  g_assert_cmpint (liaison_filter_get_focus (filter (fixture), NULL, NULL, NULL), ==, LIAISON_FOCUS_NONE);
}

/* The bar ends what it tells of, and the focus goes to the diagram. */
static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *clear = widget_find (child (fixture, "filter_bar"), GTK_TYPE_BUTTON);

  liaison_filter_set_chosen (filter (fixture), LIAISON_FILTER_KIND, LIAISON_ENTITY_PLACE, FALSE);
  g_assert_cmpstr (said (fixture), ==, "6 of 7 shown");
  gtk_widget_grab_focus (clear);
  g_signal_emit_by_name (clear, "clicked");
  g_assert_null (said (fixture));
  g_assert_false (liaison_filter_get_active (filter (fixture)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (fixture->view));
}

static void
test_weak (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean before = liaison_filter_get_hide_weak (filter (fixture));

  explore (fixture, "explore.weak");
  g_assert_cmpint (liaison_filter_get_hide_weak (filter (fixture)), ==, !before);
  explore (fixture, "explore.weak");
  g_assert_cmpint (liaison_filter_get_hide_weak (filter (fixture)), ==, before);
}

/* The menu offers what can be done with what is selected. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GMenuModel) none = liaison_diagram_explore_menu_new (selection (fixture));
  g_autoptr (GMenuModel) one = NULL;
  g_autoptr (GMenuModel) two = NULL;
  g_autoptr (GMenuModel) steps = NULL;
  g_autofree char *action = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (none), ==, 0);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  one = liaison_diagram_explore_menu_new (selection (fixture));
  g_assert_cmpint (g_menu_model_get_n_items (one), ==, 1);
  steps = g_menu_model_get_item_link (one, 0, G_MENU_LINK_SUBMENU);
  g_assert_cmpint (g_menu_model_get_n_items (steps), ==, 3);
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "raid"));
  two = liaison_diagram_explore_menu_new (selection (fixture));
  g_assert_true (g_menu_model_get_item_attribute (two, 0, G_MENU_ATTRIBUTE_ACTION, "s", &action));
  g_assert_cmpstr (action, ==, "explore.path");
}

#define ADD(name, function) g_test_add ("/diagram-explore/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

  ADD ("neighbourhood", test_neighbourhood);
  ADD ("path", test_path);
  ADD ("no-path", test_no_path);
  ADD ("clear", test_clear);
  ADD ("weak", test_weak);
  ADD ("menu", test_menu);

  return g_test_run ();
}
