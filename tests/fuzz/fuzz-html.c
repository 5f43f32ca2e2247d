/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of HTML, fed with markup as it comes after decoding. */

#include "fuzz/fuzz.h"

#include "article/encoding.h"
#include "article/read.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = liaison_encoding_decode ((const char *) data, size);
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  liaison_read_html (builder, text, "https://news.example.org/2021/01/24/page.html");
  article = liaison_article_builder_end (builder);
  check_article (article);
  return 0;
}
