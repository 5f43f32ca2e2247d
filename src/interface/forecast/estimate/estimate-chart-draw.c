/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws an estimate chart: the bands of the words of estimative probability, or the values at the top and at the bottom, the axis of
 * time, what closed or decided the question, the lines of others, thin, and the reader's own above them, with the width between its
 * outer quantiles. */

#include "interface/forecast/estimate/estimate-chart-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "drawing/time-words.h"
#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "forecast/probability-word.h"
#include "interface/diagram/diagram-style.h"

#define TICK_ROOM 76.0
#define OWN_LINE 2.0
#define OTHER_LINE 1.0
#define DOT 3.0
#define RING 6.0
#define BAND 0.045       /* how much every other band differs from the ground */
#define DASH 3.0
#define JULIAN_1970 719163

typedef struct
{
  LiaisonEstimateChart *chart;
  GtkSnapshot *snapshot;
  LiaisonPalette palette;
  double width;
  double height;
  double bottom;         /* where 0 % is */
  double faint;          /* how strongly words behind the lines are drawn */
} Drawing;

static GdkRGBA
to_rgba (LiaisonColour colour,
         double        share)
{
  return (GdkRGBA) { (float) colour.red, (float) colour.green, (float) colour.blue, (float) (colour.alpha * share) };
}

static void
fill (Drawing       *drawing,
      double         x,
      double         y,
      double         width,
      double         height,
      LiaisonColour  colour,
      double         share)
{
  GdkRGBA rgba = to_rgba (colour, share);

  gtk_snapshot_append_color (drawing->snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static PangoLayout *
new_layout (Drawing    *drawing,
            const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->chart), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
append_layout (Drawing     *drawing,
               PangoLayout *layout,
               double       x,
               double       y,
               double       share)
{
  GdkRGBA colour = to_rgba (drawing->palette.text, share);

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &colour);
  gtk_snapshot_restore (drawing->snapshot);
}

/* A word stands in its band where that is high enough. */
static void
draw_band (Drawing                     *drawing,
           const LiaisonProbabilityWord *word,
           gboolean                     shaded)
{
  double top = _liaison_estimate_chart_y (drawing->chart, word->high >= 0.99 ? 1.0 : word->high);
  double bottom = _liaison_estimate_chart_y (drawing->chart, word->low <= 0.01 ? 0.0 : word->low);
  g_autoptr (PangoLayout) layout = new_layout (drawing, g_dpgettext2 (NULL, "probability", word->word));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (drawing->chart)) == GTK_TEXT_DIR_RTL;
  int width, height;

  if (shaded)
    fill (drawing, 0, top, drawing->width, bottom - top, drawing->palette.text, BAND);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (height <= bottom - top + 2)
    append_layout (drawing, layout, mirrored ? drawing->width - width - 4 : 4, (top + bottom - height) / 2, drawing->faint);
}

static void
draw_bands (Drawing *drawing)
{
  guint n;
  const LiaisonProbabilityWord *words = liaison_probability_words (&n);

  for (guint i = 0; i < n; i++)
    draw_band (drawing, &words[i], i % 2 == 0);
}

/* On a thin line at the side. */
static void
draw_value (Drawing    *drawing,
            const char *text,
            double      level)
{
  g_autoptr (PangoLayout) layout = new_layout (drawing, text);
  double y = _liaison_estimate_chart_y (drawing->chart, level);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (drawing->chart)) == GTK_TEXT_DIR_RTL;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  fill (drawing, 0, y, drawing->width, 1, drawing->palette.text, 0.1);
  append_layout (drawing, layout, mirrored ? drawing->width - width - 4 : 4, level > 0.5 ? y : y - height, drawing->faint);
}

/* What the height stands for: a value at the top and one at the bottom; shares; or words. */
static void
draw_scale (Drawing *drawing)
{
  const LiaisonAnswerScale *scale = &drawing->chart->scale;
  const char *unit = liaison_forecast_get_unit (drawing->chart->plot->forecast);
  gboolean has_values = liaison_question_type_has_quantiles (scale->type);

  if (!has_values && scale->leading == NULL)
    {
      draw_bands (drawing);
      return;
    }
  for (int i = 0; i <= 2; i += has_values ? 2 : 1)
    {
      double level = i / 2.0;
      g_autofree char *text = has_values ? liaison_value_to_text (scale->type, i == 0 ? scale->low : scale->high, unit)
                                         : liaison_probability_to_text (level);

      draw_value (drawing, text, level);
    }
}

static int
day_of (gint64 instant)
{
  return (int) floor ((double) instant / G_USEC_PER_SEC / 86400.0) + JULIAN_1970;
}

