/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"
#include "drawing/node-drawing.h"
#include "network/lines.h"

G_BEGIN_DECLS

/* The look of the lines of a diagram. Their labels are PangoLayouts. Units are pixels at 100 %. */

void liaison_line_drawing_set_label   (LiaisonLine          *line,
                                       PangoContext         *context);
void liaison_line_drawing_clear       (LiaisonLine          *line);
void liaison_line_drawing_paint       (const LiaisonLine    *line,
                                       LiaisonInk           *ink,
                                       const LiaisonPalette *palette,
                                       LiaisonDrawingState   state);
void liaison_line_drawing_paint_label (const LiaisonLine    *line,
                                       LiaisonInk           *ink,
                                       const LiaisonPalette *palette,
                                       LiaisonDrawingState   state);

#define LIAISON_LINE_SAMPLE_WIDTH 46
void liaison_line_drawing_paint_sample (LiaisonInk         *ink,
                                       const LiaisonPalette *palette,
                                       LiaisonValence        valence,
                                       LiaisonModality       modality,
                                       gboolean              negated,
                                       double                x,
                                       double                y);
void liaison_line_drawing_paint_strength_sample (LiaisonInk *ink,
                                       const LiaisonPalette *palette,
                                       guint                 n_evidence,
                                       double                x,
                                       double                y);

G_END_DECLS
