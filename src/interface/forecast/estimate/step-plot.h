/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/steps.h"

G_BEGIN_DECLS

/* Where and how something that changes in steps is drawn, from 0 at the bottom to the top. */
typedef struct
{
  double width, height;
  gboolean mirrored;           /* time goes from right to left */
  gboolean percent;            /* 1 is called 100 % */
  double top;                  /* what is at the top; more than 0 */
  double baseline;             /* where a dashed line is; NAN: nowhere */
  GdkRGBA text;
  GdkRGBA line;
  double faint;                /* the opacity of lines that only help the eye */
  PangoContext *context;       /* has the font of the text around it; not owned */
} LiaisonStepPlot;

/* STEPS is of LiaisonStep; what stands last does so until the end of PERIOD. */
void liaison_step_plot_draw (const LiaisonStepPlot *self,
                             const GArray          *steps,
                             const LiaisonPeriod   *period,
                             cairo_t               *cr);

G_END_DECLS
