/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* A name in an article, or what an operation or agreement is called; pronouns are none. */
typedef struct
{
  LiaisonSpan span;
  LiaisonEntity *entity; /* the network's */
} LiaisonArticleName;

/* A statement in an article. */
typedef struct
{
  LiaisonSpan span;
  guint index; /* in the analysis of the network */
} LiaisonArticleStatement;

/* What a network says about one of its articles, told by the article's own text: spans count in it. */
typedef struct
{
  LiaisonNetwork *network;
  guint start;        /* of the article's text in that of all */
  GArray *names;      /* of LiaisonArticleName, by their starts */
  GArray *statements; /* of LiaisonArticleStatement, by their starts */
} LiaisonArticleMarks;

LiaisonArticleMarks *liaison_article_marks_new        (LiaisonArticle            *article,
                                                       LiaisonNetwork            *network);
void                 liaison_article_marks_free       (LiaisonArticleMarks       *self);
/* The index of the first name that begins at START or behind it. */
guint                liaison_article_marks_first_name (const LiaisonArticleMarks *self,
                                                       guint                      start);
/* Who or what is spoken of at OFFSET, by a pronoun as well. Nullable. */
LiaisonEntity       *liaison_article_marks_entity_at  (const LiaisonArticleMarks *self,
                                                       guint                      offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonArticleMarks, liaison_article_marks_free)

/* "Avril Haines" over "Director of National Intelligence", as a tooltip. Free with g_free(). */
char                *liaison_entity_dup_tooltip       (LiaisonEntity             *entity);

G_END_DECLS
