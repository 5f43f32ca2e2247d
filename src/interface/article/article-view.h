/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Properties: "document" (LiaisonDocument), "mode" (string: "text", or "pages" where the pages of the document are shown in its
 * place), "has-pages" (boolean, read-only: whether they can be). */
#define LIAISON_TYPE_ARTICLE_VIEW (liaison_article_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonArticleView, liaison_article_view, LIAISON, ARTICLE_VIEW, GtkWidget)

LiaisonDocument *liaison_article_view_get_document  (LiaisonArticleView *self); /* nullable */
void             liaison_article_view_set_document  (LiaisonArticleView *self,
                                                     LiaisonDocument    *document);
/* The stretch of the article that the reader has selected; FALSE if there is none. */
gboolean         liaison_article_view_get_selection (LiaisonArticleView *self,
                                                     LiaisonSpan        *span);
gboolean         liaison_article_view_get_has_pages (LiaisonArticleView *self);
/* Shows pages instead of text, or text instead of pages. */
void             liaison_article_view_change_mode   (LiaisonArticleView *self);
/* Opens the search bar. */
void             liaison_article_view_find          (LiaisonArticleView *self);
/* Opens the list of articles, where there are several. */
void                liaison_article_view_show_sources  (LiaisonArticleView *self);

G_END_DECLS
