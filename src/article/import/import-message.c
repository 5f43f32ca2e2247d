/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/import/import-message.h"

#include "article/article-variant.h"
#include "article/reader.h"

#include <string.h>

#define MESSAGE "(umsm" LIAISON_ARTICLE_VARIANT ")"

/* The longest name of a kind of files, in bytes. */
#define MAX_KIND 200

static GVariant *
refuse (int         code,
        const char *kind)
{
  return g_variant_new ("(ums@m" LIAISON_ARTICLE_VARIANT ")", (guint) code + 1, kind,
                        g_variant_new_maybe (G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT), NULL));
}

/**
 * liaison_import_message_new:
 * @article: (nullable): what was read
 * @refusal: (nullable): if nothing was, an error of the domain %LIAISON_READER_ERROR
 * @kind: (nullable): of a file that is not read, what it is, not translated
 *
 * Returns: (transfer full): the message, at most %LIAISON_IMPORT_MAX_MESSAGE long
 */
GBytes *
liaison_import_message_new (LiaisonArticle *article,
                            const GError   *refusal,
                            const char     *kind)
{
  g_autoptr (GVariant) variant = NULL;

  g_return_val_if_fail (article != NULL || refusal != NULL, NULL);

  if (article != NULL)
    variant = g_variant_ref_sink (g_variant_new (
        "(ums@m" LIAISON_ARTICLE_VARIANT ")", 0u, NULL,
        g_variant_new_maybe (NULL, liaison_article_to_variant (article))));
  else
    variant = g_variant_ref_sink (refuse (refusal->code, kind));
  if (g_variant_get_size (variant) > LIAISON_IMPORT_MAX_MESSAGE)
    {
      g_variant_unref (variant);
      variant = g_variant_ref_sink (refuse (LIAISON_READER_ERROR_TOO_LARGE, NULL));
    }
  return g_variant_get_data_as_bytes (variant);
}

/* The kind of file in MESSAGE: one short line, as it will stand in a sentence. */
static char *
take_kind (GVariant *message)
{
  g_autofree char *kind = NULL;

  g_variant_get_child (message, 1, "ms", &kind);
  if (kind == NULL || strlen (kind) > MAX_KIND || strpbrk (kind, "\n\r\t") != NULL)
    return NULL;
  return g_steal_pointer (&kind);
}

/**
 * liaison_import_message_read:
 * @message: what was received, from a process that may be in the hands of an enemy
 * @kind: (out) (nullable): of a file that is not read, what it is, not translated
 * @error: return location for an error of the domain %LIAISON_READER_ERROR, without a sentence;
 *   of %G_IO_ERROR_INVALID_DATA when @message makes no sense
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_import_message_read (GBytes  *message,
                             char   **kind,
                             GError **error)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) maybe = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autoptr (LiaisonArticle) article = NULL;
  guint code;

  *kind = NULL;
  if (g_bytes_get_size (message) > 0 && g_bytes_get_size (message) <= LIAISON_IMPORT_MAX_MESSAGE)
    variant = g_variant_ref_sink (
        g_variant_new_from_bytes (G_VARIANT_TYPE (MESSAGE), message, FALSE));
  if (variant != NULL && g_variant_is_normal_form (variant))
    {
      g_variant_get_child (variant, 0, "u", &code);
      maybe = g_variant_get_child_value (variant, 2);
      content = g_variant_get_maybe (maybe);
      if (code > 0 && code <= LIAISON_READER_N_ERRORS && content == NULL)
        {
          *kind = take_kind (variant);
          g_set_error_literal (error, LIAISON_READER_ERROR, (int) code - 1, "Not read.");
          return NULL;
        }
      if (code == 0 && content != NULL)
        article = liaison_article_from_variant (content);
    }
  if (article == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not an article.");
  return g_steal_pointer (&article);
}
