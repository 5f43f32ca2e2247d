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
  LiaisonFacsimile *facsimile; /* nullable */
  GArray *joined; /* of LiaisonJoinedArticle: what it was joined of; NULL of an article that stands alone */
} LiaisonArticleParts;

/* An article in one that was joined of several. */
typedef struct
{
  LiaisonArticle *article;
  guint start;    /* of its text, in code points */
} LiaisonJoinedArticle;

void            liaison_article_parts_clear (LiaisonArticleParts *parts);
GArray         *liaison_article_links_new   (void);
/* Those that SELF was joined of; NULL if it stands alone. */
const GArray   *liaison_article_get_joined  (LiaisonArticle      *self);
LiaisonArticle *liaison_article_new_take    (LiaisonArticleParts *parts);
const char     *liaison_article_at          (LiaisonArticle      *self,
                                             guint                offset);

G_END_DECLS
