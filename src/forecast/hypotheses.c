/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The analysis of competing hypotheses. Each piece of evidence is judged against every outcome, across the row, and the outcomes
 * are compared by what speaks against them: the one that is likeliest is the one with the least against it, not the one with
 * the most for it, as the same evidence often fits several.
 *
 * Source: Richards J. Heuer, Jr., "Psychology of Intelligence Analysis", Center for the Study of Intelligence (1999), chapter 8,
 * which describes the matrix, its diagnosticity and the count of what is inconsistent. The weights are those of the program
 * that followed from it: "ACH 2.0 Technical Description", Palo Alto Research Center (2006). */

#include "forecast/hypotheses.h"

#include <glib/gi18n.h>
#include <math.h>

struct _LiaisonHypotheses
{
  LiaisonForecast *forecast;
  GArray *outcomes;            /* of LiaisonHypothesis */
  GArray *rows;                /* of LiaisonHypothesesRow */
};

/* Room for sums of weights, which are no whole numbers. */
#define TOLERANCE 1e-9

static void
clear_outcome (gpointer data)
{
  LiaisonHypothesis *outcome = data;

  g_free (outcome->id);
  g_free (outcome->name);
}

static void
add_outcome (LiaisonHypotheses *self,
             const char        *id,
             const char        *name)
{
  LiaisonHypothesis outcome = { .id = g_strdup (id), .name = g_strdup (name) };

  g_array_append_val (self->outcomes, outcome);
}

static void
add_outcomes (LiaisonHypotheses *self)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (self->forecast);

  if (liaison_forecast_get_question_type (self->forecast) != LIAISON_QUESTION_CHOICE)
    {
      add_outcome (self, "yes", C_("outcome", "Yes"));
      add_outcome (self, "no", C_("outcome", "No"));
      return;
    }
  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

      add_outcome (self, outcome->id, outcome->name);
    }
}

/**
 * liaison_hypotheses_weight:
 * @evidence: a piece of evidence
 *
 * Multiplies what its credibility and its relevance count for: 1/√2 where they are low, 1 where moderate, √2 where high.
 *
 * Source: "ACH 2.0 Technical Description", Palo Alto Research Center (2006).
 *
 * Returns: its weight, from 0.5 to 2
 */
double
liaison_hypotheses_weight (LiaisonEvidence *evidence)
{
  int grades = (int) liaison_evidence_get_credibility (evidence) + (int) liaison_evidence_get_relevance (evidence);

  return pow (2.0, grades / 2.0);
}

/* The mean difference between what is said of two outcomes, as a share of the greatest there can be. Only outcomes that were rated
 * count. */
static double
measure_diagnosticity (LiaisonHypotheses *self,
                       LiaisonEvidence   *evidence)
{
  double sum = 0.0;
  guint n = 0;

  for (guint i = 0; i < self->outcomes->len; i++)
    for (guint j = i + 1; j < self->outcomes->len; j++)
      {
        int a = liaison_evidence_get_rating (evidence, g_array_index (self->outcomes, LiaisonHypothesis, i).id);
        int b = liaison_evidence_get_rating (evidence, g_array_index (self->outcomes, LiaisonHypothesis, j).id);

        if (a == LIAISON_RATING_NONE || b == LIAISON_RATING_NONE)
          continue;
        sum += ABS (a - b);
        n++;
      }
  return n > 0 ? sum / n / (LIAISON_RATING_MAX - LIAISON_RATING_MIN) : NAN;
}

static void
add_rows (LiaisonHypotheses *self)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (self->forecast);

  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonHypothesesRow row = { .evidence = g_ptr_array_index (evidence, i), .number = i + 1 };

      row.weight = liaison_hypotheses_weight (row.evidence);
      row.diagnosticity = measure_diagnosticity (self, row.evidence);
      g_array_append_val (self->rows, row);
    }
}

static void
score_outcome (LiaisonHypotheses *self,
               LiaisonHypothesis *outcome)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LiaisonHypothesesRow *row = &g_array_index (self->rows, LiaisonHypothesesRow, i);
      int rating = liaison_evidence_get_rating (row->evidence, outcome->id);

      if (rating == LIAISON_RATING_NONE)
        continue;
      outcome->n_rated++;
      if (rating < 0)
        outcome->inconsistency += -rating * row->weight;
    }
}

/* Marks what has the least against it; nothing, while some outcome was not judged at all or all stand alike. */
static void
mark_least (LiaisonHypotheses *self)
{
  LiaisonHypothesis *outcomes = (LiaisonHypothesis *) (void *) self->outcomes->data;
  double least = INFINITY, most = -INFINITY;

  for (guint i = 0; i < self->outcomes->len; i++)
    {
      if (outcomes[i].n_rated == 0)
        return;
      least = MIN (least, outcomes[i].inconsistency);
      most = MAX (most, outcomes[i].inconsistency);
    }
  for (guint i = 0; i < self->outcomes->len; i++)
    outcomes[i].least = outcomes[i].inconsistency <= least + TOLERANCE && most > least + TOLERANCE;
}

