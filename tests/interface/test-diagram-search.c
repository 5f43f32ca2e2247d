/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-link.h"
#include "interface/diagram/diagram-search.h"

static GtkWidget *
part (Fixture    *fixture,
      const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (child (fixture, "search"), LIAISON_TYPE_DIAGRAM_SEARCH, name));
}

static GtkListBoxRow *
row (Fixture *fixture,
     int      number)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (fixture, "results")), number);
}

static void
look_for (Fixture    *fixture,
          const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "entry")), words);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_found (Fixture           *fixture,
              const char *const *spoken)
{
  int i;

  for (i = 0; spoken[i] != NULL; i++)
    {
      g_assert_nonnull (row (fixture, i));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row (fixture, i)), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken[i]);
    }
  g_assert_null (row (fixture, i));
}

/* Names by the beginnings of their words, and relations by their labels; neither case nor accents count. */
static void
test_matches (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *const found[4];
  } cases[] = {
    { "vo", { "voss", "vote", NULL } },
    { "VO", { "voss", "vote", NULL } },
    { " vöss ", { "voss", NULL } },
    { "zorán", { "Zorán Kovač", NULL } },
    { "zoran", { "Zorán Kovač", NULL } },
    { "kovac ZOR", { "Zorán Kovač", NULL } },
    { "lead", { "voss leads survey", NULL } },
    { "oss", { NULL } },
    { "xyz", { NULL } },
    { "", { NULL } },
  };
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  LiaisonEntityRecord *zoran;

  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "survey", LIAISON_ENTITY_ORGANIZATION, 0.6);
  add_entity (entities, "vote", LIAISON_ENTITY_EVENT, 0.2);
  add_entity (entities, "zoran", LIAISON_ENTITY_PERSON, 0.1);
  zoran = g_ptr_array_index (entities, 3);
  g_free (zoran->name);
  zoran->name = g_strdup ("Zorán Kovač");
  add_relation (relations, 0, 1, LIAISON_RELATION_LEADS);
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].words);
      look_for (fixture, cases[i].words);
      assert_found (fixture, cases[i].found);
      g_assert_cmpint (gtk_widget_get_visible (part (fixture, "none")), ==,
                       cases[i].found[0] == NULL && cases[i].words[0] != '\0');
    }
}

/* What the filter hides is found all the same, with the reason, and Enter shows it. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const found[] = { "tessaly, hidden by the filter", NULL };

  liaison_filter_set_chosen (liaison_document_get_filter (fixture->document), LIAISON_FILTER_KIND, LIAISON_ENTITY_PLACE, FALSE);
  look_for (fixture, "tess");
  assert_found (fixture, found);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (node (fixture, "tessaly"))));
  g_signal_emit_by_name (part (fixture, "entry"), "activate");
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "tessaly"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (node (fixture, "tessaly"))));
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
}

/* Between the tools and the card. */
static void
assert_in_sight (Fixture    *fixture,
                 const char *id)
{
  LiaisonDiagramView *view = fixture->view;
  LiaisonDiagramPlace at = place (fixture, id);
  double x = at.x * view->zoom + view->pan_x;
  double y = at.y * view->zoom + view->pan_y;

  g_assert_true (x > 0 && x < gtk_widget_get_width (GTK_WIDGET (view)));
  g_assert_true (y > view->top_inset && y < gtk_widget_get_height (GTK_WIDGET (view)) - view->bottom_inset);
}

static GtkWidget *
focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* So is what is left out because there are many. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const found[] = { "e50, not among the most important", NULL };
  GPtrArray *entities = g_ptr_array_new ();

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%02u", i);

      add_entity (entities, id, LIAISON_ENTITY_PLACE, 1 - i / 60.0);
    }
  set_network (fixture->document, entities, g_ptr_array_new (), NULL);
  wait_until_arranged (fixture);
  look_for (fixture, "e50");
  assert_found (fixture, found);
  g_signal_emit_by_name (part (fixture, "results"), "row-activated", row (fixture, 0));
  wait_until_arranged (fixture);
  g_assert_nonnull (node (fixture, "e50"));
  g_assert_true (focus (fixture) == GTK_WIDGET (node (fixture, "e50")));
  assert_in_sight (fixture, "e50");
  /* Many results end somewhere. */
  look_for (fixture, "e");
  g_assert_nonnull (row (fixture, 49));
  g_assert_null (row (fixture, 50));
}

static void
test_relation (Fixture       *fixture,
               gconstpointer  data)
{
  look_for (fixture, "leads");
  g_signal_emit_by_name (part (fixture, "entry"), "activate");
  g_assert_cmpstr (liaison_relation_get_id (liaison_selection_get_relation (selection (fixture))), ==, "voss/leads/survey");
  g_assert_true (LIAISON_IS_DIAGRAM_LINK (focus (fixture)));
  g_assert_true (liaison_diagram_link_get_relation (LIAISON_DIAGRAM_LINK (focus (fixture))) ==
                 liaison_selection_get_relation (selection (fixture)));
}

/* Enter takes what was typed last, however soon it comes; in the list the focus stays in the list. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "list_button")), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "entry")), "raid");
  g_signal_emit_by_name (part (fixture, "entry"), "activate");
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "raid"));
  g_assert_true (gtk_widget_is_ancestor (focus (fixture), child (fixture, "list")));
}

/* The action opens it, with nothing of the last search, and the entry has the focus. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  look_for (fixture, "voss");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "explore.search", NULL);
  g_assert_true (gtk_widget_get_visible (child (fixture, "search")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "entry"))), ==, "");
  g_signal_emit_by_name (part (fixture, "entry"), "stop-search");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (gtk_widget_get_visible (child (fixture, "search")));
}

#define ADD(name, function) g_test_add ("/diagram-search/" name, Fixture, NULL, set_up, function, tear_down)

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

  ADD ("matches", test_matches);
  ADD ("hidden", test_hidden);
  ADD ("many", test_many);
  ADD ("relation", test_relation);
  ADD ("list", test_list);
  ADD ("open", test_open);

  return g_test_run ();
}
