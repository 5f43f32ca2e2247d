/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/answer.h"

G_BEGIN_DECLS

/* A distribution through five quantiles, for a drawing. Set it up with liaison_quantile_curve_init(). */
typedef struct
{
  double value[LIAISON_N_QUANTILES]; /* increasing */
  double slope[LIAISON_N_QUANTILES]; /* of the normal score, there */
} LiaisonQuantileCurve;

void     liaison_quantile_curve_init        (LiaisonQuantileCurve *self,
                                             const double         *values);
/* How probable it is that the quantity is less than VALUE. */
double   liaison_quantile_curve_get_share   (const LiaisonQuantileCurve *self,
                                             double                value);
/* Per unit of the quantity. */
double   liaison_quantile_curve_get_density (const LiaisonQuantileCurve *self,
                                             double                value);
/* Where all but half a percent lies, at either end. */
void     liaison_quantile_curve_get_range   (const LiaisonQuantileCurve *self,
                                             double               *low,
                                             double               *high);
/* Fills in what is NAN from the others; FALSE, and nothing filled in, where fewer than two differ or they decrease. */
gboolean liaison_quantile_curve_complete    (double               *values);

G_END_DECLS
