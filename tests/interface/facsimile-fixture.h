/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "network/network.h"

G_BEGIN_DECLS

/* A document of some pages in a file, the article in it, and a network of the article. On the first page stands the text of the tests of
 * corrections; on each other one, some paragraphs in which "needleN" is once, N being its number from 0. */
typedef struct
{
  char *path;
  GFile *file;
  GBytes *bytes;
  LiaisonArticle *article;
  LiaisonAnalysis *analysis;
  LiaisonNetwork *network;
} Facsimile;

void        facsimile_set_up     (Facsimile  *self,
                                  guint       n_pages);
void        facsimile_tear_down  (Facsimile  *self);
/* Writes something else into the file. */
void        facsimile_change     (Facsimile  *self);
void        facsimile_restore    (Facsimile  *self);
/* Where WORDS stand in the article. */
LiaisonSpan facsimile_find       (Facsimile  *self,
                                  const char *words);

G_END_DECLS
