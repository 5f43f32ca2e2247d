/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-marks.h"
#include "interface/diagram/diagram-link.h"
#include "interface/diagram/diagram-motion.h"
#include "interface/diagram/diagram-node.h"
#include "interface/diagram/diagram-plane.h"
#include "interface/diagram/diagram-tiles.h"
#include "interface/diagram/diagram-view.h"
#include "network/line-index.h"
#include "network/lines.h"

G_BEGIN_DECLS

#define LIAISON_DIAGRAM_READABLE_ZOOM 0.75
#define LIAISON_DIAGRAM_LABEL_ZOOM 0.5 /* below this the labels of lines are too small to be read */

/* Shared by the files that make up the view:
 *
 *   diagram-view.c      the widget: its properties, its size, its document
 *   diagram-build.c     nodes and lines of a network
 *   diagram-arrange.c   their places, found in another thread
 *   diagram-filter.c    what the filter leaves out
 *   diagram-homes.c     the places that each layout keeps
 *   diagram-sides.c     the grounds of sides
 *   diagram-transform.c zoom and pan
 *   diagram-frame.c     what of it is fitted into the widget
 *   diagram-motion.c    animations
 *   diagram-draw.c      the picture that is kept, in squares (diagram-tiles.c)
 *   diagram-above.c     what stands out above it
 *   diagram-lift.c      what is dragged, taken out of what is kept
 *   diagram-emphasis.c  what is selected
 *   diagram-focus.c     where the focus is, and where keys take it
 *   diagram-links.c     lines for keys and assistive technology
 *   diagram-keys.c      what other keys do
 *   diagram-gestures.c  what is under the pointer, and clicks
 *   diagram-drag.c      drags, of nodes, lines and the plane (diagram-pan.c, which zooms too), and the rubber band (diagram-band.c)
 *   diagram-drop.c      what is dragged on another node
 *   diagram-quote.c     lines that are dragged onto forecasts
 *   diagram-menu.c      ways to the menu
 *
 * Nodes (diagram-node.c) and lines (diagram-link.c) are widgets on a plane (diagram-plane.c) and draw nothing themselves. */
struct _LiaisonDiagramView
{
  GtkWidget parent_instance;

  LiaisonDocument *document;      /* nullable */
  GSignalGroup *document_signals;
  GSignalGroup *selection_signals;
  GSignalGroup *forecasts_signals;
  GSignalGroup *filter_signals;

  LiaisonNetwork *network;        /* of which the nodes are; nullable */
  GtkWidget *plane;               /* LiaisonDiagramPlane, a child: moved and scaled as a whole */
  GPtrArray *nodes;               /* of LiaisonDiagramNode *, children of the plane; most important first */
  GPtrArray *links;               /* of LiaisonDiagramLink *, children of the plane, one for each line; NULL until it is made */
  guint n_links;                  /* how many are made in any case */
  guint link_work;                /* source that makes them */
  GHashTable *numbers;            /* LiaisonEntity → its node's number + 1 */
  GArray *edges;                  /* of LiaisonLine */
  GArray *boxes;                  /* of LiaisonLineBox, one for each node */
  gboolean exempts;               /* something is shown that the filter leaves out, because it is selected */
  LiaisonLayoutStyle layout;
  GHashTable *homes;              /* id of an entity → LiaisonDiagramPlace *: where the layout has put those seen so far */
  GHashTable *all_homes[LIAISON_N_LAYOUT_STYLES]; /* owned; HOMES is that of the layout */
  GArray *sides;                  /* of LiaisonLayoutSide; NULL where they are not told apart */
  GPtrArray *side_titles;         /* of PangoLayout *, beside them */
  guint limit;                    /* how many entities to show */
  guint n_hidden;
  GHashTable *wanted;             /* set of ids of entities: shown beyond the limit because they were selected */

  gboolean arranged;              /* the nodes have places */
  guint serial;                   /* of the layout that is wanted; late ones are dropped */
  gboolean arranging;             /* it is under way in another thread */
  gboolean shows_selected;        /* what is selected is brought in when they have */

  double zoom;
  double pan_x;                   /* where the origin of the plane is, in pixels of the widget */
  double pan_y;
  gboolean follows_size;          /* fits again when the widget changes its size: until the reader zooms or pans */
  gboolean shows_whole;           /* the reader asked for all of it, however small */
  int fitted_width;               /* the size for which it was fitted last */
  int fitted_height;
  int top_inset;
  int bottom_inset;
  LiaisonDiagramMotion *motion;
  LiaisonDiagramMarks *marks;     /* of what is new */

