/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIAISON_CURVE_POINTS 5

/* A distribution through five quantiles, for a drawing. Set it up with liaison_quantile_curve_init(). */
typedef struct
{
  double value[LIAISON_CURVE_POINTS]; /* increasing */
  double slope[LIAISON_CURVE_POINTS]; /* of the normal score, there */
} LiaisonQuantileCurve;

/* The shares below the five: 0.05, 0.25, 0.5, 0.75, 0.95. */
extern const double liaison_quantile_curve_shares[LIAISON_CURVE_POINTS];

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
