/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/quantile-curve.h"
#include "interface/forecast/answer/quantile-plot.h"

G_BEGIN_DECLS

#define LIAISON_PLOT_TOP 8.0       /* above the curve */
#define LIAISON_PLOT_BOTTOM 30.0   /* below it: half a handle, and the axis' words */
#define LIAISON_PLOT_SIDE 14.0

struct _LiaisonQuantilePlot
{
  GtkWidget parent_instance;

  LiaisonQuestionType type;
  char *unit;                  /* nullable */
  gboolean cumulative;
  gboolean set;                /* there are values */
  double values[LIAISON_N_QUANTILES];
  LiaisonQuantileCurve curve;
  double first;                /* what is shown */
  double last;

  GtkWidget *handles[LIAISON_N_QUANTILES];
  int dragged;                 /* the handle that the pointer holds, or -1 */
  gboolean moving;             /* it has begun to move */
  double grip;                 /* how far from its middle, in pixels */
};

/* Where things are, in pixels. */
double _liaison_quantile_plot_x        (LiaisonQuantilePlot *self,
                                        double               value);
double _liaison_quantile_plot_value    (LiaisonQuantilePlot *self,
                                        double               x);
/* LEVEL is a share, from 0 at the bottom to 1 at the top. */
double _liaison_quantile_plot_y        (LiaisonQuantilePlot *self,
                                        double               level);
void   _liaison_quantile_plot_snapshot (GtkWidget           *widget,
                                        GtkSnapshot         *snapshot);
/* "120 km" */
char  *_liaison_quantile_plot_dup_text (LiaisonQuantilePlot *self,
                                        double               value);

G_END_DECLS
