/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"
#include "network/entity.h"
#include "network/layout.h"

G_BEGIN_DECLS

#define LIAISON_SIDE_RADIUS 14.0 /* of the corners of its ground, in pixels at 100 % */

/* The look of a side where sides are told apart: a soft ground under its nodes, named after its most important one. */
char         *liaison_side_drawing_dup_title    (LiaisonEntity           *first,
                                                 guint                    n_entities);
PangoLayout  *liaison_side_drawing_new_title    (LiaisonEntity           *first,
                                                 guint                    n_entities,
                                                 PangoContext            *context);
LiaisonColour liaison_side_drawing_get_ground   (const LiaisonColour     *text);
LiaisonColour liaison_side_drawing_get_ink      (const LiaisonColour     *text);
void          liaison_side_drawing_place_title  (const LiaisonLayoutSide *side,
                                                 PangoLayout             *title,
                                                 double                  *x,
                                                 double                  *y);
void          liaison_side_drawing_paint        (const LiaisonLayoutSide *side,
                                                 PangoLayout             *title,
                                                 LiaisonInk              *ink,
                                                 const LiaisonPalette    *palette);

G_END_DECLS