static gint64
instant_of (int day)
{
  return (gint64) (day - JULIAN_1970) * 86400 * G_USEC_PER_SEC;
}

static void
draw_axis (Drawing *drawing)
{
  const LiaisonEstimatePlot *plot = drawing->chart->plot;
  int first = day_of (plot->from), last = day_of (plot->to);
  LiaisonTimelineUnit unit = liaison_timeline_choose_unit (last - first + 1, MAX (1.0, drawing->width / TICK_ROOM));
  g_autoptr (GArray) ticks = liaison_timeline_dup_ticks (first, last, unit);

  fill (drawing, 0, drawing->bottom, drawing->width, 1, drawing->palette.text, 0.25);
  for (guint i = 0; i < ticks->len; i++)
    {
      int day = g_array_index (ticks, int, i);
      g_autofree char *text = liaison_time_dup_tick (day, unit);
      g_autoptr (PangoLayout) layout = new_layout (drawing, text);
      double x = _liaison_estimate_chart_x (drawing->chart, MAX (instant_of (day), plot->from));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      fill (drawing, x, drawing->bottom, 1, 4, drawing->palette.text, 0.4);
      append_layout (drawing, layout, CLAMP (x - width / 2.0, 0, MAX (0, drawing->width - width)), drawing->bottom + 3, 0.75);
    }
}

/* A moment, as a line from top to bottom with a word at its head. */
static void
draw_moment (Drawing    *drawing,
             gint64      instant,
             const char *text,
             gboolean    dashed,
             double      top)
{
  double x = _liaison_estimate_chart_x (drawing->chart, instant);
  g_autoptr (PangoLayout) layout = new_layout (drawing, text);
  int width, height;
  double left;

  for (double y = 0; y < drawing->bottom; y += dashed ? 2 * DASH : drawing->bottom)
    fill (drawing, x - 0.5, y, 1, dashed ? DASH : drawing->bottom, drawing->palette.text, 0.6);
  pango_layout_get_pixel_size (layout, &width, &height);
  left = x + 4 + width <= drawing->width ? x + 4 : x - 4 - width;
  append_layout (drawing, layout, left, top, 0.8);
}

static const char *
get_outcome (LiaisonForecast *forecast)
{
  switch (liaison_forecast_get_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      /* Translators: in a chart, at the moment at which a question was decided. */
      return C_ ("chart", "Yes");
    case LIAISON_OUTCOME_NO:
      return C_ ("chart", "No");
    case LIAISON_OUTCOME_VOID:
      return C_ ("chart", "Annulled");
    case LIAISON_OUTCOME_OPEN:
    case LIAISON_OUTCOME_CHOSEN:
    case LIAISON_OUTCOME_VALUE:
    default:
      return C_ ("chart", "Resolved");
    }
}

static void
draw_moments (Drawing *drawing)
{
  const LiaisonEstimatePlot *plot = drawing->chart->plot;

  if (plot->closes != G_MAXINT64)
    /* Translators: in a chart, at the close date of a question. */
    draw_moment (drawing, plot->closes, C_ ("chart", "Closes"), TRUE, drawing->bottom - 34);
  if (plot->resolved != G_MAXINT64)
    draw_moment (drawing, plot->resolved, get_outcome (plot->forecast), FALSE, drawing->bottom - 18);
}

/* What lies between the outer quantiles, step by step. */
static void
draw_width (Drawing                   *drawing,
            cairo_t                   *cr,
            const LiaisonEstimateLine *line)
{
  GdkRGBA colour = to_rgba (drawing->palette.accent, 0.15);

  for (guint i = 0; i < line->estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (line->estimates, i);
      gint64 until = i + 1 < line->estimates->len
                       ? liaison_estimate_get_instant (g_ptr_array_index (line->estimates, i + 1)) : drawing->chart->plot->end;
      double from = _liaison_estimate_chart_x (drawing->chart, liaison_estimate_get_instant (estimate));
      double low, high;

      if (!liaison_answer_scale_get_band (&drawing->chart->scale, estimate, &low, &high))
        continue;
      high = _liaison_estimate_chart_y (drawing->chart, high);
      cairo_rectangle (cr, from, high, _liaison_estimate_chart_x (drawing->chart, until) - from,
                       _liaison_estimate_chart_y (drawing->chart, low) - high);
    }
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_fill (cr);
}

