/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "analysis/kinds.h"

G_BEGIN_DECLS

/* Parts from 0 to 1, not multiplied by alpha. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} LiaisonColour;

typedef enum
{
  LIAISON_PALETTE_LIGHT,
  LIAISON_PALETTE_DARK = 1 << 0,
  LIAISON_PALETTE_HIGH_CONTRAST = 1 << 1,
} LiaisonPaletteStyle;

/* The colours of a diagram. A window that has colours of its own puts them in after liaison_palette_init(). */
typedef struct
{
  LiaisonColour ground;     /* what everything stands on; opaque */
  LiaisonColour text;
  LiaisonColour accent;     /* around what is selected */
  LiaisonColour kinds[LIAISON_N_ENTITY_KINDS]; /* the outline and the symbol of a node */
  LiaisonColour valences[3];                   /* by LiaisonValence: of a line */
  double faint;             /* how far the small text of a node steps back, from 0 to 1 */
  double dimmed_node;       /* how much is left of what steps back behind what is selected */
  double dimmed_line;
} LiaisonPalette;

void          liaison_palette_init (LiaisonPalette      *self,
                                    LiaisonPaletteStyle  style);
LiaisonColour liaison_colour_mix   (const LiaisonColour *a,
                                    const LiaisonColour *b,
                                    double               share);
LiaisonColour liaison_colour_fade  (const LiaisonColour *colour,
                                    double               share);

G_END_DECLS
