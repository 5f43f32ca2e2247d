/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-card.h"
#include "interface/diagram/diagram-filter-popover.h"
#include "drawing/diagram-words.h"
#include "interface/document-private.h"
#include "interface/settings.h"

static LiaisonFilter *
filter (Fixture *fixture)
{
  return liaison_document_get_filter (fixture->document);
}

/* Two of voss's three relations, to survey and to adair, become weak. */
static void
set_weak_network (Fixture *fixture)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "adair", LIAISON_ENTITY_PERSON, 0.7);
  add_entity (entities, "survey", LIAISON_ENTITY_ORGANIZATION, 0.6);
  add_relation (relations, 0, 2, LIAISON_RELATION_LEADS);
  add_relation (relations, 1, 0, LIAISON_RELATION_REPORTS_TO);
  add_relation (relations, 0, 1, LIAISON_RELATION_CONSULT);
  for (guint i = 0; i < 3; i += 2)
    ((LiaisonRelationRecord *) g_ptr_array_index (relations, i))->confidence = 0.4;
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
}

static guint
count_shown (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->view->edges->len; i++)
    n += _liaison_diagram_view_edge (fixture->view, i)->shown;
  return n;
}

static guint
count_rows (GtkListBox *rows)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (rows, (int) n) != NULL)
    n++;
  return n;
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonDiagramPlace before;

  liaison_filter_set_hide_weak (filter (fixture), TRUE);
  set_weak_network (fixture);
  before = place (fixture, "survey");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (node (fixture, "survey")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "No relations");
  liaison_filter_set_hide_weak (filter (fixture), FALSE);
  g_assert_cmpuint (count_shown (fixture), ==, 3);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (node (fixture, "survey")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "voss leads survey (weak)");
  /* Nothing moves when lines come and go. */
  g_assert_cmpfloat (place (fixture, "survey").x, ==, before.x);
  g_assert_cmpfloat (place (fixture, "survey").y, ==, before.y);
}

/* One that is selected elsewhere is shown while it is selected. */
static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  liaison_filter_set_hide_weak (filter (fixture), TRUE);
  set_weak_network (fixture);
  liaison_selection_select_relation (selection (fixture),
                                     liaison_network_find_relation (fixture->document->network, "voss/leads/survey"));
  g_assert_cmpuint (count_shown (fixture), ==, 2);
  g_assert_cmpint (state (fixture, "survey") & LIAISON_DRAWING_SELECTED, !=, 0);
  liaison_selection_clear (selection (fixture));
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  /* The walk through the lines of a node leaves it out. */
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "voss")));
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.next-line", NULL);
      g_assert_cmpstr (liaison_relation_get_id (liaison_selection_get_relation (selection (fixture))), ==,
                       "adair/reports-to/voss");
    }
}

/* The card leaves the same out, and offers it. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  GtkListBox *ties = GTK_LIST_BOX (gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, "ties"));
  GtkWidget *about = GTK_WIDGET (gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, "about"));

  liaison_filter_set_hide_weak (filter (fixture), TRUE);
  set_weak_network (fixture);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  g_assert_cmpuint (count_rows (ties), ==, 1 + 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (ties, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Show 2 weak relations");
  g_signal_emit_by_name (ties, "row-activated", gtk_list_box_get_row_at_index (ties, 1));
  g_assert_false (liaison_filter_get_hide_weak (filter (fixture)));
  g_assert_cmpuint (count_rows (ties), ==, 3);
  liaison_selection_select_relation (selection (fixture),
                                     liaison_network_find_relation (fixture->document->network, "voss/consult/adair"));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (GTK_LABEL (about)), " · 2 passages · weak"));
}

/* The switch, its key and the setting say the same. */
static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *hide_weak = GTK_WIDGET (gtk_widget_get_template_child (child (fixture, "filter_popover"),
                                                                    LIAISON_TYPE_DIAGRAM_FILTER_POPOVER, "hide_weak"));

  /* What the tests before have set. */
  if (liaison_settings_get () != NULL)
    g_settings_reset (liaison_settings_get (), "hide-weak-relations");
  g_assert_true (liaison_filter_get_hide_weak (filter (fixture)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (hide_weak)));
  set_weak_network (fixture);
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (hide_weak)), ==, "Hide _Weak Relations (2)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hide_weak), FALSE);
  g_assert_false (liaison_filter_get_hide_weak (filter (fixture)));
  g_assert_cmpuint (count_shown (fixture), ==, 3);
  if (liaison_settings_get () != NULL)
    {
      g_assert_false (g_settings_get_boolean (liaison_settings_get (), "hide-weak-relations"));
      g_settings_reset (liaison_settings_get (), "hide-weak-relations");
    }
  else
    liaison_filter_set_hide_weak (filter (fixture), TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (hide_weak)));
}

static char *
describe_shown (Fixture *fixture)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < fixture->view->nodes->len; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (fixture->view, i);

      if (gtk_widget_get_visible (GTK_WIDGET (node)))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", liaison_entity_get_id (liaison_diagram_node_get_entity (node)));
    }
  return g_string_free (ids, FALSE);
}

