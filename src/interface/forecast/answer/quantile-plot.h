/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/answer.h"

G_BEGIN_DECLS

/* The curve of a distribution with a handle for each of its five quantiles. Signal "edited" (uint: which one): the reader moved
 * it. */
#define LIAISON_TYPE_QUANTILE_PLOT (liaison_quantile_plot_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQuantilePlot, liaison_quantile_plot, LIAISON, QUANTILE_PLOT, GtkWidget)

GtkWidget    *liaison_quantile_plot_new            (void);
/* VALUES are five that do not decrease, or NULL while there are none; UNIT may be NULL. */
void          liaison_quantile_plot_set            (LiaisonQuantilePlot *self,
                                                    LiaisonQuestionType  type,
                                                    const char          *unit,
                                                    const double        *values);
double        liaison_quantile_plot_get_value      (LiaisonQuantilePlot *self,
                                                    guint                index);
/* Whether the curve says how probable it is that the value is less, or how dense the probability is. */
void          liaison_quantile_plot_set_cumulative (LiaisonQuantilePlot *self,
                                                    gboolean             cumulative);
/* "5 % below": which of the five; translated. */
const char   *liaison_quantile_name                (guint                index);

G_END_DECLS
