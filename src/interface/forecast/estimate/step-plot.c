/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawing of a step line over time: of estimates, or of a score. A dot marks each change; the first and the last day stand
 * beneath. */

#include "interface/forecast/estimate/step-plot.h"

#include <math.h>

#include "forecast/probability-word.h"
#include "interface/forecast/plot-text.h"

#define BEFORE 50.0
#define AFTER 10.0
#define ABOVE 10.0
#define BELOW 24.0
#define DOT 3.5

/* The first and the last moment. */
typedef struct
{
  gint64 begin;
  gint64 end;
} Span;

static double
x_of (const LiaisonStepPlot *self,
      const Span            *span,
      gint64                 instant)
{
  double share = (double) (instant - span->begin) / MAX ((double) (span->end - span->begin), 1.0);
  double x = BEFORE + CLAMP (share, 0.0, 1.0) * (self->width - BEFORE - AFTER);

  return self->mirrored ? self->width - x : x;
}

static double
y_of (const LiaisonStepPlot *self,
      double                 value)
{
  return ABOVE + (1.0 - value / self->top) * (self->height - ABOVE - BELOW);
}

/* ALIGN: the part of the text that is before X, from 0 to 1, in the direction of reading. */
static void
draw_text (const LiaisonStepPlot *self,
           cairo_t               *cr,
           const char            *text,
           double                 x,
           double                 y,
           double                 align)
{
  liaison_plot_draw_text (cr, self->context, &self->text, text, x, y, align, self->mirrored);
}

static void
draw_level (const LiaisonStepPlot *self,
            double                 value,
            cairo_t               *cr)
{
  g_autofree char *text = self->percent ? liaison_probability_to_text (value) : g_strdup_printf ("%.3g", value);
  double label = self->mirrored ? self->width - BEFORE + 6.0 : BEFORE - 6.0;
  double y = y_of (self, value);

  cairo_move_to (cr, self->mirrored ? AFTER : BEFORE, y);
  cairo_line_to (cr, self->width - (self->mirrored ? BEFORE : AFTER), y);
  cairo_stroke (cr);
  draw_text (self, cr, text, label, y, 1.0);
}

static void
draw_grid (const LiaisonStepPlot *self,
           cairo_t               *cr)
{
  static const double dashes[] = { 5.0, 4.0 };

  cairo_set_line_width (cr, 1.0);
  for (guint i = 0; i <= 2; i++)
    {
      liaison_plot_set_colour (cr, &self->text, self->faint);
      draw_level (self, self->top * i / 2.0, cr);
    }
  if (isnan (self->baseline))
    return;
  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  liaison_plot_set_colour (cr, &self->text, 0.6);
  draw_level (self, self->baseline, cr);
  cairo_restore (cr);
}

static void
draw_days (const LiaisonStepPlot *self,
           const Span            *span,
           cairo_t               *cr)
{
  const double y = self->height - 10.0;
  g_autoptr (GDateTime) begin = g_date_time_new_from_unix_utc (span->begin / G_USEC_PER_SEC);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (span->end / G_USEC_PER_SEC);
  g_autofree char *first = g_date_time_format (begin, "%x");
  g_autofree char *last = g_date_time_format (end, "%x");

  draw_text (self, cr, first, x_of (self, span, span->begin), y, 0.0);
  draw_text (self, cr, last, x_of (self, span, span->end), y, 1.0);
}

static void
draw_steps (const LiaisonStepPlot *self,
            const GArray          *steps,
            const Span            *span,
            cairo_t               *cr)
{
  double y = 0.0;

  liaison_plot_set_colour (cr, &self->line, 1.0);
  cairo_set_line_width (cr, 2.0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr); /* text leaves a point behind */
  for (guint i = 0; i < steps->len; i++)
    {
      const LiaisonStep *step = &g_array_index (steps, LiaisonStep, i);
      double x = x_of (self, span, step->instant);

      if (i > 0)
        cairo_line_to (cr, x, y);
      y = y_of (self, step->probability);
      cairo_line_to (cr, x, y);
    }
  cairo_line_to (cr, x_of (self, span, span->end), y);
  cairo_stroke (cr);
  for (guint i = 0; i < steps->len; i++)
    {
      const LiaisonStep *step = &g_array_index (steps, LiaisonStep, i);

      cairo_arc (cr, x_of (self, span, step->instant), y_of (self, step->probability), DOT, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
}

/**
 * liaison_step_plot_draw:
 * @self: where and how
 * @steps: (element-type LiaisonStep): what; nothing is drawn if there is none
 * @period: the last step stands until its end
 * @cr: a context whose origin is the upper left corner of the drawing
 *
 * Draws a step line.
 */
void
liaison_step_plot_draw (const LiaisonStepPlot *self,
                        const GArray          *steps,
                        const LiaisonPeriod   *period,
                        cairo_t               *cr)
{
  Span span;

  if (steps->len == 0 || self->width <= BEFORE + AFTER || self->height <= ABOVE + BELOW)
    return;
  span.begin = g_array_index (steps, LiaisonStep, 0).instant;
  span.end = MAX (period->end, g_array_index (steps, LiaisonStep, steps->len - 1).instant);
  draw_grid (self, cr);
  draw_days (self, &span, cr);
  draw_steps (self, steps, &span, cr);
}
