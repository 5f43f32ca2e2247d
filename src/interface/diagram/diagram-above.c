/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands out in the diagram: what is selected, above a veil over the rest, what the pointer is on, and what is dragged. It is
 * little, and drawn anew in each frame, as one drawing. Cairo's renderer draws again where something has changed, and nowhere
 * else: for it, the drawing is cut into a few bands, each no wider than what is in it. (It draws all again where that makes more
 * than some thirty rectangles.) */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#include "drawing/line-drawing.h"
#include "interface/diagram/diagram-style.h"

#define N_BANDS 8
#define SPARE 2 /* pixels around what is drawn */
#define NOWHERE { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE }

/* What stands out, in the order in which it is drawn. */
typedef struct
{
  GArray *lines; /* numbers */
  GArray *nodes;
} Above;

static Above
find_above (LiaisonDiagramView *self)
{
  Above above = { g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_array_append_vals (above.lines, self->lit_lines->data, self->lit_lines->len);
  if (self->hovered >= 0 && !_liaison_diagram_view_is_line_lit (self, (guint) self->hovered))
    g_array_append_val (above.lines, self->hovered);
  for (guint i = 0; i < self->edges->len && self->lifted->len > 0; i++)
    if (_liaison_diagram_view_is_line_lifted (self, i) && !_liaison_diagram_view_is_line_lit (self, i))
      g_array_append_val (above.lines, i);
  g_array_append_vals (above.nodes, self->lit_nodes->data, self->lit_nodes->len);
  g_array_append_vals (above.nodes, self->lifted->data, self->lifted->len);
  return above;
}

static void
clear_above (Above *above)
{
  g_array_unref (above->lines);
  g_array_unref (above->nodes);
}

static void
paint_line (LiaisonDiagramView   *self,
            LiaisonInk           *ink,
            const LiaisonPalette *palette,
            guint                 number)
{
  const LiaisonLine *line = _liaison_diagram_view_edge (self, number);
  LiaisonDrawingState state = _liaison_diagram_view_line_state (self, number);

  liaison_line_drawing_paint (line, ink, palette, state);
  if (self->zoom >= MAX (LIAISON_DIAGRAM_LABEL_ZOOM, line->label_zoom) || (state & LIAISON_DRAWING_SELECTED) != 0)
    liaison_line_drawing_paint_label (line, ink, palette, state);
}

static void
paint_node (LiaisonDiagramView   *self,
            LiaisonInk           *ink,
            const LiaisonPalette *palette,
            guint                 number)
{
  _liaison_diagram_view_paint_node (self, ink, palette, number, self->zoom, _liaison_diagram_view_node_state (self, number));
}

LiaisonLineArea
_liaison_diagram_view_area_of_node (LiaisonDiagramView *self,
                                    guint               number)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);

  return (LiaisonLineArea) { box->x - box->width / 2, box->y - box->height / 2, box->x + box->width / 2, box->y + box->height / 2 };
}

/* AREA of the plane in pixels of the widget, as far as it can be seen. */
static graphene_rect_t
to_widget (const LiaisonDiagramFrame *frame,
           LiaisonLineArea            area)
{
  double left = MAX (round (frame->x + area.left * frame->zoom) - SPARE, 0);
  double top = MAX (round (frame->y + area.top * frame->zoom) - SPARE, 0);
  double right = MIN (round (frame->x + area.right * frame->zoom) + SPARE, frame->width);
  double bottom = MIN (round (frame->y + area.bottom * frame->zoom) + SPARE, frame->height);

  return GRAPHENE_RECT_INIT ((float) left, (float) top, (float) MAX (right - left, 0), (float) MAX (bottom - top, 0));
}

static void
include (LiaisonLineArea *area,
         LiaisonLineArea  part)
{
  *area = liaison_line_area_join (*area, part);
}

/* What of the plane is drawn on. */
static LiaisonLineArea
measure (LiaisonDiagramView *self,
         const Above        *above)
{
  LiaisonLineArea area = NOWHERE;

  for (guint i = 0; i < above->lines->len; i++)
    include (&area, liaison_line_get_area (_liaison_diagram_view_edge (self, g_array_index (above->lines, guint, i))));
  for (guint i = 0; i < above->nodes->len; i++)
    include (&area, _liaison_diagram_view_area_of_node (self, g_array_index (above->nodes, guint, i)));
  return area;
}

