/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document comes from files and goes to them. All of it is asynchronous. */

#include "interface/document-storage.h"
#include "interface/document-private.h"
#include "interface/document-sources.h"

#include <string.h>

#include "article/reader.h"

/* How much of a file tells a forecast file from an article. */
#define SNIFF_BYTES 512

/* JSON starts with a brace; no article does, and one that did would not have this word behind it. */
static gboolean
looks_like_forecasts (const char *head,
                      gsize       length,
                      const char *name)
{
  g_autofree char *text = g_strndup (head, length);
  const char *p = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;

  if (name != NULL && g_str_has_suffix (name, ".forecast.json"))
    return TRUE;
  while (g_ascii_isspace (*p))
    p++;
  return *p == '{' && strstr (p, "\"liaison-forecast\"") != NULL;
}

static void
sniff_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &error);
  char head[SNIFF_BYTES];
  gsize length = 0;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length, cancellable,
                                &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, looks_like_forecasts (head, length, name));
}

static void
on_article_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LiaisonDocument *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_finish (G_FILE (source), result, &error);

  if (article == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  liaison_document_set_article (self, article);
  g_task_return_boolean (task, TRUE);
}

/* What of SOURCE is a file here; nothing is fetched from a network. The samples are resources. */
static GFile *
dup_source_file (const LiaisonForecastSource *source)
{
  gboolean here = source->uri != NULL && (g_str_has_prefix (source->uri, "file:") || g_str_has_prefix (source->uri, "resource:"));

  return here ? g_file_new_for_uri (source->uri) : NULL;
}

/* The articles that the forecasts rest on, of LiaisonSource: those that are files here; then those that were pasted, which the
 * forecast file itself keeps. */
static GPtrArray *
list_sources (LiaisonForecastFile *forecasts)
{
  const GPtrArray *known = liaison_forecast_file_get_sources (forecasts);
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < known->len; i++)
    {
      g_autoptr (GFile) file = dup_source_file (g_ptr_array_index (known, i));

      if (file != NULL)
        g_ptr_array_add (sources, liaison_source_new_for_file (file));
    }
  for (guint i = 0; i < known->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (known, i);
      g_autoptr (GFile) file = dup_source_file (source);

      if (file == NULL && source->text != NULL)
        {
          g_autoptr (LiaisonArticle) article = liaison_article_new_kept (source->text, source->title, NULL, source->published, NULL);

          g_ptr_array_add (sources, liaison_source_new_for_article (article));
        }
    }
  return sources;
}

static void open_sources (GTask     *task,
                          GPtrArray *sources);

/* What open_sources() goes on with. */
typedef struct
{
  GTask *task;
  GPtrArray *sources;
} Sources;

/* An article of a forecast file: that it is not at hand is no failure. Those that come behind one that is say so in the list. */
static void
on_source_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree Sources *sources = user_data;
  g_autoptr (GTask) task = sources->task;
  g_autoptr (GPtrArray) others = sources->sources;
  LiaisonDocument *self = g_task_get_source_object (task);
  g_autoptr (LiaisonArticle) article = liaison_reader_read_finish (G_FILE (source), result, NULL);

  if (article == NULL)
    {
      open_sources (g_steal_pointer (&task), others);
      return;
    }
  liaison_document_set_article (self, article);
  liaison_document_add_sources (self, others);
  g_task_return_boolean (task, TRUE);
}

