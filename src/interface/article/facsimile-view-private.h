/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/facsimile-scene.h"
#include "interface/article/facsimile-sheet.h"
#include "interface/article/facsimile-view.h"

G_BEGIN_DECLS

/* A place above the first page, in points. */
#define BEFORE_ALL -1000.0

/* A place that is to stay, or to come, at a share of the width and the height of the view. */
typedef struct
{
  gboolean set;
  guint page;
  double x, y;             /* in points of the page */
  double share_x, share_y; /* from 0 to 1 */
} LiaisonFacsimileAnchor;

/* Shared by the files that make up the view: facsimile-view.c (what it shows), facsimile-view-layout.c (where the pages are, and which of
 * them there are), facsimile-view-pointer.c, facsimile-view-keys.c. */
struct _LiaisonFacsimileView
{
  GtkWidget parent_instance;

  LiaisonDocument *document;    /* of the names; nullable */
  LiaisonFacsimileScene scene;
  GPtrArray *sheets;            /* of LiaisonFacsimileSheet, in or near sight, in their order */
  GtkAdjustment *adjustments[2]; /* by GtkOrientation; nullable */
  GtkScrollablePolicy policies[2];

  int *tops;                    /* of each page, in pixels from that of the first; behind the last where all ends. Nullable */
  float widest;                 /* page, in points */
  gboolean fit;                 /* to the width */
  double zoomed;                /* pixels to a point, unless FIT */
  double scale;                 /* pixels to a point, as laid out last; 0: not yet */
  LiaisonFacsimileAnchor anchor;
  gboolean allocating;
  guint want_id;                /* the source that will ask for pictures */
  guint tell_id;                /* the source that will tell where the view is */
  guint place;                  /* the page that is told by the property */

  guint anchor_page, anchor_word; /* where the selection by keyboard or pointer began */
  double pointer_x, pointer_y;    /* where it was last */
  gboolean dragging;
  double drag_x, drag_y;        /* where the pointer is */
  guint drag_tick;
  GMenuModel *menu;             /* nullable */
  GtkWidget *popover;           /* nullable */
};

/* facsimile-view.c */
void     _liaison_facsimile_view_emit_selected  (LiaisonFacsimileView *self,
                                                 LiaisonSpan           span);
void     _liaison_facsimile_view_emit_chosen    (LiaisonFacsimileView *self,
                                                 LiaisonEntity        *entity);
void     _liaison_facsimile_view_notify_place   (LiaisonFacsimileView *self);
void     _liaison_facsimile_view_redraw         (LiaisonFacsimileView *self);
const LiaisonFacsimileWord *_liaison_facsimile_view_word (LiaisonFacsimileView *self,
                                                 guint                 page,
                                                 guint                 word);

/* facsimile-view-layout.c */
void     _liaison_facsimile_view_begin_layout   (LiaisonFacsimileView *self);
void     _liaison_facsimile_view_allocate       (LiaisonFacsimileView *self,
                                                 int                   width,
                                                 int                   height);
void     _liaison_facsimile_view_update_sheets  (LiaisonFacsimileView *self);
void     _liaison_facsimile_view_want_soon      (LiaisonFacsimileView *self);
/* The page at Y of the view, or the nearest. */
guint    _liaison_facsimile_view_page_at        (LiaisonFacsimileView *self,
                                                 double                y);
/* The page at a place of the view, and which place of it that is, in points; it may be beside the page. FALSE: there is none. */
gboolean _liaison_facsimile_view_locate         (LiaisonFacsimileView *self,
                                                 double                x,
                                                 double                y,
                                                 guint                *page,
                                                 double               *page_x,
                                                 double               *page_y);
/* Where a word is in the view; FALSE: nothing is laid out. */
gboolean _liaison_facsimile_view_place_word     (LiaisonFacsimileView *self,
                                                 guint                 page,
                                                 guint                 word,
                                                 graphene_rect_t      *place);
/* Scrolls by as little as is needed for PLACE, in the view, to be in sight. */
void     _liaison_facsimile_view_show           (LiaisonFacsimileView *self,
                                                 const graphene_rect_t *place);
/* Scrolls by so many pixels. */
void     _liaison_facsimile_view_scroll_by      (LiaisonFacsimileView *self,
                                                 double                x,
                                                 double                y);
void     _liaison_facsimile_view_zoom_by        (LiaisonFacsimileView *self,
                                                 double                factor,
                                                 double                x,
                                                 double                y);
LiaisonFacsimileSheet *_liaison_facsimile_view_find_sheet (LiaisonFacsimileView *self,
                                                 guint                 page);
gboolean _liaison_facsimile_view_top_word       (LiaisonFacsimileView *self,
                                                 guint                *page,
                                                 guint                *word);

/* facsimile-view-pointer.c */
void     _liaison_facsimile_view_add_pointer    (LiaisonFacsimileView *self);
void     _liaison_facsimile_view_install_menu   (GtkWidgetClass       *klass);
/* From where the selection began to there. */
void     _liaison_facsimile_view_select_to      (LiaisonFacsimileView *self,
                                                 guint                 page,
                                                 guint                 word);
/* The word at a place of the view; FALSE if there is none. */
gboolean _liaison_facsimile_view_word_at        (LiaisonFacsimileView *self,
                                                 double                x,
                                                 double                y,
                                                 guint                *page,
                                                 guint                *word);
/* Who or what the word speaks of; nullable. */
LiaisonEntity *_liaison_facsimile_view_entity_of (LiaisonFacsimileView *self,
                                                 guint                 page,
                                                 guint                 word);
gboolean _liaison_facsimile_view_query_tooltip  (GtkWidget            *widget,
                                                 int                   x,
                                                 int                   y,
                                                 gboolean              keyboard,
                                                 GtkTooltip           *tooltip);

/* facsimile-view-keys.c */
void     _liaison_facsimile_view_install_keys   (GtkWidgetClass       *klass);
void     _liaison_facsimile_view_add_focus      (LiaisonFacsimileView *self);
gboolean _liaison_facsimile_view_focus          (GtkWidget            *widget,
                                                 GtkDirectionType      direction);
void     _liaison_facsimile_view_update_caret   (LiaisonFacsimileView *self);

G_END_DECLS
