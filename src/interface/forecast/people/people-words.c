/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts into words how several people's estimates of one question stand to each other. */

#include "interface/forecast/people/people-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/aggregate-answer.h"
#include "forecast/aggregate.h"
#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "forecast/probability-word.h"

/* So many are named who moved. */
#define MAX_NAMED 3

static char *
dup_pooled (LiaisonForecast *question,
            LiaisonPool      pool,
            double           exponent)
{
  g_autoptr (LiaisonAnswer) answer = liaison_aggregate_answer_at (question, G_MAXINT64, NULL, pool, exponent);

  return answer != NULL ? liaison_answer_to_text (answer, question) : NULL;
}

/**
 * liaison_people_dup_median:
 * @question: a forecast with everybody's estimates
 *
 * Returns: (transfer full) (nullable): the median of what people say now
 */
char *
liaison_people_dup_median (LiaisonForecast *question)
{
  return dup_pooled (question, LIAISON_POOL_MEDIAN, 1.0);
}

/**
 * liaison_people_dup_geometric:
 * @question: a forecast with everybody's estimates
 * @exponent: how far to extremize
 *
 * Returns: (transfer full) (nullable): the geometric mean of the odds that people give now
 */
char *
liaison_people_dup_geometric (LiaisonForecast *question,
                              double           exponent)
{
  if (liaison_question_type_has_quantiles (liaison_forecast_get_question_type (question)))
    return NULL;
  return dup_pooled (question, LIAISON_POOL_GEOMETRIC, exponent);
}

static char *
dup_spread_of_values (LiaisonForecast *question)
{
  LiaisonQuestionType type = liaison_forecast_get_question_type (question);
  g_autoptr (GPtrArray) latest = liaison_aggregate_latest (question, G_MAXINT64, NULL);
  double lowest = INFINITY, highest = -INFINITY;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  for (guint i = 0; i < latest->len; i++)
    {
      const double *quantiles =
        liaison_answer_get_quantiles (liaison_estimate_get_answer (g_ptr_array_index (latest, i)));

      lowest = MIN (lowest, quantiles[LIAISON_QUANTILE_MEDIAN]);
      highest = MAX (highest, quantiles[LIAISON_QUANTILE_MEDIAN]);
    }
  if (latest->len == 0)
    return NULL;
  low = liaison_value_to_text (type, lowest, liaison_forecast_get_unit (question));
  high = liaison_value_to_text (type, highest, liaison_forecast_get_unit (question));
  /* Translators: the lowest and the highest of people's medians: numbers with a unit, or days. */
  return g_strdup_printf (_("medians from %1$s to %2$s"), low, high);
}

/**
 * liaison_people_dup_spread:
 * @question: a forecast with everybody's estimates
 *
 * Returns: (transfer full) (nullable): how far apart people are
 */
char *
liaison_people_dup_spread (LiaisonForecast *question)
{
  LiaisonQuestionType type = liaison_forecast_get_question_type (question);
  LiaisonAggregate aggregate;
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  if (liaison_question_type_has_quantiles (type))
    return dup_spread_of_values (question);
  if (type == LIAISON_QUESTION_CHOICE)
    return NULL;
  aggregate = liaison_aggregate_at (question, G_MAXINT64, 1.0);
  if (aggregate.n == 0)
    return NULL;
  lowest = liaison_probability_to_text (aggregate.lowest);
  highest = liaison_probability_to_text (aggregate.highest);
  /* Translators: two probabilities, such as "20 %", and a number of percentage points. */
  return g_strdup_printf (_("%1$s to %2$s, standard deviation %3$.0f points"), lowest, highest, aggregate.deviation * 100.0);
}

static char *
dup_short (LiaisonOpinion  *opinion,
           LiaisonEstimate *estimate)
{
  return liaison_answer_to_short_text (liaison_estimate_get_answer (estimate), liaison_opinion_get_forecast (opinion));
}

static char *
dup_move (LiaisonOpinion *opinion)
{
  LiaisonEstimate *before = liaison_opinion_get_before (opinion);
  g_autofree char *name = liaison_people_dup_name (opinion);
  g_autofree char *to = dup_short (opinion, liaison_opinion_get_now (opinion));
  g_autofree char *from = before != NULL ? dup_short (opinion, before) : NULL;

  if (from == NULL)
    /* Translators: a person and their first estimate: "Ada for the first time 30 %". */
    return g_strdup_printf (_("%1$s for the first time %2$s"), name, to);
  /* Translators: a person, and what they said before and say now: "Ada from 40 % to 60 %". */
  return g_strdup_printf (_("%1$s from %2$s to %3$s"), name, from, to);
}

/**
 * liaison_people_dup_moves:
 * @opinions: a list of #LiaisonOpinion
 *
 * Returns: (transfer full) (nullable): who says something else than before
 */
char *
liaison_people_dup_moves (GListModel *opinions)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_moved = 0;

  for (guint i = 0; i < g_list_model_get_n_items (opinions); i++)
    {
      g_autoptr (LiaisonOpinion) opinion = g_list_model_get_item (opinions, i);
      g_autofree char *move = NULL;

      if (!liaison_opinion_get_moved (opinion) || ++n_moved > MAX_NAMED)
        continue;
      move = dup_move (opinion);
      if (n_moved > 1)
        /* Translators: between the parts of a list. */
        g_string_append (text, _(", "));
      g_string_append (text, move);
    }
  if (n_moved > MAX_NAMED)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n_moved - MAX_NAMED), n_moved - MAX_NAMED);
  return n_moved > 0 ? g_strdup (text->str) : NULL;
}

char *
liaison_people_dup_name (LiaisonOpinion *opinion)
{
  if (liaison_opinion_get_own (opinion))
    return g_strdup (_("You"));
  return g_strdup (liaison_opinion_get_name (opinion) != NULL ? liaison_opinion_get_name (opinion) : _("Nobody named"));
}

/**
 * liaison_people_dup_when:
 * @opinion: an opinion
 *
 * Returns: (transfer full): since when they say so, and what they said before if it was something else
 */
char *
liaison_people_dup_when (LiaisonOpinion *opinion)
{
  LiaisonEstimate *before = liaison_opinion_get_before (opinion);
  g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (liaison_opinion_get_now (opinion)));
  g_autofree char *from = NULL;

  if (before == NULL || !liaison_opinion_get_moved (opinion))
    return g_steal_pointer (&day);
  from = dup_short (opinion, before);
  /* Translators: a day, and an estimate that was given before: "24 January 2021, before that 40 %". */
  return g_strdup_printf (_("%1$s, before that %2$s"), day, from);
}
