/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/network.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_ARTICLE_BUFFER (liaison_article_buffer_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonArticleBuffer, liaison_article_buffer, LIAISON, ARTICLE_BUFFER, GtkTextBuffer)

/* What a stretch of the article can be marked as, one at a time each. */
typedef enum
{
  LIAISON_MARK_SELECTED, /* the mentions of the selected entity */
  LIAISON_MARK_EVIDENCE, /* the passage that was asked for */
  LIAISON_MARK_FOUND,    /* what was searched for */
  LIAISON_N_MARKS
} LiaisonMark;

LiaisonArticleBuffer *liaison_article_buffer_new           (void);
/* Fills the buffer: title, a line about the article, and its blocks. */
void                  liaison_article_buffer_set_article   (LiaisonArticleBuffer *self,
                                                            LiaisonArticle       *article);
/* Underlines the names in the colours of their kinds. ARTICLE says which of those of NETWORK it is; NULL of a network of one. */
void                  liaison_article_buffer_show_names    (LiaisonArticleBuffer *self,
                                                            LiaisonNetwork       *network,
                                                            LiaisonArticle       *article);
/* Makes room for a small widget after the block that OFFSET is in. */
GtkTextChildAnchor   *liaison_article_buffer_add_anchor    (LiaisonArticleBuffer *self,
                                                            guint                 offset);
void                  liaison_article_buffer_get_iter_at   (LiaisonArticleBuffer *self,
                                                            guint                 offset,
                                                            GtkTextIter          *iter);
/* FALSE where ITER is not in the article's text but in its title, say. */
gboolean              liaison_article_buffer_get_offset    (LiaisonArticleBuffer *self,
                                                            const GtkTextIter    *iter,
                                                            guint                *offset);
/* Whether the lines of the block at OFFSET begin at the right. */
gboolean              liaison_article_buffer_is_right_to_left (LiaisonArticleBuffer *self,
                                                               guint                 offset);
void                  liaison_article_buffer_mark          (LiaisonArticleBuffer *self,
                                                            LiaisonMark           mark,
                                                            LiaisonSpan           span);
void                  liaison_article_buffer_unmark        (LiaisonArticleBuffer *self,
                                                            LiaisonMark           mark);

G_END_DECLS
