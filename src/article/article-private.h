/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* Everything an article is made of. Strings and arrays are handed over. */
typedef struct
{
  char *title;
  char *byline;
  char *published;
  char *language;
  char *uri;
  char *text;     /* valid UTF-8, never NULL */
  GArray *blocks; /* of LiaisonBlock, in order */
  GArray *links;  /* of LiaisonLink, in order; clears its elements */
} LiaisonArticleParts;

void            liaison_article_parts_clear (LiaisonArticleParts *parts);
GArray         *liaison_article_links_new   (void);
LiaisonArticle *liaison_article_new_take    (LiaisonArticleParts *parts);
const char     *liaison_article_at          (LiaisonArticle      *self,
                                             guint                offset);

G_END_DECLS
