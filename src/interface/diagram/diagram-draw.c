/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the diagram. What nothing is done with is kept as a picture (diagram-tiles.c); above it stands what stands out
 * (diagram-above.c). Far away, lines are but strokes. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#include "drawing/line-drawing.h"
#include "interface/diagram/diagram-style.h"

#define STROKE_ZOOM 0.3     /* below this marks and dashes are too small to be seen */
#define STROKE_WIDTH 0.7    /* of a line that is but a stroke, in pixels */
#define CROWD 1500          /* lines: of so many a square of the usual size would take longer than a frame */
#define PER_FRAME 1500      /* microseconds of painting ahead in a frame while the plane moves */
#define AT_REST 8000        /* while it does not */
#define AHEAD 256           /* pixels around what is seen that are painted while the plane moves */
#define FAR_AHEAD 512       /* and while it does not */
#define AT_ONCE 25000       /* microseconds of painting when there is nothing to show */

/* Lines far away, those of a colour in one stroke. */
static void
stroke_lines (LiaisonDiagramView   *self,
              LiaisonInk           *ink,
              const LiaisonPalette *palette,
              GArray               *numbers,
              double                zoom)
{
  for (guint valence = 0; valence < G_N_ELEMENTS (palette->valences); valence++)
    {
      for (guint i = 0; i < numbers->len; i++)
        {
          const LiaisonLine *line = _liaison_diagram_view_edge (self, g_array_index (numbers, guint, i));

          if ((guint) liaison_relation_get_valence (line->relation) != valence)
            continue;
          cairo_move_to (ink->cr, line->x[0], line->y[0]);
          cairo_curve_to (ink->cr, line->x[1], line->y[1], line->x[2], line->y[2], line->x[3], line->y[3]);
        }
      liaison_ink_stroke (ink, &palette->valences[valence], STROKE_WIDTH / zoom);
    }
}

static void
paint_lines (LiaisonDiagramView   *self,
             LiaisonInk           *ink,
             const LiaisonPalette *palette,
             GArray               *numbers,
             double                zoom)
{
  if (zoom < STROKE_ZOOM)
    {
      stroke_lines (self, ink, palette, numbers, zoom);
      return;
    }
  for (guint i = 0; i < numbers->len; i++)
    liaison_line_drawing_paint (_liaison_diagram_view_edge (self, g_array_index (numbers, guint, i)), ink, palette,
                                LIAISON_DRAWING_PLAIN);
  for (guint i = 0; i < numbers->len && zoom >= LIAISON_DIAGRAM_LABEL_ZOOM; i++)
    {
      const LiaisonLine *line = _liaison_diagram_view_edge (self, g_array_index (numbers, guint, i));

      if (zoom >= line->label_zoom)
        liaison_line_drawing_paint_label (line, ink, palette, LIAISON_DRAWING_PLAIN);
    }
}

void
_liaison_diagram_view_paint_node (LiaisonDiagramView   *self,
                                  LiaisonInk           *ink,
                                  const LiaisonPalette *palette,
                                  guint                 number,
                                  double                zoom,
                                  LiaisonDrawingState   state)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);
  LiaisonDiagramNode *node = _liaison_diagram_view_node (self, number);
  double x = box->x;
  double y = box->y;

  /* At its own size its edges are on pixels. */
  if (zoom == 1)
    {
      x = round (x - box->width / 2) + box->width / 2;
      y = round (y - box->height / 2) + box->height / 2;
    }
  if (liaison_diagram_node_get_new (node))
    state |= LIAISON_DRAWING_NEW;
  liaison_node_drawing_paint (liaison_diagram_node_get_drawing (node), ink, palette, x, y, zoom, state);
}

static void
drop_lifted (LiaisonDiagramView *self,
             GArray             *lines,
             GArray             *nodes)
{
  guint n = 0;

  if (self->lifted->len == 0)
    return;
  for (guint i = 0; i < lines->len; i++)
    if (!_liaison_diagram_view_is_line_lifted (self, g_array_index (lines, guint, i)))
      g_array_index (lines, guint, n++) = g_array_index (lines, guint, i);
  g_array_set_size (lines, n);
  n = 0;
  for (guint i = 0; i < nodes->len; i++)
    if (!_liaison_diagram_view_is_lifted (self, g_array_index (nodes, guint, i)))
      g_array_index (nodes, guint, n++) = g_array_index (nodes, guint, i);
  g_array_set_size (nodes, n);
}

/* Paints what is in AREA of the plane, but for what is lifted. */
void
_liaison_diagram_view_paint (gpointer         view,
                             cairo_t         *cr,
                             LiaisonLineArea  area,
                             double           zoom)
{
  LiaisonDiagramView *self = view;
  LiaisonLineIndex *index = _liaison_diagram_view_index (self);
  LiaisonPalette palette = liaison_diagram_style_get_palette (GTK_WIDGET (self));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  LiaisonInk ink;

  cairo_set_source_rgb (cr, palette.ground.red, palette.ground.green, palette.ground.blue);
  cairo_paint (cr);
  liaison_ink_init_cairo (&ink, cr);
  liaison_line_index_find_lines (index, area, lines);
  liaison_line_index_find_boxes (index, area, nodes);
  drop_lifted (self, lines, nodes);
  _liaison_diagram_view_paint_sides (self, &ink, &palette, zoom);
  paint_lines (self, &ink, &palette, lines, zoom);
  for (guint i = 0; i < nodes->len; i++)
    _liaison_diagram_view_paint_node (self, &ink, &palette, g_array_index (nodes, guint, i), zoom, LIAISON_DRAWING_PLAIN);
}