/* Shows the first of SOURCES that is at hand, and takes the others to it. Takes TASK. */
static void
open_sources (GTask     *task,
              GPtrArray *sources)
{
  LiaisonDocument *self = g_task_get_source_object (task);
  g_autoptr (LiaisonSource) first = sources->len > 0 ? g_ptr_array_steal_index (sources, 0) : NULL;
  LiaisonArticle *article = first != NULL ? liaison_source_get_article (first) : NULL;
  Sources *next;

  if (first != NULL && article == NULL)
    {
      next = g_new0 (Sources, 1);
      next->task = task;
      next->sources = g_ptr_array_ref (sources);
      liaison_reader_read_async (liaison_source_get_file (first), g_task_get_cancellable (task), on_source_read, next);
      return;
    }
  if (article != NULL)
    {
      liaison_document_set_article (self, article);
      liaison_document_add_sources (self, sources);
    }
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
on_forecasts_loaded (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LiaisonDocument *self = g_task_get_source_object (task);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) forecasts =
      liaison_forecast_store_load_finish (result, &etag, &error);
  g_autoptr (GPtrArray) sources = NULL;

  if (forecasts == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  _liaison_document_replace_forecasts (self, forecasts, g_task_get_task_data (task), etag);
  sources = self->article == NULL ? list_sources (forecasts) : g_ptr_array_new ();
  open_sources (g_steal_pointer (&task), sources);
}

static void
on_sniffed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GFile *file = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    liaison_forecast_store_load_async (file, cancellable, on_forecasts_loaded,
                                       g_steal_pointer (&task));
  else
    /* The reader of articles says best what is wrong with a file that cannot be opened. */
    liaison_reader_read_async (file, cancellable, on_article_read, g_steal_pointer (&task));
}

static GTask *
new_task (LiaisonDocument     *self,
          GFile               *file,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  if (file != NULL)
    g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  return task;
}

/**
 * liaison_document_open_async:
 * @self: a document
 * @file: an article or a forecast file
 * @cancellable: (nullable): to stop reading
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * Opens @file. The analysis goes on after @callback was called.
 */
void
liaison_document_open_async (LiaisonDocument     *self,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) sniff = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  sniff = g_task_new (self, cancellable, on_sniffed,
                      new_task (self, file, cancellable, callback, user_data));
  g_task_set_task_data (sniff, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (sniff, sniff_in_thread);
}

/**
 * liaison_document_open_finish:
 * @self: a document
 * @result: as given to the callback
 * @error: of #LIAISON_READER_ERROR, #LIAISON_FORECAST_FILE_ERROR or #G_IO_ERROR, with a sentence for the reader
 *
 * Returns: %TRUE if the file was opened; its forecasts may be read-only
 */
gboolean
liaison_document_open_finish (LiaisonDocument  *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  GBytes *bytes;
  char *name;
  char *uri;
} Memory;