  LiaisonDiagramTiles *tiles;     /* the picture of all with which nothing is done */
  gboolean stale;                 /* it has changed: to be painted at once */
  guint work;                     /* tick callback that paints ahead */
  double worked_x;                /* where the plane was when it did so last */
  double worked_y;
  LiaisonLineIndex *index;         /* where boxes and lines are; nullable: until it is asked for */
  LiaisonLineArea whole;          /* what they take up, when there is a grid */
  GArray *lifted;                 /* of guint: numbers of nodes that are dragged */
  GArray *lit_nodes;              /* of guint: numbers of those that stand out */
  GArray *lit_lines;
  GArray *node_states;            /* of LiaisonDrawingState, one for each node */
  int walker;                     /* number of the node that had the focus last, or -1 */
  guint font_serial;              /* of the font in which the labels are set */
  int hovered;                    /* number of the line under the pointer, or -1 */

  GtkGesture *drag;
  int dragged;                    /* number of the node that is dragged, or -1 */
  GArray *load;                   /* of what diagram-drag.c knows of it, and of those that go with it */
  int drawing;                    /* number of the node from which a line is drawn, or -1 */
  gboolean banding;               /* it is a rubber band */
  gboolean dragging;              /* it is more than a click by now */
  double start_x;                 /* where it began, in pixels of the widget */
  double start_y;
  int drop;                       /* number of the node on which what is dragged would be dropped, or -1 */
  guint edge_tick;                /* the plane goes on under what is dragged */
  gint64 edge_time;
  graphene_point_t band_start;    /* on the plane */
  graphene_point_t band_end;
  gboolean band_adds;             /* it selects beside what is selected */
  gboolean coasts;                /* the plane runs out when the fingers leave the touchpad */
  double middle_x;                /* how far the middle button has dragged */
  double middle_y;
  double pinch_zoom;              /* when it began */
  double pinch_x;                 /* what of the plane is between the fingers */
  double pinch_y;
  double pointer_x;
  double pointer_y;
};

LiaisonDiagramNode *_liaison_diagram_view_node          (LiaisonDiagramView *self,
                                                         guint               number);
int                 _liaison_diagram_view_find          (LiaisonDiagramView *self,
                                                         LiaisonEntity      *entity);
LiaisonLine *_liaison_diagram_view_edge          (LiaisonDiagramView *self,
                                                         guint               number);
LiaisonSelection   *_liaison_diagram_view_selection     (LiaisonDiagramView *self);
void                _liaison_diagram_view_notify_zoom   (LiaisonDiagramView *self);
void                _liaison_diagram_view_set_n_hidden  (LiaisonDiagramView *self,
                                                         guint               n_hidden);
/* Makes everything anew; nothing moves but what is new, and the focus stays. */
void                _liaison_diagram_view_rebuild       (LiaisonDiagramView *self,
                                                         LiaisonNetwork     *network);

/* diagram-build.c */
void                _liaison_diagram_view_build         (LiaisonDiagramView *self);
void                _liaison_diagram_view_update_news   (LiaisonDiagramView *self);
void                _liaison_diagram_view_clear         (LiaisonDiagramView *self);
void                _liaison_diagram_view_measure_text  (LiaisonDiagramView *self);

/* diagram-arrange.c */
void                _liaison_diagram_view_arrange       (LiaisonDiagramView *self);
void                _liaison_diagram_view_read_places   (LiaisonDiagramView *self);
void                _liaison_diagram_view_route         (LiaisonDiagramView *self);
void                _liaison_diagram_view_route_lifted  (LiaisonDiagramView *self);

/* diagram-homes.c */
void                _liaison_diagram_view_make_homes    (LiaisonDiagramView *self);
void                _liaison_diagram_view_free_homes    (LiaisonDiagramView *self);
void                _liaison_diagram_view_forget_homes  (LiaisonDiagramView *self);
gboolean            _liaison_diagram_view_knows         (LiaisonDiagramView *self,
                                                         LiaisonNetwork     *network);

