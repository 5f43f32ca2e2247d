/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonRecoveryEntry: work that a program left behind when it died. recovery.c describes the files. */

#include "forecast/recovery.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "forecast/forecast-private.h"
#include "forecast/json-place.h"

/* An article's text and a forecast file stand in one. */
#define MAX_BYTES (3 * (gsize) LIAISON_FORECAST_FILE_MAX_BYTES)

struct _LiaisonRecoveryEntry
{
  GObject parent_instance;

  char *path;
  int lock;                    /* descriptor that holds the lock, or -1 */
  LiaisonForecastFile *forecasts;
  char *file;
  char *etag;
  GPtrArray *articles;         /* of LiaisonRecoveryArticle */
  char *written;
};

G_DEFINE_FINAL_TYPE (LiaisonRecoveryEntry, liaison_recovery_entry, G_TYPE_OBJECT)

static void
liaison_recovery_entry_finalize (GObject *object)
{
  LiaisonRecoveryEntry *self = LIAISON_RECOVERY_ENTRY (object);

  if (self->lock >= 0)
    close (self->lock);
  g_clear_object (&self->forecasts);
  g_free (self->path);
  g_free (self->file);
  g_free (self->etag);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_free (self->written);

  G_OBJECT_CLASS (liaison_recovery_entry_parent_class)->finalize (object);
}

static void
liaison_recovery_entry_class_init (LiaisonRecoveryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_recovery_entry_finalize;
}

static void
liaison_recovery_entry_init (LiaisonRecoveryEntry *self)
{
  self->lock = -1;
  self->articles = liaison_recovery_articles_new ();
}

/* Of what was pasted, TEXT is there. */
static LiaisonRecoveryArticle *
add_article (LiaisonRecoveryEntry *self,
             const char           *uri,
             const char           *text)
{
  LiaisonRecoveryArticle *article;

  if (uri == NULL && text == NULL)
    return NULL;
  article = g_new0 (LiaisonRecoveryArticle, 1);
  article->uri = g_strdup (uri);
  article->text = g_strdup (text);
  g_ptr_array_add (self->articles, article);
  return article;
}

static gboolean
read_article (const LiaisonJsonPlace  *place,
              gpointer                 data,
              GError                 **error)
{
  const char *uri = NULL, *text = NULL, *title = NULL, *byline = NULL, *published = NULL;
  double shown = 0;
  LiaisonRecoveryArticle *article;

  if (!liaison_json_read_text (place, "uri", LIAISON_JSON_ANY_TEXT, &uri, error) ||
      !liaison_json_read_text (place, "text", LIAISON_JSON_ANY_TEXT, &text, error) ||
      !liaison_json_read_text (place, "title", LIAISON_JSON_ANY_TEXT, &title, error) ||
      !liaison_json_read_text (place, "byline", LIAISON_JSON_ANY_TEXT, &byline, error) ||
      !liaison_json_read_text (place, "published", LIAISON_JSON_DATE, &published, error) ||
      !liaison_json_read_number (place, "shown", LIAISON_JSON_OFFSET, &shown, error))
    return FALSE;
  article = add_article (data, uri, text);
  if (article == NULL)
    return TRUE;
  article->title = g_strdup (title);
  article->byline = g_strdup (byline);
  article->published = g_strdup (published);
  article->shown = shown > 0;
  return TRUE;
}

/* The one article that earlier versions kept. */
static gboolean
read_only_article (LiaisonRecoveryEntry    *self,
                   const LiaisonJsonPlace  *place,
                   GError                 **error)
{
  const char *uri = NULL, *text = NULL;
  LiaisonRecoveryArticle *article;

  if (!liaison_json_read_text (place, "article", LIAISON_JSON_ANY_TEXT, &uri, error) ||
      !liaison_json_read_text (place, "article_text", LIAISON_JSON_ANY_TEXT, &text, error))
    return FALSE;
  article = add_article (self, uri, uri != NULL ? NULL : text);
  if (article != NULL)
    article->shown = TRUE;
  return TRUE;
}

static gboolean
read_members (LiaisonRecoveryEntry    *self,
              const LiaisonJsonValue  *root,
              GError                 **error)
{
  LiaisonJsonPlace place = { .index = -1, .object = root };
  const char *format = "", *written = NULL, *file = NULL, *etag = NULL;

  if (root->type != LIAISON_JSON_TYPE_OBJECT)
    return FALSE;
  if (!liaison_json_read_text (&place, "format", LIAISON_JSON_NAME, &format, error) ||
      !liaison_json_need (&place, "written", LIAISON_JSON_TIME, error) ||
      !liaison_json_read_text (&place, "written", LIAISON_JSON_TIME, &written, error) ||
      !liaison_json_read_text (&place, "file", LIAISON_JSON_ANY_TEXT, &file, error) ||
      !liaison_json_read_text (&place, "etag", LIAISON_JSON_ANY_TEXT, &etag, error) ||
      strcmp (format, "liaison-recovery") != 0 || !read_only_article (self, &place, error) ||
      !liaison_json_read_objects (&place, "articles", read_article, self, error))
    return FALSE;
  self->forecasts = liaison_forecast_parse (liaison_json_find (root, "content"), error);
  self->written = g_strdup (written);
  self->file = g_strdup (file);
  self->etag = g_strdup (etag);
  return self->forecasts != NULL;
}

