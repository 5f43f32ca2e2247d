/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* A quotable stretch of an article: the exact text, a little text before and after it, and its
 * offsets. Immutable and reference counted. */
typedef struct _LiaisonPassage LiaisonPassage;

#define LIAISON_TYPE_PASSAGE (liaison_passage_get_type ())
GType           liaison_passage_get_type   (void);

LiaisonPassage *liaison_passage_new        (const char           *exact,
                                            const char           *prefix,
                                            const char           *suffix,
                                            LiaisonSpan           span);
LiaisonPassage *liaison_passage_of_article (LiaisonArticle       *article,
                                            LiaisonSpan           span);
LiaisonPassage *liaison_passage_ref        (LiaisonPassage       *self);
void            liaison_passage_unref      (LiaisonPassage       *self);

const char     *liaison_passage_get_exact  (const LiaisonPassage *self);
const char     *liaison_passage_get_prefix (const LiaisonPassage *self);
const char     *liaison_passage_get_suffix (const LiaisonPassage *self);
LiaisonSpan     liaison_passage_get_span   (const LiaisonPassage *self);
gboolean        liaison_passage_equal      (const LiaisonPassage *a,
                                            const LiaisonPassage *b);

/* Where the passage stands in ARTICLE, which may have changed since. Returns FALSE when it is
 * lost or when two places fit equally well; otherwise sets SPAN, and CONFIDENCE to a value from
 * 0 to 1 (1: the same text at the same place). */
gboolean        liaison_passage_find       (const LiaisonPassage *self,
                                            LiaisonArticle       *article,
                                            LiaisonSpan          *span,
                                            double               *confidence);

/* A place where a passage may stand now. */
typedef struct
{
  LiaisonSpan span;
  double confidence;           /* from 0 to 1 */
} LiaisonPassagePlace;

/* Where a passage that liaison_passage_find() calls lost may stand all the same, for a reader to choose: the likeliest first, at most
 * MOST. (transfer full) (element-type LiaisonPassagePlace) */
GArray         *liaison_passage_find_places (const LiaisonPassage *self,
                                            LiaisonArticle       *article,
                                            guint                 most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPassage, liaison_passage_unref)

G_END_DECLS
