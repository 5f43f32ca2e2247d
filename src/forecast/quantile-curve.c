/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A distribution through five quantiles.
 *
 * What is interpolated is the normal score of the share, z = Φ⁻¹(F(x)), over the value x: by the monotone piecewise cubic of
 * F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis 17 (1980),
 * 238–246, with the weighted harmonic mean of F. N. Fritsch and J. Butland, "A Method for Constructing Local Monotone Piecewise
 * Cubic Interpolants", SIAM Journal on Scientific and Statistical Computing 5 (1984), 300–304, for the slopes inside, and on a
 * straight line beyond the ends. So F(x) = Φ(z(x)) never decreases, has tails, and the quantiles of a normal distribution give
 * back just that distribution. */

#include "forecast/quantile-curve.h"

#include <math.h>

#define LAST (LIAISON_N_QUANTILES - 1)
#define TAIL 2.5758293035489004   /* of a normal distribution half a percent is beyond so many standard deviations */
#define LEAST_STEP 0.002          /* quantiles that are the same are drawn so far apart, as a share of the whole */

/* Φ⁻¹ of liaison_quantile_levels. */
static const double scores[LIAISON_N_QUANTILES] = {
  -1.6448536269514722, -0.6744897501960817, 0.0, 0.6744897501960817, 1.6448536269514722,
};

static double
secant (const LiaisonQuantileCurve *self,
        guint                       i)
{
  return (scores[i + 1] - scores[i]) / (self->value[i + 1] - self->value[i]);
}

/* The weighted harmonic mean of the secants at either side. */
static double
inner_slope (const LiaisonQuantileCurve *self,
             guint                       i)
{
  double before = self->value[i] - self->value[i - 1];
  double after = self->value[i + 1] - self->value[i];
  double w1 = 2.0 * after + before;
  double w2 = after + 2.0 * before;

  return (w1 + w2) / (w1 / secant (self, i - 1) + w2 / secant (self, i));
}

/* The last of the points that are not above VALUE; -1 for none. */
static int
find (const LiaisonQuantileCurve *self,
      double                      value)
{
  int i = -1;

  while (i < (int) LAST && self->value[i + 1] <= value)
    i++;
  return i;
}

/* The normal score at VALUE, and its slope. */
static double
score_at (const LiaisonQuantileCurve *self,
          double                      value,
          double                     *slope)
{
  int i = find (self, value);
  double h, t, d, a, b;

  if (i < 0 || i == (int) LAST)
    {
      guint end = i < 0 ? 0 : LAST;

      *slope = self->slope[end];
      return scores[end] + (value - self->value[end]) * self->slope[end];
    }
  /* Hermite's cubic, in Newton's form. */
  h = self->value[i + 1] - self->value[i];
  t = (value - self->value[i]) / h;
  d = secant (self, (guint) i);
  a = 3.0 * d - 2.0 * self->slope[i] - self->slope[i + 1];
  b = self->slope[i] + self->slope[i + 1] - 2.0 * d;
  *slope = self->slope[i] + t * (2.0 * a + 3.0 * b * t);
  return scores[i] + h * t * (self->slope[i] + t * (a + b * t));
}

/**
 * liaison_quantile_curve_init:
 * @self: where the curve is put
 * @values: (array fixed-size=5): the quantiles 5, 25, 50, 75 and 95 %, which do not decrease
 *
 * Draws the curve through the quantiles. Where some are the same, as much of the distribution stands at one value; they are
 * taken a little apart, so that there is a curve.
 */
void
liaison_quantile_curve_init (LiaisonQuantileCurve *self,
                             const double         *values)
{
  double spread = values[LAST] - values[0];
  double least = LEAST_STEP * (spread > 0.0 ? spread : MAX (fabs (values[0]), 1.0));

  for (guint i = 0; i <= LAST; i++)
    self->value[i] = i == 0 ? values[0] : MAX (values[i], self->value[i - 1] + least);
  self->slope[0] = secant (self, 0);
  self->slope[LAST] = secant (self, LAST - 1);
  for (guint i = 1; i < LAST; i++)
    self->slope[i] = inner_slope (self, i);
}

/**
 * liaison_quantile_curve_get_share:
 * @self: a curve
 * @value: a value of the quantity
 *
 * Returns: how probable it is that the quantity is less, from 0 to 1
 */
double
liaison_quantile_curve_get_share (const LiaisonQuantileCurve *self,
                                  double                      value)
{
  double slope;

  return 0.5 * erfc (-score_at (self, value, &slope) / G_SQRT2);
}

/**
 * liaison_quantile_curve_get_density:
 * @self: a curve
 * @value: a value of the quantity
 *
 * Returns: the probability density there, per unit of the quantity
 */
double
liaison_quantile_curve_get_density (const LiaisonQuantileCurve *self,
                                    double                      value)
{
  double slope;
  double score = score_at (self, value, &slope);

  return exp (-0.5 * score * score) / sqrt (2.0 * G_PI) * slope;
}

/**
 * liaison_quantile_curve_get_range:
 * @self: a curve
 * @low: (out): half a percent is less
 * @high: (out): half a percent is more
 */
void
liaison_quantile_curve_get_range (const LiaisonQuantileCurve *self,
                                  double                     *low,
                                  double                     *high)
{
  *low = self->value[0] - (TAIL + scores[0]) / self->slope[0];
  *high = self->value[LAST] + (TAIL - scores[LAST]) / self->slope[LAST];
}

/* The known points beside I, or of those at the nearer end the last two. */
static void
find_support (const gboolean *known,
              guint           i,
              guint          *a,
              guint          *b)
{
  int before = (int) i, after = (int) i;

  while (before >= 0 && !known[before])
    before--;
  while (after <= (int) LAST && !known[after])
    after++;
  if (before < 0)
    for (before = after++; !known[after]; after++)
      ;
  else if (after > (int) LAST)
    for (after = before--; !known[before]; before--)
      ;
  *a = (guint) before;
  *b = (guint) after;
}

/**
 * liaison_quantile_curve_complete:
 * @values: (array fixed-size=5): quantiles, NAN where one is not known
 *
 * Fills in the quantiles that are not known as those of a normal distribution through the known ones beside them.
 *
 * Returns: whether there are five now that do not decrease
 */
gboolean
liaison_quantile_curve_complete (double *values)
{
  gboolean known[LIAISON_N_QUANTILES];
  double first = NAN, last = NAN;
  guint n_known = 0;

  for (guint i = 0; i <= LAST; i++)
    {
      known[i] = isfinite (values[i]);
      if (!known[i])
        continue;
      if (n_known++ == 0)
        first = values[i];
      else if (values[i] < last)
        return FALSE;
      last = values[i];
    }
  if (n_known < LIAISON_N_QUANTILES && !(last > first))
    return FALSE;
  for (guint i = 0; i <= LAST; i++)
    if (!known[i])
      {
        guint a, b;

        find_support (known, i, &a, &b);
        values[i] = values[a] + (values[b] - values[a]) * (scores[i] - scores[a]) / (scores[b] - scores[a]);
      }
  return TRUE;
}
