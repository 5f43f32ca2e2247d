/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <graphene.h>

#include "article/article.h"
#include "article/facsimile.h"

G_BEGIN_DECLS

/* Where stretches of an article stand on its pages, and what stands at a place of a page. All places are points from the upper left
 * corner of the page. RIGHT_TO_LEFT tells how the words of the article run. */

/* Adds to BOXES, of graphene_rect_t, one for each line of what of SPAN stands on PAGE. */
void     liaison_facsimile_add_boxes    (LiaisonFacsimile *self,
                                         guint             page,
                                         LiaisonSpan       span,
                                         gboolean          right_to_left,
                                         GArray           *boxes);
/* Adds to BLOCKS, of graphene_rect_t, one for each column that SPAN runs through: all of the lines that it is on. */
void     liaison_facsimile_add_blocks   (LiaisonFacsimile *self,
                                         guint             page,
                                         LiaisonSpan       span,
                                         GArray           *blocks);
/* The word at a place; FALSE if there is none. */
gboolean liaison_facsimile_word_at      (LiaisonFacsimile *self,
                                         guint             page,
                                         double            x,
                                         double            y,
                                         guint            *word);
/* The word that is nearest to a place, one of the same line before others; FALSE if the page has none. */
gboolean liaison_facsimile_nearest_word (LiaisonFacsimile *self,
                                         guint             page,
                                         double            x,
                                         double            y,
                                         guint            *word);
/* The nearest word of another line, below or above; FALSE if there is none. */
gboolean liaison_facsimile_word_beyond  (LiaisonFacsimile *self,
                                         guint             page,
                                         guint             from,
                                         gboolean          below,
                                         guint            *word);
/* The words of the line that WORD stands on, in the order of the text. */
void     liaison_facsimile_get_line     (LiaisonFacsimile *self,
                                         guint             page,
                                         guint             word,
                                         guint            *first,
                                         guint            *last);
/* What is written on PAGE of what is in ARTICLE; free with g_free(). */
char    *liaison_facsimile_dup_text     (LiaisonFacsimile *self,
                                         guint             page,
                                         LiaisonArticle   *article);

G_END_DECLS
