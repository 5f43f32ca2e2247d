/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastFile: what a *.forecast.json file holds, in memory. forecast-parse.c and forecast-write.c know its form on
 * disk, forecast-store.c how it gets there. */

#include "forecast/forecast-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "forecast/moment.h"

G_DEFINE_QUARK (liaison-forecast-file-error-quark, liaison_forecast_file_error)
G_DEFINE_FINAL_TYPE (LiaisonForecastFile, liaison_forecast_file, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
liaison_forecast_file_touch (LiaisonForecastFile *self)
{
  g_free (self->modified);
  self->modified = liaison_moment_now ();
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns whether it made a difference. */
static gboolean
replace_string (char       **place,
                const char  *value)
{
  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (*place, value) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (value);
  return TRUE;
}

/**
 * liaison_forecast_source_entry_free: (skip)
 * @self: (transfer full): a source
 */
void
liaison_forecast_source_entry_free (LiaisonForecastSourceEntry *self)
{
  g_free (self->source.id);
  g_free (self->source.title);
  g_free (self->source.uri);
  g_free (self->source.published);
  g_free (self->source.sha256);
  g_free (self->source.text);
  g_clear_pointer (&self->extra, json_object_unref);
  g_free (self);
}

/**
 * liaison_forecast_source_entry_copy: (skip)
 * @self: a source
 * @id: the id of the copy
 *
 * Returns: (transfer full): the same source, with another id
 */
LiaisonForecastSourceEntry *
liaison_forecast_source_entry_copy (const LiaisonForecastSourceEntry *self,
                                    const char                       *id)
{
  LiaisonForecastSourceEntry *copy = g_new0 (LiaisonForecastSourceEntry, 1);

  copy->source.id = g_strdup (id);
  copy->source.title = g_strdup (self->source.title);
  copy->source.uri = g_strdup (self->source.uri);
  copy->source.published = g_strdup (self->source.published);
  copy->source.sha256 = g_strdup (self->source.sha256);
  copy->source.text = g_strdup (self->source.text);
  copy->extra = self->extra != NULL ? json_object_ref (self->extra) : NULL;
  return copy;
}

static void
liaison_forecast_file_finalize (GObject *object)
{
  LiaisonForecastFile *self = LIAISON_FORECAST_FILE (object);

  g_free (self->title);
  g_free (self->created);
  g_free (self->modified);
  g_free (self->author);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_object (&self->forecasts);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  _liaison_forecast_file_forget_texts (self);
  g_clear_pointer (&self->corrections, json_array_unref);
  g_clear_pointer (&self->pinned, json_array_unref);
  g_clear_pointer (&self->extra, json_object_unref);
  g_clear_pointer (&self->author_extra, json_object_unref);
  g_clear_pointer (&self->network_extra, json_object_unref);

  G_OBJECT_CLASS (liaison_forecast_file_parent_class)->finalize (object);
}

static void
liaison_forecast_file_class_init (LiaisonForecastFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_forecast_file_finalize;

  /**
   * LiaisonForecastFile::changed:
   * @self: the forecast file
   *
   * Emitted after any change.
   */
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_FORECAST_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_forecast_file_init (LiaisonForecastFile *self)
{
  self->created = liaison_moment_now ();
  self->modified = g_strdup (self->created);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_forecast_source_entry_free);
  self->forecasts = g_list_store_new (LIAISON_TYPE_FORECAST);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->corrections = json_array_new ();
  self->pinned = json_array_new ();
}

/**
 * liaison_forecast_file_new:
 *
 * Makes an empty forecast file, created now.
 *
 * Returns: (transfer full): the forecast file
 */
LiaisonForecastFile *
liaison_forecast_file_new (void)
{
  return g_object_new (LIAISON_TYPE_FORECAST_FILE, NULL);
}

static void
share_forecasts (GListStore *from,
                 GListStore *to)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (from));
  g_autoptr (GPtrArray) forecasts = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (forecasts, g_list_model_get_item (G_LIST_MODEL (from), i));
  g_list_store_splice (to, 0, 0, forecasts->pdata, n);
}

static void
share_object (JsonObject **place,
              JsonObject  *object)
{
  *place = object != NULL ? json_object_ref (object) : NULL;
}

