/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints the ground of a side. It is neutral: which side is whose is told by its title, and who is against whom by the lines. */

#include "drawing/side-drawing.h"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#define GROUND 0.06        /* of the colour of the text */
#define TITLE 0.75
#define TITLE_TEXT 0.9
#define TITLE_INSET_X 13.0
#define TITLE_INSET_Y 5.0

/**
 * liaison_side_drawing_dup_title:
 * @first: the most important entity of a side
 * @n_entities: how many it has
 *
 * Returns: (transfer full): "Iran and 4 others"
 */
char *
liaison_side_drawing_dup_title (LiaisonEntity *first,
                                guint          n_entities)
{
  guint n_others = MAX (n_entities, 1) - 1;

  /* Translators: a group of people, organizations or countries, by its most important member, of which %u more are */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n_others),
                          liaison_entity_get_name (first), n_others);
}

/**
 * liaison_side_drawing_new_title:
 * @first: the most important entity of a side
 * @n_entities: how many it has
 * @context: the font
 *
 * Returns: (transfer full): the title, set
 */
PangoLayout *
liaison_side_drawing_new_title (LiaisonEntity *first,
                                guint          n_entities,
                                PangoContext  *context)
{
  g_autofree char *text = liaison_side_drawing_dup_title (first, n_entities);
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TITLE_TEXT));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* The colours of the ground and of the title, from that of text. */
LiaisonColour
liaison_side_drawing_get_ground (const LiaisonColour *text)
{
  return liaison_colour_fade (text, GROUND);
}

LiaisonColour
liaison_side_drawing_get_ink (const LiaisonColour *text)
{
  return liaison_colour_fade (text, TITLE);
}

/**
 * liaison_side_drawing_place_title:
 * @side: a side
 * @title: its title, which is made as wide as there is room
 * @x: (out): the left of its upper left corner
 * @y: (out): the top of it
 */
void
liaison_side_drawing_place_title (const LiaisonLayoutSide *side,
                                  PangoLayout             *title,
                                  double                  *x,
                                  double                  *y)
{
  pango_layout_set_width (title, (int) (MAX (side->width - 2 * TITLE_INSET_X, 1) * PANGO_SCALE));
  *x = side->x + TITLE_INSET_X;
  *y = side->y + TITLE_INSET_Y;
}

static void
trace (const LiaisonLayoutSide *side,
       cairo_t                 *cr)
{
  double radius = MIN (LIAISON_SIDE_RADIUS, MIN (side->width, side->height) / 2);

  cairo_new_path (cr);
  cairo_arc (cr, side->x + side->width - radius, side->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, side->x + side->width - radius, side->y + side->height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, side->x + radius, side->y + side->height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, side->x + radius, side->y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/**
 * liaison_side_drawing_paint:
 * @side: a side
 * @title: (nullable): its title
 * @ink: what to paint with
 * @palette: the colours
 *
 * Paints the ground and the title, before any lines and nodes.
 */
void
liaison_side_drawing_paint (const LiaisonLayoutSide *side,
                            PangoLayout             *title,
                            LiaisonInk              *ink,
                            const LiaisonPalette    *palette)
{
  LiaisonColour ground = liaison_side_drawing_get_ground (&palette->text);
  LiaisonColour text = liaison_side_drawing_get_ink (&palette->text);
  double x, y;

  trace (side, ink->cr);
  liaison_ink_fill (ink, &ground);
  if (title == NULL)
    return;
  liaison_side_drawing_place_title (side, title, &x, &y);
  liaison_ink_text (ink, &text, title, x, y);
}
