/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list form of the diagram in the real application, by keyboard alone, as a screen reader hears it. */

#include "person.h"

#include <X11/keysym.h>
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

/* A row with the focus whose sentence begins so. */
static gboolean
is_focused_row (AtspiAccessible *accessible,
                gpointer         start)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_str_has_prefix (name, start) && person_has_state (accessible, ATSPI_STATE_FOCUSED);
}

static void
wait_for_row (Person     *person,
              const char *start)
{
  g_object_unref (person_find_matching (person, start, is_focused_row, (gpointer) start));
}

static gboolean
is_selected (AtspiAccessible *accessible,
             gpointer         start)
{
  return is_focused_row (accessible, start) && person_has_state (accessible, ATSPI_STATE_SELECTED);
}

/* From the article to the rows, and down one. */
static void
walk_entities (Person *person)
{
  g_autoptr (AtspiAccessible) first = NULL;
  g_autoptr (AtspiAccessible) selected = NULL;
  g_autofree char *name = NULL;

  person_control_key (XK_2);
  person_control_key (XK_l);
  wait_for_row (person, "Avril Haines, person, Director of National Intelligence");
  g_object_unref (person_find (person, "Name"));
  person_key (XK_Down);
  first = person_find_matching (person, "a selected row", is_selected, (gpointer) "");
  name = person_dup_name (first);
  /* GTK 4.18 begins with the row that has the focus. */
  if (g_str_has_prefix (name, "Avril Haines"))
    person_key (XK_Down);
  selected = person_find_matching (person, "the second row", is_selected, (gpointer) "William Burns, person");
  person_wait_to_read (person, "director of the CIA (nominee)");
}

/* What is typed is searched for, and Enter goes to what was found. */
static void
search (Person *person)
{
  g_assert_true (atspi_generate_keyboard_event (0, "soleim", ATSPI_KEY_STRING, NULL));
  g_object_unref (person_find_matching (person, "the search", person_is_focused_field, NULL));
  person_wait_to_read (person, "2 of 9");
  person_key (XK_Return);
  g_object_unref (person_find_matching (person, "what was found", is_selected, (gpointer) "Assassination of Qasem Soleimani"));
}

static void
walk_relations (Person *person)
{
  person_key (XK_Escape);
  person_control_key (XK_Page_Down);
  wait_for_row (person, "William Burns");
  person_key (XK_End);
  wait_for_row (person, "Israel rejects Iran nuclear deal");
}

/* The menu of a row, and its keys. */
static void
correct (Person *person)
{
  person_control_key (XK_Page_Up);
  wait_for_row (person, "Assassination");
  person_key_with (XK_Shift_L, XK_F10);
  g_object_unref (person_find_matching (person, "Rename…", person_is_menu_item, (gpointer) "Rename…"));
  person_key (XK_Escape);
  wait_for_row (person, "Assassination");
  person_key (XK_F2);
  g_object_unref (person_find_matching (person, "the field for the name", person_is_focused_field, NULL));
  person_control_key (XK_a);
  person_type (person, "Killing of Soleimani");
  person_key (XK_Return);
  wait_for_row (person, "Killing of Soleimani, operation");
}

static void
test_walk (void)
{
  char *article = own_file_new ("chiefs.txt", article_text);
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "list.png", NULL);
  g_autoptr (Person) person = person_open (program, article);

  g_object_unref (person_find (person, "Show as List"));
  walk_entities (person);
  search (person);
  walk_relations (person);
  correct (person);
  person_take_picture (picture);
  own_file_remove (article);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/list/walk", test_walk);

  return g_test_run ();
}