/**
 * liaison_forecast_file_snapshot: (skip)
 * @self: a forecast file
 *
 * Makes a file with the same content, which another thread may read while @self changes. What does not change itself, forecasts
 * above all, is shared: this takes a fraction of the time that writing takes.
 *
 * Returns: (transfer full): the file as it is now
 */
LiaisonForecastFile *
liaison_forecast_file_snapshot (LiaisonForecastFile *self)
{
  LiaisonForecastFile *copy = liaison_forecast_file_new ();
  GHashTableIter iter;
  gpointer entity, position;

  copy->version = self->version;
  replace_string (&copy->title, self->title);
  replace_string (&copy->created, self->created);
  replace_string (&copy->modified, self->modified);
  replace_string (&copy->author, self->author);
  for (guint i = 0; i < self->sources->len; i++)
    {
      const LiaisonForecastSourceEntry *entry = g_ptr_array_index (self->sources, i);

      g_ptr_array_add (copy->sources, liaison_forecast_source_entry_copy (entry, entry->source.id));
    }
  share_forecasts (self->forecasts, copy->forecasts);
  g_hash_table_iter_init (&iter, self->positions);
  while (g_hash_table_iter_next (&iter, &entity, &position))
    g_hash_table_insert (copy->positions, g_strdup (entity), g_memdup2 (position, sizeof (LiaisonForecastPosition)));
  /* These are replaced whole when they change. */
  json_array_unref (copy->corrections);
  copy->corrections = json_array_ref (self->corrections);
  json_array_unref (copy->pinned);
  copy->pinned = json_array_ref (self->pinned);
  share_object (&copy->extra, self->extra);
  share_object (&copy->author_extra, self->author_extra);
  share_object (&copy->network_extra, self->network_extra);
  return copy;
}

/**
 * liaison_forecast_file_from_bytes:
 * @bytes: what the file on disk holds
 * @error: a sentence for the reader that names the place; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads a forecast file. Members that are not known here are kept, and stand again in what
 * liaison_forecast_file_to_bytes() writes. A file of a later version is read if all that is understood of it is as it
 * should be; see liaison_forecast_file_get_later().
 *
 * Returns: (transfer full): the forecast file, or %NULL with @error
 */
LiaisonForecastFile *
liaison_forecast_file_from_bytes (GBytes  *bytes,
                                  GError **error)
{
  g_autoptr (LiaisonJsonTree) tree = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (text == NULL)
    text = ""; /* what no bytes at all give */
  if (length > LIAISON_FORECAST_FILE_MAX_BYTES)
    {
      g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
                   /* Translators: %u is a number of megabytes. */
                   _("The file is too large: a forecast file has at most %u MB."),
                   LIAISON_FORECAST_FILE_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  tree = liaison_json_tree_new (text, length, LIAISON_JSON_MAX_DEPTH, error);
  return tree != NULL ? liaison_forecast_parse (liaison_json_tree_get_root (tree), error) : NULL;
}

/**
 * liaison_forecast_file_to_bytes:
 * @self: a forecast file
 *
 * Writes a forecast file: UTF-8, indented, members in a stable order, then those that are not known here, a newline at the
 * end. The same forecasts give the same bytes.
 *
 * Returns: (transfer full): what is to stand on disk
 */
GBytes *
liaison_forecast_file_to_bytes (LiaisonForecastFile *self)
{
  LiaisonJsonPrinter printer;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  liaison_json_print_begin (&printer);
  liaison_forecast_write (self, &printer, NULL);
  return liaison_json_print_end (&printer);
}

/**
 * liaison_forecast_file_get_later:
 * @self: a forecast file
 *
 * Returns: whether a later version of Liaison wrote it, in a format that is not known here
 */
gboolean
liaison_forecast_file_get_later (LiaisonForecastFile *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), FALSE);

  return self->version > LIAISON_FORECAST_FILE_VERSION;
}

/**
 * liaison_forecast_file_get_title:
 * @self: a forecast file
 *
 * Returns: (transfer none) (nullable): its title
 */
const char *
liaison_forecast_file_get_title (LiaisonForecastFile *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  return self->title;
}

/**
 * liaison_forecast_file_set_title:
 * @self: a forecast file
 * @title: (nullable): its title
 */
void
liaison_forecast_file_set_title (LiaisonForecastFile *self,
                                 const char          *title)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));

  if (replace_string (&self->title, title))
    liaison_forecast_file_touch (self);
}

