/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a drag does to another node: a line that is drawn from the rim of one, or a node that is laid on another, can be dropped
 * there, and the node under the pointer says so. CSS class of that node: drop-target. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

/* Pixels: so far outside a node, and so far inside, a line can be drawn from it. */
#define RIM_OUTSIDE 8.0
#define RIM_INSIDE 2.0
#define LINE 2.0

/* How far a place of the plane is outside a box; negative inside. */
static double
distance_to (const LiaisonLineBox *box,
             double                   x,
             double                   y)
{
  double dx = fabs (x - box->x) - box->width / 2;
  double dy = fabs (y - box->y) - box->height / 2;

  if (dx <= 0 || dy <= 0)
    return MAX (dx, dy);
  return hypot (dx, dy);
}

/* The node whose box is nearest to a place of the widget, not EXCEPT, and how many pixels it is away; -1 if there is none. */
static int
find_nearest (LiaisonDiagramView *self,
              double              x,
              double              y,
              int                 except,
              double             *distance)
{
  double plane_x, plane_y;
  int found = -1;

  _liaison_diagram_view_to_plane (self, x, y, &plane_x, &plane_y);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      double d = distance_to (&g_array_index (self->boxes, LiaisonLineBox, i), plane_x, plane_y) * self->zoom;

      if ((int) i == except || (found >= 0 && d >= *distance))
        continue;
      *distance = d;
      found = (int) i;
    }
  return found;
}

/* The number of the node whose rim is at a place of the widget, or -1. */
int
_liaison_diagram_view_find_rim (LiaisonDiagramView *self,
                                double              x,
                                double              y)
{
  double distance = 0;
  int node = self->arranged ? find_nearest (self, x, y, -1, &distance) : -1;

  return node >= 0 && distance >= -RIM_INSIDE && distance <= RIM_OUTSIDE ? node : -1;
}

static void
mark (LiaisonDiagramView *self,
      gboolean            marked)
{
  GtkWidget *node;

  if (self->drop < 0)
    return;
  node = GTK_WIDGET (_liaison_diagram_view_node (self, (guint) self->drop));
  if (marked)
    gtk_widget_add_css_class (node, "drop-target");
  else
    gtk_widget_remove_css_class (node, "drop-target");
  liaison_diagram_plane_set_marked (LIAISON_DIAGRAM_PLANE (self->plane), marked ? node : NULL);
}

/* The pointer is at a place of the widget and drags the node DRAGGED, or a line from it. */
void
_liaison_diagram_view_set_drop (LiaisonDiagramView *self,
                                double              x,
                                double              y,
                                int                 dragged)
{
  double distance = 0;
  int node = find_nearest (self, x, y, dragged, &distance);

  if (node >= 0 && distance > 0)
    node = -1;
  if (node != self->drop)
    {
      mark (self, FALSE);
      self->drop = node;
      mark (self, TRUE);
    }
  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_liaison_diagram_view_clear_drop (LiaisonDiagramView *self)
{
  mark (self, FALSE);
  self->drop = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The line that is being drawn: from the middle of its node, out of its box, to the pointer or the node that takes it. */
void
_liaison_diagram_view_draw_drop (LiaisonDiagramView *self,
                                 GtkSnapshot        *snapshot)
{
  const LiaisonLineBox *box;
  double x, y, dx, dy, share;
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->dragging || self->drawing < 0)
    return;
  box = &g_array_index (self->boxes, LiaisonLineBox, self->drawing);
  x = self->pan_x + box->x * self->zoom;
  y = self->pan_y + box->y * self->zoom;
  dx = self->pointer_x - x;
  dy = self->pointer_y - y;
  share = MIN (dx != 0 ? box->width * self->zoom / 2 / fabs (dx) : 1, dy != 0 ? box->height * self->zoom / 2 / fabs (dy) : 1);
  if (share >= 1)
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                                 (float) gtk_widget_get_height (GTK_WIDGET (self))));
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, LINE);
  cairo_move_to (cr, x + dx * share, y + dy * share);
  cairo_line_to (cr, self->pointer_x, self->pointer_y);
  cairo_stroke (cr);
  cairo_arc (cr, self->pointer_x, self->pointer_y, 2 * LINE, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}
