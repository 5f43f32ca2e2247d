/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of a layout in the diagram, and that nodes stay where they were. */

#include "diagram-fixture.h"

#include <adwaita.h>
#include <math.h>

#include "interface/diagram/diagram-motion.h"
#include "interface/document-changes.h"
#include "interface/settings.h"

static void
choose (Fixture    *fixture,
        const char *layout)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->diagram), "diagram.layout", "s", layout));
  wait_until_arranged (fixture);
  _liaison_diagram_view_finish_move (fixture->view);
}

static gboolean
is_at (Fixture             *fixture,
       const char          *id,
       LiaisonDiagramPlace  before)
{
  LiaisonDiagramPlace now = place (fixture, id);

  return fabs (now.x - before.x) < 1e-6 && fabs (now.y - before.y) < 1e-6;
}

static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (child (fixture, "layouts"));
  LiaisonDiagramPlace organic = place (fixture, "adair");
  LiaisonDiagramPlace hierarchy;
  g_autofree char *word = NULL;

  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Organic");
  choose (fixture, "hierarchy");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Hierarchy");
  /* Voss leads the survey, and Adair reports to Voss. */
  g_assert_cmpfloat (place (fixture, "voss").y, <, place (fixture, "survey").y);
  g_assert_cmpfloat (place (fixture, "voss").y, <, place (fixture, "adair").y);
  hierarchy = place (fixture, "adair");
  g_assert_false (is_at (fixture, "adair", organic));
  choose (fixture, "organic");
  g_assert_true (is_at (fixture, "adair", organic));
  choose (fixture, "hierarchy");
  g_assert_true (is_at (fixture, "adair", hierarchy));
  choose (fixture, "nonsense");
  g_object_get (fixture->diagram, "layout", &word, NULL);
  g_assert_cmpstr (word, ==, "hierarchy");
  choose (fixture, "organic");
}

/* What the reader moved stays there in every layout, until that is undone: then it goes home, or finds one. */
static void
test_moved_stay (Fixture       *fixture,
                 gconstpointer  data)
{
  LiaisonDiagramPlace organic = place (fixture, "raid");

  liaison_document_move_node (fixture->document, "raid", 700, -300);
  choose (fixture, "hierarchy");
  g_assert_cmpfloat (place (fixture, "raid").x, ==, 700);
  g_assert_cmpfloat (place (fixture, "raid").y, ==, -300);
  g_assert_false (g_hash_table_contains (fixture->view->homes, "raid"));
  liaison_history_undo (liaison_document_get_history (fixture->document));
  wait_until_arranged (fixture);
  _liaison_diagram_view_finish_move (fixture->view);
  g_assert_true (g_hash_table_contains (fixture->view->homes, "raid"));
  choose (fixture, "organic");
  g_assert_true (is_at (fixture, "raid", organic));
}

static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  const LiaisonLayoutSide *side;

  g_assert_null (fixture->view->sides);
  choose (fixture, "sides");
  g_assert_nonnull (fixture->view->sides);
  g_assert_cmpuint (fixture->view->sides->len, >, 0);
  side = &g_array_index (fixture->view->sides, LiaisonLayoutSide, 0);
  g_assert_cmpfloat (place (fixture, "voss").x, >, side->x);
  g_assert_cmpfloat (place (fixture, "voss").x, <, side->x + side->width);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  choose (fixture, "organic");
  g_assert_null (fixture->view->sides);
}

static void
test_remembered (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *word = NULL;

  if (liaison_settings_get () == NULL)
    {
      g_test_skip ("The settings are not installed.");
      return;
    }
  choose (fixture, "sides");
  word = g_settings_get_string (liaison_settings_get (), "diagram-layout");
  g_assert_cmpstr (word, ==, "sides");
  g_settings_reset (liaison_settings_get (), "diagram-layout");
  g_assert_cmpint (liaison_diagram_view_get_layout (fixture->view), ==, LIAISON_LAYOUT_ORGANIC);
}

/* A new analysis, of the article with a few words more, leaves those where they were who are still there. */
static void
test_new_analysis (Fixture       *fixture,
                   gconstpointer  data)
{
  LiaisonDiagramPlace voss = place (fixture, "voss");
  LiaisonDiagramPlace raid = place (fixture, "raid");
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  add_entity (entities, "newcomer", LIAISON_ENTITY_PERSON, 0.95);
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "survey", LIAISON_ENTITY_ORGANIZATION, 0.6);
  add_entity (entities, "tessaly", LIAISON_ENTITY_PLACE, 0.5);
  add_entity (entities, "raid", LIAISON_ENTITY_OPERATION, 0.4);
  add_relation (relations, 0, 1, LIAISON_RELATION_CONSULT);
  add_relation (relations, 2, 4, LIAISON_RELATION_ASSAULT);
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
  _liaison_diagram_view_finish_move (fixture->view);
  g_assert_true (is_at (fixture, "voss", voss));
  g_assert_true (is_at (fixture, "raid", raid));
  g_assert_cmpfloat (hypot (place (fixture, "newcomer").x - voss.x, place (fixture, "newcomer").y - voss.y), <, 300);
}

/* One about something else is placed anew. */
static void
test_another_article (Fixture       *fixture,
                      gconstpointer  data)
{
  GPtrArray *entities = g_ptr_array_new ();

  add_entity (entities, "stranger", LIAISON_ENTITY_PERSON, 0.95);
  add_entity (entities, "another", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.2);
  set_network (fixture->document, entities, g_ptr_array_new (), NULL);
  wait_until_arranged (fixture);
  g_assert_cmpuint (g_hash_table_size (fixture->view->homes), ==, 3);
}

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

  g_test_add ("/diagram-layout/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/diagram-layout/moved-stay", Fixture, NULL, set_up, test_moved_stay, tear_down);
  g_test_add ("/diagram-layout/sides", Fixture, NULL, set_up, test_sides, tear_down);
  g_test_add ("/diagram-layout/remembered", Fixture, NULL, set_up, test_remembered, tear_down);
  g_test_add ("/diagram-layout/new-analysis", Fixture, NULL, set_up, test_new_analysis, tear_down);
  g_test_add ("/diagram-layout/another-article", Fixture, NULL, set_up, test_another_article, tear_down);

  return g_test_run ();
}
