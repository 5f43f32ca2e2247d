/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-legend.h"
#include "interface/settings.h"

static void
collect (GtkWidget *widget,
         GString   *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    collect (c, words);
}

static char *
describe (Fixture *fixture)
{
  GString *words = g_string_new (NULL);

  collect (child (fixture, "legend"), words);
  return g_string_free (words, FALSE);
}

/* Only what the network has is explained. */
static void
test_signs (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *all = describe (fixture);
  g_autofree char *few = NULL;
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  g_assert_cmpstr (all, ==,
                   "Legend, person, organization, place, operation, agreement, event, neutral, friendly, hostile, stated as fact, "
                   "expected, possible, hypothetical, denied, stated often");
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "adair", LIAISON_ENTITY_PERSON, 0.7);
  add_relation (relations, 0, 1, LIAISON_RELATION_CONSULT);
  ((LiaisonRelationRecord *) g_ptr_array_index (relations, 0))->confidence = 0.3;
  set_network (fixture->document, entities, relations, NULL);
  few = describe (fixture);
  g_assert_cmpstr (few, ==, "Legend, person, neutral, stated as fact, weak");
}

/* Who does not see the sign is told what it looks like. */
static void
test_spoken (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *rows = gtk_widget_get_parent (gtk_widget_get_parent (widget_find (child (fixture, "legend"), GTK_TYPE_DRAWING_AREA)));
  GtkWidget *row = gtk_widget_get_first_child (rows);

  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS + 2; i++)
    row = gtk_widget_get_next_sibling (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Red line, arrow with a bar: hostile");
}

/* The action and the button in it show and hide it, which is remembered; the card has the right of way. */
static void
test_wanted (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *legend = child (fixture, "legend");

  if (liaison_settings_get () != NULL)
    g_settings_reset (liaison_settings_get (), "show-legend");
  g_assert_false (gtk_widget_get_visible (legend));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "show.legend", NULL);
  g_assert_true (gtk_widget_get_visible (legend));
  if (liaison_settings_get () != NULL)
    g_assert_true (g_settings_get_boolean (liaison_settings_get (), "show-legend"));
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  g_assert_false (gtk_widget_get_visible (legend));
  liaison_selection_clear (selection (fixture));
  g_assert_true (gtk_widget_get_visible (legend));
  g_signal_emit_by_name (widget_find (legend, GTK_TYPE_BUTTON), "clicked");
  g_assert_false (gtk_widget_get_visible (legend));
}

#define ADD(name, function) g_test_add ("/diagram-legend/" name, Fixture, NULL, set_up, function, tear_down)

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

  ADD ("signs", test_signs);
  ADD ("spoken", test_spoken);
  ADD ("wanted", test_wanted);

  return g_test_run ();
}
