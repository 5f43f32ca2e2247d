/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document keeps unsaved work where a later start finds it: in a recovery file, written KEEP_SECONDS after a change and
 * removed when everything is saved or given up. */

#include "interface/document-recovery.h"

#include <string.h>

#include "interface/document-private.h"
#include "interface/document-sources.h"
#include "interface/document-storage.h"

#define KEEP_SECONDS 2
/* Of all pasted texts together, in bytes; the one that is shown is kept in any case. */
#define MOST_TEXT (LIAISON_FORECAST_FILE_MAX_BYTES / 2)

static char *
dup_uri (GFile *file)
{
  return file != NULL ? g_file_get_uri (file) : NULL;
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LiaisonRecoveryEntry) replaced = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_recovery_write_finish (LIAISON_RECOVERY (source), result, &error))
    g_info ("Unsaved work could not be kept: %s", error->message);
  else if (replaced != NULL)
    liaison_recovery_entry_remove (replaced);
}

/* What was pasted from a page cannot be fetched again; files and samples can. */
static gboolean
is_here (const char *uri)
{
  return uri != NULL && g_ascii_strncasecmp (uri, "http", 4) != 0;
}

static LiaisonRecoveryArticle *
describe (LiaisonSource *source,
          gboolean       shown,
          gsize         *left)
{
  LiaisonRecoveryArticle *one = g_new0 (LiaisonRecoveryArticle, 1);
  LiaisonArticle *article = liaison_source_get_article (source);
  gsize length = article != NULL ? strlen (liaison_article_get_text (article)) : 0;

  one->uri = liaison_source_dup_uri (source);
  one->shown = shown;
  if (article == NULL || is_here (one->uri) || (!shown && length > *left))
    return one;
  *left -= MIN (*left, length);
  one->text = g_strdup (liaison_article_get_text (article));
  one->title = g_strdup (liaison_article_get_title (article));
  one->byline = g_strdup (liaison_article_get_byline (article));
  one->published = g_strdup (liaison_article_get_published (article));
  return one;
}

/* The articles of the window, of LiaisonRecoveryArticle. */
static GPtrArray *
list_articles (LiaisonDocument *self)
{
  GPtrArray *articles = liaison_recovery_articles_new ();
  LiaisonSource *shown = self->awaited != NULL ? self->awaited : self->current;
  gsize left = MOST_TEXT;

  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    {
      LiaisonSource *source = liaison_sources_get (self->sources, i);

      g_ptr_array_add (articles, describe (source, source == shown, &left));
    }
  return articles;
}

/* Writes the recovery file; REPLACED, which may be NULL, is removed when that is done. */
static void
keep_now (LiaisonDocument      *self,
          LiaisonRecoveryEntry *replaced)
{
  g_autofree char *file = dup_uri (self->file);
  g_autoptr (GPtrArray) articles = list_articles (self);
  LiaisonRecoveryWork work = { .forecasts = self->forecasts, .file = file, .etag = self->etag, .articles = articles };

  if (self->recovery == NULL)
    self->recovery = liaison_recovery_new (NULL);
  liaison_recovery_write_async (self->recovery, &work, on_written,
                                replaced != NULL ? g_object_ref (replaced) : NULL);
}

static gboolean
on_keep (gpointer user_data)
{
  LiaisonDocument *self = user_data;

  self->keep_id = 0;
  if (liaison_document_get_modified (self))
    keep_now (self, NULL);
  return G_SOURCE_REMOVE;
}

void
_liaison_document_keep_soon (LiaisonDocument *self)
{
  if (!liaison_document_get_modified (self))
    {
      g_clear_handle_id (&self->keep_id, g_source_remove);
      if (self->recovery != NULL && !self->saving)
        liaison_recovery_clear (self->recovery);
    }
  else if (self->keep_id == 0)
    self->keep_id = g_timeout_add_seconds (KEEP_SECONDS, on_keep, self);
}

void
_liaison_document_give_up_recovery (LiaisonDocument *self)
{
  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->recovery != NULL)
    liaison_recovery_clear (self->recovery);
  g_clear_object (&self->recovery);
}

/* NULL of what nobody can read again. */
static LiaisonSource *
make_source (const LiaisonRecoveryArticle *kept)
{
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GFile) file = NULL;

  if (kept->text != NULL)
    {
      article = liaison_article_new_kept (kept->text, kept->title, kept->byline, kept->published, kept->uri);
      return liaison_source_new_for_article (article);
    }
  if (!is_here (kept->uri))
    return NULL;
  file = g_file_new_for_uri (kept->uri);
  return liaison_source_new_for_file (file);
}

/* Puts the articles back into the list. Those that are no longer at hand say so there. */
static void
restore_articles (LiaisonDocument      *self,
                  LiaisonRecoveryEntry *entry)
{
  const GPtrArray *articles = liaison_recovery_entry_get_articles (entry);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  LiaisonSource *shown = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      const LiaisonRecoveryArticle *article = g_ptr_array_index (articles, i);
      LiaisonSource *source = make_source (article);

      if (source == NULL)
        continue;
      g_ptr_array_add (sources, source);
      if (article->shown)
        shown = source;
    }
  _liaison_document_restore_sources (self, sources, shown);
}

/**
 * liaison_document_restore:
 * @self: an empty document
 * @entry: what a program left behind
 *
 * Takes over the unsaved work of @entry.
 */
void
liaison_document_restore (LiaisonDocument      *self,
                          LiaisonRecoveryEntry *entry)
{
  const char *uri = liaison_recovery_entry_get_file (entry);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  _liaison_document_replace_forecasts (self, liaison_recovery_entry_get_forecasts (entry), file,
                                       liaison_recovery_entry_get_etag (entry));
  self->recovered = TRUE;
  g_clear_object (&self->base); /* the work began from what is not known */
  _liaison_document_notify (self, LIAISON_DOCUMENT_MODIFIED);
  restore_articles (self, entry);
  keep_now (self, entry);
}
