/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of a diagram, from GNOME's palette. Those of the kinds have 4.5 : 1 against the ground of their style. */

#include "drawing/palette.h"

#define N_STYLES 2

static const guint32 grounds[N_STYLES] = { 0xffffff, 0x1e1e1e };
static const guint32 accents[N_STYLES] = { 0x1c71d8, 0x78aeed };

static const guint32 kinds[LIAISON_N_ENTITY_KINDS][N_STYLES] = {
  [LIAISON_ENTITY_PERSON] = { 0x1c71d8, 0x78aeed },    [LIAISON_ENTITY_ORGANIZATION] = { 0x813d9c, 0xdc8add },
  [LIAISON_ENTITY_PLACE] = { 0x1a7f4f, 0x57e389 },     [LIAISON_ENTITY_OPERATION] = { 0xc01c28, 0xff7b63 },
  [LIAISON_ENTITY_AGREEMENT] = { 0x8f5d00, 0xf5c211 }, [LIAISON_ENTITY_EVENT] = { 0x865e3c, 0xcdab8f },
};

static const guint32 positive[N_STYLES] = { 0x1b8553, 0x8ff0a4 };
static const guint32 negative[N_STYLES] = { 0xc01c28, 0xff7b63 };

#define TEXT_LIGHT 0.8  /* how much of black the text has on a light ground, as in libadwaita */
#define NEUTRAL 0.55    /* of the text's alpha */

static LiaisonColour
from_hex (guint32 hex)
{
  return (LiaisonColour) { (hex >> 16) / 255.0, ((hex >> 8) & 0xff) / 255.0, (hex & 0xff) / 255.0, 1 };
}

/**
 * liaison_palette_init:
 * @self: (out caller-allocates): a palette
 * @style: which one
 */
void
liaison_palette_init (LiaisonPalette      *self,
                      LiaisonPaletteStyle  style)
{
  guint dark = (style & LIAISON_PALETTE_DARK) != 0;
  gboolean contrast = (style & LIAISON_PALETTE_HIGH_CONTRAST) != 0;

  self->ground = from_hex (grounds[dark]);
  self->text = from_hex (dark ? 0xffffff : 0x000000);
  if (!dark && !contrast)
    self->text.alpha = TEXT_LIGHT;
  self->accent = from_hex (accents[dark]);
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    self->kinds[i] = from_hex (kinds[i][dark]);
  self->valences[LIAISON_VALENCE_POSITIVE] = from_hex (positive[dark]);
  self->valences[LIAISON_VALENCE_NEGATIVE] = from_hex (negative[dark]);
  self->valences[LIAISON_VALENCE_NEUTRAL] = liaison_colour_fade (&self->text, contrast ? 1 : NEUTRAL);
  self->faint = contrast ? 0 : 0.25;
  self->dimmed_node = contrast ? 0.6 : 0.45;
  self->dimmed_line = contrast ? 0.5 : 0.35;
}

/**
 * liaison_colour_mix:
 * @a: a colour
 * @b: another
 * @share: how much of @b, from 0 to 1
 *
 * Returns: what lies between the two
 */
LiaisonColour
liaison_colour_mix (const LiaisonColour *a,
                    const LiaisonColour *b,
                    double               share)
{
  return (LiaisonColour) {
    a->red + (b->red - a->red) * share,
    a->green + (b->green - a->green) * share,
    a->blue + (b->blue - a->blue) * share,
    a->alpha + (b->alpha - a->alpha) * share,
  };
}

/**
 * liaison_colour_fade:
 * @colour: a colour
 * @share: how much of it is left, from 0 to 1
 *
 * Returns: @colour, less opaque
 */
LiaisonColour
liaison_colour_fade (const LiaisonColour *colour,
                     double               share)
{
  return (LiaisonColour) { colour->red, colour->green, colour->blue, colour->alpha * share };
}
