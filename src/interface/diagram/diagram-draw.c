/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the lines of the diagram. Those around what can be seen are kept as a picture, so that panning draws nothing anew. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#include "drawing/line-drawing.h"
#include "interface/diagram/diagram-style.h"

#define SPARE 300.0        /* pixels around the widget that the kept picture shows too */
#define LABEL_ZOOM 0.5     /* below this labels are too small to be read */

static LiaisonDrawingState
state_of (LiaisonDiagramView *self,
          guint               number,
          gboolean            selected)
{
  LiaisonDrawingState state = LIAISON_DRAWING_PLAIN;

  if (selected)
    state |= LIAISON_DRAWING_SELECTED;
  if (!_liaison_diagram_view_edge_stands_out (self, number))
    state |= LIAISON_DRAWING_DIMMED;
  if ((int) number == self->hovered)
    state |= LIAISON_DRAWING_HOVERED;
  return state;
}

static gboolean
is_seen (const LiaisonLine *edge,
         const graphene_rect_t    *area,
         double                    zoom)
{
  double left = MIN (MIN (edge->x[0], edge->x[1]), MIN (edge->x[2], edge->x[3])) * zoom - 20;
  double right = MAX (MAX (edge->x[0], edge->x[1]), MAX (edge->x[2], edge->x[3])) * zoom + 20;
  double top = MIN (MIN (edge->y[0], edge->y[1]), MIN (edge->y[2], edge->y[3])) * zoom - 20;
  double bottom = MAX (MAX (edge->y[0], edge->y[1]), MAX (edge->y[2], edge->y[3])) * zoom + 20;

  return edge->shown && right >= area->origin.x && left <= area->origin.x + area->size.width &&
         bottom >= area->origin.y && top <= area->origin.y + area->size.height;
}

/* Dimmed lines first, then those that stand out, then the selected one. */
static void
draw_all (LiaisonDiagramView *self,
          cairo_t            *cr)
{
  LiaisonPalette palette = liaison_diagram_style_get_palette (GTK_WIDGET (self));
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *chosen = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  LiaisonInk ink;

  liaison_ink_init_cairo (&ink, cr);
  for (guint pass = 0; pass < 6; pass++)
    for (guint i = 0; i < self->edges->len; i++)
      {
        const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
        gboolean selected = chosen != NULL && edge->relation == chosen;
        LiaisonDrawingState state = state_of (self, i, selected);
        guint turn = selected ? 2 : (state & LIAISON_DRAWING_DIMMED) != 0 ? 0 : 1;

        if (turn != pass / 2 || !is_seen (edge, &self->lines_area, self->zoom))
          continue;
        if (pass % 2 == 0)
          liaison_line_drawing_paint (edge, &ink, &palette, state);
        else if (self->zoom >= MAX (LABEL_ZOOM, edge->label_zoom) || selected)
          liaison_line_drawing_paint_label (edge, &ink, &palette, state);
      }
}

static gboolean
is_kept (LiaisonDiagramView    *self,
         const graphene_rect_t *seen)
{
  return self->lines != NULL && self->lines_zoom == self->zoom && graphene_rect_contains_rect (&self->lines_area, seen);
}

static void
keep_lines (LiaisonDiagramView    *self,
            const graphene_rect_t *seen)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr;

  _liaison_diagram_view_forget_lines (self);
  self->lines_zoom = self->zoom;
  graphene_rect_inset_r (seen, (float) -SPARE, (float) -SPARE, &self->lines_area);
  cr = gtk_snapshot_append_cairo (snapshot, &self->lines_area);
  cairo_scale (cr, self->zoom, self->zoom);
  draw_all (self, cr);
  cairo_destroy (cr);
  self->lines = gtk_snapshot_free_to_node (snapshot);
}

/* Adds the lines to SNAPSHOT. */
void
_liaison_diagram_view_draw_lines (LiaisonDiagramView *self,
                                  GtkSnapshot        *snapshot)
{
  double pan_x = floor (self->pan_x);
  double pan_y = floor (self->pan_y);
  graphene_rect_t seen;

  graphene_rect_init (&seen, (float) -pan_x, (float) -pan_y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                      (float) gtk_widget_get_height (GTK_WIDGET (self)));
  if (!is_kept (self, &seen))
    keep_lines (self, &seen);
  if (self->lines == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->pan_x, (float) self->pan_y));
  gtk_snapshot_append_node (snapshot, self->lines);
  gtk_snapshot_restore (snapshot);
}

/* What the lines look like has changed. */
void
_liaison_diagram_view_forget_lines (LiaisonDiagramView *self)
{
  g_clear_pointer (&self->lines, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  _liaison_diagram_view_tell_seen (self);
}