/* The last estimate stands until the end of all. */
static void
draw_line (Drawing                   *drawing,
           cairo_t                   *cr,
           const LiaisonEstimateLine *line,
           gboolean                   thick)
{
  GdkRGBA colour = thick ? to_rgba (drawing->palette.accent, 1.0) : to_rgba (drawing->palette.text, 0.55);
  double y = 0;

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, thick ? OWN_LINE : OTHER_LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < line->estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (line->estimates, i);
      double x = _liaison_estimate_chart_x (drawing->chart, liaison_estimate_get_instant (estimate));

      if (i > 0)
        cairo_line_to (cr, x, y);
      y = _liaison_estimate_chart_y_of (drawing->chart, estimate);
      cairo_line_to (cr, x, y);
    }
  cairo_line_to (cr, _liaison_estimate_chart_x (drawing->chart, drawing->chart->plot->end), y);
  cairo_stroke (cr);
}

/* Hollow where somebody gave the same number again. */
static void
draw_dots (Drawing                   *drawing,
           cairo_t                   *cr,
           const LiaisonEstimateLine *line,
           gboolean                   thick)
{
  GdkRGBA colour = thick ? to_rgba (drawing->palette.accent, 1.0) : to_rgba (drawing->palette.text, 0.7);
  GdkRGBA ground = to_rgba (drawing->palette.ground, 1.0);
  double before = NAN;

  cairo_set_line_width (cr, OTHER_LINE);
  for (guint i = 0; i < line->estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (line->estimates, i);
      double level = liaison_answer_scale_get_level (&drawing->chart->scale, estimate);

      cairo_arc (cr, _liaison_estimate_chart_x (drawing->chart, liaison_estimate_get_instant (estimate)),
                 _liaison_estimate_chart_y (drawing->chart, level), thick ? DOT : DOT - 1, 0, 2 * G_PI);
      gdk_cairo_set_source_rgba (cr, fabs (level - before) < 1e-9 ? &ground : &colour);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &colour);
      cairo_stroke (cr);
      before = level;
    }
}

/* The estimate that the pointer or the keyboard is at has a ring, and a line down to its time. */
static void
draw_shown (Drawing *drawing,
            cairo_t *cr)
{
  LiaisonEstimate *estimate = liaison_estimate_chart_get_shown (drawing->chart);
  GdkRGBA colour = to_rgba (drawing->palette.text, 0.8);
  double x, y;

  if (estimate == NULL)
    return;
  x = _liaison_estimate_chart_x (drawing->chart, liaison_estimate_get_instant (estimate));
  y = _liaison_estimate_chart_y_of (drawing->chart, estimate);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.5);
  cairo_arc (cr, x, y, RING, 0, 2 * G_PI);
  cairo_stroke (cr);
  fill (drawing, x - 0.5, y + RING, 1, MAX (0, drawing->bottom - y - RING), drawing->palette.text, 0.3);
}

/* The reader's line is the last. */
static void
draw_outcomes (Drawing *drawing)
{
  const GPtrArray *lines = drawing->chart->plot->lines;
  const LiaisonEstimateLine *line = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;
  GdkRGBA colour = to_rgba (drawing->palette.accent, 0.55), words = to_rgba (drawing->palette.text, 0.8);

  if (drawing->chart->scale.leading != NULL && line != NULL && (line->own || lines->len == 1))
    _liaison_estimate_chart_draw_outcomes (drawing->chart, drawing->snapshot, line, &colour, &words);
}

static void
draw_lines (Drawing *drawing)
{
  const GPtrArray *lines = drawing->chart->plot->lines;
  cairo_t *cr = gtk_snapshot_append_cairo (drawing->snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) drawing->width, (float) drawing->height));

  for (guint i = 0; i < lines->len; i++)
    {
      const LiaisonEstimateLine *line = g_ptr_array_index (lines, i);
      gboolean thick = line->own || lines->len == 1;

      if (thick)
        draw_width (drawing, cr, line);
      draw_line (drawing, cr, line, thick);
      draw_dots (drawing, cr, line, thick);
    }
  draw_shown (drawing, cr);
  cairo_destroy (cr);
}

/**
 * _liaison_estimate_chart_snapshot: (skip)
 * @widget: an estimate chart
 * @snapshot: where to draw it
 */
void
_liaison_estimate_chart_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  Drawing drawing = { LIAISON_ESTIMATE_CHART (widget), snapshot };

  if (drawing.chart->plot == NULL)
    return;
  drawing.width = gtk_widget_get_width (widget);
  drawing.height = gtk_widget_get_height (widget);
  drawing.bottom = _liaison_estimate_chart_y (drawing.chart, 0.0);
  drawing.palette = liaison_diagram_style_get_palette (widget);
  drawing.faint = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.9 : 0.5;
  draw_scale (&drawing);
  draw_axis (&drawing);
  draw_moments (&drawing);
  draw_outcomes (&drawing);
  draw_lines (&drawing);
}
