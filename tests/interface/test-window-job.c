/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/window/window-job.h"

#include "interface/window/application.h"
#include "widget-fixture.h"

#define SENTENCE "The copy is being made."

static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->window);
}

static gboolean
banner_says (Fixture    *fixture,
             const char *words)
{
  GtkRevealer *revealer = widget_find (fixture->window->banner, GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (revealer) &&
         widget_find_label (GTK_WIDGET (fixture->window->banner), words) != NULL;
}

/* What takes long is said, can be stopped, and is over when it ends. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonWindowJob *job = _liaison_window_job_new (fixture->window);

  _liaison_window_job_begin (job, SENTENCE);
  g_assert_false (banner_says (fixture, SENTENCE));
  while (!banner_says (fixture, SENTENCE))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel-export", NULL));
  g_assert_true (g_cancellable_is_cancelled (job->cancellable));
  _liaison_window_job_free (job);
  g_assert_false (banner_says (fixture, SENTENCE));
  g_assert_null (fixture->window->exporting);
}

/* What is begun takes the place of what was. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonWindowJob *first = _liaison_window_job_new (fixture->window);
  LiaisonWindowJob *next = _liaison_window_job_new (fixture->window);

  _liaison_window_job_begin (first, SENTENCE);
  _liaison_window_job_begin (next, SENTENCE);
  g_assert_true (g_cancellable_is_cancelled (first->cancellable));
  g_assert_false (g_cancellable_is_cancelled (next->cancellable));
  _liaison_window_job_free (first);
  g_assert_true (fixture->window->exporting == next->cancellable);
  _liaison_window_job_free (next);
  g_assert_null (fixture->window->exporting);
}

/* The banner keeps what went wrong, but nothing of what was stopped. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) stopped = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "It was stopped.");
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  LiaisonWindowJob *job = _liaison_window_job_new (fixture->window);

  _liaison_window_job_begin (job, SENTENCE);
  _liaison_window_job_fail (job, stopped, "_Share…", "win.share");
  g_assert_false (banner_says (fixture, "It was stopped."));
  _liaison_window_job_fail (job, full, "_Share…", "win.share");
  _liaison_window_job_free (job);
  while (!banner_says (fixture, "The disk is full."))
    g_main_context_iteration (NULL, TRUE);
}

/* The window may be closed meanwhile. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  LiaisonWindowJob *job = _liaison_window_job_new (fixture->window);

  _liaison_window_job_begin (job, SENTENCE);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_nonnull (fixture->window);
  _liaison_window_job_stop_waiting (job);
  _liaison_window_job_fail (job, full, "_Share…", "win.share");
  _liaison_window_job_free (job);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));

#define ADD(name, func) g_test_add ("/window-job/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("long", test_long);
  ADD ("next", test_next);
  ADD ("failure", test_failure);
  ADD ("closed", test_closed);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
