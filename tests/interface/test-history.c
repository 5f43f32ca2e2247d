/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/history.h"

/* What the steps of these tests change: a number. */
typedef struct
{
  int *value;
  int delta;
  int *freed;
} Add;

static void
add (gboolean forward,
     gpointer user_data)
{
  Add *step = user_data;

  *step->value += forward ? step->delta : -step->delta;
}

static void
free_add (gpointer data)
{
  Add *step = data;

  (*step->freed)++;
  g_free (step);
}

typedef struct
{
  LiaisonHistory *history;
  int value;
  int freed;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->history = liaison_history_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
}

static void
do_add (Fixture    *fixture,
        int         delta,
        const char *key)
{
  Add *step = g_new0 (Add, 1);

  step->value = &fixture->value;
  step->delta = delta;
  step->freed = &fixture->freed;
  liaison_history_do (fixture->history, "Add", key, add, step, free_add);
}

/* Each letter is a command: digits add, u undoes, r redoes, s marks saved, k adds 1 with a key that merges. */
static const struct
{
  const char *commands;
  int value;
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
} table[] = {
  { "", 0, FALSE, FALSE, FALSE },
  { "5", 5, TRUE, FALSE, TRUE },
  { "5u", 0, FALSE, TRUE, FALSE },
  { "5ur", 5, TRUE, FALSE, TRUE },
  { "53uu", 0, FALSE, TRUE, FALSE },
  { "53u7", 12, TRUE, FALSE, TRUE },
  { "53u7r", 12, TRUE, FALSE, TRUE },
  { "5s", 5, TRUE, FALSE, FALSE },
  { "5su", 0, FALSE, TRUE, TRUE },
  { "5sur", 5, TRUE, FALSE, FALSE },
  { "5su3", 3, TRUE, FALSE, TRUE },
  { "5su3u", 0, FALSE, TRUE, TRUE }, /* the saved point was cut off */
  { "kkk", 3, TRUE, FALSE, TRUE },
  { "kkku", 0, FALSE, TRUE, FALSE },
  { "kkkur", 3, TRUE, FALSE, TRUE },
  { "kk5kku", 7, TRUE, TRUE, TRUE },
  { "kskku", 1, TRUE, TRUE, FALSE }, /* nothing is merged across the saved point */
  { "uuurrr", 0, FALSE, FALSE, FALSE },
};

static void
run_command (Fixture *fixture,
             char     command)
{
  switch (command)
    {
    case 'u':
      liaison_history_undo (fixture->history);
      break;
    case 'r':
      liaison_history_redo (fixture->history);
      break;
    case 's':
      liaison_history_mark_saved (fixture->history);
      break;
    case 'k':
      do_add (fixture, 1, "key");
      break;
    default:
      do_add (fixture, command - '0', NULL);
    }
}

static void
test_commands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      Fixture fixture = { 0 };

      set_up (&fixture, NULL);
      for (const char *p = table[i].commands; *p != '\0'; p++)
        run_command (&fixture, *p);
      g_test_message ("%s", table[i].commands);
      g_assert_cmpint (fixture.value, ==, table[i].value);
      g_assert_cmpint (liaison_history_get_can_undo (fixture.history), ==, table[i].can_undo);
      g_assert_cmpint (liaison_history_get_can_redo (fixture.history), ==, table[i].can_redo);
      g_assert_cmpint (liaison_history_get_modified (fixture.history), ==, table[i].modified);
      tear_down (&fixture, NULL);
    }
}

static void
test_unsaved (Fixture       *fixture,
              gconstpointer  data)
{
  liaison_history_mark_saved (fixture->history);
  g_assert_false (liaison_history_get_modified (fixture->history));
  liaison_history_mark_unsaved (fixture->history);
  g_assert_true (liaison_history_get_modified (fixture->history));
  liaison_history_clear (fixture->history);
  g_assert_false (liaison_history_get_modified (fixture->history));
}

static void
test_frees_steps (Fixture       *fixture,
                  gconstpointer  data)
{
  do_add (fixture, 1, NULL);
  do_add (fixture, 2, NULL);
  liaison_history_undo (fixture->history);
  g_assert_cmpint (fixture->freed, ==, 0);
  do_add (fixture, 3, NULL);
  g_assert_cmpint (fixture->freed, ==, 1);
  liaison_history_clear (fixture->history);
  g_assert_cmpint (fixture->freed, ==, 3);
}

static void
count (int *n)
{
  (*n)++;
}

static void
test_notifies (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *label = NULL;
  int n = 0;

  g_signal_connect_swapped (fixture->history, "notify::can-undo", G_CALLBACK (count), &n);
  do_add (fixture, 1, NULL);
  g_assert_cmpint (n, ==, 1);
  g_object_get (fixture->history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Add");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/commands", test_commands);
  g_test_add ("/history/unsaved", Fixture, NULL, set_up, test_unsaved, tear_down);
  g_test_add ("/history/frees-steps", Fixture, NULL, set_up, test_frees_steps, tear_down);
  g_test_add ("/history/notifies", Fixture, NULL, set_up, test_notifies, tear_down);
  return g_test_run ();
}
