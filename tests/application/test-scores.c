/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores in the real application, by keyboard, as a screen reader hears them: the page, the chart, a bin, a look back, a lesson. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

#include "own-file.h"

static const char *program;

#define FORECAST(id, probability, outcome)                                                                                  \
  "{\"id\":\"" id "\",\"question\":\"Will " id " be?\",\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-02-01\","      \
  "\"estimates\":[{\"at\":\"2024-01-02T00:00:00Z\",\"by\":\"Ada\",\"probability\":" probability "}],"                        \
  "\"resolution\":{\"outcome\":\"" outcome "\",\"at\":\"2024-01-20T00:00:00Z\"}}"

static const char text[] = "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"Ada\"},\"forecasts\":["
                           FORECAST ("north", "0.9", "yes") "," FORECAST ("south", "0.9", "no") "," FORECAST ("west", "0.2", "no")
                           "]}";

/* Whether its name begins like this, and it can be seen. */
static gboolean
begins (AtspiAccessible *accessible,
        gpointer         words)
{
  g_autofree char *name = person_dup_name (accessible);

  return name != NULL && g_str_has_prefix (name, words) && person_can_see (accessible);
}

static void
wait_for (Person      *person,
          PersonMatch  match,
          const char  *words)
{
  g_object_unref (person_find_matching (person, words, match, (gpointer) words));
}

/* Ada's error is (0.01 + 0.81 + 0.04) / 3. */
static void
test_scores (void)
{
  char *path = own_file_new ("compass.forecast.json", text);
  g_autoptr (Person) person = person_open (program, path);

  person_wait_to_read (person, "Will north be?");
  person_control_shift_key (XK_r);
  person_wait_to_read (person, "3 forecasts are scored");
  wait_for (person, begins, "Brier score: 0.287. As if each forecast had missed by 54 points");

  /* From the back button past the filter to the chart, and in it to the last column. */
  wait_for (person, begins, "20–30");
  person_tab_to (person, "20–30", ATSPI_ROLE_INVALID);
  person_key (XK_Right);
  person_wait_focus (person, "90–100");
  person_key (XK_Return);
  person_wait_to_read (person, "Will south be?");
  person_wait_to_read (person, "said 90\302\240% · came out no · Brier score 0.810");
  person_key (XK_Return);
  person_wait_to_read (person, "Looking Back");
  person_wait_to_read (person, "Decided: no.");

  /* What was learned, which can be undone. */
  person_key (XK_Tab);
  g_object_unref (person_find_matching (person, "the field for what was learned", person_is_focused_field, NULL));
  person_type (person, "Look south.");
  person_key (XK_Escape);
  person_wait_to_read (person, "came out no");
  person_key (XK_Escape);
  person_wait_to_read (person, "3 forecasts are scored");
  person_key (XK_Escape);
  person_wait_to_read (person, "Will north be?");
  own_file_remove (path);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/application/scores/walk", test_scores);
  return g_test_run ();
}
