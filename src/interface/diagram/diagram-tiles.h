/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/line-index.h"

G_BEGIN_DECLS

/* A picture of a plane that is kept in squares, so that moving and zooming it paints little anew. While the zoom changes, what was
 * painted before is shown larger or smaller; what is sharp follows when it rests. */
typedef struct _LiaisonDiagramTiles LiaisonDiagramTiles;

/* Paints AREA of the plane, opaque. CR is scaled to the plane, which is seen at ZOOM. */
typedef void (*LiaisonDiagramPaint) (gpointer         owner,
                                     cairo_t         *cr,
                                     LiaisonLineArea  area,
                                     double           zoom);

/* What of the plane is seen. Pixels are logical ones; SCALE is how many of the screen's are in one. */
typedef struct
{
  double zoom;
  double x;              /* where the origin of the plane is, in pixels of the widget */
  double y;
  int width;
  int height;
  int scale;
  gboolean by_cairo;     /* it is rendered by cairo */
  gboolean crowded;      /* there is so much to paint that squares are better small */
  LiaisonLineArea whole; /* what there is on the plane */
} LiaisonDiagramFrame;

LiaisonDiagramTiles *_liaison_diagram_tiles_new         (LiaisonDiagramPaint        paint,
                                                         gpointer                   owner);
void                 _liaison_diagram_tiles_free        (LiaisonDiagramTiles       *self);
/* All looks different now. It is shown as it was until it is painted, unless it is to VANISH. */
void                 _liaison_diagram_tiles_forget      (LiaisonDiagramTiles       *self,
                                                         gboolean                   vanish);
void                 _liaison_diagram_tiles_forget_area (LiaisonDiagramTiles       *self,
                                                         LiaisonLineArea            area);
/* Paints what is missing in FRAME, then what is around it, AHEAD pixels, for about so many microseconds. Returns whether anything
 * in sight is new; MORE is whether there is more to do. */
gboolean             _liaison_diagram_tiles_work        (LiaisonDiagramTiles       *self,
                                                         const LiaisonDiagramFrame *frame,
                                                         gint64                     time,
                                                         int                        ahead,
                                                         gboolean                  *more);
void                 _liaison_diagram_tiles_snapshot    (LiaisonDiagramTiles       *self,
                                                         GtkSnapshot               *snapshot,
                                                         const LiaisonDiagramFrame *frame);

G_END_DECLS
