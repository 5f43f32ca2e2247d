/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawing of a calibration chart: to the side what was said, upwards how often it happened. A dot stands at the means of its
 * bin, with the 95 % interval of the share as a line; the diagonal is perfect calibration. Under each bin stands its number of
 * forecasts. It is not folded at 50 %, since one may err differently on the two sides. */

#include "interface/forecast/scoring/calibration-plot.h"

#include <glib/gi18n.h>

#include "forecast/calibration.h"
#include "forecast/probability-word.h"
#include "interface/forecast/plot-text.h"

#define BEFORE 58.0                              /* has room for "100 %" and "Number" */
#define AFTER 16.0
#define ABOVE 26.0
#define BELOW 58.0
#define DOT 4.5
#define CAP 3.0

static double
plot_width (const LiaisonCalibrationPlot *self)
{
  return self->width - BEFORE - AFTER;
}

static double
plot_height (const LiaisonCalibrationPlot *self)
{
  return self->height - ABOVE - BELOW;
}

static double
mirror (const LiaisonCalibrationPlot *self,
        double                        x)
{
  return self->mirrored ? self->width - x : x;
}

static double
x_of (const LiaisonCalibrationPlot *self,
      double                        probability)
{
  return mirror (self, BEFORE + probability * plot_width (self));
}

static double
y_of (const LiaisonCalibrationPlot *self,
      double                        share)
{
  return ABOVE + (1.0 - share) * plot_height (self);
}

/* ALIGN: the part of the text that is before X, from 0 to 1, in the direction of reading. */
static void
draw_text (const LiaisonCalibrationPlot *self,
           cairo_t                      *cr,
           const char                   *text,
           double                        x,
           double                        y,
           double                        align)
{
  liaison_plot_draw_text (cr, self->context, &self->text, text, x, y, align, self->mirrored);
}

static void
draw_line (cairo_t *cr,
           double   x0,
           double   y0,
           double   x1,
           double   y1)
{
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
}

static void
draw_grid (const LiaisonCalibrationPlot *self,
           cairo_t                      *cr)
{
  cairo_set_line_width (cr, 1.0);
  for (guint i = 0; i <= 4; i++)
    {
      g_autofree char *text = liaison_probability_to_text (i / 4.0);
      double x = x_of (self, i / 4.0), y = y_of (self, i / 4.0);

      liaison_plot_set_colour (cr, &self->text, self->faint);
      draw_line (cr, x_of (self, 0.0), y, x_of (self, 1.0), y);
      draw_line (cr, x, y_of (self, 0.0), x, y_of (self, 1.0));
      if (i % 2 != 0)
        continue;
      draw_text (self, cr, text, mirror (self, BEFORE - 6.0), y, 1.0);
      draw_text (self, cr, text, x, y_of (self, 0.0) + 12.0, i == 4 ? 0.7 : 0.5);
    }
  draw_text (self, cr, _("It happened"), mirror (self, 0.0), ABOVE - 17.0, 0.0);
  draw_text (self, cr, _("You said"), x_of (self, 1.0), self->height - 9.0, 1.0);
  /* Translators: of forecasts; stands before the numbers of forecasts under a chart. */
  draw_text (self, cr, _("Number"), mirror (self, BEFORE - 6.0), y_of (self, 0.0) + 31.0, 1.0);
}

static void
draw_diagonal (const LiaisonCalibrationPlot *self,
               cairo_t                      *cr)
{
  static const double dashes[] = { 5.0, 4.0 };

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  liaison_plot_set_colour (cr, &self->text, 0.6);
  draw_line (cr, x_of (self, 0.0), y_of (self, 0.0), x_of (self, 1.0), y_of (self, 1.0));
  cairo_restore (cr);
}

static void
draw_bin (const LiaisonCalibrationPlot *self,
          const LiaisonCalibrationBin  *bin,
          cairo_t                      *cr)
{
  double x = x_of (self, bin->mean);
  double low = y_of (self, bin->observed_low), high = y_of (self, bin->observed_high);
  g_autofree char *count = g_strdup_printf ("%u", bin->n);

  cairo_new_path (cr); /* text leaves a point behind */
  liaison_plot_set_colour (cr, &self->dots, 1.0);
  cairo_set_line_width (cr, 1.5);
  draw_line (cr, x, low, x, high);
  draw_line (cr, x - CAP, low, x + CAP, low);
  draw_line (cr, x - CAP, high, x + CAP, high);
  cairo_arc (cr, x, y_of (self, bin->observed), DOT, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
  draw_text (self, cr, count, x_of (self, (bin->low + bin->high) / 2.0), y_of (self, 0.0) + 31.0, 0.5);
}

/**
 * liaison_calibration_plot_draw:
 * @self: where and how
 * @bins: (element-type LiaisonCalibrationBin): what
 * @cr: a context whose origin is the upper left corner of the chart
 *
 * Draws a calibration chart.
 */
void
liaison_calibration_plot_draw (const LiaisonCalibrationPlot *self,
                               const GArray                 *bins,
                               cairo_t                      *cr)
{
  if (plot_width (self) <= 0.0 || plot_height (self) <= 0.0)
    return;
  draw_grid (self, cr);
  draw_diagonal (self, cr);
  for (guint i = 0; i < bins->len; i++)
    {
      const LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, i);

      if (bin->n > 0)
        draw_bin (self, bin, cr);
    }
}

/**
 * liaison_calibration_plot_get_column:
 * @self: where and how
 * @bin: the number of a bin
 * @n_bins: how many there are
 * @column: (out): where it is drawn
 *
 * Says where one may point at a bin.
 */
void
liaison_calibration_plot_get_column (const LiaisonCalibrationPlot *self,
                                     guint                         bin,
                                     guint                         n_bins,
                                     GdkRectangle                 *column)
{
  double begin = x_of (self, (double) bin / n_bins);
  double end = x_of (self, (double) (bin + 1) / n_bins);

  column->x = (int) MIN (begin, end);
  column->width = (int) MAX (MAX (begin, end) - column->x, 0.0);
  column->y = (int) y_of (self, 1.0);
  column->height = (int) MAX (plot_height (self) + 42.0, 0.0);
}