/**
 * liaison_forecast_file_get_author:
 * @self: a forecast file
 *
 * Returns: (transfer none) (nullable): the name of the person whose forecasts these are
 */
const char *
liaison_forecast_file_get_author (LiaisonForecastFile *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  return self->author;
}

/**
 * liaison_forecast_file_set_author:
 * @self: a forecast file
 * @name: (nullable): the name of the person whose forecasts these are
 */
void
liaison_forecast_file_set_author (LiaisonForecastFile *self,
                                  const char          *name)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));

  if (replace_string (&self->author, name))
    liaison_forecast_file_touch (self);
}

/**
 * liaison_forecast_file_get_forecasts:
 * @self: a forecast file
 *
 * Returns: (transfer none): a list of #LiaisonForecast that follows the file
 */
GListModel *
liaison_forecast_file_get_forecasts (LiaisonForecastFile *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  return G_LIST_MODEL (self->forecasts);
}

/**
 * liaison_forecast_file_find:
 * @self: a forecast file
 * @id: the id of a forecast
 * @position: (out) (optional): its place in the list
 *
 * Returns: (transfer none) (nullable): the forecast
 */
LiaisonForecast *
liaison_forecast_file_find (LiaisonForecastFile *self,
                            const char          *id,
                            guint               *position)
{
  guint n;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->forecasts));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (self->forecasts), i);

      if (strcmp (liaison_forecast_get_id (forecast), id) == 0)
        {
          if (position != NULL)
            *position = i;
          return forecast; /* the list keeps it alive */
        }
    }
  return NULL;
}

/**
 * liaison_forecast_file_change:
 * @self: a forecast file
 * @before: (nullable): a forecast of the file, found by its id; %NULL to insert @after
 * @after: (nullable): what is to stand in its place; %NULL to remove @before
 * @position: where to insert; past the end means at the end
 *
 * Changes one forecast. Does nothing when @before is not in the file.
 */
void
liaison_forecast_file_change (LiaisonForecastFile *self,
                              LiaisonForecast     *before,
                              LiaisonForecast     *after,
                              guint                position)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));
  g_return_if_fail (before != NULL || after != NULL);

  if (before == NULL)
    g_list_store_insert (self->forecasts,
                         MIN (position, g_list_model_get_n_items (G_LIST_MODEL (self->forecasts))), after);
  else if (liaison_forecast_file_find (self, liaison_forecast_get_id (before), &position) == NULL)
    return;
  else
    g_list_store_splice (self->forecasts, position, 1, (gpointer *) &after, after != NULL ? 1 : 0);
  liaison_forecast_file_touch (self);
}

/**
 * liaison_forecast_file_get_sources:
 * @self: a forecast file
 *
 * Returns: (transfer none) (element-type LiaisonForecastSource): the articles that the forecasts rest on
 */
const GPtrArray *
liaison_forecast_file_get_sources (LiaisonForecastFile *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  return self->sources;
}

/* The source with the same text, else the one from the same address: an article may have been edited since. */
static LiaisonForecastSource *
find_source (LiaisonForecastFile *self,
             LiaisonArticle      *article)
{
  const char *sha256 = liaison_article_get_sha256 (article);
  const char *uri = liaison_article_get_uri (article);

  for (guint i = 0; i < self->sources->len; i++)
    {
      LiaisonForecastSource *source = g_ptr_array_index (self->sources, i);

      if (g_strcmp0 (source->sha256, sha256) == 0)
        return source;
    }
  for (guint i = 0; uri != NULL && i < self->sources->len; i++)
    {
      LiaisonForecastSource *source = g_ptr_array_index (self->sources, i);

      if (g_strcmp0 (source->uri, uri) == 0)
        return source;
    }
  return NULL;
}

/**
 * liaison_forecast_file_find_source:
 * @self: a forecast file
 * @article: an article
 *
 * Returns: (transfer none) (nullable): the id of the source that has the article's text, or else its address
 */
const char *
liaison_forecast_file_find_source (LiaisonForecastFile *self,
                                   LiaisonArticle      *article)
{
  const LiaisonForecastSource *source;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);
  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);

  source = find_source (self, article);
  return source != NULL ? source->id : NULL;
}

/* "s1", "s2"…: one more than the last. */
static char *
make_source_id (LiaisonForecastFile *self)
{
  gint64 last = 0;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (self->sources, i);
      gint64 number;

      if (source->id[0] == 's' && g_ascii_string_to_signed (source->id + 1, 10, 1, G_MAXINT32, &number, NULL))
        last = MAX (last, number);
    }
  return g_strdup_printf ("s%" G_GINT64_FORMAT, last + 1);
}

