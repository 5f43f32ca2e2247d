/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sharing 100 % out among outcomes, in whole tenths of a percent by the method of the largest remainder (Hamilton's). */

#include "interface/forecast/answer/outcome-shares.h"

#include <math.h>

#define WHOLE 1000 /* tenths of a percent */

/* Shares TOTAL out among N in the proportion of WEIGHTS, no part below 1; TOTAL is at least N. */
static void
apportion (const double *weights,
           int          *parts,
           guint         n,
           int           total)
{
  g_autofree double *wanted = g_new (double, n);
  g_autofree gboolean *least = g_new0 (gboolean, n);
  int left = total;
  gboolean again = TRUE;

  /* What would get too little gets the least, and the rest is shared out among the others. */
  while (again)
    {
      double sum = 0.0;
      guint n_shared = 0;

      left = total;
      for (guint i = 0; i < n; i++)
        if (least[i])
          left--;
        else
          {
            sum += weights[i];
            n_shared++;
          }
      again = FALSE;
      for (guint i = 0; i < n; i++)
        {
          wanted[i] = least[i] ? 1.0 : sum > 0.0 ? left * weights[i] / sum : (double) left / n_shared;
          if (!least[i] && wanted[i] < 1.0)
            least[i] = again = TRUE;
        }
    }
  left = total;
  for (guint i = 0; i < n; i++)
    {
      parts[i] = (int) floor (wanted[i] + 1e-9);
      left -= parts[i];
    }
  for (; left > 0; left--)
    {
      guint largest = 0;

      for (guint i = 1; i < n; i++)
        if (wanted[i] - parts[i] > wanted[largest] - parts[largest] + 1e-9)
          largest = i;
      parts[largest]++;
    }
}

static int
in_tenths (double share)
{
  return (int) lround (share * WHOLE);
}

/**
 * liaison_outcome_shares_round:
 * @shares: (array length=n_shares): probabilities, none negative
 * @n_shares: how many; at most 1000
 *
 * Makes them sum to 1 in whole tenths of a percent, each at least %LIAISON_OUTCOME_LEAST.
 */
void
liaison_outcome_shares_round (double *shares,
                              guint   n_shares)
{
  g_autofree int *parts = g_new (int, MAX (n_shares, 1));

  g_return_if_fail (n_shares <= WHOLE);

  if (n_shares == 0)
    return;
  apportion (shares, parts, n_shares, WHOLE);
  for (guint i = 0; i < n_shares; i++)
    shares[i] = parts[i] / (double) WHOLE;
}

/* What the locked ones beside INDEX have, in tenths of a percent, and how many are free to give and take. */
static int
count_locked (const double   *shares,
              const gboolean *locked,
              guint           n_shares,
              guint           index,
              guint          *n_free)
{
  int sum = 0;

  *n_free = 0;
  for (guint i = 0; i < n_shares; i++)
    if (i != index && locked != NULL && locked[i])
      sum += in_tenths (shares[i]);
    else if (i != index)
      (*n_free)++;
  return sum;
}

/**
 * liaison_outcome_shares_limit:
 * @shares: (array length=n_shares): probabilities that sum to 1
 * @locked: (array length=n_shares) (nullable): which of them stay as they are
 * @n_shares: how many
 * @index: one of them
 *
 * Returns: the most that it can have; just what it has where no other can change
 */
double
liaison_outcome_shares_limit (const double   *shares,
                              const gboolean *locked,
                              guint           n_shares,
                              guint           index)
{
  guint n_free;
  int sum = count_locked (shares, locked, n_shares, index, &n_free);

  return (WHOLE - sum - (int) n_free) / (double) WHOLE;
}

/**
 * liaison_outcome_shares_move:
 * @shares: (array length=n_shares): probabilities that sum to 1, in whole tenths of a percent
 * @locked: (array length=n_shares) (nullable): which of them stay as they are
 * @weights: (array length=n_shares): in what proportion the others take the difference
 * @n_shares: how many
 * @index: the one that is moved, locked or not
 * @value: what it is to have; it gets as near as there is room
 *
 * Returns: whether the others could take the difference
 */
gboolean
liaison_outcome_shares_move (double         *shares,
                             const gboolean *locked,
                             const double   *weights,
                             guint           n_shares,
                             guint           index,
                             double          value)
{
  guint n_free, n = 0;
  int sum = count_locked (shares, locked, n_shares, index, &n_free);
  g_autofree double *free_weights = g_new (double, MAX (n_free, 1));
  g_autofree int *parts = g_new (int, MAX (n_free, 1));
  int moved;

  g_return_val_if_fail (index < n_shares, FALSE);

  if (n_free == 0)
    return FALSE;
  moved = CLAMP (in_tenths (value), 1, WHOLE - sum - (int) n_free);
  for (guint i = 0; i < n_shares; i++)
    if (i != index && (locked == NULL || !locked[i]))
      free_weights[n++] = weights[i];
  apportion (free_weights, parts, n_free, WHOLE - sum - moved);
  n = 0;
  for (guint i = 0; i < n_shares; i++)
    if (i != index && (locked == NULL || !locked[i]))
      shares[i] = parts[n++] / (double) WHOLE;
  shares[index] = moved / (double) WHOLE;
  return TRUE;
}

/**
 * liaison_outcome_shares_remove:
 * @shares: (array length=n_shares): probabilities that sum to 1; the first @n_shares - 1 of them do afterwards
 * @locked: (array length=n_shares) (nullable): which of them stay as they are, if others can take the share
 * @n_shares: how many; at least 2
 * @index: the one to take out; those behind it move up
 */
void
liaison_outcome_shares_remove (double         *shares,
                               const gboolean *locked,
                               guint           n_shares,
                               guint           index)
{
  guint n_free, n = 0;
  int sum = count_locked (shares, locked, n_shares, index, &n_free);
  gboolean all = n_free == 0;
  g_autofree double *weights = g_new (double, n_shares);
  g_autofree int *parts = g_new (int, n_shares);

  g_return_if_fail (n_shares >= 2 && index < n_shares);

  for (guint i = 0; i < n_shares; i++)
    if (i != index && (all || locked == NULL || !locked[i]))
      weights[n++] = shares[i];
  apportion (weights, parts, n, all ? WHOLE : WHOLE - sum);
  n = 0;
  for (guint i = 0; i < n_shares; i++)
    if (i != index && (all || locked == NULL || !locked[i]))
      shares[i] = parts[n++] / (double) WHOLE;
  for (guint i = index; i + 1 < n_shares; i++)
    shares[i] = shares[i + 1];
}
