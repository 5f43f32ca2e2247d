/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws, in an estimate chart, the outcomes that do not lead now: the reader's share for each as a thin line, and the names of
 * all where their lines end. */

#include "interface/forecast/estimate/estimate-chart-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LINE 1.0
#define GAP 6.0           /* between a line and its name */
#define NAME_HEIGHT 15.0
#define NAME_ROOM 64.0    /* behind the end of a line, for a name to stand there */
#define CLOSES_ROOM 48.0  /* for what stands at the close date */

static gboolean
is_mirrored (LiaisonEstimateChart *chart)
{
  return gtk_widget_get_direction (GTK_WIDGET (chart)) == GTK_TEXT_DIR_RTL;
}

static void
draw_outcome (LiaisonEstimateChart      *chart,
              cairo_t                   *cr,
              const LiaisonEstimateLine *line,
              const char                *id)
{
  double y = 0.0;

  for (guint i = 0; i < line->estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (line->estimates, i);
      double x = _liaison_estimate_chart_x (chart, liaison_estimate_get_instant (estimate));

      if (i > 0)
        cairo_line_to (cr, x, y);
      y = _liaison_estimate_chart_y (chart, liaison_answer_get_share (liaison_estimate_get_answer (estimate), id));
      cairo_line_to (cr, x, y);
    }
  cairo_line_to (cr, _liaison_estimate_chart_x (chart, chart->plot->end), y);
  cairo_stroke (cr);
}

/* From the end of the lines to the word at the close date, or to the edge. */
static double
get_room_behind (LiaisonEstimateChart *chart,
                 double                end)
{
  if (chart->plot->closes != G_MAXINT64)
    return fabs (_liaison_estimate_chart_x (chart, chart->plot->closes) - end) - CLOSES_ROOM;
  return is_mirrored (chart) ? end : gtk_widget_get_width (GTK_WIDGET (chart)) - end;
}

/* Behind the end of a line if there is room, otherwise above it. */
static void
draw_name (LiaisonEstimateChart *chart,
           GtkSnapshot          *snapshot,
           const GdkRGBA        *colour,
           const char           *name,
           double                y)
{
  gboolean mirrored = is_mirrored (chart);
  double end = _liaison_estimate_chart_x (chart, chart->plot->end);
  double behind = get_room_behind (chart, end) - GAP;
  double above = mirrored ? gtk_widget_get_width (GTK_WIDGET (chart)) - end : end;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (chart), name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;
  double left;

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &width, NULL);
  width = MIN (width, (int) MAX (behind >= NAME_ROOM ? behind : above, 1.0));
  pango_layout_set_width (layout, width * PANGO_SCALE);
  if (behind >= NAME_ROOM)
    left = mirrored ? end - GAP - width : end + GAP;
  else
    left = mirrored ? end : end - width;
  y = behind >= NAME_ROOM ? y - NAME_HEIGHT / 2.0 : MAX (y - NAME_HEIGHT - 2.0, 0.0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  double first = ((const LiaisonShare *) a)->probability, second = ((const LiaisonShare *) b)->probability;

  return (second > first) - (second < first);
}

/* The greatest share first; what has no room is left out. */
static void
draw_names (LiaisonEstimateChart      *chart,
            GtkSnapshot               *snapshot,
            const LiaisonEstimateLine *line,
            const GdkRGBA             *colour)
{
  LiaisonEstimate *last = g_ptr_array_index (line->estimates, line->estimates->len - 1);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (double));
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (liaison_estimate_get_answer (last), &n);
  g_autofree LiaisonShare *sorted = g_memdup2 (shares, n * sizeof *shares);

  qsort (sorted, n, sizeof *sorted, compare_shares);
  for (guint i = 0; i < n; i++)
    {
      double y = _liaison_estimate_chart_y (chart, sorted[i].probability);
      gboolean has_room = TRUE;

      for (guint j = 0; j < taken->len; j++)
        has_room = has_room && fabs (g_array_index (taken, double, j) - y) >= NAME_HEIGHT - 2.0;
      if (!has_room)
        continue;
      draw_name (chart, snapshot, colour, liaison_forecast_get_outcome_name (chart->plot->forecast, sorted[i].outcome), y);
      g_array_append_val (taken, y);
    }
}

/**
 * _liaison_estimate_chart_draw_outcomes: (skip)
 * @chart: a chart of a question with several outcomes
 * @snapshot: where to draw it
 * @line: the reader's line
 * @colour: of the lines
 * @words: of the names
 */
void
_liaison_estimate_chart_draw_outcomes (LiaisonEstimateChart      *chart,
                                       GtkSnapshot               *snapshot,
                                       const LiaisonEstimateLine *line,
                                       const GdkRGBA             *colour,
                                       const GdkRGBA             *words)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (chart->plot->forecast);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (chart)),
                                                                          (float) gtk_widget_get_height (GTK_WIDGET (chart))));

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, LINE);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

      if (strcmp (outcome->id, chart->scale.leading) != 0)
        draw_outcome (chart, cr, line, outcome->id);
    }
  cairo_destroy (cr);
  draw_names (chart, snapshot, line, words);
}