/**
 * liaison_forecast_file_add_source:
 * @self: a forecast file
 * @article: an article
 *
 * Finds the source that stands for an article: the one with the same text or address. Adds one if there is none. The text of
 * an article without an address, which was pasted, goes into the file, since it could not be found again.
 *
 * Returns: (transfer none): the source's id
 */
const char *
liaison_forecast_file_add_source (LiaisonForecastFile *self,
                                  LiaisonArticle      *article)
{
  LiaisonForecastSourceEntry *entry;
  LiaisonForecastSource *source;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);
  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);

  source = find_source (self, article);
  if (source != NULL)
    return source->id;

  entry = g_new0 (LiaisonForecastSourceEntry, 1);
  source = &entry->source;
  source->id = make_source_id (self);
  source->title = g_strdup (liaison_article_get_title (article));
  source->uri = g_strdup (liaison_article_get_uri (article));
  source->published = g_strdup (liaison_article_get_published (article));
  source->sha256 = g_strdup (liaison_article_get_sha256 (article));
  if (source->uri == NULL)
    source->text = g_strdup (liaison_article_get_text (article));
  g_ptr_array_add (self->sources, entry);
  liaison_forecast_file_touch (self);
  return source->id;
}

/**
 * liaison_forecast_file_get_position:
 * @self: a forecast file
 * @entity: the id of an entity
 * @x: (out): where its node's centre was put
 * @y: (out): where its node's centre was put
 *
 * Returns: whether the reader put it anywhere
 */
gboolean
liaison_forecast_file_get_position (LiaisonForecastFile *self,
                                    const char          *entity,
                                    double              *x,
                                    double              *y)
{
  const LiaisonForecastPosition *position;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), FALSE);
  g_return_val_if_fail (entity != NULL, FALSE);

  position = g_hash_table_lookup (self->positions, entity);
  if (position == NULL)
    return FALSE;
  *x = position->x;
  *y = position->y;
  return TRUE;
}

/**
 * liaison_forecast_file_set_position:
 * @self: a forecast file
 * @entity: the id of an entity, not empty
 * @x: where its node's centre is put
 * @y: where its node's centre is put
 */
void
liaison_forecast_file_set_position (LiaisonForecastFile *self,
                                    const char          *entity,
                                    double               x,
                                    double               y)
{
  LiaisonForecastPlace place = { entity, TRUE, x, y };

  liaison_forecast_file_set_places (self, &place, 1);
}

/**
 * liaison_forecast_file_clear_position:
 * @self: a forecast file
 * @entity: the id of an entity
 *
 * Forgets where the reader put a node.
 */
void
liaison_forecast_file_clear_position (LiaisonForecastFile *self,
                                      const char          *entity)
{
  LiaisonForecastPlace place = { entity, FALSE, 0, 0 };

  liaison_forecast_file_set_places (self, &place, 1);
}

/* Returns whether anything changed. */
static gboolean
set_place (LiaisonForecastFile        *self,
           const LiaisonForecastPlace *place)
{
  LiaisonForecastPosition *position;

  g_return_val_if_fail (place->entity != NULL && *place->entity != '\0', FALSE);
  g_return_val_if_fail (isfinite (place->x) && isfinite (place->y), FALSE);

  if (!place->placed)
    return g_hash_table_remove (self->positions, place->entity);
  position = g_new (LiaisonForecastPosition, 1);
  *position = (LiaisonForecastPosition) { .x = place->x, .y = place->y };
  g_hash_table_replace (self->positions, g_strdup (place->entity), position);
  return TRUE;
}

/**
 * liaison_forecast_file_set_places:
 * @self: a forecast file
 * @places: (array length=n_places): where nodes are put, or that they are put nowhere
 * @n_places: how many
 *
 * Puts several nodes somewhere, in one change.
 */
void
liaison_forecast_file_set_places (LiaisonForecastFile        *self,
                                  const LiaisonForecastPlace *places,
                                  guint                       n_places)
{
  gboolean changed = FALSE;

  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));

  for (guint i = 0; i < n_places; i++)
    changed |= set_place (self, &places[i]);
  if (changed)
    liaison_forecast_file_touch (self);
}