static void
free_memory (gpointer data)
{
  Memory *memory = data;

  g_bytes_unref (memory->bytes);
  g_free (memory->name);
  g_free (memory->uri);
  g_free (memory);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Memory *memory = task_data;
  g_autoptr (GError) error = NULL;
  LiaisonArticle *article =
      liaison_reader_open_bytes (memory->bytes, memory->name, memory->uri, cancellable, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * liaison_document_open_bytes_async:
 * @self: a document
 * @bytes: the content of an article
 * @name: (nullable): a file name that helps to tell its format
 * @uri: (nullable): where it came from
 * @cancellable: (nullable): to stop reading
 * @callback: called when it is open
 * @user_data: for @callback
 */
void
liaison_document_open_bytes_async (LiaisonDocument     *self,
                                   GBytes              *bytes,
                                   const char          *name,
                                   const char          *uri,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Memory *memory;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  memory = g_new0 (Memory, 1);
  memory->bytes = g_bytes_ref (bytes);
  memory->name = g_strdup (name);
  memory->uri = g_strdup (uri);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, memory, free_memory);
  g_task_run_in_thread (task, read_in_thread);
}

gboolean
liaison_document_open_bytes_finish (LiaisonDocument  *self,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_autoptr (LiaisonArticle) article = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  article = g_task_propagate_pointer (G_TASK (result), error);
  if (article == NULL)
    return FALSE;
  liaison_document_set_article (self, article);
  return TRUE;
}

/**
 * liaison_document_locate_async:
 * @self: a document
 * @file: an article
 * @cancellable: (nullable): to stop reading
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * Opens the article that the forecasts rest on from another place.
 */
void
liaison_document_locate_async (LiaisonDocument     *self,
                               GFile               *file,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  liaison_reader_read_async (file, cancellable, on_article_read,
                             new_task (self, file, cancellable, callback, user_data));
}

gboolean
liaison_document_locate_finish (LiaisonDocument  *self,
                                GAsyncResult     *result,
                                gboolean         *fits,
                                GError          **error)
{
  const GPtrArray *sources;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (fits == NULL)
    return TRUE;
  sources = liaison_forecast_file_get_sources (self->forecasts);
  *fits = FALSE;
  for (guint i = 0; i < sources->len && !*fits; i++)
    *fits = g_strcmp0 (((LiaisonForecastSource *) g_ptr_array_index (sources, i))->sha256,
                       liaison_article_get_sha256 (self->article)) == 0;
  return TRUE;
}

void
liaison_document_reload_async (LiaisonDocument     *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  liaison_forecast_store_load_async (self->file, NULL, on_forecasts_loaded,
                                     new_task (self, self->file, NULL, callback, user_data));
}

gboolean
liaison_document_reload_finish (LiaisonDocument  *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  return liaison_document_open_finish (self, result, error);
}

void
liaison_document_reset_forecasts (LiaisonDocument *self)
{
  g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_file_new ();

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  liaison_forecast_file_set_author (forecasts, liaison_forecast_file_get_author (self->forecasts));
  _liaison_document_replace_forecasts (self, forecasts, NULL, NULL);
  _liaison_document_keep_soon (self);
}

/* A save that was asked for. One runs at a time: the next one has to know what the one before wrote. */
typedef struct
{
  GFile *file;
  gboolean overwrite;
  LiaisonForecastFile *content; /* what the file will hold; nullable until it begins */
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_clear_object (&save->content);
  g_free (save);
}

static void start_save (GTask *task);

static void
start_next (LiaisonDocument *self)
{
  self->saving = FALSE;
  if (!g_queue_is_empty (&self->saves))
    start_save (g_queue_pop_head (&self->saves));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LiaisonDocument *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;

  self->saving = FALSE;
  if (!liaison_forecast_store_save_finish (result, &etag, &error))
    {
      liaison_history_mark_unsaved (self->history);
      g_task_return_error (task, g_steal_pointer (&error));
      start_next (self);
      return;
    }
  self->recovered = FALSE;
  g_set_object (&self->base, save->content);
  _liaison_document_set_file (self, save->file, etag);
  _liaison_document_notify (self, LIAISON_DOCUMENT_MODIFIED);
  _liaison_document_keep_soon (self);
  g_task_return_boolean (task, TRUE);
  start_next (self);
}

static void
start_save (GTask *task)
{
  LiaisonDocument *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  gboolean own = self->file != NULL && g_file_equal (self->file, save->file);

  self->saving = TRUE;
  liaison_history_mark_saved (self->history);
  save->content = liaison_forecast_file_snapshot (self->forecasts);
  liaison_forecast_store_save_async (save->content, save->file, own && !save->overwrite ? self->etag : NULL, NULL, on_saved,
                                     task);
}

/**
 * liaison_document_save_async:
 * @self: a document
 * @file: where to
 * @overwrite: whether to save even over what another program wrote meanwhile
 * @callback: called when it is saved, or not
 * @user_data: for @callback
 *
 * Saves the forecasts as they are when the save begins, which is now, or when one that is under way is done: what is changed
 * after that counts as not saved.
 */
void
liaison_document_save_async (LiaisonDocument     *self,
                             GFile               *file,
                             gboolean             overwrite,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;
  Save *save;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  if (liaison_forecast_file_get_title (self->forecasts) == NULL && self->article != NULL &&
      !liaison_document_get_read_only (self))
    liaison_forecast_file_set_title (self->forecasts, liaison_article_get_title (self->article));
  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->overwrite = overwrite;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_task_data (task, save, free_save);
  if (self->saving)
    g_queue_push_tail (&self->saves, task);
  else
    start_save (task);
}

gboolean
liaison_document_save_finish (LiaisonDocument  *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  return liaison_document_open_finish (self, result, error);
}
