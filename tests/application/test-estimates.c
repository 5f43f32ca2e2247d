/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An estimate is given, reaffirmed, changed and looked back on, in the application itself, by somebody who hears it. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

#include "own-file.h"

static const char *program;
static const char forecasts[] = "{ \"format\": \"liaison-forecast\", \"version\": 1, \"author\": { \"name\": \"Ann\" },"
                                " \"sources\": [], \"forecasts\": [] }";

typedef struct
{
  char *path;
} Files;

static void
set_up (Files        *files,
        gconstpointer data)
{
  files->path = own_file_new ("harbour.forecast.json", forecasts);
}

static void
tear_down (Files        *files,
           gconstpointer data)
{
  own_file_remove (files->path);
}

static gboolean
is_question (AtspiAccessible *accessible,
             gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_strcmp0 (name, "Question") == 0 && person_is_focused_field (accessible, NULL);
}

static gboolean
counts_estimates (Person  *person,
                  gpointer path)
{
  g_autofree char *contents = NULL;
  guint n = 0;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return FALSE;
  for (const char *p = contents; (p = strstr (p, "\"probability\"")) != NULL; p++)
    n++;
  return n == 2 && strstr (contents, "\"probability\": 0.2") != NULL;
}

/* A button acts a moment after it was pressed, and an estimate counts before it is recorded: only what takes the place of the button
 * says that it is. */
static void
record (Person *person)
{
  person_press (person, "Record Estimate");
  g_object_unref (person_find (person, "Reaffirm"));
}

static void
give (Person *person)
{
  g_autoptr (AtspiAccessible) question = NULL;

  person_press_in (person, "No Forecasts Yet", "New Forecast");
  question = person_find_matching (person, "the field for the question", is_question, NULL);
  person_type (person, "Will the harbour open?");
  person_set_value (person, "Probability", 70);
  record (person);
  person_wait_to_read (person, "1 estimate");
}

/* One key, and one step back. */
static void
reaffirm (Person *person)
{
  person_key (XK_F5);
  person_wait_to_read (person, "2 estimates");
  person_control_key (XK_z);
  person_wait_to_read (person, "1 estimate");
}

static gboolean
is_skip (AtspiAccessible *accessible,
         gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_strcmp0 (name, "Skip") == 0 && person_can_see (accessible);
}

static gboolean
is_anywhere (Person  *person,
             gpointer user_data)
{
  g_autoptr (AtspiAccessible) focused = person_look (person, person_is_focused, NULL);
  g_autoptr (AtspiAccessible) skip = person_look (person, is_skip, NULL);

  return skip == NULL && focused != NULL;
}

/* A large change asks for its reason, and lets itself be skipped. The focus outlives the button that had it. */
static void
change (Person *person)
{
  person_tab_to (person, "Odds", ATSPI_ROLE_TEXT);
  person_control_key (XK_a);
  person_type (person, "1:4");
  person_key (XK_Return);
  person_wait_to_read (person, "A change of 50 points. What changed your mind?");
  person_tab_to (person, "Skip", ATSPI_ROLE_PUSH_BUTTON);
  person_key (XK_space);
  person_wait (person, "the focus to stay in the window", is_anywhere, NULL);
  person_tab_to (person, "Record Estimate", ATSPI_ROLE_PUSH_BUTTON);
  person_key (XK_space);
  g_object_unref (person_find (person, "Reaffirm"));
  person_wait (person, "the focus to stay in the window", is_anywhere, NULL);
}

/* Keys walk over the estimates; what is reached is said. */
static void
look_back (Person *person)
{
  person_tab_to (person, "Estimates over time", ATSPI_ROLE_SLIDER);
  person_key (XK_Home);
  person_wait_to_read (person, "70\u00a0%, likely \u00b7");
  person_key (XK_End);
  person_wait_to_read (person, "20\u00a0%, unlikely \u00b7");
}

static void
test_estimates (Files        *files,
                gconstpointer data)
{
  g_autoptr (Person) person = person_open (program, files->path);

  give (person);
  reaffirm (person);
  change (person);
  look_back (person);
  person_control_key (XK_s);
  person_wait (person, "the file to be saved", counts_estimates, files->path);
  person_control_key (XK_q);
  g_assert_cmpint (person_wait_exit (person), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add ("/application/estimates", Files, NULL, set_up, test_estimates, tear_down);
  return g_test_run ();
}
