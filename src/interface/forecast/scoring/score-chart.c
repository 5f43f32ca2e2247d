/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonScoreChart: the score as it stood from one estimate to the next, with that of saying the same to each outcome as a dashed
 * line. The CSS
 * node is "scorechart", its color that of the line. Accessible role: img, with the scores and their days in words. */

#include "interface/forecast/scoring/score-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "interface/forecast/estimate/step-plot.h"

#define LEAST_WIDTH 150
#define WIDTH 240
#define HEIGHT 150

struct _LiaisonScoreChart
{
  GtkWidget parent_instance;

  LiaisonPostMortem *post_mortem; /* nullable */
};

G_DEFINE_FINAL_TYPE (LiaisonScoreChart, liaison_score_chart, GTK_TYPE_WIDGET)

static void
describe (LiaisonScoreChart *self)
{
  const GArray *scores = self->post_mortem != NULL ? liaison_post_mortem_get_scores (self->post_mortem) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      const LiaisonStep *step = &g_array_index (scores, LiaisonStep, i);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (step->instant / G_USEC_PER_SEC);
      g_autofree char *day = g_date_time_format (time, "%x");

      /* Translators: a score and the day since which it stood: "0.250 from 01/24/21". */
      g_string_append_printf (text, _("%1$.3g from %2$s"), step->probability, day);
      g_string_append (text, i + 1 < scores->len ? ", " : "");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Score over Time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/* More than 0. */
static double
find_greatest (LiaisonScoreChart *self)
{
  const GArray *scores = liaison_post_mortem_get_scores (self->post_mortem);
  double greatest = 0.0;

  for (guint i = 0; i < scores->len; i++)
    greatest = MAX (greatest, g_array_index (scores, LiaisonStep, i).probability);
  return greatest > 0.0 ? greatest : 1.0;
}

static void
liaison_score_chart_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  LiaisonScoreChart *self = LIAISON_SCORE_CHART (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  LiaisonStepPlot plot = {
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .faint = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.5 : 0.15,
    .context = gtk_widget_get_pango_context (widget),
  };
  LiaisonPeriod period;
  cairo_t *cr;

  if (self->post_mortem == NULL)
    return;
  plot.baseline = liaison_post_mortem_get_baseline (self->post_mortem);
  plot.top = isnan (plot.baseline) ? find_greatest (self) : 1.0;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &plot.line);
  plot.text = plot.line;
  if (parent != NULL)
    gtk_style_context_get_color (gtk_widget_get_style_context (parent), &plot.text);
  period = liaison_post_mortem_get_period (self->post_mortem);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) plot.width, (float) plot.height));
  liaison_step_plot_draw (&plot, liaison_post_mortem_get_scores (self->post_mortem), &period, cr);
  cairo_destroy (cr);
}

static void
liaison_score_chart_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
}

static void
liaison_score_chart_dispose (GObject *object)
{
  g_clear_object (&LIAISON_SCORE_CHART (object)->post_mortem);

  G_OBJECT_CLASS (liaison_score_chart_parent_class)->dispose (object);
}

static void
liaison_score_chart_class_init (LiaisonScoreChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_score_chart_dispose;
  widget_class->snapshot = liaison_score_chart_snapshot;
  widget_class->measure = liaison_score_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "scorechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_score_chart_init (LiaisonScoreChart *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * liaison_score_chart_new:
 *
 * Returns: (transfer floating): a chart that shows nothing yet
 */
GtkWidget *
liaison_score_chart_new (void)
{
  return g_object_new (LIAISON_TYPE_SCORE_CHART, NULL);
}

/**
 * liaison_score_chart_show:
 * @self: a chart
 * @post_mortem: (nullable): of the forecast whose score it shows
 */
void
liaison_score_chart_show (LiaisonScoreChart *self,
                          LiaisonPostMortem *post_mortem)
{
  g_return_if_fail (LIAISON_IS_SCORE_CHART (self));

  g_set_object (&self->post_mortem, post_mortem);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
