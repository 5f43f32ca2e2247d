/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Zoom and pan of the diagram: a place on the plane, times the zoom, plus the pan, is a place in the widget. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#define LEAST_ZOOM 0.02 /* at which a network of thousands still fits */
#define MOST_ZOOM 4.0
#define MOST_FIT_ZOOM 1.15 /* a small network is not blown up */
#define FIT_MARGIN 18
#define BRING_IN_MARGIN FIT_MARGIN /* what has been fitted stays where it is */

static void
changed (LiaisonDiagramView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  _liaison_diagram_view_tell_seen (self);
}

void
_liaison_diagram_view_to_plane (LiaisonDiagramView *self,
                                double              x,
                                double              y,
                                double             *plane_x,
                                double             *plane_y)
{
  *plane_x = (x - self->pan_x) / self->zoom;
  *plane_y = (y - self->pan_y) / self->zoom;
}

static void
set_zoom (LiaisonDiagramView *self,
          double              zoom)
{
  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  _liaison_diagram_view_notify_zoom (self);
}

void
_liaison_diagram_view_set_frame (LiaisonDiagramView *self,
                                 double              zoom,
                                 double              pan_x,
                                 double              pan_y)
{
  set_zoom (self, zoom);
  self->pan_x = pan_x;
  self->pan_y = pan_y;
  changed (self);
}

/* Zooms so that what is at X, Y of the widget stays there. */
void
_liaison_diagram_view_zoom_at (LiaisonDiagramView *self,
                               double              zoom,
                               double              x,
                               double              y)
{
  double plane_x, plane_y;

  _liaison_diagram_view_stop_glide (self);
  _liaison_diagram_view_to_plane (self, x, y, &plane_x, &plane_y);
  set_zoom (self, zoom);
  self->pan_x = x - plane_x * self->zoom;
  self->pan_y = y - plane_y * self->zoom;
  self->follows_size = FALSE;
  changed (self);
}

void
_liaison_diagram_view_pan_by (LiaisonDiagramView *self,
                              double              dx,
                              double              dy)
{
  _liaison_diagram_view_stop_glide (self);
  self->pan_x += dx;
  self->pan_y += dy;
  self->follows_size = FALSE;
  changed (self);
}

static double
zoom_for (const graphene_rect_t *frame,
          double                 width,
          double                 height)
{
  return MIN (MIN (width / frame->size.width, height / frame->size.height), MOST_FIT_ZOOM);
}

/* How far what goes from START to END moves so that what is seen of it, from LOW to HIGH, has no empty room at one end while it
 * goes on beyond the other. */
static double
take_up (double start,
         double end,
         double low,
         double high)
{
  if (end - start <= high - low)
    return (low + high) / 2 - (start + end) / 2;
  return start > low ? low - start : MAX (high - end, 0);
}

/* Where all nodes are shown, at their own size if they fit so, below the top inset and above BOTTOM_INSET. Where that would make
 * them too small to read, and the reader has not asked for it, where their main part is. FALSE if there is nothing to show. */
static gboolean
find_fit (LiaisonDiagramView *self,
          int                 bottom_inset,
          double             *zoom,
          double             *pan_x,
          double             *pan_y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * FIT_MARGIN;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * FIT_MARGIN - self->top_inset - bottom_inset;
  graphene_rect_t frame, whole;

  self->fitted_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->fitted_height = gtk_widget_get_height (GTK_WIDGET (self));
  if (width <= 0 || height <= 0 || !_liaison_diagram_view_measure (self, TRUE, &frame))
    return FALSE;
  whole = frame;
  if (!self->shows_whole && zoom_for (&frame, width, height) < LIAISON_DIAGRAM_READABLE_ZOOM)
    _liaison_diagram_view_measure (self, FALSE, &frame);
  *zoom = CLAMP (zoom_for (&frame, width, height), LEAST_ZOOM, MOST_ZOOM);
  *pan_x = FIT_MARGIN + width / 2 - (frame.origin.x + frame.size.width / 2) * *zoom;
  *pan_y = FIT_MARGIN + self->top_inset + height / 2 - (frame.origin.y + frame.size.height / 2) * *zoom;
  *pan_x += take_up (*pan_x + whole.origin.x * *zoom, *pan_x + (whole.origin.x + whole.size.width) * *zoom, FIT_MARGIN,
                     FIT_MARGIN + width);
  *pan_y += take_up (*pan_y + whole.origin.y * *zoom, *pan_y + (whole.origin.y + whole.size.height) * *zoom,
                     FIT_MARGIN + self->top_inset, FIT_MARGIN + self->top_inset + height);
  return TRUE;
}

