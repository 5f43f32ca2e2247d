/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswer: what an estimate says: one probability, one for each of several outcomes, a distribution, or a conditional
 * pair. */

#include "forecast/answer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The first and the last day that can be written: 0001-01-01 and 9999-12-31. */
#define FIRST_DAY -719162.0
#define LAST_DAY 2932896.0

const double liaison_quantile_levels[LIAISON_N_QUANTILES] = { 0.05, 0.25, 0.5, 0.75, 0.95 };

struct _LiaisonAnswer
{
  LiaisonQuestionType type;
  guint n;                     /* of what there is more than one */
  double probability;          /* NAN where there is not one */
  union
  {
    LiaisonShare *shares;
    double *quantiles;
    LiaisonConditional *conditional;
    gpointer data;             /* NULL: the probability is all */
  };
};

static gboolean
is_probability (double number)
{
  return number >= 0.0 && number <= 1.0;
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const LiaisonShare *) a)->outcome, ((const LiaisonShare *) b)->outcome);
}

/**
 * liaison_shares_are_valid:
 * @shares: (array length=n): the probabilities of outcomes
 * @n: how many
 *
 * Tells whether shares can be an answer: no outcome stands twice, each is from 0 to 1, and together they are 1, give or take
 * %LIAISON_SHARES_TOLERANCE.
 *
 * Returns: whether they can
 */
gboolean
liaison_shares_are_valid (const LiaisonShare *shares,
                          guint               n)
{
  g_autofree LiaisonShare *sorted = g_memdup2 (shares, n * sizeof *shares);
  double sum = 0.0;

  if (n == 0)
    return FALSE;
  qsort (sorted, n, sizeof *sorted, compare_shares);
  for (guint i = 0; i < n; i++)
    {
      if (!is_probability (sorted[i].probability) || (i > 0 && compare_shares (&sorted[i - 1], &sorted[i]) == 0))
        return FALSE;
      sum += sorted[i].probability;
    }
  return fabs (sum - 1.0) <= LIAISON_SHARES_TOLERANCE + 1e-9;
}

/**
 * liaison_quantiles_are_valid:
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 * @quantiles: (array fixed-size=5): the quantiles; of a date days since 1970-01-01
 *
 * Returns: whether they can be an answer
 */
gboolean
liaison_quantiles_are_valid (LiaisonQuestionType type,
                             const double       *quantiles)
{
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      if (!isfinite (quantiles[i]) || (i > 0 && quantiles[i] < quantiles[i - 1]))
        return FALSE;
      if (type == LIAISON_QUESTION_DATE && (quantiles[i] < FIRST_DAY || quantiles[i] > LAST_DAY))
        return FALSE;
    }
  return TRUE;
}

/**
 * liaison_conditional_imply:
 * @conditional: a conditional pair
 *
 * Computes what a conditional pair implies, by the law of total probability: P(B) = P(A) P(B | A) + (1 - P(A)) P(B | not A).
 *
 * Returns: P(B), from 0 to 1
 */
double
liaison_conditional_imply (const LiaisonConditional *conditional)
{
  return conditional->condition * conditional->yes + (1.0 - conditional->condition) * conditional->no;
}

static LiaisonAnswer *
create (LiaisonQuestionType type,
        double              probability)
{
  LiaisonAnswer *self = g_atomic_rc_box_new0 (LiaisonAnswer);

  self->type = type;
  self->probability = probability;
  return self;
}

/**
 * liaison_answer_new_probability:
 * @probability: from 0 to 1
 *
 * Returns: (transfer full): the answer to a question of yes or no
 */
LiaisonAnswer *
liaison_answer_new_probability (double probability)
{
  g_return_val_if_fail (is_probability (probability), NULL);

  return create (LIAISON_QUESTION_BINARY, probability);
}

/**
 * liaison_answer_new_choice:
 * @shares: (array length=n): a probability for each outcome; see liaison_shares_are_valid()
 * @n: how many
 *
 * Returns: (transfer full): the answer to a question with several outcomes
 */