/* diagram-sides.c */
void                _liaison_diagram_view_find_sides    (LiaisonDiagramView *self);
void                _liaison_diagram_view_paint_sides   (LiaisonDiagramView *self,
                                                         LiaisonInk         *ink,
                                                         const LiaisonPalette *palette,
                                                         double              zoom);

/* diagram-frame.c */
gboolean            _liaison_diagram_view_measure       (LiaisonDiagramView *self,
                                                         gboolean            whole,
                                                         graphene_rect_t    *frame);

/* diagram-filter.c */
gboolean            _liaison_diagram_view_leaves_out    (LiaisonDiagramView *self,
                                                         LiaisonRelation    *relation);
LiaisonFilter      *_liaison_diagram_view_filter        (LiaisonDiagramView *self); /* nullable */
GPtrArray          *_liaison_diagram_view_choose        (LiaisonDiagramView *self,
                                                         guint              *n_hidden);
gboolean            _liaison_diagram_view_apply_filter  (LiaisonDiagramView *self);
gboolean            _liaison_diagram_view_apply_selection  (LiaisonDiagramView *self);
void                _liaison_diagram_view_refilter      (LiaisonDiagramView *self);

/* diagram-transform.c */
void                _liaison_diagram_view_to_plane      (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y,
                                                         double             *plane_x,
                                                         double             *plane_y);
/* Shows the plane so; whoever calls it sees to what glides. */
void                _liaison_diagram_view_set_frame     (LiaisonDiagramView *self,
                                                         double              zoom,
                                                         double              pan_x,
                                                         double              pan_y);
void                _liaison_diagram_view_zoom_at       (LiaisonDiagramView *self,
                                                         double              zoom,
                                                         double              x,
                                                         double              y);
void                _liaison_diagram_view_pan_by        (LiaisonDiagramView *self,
                                                         double              dx,
                                                         double              dy);
void                _liaison_diagram_view_fit_now       (LiaisonDiagramView *self,
                                                         int                 bottom_inset);
void                _liaison_diagram_view_glide_to_fit  (LiaisonDiagramView *self,
                                                         int                 bottom_inset);
void                _liaison_diagram_view_bring_in      (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y,
                                                         double              width,
                                                         double              height);

/* diagram-draw.c */
void                _liaison_diagram_view_draw          (LiaisonDiagramView *self,
                                                         GtkSnapshot        *snapshot);
void                _liaison_diagram_view_paint         (gpointer            view,
                                                         cairo_t            *cr,
                                                         LiaisonLineArea     area,
                                                         double              zoom);
void                _liaison_diagram_view_paint_node    (LiaisonDiagramView   *self,
                                                         LiaisonInk           *ink,
                                                         const LiaisonPalette *palette,
                                                         guint                 number,
                                                         double                zoom,
                                                         LiaisonDrawingState   state);
/* The picture has changed: in all, or so much that what was seen is to be seen no longer. */
void                _liaison_diagram_view_forget_lines  (LiaisonDiagramView *self);
void                _liaison_diagram_view_forget_picture (LiaisonDiagramView *self);
LiaisonLineIndex    *_liaison_diagram_view_index          (LiaisonDiagramView *self);
LiaisonDiagramFrame _liaison_diagram_view_get_frame     (LiaisonDiagramView *self);

/* diagram-above.c */
void                _liaison_diagram_view_draw_above    (LiaisonDiagramView        *self,
                                                         GtkSnapshot               *snapshot,
                                                         const LiaisonDiagramFrame *frame);
LiaisonLineArea     _liaison_diagram_view_area_of_node  (LiaisonDiagramView        *self,
                                                         guint                      number);

/* diagram-lift.c */
gboolean            _liaison_diagram_view_is_lifted     (LiaisonDiagramView *self,
                                                         guint               number);
gboolean            _liaison_diagram_view_is_line_lifted (LiaisonDiagramView *self,
                                                         guint               number);
void                _liaison_diagram_view_lift          (LiaisonDiagramView *self,
                                                         guint               number);

/* diagram-focus.c: numbers of nodes or lines, or -1 */
int                 _liaison_diagram_view_focused       (LiaisonDiagramView *self);
int                 _liaison_diagram_view_focused_line  (LiaisonDiagramView *self);
int                 _liaison_diagram_view_walker        (LiaisonDiagramView *self);
void                _liaison_diagram_view_focus_node    (LiaisonDiagramView *self,
                                                         int                 number);