/* While everything moves there is nothing to be kept. */
static void
draw_moving (LiaisonDiagramView        *self,
             GtkSnapshot               *snapshot,
             const LiaisonDiagramFrame *frame)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame->width, (float) frame->height));
  LiaisonLineArea area = { -frame->x / frame->zoom, -frame->y / frame->zoom, (frame->width - frame->x) / frame->zoom,
                           (frame->height - frame->y) / frame->zoom };

  cairo_translate (cr, frame->x, frame->y);
  cairo_scale (cr, frame->zoom, frame->zoom);
  _liaison_diagram_view_paint (self, cr, area, frame->zoom);
  cairo_destroy (cr);
}

/* What of the plane is seen: its origin is on a pixel of the screen. */
LiaisonDiagramFrame
_liaison_diagram_view_get_frame (LiaisonDiagramView *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  if (self->arranged)
    _liaison_diagram_view_index (self);
  return (LiaisonDiagramFrame) { self->zoom, round (self->pan_x * scale) / scale, round (self->pan_y * scale) / scale,
                                 gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)),
                                 scale, native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)),
                                 self->edges->len > CROWD, self->whole };
}

/* Paints a little in each frame, until there is nothing left to paint. */
static gboolean
on_work (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonDiagramFrame frame = _liaison_diagram_view_get_frame (self);
  gboolean rests = frame.x == self->worked_x && frame.y == self->worked_y;
  gboolean more = TRUE;

  self->worked_x = frame.x;
  self->worked_y = frame.y;
  if (self->arranged && !_liaison_diagram_view_is_moving (self) &&
      _liaison_diagram_tiles_work (self->tiles, &frame, rests ? AT_REST : PER_FRAME,
                                   rests ? FAR_AHEAD : AHEAD, &more))
    gtk_widget_queue_draw (widget);
  if (more && self->arranged)
    return G_SOURCE_CONTINUE;
  self->work = 0;
  return G_SOURCE_REMOVE;
}

static void
start_work (LiaisonDiagramView *self)
{
  if (self->work == 0)
    self->work = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_work, NULL, NULL);
}

void
_liaison_diagram_view_draw (LiaisonDiagramView *self,
                            GtkSnapshot        *snapshot)
{
  LiaisonDiagramFrame frame = _liaison_diagram_view_get_frame (self);
  gboolean more = FALSE;

  if (self->arranged && _liaison_diagram_view_is_moving (self))
    {
      draw_moving (self, snapshot, &frame);
      _liaison_diagram_view_draw_above (self, snapshot, &frame);
      return;
    }
  if (self->arranged && self->stale)
    {
      _liaison_diagram_tiles_work (self->tiles, &frame, AT_ONCE, AHEAD, &more);
      self->stale = FALSE;
    }
  _liaison_diagram_tiles_snapshot (self->tiles, snapshot, &frame);
  if (!self->arranged)
    return;
  _liaison_diagram_view_draw_above (self, snapshot, &frame);
  start_work (self);
}

/* What the picture looks like has changed. */
void
_liaison_diagram_view_forget_lines (LiaisonDiagramView *self)
{
  g_clear_pointer (&self->index, liaison_line_index_free);
  _liaison_diagram_tiles_forget (self->tiles, FALSE);
  self->stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  _liaison_diagram_view_tell_seen (self);
}

/* The same, and what it looked like is not to be seen any longer. */
void
_liaison_diagram_view_forget_picture (LiaisonDiagramView *self)
{
  _liaison_diagram_view_forget_lines (self);
  _liaison_diagram_tiles_forget (self->tiles, TRUE);
}

static void
measure_whole (LiaisonDiagramView *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    self->whole = i == 0 ? _liaison_diagram_view_area_of_node (self, i) : liaison_line_area_join (self->whole, _liaison_diagram_view_area_of_node (self, i));
  for (guint i = 0; i < self->edges->len; i++)
    if (_liaison_diagram_view_edge (self, i)->shown)
      self->whole = liaison_line_area_join (self->whole, liaison_line_get_area (_liaison_diagram_view_edge (self, i)));
  for (guint i = 0; self->sides != NULL && i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);

      self->whole = liaison_line_area_join (self->whole, (LiaisonLineArea) { side->x, side->y, side->x + side->width, side->y + side->height });
    }
}

/* Where boxes and lines are; stays until they change. */
LiaisonLineIndex *
_liaison_diagram_view_index (LiaisonDiagramView *self)
{
  if (self->index == NULL)
    {
      measure_whole (self);
      self->index = liaison_line_index_new ((const LiaisonLine *) (void *) self->edges->data, self->edges->len,
                                          (const LiaisonLineBox *) (void *) self->boxes->data, self->boxes->len);
    }
  return self->index;
}
