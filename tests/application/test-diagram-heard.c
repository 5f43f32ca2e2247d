/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The diagram in the real application: what assistive technology finds of it, and a walk through it by keyboard alone. */

#include "person.h"

#include <X11/keysym.h>
#include <math.h>
#include <string.h>

#include "own-file.h"

static const char *program;
static const char article_text[] =
    "The intelligence chiefs of the new administration\n"
    "\n"
    "By Ada Smith\n"
    "24 January 2021\n"
    "\n"
    "President Joe Biden has nominated William Burns as director of the CIA. Burns would report to Avril Haines, the "
    "Director of National Intelligence.\n"
    "\n"
    "Haines has criticised the assassination of Qasem Soleimani. Israel objects to the Iran nuclear deal.\n";

static const char *const nodes[] = { "Joe Biden, person", "William Burns, person", "Avril Haines, person", "CIA, organization",
                                     "Assassination of Qasem Soleimani, operation", "Iran nuclear deal, agreement",
                                     "Israel, place" };

static Person *
open_article (char **article)
{
  *article = own_file_new ("chiefs.txt", article_text);
  return person_open (program, *article);
}

static gboolean
begins (AtspiAccessible *accessible,
        AtspiRole        role,
        const char      *start)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_str_has_prefix (name, start) && atspi_accessible_get_role (accessible, NULL) == role;
}

static gboolean
is_node (AtspiAccessible *accessible,
         gpointer         start)
{
  return begins (accessible, ATSPI_ROLE_PUSH_BUTTON, start);
}

static gboolean
is_line (AtspiAccessible *accessible,
         gpointer         start)
{
  return begins (accessible, ATSPI_ROLE_LINK, start);
}

static gboolean
is_focused_node (AtspiAccessible *accessible,
                 gpointer         start)
{
  return is_node (accessible, start) && person_has_state (accessible, ATSPI_STATE_FOCUSED);
}

static gboolean
is_focused_line (AtspiAccessible *accessible,
                 gpointer         start)
{
  return is_line (accessible, start) && person_has_state (accessible, ATSPI_STATE_FOCUSED);
}

static gboolean
is_selected_node (AtspiAccessible *accessible,
                  gpointer         start)
{
  return is_node (accessible, start) && person_has_state (accessible, ATSPI_STATE_SELECTED);
}

static gboolean
has_no_selection (Person  *person,
                  gpointer start)
{
  g_autoptr (AtspiAccessible) selected = person_look (person, is_selected_node, start);

  return selected == NULL;
}

static void
expect (Person     *person,
        PersonMatch match,
        const char *start)
{
  g_object_unref (person_find_matching (person, start, match, (gpointer) start));
}

/* Each entity is a button, each relation a link that says it. */
static void
test_tree (void)
{
  static const char *const lines[] = { "William Burns", "Avril Haines", "Israel rejects Iran nuclear deal" };
  char *article;
  g_autoptr (Person) person = open_article (&article);

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    expect (person, is_node, nodes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    expect (person, is_line, lines[i]);
  own_file_remove (article);
}

static gboolean
has_no_menu (Person  *person,
             gpointer item)
{
  g_autoptr (AtspiAccessible) found = person_look (person, person_is_menu_item, item);

  return found == NULL;
}

/* Escape leads out of a menu with ITEM in it. */
static void
leave_menu (Person     *person,
            const char *item)
{
  expect (person, person_is_menu_item, item);
  person_key (XK_Escape);
  person_wait (person, "the menu to close", has_no_menu, (gpointer) item);
}

static void
get_centre (Person     *person,
            const char *name,
            double     *x,
            double     *y)
{
  g_autoptr (AtspiAccessible) accessible = person_find_matching (person, name, is_node, (gpointer) name);
  AtspiRect *place = atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);

  *x = place->x + place->width / 2.0;
  *y = place->y + place->height / 2.0;
  g_free (place);
}

/* The node nearest to FROM in the direction of an arrow, to the right or down where FORWARD; what is beside it counts double. NULL
 * if there is none. */
static const char *
find_nearest (Person     *person,
              const char *from,
              gboolean    sideways,
              gboolean    forward)
{
  const char *nearest = NULL;
  double least = G_MAXDOUBLE;
  double from_x, from_y;

  get_centre (person, from, &from_x, &from_y);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      double x, y, along, across;

      get_centre (person, nodes[i], &x, &y);
      along = (sideways ? x - from_x : y - from_y) * (forward ? 1 : -1);
      across = fabs (sideways ? y - from_y : x - from_x);
      if (along > 2 && along + 2 * across < least)
        {
          least = along + 2 * across;
          nearest = nodes[i];
        }
    }
  return nearest;
}

/* To the node that is nearest in the direction of the arrow; to none, and no further, at the edge. */
static void
test_arrows (void)
{
  static const struct
  {
    guint key;
    gboolean sideways;
    gboolean forward;
  } arrows[] = { { XK_Left, TRUE, FALSE }, { XK_Right, TRUE, TRUE }, { XK_Down, FALSE, TRUE }, { XK_Up, FALSE, FALSE } };
  const char *at = "Avril Haines, person";
  guint n_steps = 0;
  char *article;
  g_autoptr (Person) person = open_article (&article);

  expect (person, is_node, at);
  person_control_key (XK_2);
  expect (person, is_focused_node, at);
  /* GTK tells the size of what is scaled as if it were not. */
  person_key (XK_1);
  person_wait_to_read (person, "100 %");
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      const char *to = find_nearest (person, at, arrows[i].sideways, arrows[i].forward);

      person_key (arrows[i].key);
      n_steps += to != NULL;
      at = to != NULL ? to : at;
      expect (person, is_focused_node, at);
    }
  g_assert_cmpuint (n_steps, >=, 2);
  own_file_remove (article);
}

/* To the diagram, along its nodes and a line, into the menus of both, and back. */
static void
test_walk (void)
{
  char *article;
  g_autoptr (Person) person = open_article (&article);

  expect (person, is_node, "Avril Haines");
  person_control_key (XK_2);
  expect (person, is_focused_node, "Avril Haines");
  person_key (XK_Tab);
  expect (person, is_focused_node, "William Burns");
  person_key_with (XK_Shift_L, XK_F10);
  leave_menu (person, "Rename");
  expect (person, is_focused_node, "William Burns");
  person_key (XK_Return);
  expect (person, is_selected_node, "William Burns");
  person_key_with (XK_Alt_L, XK_Down);
  expect (person, is_focused_line, "");
  expect (person, is_selected_node, "William Burns");
  person_key (XK_Menu);
  leave_menu (person, "Reverse Direction");
  expect (person, is_focused_line, "");
  person_key (XK_Escape);
  expect (person, is_focused_node, "William Burns");
  person_wait (person, "nothing to be selected", has_no_selection, (gpointer) "William Burns");
  person_key_with (XK_Shift_L, XK_Tab);
  expect (person, is_focused_node, "Avril Haines");
  own_file_remove (article);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/diagram/tree", test_tree);
  g_test_add_func ("/diagram/walk", test_walk);
  g_test_add_func ("/diagram/arrows", test_arrows);

  return g_test_run ();
}
