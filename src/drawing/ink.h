/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "drawing/palette.h"

G_BEGIN_DECLS

typedef struct _LiaisonInk LiaisonInk;

/* What a diagram is drawn with: on cairo, or written down. Who draws traces a path on the ink's cairo context, which may be
 * translated, rotated and scaled, and has the ink fill or stroke it, after which the path is gone. Text is set where the context's
 * own units say. */
struct _LiaisonInk
{
  cairo_t *cr;
  void (*fill)   (LiaisonInk          *self,
                  const LiaisonColour *colour);
  void (*stroke) (LiaisonInk          *self,
                  const LiaisonColour *colour,
                  double               width,
                  const double        *dashes,    /* nullable: a line without gaps */
                  guint                n_dashes);
  void (*text)   (LiaisonInk          *self,
                  const LiaisonColour *colour,
                  PangoLayout         *layout,
                  double               x,         /* of the upper left corner */
                  double               y);
  /* What is drawn between them is one thing, of which TITLE tells who cannot see it. Nullable. */
  void (*begin)  (LiaisonInk          *self,
                  const char          *title);
  void (*end)    (LiaisonInk          *self);
};

void liaison_ink_init_cairo (LiaisonInk          *self,
                             cairo_t             *cr);
void liaison_ink_fill       (LiaisonInk          *self,
                             const LiaisonColour *colour);
/* Fills the path and strokes its outline. */
void liaison_ink_paint      (LiaisonInk          *self,
                             const LiaisonColour *fill,
                             const LiaisonColour *stroke,
                             double               width);
void liaison_ink_stroke     (LiaisonInk          *self,
                             const LiaisonColour *colour,
                             double               width);
void liaison_ink_dash       (LiaisonInk          *self,
                             const LiaisonColour *colour,
                             double               width,
                             const double        *dashes,
                             guint                n_dashes);
void liaison_ink_text       (LiaisonInk          *self,
                             const LiaisonColour *colour,
                             PangoLayout         *layout,
                             double               x,
                             double               y);
void liaison_ink_begin      (LiaisonInk          *self,
                             const char          *title);
void liaison_ink_end        (LiaisonInk          *self);

G_END_DECLS
