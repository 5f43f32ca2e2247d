/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of any bytes, as they are when a reader opens them: which format and which encoding they
 * have is found, and what is text is read. */

#include "fuzz/fuzz.h"

#include "article/encoding.h"
#include "article/reader.h"

#include <string.h>

/* Decoding comes to an end, with valid text. */
static void
check_decoding (const guint8 *data,
                gsize         size)
{
  g_autofree char *text = liaison_encoding_decode ((const char *) data, size);

  g_assert_true (g_utf8_validate (text, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;

  check_decoding (data, size);
  article = liaison_reader_read_bytes (bytes, "file", NULL, &error);
  if (article != NULL)
    {
      check_article (article);
      g_assert_cmpuint (liaison_article_get_length (article), >, 0);
    }
  else
    {
      g_assert_true (error->domain == LIAISON_READER_ERROR);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
  return 0;
}
