/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a process that hostile input took over may say to the program that started it. */

#include "fuzz/fuzz.h"

#include "article/import/import-message.h"
#include "article/import/import-picture.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *kind = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_picture = NULL;
  g_autoptr (LiaisonArticle) article = liaison_import_message_read (bytes, &kind, &error);
  g_autoptr (GBytes) pixels = liaison_import_picture_read (bytes, 3, 2, &no_picture);

  g_assert_true ((article != NULL) == (error == NULL));
  if (article != NULL)
    check_article (article);
  g_assert_true ((pixels != NULL) == (no_picture == NULL));
  if (pixels != NULL)
    g_assert_cmpuint (g_bytes_get_size (pixels), ==, 3 * 2 * 4);
  return 0;
}
