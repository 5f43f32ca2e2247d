/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of mails and web archives, fed with any bytes. */

#include "fuzz/fuzz.h"

#include "article/read.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  if (!liaison_read_mail (builder, bytes, NULL))
    return 0;
  article = liaison_article_builder_end (builder);
  check_article (article);
  return 0;
}
