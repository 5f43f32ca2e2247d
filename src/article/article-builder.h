/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* Gathers what a reader finds and makes an article of it. Every setter copies, and cleans what
 * it is given: invalid UTF-8 is replaced, control characters are dropped, and white space is
 * folded. */
typedef struct _LiaisonArticleBuilder LiaisonArticleBuilder;

LiaisonArticleBuilder *liaison_article_builder_new           (void);
void                   liaison_article_builder_free          (LiaisonArticleBuilder *self);
void                   liaison_article_builder_set_title     (LiaisonArticleBuilder *self,
                                                              const char            *title);
void                   liaison_article_builder_set_byline    (LiaisonArticleBuilder *self,
                                                              const char            *byline);
gboolean               liaison_article_builder_set_published (LiaisonArticleBuilder *self,
                                                              const char            *date);
void                   liaison_article_builder_set_language  (LiaisonArticleBuilder *self,
                                                              const char            *language);
void                   liaison_article_builder_set_uri       (LiaisonArticleBuilder *self,
                                                              const char            *uri);
void                   liaison_article_builder_begin_block   (LiaisonArticleBuilder *self,
                                                              LiaisonBlockKind       kind,
                                                              guint                  level);
LiaisonSpan            liaison_article_builder_add_text      (LiaisonArticleBuilder *self,
                                                              const char            *text);
void                   liaison_article_builder_begin_link    (LiaisonArticleBuilder *self,
                                                              const char            *uri);
void                   liaison_article_builder_end_link      (LiaisonArticleBuilder *self);
guint                  liaison_article_builder_get_length    (LiaisonArticleBuilder *self);
void                   liaison_article_builder_take_facsimile (LiaisonArticleBuilder *self,
                                                               LiaisonFacsimile      *facsimile);
LiaisonArticle        *liaison_article_builder_end           (LiaisonArticleBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonArticleBuilder, liaison_article_builder_free)

G_END_DECLS
