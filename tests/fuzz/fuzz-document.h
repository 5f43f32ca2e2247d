/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fuzz/fuzz.h"

#include "article/read.h"
#include "article/reader.h"

typedef gboolean (*ReadDocument) (LiaisonArticleBuilder *builder,
                                  GBytes                *bytes,
                                  GError               **error);

/* A reader makes an article of BYTES that holds together, or says why not. */
static inline void
check_document (ReadDocument  reader,
                GBytes       *bytes)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  gboolean read = reader (builder, bytes, &error);

  g_assert_true (read == (error == NULL));
  g_assert_true (error == NULL || error->domain == LIAISON_READER_ERROR);
  article = liaison_article_builder_end (builder);
  check_article (article);
}
