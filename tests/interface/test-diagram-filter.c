/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-card.h"
#include "drawing/diagram-words.h"
#include "interface/document-private.h"
#include "interface/settings.h"

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

  liaison_diagram_view_set_hide_weak (fixture->view, TRUE);
  set_weak_network (fixture);
  before = place (fixture, "survey");
  g_assert_cmpuint (liaison_diagram_view_get_n_weak (fixture->view), ==, 2);
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (node (fixture, "survey")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "No relations");
  liaison_diagram_view_set_hide_weak (fixture->view, FALSE);
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
  liaison_diagram_view_set_hide_weak (fixture->view, TRUE);
  set_weak_network (fixture);
  liaison_selection_select_relation (selection (fixture),
                                     liaison_network_find_relation (fixture->document->network, "voss/leads/survey"));
  g_assert_cmpuint (count_shown (fixture), ==, 2);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (node (fixture, "survey")), "selected"));
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

/* The card and the list leave the same out; the card offers it. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  GtkListBox *ties = GTK_LIST_BOX (gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, "ties"));
  GtkListBox *rows = GTK_LIST_BOX (find_type (child (fixture, "list"), GTK_TYPE_LIST_BOX));
  GtkWidget *about = GTK_WIDGET (gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, "about"));

  liaison_diagram_view_set_hide_weak (fixture->view, TRUE);
  set_weak_network (fixture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "list_button")), TRUE);
  g_assert_cmpuint (count_rows (rows), ==, 3 + 2);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  g_assert_cmpuint (count_rows (ties), ==, 1 + 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (ties, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Show 2 weak relations");
  g_signal_emit_by_name (ties, "row-activated", gtk_list_box_get_row_at_index (ties, 1));
  g_assert_false (liaison_diagram_view_get_hide_weak (fixture->view));
  g_assert_cmpuint (count_rows (ties), ==, 3);
  g_assert_cmpuint (count_rows (rows), ==, 3 + 6);
  liaison_selection_select_relation (selection (fixture),
                                     liaison_network_find_relation (fixture->document->network, "voss/consult/adair"));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (GTK_LABEL (about)), " · 2 passages · weak"));
}

/* The switch, its key and the setting say the same. */
static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (child (fixture, "kinds")));
  GtkWidget *hide_weak = gtk_widget_get_last_child (gtk_popover_get_child (popover));

  g_assert_true (GTK_IS_CHECK_BUTTON (hide_weak));
  /* What the tests before have set. */
  if (liaison_settings_get () != NULL)
    g_settings_reset (liaison_settings_get (), "hide-weak-relations");
  g_assert_true (liaison_diagram_view_get_hide_weak (fixture->view));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (hide_weak)));
  set_weak_network (fixture);
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (hide_weak)), ==, "Hide _Weak Relations (2)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hide_weak), FALSE);
  g_assert_false (liaison_diagram_view_get_hide_weak (fixture->view));
  g_assert_cmpuint (count_shown (fixture), ==, 3);
  if (liaison_settings_get () != NULL)
    {
      g_assert_false (g_settings_get_boolean (liaison_settings_get (), "hide-weak-relations"));
      g_settings_reset (liaison_settings_get (), "hide-weak-relations");
    }
  else
    liaison_diagram_view_set_hide_weak (fixture->view, TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (hide_weak)));
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

  return g_test_run ();
}
