/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* Several articles as one: their texts stand one after the other, with their blocks and links. It knows its parts, so that an offset
 * in it can be told as one in the article that stands there. An article that stands alone is its own and only part. */

/* ARTICLES, of LiaisonArticle *, at least one; of one, that one itself. */
LiaisonArticle *liaison_article_new_joined  (GPtrArray      *articles);

guint           liaison_article_get_n_parts (LiaisonArticle *self);
/* The part of INDEX and where its text starts in that of SELF. START may be NULL. */
LiaisonArticle *liaison_article_get_part    (LiaisonArticle *self,
                                             guint           index,
                                             guint          *start);
/* The part that OFFSET stands in; what stands between two counts as the end of the first. */
guint           liaison_article_find_part   (LiaisonArticle *self,
                                             guint           offset);
/* The stretch of SELF that the part of INDEX takes. */
LiaisonSpan     liaison_article_part_span   (LiaisonArticle *self,
                                             guint           index);
/* SPAN of SELF as one of the part that it starts in, which is returned and whose number is set in INDEX, which may be NULL. */
LiaisonArticle *liaison_article_locate      (LiaisonArticle *self,
                                             LiaisonSpan     span,
                                             LiaisonSpan    *own,
                                             guint          *index);

G_END_DECLS