/* Fits at once. Whoever calls it allocates the nodes. */
void
_liaison_diagram_view_fit_now (LiaisonDiagramView *self,
                               int                 bottom_inset)
{
  double zoom, pan_x, pan_y;

  _liaison_diagram_view_stop_glide (self);
  if (!find_fit (self, bottom_inset, &zoom, &pan_x, &pan_y))
    return;
  set_zoom (self, zoom);
  self->pan_x = pan_x;
  self->pan_y = pan_y;
  _liaison_diagram_view_tell_seen (self);
}

/* The same, gliding. */
void
_liaison_diagram_view_glide_to_fit (LiaisonDiagramView *self,
                                    int                 bottom_inset)
{
  double zoom, pan_x, pan_y;

  if (find_fit (self, bottom_inset, &zoom, &pan_x, &pan_y))
    _liaison_diagram_view_glide_to (self, zoom, pan_x, pan_y);
}

/* How far what goes from START to END must move to be between LOW and HIGH; what does not fit is centred. */
static double
shift_into (double start,
            double end,
            double low,
            double high)
{
  if (end - start > high - low)
    return (low + high - start - end) / 2;
  if (start < low)
    return low - start;
  if (end > high)
    return high - end;
  return 0;
}

/* Pans just so far that a stretch of the plane around X, Y can be seen. */
void
_liaison_diagram_view_bring_in (LiaisonDiagramView *self,
                                double              x,
                                double              y,
                                double              width,
                                double              height)
{
  double zoom, pan_x, pan_y, left, top, dx, dy;

  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  _liaison_diagram_view_get_aim (self, &zoom, &pan_x, &pan_y);
  left = (x - width / 2) * zoom + pan_x;
  top = (y - height / 2) * zoom + pan_y;
  dx = shift_into (left, left + width * zoom, BRING_IN_MARGIN, gtk_widget_get_width (GTK_WIDGET (self)) - BRING_IN_MARGIN);
  dy = shift_into (top, top + height * zoom, self->top_inset + BRING_IN_MARGIN,
                   gtk_widget_get_height (GTK_WIDGET (self)) - self->bottom_inset - BRING_IN_MARGIN);
  if (fabs (dx) >= 1 || fabs (dy) >= 1)
    _liaison_diagram_view_glide_to (self, zoom, pan_x + dx, pan_y + dy);
}

/**
 * liaison_diagram_view_get_zoom:
 * @self: a view
 *
 * Returns: the zoom, 1 for 100 %
 */
double
liaison_diagram_view_get_zoom (LiaisonDiagramView *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), 1);

  return self->zoom;
}

/**
 * liaison_diagram_view_zoom_to:
 * @self: a view
 * @zoom: the zoom, 1 for 100 %
 *
 * Zooms around the middle, gliding.
 */
void
liaison_diagram_view_zoom_to (LiaisonDiagramView *self,
                              double              zoom)
{
  double x, y, old, pan_x, pan_y;

  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  _liaison_diagram_view_get_aim (self, &old, &pan_x, &pan_y);
  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  self->follows_size = FALSE;
  _liaison_diagram_view_glide_to (self, zoom, x + (pan_x - x) * zoom / old, y + (pan_y - y) * zoom / old);
}

/**
 * liaison_diagram_view_zoom_by:
 * @self: a view
 * @factor: above 1 to come nearer
 */
void
liaison_diagram_view_zoom_by (LiaisonDiagramView *self,
                              double              factor)
{
  double zoom, pan_x, pan_y;

  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  _liaison_diagram_view_get_aim (self, &zoom, &pan_x, &pan_y);
  liaison_diagram_view_zoom_to (self, zoom * factor);
}

/**
 * liaison_diagram_view_fit:
 * @self: a view
 *
 * Shows the whole, now and whenever the size of the widget changes, until the reader zooms or pans.
 */
void
liaison_diagram_view_fit (LiaisonDiagramView *self)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  self->follows_size = TRUE;
  self->shows_whole = TRUE;
  _liaison_diagram_view_finish_move (self);
  _liaison_diagram_view_glide_to_fit (self, self->bottom_inset);
}

/**
 * liaison_diagram_view_set_insets:
 * @self: a view
 * @top: pixels at the top that something covers
 * @bottom: pixels at the bottom
 */
void
liaison_diagram_view_set_insets (LiaisonDiagramView *self,
                                 int                 top,
                                 int                 bottom)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  if (self->top_inset == top && self->bottom_inset == bottom)
    return;
  self->top_inset = top;
  self->bottom_inset = bottom;
}
