/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of the diagram in the real application, by keyboard, as a screen reader hears it. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

#include "own-file.h"

static const char *program;
static const char article_text[] =
    "A year of quarrels\n"
    "\n"
    "By Ada Smith\n"
    "24 January 2021\n"
    "\n"
    "Russia attacked Ukraine in February 2019. Germany condemned Russia on 3 March 2020. President Joe Biden will meet "
    "Angela Merkel in Berlin in June. Emmanuel Macron criticised Viktor Orban.\n";

static gboolean
is_slider (AtspiAccessible *accessible,
           gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_strcmp0 (name, "Timeline items") == 0 && atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_SLIDER &&
         person_can_use (accessible);
}

static gboolean
is_focused_slider (AtspiAccessible *accessible,
                   gpointer         user_data)
{
  return is_slider (accessible, NULL) && person_has_state (accessible, ATSPI_STATE_FOCUSED);
}

/* The slider tells what it stands at. */
static gboolean
tells (AtspiAccessible *accessible,
       gpointer         words)
{
  g_autofree char *description = atspi_accessible_get_description (accessible, NULL);

  return is_slider (accessible, NULL) && description != NULL && strstr (description, words) != NULL;
}

static void
wait_to_hear (Person     *person,
              const char *words)
{
  g_object_unref (person_find_matching (person, words, tells, (gpointer) words));
}

static void
test_walk (void)
{
  char *path = own_file_new ("quarrels.txt", article_text);
  g_autoptr (Person) person = person_open (program, path);

  g_object_unref (person_find (person, "Timeline"));
  person_control_key (XK_2);
  person_control_key (XK_t);
  person_wait_to_read (person, "3 of 4 dated");
  g_object_unref (person_find_matching (person, "the timeline to have the focus", is_focused_slider, NULL));
  person_key (XK_Home);
  wait_to_hear (person, "February 2019");
  person_key (XK_Right);
  wait_to_hear (person, "3 March 2020");
  person_key (XK_End);
  wait_to_hear (person, "June 2021");
  /* Brushed from the last to the one before, and so without the first. */
  person_key_with (XK_Shift_L, XK_Left);
  person_wait_to_read (person, "2 of 3 dated, 1 undated hidden");
  person_wait_to_read (person, "4 of 8 shown");
  person_key (XK_Escape);
  person_wait_to_read (person, "3 of 4 dated");
  person_control_key (XK_q);
  g_assert_cmpint (person_wait_exit (person), ==, 0);
  own_file_remove (path);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/application/timeline", test_walk);

  return g_test_run ();
}
