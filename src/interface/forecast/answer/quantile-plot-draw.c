/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a distribution is drawn: the filled curve, a line down from each quantile, and the axis. The curve has the color of the
 * node, the axis that of what stands around it. */

#include "interface/forecast/answer/quantile-plot-private.h"

#include "interface/forecast/answer/quantile-axis.h"

#define LINE 2.0
#define MARK_ROOM 56.0    /* for a number below the axis, at least */
#define DAY_ROOM 68.0
#define LABEL_GAP 12.0    /* from the axis down to its words */

typedef struct
{
  LiaisonQuantilePlot *plot;
  cairo_t *cr;
  GdkRGBA curve;
  GdkRGBA axis;
  double peak;                 /* the greatest density */
} Drawing;

static double
level_at (const Drawing *self,
          double         value)
{
  return self->plot->cumulative ? liaison_quantile_curve_get_share (&self->plot->curve, value)
                                : liaison_quantile_curve_get_density (&self->plot->curve, value) / self->peak;
}

static double
find_peak (LiaisonQuantilePlot *plot)
{
  double peak = 0.0;
  const int n = 256;

  for (int i = 0; i <= n; i++)
    {
      double density =
        liaison_quantile_curve_get_density (&plot->curve, plot->first + (plot->last - plot->first) * i / n);

      peak = MAX (peak, density);
    }
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    peak = MAX (peak, liaison_quantile_curve_get_density (&plot->curve, plot->curve.value[i]));
  return peak > 0.0 ? peak : 1.0;
}

static void
set_color (const Drawing *self,
           const GdkRGBA *color,
           double         alpha)
{
  cairo_set_source_rgba (self->cr, color->red, color->green, color->blue, color->alpha * alpha);
}

/* The curve from one value to another, pixel by pixel. */
static void
trace (const Drawing *self,
       double         from,
       double         to)
{
  double start = _liaison_quantile_plot_x (self->plot, from);
  double end = _liaison_quantile_plot_x (self->plot, to);
  int n = (int) MAX (ABS (end - start), 1.0);

  for (int i = 0; i <= n; i++)
    {
      double value = from + (to - from) * i / n;

      cairo_line_to (self->cr, _liaison_quantile_plot_x (self->plot, value),
                     _liaison_quantile_plot_y (self->plot, level_at (self, value)));
    }
}

static void
fill (const Drawing *self,
      double         from,
      double         to,
      double         alpha)
{
  double bottom = _liaison_quantile_plot_y (self->plot, 0.0);

  from = CLAMP (from, self->plot->first, self->plot->last);
  to = CLAMP (to, self->plot->first, self->plot->last);
  cairo_move_to (self->cr, _liaison_quantile_plot_x (self->plot, from), bottom);
  trace (self, from, to);
  cairo_line_to (self->cr, _liaison_quantile_plot_x (self->plot, to), bottom);
  set_color (self, &self->curve, alpha);
  cairo_fill (self->cr);
}

/* From each quantile down to the axis; the median's is stronger. */
static void
draw_stems (const Drawing *self)
{
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      double value = self->plot->values[i];
      double x = _liaison_quantile_plot_x (self->plot, value);
      double level = self->plot->cumulative ? liaison_quantile_levels[i] : level_at (self, self->plot->curve.value[i]);

      cairo_move_to (self->cr, x, _liaison_quantile_plot_y (self->plot, 0.0));
      cairo_line_to (self->cr, x, _liaison_quantile_plot_y (self->plot, level));
      cairo_set_line_width (self->cr, i == LIAISON_QUANTILE_MEDIAN ? LINE : 1.0);
      set_color (self, &self->curve, i == LIAISON_QUANTILE_MEDIAN ? 0.9 : 0.6);
      cairo_stroke (self->cr);
    }
}

static void
draw_curve (const Drawing *self)
{
  const double *values = self->plot->curve.value;

  fill (self, values[0], values[4], 0.18);
  fill (self, values[1], values[3], 0.22);
  draw_stems (self);
  cairo_set_line_width (self->cr, LINE);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (self->cr);
  trace (self, self->plot->first, self->plot->last);
  set_color (self, &self->curve, 1.0);
  cairo_stroke (self->cr);
}

/* A word below the axis, where it has room within the drawing. */
static void
draw_mark (const Drawing         *self,
           GtkSnapshot           *snapshot,
           const LiaisonAxisMark *mark)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->plot), mark->label);
  double x = _liaison_quantile_plot_x (self->plot, mark->value);
  double y = _liaison_quantile_plot_y (self->plot, 0.0) + LABEL_GAP;
  double right = gtk_widget_get_width (GTK_WIDGET (self->plot));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) CLAMP (x - width / 2.0, 0.0, MAX (right - width, 0.0)), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &self->axis);
  gtk_snapshot_restore (snapshot);
}

static void
draw_axis (const Drawing *self,
           GtkSnapshot   *snapshot)
{
  LiaisonQuantilePlot *plot = self->plot;
  double room = plot->type == LIAISON_QUESTION_DATE ? DAY_ROOM : MARK_ROOM;
  guint most = (guint) MAX (gtk_widget_get_width (GTK_WIDGET (plot)) / room, 1.0);
  g_autoptr (GPtrArray) marks = liaison_axis_place_marks (plot->type, plot->first, plot->last, most);
  double y = _liaison_quantile_plot_y (plot, 0.0);

  cairo_set_line_width (self->cr, 1.0);
  set_color (self, &self->axis, 0.5);
  cairo_move_to (self->cr, 0.0, y);
  cairo_line_to (self->cr, gtk_widget_get_width (GTK_WIDGET (plot)), y);
  cairo_stroke (self->cr);
  for (guint i = 0; i < marks->len; i++)
    {
      LiaisonAxisMark *mark = g_ptr_array_index (marks, i);
      double x = _liaison_quantile_plot_x (plot, mark->value);

      cairo_move_to (self->cr, x, y);
      cairo_line_to (self->cr, x, y + 4.0);
      cairo_stroke (self->cr);
      draw_mark (self, snapshot, mark);
    }
}

void
_liaison_quantile_plot_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  LiaisonQuantilePlot *plot = LIAISON_QUANTILE_PLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  Drawing self = { .plot = plot };

  if (plot->set && width > 2 * LIAISON_PLOT_SIDE && height > LIAISON_PLOT_TOP + LIAISON_PLOT_BOTTOM)
    {
      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &self.curve);
      gtk_style_context_get_color (gtk_widget_get_style_context (gtk_widget_get_parent (widget)), &self.axis);
      self.peak = find_peak (plot);
      self.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      draw_axis (&self, snapshot);
      draw_curve (&self);
      cairo_destroy (self.cr);
    }
  GTK_WIDGET_CLASS (g_type_class_peek_parent (GTK_WIDGET_GET_CLASS (widget)))->snapshot (widget, snapshot);
}
