/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/article/article-text.h"

G_BEGIN_DECLS

/* Signals: "places-changed", when other places are found; "went", when one of them was gone to, which is selected then; "closed". */
#define LIAISON_TYPE_ARTICLE_FIND (liaison_article_find_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonArticleFind, liaison_article_find, LIAISON, ARTICLE_FIND, GtkWidget)

/* TEXT stays the caller's and must live as long as the bar. */
void liaison_article_find_set_text (LiaisonArticleFind *self,
                                    LiaisonArticleText *text);
/* Opens the bar, with what is selected in the article to look for. */
void liaison_article_find_open     (LiaisonArticleFind *self);
/* What is found: of LiaisonSpan, in characters of the buffer, in order. */
const GArray *liaison_article_find_get_places (LiaisonArticleFind *self);
/* Goes to the next place or the one before. */
gboolean liaison_article_find_step (LiaisonArticleFind *self,
                                    gboolean            forward);

G_END_DECLS
