/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"
#include "network/entity.h"

G_BEGIN_DECLS

/* What the reader does with a node or a line. */
typedef enum
{
  LIAISON_DRAWING_PLAIN,
  LIAISON_DRAWING_SELECTED = 1 << 0,
  LIAISON_DRAWING_DIMMED = 1 << 1,    /* something else is selected, to which it has no tie */
  LIAISON_DRAWING_HOVERED = 1 << 2,
  LIAISON_DRAWING_NEW = 1 << 3,       /* the article that is read is the first to name it */
} LiaisonDrawingState;

/* The look of an entity in a diagram: how large it is, and how it is painted. Shape, colour and symbol tell its kind, the size
 * of its text its importance. Units are pixels at 100 %. */
typedef struct _LiaisonNodeDrawing LiaisonNodeDrawing;

LiaisonNodeDrawing *liaison_node_drawing_new      (LiaisonEntity            *entity,
                                                   PangoContext             *context);
void                liaison_node_drawing_free     (LiaisonNodeDrawing       *self);
void                liaison_node_drawing_get_size (const LiaisonNodeDrawing *self,
                                                   int                      *width,
                                                   int                      *height);
gboolean            liaison_node_drawing_is_round (const LiaisonNodeDrawing *self);
void                liaison_node_drawing_trace    (const LiaisonNodeDrawing *self,
                                                   cairo_t                  *cr,
                                                   double                    x,
                                                   double                    y,
                                                   double                    inset);
void                liaison_node_drawing_paint    (const LiaisonNodeDrawing *self,
                                                   LiaisonInk               *ink,
                                                   const LiaisonPalette     *palette,
                                                   double                    x,
                                                   double                    y,
                                                   double                    zoom,
                                                   LiaisonDrawingState       state);

#define LIAISON_NODE_SAMPLE_WIDTH 30
void                liaison_node_drawing_paint_sample (LiaisonEntityKind     kind,
                                                       LiaisonInk           *ink,
                                                       const LiaisonPalette *palette,
                                                       double                x,
                                                       double                y);
/* The star of what is new, in the middle of the same width. */
void                liaison_node_drawing_paint_new_sample (LiaisonInk           *ink,
                                                           const LiaisonPalette *palette,
                                                           double                x,
                                                           double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNodeDrawing, liaison_node_drawing_free)

G_END_DECLS
