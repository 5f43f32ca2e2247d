/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "programs/cli-ahead.h"

#include "article/reader.h"

/* So many files are read at a time; more would only use memory. */
#define MOST_AHEAD 4

/* One file that is being read, or was. */
typedef struct
{
  gboolean done;
  LiaisonArticle *article;
  GError *error;
} Reading;

struct _LiaisonCliAhead
{
  char **paths; /* of those that were not begun yet */
  guint ahead;
  GQueue readings; /* of Reading, in order */
  GMainContext *context;
  GCancellable *cancellable;
};

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading *reading = data;

  reading->article = liaison_reader_read_finish (G_FILE (source), result, &reading->error);
  reading->done = TRUE;
}

static void
begin_next (LiaisonCliAhead *self)
{
  g_autoptr (GFile) file = NULL;
  Reading *reading;

  if (*self->paths == NULL)
    return;
  file = g_file_new_for_commandline_arg (*self->paths++);
  reading = g_new0 (Reading, 1);
  g_queue_push_tail (&self->readings, reading);
  liaison_reader_read_async (file, self->cancellable, on_read, reading);
}

/* The first of those under way, when it is done. */
static Reading *
wait_for_first (LiaisonCliAhead *self)
{
  Reading *first = g_queue_pop_head (&self->readings);

  while (first != NULL && !first->done)
    g_main_context_iteration (self->context, TRUE);
  return first;
}

/**
 * liaison_cli_ahead_new:
 * @paths: (array zero-terminated=1): files as named on the command line; they must live as long
 *
 * Returns: (transfer full): a reader of them, which has begun
 */
LiaisonCliAhead *
liaison_cli_ahead_new (char **paths)
{
  LiaisonCliAhead *self = g_new0 (LiaisonCliAhead, 1);

  self->paths = paths;
  self->ahead = MIN (g_get_num_processors (), MOST_AHEAD);
  self->context = g_main_context_new ();
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->readings);
  return self;
}

/**
 * liaison_cli_ahead_free:
 * @self: (transfer full): a reader of files
 *
 * Stops what is under way.
 */
void
liaison_cli_ahead_free (LiaisonCliAhead *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
  for (Reading *reading; (reading = wait_for_first (self)) != NULL; g_free (reading))
    {
      g_clear_object (&reading->article);
      g_clear_error (&reading->error);
    }
  g_object_unref (self->cancellable);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * liaison_cli_ahead_next:
 * @self: a reader of files
 * @error: return location for an error, as of liaison_reader_read_file()
 *
 * Must not be called more often than there are files.
 *
 * Returns: (transfer full): the article of the next file, or %NULL with @error set
 */
LiaisonArticle *
liaison_cli_ahead_next (LiaisonCliAhead *self,
                        GError         **error)
{
  Reading *reading;
  LiaisonArticle *article;

  g_return_val_if_fail (self != NULL, NULL);

  g_main_context_push_thread_default (self->context);
  while (self->readings.length < self->ahead + 1 && *self->paths != NULL)
    begin_next (self);
  reading = wait_for_first (self);
  g_main_context_pop_thread_default (self->context);

  g_return_val_if_fail (reading != NULL, NULL);
  article = reading->article;
  if (article == NULL)
    g_propagate_error (error, reading->error);
  g_free (reading);
  return article;
}
