/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of PDF documents. What is broken inside Poppler is Poppler's; what comes out of it goes
 * through columns, paragraphs and headings here. */

#include "fuzz/fuzz.h"

#include "article/read.h"

/* Poppler tells of faults in a document by warnings, which are none of ours. */
static gboolean
is_fatal (const char    *domain,
          GLogLevelFlags level,
          const char    *message,
          gpointer       data)
{
  return g_strcmp0 (domain, "Poppler") != 0 || (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL)) != 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  g_test_log_set_fatal_handler (is_fatal, NULL);
  if (!liaison_read_pdf (builder, bytes, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }
  g_assert_no_error (error);
  article = liaison_article_builder_end (builder);
  check_article (article);
  return 0;
}