LiaisonAnswer *
liaison_answer_new_choice (const LiaisonShare *shares,
                           guint               n)
{
  LiaisonAnswer *self;

  g_return_val_if_fail (liaison_shares_are_valid (shares, n), NULL);

  self = create (LIAISON_QUESTION_CHOICE, NAN);
  self->shares = g_memdup2 (shares, n * sizeof *shares);
  self->n = n;
  qsort (self->shares, n, sizeof *self->shares, compare_shares);
  for (guint i = 0; i < n; i++)
    self->shares[i].outcome = g_ref_string_new_intern (self->shares[i].outcome);
  return self;
}

/**
 * liaison_answer_new_quantiles:
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 * @quantiles: (array fixed-size=5): what the number is below with probabilities of 5, 25, 50, 75 and 95 %; of a date days since
 *   1970-01-01, which are rounded to whole ones; see liaison_quantiles_are_valid()
 *
 * Returns: (transfer full): the answer to a question for a number or a day
 */
LiaisonAnswer *
liaison_answer_new_quantiles (LiaisonQuestionType type,
                              const double       *quantiles)
{
  LiaisonAnswer *self;

  g_return_val_if_fail (liaison_question_type_has_quantiles (type), NULL);
  g_return_val_if_fail (liaison_quantiles_are_valid (type, quantiles), NULL);

  self = create (type, NAN);
  self->quantiles = g_memdup2 (quantiles, LIAISON_N_QUANTILES * sizeof *quantiles);
  self->n = LIAISON_N_QUANTILES;
  for (guint i = 0; i < LIAISON_N_QUANTILES && type == LIAISON_QUESTION_DATE; i++)
    self->quantiles[i] = floor (self->quantiles[i] + 0.5);
  return self;
}

/**
 * liaison_answer_new_conditional:
 * @conditional: a conditional pair
 *
 * Returns: (transfer full): the answer to a question with a condition
 */
LiaisonAnswer *
liaison_answer_new_conditional (const LiaisonConditional *conditional)
{
  LiaisonAnswer *self;

  g_return_val_if_fail (is_probability (conditional->condition), NULL);
  g_return_val_if_fail (is_probability (conditional->yes) && is_probability (conditional->no), NULL);

  self = create (LIAISON_QUESTION_CONDITIONAL, CLAMP (liaison_conditional_imply (conditional), 0.0, 1.0));
  self->conditional = g_memdup2 (conditional, sizeof *conditional);
  self->n = 3;
  return self;
}

/**
 * liaison_answer_ref:
 * @self: an answer
 *
 * Returns: (transfer full): the same
 */
LiaisonAnswer *
liaison_answer_ref (const LiaisonAnswer *self)
{
  return g_atomic_rc_box_acquire ((LiaisonAnswer *) self);
}

static void
clear (gpointer data)
{
  LiaisonAnswer *self = data;

  if (self->type == LIAISON_QUESTION_CHOICE)
    for (guint i = 0; i < self->n; i++)
      g_ref_string_release ((char *) self->shares[i].outcome);
  g_free (self->data);
}

/**
 * liaison_answer_unref:
 * @self: (transfer full): an answer
 */
