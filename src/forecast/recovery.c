/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonRecovery: unsaved work of one window in a file of its own. Each file is a JSON object around a forecast file:
 *
 *   { "format": "liaison-recovery", "version": 1, "session": "uuid", "written": "…Z", "file": uri or null,
 *     "etag": … or null, "articles": [ { "uri": … or null, "text": … or null, "title": …, "byline": …, "published": …,
 *     "shown": 1 of the one that is read } ], "content": { a forecast file } }
 *
 * Earlier versions wrote "article" and "article_text" for the one article that was shown, in the place of "articles".
 *
 * It is written whole or not at all, private to its user, and locked with flock() from the moment it has a name: a lock ends
 * with the process, whatever ends it, where a number of a process could mean another one by then. */

#include "forecast/recovery.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "forecast/atomic-write.h"
#include "forecast/forecast-private.h"
#include "forecast/moment.h"

struct _LiaisonRecovery
{
  GObject parent_instance;

  char *folder;
  char *path;
  char *session;
  guint requested;             /* serial of the last write that was asked for */

  /* Shared with the threads that write. */
  GMutex mutex;
  guint written;               /* serial of the newest content on disk, or of the clearing */
  int lock;                    /* descriptor that holds the lock, or -1 */
};

G_DEFINE_FINAL_TYPE (LiaisonRecovery, liaison_recovery, G_TYPE_OBJECT)

/* A content that is settled. */
typedef struct
{
  LiaisonForecastFile *forecasts; /* nobody else changes it */
  char *file;
  char *etag;
  GPtrArray *articles;            /* of LiaisonRecoveryArticle; nullable */
  guint serial;
} Write;

static void
free_article (gpointer data)
{
  LiaisonRecoveryArticle *article = data;

  g_free (article->uri);
  g_free (article->text);
  g_free (article->title);
  g_free (article->byline);
  g_free (article->published);
  g_free (article);
}

/**
 * liaison_recovery_articles_new:
 *
 * Returns: (transfer full) (element-type LiaisonRecoveryArticle): a list of articles, with none in it yet; all of an article is to be
 *   freed with g_free()
 */
GPtrArray *
liaison_recovery_articles_new (void)
{
  return g_ptr_array_new_with_free_func (free_article);
}

static void
free_write (gpointer data)
{
  Write *one = data;

  g_object_unref (one->forecasts);
  g_free (one->file);
  g_free (one->etag);
  g_clear_pointer (&one->articles, g_ptr_array_unref);
  g_free (one);
}

static void
drop_lock (LiaisonRecovery *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

static void
liaison_recovery_finalize (GObject *object)
{
  LiaisonRecovery *self = LIAISON_RECOVERY (object);

  drop_lock (self);
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->session);

  G_OBJECT_CLASS (liaison_recovery_parent_class)->finalize (object);
}

static void
liaison_recovery_class_init (LiaisonRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_recovery_finalize;
}

static void
liaison_recovery_init (LiaisonRecovery *self)
{
  g_mutex_init (&self->mutex);
  self->session = g_uuid_string_random ();
  self->lock = -1;
}

static void
print_articles (LiaisonJsonPrinter *printer,
                GPtrArray          *articles)
{
  liaison_json_print_begin_array (printer, "articles");
  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      const LiaisonRecoveryArticle *article = g_ptr_array_index (articles, i);

      liaison_json_print_begin_object (printer, NULL);
      liaison_json_print_text (printer, "uri", article->uri);
      if (article->text != NULL)
        {
          liaison_json_print_text (printer, "text", article->text);
          liaison_json_print_text (printer, "title", article->title);
          liaison_json_print_text (printer, "byline", article->byline);
          liaison_json_print_text (printer, "published", article->published);
        }
      if (article->shown)
        liaison_json_print_whole (printer, "shown", 1);
      liaison_json_print_end_object (printer);
    }
  liaison_json_print_end_array (printer);
}

static GBytes *
wrap (LiaisonRecovery *self,
      const Write     *one)
{
  g_autofree char *now = liaison_moment_now ();
  LiaisonJsonPrinter printer;

  liaison_json_print_begin (&printer);
  liaison_json_print_begin_object (&printer, NULL);
  liaison_json_print_text (&printer, "format", "liaison-recovery");
  liaison_json_print_whole (&printer, "version", 1);
  liaison_json_print_text (&printer, "session", self->session);
  liaison_json_print_text (&printer, "written", now);
  liaison_json_print_text (&printer, "file", one->file);
  liaison_json_print_text (&printer, "etag", one->etag);
  print_articles (&printer, one->articles);
  liaison_forecast_write (one->forecasts, &printer, "content");
  liaison_json_print_end_object (&printer);
  return liaison_json_print_end (&printer);
}

