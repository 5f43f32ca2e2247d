/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two articles in one window of the real application: one network, and the way from it to each of them; left out of the diagram, taken
 * away, and brought back. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

static const char *program;

static char *
get_article (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "interface", "articles", name, NULL);
}

static gboolean
begins (AtspiAccessible *accessible,
        gpointer         start)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_str_has_prefix (name, start) && person_can_see (accessible);
}

static gboolean
is_selected_row (AtspiAccessible *accessible,
                 gpointer         start)
{
  return begins (accessible, start) && person_has_state (accessible, ATSPI_STATE_SELECTED);
}

static gboolean
is_focused_row (AtspiAccessible *accessible,
                gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return (strstr (name, ", person") != NULL || strstr (name, ", place") != NULL || strstr (name, ", organization") != NULL) &&
         person_has_state (accessible, ATSPI_STATE_FOCUSED);
}

/* Searches the list of the diagram for WORDS, and goes to the row that begins with NAME. */
static void
choose (Person     *person,
        const char *words,
        const char *name)
{
  g_object_unref (person_find_matching (person, "a row with the focus", is_focused_row, NULL));
  g_assert_true (atspi_generate_keyboard_event (0, words, ATSPI_KEY_STRING, NULL));
  g_object_unref (person_find_matching (person, "the search", person_is_focused_field, NULL));
  person_key (XK_Return);
  g_object_unref (person_find_matching (person, name, is_selected_row, (gpointer) name));
  person_key (XK_Escape);
  g_object_unref (person_find_matching (person, name, person_is_focused, (gpointer) name));
  person_key (XK_Return);
}

static gboolean
is_gone (Person  *person,
         gpointer start)
{
  g_autoptr (AtspiAccessible) found = person_look (person, begins, start);

  return found == NULL;
}

/* Whoever is chosen in the diagram is shown in the article that names them. */
static void
follow (Person *person)
{
  g_object_unref (person_find (person, "1 of 2: Envoys Meet Over the River Dam"));
  person_control_key (XK_2);
  person_control_key (XK_l);
  g_object_unref (person_find_matching (person, "one of the second article", begins, (gpointer) "Viktor Amsel, person"));
  choose (person, "amsel", "Viktor Amsel, person");
  g_object_unref (person_find (person, "2 of 2: Strike Ends the Talks"));
  person_wait_to_read (person, "Amsel commands the army of Norland");
  choose (person, "vienna", "Vienna, place");
  g_object_unref (person_find (person, "1 of 2: Envoys Meet Over the River Dam"));
}

/* The check of the row of the article that is shown. */
static void
turn (Person *person)
{
  person_control_key (XK_j);
  person_tab_to (person, "Show “Envoys Meet Over the River Dam” in Diagram", ATSPI_ROLE_CHECK_BOX);
  person_key (XK_space);
  person_key (XK_Escape);
}

/* Left out of the diagram, an article takes with it whom it alone names. */
static void
filter (Person *person)
{
  turn (person);
  /* Vienna and the river. */
  person_wait_to_read (person, "8 of 10 shown");
  turn (person);
  person_wait (person, "all to be shown", is_gone, (gpointer) "8 of 10 shown");
}

static void
take_away (Person *person)
{
  person_control_key (XK_j);
  person_press (person, "Remove “Envoys Meet Over the River Dam”");
  person_wait_to_read (person, "Amsel commands the army of Norland");
  person_wait (person, "the strip to go", is_gone, (gpointer) "1 of 2: ");
  person_press (person, "Undo");
  g_object_unref (person_find (person, "2 of 2: Strike Ends the Talks"));
}

static void
test_two (void)
{
  g_autofree char *talks = get_article ("talks.md");
  g_autofree char *strike = get_article ("strike.md");
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "sources.png", NULL);
  const char *const argv[] = { program, talks, strike, NULL };
  g_autoptr (Person) person = person_new (argv);

  follow (person);
  filter (person);
  person_take_picture (picture);
  take_away (person);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/sources/two", test_two);

  return g_test_run ();
}
