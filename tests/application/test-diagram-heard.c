/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The diagram in the real application: what assistive technology finds of it, and a walk through it by keyboard alone. */

#include "person.h"

#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

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

static Person *
open_article (char **article)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-diagram-XXXXXX", NULL);
  const char *argv[] = { program, NULL, NULL };
  g_autoptr (GError) error = NULL;

  *article = g_build_filename (folder, "chiefs.txt", NULL);
  g_file_set_contents (*article, article_text, -1, &error);
  g_assert_no_error (error);
  argv[1] = *article;
  return person_new (argv);
}

static void
remove_article (char *article)
{
  g_autofree char *folder = g_path_get_dirname (article);

  g_unlink (article);
  g_rmdir (folder);
  g_free (article);
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
  static const char *const nodes[] = { "Joe Biden, person", "William Burns, person", "Avril Haines, person", "CIA, organization",
                                       "Assassination of Qasem Soleimani, operation", "Israel, place" };
  static const char *const lines[] = { "William Burns", "Avril Haines", "Israel rejects Iran nuclear deal" };
  char *article;
  g_autoptr (Person) person = open_article (&article);

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    expect (person, is_node, nodes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    expect (person, is_line, lines[i]);
  remove_article (article);
}

static void
press_with (guint modifier,
            guint keyval)
{
  Display *display = XOpenDisplay (NULL);
  KeyCode code = XKeysymToKeycode (display, modifier);

  XCloseDisplay (display);
  g_assert_true (atspi_generate_keyboard_event (code, NULL, ATSPI_KEY_PRESS, NULL));
  person_key (keyval);
  g_assert_true (atspi_generate_keyboard_event (code, NULL, ATSPI_KEY_RELEASE, NULL));
}

/* To the diagram, along its nodes and a line, and back. */
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
  person_key (XK_Return);
  expect (person, is_selected_node, "William Burns");
  press_with (XK_Alt_L, XK_Down);
  expect (person, is_focused_line, "");
  expect (person, is_selected_node, "William Burns");
  person_key (XK_Escape);
  expect (person, is_focused_node, "William Burns");
  person_wait (person, "nothing to be selected", has_no_selection, (gpointer) "William Burns");
  press_with (XK_Shift_L, XK_Tab);
  expect (person, is_focused_node, "Avril Haines");
  remove_article (article);
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

  g_test_add_func ("/diagram/tree", test_tree);
  g_test_add_func ("/diagram/walk", test_walk);

  return g_test_run ();
}
