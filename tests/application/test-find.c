/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words are found in an article by somebody who hears how many there are: the entry says so, and from GTK 4.14 on it is announced. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

static const char *program;

static void
on_announcement (AtspiEvent *event,
                 gpointer    user_data)
{
  char **heard = user_data;

  if (G_VALUE_HOLDS_STRING (&event->any_data))
    {
      g_free (*heard);
      *heard = g_value_dup_string (&event->any_data);
    }
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

static gboolean
has_heard (Person  *person,
           gpointer heard)
{
  return g_strcmp0 (*(char **) heard, "1 of 2") == 0;
}

static gboolean
describes_count (AtspiAccessible *accessible,
                 gpointer         count)
{
  g_autofree char *description = atspi_accessible_get_description (accessible, NULL);

  return g_strcmp0 (description, count) == 0 && person_can_see (accessible);
}

static void
test_find (void)
{
  g_autofree char *strike = g_test_build_filename (G_TEST_DIST, "tests", "interface", "articles", "strike.md", NULL);
  g_autofree char *heard = NULL;
  const char *const argv[] = { program, strike, NULL };
  g_autoptr (Person) person = person_new (argv);
  AtspiEventListener *listener = atspi_event_listener_new (on_announcement, &heard, NULL);

  g_assert_true (atspi_event_listener_register (listener, "object:announcement", NULL));
  person_wait_to_read (person, "Amsel commands the army of Norland");
  person_control_key (XK_f);
  g_object_unref (person_find_matching (person, "the entry", person_is_focused_field, NULL));
  person_type (person, "talks");
  person_wait_to_read (person, "1 of ");
  person_control_key (XK_a);
  person_type (person, "hartwig");
  g_object_unref (person_find_matching (person, "the count beside the entry", describes_count, (gpointer) "1 of 2"));
  if (ANNOUNCES)
    person_wait (person, "the count to be announced", has_heard, &heard);
  person_key (XK_Return);
  person_wait_to_read (person, "2 of 2");
  atspi_event_listener_deregister (listener, "object:announcement", NULL);
  g_object_unref (listener);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/find/heard", test_find);
  return g_test_run ();
}
