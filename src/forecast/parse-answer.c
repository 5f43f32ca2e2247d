/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a forecast file that depend on the type of the question. An estimate shows by its members what type it answers, so
 * that a file may hold those from before the type was changed. */

#include "forecast/parse-answer.h"

#include "forecast/moment.h"

typedef LiaisonJsonPlace Place;

/* The members of an estimate beside those with the answer. */
#define COMMON "at", "by", "confidence", "reason"

static const char * const binary_members[] = { COMMON, "probability", NULL };
static const char * const choice_members[] = { COMMON, "probabilities", NULL };
static const char * const quantile_members[] = { COMMON, "quantiles", NULL };
static const char * const conditional_members[] = { COMMON, "probability", "conditional", NULL };
static const char * const pair_members[] = { "condition", "yes", "no", NULL };
static const char * const outcome_members[] = { "id", "name", NULL };

static gboolean
get_number (const LiaisonJsonValue *value,
            double                 *number)
{
  if (value->type == LIAISON_JSON_TYPE_WHOLE)
    *number = (double) value->whole;
  else if (value->type == LIAISON_JSON_TYPE_NUMBER)
    *number = value->number;
  else
    return FALSE;
  return TRUE;
}

static gboolean
get_day (const LiaisonJsonValue *value,
         double                 *day)
{
  if (value->type != LIAISON_JSON_TYPE_TEXT || !liaison_moment_is_date (value->text))
    return FALSE;
  *day = liaison_moment_to_day (value->text);
  return TRUE;
}

static gboolean
need_probability (const Place  *place,
                  const char   *member,
                  double       *probability,
                  GError      **error)
{
  return liaison_json_need (place, member, LIAISON_JSON_PROBABILITY, error) &&
         liaison_json_read_number (place, member, LIAISON_JSON_PROBABILITY, probability, error);
}

static LiaisonAnswer *
parse_binary (const Place  *place,
              GError      **error)
{
  double probability = 0.0;

  return need_probability (place, "probability", &probability, error) ? liaison_answer_new_probability (probability) : NULL;
}

static LiaisonAnswer *
parse_choice (const Place             *place,
              const LiaisonJsonValue  *object,
              GError                 **error)
{
  g_autofree LiaisonShare *shares = g_new (LiaisonShare, object->n);
  Place inner = { .parent = place, .member = "probabilities", .index = -1, .object = object };
  guint n = 0;

  for (const LiaisonJsonValue *v = object->first; v != NULL; v = v->next, n++)
    {
      shares[n].outcome = v->name;
      if (!need_probability (&inner, v->name, &shares[n].probability, error))
        return NULL;
    }
  if (liaison_shares_are_valid (shares, n))
    return liaison_answer_new_choice (shares, n);
  liaison_json_fail (place, "probabilities", -1, LIAISON_JSON_SHARES, error);
  return NULL;
}

static LiaisonAnswer *
parse_quantiles (const Place             *place,
                 const LiaisonJsonValue  *array,
                 GError                 **error)
{
  double quantiles[LIAISON_N_QUANTILES];
  LiaisonQuestionType type = LIAISON_QUESTION_QUANTITY;
  int i = 0;

  if (array->n != LIAISON_N_QUANTILES)
    {
      liaison_json_fail (place, "quantiles", -1, LIAISON_JSON_QUANTILES, error);
      return NULL;
    }
  if (array->first->type == LIAISON_JSON_TYPE_TEXT)
    type = LIAISON_QUESTION_DATE;
  for (const LiaisonJsonValue *v = array->first; v != NULL; v = v->next, i++)
    if (type == LIAISON_QUESTION_DATE ? !get_day (v, &quantiles[i]) : !get_number (v, &quantiles[i]))
      {
        liaison_json_fail (place, "quantiles", i,
                           type == LIAISON_QUESTION_DATE ? LIAISON_JSON_DATE : LIAISON_JSON_NUMBER, error);
        return NULL;
      }
  if (liaison_quantiles_are_valid (type, quantiles))
    return liaison_answer_new_quantiles (type, quantiles);
  liaison_json_fail (place, "quantiles", -1, LIAISON_JSON_QUANTILES, error);
  return NULL;
}

/* Members of the pair that are not known here go into EXTRA, in an object of its name. */
static LiaisonAnswer *
parse_conditional (const Place             *place,
                   const LiaisonJsonValue  *object,
                   JsonObject             **extra,
                   GError                 **error)
{
  Place inner = { .parent = place, .member = "conditional", .index = -1, .object = object };
  LiaisonConditional pair = { 0.0, 0.0, 0.0 };
  JsonObject *inner_extra;

  if (!need_probability (&inner, "condition", &pair.condition, error) ||
      !need_probability (&inner, "yes", &pair.yes, error) || !need_probability (&inner, "no", &pair.no, error))
    return NULL;
  *extra = liaison_json_extra (place, conditional_members);
  inner_extra = liaison_json_extra (&inner, pair_members);
  if (inner_extra != NULL)
    {
      if (*extra == NULL)
        *extra = json_object_new ();
      json_object_set_object_member (*extra, "conditional", inner_extra);
    }
  return liaison_answer_new_conditional (&pair);
}

/**
 * liaison_parse_answer: (skip)
 * @estimate: an estimate in a file
 * @extra: (out) (transfer full) (nullable): its members that are not known here
 * @error: a sentence for the reader that names the place
 *
 * Returns: (transfer full): what it says, or %NULL with @error
 */
