/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

/* Places that no layout gives: three in a row, and one below the middle of the second and third, farther from the first. */
static const struct
{
  const char *id;
  double x;
  double y;
} places[] = {
  { "voss", 0, 0 },      { "adair", 300, 0 },    { "survey", 600, 0 },   { "tessaly", 420, 200 },
  { "raid", -300, 400 }, { "accord", 900, 400 }, { "vote", -900, -300 },
};

static GtkWidget *
focus_of (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
put (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node (fixture, places[i].id));

      place->x = places[i].x;
      place->y = places[i].y;
    }
  _liaison_diagram_view_route (fixture->view);
}

static void
go (Fixture          *fixture,
    GtkDirectionType  direction,
    const char       *id)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->view), direction);
  g_assert_true (focus_of (fixture) == GTK_WIDGET (node (fixture, id)));
}

/* To the nearest in the direction: what is aside of it counts double. At the edge the focus stays. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  put (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "voss")));
  go (fixture, GTK_DIR_RIGHT, "adair");
  go (fixture, GTK_DIR_RIGHT, "survey");
  go (fixture, GTK_DIR_LEFT, "adair");
  go (fixture, GTK_DIR_DOWN, "tessaly");
  go (fixture, GTK_DIR_UP, "adair");
  go (fixture, GTK_DIR_LEFT, "voss");
  go (fixture, GTK_DIR_LEFT, "raid");
  go (fixture, GTK_DIR_DOWN, "raid");
}

/* Tab goes through all, the most important first, and then out. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "voss")));
  for (guint i = 1; i < fixture->view->nodes->len; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD);
      g_assert_true (focus_of (fixture) == GTK_WIDGET (_liaison_diagram_view_node (fixture->view, i)));
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD));
  for (guint i = fixture->view->nodes->len - 1; i > 0; i--)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_BACKWARD);
      g_assert_true (focus_of (fixture) == GTK_WIDGET (_liaison_diagram_view_node (fixture->view, i - 1)));
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_BACKWARD));
}

/* From a line a walk goes on at the node from which it was reached, whichever end that is. */
static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  put (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "survey")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.next-line", NULL);
  g_assert_true (LIAISON_IS_DIAGRAM_LINK (focus_of (fixture)));
  g_assert_cmpint (_liaison_diagram_view_focused (fixture->view), ==, -1);
  g_assert_cmpint (_liaison_diagram_view_focused_line (fixture->view), >=, 0);
  g_assert_cmpint (_liaison_diagram_view_walker (fixture->view), ==,
                   _liaison_diagram_view_find (fixture->view, entity (fixture, "survey")));
  go (fixture, GTK_DIR_LEFT, "adair");
}

/* To what is selected, node or line, else to the most important node; which is brought in if it is not seen. */
static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  LiaisonRelation *relation;
  GdkRectangle seen;

  g_assert_true (liaison_diagram_view_focus_selected (fixture->view));
  g_assert_true (focus_of (fixture) == GTK_WIDGET (node (fixture, "voss")));
  liaison_selection_select_entity (selection (fixture), entity (fixture, "vote"));
  _liaison_diagram_view_pan_by (fixture->view, 5000, 0);
  liaison_diagram_view_locate_selection (fixture->view, &seen);
  g_assert_cmpint (seen.x, >, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  g_assert_true (liaison_diagram_view_focus_selected (fixture->view));
  g_assert_true (focus_of (fixture) == GTK_WIDGET (node (fixture, "vote")));
  liaison_diagram_view_locate_selection (fixture->view, &seen);
  g_assert_cmpint (seen.x, >=, 0);
  g_assert_cmpint (seen.x + seen.width, <=, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  relation = liaison_network_find_relation (liaison_document_get_network (fixture->document), "tessaly/reject/raid");
  liaison_selection_select_relation (selection (fixture), relation);
  g_assert_true (liaison_diagram_view_focus_selected (fixture->view));
  g_assert_true (LIAISON_IS_DIAGRAM_LINK (focus_of (fixture)));
  g_assert_true (liaison_diagram_link_get_relation (LIAISON_DIAGRAM_LINK (focus_of (fixture))) == relation);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/diagram-focus/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("arrows", test_arrows);
  ADD ("tab", test_tab);
  ADD ("line", test_line);
  ADD ("selected", test_selected);
#undef ADD
  return g_test_run ();
}
