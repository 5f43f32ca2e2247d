/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grounds on which the sides stand, where the layout tells them apart: found, painted under the lines, and told to who does
 * not see them. */

#include "interface/diagram/diagram-private.h"

#include <glib/gi18n.h>

#include "drawing/side-drawing.h"

#define TITLE_ZOOM 0.7     /* below this titles would be too small to be read */

static LiaisonEntity *
first_of (LiaisonDiagramView      *self,
          const LiaisonLayoutSide *side)
{
  return liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, side->first));
}

static GArray *
find_sides (LiaisonDiagramView *self)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutBox));
  g_autoptr (GArray) links = liaison_lines_dup_links ((LiaisonLine *) (void *) self->edges->data, self->edges->len);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LiaisonLineBox *node = &g_array_index (self->boxes, LiaisonLineBox, i);
      LiaisonLayoutBox box = { .width = node->hidden ? 0 : node->width, .height = node->height, .x = node->x, .y = node->y };

      g_array_append_val (boxes, box);
    }
  return liaison_layout_find_sides ((LiaisonLayoutBox *) (void *) boxes->data, boxes->len,
                                    (LiaisonLayoutLink *) (void *) links->data, links->len);
}

static void
describe (LiaisonDiagramView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);
      g_autofree char *title = liaison_side_drawing_dup_title (first_of (self, side), side->n_boxes);

      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, title);
    }
  if (text->len > 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* After nodes have been placed, or moved. */
void
_liaison_diagram_view_find_sides (LiaisonDiagramView *self)
{
  g_clear_pointer (&self->sides, g_array_unref);
  g_ptr_array_set_size (self->side_titles, 0);
  if (self->layout != LIAISON_LAYOUT_SIDES)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  self->sides = find_sides (self);
  for (guint i = 0; i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);

      g_ptr_array_add (self->side_titles, liaison_side_drawing_new_title (first_of (self, side), side->n_boxes,
                                                                          gtk_widget_get_pango_context (GTK_WIDGET (self))));
    }
  describe (self);
}

/* The title keeps to a size at which it can be read, as far as its side is wide. */
static void
paint_title (const LiaisonLayoutSide *side,
             PangoLayout             *title,
             LiaisonInk              *ink,
             const LiaisonPalette    *palette,
             double                   zoom)
{
  double scale = MAX (1, TITLE_ZOOM / zoom);
  LiaisonLayoutSide seen = { side->x, side->y, side->width / scale, side->height / scale };
  LiaisonColour colour = liaison_side_drawing_get_ink (&palette->text);
  double x, y;

  liaison_side_drawing_place_title (&seen, title, &x, &y);
  cairo_save (ink->cr);
  cairo_translate (ink->cr, x, y);
  cairo_scale (ink->cr, scale, scale);
  liaison_ink_text (ink, &colour, title, 0, 0);
  cairo_restore (ink->cr);
}

/* Paints the grounds, which come before the lines, as they are seen at ZOOM. */
void
_liaison_diagram_view_paint_sides (LiaisonDiagramView   *self,
                                   LiaisonInk           *ink,
                                   const LiaisonPalette *palette,
                                   double                zoom)
{
  for (guint i = 0; self->sides != NULL && i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);

      liaison_side_drawing_paint (side, NULL, ink, palette);
      paint_title (side, g_ptr_array_index (self->side_titles, i), ink, palette, zoom);
    }
}