LiaisonAnswer *
liaison_parse_answer (const LiaisonJsonPlace  *estimate,
                      JsonObject             **extra,
                      GError                 **error)
{
  const LiaisonJsonValue *value = NULL;
  LiaisonAnswer *answer;

  *extra = NULL;
  if (!liaison_json_read_object (estimate, "conditional", &value, error))
    return NULL;
  if (value != NULL)
    return parse_conditional (estimate, value, extra, error);
  if (!liaison_json_read_object (estimate, "probabilities", &value, error))
    return NULL;
  if (value != NULL)
    {
      answer = parse_choice (estimate, value, error);
      *extra = liaison_json_extra (estimate, choice_members);
      return answer;
    }
  if (!liaison_json_read_array (estimate, "quantiles", &value, error))
    return NULL;
  answer = value != NULL ? parse_quantiles (estimate, value, error) : parse_binary (estimate, error);
  *extra = liaison_json_extra (estimate, value != NULL ? quantile_members : binary_members);
  return answer;
}

static gboolean
read_outcome (const Place      *place,
              const char       *member,
              LiaisonJsonKind   kind,
              LiaisonOutcome   *outcome,
              GError          **error)
{
  const char *word = NULL;

  if (!liaison_json_read_text (place, member, kind, &word, error))
    return FALSE;
  if (word != NULL && (!liaison_outcome_from_string (word, outcome) ||
                       (kind == LIAISON_JSON_YES_OR_NO && *outcome != LIAISON_OUTCOME_YES && *outcome != LIAISON_OUTCOME_NO)))
    return liaison_json_fail (place, member, -1, kind, error);
  return TRUE;
}

/* A number, or a day. */
static gboolean
read_value (const Place      *place,
            LiaisonDecision  *decision,
            GError          **error)
{
  const LiaisonJsonValue *value = liaison_json_find (place->object, "value");

  if (value != NULL && get_number (value, &decision->value))
    decision->value_type = LIAISON_QUESTION_QUANTITY;
  else if (value != NULL && get_day (value, &decision->value))
    decision->value_type = LIAISON_QUESTION_DATE;
  else
    return liaison_json_fail (place, "value", -1, LIAISON_JSON_VALUE, error);
  return TRUE;
}

/**
 * liaison_parse_decision: (skip)
 * @resolution: a resolution in a file
 * @decision: (out caller-allocates): what it says
 * @extra: (out) (transfer full) (nullable): its members that are not known here
 * @error: a sentence for the reader that names the place
 *
 * Returns: whether it says something
 */
gboolean
liaison_parse_decision (const LiaisonJsonPlace  *resolution,
                        LiaisonDecision         *decision,
                        JsonObject             **extra,
                        GError                 **error)
{
  const char *known[] = { "outcome", "at", "note", "modified", "link", NULL, NULL };

  *extra = NULL;
  *decision = (LiaisonDecision) { .outcome = LIAISON_OUTCOME_OPEN };
  if (!liaison_json_need (resolution, "outcome", LIAISON_JSON_OUTCOME, error) ||
      !read_outcome (resolution, "outcome", LIAISON_JSON_OUTCOME, &decision->outcome, error))
    return FALSE;
  if (decision->outcome == LIAISON_OUTCOME_CHOSEN)
    {
      known[5] = "chosen";
      if (!liaison_json_need (resolution, "chosen", LIAISON_JSON_NAME, error) ||
          !liaison_json_read_text (resolution, "chosen", LIAISON_JSON_NAME, &decision->chosen, error))
        return FALSE;
    }
  else if (decision->outcome == LIAISON_OUTCOME_VALUE)
    {
      known[5] = "value";
      if (!read_value (resolution, decision, error))
        return FALSE;
    }
  else if (decision->outcome == LIAISON_OUTCOME_YES || decision->outcome == LIAISON_OUTCOME_NO)
    {
      known[5] = "condition";
      if (!read_outcome (resolution, "condition", LIAISON_JSON_YES_OR_NO, &decision->condition, error))
        return FALSE;
    }
  *extra = liaison_json_extra (resolution, known);
  return TRUE;
}

static gboolean
parse_outcome (const Place  *place,
               gpointer      data,
               GError      **error)
{
  GPtrArray *outcomes = data;
  const char *id = NULL, *name = NULL;
  g_autoptr (JsonObject) extra = NULL;

  if (!liaison_json_need (place, "id", LIAISON_JSON_NAME, error) ||
      !liaison_json_read_text (place, "id", LIAISON_JSON_NAME, &id, error) ||
      !liaison_json_need (place, "name", LIAISON_JSON_ANY_TEXT, error) ||
      !liaison_json_read_text (place, "name", LIAISON_JSON_ANY_TEXT, &name, error))
    return FALSE;
  if (liaison_choice_outcomes_find (outcomes, id, NULL) != NULL)
    return liaison_json_fail (place, "id", -1, LIAISON_JSON_UNIQUE, error);
  extra = liaison_json_extra (place, outcome_members);
  g_ptr_array_add (outcomes, liaison_choice_outcome_new (id, name, extra));
  return TRUE;
}

/**
 * liaison_parse_outcomes: (skip)
 * @forecast: a forecast in a file
 * @error: a sentence for the reader that names the place
 *
 * Returns: (transfer full) (element-type LiaisonChoiceOutcome): its outcomes, or %NULL with @error
 */
GPtrArray *
liaison_parse_outcomes (const LiaisonJsonPlace  *forecast,
                        GError                 **error)
{
  g_autoptr (GPtrArray) outcomes = liaison_choice_outcomes_new ();

  return liaison_json_read_objects (forecast, "outcomes", parse_outcome, outcomes, error) ? g_steal_pointer (&outcomes) : NULL;
}
