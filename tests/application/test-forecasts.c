/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts in the real application, by keyboard alone, as a screen reader hears them: one is asked, estimated, found again and
 * resolved. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

#include "own-file.h"

#define QUESTION "Will the talks resume?"

static const char *program;
static const char article_text[] = "Talks\n\nBy Ada Smith\n24 January 2021\n\nThe ministers met. The talks are unlikely to resume.\n";

static void
ask (Person *person)
{
  g_autoptr (AtspiAccessible) question = NULL;

  person_control_key (XK_3);
  person_tab_to (person, "New Forecast", ATSPI_ROLE_INVALID);
  person_key (XK_Return);
  question = person_find_matching (person, "the field for the question", person_is_focused_field, NULL);
  person_type (person, QUESTION);
}

static void
estimate (Person *person)
{
  person_tab_to (person, "Probability", ATSPI_ROLE_INVALID);
  person_key (XK_Up);
  person_key_with (XK_Control_L, XK_Return);
  person_key (XK_Escape);
  /* The list again, with the card in focus under the title of its section. */
  person_wait_focus (person, "Open: " QUESTION);
}

/* What is typed is searched for. */
static void
find (Person *person)
{
  person_control_key (XK_f);
  g_object_unref (person_find_matching (person, "the search", person_is_focused_field, NULL));
  g_assert_true (atspi_generate_keyboard_event (0, "resume", ATSPI_KEY_STRING, NULL));
  person_wait_to_read (person, "1 of 1 shown");
  person_key (XK_Return);
  person_wait_focus (person, "Open: " QUESTION);
}

static void
resolve (Person *person)
{
  person_control_key (XK_r);
  g_object_unref (person_find (person, "Resolve"));
  person_wait_focus (person, "Yes");
  person_key (XK_space);
  person_key_with (XK_Control_L, XK_Return);
  person_wait_focus (person, "Resolved: " QUESTION);
  person_key (XK_Return);
  person_wait_to_read (person, "Decided: yes.");
}

static void
test_keyboard (void)
{
  char *article = own_file_new ("talks.txt", article_text);
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "resolved.png", NULL);
  g_autoptr (Person) person = person_open (program, article);

  g_object_unref (person_find (person, "New Forecast"));
  ask (person);
  estimate (person);
  find (person);
  resolve (person);
  person_take_picture (picture);
  own_file_remove (article);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/forecasts/keyboard", test_keyboard);

  return g_test_run ();
}
