/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window has under way in the background, and what it says of it. */

#include "interface/window/window-job.h"

#include <glib/gi18n.h>

#define PATIENCE_SECONDS 1

LiaisonWindowJob *
_liaison_window_job_new (LiaisonWindow *window)
{
  LiaisonWindowJob *self = g_new0 (LiaisonWindowJob, 1);

  self->window = g_object_ref (window);
  self->cancellable = g_cancellable_new ();
  return self;
}

void
_liaison_window_job_free (LiaisonWindowJob *self)
{
  LiaisonWindow *window = self->window;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->sentence != NULL)
    g_application_release (g_application_get_default ());
  if (self->told)
    liaison_banner_close (window->banner);
  if (window->exporting == self->cancellable)
    g_clear_object (&window->exporting);
  g_object_unref (self->cancellable);
  g_object_unref (window);
  g_free (self->sentence);
  g_free (self);
}

static gboolean
on_patience (gpointer data)
{
  LiaisonWindowJob *self = data;

  self->patience = 0;
  self->told = TRUE;
  liaison_banner_say (self->window->banner, self->sentence, _("_Cancel"), "win.cancel-export");
  return G_SOURCE_REMOVE;
}

void
_liaison_window_job_begin (LiaisonWindowJob *self,
                           const char       *sentence)
{
  LiaisonWindow *window = self->window;

  g_cancellable_cancel (window->exporting);
  g_application_hold (g_application_get_default ());
  self->sentence = g_strdup (sentence);
  g_set_object (&window->exporting, self->cancellable);
  self->patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience, self);
}

void
_liaison_window_job_stop_waiting (LiaisonWindowJob *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
}

void
_liaison_window_job_fail (LiaisonWindowJob *self,
                          const GError     *error,
                          const char       *button,
                          const char       *action)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->told = FALSE;
  liaison_banner_say (self->window->banner, error->message, button, action);
}
