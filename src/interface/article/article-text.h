/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/article-buffer.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_ARTICLE_TEXT (liaison_article_text_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonArticleText, liaison_article_text, LIAISON, ARTICLE_TEXT, GtkTextView)

LiaisonArticleBuffer *liaison_article_text_get_buffer  (LiaisonArticleText   *self);
/* Stretches of the article that carry a bar in the margin. */
void                  liaison_article_text_set_bars    (LiaisonArticleText   *self,
                                                        const LiaisonSpan    *bars,
                                                        guint                 n_bars);
/* Scrolls so that SPAN can be read. */
void                  liaison_article_text_scroll_to   (LiaisonArticleText   *self,
                                                        LiaisonSpan           span);

G_END_DECLS
