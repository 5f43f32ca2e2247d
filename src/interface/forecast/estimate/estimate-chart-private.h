/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/forecast/answer/answer-scale.h"
#include "interface/forecast/estimate/estimate-chart.h"
#include "interface/forecast/estimate/estimate-plot.h"

G_BEGIN_DECLS

/* The parts of an estimate chart: estimate-chart.c, estimate-chart-draw.c, estimate-chart-outcomes.c. */

#define LIAISON_CHART_AXIS 18.0    /* beneath it: the time */
#define LIAISON_CHART_MARGIN 6.0   /* room for a dot at the edges */

struct _LiaisonEstimateChart
{
  GtkWidget parent_instance;

  LiaisonEstimatePlot *plot; /* nullable */
  LiaisonAnswerScale scale;  /* of its forecast */
  char *author;
  int current;               /* places in the forecast's estimates; -1: none */
  int hovered;
};

double _liaison_estimate_chart_x        (LiaisonEstimateChart *self,
                                         gint64                instant);
/* LEVEL is of the scale. */
double _liaison_estimate_chart_y        (LiaisonEstimateChart *self,
                                         double                level);
double _liaison_estimate_chart_y_of     (LiaisonEstimateChart *self,
                                         LiaisonEstimate      *estimate);
void   _liaison_estimate_chart_snapshot (GtkWidget            *widget,
                                         GtkSnapshot          *snapshot);
/* LINE is the reader's; the lines have COLOUR, the names of outcomes that of WORDS. */
void   _liaison_estimate_chart_draw_outcomes (LiaisonEstimateChart      *chart,
                                              GtkSnapshot               *snapshot,
                                              const LiaisonEstimateLine *line,
                                              const GdkRGBA             *colour,
                                              const GdkRGBA             *words);

G_END_DECLS
