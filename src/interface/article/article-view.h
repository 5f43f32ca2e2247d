/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Property: "document" (LiaisonDocument). */
#define LIAISON_TYPE_ARTICLE_VIEW (liaison_article_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonArticleView, liaison_article_view, LIAISON, ARTICLE_VIEW, GtkWidget)

LiaisonDocument *liaison_article_view_get_document  (LiaisonArticleView *self); /* nullable */
void             liaison_article_view_set_document  (LiaisonArticleView *self,
                                                     LiaisonDocument    *document);
/* The stretch of the article that the reader has selected; FALSE if there is none. */
gboolean         liaison_article_view_get_selection (LiaisonArticleView *self,
                                                     LiaisonSpan        *span);
/* Opens the search bar. */
void             liaison_article_view_find          (LiaisonArticleView *self);
/* Opens the list of articles, where there are several. */
void                liaison_article_view_show_sources  (LiaisonArticleView *self);

G_END_DECLS