#define assert_shown(fixture, expected) \
  G_STMT_START { g_autofree char *shown = describe_shown (fixture); g_assert_cmpstr (shown, ==, expected); } G_STMT_END

/* Nodes go with their lines and come back, and nothing else moves. */
static void
test_nodes (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonDiagramPlace survey = place (fixture, "survey");
  LiaisonDiagramPlace voss = place (fixture, "voss");
  double pan_x = fixture->view->pan_x;

  liaison_filter_set_chosen (filter (fixture), LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, FALSE);
  assert_shown (fixture, "survey tessaly raid accord vote");
  g_assert_cmpuint (count_shown (fixture), ==, 2);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (node (fixture, "voss"))));
  g_assert_cmpfloat (place (fixture, "survey").x, ==, survey.x);
  g_assert_cmpfloat (fixture->view->pan_x, ==, pan_x);
  liaison_filter_clear (filter (fixture));
  assert_shown (fixture, "voss adair survey tessaly raid accord vote");
  g_assert_cmpuint (count_shown (fixture), ==, 6);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, voss.x);
  g_assert_cmpfloat (place (fixture, "survey").x, ==, survey.x);
}

/* What the filter leaves out is shown as long as it is selected. */
static void
test_selected_nodes (Fixture       *fixture,
                     gconstpointer  data)
{
  liaison_filter_set_min_evidence (filter (fixture), 9);
  assert_shown (fixture, "");
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  assert_shown (fixture, "raid");
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "voss"));
  assert_shown (fixture, "voss raid");
  liaison_selection_select_relation (selection (fixture),
                                     liaison_network_find_relation (fixture->document->network, "adair/agree/accord"));
  assert_shown (fixture, "adair accord");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  liaison_selection_clear (selection (fixture));
  assert_shown (fixture, "");
  /* The keyboard has nowhere to go. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_RIGHT));
}

/* Arrows pass over what is left out. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_filter_set_chosen (filter (fixture), LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  for (guint i = 0; i < 12; i++)
    {
      GtkWidget *focused;

      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->view), (GtkDirectionType) (GTK_DIR_UP + i % 4)));
      focused = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_cmpint (liaison_entity_get_kind (liaison_diagram_node_get_entity (LIAISON_DIAGRAM_NODE (focused))), !=,
                       LIAISON_ENTITY_PERSON);
    }
}

/* With many entities, those that a filter shows come in beside the first ones, and go with it. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  LiaisonDiagramPlace before;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%02u", i);

      add_entity (entities, id, i == 50 ? LIAISON_ENTITY_EVENT : LIAISON_ENTITY_PLACE, 1 - i / 60.0);
      if (i > 0)
        add_relation (relations, 0, i, LIAISON_RELATION_CONSULT);
    }
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
  before = place (fixture, "e07");
  g_assert_null (node (fixture, "e50"));
  liaison_filter_set_chosen (filter (fixture), LIAISON_FILTER_KIND, LIAISON_ENTITY_PLACE, FALSE);
  wait_until_arranged (fixture);
  assert_shown (fixture, "e50");
  g_assert_cmpuint (liaison_diagram_view_get_n_hidden (fixture->view), ==, 0);
  liaison_filter_clear (filter (fixture));
  wait_until_arranged (fixture);
  g_assert_null (node (fixture, "e50"));
  g_assert_cmpuint (liaison_diagram_view_get_n_hidden (fixture->view), ==, 20);
  g_assert_cmpfloat (place (fixture, "e07").x, ==, before.x);
}

/* Whoever is meant by a pronoun is the reason for a doubt. */
static void
test_certainty (Fixture       *fixture,
                gconstpointer  data)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  LiaisonRelation *relation;
  g_autofree char *words = NULL;

  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "survey", LIAISON_ENTITY_ORGANIZATION, 0.6);
  add_relation (relations, 0, 1, LIAISON_RELATION_LEADS);
  ((LiaisonRelationRecord *) g_ptr_array_index (relations, 0))->confidence = 0.7;
  g_array_index (((LiaisonRelationRecord *) g_ptr_array_index (relations, 0))->evidence, LiaisonSpan, 0) =
    (LiaisonSpan) { 0, 8 };
  set_network (fixture->document, entities, relations, NULL);
  relation = liaison_network_find_relation (fixture->document->network, "voss/leads/survey");
  words = liaison_relation_dup_certainty (relation, fixture->document->article);
  g_assert_cmpstr (words, ==, "fairly sure: “ra” is taken for voss");
}

#define ADD(name, function) g_test_add ("/diagram-filter/" name, Fixture, NULL, set_up, function, tear_down)

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

  ADD ("lines", test_lines);
  ADD ("selected", test_selected);
  ADD ("card", test_card);
  ADD ("switch", test_switch);
  ADD ("certainty", test_certainty);
  ADD ("nodes", test_nodes);
  ADD ("selected-nodes", test_selected_nodes);
  ADD ("walk", test_walk);
  ADD ("many", test_many);

  return g_test_run ();
}
