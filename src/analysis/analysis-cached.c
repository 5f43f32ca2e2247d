/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles and analyses by way of the cache. An article is kept under the checksum of the file's bytes and its address, as links are
 * read against that; an analysis under the checksum of all of the article that it is made from, and of the model. */

#include "analysis/analysis-cached.h"

#include <string.h>

#include "analysis/analysis-variant.h"
#include "article/article-variant.h"
#include "article/reader.h"

#define READ_BYTES (256 * 1024)

static void
add (GChecksum  *checksum,
     const char *text)
{
  /* With its end, so that what follows cannot run into it; NULL is not "". */
  g_checksum_update (checksum, (const guchar *)(text != NULL ? "+" : "-"), 1);
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *)text, (gssize)strlen (text) + 1);
}

static char *
make_key (LiaisonArticle *article,
          LiaisonModel   *model)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n_blocks;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);

  add (checksum, liaison_article_get_sha256 (article));
  add (checksum, liaison_article_get_title (article));
  add (checksum, liaison_article_get_byline (article));
  add (checksum, liaison_article_get_published (article));
  add (checksum, liaison_article_get_language (article));
  for (guint i = 0; i < n_blocks; i++)
    {
      guint32 block[] = { blocks[i].span.start, blocks[i].span.end, blocks[i].kind, blocks[i].level };

      g_checksum_update (checksum, (const guchar *)block, sizeof block);
    }
  /* Remarks are in the reader's language. */
  return g_strdup_printf ("analysis %016" G_GINT64_MODIFIER "x %s %s", liaison_model_get_checksum (model),
                          g_get_language_names ()[0], g_checksum_get_string (checksum));
}

/**
 * liaison_analysis_find_cached:
 * @article: an article
 * @model: the model to read it with
 * @cache: (nullable): the cache
 *
 * Returns: (transfer full) (nullable): what was found in the same article before, or %NULL
 */
LiaisonAnalysis *
liaison_analysis_find_cached (LiaisonArticle *article,
                              LiaisonModel   *model,
                              LiaisonCache   *cache)
{
  g_autofree char *key = NULL;
  g_autoptr (GVariant) variant = NULL;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  if (cache == NULL)
    return NULL;
  key = make_key (article, model);
  variant = liaison_cache_get (cache, key, G_VARIANT_TYPE (LIAISON_ANALYSIS_VARIANT));
  return variant != NULL ? liaison_analysis_from_variant (article, variant) : NULL;
}

/**
 * liaison_analysis_new_cached:
 * @article: the article
 * @model: the model to read it with
 * @cache: (nullable): where to look first, and to keep what is found
 * @progress: (scope call) (nullable): as of liaison_analysis_new()
 * @user_data: for @progress
 * @error: return location for an error of %LIAISON_MODEL_ERROR
 *
 * Returns: (transfer full): what @article says, or %NULL with @error set
 */
LiaisonAnalysis *
liaison_analysis_new_cached (LiaisonArticle     *article,
                             LiaisonModel       *model,
                             LiaisonCache       *cache,
                             LiaisonProgressFunc progress,
                             gpointer            user_data,
                             GError            **error)
{
  LiaisonAnalysis *analysis = liaison_analysis_find_cached (article, model, cache);
  g_autofree char *key = NULL;

  if (analysis != NULL)
    return analysis;
  analysis = liaison_analysis_new (article, model, progress, user_data, error);
  if (analysis == NULL || cache == NULL)
    return analysis;
  key = make_key (article, model);
  liaison_cache_put (cache, key, liaison_analysis_to_variant (analysis));
  return analysis;
}

/* The checksum of what FILE holds; NULL if it cannot be read or is larger than an article may be. */
static char *
sum_file (GFile        *file,
          GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = NULL;
  gsize total = 0;
  gssize n;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return NULL;
  stream = g_file_read (file, cancellable, NULL);
  if (stream == NULL)
    return NULL;
  buffer = g_malloc (READ_BYTES);
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, READ_BYTES, cancellable, NULL)) > 0)
    {
      g_checksum_update (checksum, buffer, n);
      total += (gsize)n;
      if (total > LIAISON_READER_MAX_BYTES)
        return NULL;
    }
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/**
 * liaison_article_read_cached:
 * @file: a file
 * @cache: (nullable): where to look first, and to keep the article
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error, as of liaison_reader_read_file()
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_article_read_cached (GFile        *file,
                             LiaisonCache *cache,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_autofree char *sum = cache != NULL ? sum_file (file, cancellable) : NULL;
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *key = g_strdup_printf ("article %s %s", sum, uri);
  g_autofree char *again = NULL;
  g_autoptr (GVariant) variant = NULL;
  LiaisonArticle *article;

  if (sum != NULL)
    variant = liaison_cache_get (cache, key, G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT));
  article = variant != NULL ? liaison_article_from_variant (variant) : NULL;
  if (article != NULL)
    return article;
  article = liaison_reader_read_file (file, cancellable, error);
  if (article == NULL || sum == NULL)
    return article;
  /* Only if it did not change meanwhile. */
  again = sum_file (file, cancellable);
  if (g_strcmp0 (sum, again) == 0)
    liaison_cache_put (cache, key, liaison_article_to_variant (article));
  return article;
}
