/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card at the foot of the diagram: that all of it can be seen and reached, however much there is. */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-card.h"

#define MANY 30

static GtkWidget *
part (Fixture    *fixture,
      const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, name));
}

static void
settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* One entity that is tied to MANY others. */
static void
set_star (Fixture *fixture)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  add_entity (entities, "middle", LIAISON_ENTITY_PERSON, 1);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("other-%u", i);

      add_entity (entities, id, LIAISON_ENTITY_PERSON, 0.5);
      add_relation (relations, 0, i + 1, LIAISON_RELATION_CONSULT);
    }
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "middle"));
  while (gtk_widget_get_height (part (fixture, "ties")) == 0)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static gboolean
is_seen (GtkWidget *widget,
         GtkWidget *within)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, within, &bounds) && bounds.origin.y >= -1 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (within) + 1;
}

/* The rows scroll; whatever has the focus can be seen. */
static void
test_scrolls (Fixture       *fixture,
              gconstpointer  data)
{
  GtkListBox *ties = GTK_LIST_BOX (part (fixture, "ties"));
  GtkWidget *last;

  set_star (fixture);
  last = GTK_WIDGET (gtk_list_box_get_row_at_index (ties, MANY - 1));
  g_assert_nonnull (last);
  g_assert_cmpint (gtk_widget_get_height (child (fixture, "card")), <, gtk_widget_get_height (GTK_WIDGET (fixture->diagram)));
  g_assert_false (is_seen (last, part (fixture, "scroller")));
  g_assert_true (gtk_widget_grab_focus (last));
  while (!is_seen (last, part (fixture, "scroller")))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (ties, "row-activated", last);
  g_assert_nonnull (liaison_selection_get_relation (selection (fixture)));
}

static void
assert_focus_in (Fixture    *fixture,
                 const char *name)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (fixture->diagram)));

  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, part (fixture, name)));
}

/* Tab goes to each control, and past the rows however many there are. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *card = child (fixture, "card");

  set_star (fixture);
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  assert_focus_in (fixture, "correct_button");
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  assert_focus_in (fixture, "head");
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  assert_focus_in (fixture, "ties");
  gtk_widget_activate_action (card, "card.leave-rows", "b", TRUE);
  assert_focus_in (fixture, "mentions_row");
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  assert_focus_in (fixture, "mentions_row");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (fixture, "ties")), 7))));
  gtk_widget_activate_action (card, "card.leave-rows", "b", FALSE);
  assert_focus_in (fixture, "head");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/diagram-card/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("scrolls", test_scrolls);
  ADD ("tab", test_tab);
#undef ADD
  return g_test_run ();
}
