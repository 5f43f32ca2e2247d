/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/network.h"

G_BEGIN_DECLS

/* An article on pages of paper, with its names underlined and its statements marked. It is filled step by step, and then drawn.
 * Units are points. */
typedef struct _LiaisonArticlePages LiaisonArticlePages;

/* NETWORK may be NULL: no marks. */
LiaisonArticlePages *liaison_article_pages_new      (LiaisonArticle       *article,
                                                     LiaisonNetwork       *network);
void                 liaison_article_pages_free     (LiaisonArticlePages  *self);
/* Begins with paper of this size. CONTEXT is the paper's. */
void                 liaison_article_pages_begin    (LiaisonArticlePages  *self,
                                                     PangoContext         *context,
                                                     double                width,
                                                     double                height);
/* Places some more. TRUE: all of it has its place. */
gboolean             liaison_article_pages_continue (LiaisonArticlePages  *self);
guint                liaison_article_pages_get_n    (LiaisonArticlePages  *self);
void                 liaison_article_pages_draw     (LiaisonArticlePages  *self,
                                                     guint                 page,
                                                     cairo_t              *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonArticlePages, liaison_article_pages_free)

G_END_DECLS