static gboolean
read_entry (LiaisonRecoveryEntry *self)
{
  g_autoptr (LiaisonJsonTree) tree = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GStatBuf status;
  gsize length;

  if (g_stat (self->path, &status) != 0 || status.st_size > (goffset) MAX_BYTES)
    return FALSE;
  if (g_file_get_contents (self->path, &text, &length, &error))
    tree = liaison_json_tree_new (text, length, LIAISON_JSON_MAX_DEPTH + 1, &error);
  if (tree != NULL && read_members (self, liaison_json_tree_get_root (tree), &error))
    return TRUE;
  g_debug ("%s is no recovery file: %s", self->path, error != NULL ? error->message : "of another format");
  return FALSE;
}

/* Locks the file, unless a program that lives has it; NULL then, and when it cannot be read. */
static LiaisonRecoveryEntry *
open_entry (const char *path)
{
  g_autoptr (LiaisonRecoveryEntry) self = g_object_new (LIAISON_TYPE_RECOVERY_ENTRY, NULL);

  self->path = g_strdup (path);
  self->lock = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0);
  if (self->lock < 0 || flock (self->lock, LOCK_EX | LOCK_NB) != 0 || !read_entry (self))
    return NULL;
  return g_steal_pointer (&self);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const LiaisonRecoveryEntry *first = *(LiaisonRecoveryEntry **) a;
  const LiaisonRecoveryEntry *second = *(LiaisonRecoveryEntry **) b;

  return strcmp (second->written, first->written);
}

/**
 * liaison_recovery_list:
 * @folder: (nullable): where recovery files are; %NULL for the user's state folder
 *
 * Lists the work that programs left behind when they died. What a living program holds is not among it, and nothing is
 * removed: a file that cannot be read stays.
 *
 * Returns: (transfer full) (element-type LiaisonRecoveryEntry): the entries, newest first
 */
GPtrArray *
liaison_recovery_list (const char *folder)
{
  g_autofree char *usual = g_build_filename (g_get_user_state_dir (), "liaison", "recovery", NULL);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (folder != NULL ? folder : usual, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder != NULL ? folder : usual, name, NULL);
      LiaisonRecoveryEntry *entry = NULL;

      if (g_str_has_suffix (name, ".json") && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        entry = open_entry (path);
      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_newest_first);
  return entries;
}

/**
 * liaison_recovery_entry_get_forecasts:
 * @self: an entry
 *
 * Returns: (transfer none): the unsaved forecasts
 */
LiaisonForecastFile *
liaison_recovery_entry_get_forecasts (LiaisonRecoveryEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_RECOVERY_ENTRY (self), NULL);

  return self->forecasts;
}

/**
 * liaison_recovery_entry_get_file:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the URI of the forecast file that they were to be saved in
 */
const char *
liaison_recovery_entry_get_file (LiaisonRecoveryEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_RECOVERY_ENTRY (self), NULL);

  return self->file;
}

/**
 * liaison_recovery_entry_get_etag:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what stood for the content of that file
 */
const char *
liaison_recovery_entry_get_etag (LiaisonRecoveryEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_RECOVERY_ENTRY (self), NULL);

  return self->etag;
}

/**
 * liaison_recovery_entry_get_articles:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type LiaisonRecoveryArticle): the articles of the window in their order; empty if there were none
 */
const GPtrArray *
liaison_recovery_entry_get_articles (LiaisonRecoveryEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_RECOVERY_ENTRY (self), NULL);

  return self->articles;
}

/**
 * liaison_recovery_entry_get_written:
 * @self: an entry
 *
 * Returns: (transfer none): when it was written, an ISO 8601 time in UTC
 */
const char *
liaison_recovery_entry_get_written (LiaisonRecoveryEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_RECOVERY_ENTRY (self), NULL);

  return self->written;
}

/**
 * liaison_recovery_entry_remove:
 * @self: an entry
 *
 * Removes the file, because its work is in a window again or given up.
 */
void
liaison_recovery_entry_remove (LiaisonRecoveryEntry *self)
{
  g_return_if_fail (LIAISON_IS_RECOVERY_ENTRY (self));

  if (self->lock < 0)
    return;
  g_unlink (self->path);
  close (self->lock);
  self->lock = -1;
}
