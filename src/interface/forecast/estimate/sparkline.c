/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSparkline: the estimates of a forecast over time, drawn small. An estimate holds until the next, so the line has steps; a
 * dot marks the present. The whole height is 0 to 100 %, so that two sparklines compare; of a quantity or a date the median is
 * drawn on what lies between the quantiles 5 and 95 %. Time runs in the direction of reading.
 * The CSS node is "sparkline", its color the line's. Accessible role: img, with the estimates in words. */

#include "interface/forecast/estimate/sparkline.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/answer/answer-scale.h"
#include "interface/forecast/estimate/estimate-plot.h"

#define MIN_WIDTH 40
#define WIDTH 84
#define HEIGHT 24
#define DOT 3.0
#define LINE 2.0
#define OTHER_LINE 1.0

struct _LiaisonSparkline
{
  GtkWidget parent_instance;

  LiaisonForecast *forecast;
};

G_DEFINE_FINAL_TYPE (LiaisonSparkline, liaison_sparkline, GTK_TYPE_WIDGET)

/* Seconds since 1970, or 0 for what is no time. */
static double
time_of (LiaisonEstimate *estimate)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (liaison_estimate_get_at (estimate), NULL);

  return time != NULL ? (double) g_date_time_to_unix (time) : 0.0;
}

static void
describe (LiaisonSparkline *self)
{
  const GPtrArray *estimates = self->forecast != NULL ? liaison_forecast_get_estimates (self->forecast) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; estimates != NULL && i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      g_autofree char *number = liaison_answer_to_short_text (liaison_estimate_get_answer (estimate), self->forecast);
      g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));

      if (i > 0)
        g_string_append (text, ", ");
      /* Translators: an estimate and its day: "38 % on 24 January 2021". */
      g_string_append_printf (text, _("%s on %s"), number, day);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Estimates over time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/* Where things are drawn: the first estimate at 0, the last at 1. */
typedef struct
{
  double width, height;
  double first, last;
  gboolean mirrored;
  LiaisonAnswerScale scale;
} Frame;

static double
x_of (const Frame *frame,
      double       time)
{
  double share = frame->last > frame->first ? (time - frame->first) / (frame->last - frame->first) : 0.0;
  /* The last step has some length of its own: it holds until now. */
  double x = DOT + share * 0.8 * (frame->width - 2 * DOT);

  return frame->mirrored ? frame->width - x : x;
}

static double
y_of (const Frame *frame,
      double       level)
{
  return DOT + (1.0 - level) * (frame->height - 2 * DOT);
}

/* What lies between the quantiles 5 and 95 %, step by step. */
static void
draw_band (cairo_t         *cr,
           const Frame     *frame,
           const GPtrArray *estimates,
           const GdkRGBA   *color)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      double x = x_of (frame, time_of (estimate));
      double end = i + 1 < estimates->len ? x_of (frame, time_of (g_ptr_array_index (estimates, i + 1)))
                                          : (frame->mirrored ? DOT : frame->width - DOT);
      double low, high;

      if (liaison_answer_scale_get_band (&frame->scale, estimate, &low, &high))
        cairo_rectangle (cr, x, y_of (frame, high), end - x, y_of (frame, low) - y_of (frame, high));
    }
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.2);
  cairo_fill (cr);
}

static void
draw (cairo_t                   *cr,
      const Frame               *frame,
      const LiaisonEstimateLine *line,
      const GdkRGBA             *color)
{
  double end = frame->mirrored ? DOT : frame->width - DOT;
  double y = 0.0;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, line->own ? LINE : OTHER_LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < line->estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (line->estimates, i);
      double x = x_of (frame, time_of (estimate));

      if (i > 0)
        cairo_line_to (cr, x, y);
      y = y_of (frame, liaison_answer_scale_get_level (&frame->scale, estimate));
      cairo_line_to (cr, x, y);
    }
  cairo_line_to (cr, end, y);
  cairo_stroke (cr);
  if (!line->own)
    return;
  cairo_arc (cr, end, y, DOT, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

/* A line for each person; the one who estimated last, whose number the card shows, has the thick one. */
static void
draw_all (cairo_t         *cr,
          const Frame     *frame,
          LiaisonForecast *forecast,
          const GdkRGBA   *color)
{
  const char *by = liaison_estimate_get_by (liaison_forecast_get_current (forecast));
  g_autoptr (LiaisonEstimatePlot) plot = liaison_estimate_plot_new (forecast, by, g_get_real_time ());
  GdkRGBA faint = *color;

  faint.alpha *= 0.5f;
  for (guint i = 0; i < plot->lines->len; i++)
    {
      const LiaisonEstimateLine *line = g_ptr_array_index (plot->lines, i);

      if (line->own)
        draw_band (cr, frame, line->estimates, color);
      draw (cr, frame, line, line->own ? color : &faint);
    }
}

static void
liaison_sparkline_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LiaisonSparkline *self = LIAISON_SPARKLINE (widget);
  const GPtrArray *estimates = self->forecast != NULL ? liaison_forecast_get_estimates (self->forecast) : NULL;
  Frame frame = {
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  GdkRGBA color;
  cairo_t *cr;

  if (estimates == NULL || estimates->len == 0 || frame.width <= 2 * DOT || frame.height <= 2 * DOT)
    return;
  liaison_answer_scale_init (&frame.scale, self->forecast);
  frame.first = time_of (g_ptr_array_index (estimates, 0));
  frame.last = time_of (g_ptr_array_index (estimates, estimates->len - 1));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame.width, (float) frame.height));
  draw_all (cr, &frame, self->forecast, &color);
  cairo_destroy (cr);
}

static void
liaison_sparkline_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
liaison_sparkline_dispose (GObject *object)
{
  LiaisonSparkline *self = LIAISON_SPARKLINE (object);

  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_sparkline_parent_class)->dispose (object);
}

static void
liaison_sparkline_class_init (LiaisonSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_sparkline_dispose;
  widget_class->snapshot = liaison_sparkline_snapshot;
  widget_class->measure = liaison_sparkline_measure;
  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_sparkline_init (LiaisonSparkline *self)
{
}

/**
 * liaison_sparkline_new:
 *
 * Returns: (transfer floating): a sparkline that shows nothing yet
 */
GtkWidget *
liaison_sparkline_new (void)
{
  return g_object_new (LIAISON_TYPE_SPARKLINE, NULL);
}

/**
 * liaison_sparkline_set_forecast:
 * @self: a sparkline
 * @forecast: (nullable): the forecast whose estimates it shows
 */
void
liaison_sparkline_set_forecast (LiaisonSparkline *self,
                                LiaisonForecast  *forecast)
{
  g_return_if_fail (LIAISON_IS_SPARKLINE (self));

  if (!g_set_object (&self->forecast, forecast))
    return;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
