/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document keeps unsaved work where a later start finds it: in a recovery file, written KEEP_SECONDS after a change and
 * removed when everything is saved or given up. */

#include "interface/document-recovery.h"

#include "interface/document-private.h"
#include "interface/document-storage.h"

#define KEEP_SECONDS 2

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

/* Writes the recovery file; REPLACED, which may be NULL, is removed when that is done. */
static void
keep_now (LiaisonDocument      *self,
          LiaisonRecoveryEntry *replaced)
{
  g_autofree char *file = dup_uri (self->file);
  LiaisonRecoveryWork work = { .forecasts = self->forecasts, .file = file, .etag = self->etag };

  if (self->article != NULL)
    {
      const char *uri = liaison_article_get_uri (self->article);

      /* What was pasted from a page cannot be fetched again. */
      if (uri != NULL && g_ascii_strncasecmp (uri, "http", 4) != 0)
        work.article = uri;
      else
        work.article_text = liaison_article_get_text (self->article);
    }
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

static void
on_article_opened (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  /* Forecasts without their article are shown as such; that is not a failure. */
  liaison_document_locate_finish (LIAISON_DOCUMENT (source), result, NULL, NULL);
}

static void
restore_article (LiaisonDocument      *self,
                 LiaisonRecoveryEntry *entry)
{
  const char *uri = liaison_recovery_entry_get_article (entry);
  const char *text = liaison_recovery_entry_get_article_text (entry);

  if (uri != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      liaison_document_locate_async (self, file, on_article_opened, NULL);
    }
  else if (text != NULL)
    {
      g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

      liaison_document_set_article (self, article);
    }
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
  restore_article (self, entry);
  keep_now (self, entry);
}