/* The same, between two heights. */
static LiaisonLineArea
measure_band (LiaisonDiagramView *self,
              const Above        *above,
              double              top,
              double              bottom)
{
  LiaisonLineArea area = NOWHERE;

  for (guint i = 0; i < above->lines->len; i++)
    include (&area, liaison_line_get_area_within (_liaison_diagram_view_edge (self, g_array_index (above->lines, guint, i)), top,
                                                  bottom));
  for (guint i = 0; i < above->nodes->len; i++)
    {
      LiaisonLineArea node = _liaison_diagram_view_area_of_node (self, g_array_index (above->nodes, guint, i));

      if (node.top < bottom && node.bottom > top)
        include (&area, node);
    }
  return area;
}

static gboolean
is_empty (const graphene_rect_t *rectangle)
{
  return rectangle->size.width <= 0 || rectangle->size.height <= 0;
}

static GskRenderNode *
draw (LiaisonDiagramView        *self,
      const LiaisonDiagramFrame *frame,
      const LiaisonPalette      *palette,
      const Above               *above,
      const graphene_rect_t     *bounds)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  LiaisonInk ink;

  cairo_translate (cr, frame->x, frame->y);
  cairo_scale (cr, frame->zoom, frame->zoom);
  liaison_ink_init_cairo (&ink, cr);
  for (guint i = 0; i < above->lines->len; i++)
    if (_liaison_diagram_view_edge (self, g_array_index (above->lines, guint, i))->shown)
      paint_line (self, &ink, palette, g_array_index (above->lines, guint, i));
  for (guint i = 0; i < above->nodes->len; i++)
    paint_node (self, &ink, palette, g_array_index (above->nodes, guint, i));
  cairo_destroy (cr);
  return node;
}

/* The bands are the same in each frame: what changes from one frame to the next is in the same few of them. */
static void
append_bands (LiaisonDiagramView        *self,
              GtkSnapshot               *snapshot,
              const LiaisonDiagramFrame *frame,
              const Above               *above,
              GskRenderNode             *node)
{
  double height = ceil (frame->height / (double) N_BANDS);

  for (guint i = 0; i < N_BANDS; i++)
    {
      LiaisonLineArea area = measure_band (self, above, (i * height - SPARE - frame->y) / frame->zoom,
                                           ((i + 1) * height + SPARE - frame->y) / frame->zoom);
      graphene_rect_t part = to_widget (frame, area);

      if (area.left > area.right ||
          !graphene_rect_intersection (&part, &GRAPHENE_RECT_INIT (0, (float) (i * height), (float) frame->width, (float) height), &part))
        continue;
      gtk_snapshot_push_clip (snapshot, &part);
      gtk_snapshot_append_node (snapshot, node);
      gtk_snapshot_pop (snapshot);
    }
}

/* Has the rest of the picture step back. */
static void
append_veil (GtkSnapshot               *snapshot,
             const LiaisonDiagramFrame *frame,
             const LiaisonPalette      *palette)
{
  GdkRGBA veil = { (float) palette->ground.red, (float) palette->ground.green, (float) palette->ground.blue,
                   (float) (1 - palette->dimmed_node) };

  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT (0, 0, (float) frame->width, (float) frame->height));
}

void
_liaison_diagram_view_draw_above (LiaisonDiagramView        *self,
                                  GtkSnapshot               *snapshot,
                                  const LiaisonDiagramFrame *frame)
{
  LiaisonPalette palette = liaison_diagram_style_get_palette (GTK_WIDGET (self));
  Above above = find_above (self);
  LiaisonLineArea area = measure (self, &above);
  graphene_rect_t bounds = to_widget (frame, area);

  if (self->lit_lines->len + self->lit_nodes->len > 0)
    append_veil (snapshot, frame, &palette);
  if (area.left <= area.right && !is_empty (&bounds))
    {
      GskRenderNode *node = draw (self, frame, &palette, &above, &bounds);

      if (frame->by_cairo)
        append_bands (self, snapshot, frame, &above, node);
      else
        gtk_snapshot_append_node (snapshot, node);
      gsk_render_node_unref (node);
    }
  clear_above (&above);
}
