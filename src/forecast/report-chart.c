/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of the report. Numbers are written with a point in every language, as SVG wants them. */

#include "forecast/report-chart.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "forecast/calibration.h"
#include "forecast/moment.h"
#include "forecast/probability-word.h"
#include "forecast/steps.h"

#define STEPS_WIDTH 600.0
#define STEPS_HEIGHT 120.0
#define SQUARE 240.0
#define MARGIN 20.0
#define LEFT 48.0                                /* has room for "100 %" */

/* Adds TEXT, in which each "@" becomes the next of N numbers. */
static void
append_numbers (GString      *out,
                const char   *text,
                const double *numbers)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (; *text != '\0'; text++)
    if (*text == '@')
      g_string_append (out, g_ascii_formatd (digits, sizeof digits, "%.2f", *numbers++));
    else
      g_string_append_c (out, *text);
}

#define ADD(out, text, ...) append_numbers (out, text, (const double[]) { __VA_ARGS__ })

static void
begin_chart (GString    *out,
             double      width,
             double      height,
             const char *name)
{
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  ADD (out, "<svg viewBox=\"0 0 @ @\" width=\"@\" role=\"img\" ", LEFT + width + MARGIN, height + 2 * MARGIN,
       LEFT + width + MARGIN);
  g_string_append_printf (out, "aria-label=\"%s\"><g fill=\"none\" stroke=\"currentColor\">", escaped);
}

static void
end_chart (GString *out)
{
  g_string_append (out, "</g></svg>\n");
}

/* The x of a value from 0 to 1. */
static double
place_on (double value,
          double width)
{
  return LEFT + value * width;
}

/* The y of a probability: 1 is at the top. */
static double
height_of (double probability,
           double height)
{
  return MARGIN + (1.0 - probability) * height;
}

/* Adds an element of TEXT, escaped. */
static void
append_text (GString    *out,
             const char *element,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "<%s>%s</%s>", element, escaped, element);
}

/* Writes a probability at a place, which is its end, middle or beginning. */
static void
append_label (GString    *out,
              double      x,
              double      y,
              const char *anchor,
              double      probability)
{
  g_autofree char *text = liaison_probability_to_text (probability);

  ADD (out, "<text stroke=\"none\" fill=\"currentColor\" font-size=\"12\" x=\"@\" y=\"@\" ", x, y);
  g_string_append_printf (out, "text-anchor=\"%s\">%s</text>", anchor, text);
}

/* A line at each quarter, and what it stands for at every other. */
static void
append_grid (GString *out,
             double   width,
             double   height)
{
  for (guint i = 0; i <= 4; i++)
    {
      double y = height_of (i / 4.0, height);

      ADD (out, "<path opacity=\"0.2\" d=\"M@ @H@\"/>", LEFT, y, LEFT + width);
      if (i % 2 == 0)
        append_label (out, LEFT - 8.0, y + 4.0, "end", i / 4.0);
    }
}

/* A dot that tells the day, the number and the reason when it is pointed at. */
static void
append_estimate (GString         *out,
                 LiaisonForecast *forecast,
                 LiaisonEstimate *estimate,
                 double           x)
{
  double probability = liaison_estimate_get_probability (estimate);
  g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));
  g_autofree char *number = liaison_answer_to_short_text (liaison_estimate_get_answer (estimate), forecast);
  const char *reason = liaison_estimate_get_reason (estimate);
  g_autofree char *text = g_strjoin ("\n", day, number, reason, NULL);

  ADD (out, "<circle fill=\"currentColor\" cx=\"@\" cy=\"@\" r=\"3\">", x, height_of (probability, STEPS_HEIGHT));
  append_text (out, "title", text);
  g_string_append (out, "</circle>");
}

/**
 * liaison_report_append_steps: (skip)
 * @out: where to add it
 * @forecast: a forecast
 * @now: until when the last estimate of an open question is drawn, in microseconds since 1970
 *
 * Adds the estimates as a step line, from 0 % at the bottom to 100 % at the top.
 */
void
liaison_report_append_steps (GString         *out,
                             LiaisonForecast *forecast,
                             gint64           now)
{
  g_autoptr (GArray) steps = liaison_steps_new (forecast, NULL);
  LiaisonPeriod period = liaison_steps_get_period (forecast);
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);
  gint64 begin, end;
  double span;

  if (steps->len == 0)
    return;
  begin = g_array_index (steps, LiaisonStep, 0).instant;
  end = MAX (MIN (period.end, now), g_array_index (steps, LiaisonStep, steps->len - 1).instant);
  span = MAX ((double) (end - begin), 1.0);
  begin_chart (out, STEPS_WIDTH, STEPS_HEIGHT, _("Estimates over time"));
  append_grid (out, STEPS_WIDTH, STEPS_HEIGHT);
  g_string_append (out, "<path stroke-width=\"2\" d=\"");
  for (guint i = 0; i < steps->len; i++)
    {
      const LiaisonStep *step = &g_array_index (steps, LiaisonStep, i);
      double x = place_on ((double) (step->instant - begin) / span, STEPS_WIDTH);

      ADD (out, i == 0 ? "M@ @" : "H@V@", x, height_of (step->probability, STEPS_HEIGHT));
    }
  ADD (out, "H@\"/>", LEFT + STEPS_WIDTH);
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);

      append_estimate (out, forecast, estimate,
                       place_on ((double) (liaison_estimate_get_instant (estimate) - begin) / span, STEPS_WIDTH));
    }
  end_chart (out);
}

static void
append_bin (GString                     *out,
            const LiaisonCalibrationBin *bin)
{
  double x = place_on (bin->mean, SQUARE);
  g_autofree char *count = NULL;

  if (bin->n == 0)
    return;
  ADD (out, "<path opacity=\"0.5\" d=\"M@ @V@\"/>", x, height_of (bin->observed_low, SQUARE),
       height_of (bin->observed_high, SQUARE));
  ADD (out, "<circle fill=\"currentColor\" cx=\"@\" cy=\"@\" r=\"4\">", x, height_of (bin->observed, SQUARE));
  /* Translators: how many forecasts a dot of the calibration chart stands for. */
  count = g_strdup_printf (g_dngettext (NULL, "%u forecast", "%u forecasts", bin->n), bin->n);
  append_text (out, "title", count);
  g_string_append (out, "</circle>");
}

/**
 * liaison_report_append_calibration: (skip)
 * @out: where to add it
 * @calibration: (element-type LiaisonCalibrationBin): bins
 *
 * Adds a dot for each bin that is not empty: to the right its mean probability, upwards the share that happened, with its 95 %
 * interval. The diagonal is perfect calibration.
 */
void
liaison_report_append_calibration (GString      *out,
                                   const GArray *calibration)
{
  begin_chart (out, SQUARE, SQUARE, _("Calibration: probability to the right, share that happened upwards"));
  append_grid (out, SQUARE, SQUARE);
  ADD (out, "<path opacity=\"0.5\" stroke-dasharray=\"4\" d=\"M@ @L@ @\"/>", LEFT, MARGIN + SQUARE, LEFT + SQUARE, MARGIN);
  for (guint i = 1; i <= 2; i++)
    append_label (out, place_on (i / 2.0, SQUARE), 2 * MARGIN + SQUARE - 4.0, i == 2 ? "end" : "middle", i / 2.0);
  for (guint i = 0; i < calibration->len; i++)
    append_bin (out, &g_array_index (calibration, LiaisonCalibrationBin, i));
  end_chart (out);
}