void
liaison_answer_unref (LiaisonAnswer *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * liaison_answer_get_question_type:
 * @self: an answer
 *
 * Returns: the type of the questions that it answers
 */
LiaisonQuestionType
liaison_answer_get_question_type (const LiaisonAnswer *self)
{
  return self->type;
}

/**
 * liaison_answer_get_probability:
 * @self: an answer
 *
 * Returns: the one probability that it comes down to, from 0 to 1: of a conditional pair P(B); NAN for several outcomes and for
 *   distributions
 */
double
liaison_answer_get_probability (const LiaisonAnswer *self)
{
  return self->probability;
}

/**
 * liaison_answer_get_shares:
 * @self: an answer
 * @n: (out) (optional): how many; 0 unless it is one to a question with several outcomes
 *
 * Returns: (transfer none) (nullable) (array length=n): the probabilities of outcomes, in the order of their ids
 */
const LiaisonShare *
liaison_answer_get_shares (const LiaisonAnswer *self,
                           guint               *n)
{
  gboolean fits = self->type == LIAISON_QUESTION_CHOICE;

  if (n != NULL)
    *n = fits ? self->n : 0;
  return fits ? self->shares : NULL;
}

/**
 * liaison_answer_get_share:
 * @self: an answer
 * @outcome: the id of an outcome
 *
 * Returns: the probability that the answer gives it, from 0 to 1; 0 when it does not mention it
 */
double
liaison_answer_get_share (const LiaisonAnswer *self,
                          const char          *outcome)
{
  LiaisonShare wanted = { .outcome = outcome };
  const LiaisonShare *found = NULL;

  if (self->type == LIAISON_QUESTION_CHOICE)
    found = bsearch (&wanted, self->shares, self->n, sizeof wanted, compare_shares);
  return found != NULL ? found->probability : 0.0;
}

/**
 * liaison_answer_get_leading:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the greatest share; %NULL unless it is an answer to a question with several outcomes
 */
const LiaisonShare *
liaison_answer_get_leading (const LiaisonAnswer *self)
{
  const LiaisonShare *leading = NULL;

  for (guint i = 0; self->type == LIAISON_QUESTION_CHOICE && i < self->n; i++)
    if (leading == NULL || self->shares[i].probability > leading->probability)
      leading = &self->shares[i];
  return leading;
}

/**
 * liaison_answer_get_quantiles:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable) (array fixed-size=5): the quantiles of a distribution; of a date days since 1970-01-01
 */
const double *
liaison_answer_get_quantiles (const LiaisonAnswer *self)
{
  return liaison_question_type_has_quantiles (self->type) ? self->quantiles : NULL;
}

/**
 * liaison_answer_get_conditional:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the three probabilities of a conditional pair
 */
const LiaisonConditional *
liaison_answer_get_conditional (const LiaisonAnswer *self)
{
  return self->type == LIAISON_QUESTION_CONDITIONAL ? self->conditional : NULL;
}

static int
compare_numbers (double a,
                 double b)
{
  return (a > b) - (a < b);
}

/* Number I of those that it is made of. */
static double
number_at (const LiaisonAnswer *self,
           guint                i)
{
  switch (self->type)
    {
    case LIAISON_QUESTION_CHOICE:
      return self->shares[i].probability;
    case LIAISON_QUESTION_QUANTITY:
    case LIAISON_QUESTION_DATE:
      return self->quantiles[i];
    case LIAISON_QUESTION_CONDITIONAL:
      return i == 0 ? self->conditional->condition : i == 1 ? self->conditional->yes : self->conditional->no;
    case LIAISON_QUESTION_BINARY:
    case LIAISON_N_QUESTION_TYPES:
    default:
      return self->probability;
    }
}

/**
 * liaison_answer_compare:
 * @a: an answer
 * @b: another
 *
 * Returns: less than, equal to or greater than 0, like strcmp(); 0 only when they say the same
 */
int
liaison_answer_compare (const LiaisonAnswer *a,
                        const LiaisonAnswer *b)
{
  if (a->type != b->type)
    return a->type < b->type ? -1 : 1;
  if (a->data == NULL)
    return compare_numbers (a->probability, b->probability);
  if (a->n != b->n)
    return a->n < b->n ? -1 : 1;
  for (guint i = 0; i < a->n; i++)
    {
      int outcomes = a->type == LIAISON_QUESTION_CHOICE ? compare_shares (&a->shares[i], &b->shares[i]) : 0;
      int numbers = compare_numbers (number_at (a, i), number_at (b, i));

      if (outcomes != 0 || numbers != 0)
        return outcomes != 0 ? outcomes : numbers;
    }
  return 0;
}

/**
 * liaison_answer_hash:
 * @self: an answer
 *
 * Returns: a number that is the same for answers that say the same
 */
guint
liaison_answer_hash (const LiaisonAnswer *self)
{
  guint hash = (guint) self->type;

  for (guint i = 0; i < MAX (self->n, 1); i++)
    {
      double number = number_at (self, i) + 0.0; /* -0 is 0 */

      hash = hash * 31 + g_double_hash (&number);
    }
  return hash;
}
