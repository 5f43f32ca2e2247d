/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/article-buffer.h"
#include "interface/document.h"

G_BEGIN_DECLS

/* The pages of the document that an article was read from, one below the other, as they look, with the marks of the article. It is
 * scrollable. Offsets are code points of the article's text.
 *
 * Properties, notifying and read-only: "place" (string: "3 / 12"), "place-in-words" (string: "Page 3 of 12"), "zoom" (string: "120 %").
 *
 * Signals: "selected" (guint start, guint end), when the reader selected a stretch, which is empty if nothing is selected any more;
 * "chosen" (LiaisonEntity), when the reader chose one that is named. */
#define LIAISON_TYPE_FACSIMILE_VIEW (liaison_facsimile_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFacsimileView, liaison_facsimile_view, LIAISON, FACSIMILE_VIEW, GtkWidget)

typedef enum
{
  LIAISON_FACSIMILE_ZOOM_IN,
  LIAISON_FACSIMILE_ZOOM_OUT,
  LIAISON_FACSIMILE_ZOOM_FIT, /* to the width, from now on */
} LiaisonFacsimileZoom;

/* FILE is what ARTICLE, which has a facsimile, was read from. Both NULL: nothing is shown. Marks go. */
void     liaison_facsimile_view_set_article   (LiaisonFacsimileView *self,
                                               LiaisonArticle       *article,
                                               GFile                *file);
/* Underlines what DOCUMENT's network names in the article, and marks its statements; NULL: nothing. */
void     liaison_facsimile_view_show_names    (LiaisonFacsimileView *self,
                                               LiaisonDocument      *document);
void     liaison_facsimile_view_mark          (LiaisonFacsimileView *self,
                                               LiaisonMark           mark,
                                               LiaisonSpan           span);
void     liaison_facsimile_view_unmark        (LiaisonFacsimileView *self,
                                               LiaisonMark           mark);
/* Shows that SPAN is selected, which may be empty. */
void     liaison_facsimile_view_set_selection (LiaisonFacsimileView *self,
                                               LiaisonSpan           span);
/* Scrolls, if need be, so that SPAN can be read. */
void     liaison_facsimile_view_scroll_to     (LiaisonFacsimileView *self,
                                               LiaisonSpan           span);
/* Has the words at OFFSET on top. */
void     liaison_facsimile_view_go_to         (LiaisonFacsimileView *self,
                                               guint                 offset);
/* The words on top; FALSE if that is where the document begins, or if nothing is shown. */
gboolean liaison_facsimile_view_get_top       (LiaisonFacsimileView *self,
                                               guint                *offset);
void     liaison_facsimile_view_zoom          (LiaisonFacsimileView *self,
                                               LiaisonFacsimileZoom  zoom);
/* Whether what is at a place of the view is selected. */
gboolean liaison_facsimile_view_selects_at    (LiaisonFacsimileView *self,
                                               double                x,
                                               double                y);
/* What is offered beside copying in its menu. */
void     liaison_facsimile_view_set_menu      (LiaisonFacsimileView *self,
                                               GMenuModel           *menu);

G_END_DECLS
