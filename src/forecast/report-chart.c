/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of the report. Numbers are written with a point in every language, as SVG wants them. */

#include "forecast/report-chart.h"

#include <glib/gi18n.h>

#include "forecast/calibration.h"
#include "forecast/steps.h"

#define STEPS_WIDTH 600.0
#define STEPS_HEIGHT 120.0
#define SQUARE 240.0
#define MARGIN 20.0

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

  ADD (out, "<svg viewBox=\"0 0 @ @\" width=\"@\" role=\"img\" ", width + 2 * MARGIN, height + 2 * MARGIN, width + 2 * MARGIN);
  g_string_append_printf (out, "aria-label=\"%s\"><g fill=\"none\" stroke=\"currentColor\">", escaped);
}

static void
end_chart (GString *out)
{
  g_string_append (out, "</g></svg>\n");
}

static double
place_on (double value,
          double length)
{
  return MARGIN + value * length;
}

/* The y of a probability: 1 is at the top. */
static double
height_of (double probability,
           double height)
{
  return place_on (1.0 - probability, height);
}

static void
append_grid (GString *out,
             double   width,
             double   height)
{
  for (guint i = 0; i <= 4; i++)
    ADD (out, "<path opacity=\"0.2\" d=\"M@ @H@\"/>", MARGIN, height_of (i / 4.0, height), MARGIN + width);
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
  ADD (out, "H@\"/>", MARGIN + STEPS_WIDTH);
  end_chart (out);
}

static void
append_bin (GString                     *out,
            const LiaisonCalibrationBin *bin)
{
  double x = place_on (bin->mean, SQUARE);

  if (bin->n == 0)
    return;
  ADD (out, "<path opacity=\"0.5\" d=\"M@ @V@\"/>", x, height_of (bin->observed_low, SQUARE),
       height_of (bin->observed_high, SQUARE));
  ADD (out, "<circle fill=\"currentColor\" cx=\"@\" cy=\"@\" r=\"4\"/>", x, height_of (bin->observed, SQUARE));
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
  ADD (out, "<path opacity=\"0.5\" stroke-dasharray=\"4\" d=\"M@ @L@ @\"/>", MARGIN, MARGIN + SQUARE, MARGIN + SQUARE, MARGIN);
  for (guint i = 0; i < calibration->len; i++)
    append_bin (out, &g_array_index (calibration, LiaisonCalibrationBin, i));
  end_chart (out);
}