gboolean            _liaison_diagram_view_focus_line    (LiaisonDiagramView *self,
                                                         LiaisonRelation    *relation);
gboolean            _liaison_diagram_view_focus         (GtkWidget          *widget,
                                                         GtkDirectionType    direction);

/* diagram-links.c */
GtkWidget          *_liaison_diagram_view_link          (LiaisonDiagramView *self,
                                                         guint               number);
void                _liaison_diagram_view_place_links   (LiaisonDiagramView *self);
void                _liaison_diagram_view_clear_links   (LiaisonDiagramView *self);

/* diagram-emphasis.c */
LiaisonDrawingState _liaison_diagram_view_node_state    (LiaisonDiagramView *self,
                                                         guint               number);
LiaisonDrawingState _liaison_diagram_view_line_state    (LiaisonDiagramView *self,
                                                         guint               number);
gboolean            _liaison_diagram_view_is_node_lit   (LiaisonDiagramView *self,
                                                         guint               number);
gboolean            _liaison_diagram_view_is_line_lit   (LiaisonDiagramView *self,
                                                         guint               number);
void                _liaison_diagram_view_emphasize     (LiaisonDiagramView *self);
void                _liaison_diagram_view_show_selected (LiaisonDiagramView *self);

/* diagram-drop.c */
int                 _liaison_diagram_view_find_rim      (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
void                _liaison_diagram_view_set_drop      (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y,
                                                         int                 dragged);
void                _liaison_diagram_view_clear_drop    (LiaisonDiagramView *self);
void                _liaison_diagram_view_draw_drop     (LiaisonDiagramView *self,
                                                         GtkSnapshot        *snapshot);

/* diagram-menu.c */
void                _liaison_diagram_view_add_menu      (LiaisonDiagramView *self);
void                _liaison_diagram_view_add_menu_keys (GtkWidgetClass     *widget_class);
int                 _liaison_diagram_view_pick_node     (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
int                 _liaison_diagram_view_pick_edge     (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
/* Gives popovers among the children of WIDGET the size that they want now. */
void                _liaison_diagram_view_present_popovers (GtkWidget       *widget);
void                _liaison_diagram_view_ask_for_menu  (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
void                _liaison_diagram_view_tell_drop     (LiaisonDiagramView *self,
                                                         LiaisonEntity      *dragged,
                                                         LiaisonEntity      *target,
                                                         gboolean            draws);

/* diagram-drag.c */
void                _liaison_diagram_view_add_drag      (LiaisonDiagramView *self);
gboolean            _liaison_diagram_view_cancel_drag   (LiaisonDiagramView *self);

/* diagram-band.c */
void                _liaison_diagram_view_begin_band    (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
void                _liaison_diagram_view_set_band      (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
void                _liaison_diagram_view_end_band      (LiaisonDiagramView *self);
void                _liaison_diagram_view_draw_band     (LiaisonDiagramView *self,
                                                         GtkSnapshot        *snapshot);
void                _liaison_diagram_view_draw_ring     (LiaisonDiagramView *self,
                                                         GtkSnapshot        *snapshot,
                                                         guint               number,
                                                         const GdkRGBA      *colour);
GdkRGBA             _liaison_diagram_view_get_accent    (LiaisonDiagramView *self);

/* diagram-quote.c */
void                _liaison_diagram_view_add_quote     (LiaisonDiagramView *self);
gboolean            _liaison_diagram_view_quotes_at     (LiaisonDiagramView *self,
                                                         GtkGesture         *gesture,
                                                         double              x,
                                                         double              y);
/* diagram-pan.c */
void                _liaison_diagram_view_add_pan       (LiaisonDiagramView *self);
void                _liaison_diagram_view_add_pan_keys  (GtkWidgetClass     *widget_class);

void                _liaison_diagram_view_tell_seen     (LiaisonDiagramView *self);

/* diagram-gestures.c, diagram-keys.c */
void                _liaison_diagram_view_add_gestures  (LiaisonDiagramView *self);
void                _liaison_diagram_view_hover         (LiaisonDiagramView *self,
                                                         double              x,
                                                         double              y);
void                _liaison_diagram_view_unhover       (LiaisonDiagramView *self);
void                _liaison_diagram_view_add_keys      (GtkWidgetClass     *widget_class);

G_END_DECLS
