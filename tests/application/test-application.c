/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application itself, in a real window, used as a person would: by what can be read and pressed on the screen. */

#include "person.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define QUESTION "Will Burns be confirmed before April?"

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
    "Haines has criticised the assassination of Qasem Soleimani. Israel objects to the Iran nuclear deal, and it is "
    "unlikely that Biden will give it up in June.\n"
    "\n"
    "Lloyd Austin, the Secretary of Defense, met Israeli officials in Jerusalem last week.\n";

typedef struct
{
  char *folder;
  char *article;
  char *forecasts;
} Files;

static void
set_up (Files        *files,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  files->folder = g_dir_make_tmp ("liaison-application-XXXXXX", &error);
  g_assert_no_error (error);
  files->article = g_build_filename (files->folder, "chiefs.txt", NULL);
  files->forecasts = g_build_filename (files->folder, "chiefs.forecast.json", NULL);
  g_file_set_contents (files->article, article_text, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Files        *files,
           gconstpointer data)
{
  g_unlink (files->article);
  g_unlink (files->forecasts);
  g_rmdir (files->folder);
  g_free (files->article);
  g_free (files->forecasts);
  g_free (files->folder);
}

static void
keep_picture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "tests", name, NULL);

  person_take_picture (path);
  g_test_message ("Picture: %s", path);
}

static void
test_open (Files        *files,
           gconstpointer data)
{
  const char *const argv[] = { program, NULL };
  g_autoptr (Person) person = NULL;

  person = person_new (argv);
  person_press (person, "Open…");
  person_choose_file (person, 1, files->article);
  person_wait_to_read (person, "nominated William Burns");
  keep_picture ("window.png");
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

  g_test_add ("/application/open", Files, NULL, set_up, test_open, tear_down);

  return g_test_run ();
}
