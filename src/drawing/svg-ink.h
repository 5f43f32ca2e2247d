/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"

G_BEGIN_DECLS

/* An ink that writes SVG: shapes as paths, text as text. A pointer to it is a pointer to its ink. */
typedef struct
{
  LiaisonInk ink;
  GString *body;
  guint depth;              /* of groups that are open */
} LiaisonSvgInk;

void  liaison_svg_ink_init   (LiaisonSvgInk       *self);
void  liaison_svg_ink_clear  (LiaisonSvgInk       *self);
char *liaison_svg_ink_finish (LiaisonSvgInk       *self,
                              double               width,
                              double               height,
                              const LiaisonColour *ground,
                              const char          *title,
                              const char          *description);

G_END_DECLS