/**
 * liaison_hypotheses_apply:
 * @forecast: a forecast
 *
 * Returns: whether it has outcomes that can be weighed against each other: a quantity and a day have none
 */
gboolean
liaison_hypotheses_apply (LiaisonForecast *forecast)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), FALSE);

  if (liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_CHOICE)
    return liaison_forecast_get_outcomes (forecast)->len >= 2;
  return !liaison_question_type_has_quantiles (liaison_forecast_get_question_type (forecast));
}

/**
 * liaison_hypotheses_new:
 * @forecast: a forecast
 *
 * Reads how its evidence fits its outcomes, and computes from it:
 *
 * - of each outcome the weighted inconsistency: the sum, over the evidence that is inconsistent with it, of 1 for inconsistent
 *   and 2 for very inconsistent, times the weight of the evidence; what is consistent or neutral counts for nothing;
 * - of each piece of evidence the diagnosticity: the mean difference of its ratings over all pairs of outcomes, divided by 4,
 *   the greatest difference there can be. Evidence that fits all outcomes alike has none, and says nothing about which it will be.
 *
 * Source: Heuer (1999), chapter 8, for both ideas; "ACH 2.0 Technical Description" for the weighted score.
 *
 * Returns: (transfer full): the matrix, with its rows in the forecast's order
 */
LiaisonHypotheses *
liaison_hypotheses_new (LiaisonForecast *forecast)
{
  LiaisonHypotheses *self;

  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), NULL);

  self = g_new0 (LiaisonHypotheses, 1);
  self->forecast = g_object_ref (forecast);
  self->outcomes = g_array_new (FALSE, FALSE, sizeof (LiaisonHypothesis));
  g_array_set_clear_func (self->outcomes, clear_outcome);
  self->rows = g_array_new (FALSE, FALSE, sizeof (LiaisonHypothesesRow));
  add_outcomes (self);
  add_rows (self);
  for (guint i = 0; i < self->outcomes->len; i++)
    score_outcome (self, &g_array_index (self->outcomes, LiaisonHypothesis, i));
  mark_least (self);
  return self;
}

/**
 * liaison_hypotheses_free:
 * @self: (transfer full): a matrix
 */
void
liaison_hypotheses_free (LiaisonHypotheses *self)
{
  g_array_unref (self->outcomes);
  g_array_unref (self->rows);
  g_object_unref (self->forecast);
  g_free (self);
}

/**
 * liaison_hypotheses_get_n_outcomes:
 * @self: a matrix
 *
 * Returns: the number of columns
 */
guint
liaison_hypotheses_get_n_outcomes (LiaisonHypotheses *self)
{
  return self->outcomes->len;
}

/**
 * liaison_hypotheses_get_outcome:
 * @self: a matrix
 * @column: a column
 *
 * Returns: (transfer none): its head
 */
const LiaisonHypothesis *
liaison_hypotheses_get_outcome (LiaisonHypotheses *self,
                                guint              column)
{
  g_return_val_if_fail (column < self->outcomes->len, NULL);

  return &g_array_index (self->outcomes, LiaisonHypothesis, column);
}

/**
 * liaison_hypotheses_get_n_rows:
 * @self: a matrix
 *
 * Returns: the number of rows
 */
guint
liaison_hypotheses_get_n_rows (LiaisonHypotheses *self)
{
  return self->rows->len;
}

/**
 * liaison_hypotheses_get_row:
 * @self: a matrix
 * @row: a row
 *
 * Returns: (transfer none): its piece of evidence
 */
const LiaisonHypothesesRow *
liaison_hypotheses_get_row (LiaisonHypotheses *self,
                            guint              row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, LiaisonHypothesesRow, row);
}

/**
 * liaison_hypotheses_get_rating:
 * @self: a matrix
 * @row: a row
 * @column: a column
 *
 * Returns: how the one fits the other, or %LIAISON_RATING_NONE
 */
int
liaison_hypotheses_get_rating (LiaisonHypotheses *self,
                               guint              row,
                               guint              column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->outcomes->len, LIAISON_RATING_NONE);

  return liaison_evidence_get_rating (g_array_index (self->rows, LiaisonHypothesesRow, row).evidence,
                                      g_array_index (self->outcomes, LiaisonHypothesis, column).id);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const LiaisonHypothesesRow *first = a, *second = b;
  double x = isnan (first->diagnosticity) ? -1.0 : first->diagnosticity;
  double y = isnan (second->diagnosticity) ? -1.0 : second->diagnosticity;

  if (fabs (x - y) > TOLERANCE)
    return x > y ? -1 : 1;
  if (fabs (first->weight - second->weight) > TOLERANCE)
    return first->weight > second->weight ? -1 : 1;
  return first->number < second->number ? -1 : first->number > second->number;
}

/**
 * liaison_hypotheses_sort:
 * @self: a matrix
 *
 * Sorts the rows by diagnosticity, the greatest first; by weight where that is the same; then in the forecast's order. Rows that
 * were not judged yet come last.
 */
void
liaison_hypotheses_sort (LiaisonHypotheses *self)
{
  g_array_sort (self->rows, compare_rows);
}
