/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts in the real application, by keyboard alone, as a screen reader hears them: one is asked, estimated, found again and
 * resolved. */

#include "person.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

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
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("liaison-forecasts-XXXXXX", &error);
  g_autofree char *article = g_build_filename (folder, "talks.txt", NULL);
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "resolved.png", NULL);
  const char *const argv[] = { program, article, NULL };
  g_autoptr (Person) person = NULL;

  g_file_set_contents (article, article_text, -1, &error);
  g_assert_no_error (error);
  person = person_new (argv);
  g_object_unref (person_find (person, "New Forecast"));
  ask (person);
  estimate (person);
  find (person);
  resolve (person);
  person_take_picture (picture);
  g_unlink (article);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  atspi_init ();
  /* In milliseconds: a program under a sanitizer may be slow to answer. */
  atspi_set_timeout (30000, 60000);

  g_test_add_func ("/forecasts/keyboard", test_keyboard);

  return g_test_run ();
}