static gboolean
make_folder (LiaisonRecovery  *self,
             GError          **error)
{
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    return TRUE;
  name = g_filename_display_name (self->folder);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is a folder. */
               _("Unsaved work cannot be kept for recovery: the folder “%s” cannot be made."), name);
  return FALSE;
}

/* In any thread. A write that a newer one has overtaken, or a clearing, is done with. */
static gboolean
run_write (LiaisonRecovery  *self,
           Write            *one,
           GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean done = TRUE;
  int lock = -1;

  g_mutex_lock (&self->mutex);
  if (one->serial > self->written)
    {
      bytes = wrap (self, one);
      done = make_folder (self, error) &&
             liaison_atomic_write (self->path, bytes, LIAISON_ATOMIC_WRITE_PRIVATE, NULL, NULL, &lock, error);
      if (done)
        {
          drop_lock (self);
          self->lock = lock;
          self->written = one->serial;
        }
    }
  g_mutex_unlock (&self->mutex);
  return done;
}

/**
 * liaison_recovery_new:
 * @folder: (nullable): where recovery files are; %NULL for the user's state folder
 *
 * Makes a place for the unsaved work of one window. There is no file yet.
 *
 * Returns: (transfer full): the recovery
 */
LiaisonRecovery *
liaison_recovery_new (const char *folder)
{
  LiaisonRecovery *self = g_object_new (LIAISON_TYPE_RECOVERY, NULL);
  g_autofree char *name = g_strconcat (self->session, ".json", NULL);

  self->folder = folder != NULL ? g_strdup (folder)
                                : g_build_filename (g_get_user_state_dir (), "liaison", "recovery", NULL);
  self->path = g_build_filename (self->folder, name, NULL);
  return self;
}

static Write *
prepare_write (LiaisonRecovery           *self,
               const LiaisonRecoveryWork *work)
{
  Write *one = g_new0 (Write, 1);

  one->forecasts = liaison_forecast_file_snapshot (work->forecasts);
  one->file = g_strdup (work->file);
  one->etag = g_strdup (work->etag);
  one->articles = work->articles != NULL ? g_ptr_array_ref (work->articles) : NULL;
  one->serial = ++self->requested;
  return one;
}

static void
write_in_thread (GTask        *task,
                 gpointer      self,
                 gpointer      one,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (run_write (self, one, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_recovery_write_async:
 * @self: a recovery
 * @work: the work as it is now
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Writes the recovery file in the background. Of several writes under way, the last asked for wins.
 */
void
liaison_recovery_write_async (LiaisonRecovery           *self,
                              const LiaisonRecoveryWork *work,
                              GAsyncReadyCallback        callback,
                              gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIAISON_IS_RECOVERY (self));
  g_return_if_fail (LIAISON_IS_FORECAST_FILE (work->forecasts));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, liaison_recovery_write_async);
  g_task_set_task_data (task, prepare_write (self, work), free_write);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * liaison_recovery_write_finish:
 * @self: a recovery
 * @result: what the callback was given
 * @error: a sentence for the reader, of the domain %G_IO_ERROR
 *
 * Returns: whether the work is safe
 */
gboolean
liaison_recovery_write_finish (LiaisonRecovery  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * liaison_recovery_write:
 * @self: a recovery
 * @work: the work as it is now
 * @error: a sentence for the reader, of the domain %G_IO_ERROR
 *
 * Writes the recovery file at once, for the moment before a program ends.
 *
 * Returns: whether the work is safe
 */
gboolean
liaison_recovery_write (LiaisonRecovery            *self,
                        const LiaisonRecoveryWork  *work,
                        GError                    **error)
{
  Write *one;
  gboolean done;

  g_return_val_if_fail (LIAISON_IS_RECOVERY (self), FALSE);
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (work->forecasts), FALSE);

  one = prepare_write (self, work);
  done = run_write (self, one, error);
  free_write (one);
  return done;
}

/**
 * liaison_recovery_clear:
 * @self: a recovery
 *
 * Removes the recovery file, because the work was saved or given up. Writes under way come to nothing; a later one makes a
 * new file.
 */
void
liaison_recovery_clear (LiaisonRecovery *self)
{
  g_return_if_fail (LIAISON_IS_RECOVERY (self));

  g_mutex_lock (&self->mutex);
  self->written = ++self->requested;
  if (self->lock >= 0)
    g_unlink (self->path);
  drop_lock (self);
  g_mutex_unlock (&self->mutex);
}
