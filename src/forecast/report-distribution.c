/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of the report for answers that are not one probability. They have the colour of the text, and say in words what they
 * show. */

#include "forecast/report-distribution.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/probability-word.h"

#define WIDTH 600.0
#define MARGIN 8.0
#define LINE 28.0
#define LABELS 200.0                             /* the width of the names of outcomes */

/* A number with a point, as SVG wants it. */
static void
append_number (GString    *out,
               const char *name,
               double      number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%s\"", name, g_ascii_formatd (digits, sizeof digits, "%.2f", number));
}

static void
begin (GString    *out,
       double      height,
       const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_string_append (out, "<svg role=\"img\"");
  append_number (out, "width", WIDTH);
  append_number (out, "height", height);
  g_string_append_printf (out, " viewBox=\"0 0 %d %d\"><title>%s</title>\n", (int) WIDTH, (int) height, escaped);
}

static void
append_box (GString *out,
            double   x,
            double   y,
            double   width,
            double   height,
            double   opacity)
{
  g_string_append (out, "<rect fill=\"currentColor\"");
  append_number (out, "x", x);
  append_number (out, "y", y);
  append_number (out, "width", MAX (width, 1.0));
  append_number (out, "height", height);
  append_number (out, "opacity", opacity);
  g_string_append (out, "/>\n");
}

static void
append_label (GString    *out,
              double      x,
              double      y,
              const char *anchor,
              const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "<text fill=\"currentColor\" font-size=\"13\" text-anchor=\"%s\"", anchor);
  append_number (out, "x", x);
  append_number (out, "y", y);
  g_string_append_printf (out, ">%s</text>\n", escaped);
}

/* A name that does not fit is cut; the title of the chart has all of it. */
static void
append_outcome (GString    *out,
                guint       row,
                const char *name,
                double      probability)
{
  const double room = WIDTH - LABELS - 80.0;
  double y = MARGIN + row * LINE;
  g_autofree char *number = liaison_probability_to_text (probability);
  g_autofree char *start = g_utf8_strlen (name, -1) > 26 ? g_utf8_substring (name, 0, 25) : NULL;
  g_autofree char *label = start != NULL ? g_strconcat (start, "…", NULL) : g_strdup (name);

  append_label (out, LABELS - 8.0, y + 17.0, "end", label);
  append_box (out, LABELS, y + 4.0, probability * room, LINE - 10.0, 0.6);
  append_label (out, LABELS + probability * room + 8.0, y + 17.0, "start", number);
}

static void
append_outcomes (GString             *out,
                 LiaisonForecast     *forecast,
                 const LiaisonAnswer *answer)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);
  g_autofree char *title = liaison_answer_to_text (answer, forecast);

  begin (out, 2 * MARGIN + outcomes->len * LINE, title);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

      append_outcome (out, i, outcome->name, liaison_answer_get_share (answer, outcome->id));
    }
  g_string_append (out, "</svg>\n");
}

/* Where a value stands between the least and the greatest that are shown. */
static double
place_of (double value,
          double low,
          double high)
{
  return MARGIN + (high > low ? (value - low) / (high - low) : 0.5) * (WIDTH - 2 * MARGIN);
}

static void
append_end (GString             *out,
            LiaisonForecast     *forecast,
            double               value,
            double               x,
            const char          *anchor)
{
  g_autofree char *text =
    liaison_value_to_text (liaison_forecast_get_question_type (forecast), value, liaison_forecast_get_unit (forecast));

  append_label (out, x, 3.5 * LINE, anchor, text);
}

/* The range of 90 %, in it that of 50 %, in it the median; and what it came to be, where that is known. */
static void
append_ranges (GString             *out,
               LiaisonForecast     *forecast,
               const LiaisonAnswer *answer)
{
  const double *q = liaison_answer_get_quantiles (answer);
  double value = liaison_forecast_get_value (forecast);
  double low = isnan (value) ? q[0] : MIN (q[0], value), high = isnan (value) ? q[4] : MAX (q[4], value);
  double p[LIAISON_N_QUANTILES];
  g_autofree char *title = liaison_answer_to_text (answer, forecast);

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    p[i] = place_of (q[i], low, high);
  begin (out, 4 * LINE, title);
  append_box (out, p[0], 1.5 * LINE, p[4] - p[0], LINE, 0.25);
  append_box (out, p[1], 1.5 * LINE, p[3] - p[1], LINE, 0.4);
  append_box (out, p[2] - 1.0, 1.5 * LINE, 2.0, LINE, 1.0);
  append_end (out, forecast, low, MARGIN, "start");
  append_end (out, forecast, high, WIDTH - MARGIN, "end");
  if (!isnan (value))
    {
      double x = place_of (value, low, high);
      g_autofree char *decided = liaison_forecast_dup_outcome_text (forecast);

      append_box (out, x - 1.0, LINE, 2.0, 2.0 * LINE, 1.0);
      append_label (out, x, 0.75 * LINE, x < WIDTH / 3 ? "start" : x > WIDTH * 2 / 3 ? "end" : "middle", decided);
    }
  g_string_append (out, "</svg>\n");
}

/**
 * liaison_report_append_distribution: (skip)
 * @out: where to add it
 * @forecast: a forecast
 * @answer: an answer to its question; nothing is added of one that is a probability
 *
 * Adds a chart of an answer.
 */
void
liaison_report_append_distribution (GString             *out,
                                    LiaisonForecast     *forecast,
                                    const LiaisonAnswer *answer)
{
  if (liaison_answer_get_quantiles (answer) != NULL)
    append_ranges (out, forecast, answer);
  else if (liaison_answer_get_question_type (answer) == LIAISON_QUESTION_CHOICE)
    append_outcomes (out, forecast, answer);
}
