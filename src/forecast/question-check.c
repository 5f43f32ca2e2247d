/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a question can be judged when its time has come: does it ask one thing, has it a date, criteria, and words that mean the same to everybody?
 * (P. E. Tetlock and D. Gardner, "Superforecasting", Crown (2015), chapter 3, on why forecasts with vague words cannot be
 * scored.) */

#include "forecast/question-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"

/* Words of degree, time and chance that leave open what would count, in lower case. Forms with other endings stand by themselves. */
static const char * const vague_words[] = {
  "soon", "eventually", "often", "many", "several", "few", "some", "large", "major", "serious", "seriously", "significant",
  "significantly", "substantial", "substantially", "considerable", "considerably", "dramatic", "dramatically", "successful",
  "successfully", "effective", "effectively", "stable", "unstable", "improve", "improves", "worsen", "worsens", "escalate",
  "escalates", "better", "worse", "strong", "weak", "likely", "unlikely", "probably", "possibly", "could", "might", "may",
};

static gboolean
is_vague (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (vague_words); i++)
    if (strcmp (vague_words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static void
free_advice (gpointer data)
{
  LiaisonQuestionAdvice *advice = data;

  g_free (advice->word);
  g_free (advice);
}

static void
add_advice (GPtrArray            *list,
            LiaisonQuestionFault  fault,
            char                 *word)
{
  LiaisonQuestionAdvice *advice = g_new (LiaisonQuestionAdvice, 1);

  *advice = (LiaisonQuestionAdvice) { fault, word };
  g_ptr_array_add (list, advice);
}

static gboolean
is_letter (const char *p)
{
  return *p != '\0' && g_unichar_isalpha (g_utf8_get_char (p));
}

/* Adds each vague word of a text once. A month is no word of chance: "may" counts in lower case only; and "how many" asks for a
 * number. */
static void
find_vague_words (const char *text,
                  GHashTable *seen,
                  GPtrArray  *list)
{
  gboolean how = FALSE;

  for (const char *p = text, *end; *p != '\0'; p = end > p ? end : g_utf8_next_char (p))
    {
      g_autofree char *word = NULL, *lower = NULL;
      gboolean asked = how;

      for (end = p; is_letter (end); end = g_utf8_next_char (end))
        ;
      if (end == p)
        continue;
      word = g_strndup (p, (gsize) (end - p));
      lower = g_utf8_strdown (word, -1);
      how = strcmp (lower, "how") == 0;
      if (asked || !is_vague (lower) || strcmp (word, "May") == 0 || g_hash_table_contains (seen, lower))
        continue;
      g_hash_table_add (seen, g_steal_pointer (&lower));
      add_advice (list, LIAISON_QUESTION_FAULT_VAGUE, g_steal_pointer (&word));
    }
}

/* Between two questions: the end of the first, or a conjunction before a verb that begins another. */
#define JOINT \
  "(?:\\?\\s+|,?\\s+(?:and|or|and/or|und|oder)\\s+)" \
  "(?=(?:will|does|do|is|are|has|have|can|wird|werden|hat|haben|ist|sind|kann|k\303\266nnen)\\b)"

/* As a sentence that asks. Takes TEXT. */
static char *
to_question (char *text)
{
  g_autofree char *owned = g_strstrip (text);
  gunichar first = g_unichar_toupper (g_utf8_get_char (owned));
  char upper[7] = { 0 };

  if (*owned == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (first, upper);
  return g_strconcat (upper, g_utf8_next_char (owned), g_str_has_suffix (owned, "?") ? NULL : "?", NULL);
}

/**
 * liaison_question_split:
 * @question: a question
 * @first: (out): the first of the two, or untouched
 * @second: (out): what is asked after it
 *
 * Takes apart what asks two things at once, "Will A resign, and will B follow?". Known is, in English and in German, a verb that
 * begins a second question behind a question mark, "and" or "or". What shares one verb stays together.
 *
 * Returns: whether it asks more than one thing
 */
gboolean
liaison_question_split (const char  *question,
                        char       **first,
                        char       **second)
{
  g_autoptr (GRegex) regex = g_regex_new (JOINT, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (!g_utf8_validate (question, -1, NULL) || !g_regex_match (regex, question, 0, &match) ||
      !g_match_info_fetch_pos (match, 0, &start, &end) || start == 0)
    return FALSE;
  *first = to_question (g_strndup (question, (gsize) start));
  *second = to_question (g_strdup (question + end));
  return TRUE;
}

static gboolean
is_compound (const char *question)
{
  g_autofree char *first = NULL, *second = NULL;

  return liaison_question_split (question, &first, &second);
}

static void
check_outcomes (const GPtrArray *outcomes,
                GPtrArray       *list)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (outcomes->len < 2)
    add_advice (list, LIAISON_QUESTION_FAULT_FEW_OUTCOMES, NULL);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);
      g_autofree char *stripped = g_strstrip (g_strdup (outcome->name));

      if (*stripped == '\0' || !g_hash_table_add (names, g_utf8_casefold (stripped, -1)))
        {
          add_advice (list, LIAISON_QUESTION_FAULT_SAME_OUTCOMES, g_steal_pointer (&stripped));
          return;
        }
    }
}

/* What the type of the question needs. */
static void
check_type (LiaisonForecast *forecast,
            GPtrArray       *list)
{
  LiaisonQuestionType type = liaison_forecast_get_question_type (forecast);

  if (type == LIAISON_QUESTION_CHOICE)
    check_outcomes (liaison_forecast_get_outcomes (forecast), list);
  else if (type == LIAISON_QUESTION_QUANTITY && liaison_forecast_get_unit (forecast) == NULL)
    add_advice (list, LIAISON_QUESTION_FAULT_NO_UNIT, NULL);
  else if (type == LIAISON_QUESTION_CONDITIONAL && liaison_forecast_get_condition (forecast) == NULL)
    add_advice (list, LIAISON_QUESTION_FAULT_NO_CONDITION, NULL);
}

/**
 * liaison_question_check:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Looks for what may make it hard to judge a question later. Vague words are known in English only. Criteria may explain one in
 * the question; whether they do is for the reader to say.
 *
 * Returns: (transfer full) (element-type LiaisonQuestionAdvice): what was found, maybe nothing
 */
GPtrArray *
liaison_question_check (LiaisonForecast *forecast,
                        const char      *today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_advice);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *question = liaison_forecast_get_question (forecast);
  const char *criteria = liaison_forecast_get_criteria (forecast);
  const char *closes = liaison_forecast_get_closes (forecast);

  if (*question == '\0')
    add_advice (list, LIAISON_QUESTION_FAULT_EMPTY, NULL);
  else if (strchr (question, '?') == NULL)
    add_advice (list, LIAISON_QUESTION_FAULT_NO_QUESTION, NULL);
  if (is_compound (question))
    add_advice (list, LIAISON_QUESTION_FAULT_COMPOUND, NULL);
  if (closes == NULL)
    add_advice (list, LIAISON_QUESTION_FAULT_NO_DATE, NULL);
  else if (liaison_moment_days (today, closes) < 0 && liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_OPEN)
    add_advice (list, LIAISON_QUESTION_FAULT_OVER, NULL);
  if (criteria == NULL)
    add_advice (list, LIAISON_QUESTION_FAULT_NO_CRITERIA, NULL);
  check_type (forecast, list);
  find_vague_words (question, seen, list);
  if (liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_CONDITIONAL &&
      liaison_forecast_get_condition (forecast) != NULL)
    find_vague_words (liaison_forecast_get_condition (forecast), seen, list);
  if (criteria != NULL)
    find_vague_words (criteria, seen, list);
  return list;
}

/**
 * liaison_question_advice_to_text:
 * @advice: what was found
 *
 * Returns: (transfer full): a sentence in the reader's language
 */
char *
liaison_question_advice_to_text (const LiaisonQuestionAdvice *advice)
{
  switch (advice->fault)
    {
    case LIAISON_QUESTION_FAULT_EMPTY:
      return g_strdup (_("Nothing is asked yet: write a question that the future will answer."));
    case LIAISON_QUESTION_FAULT_NO_QUESTION:
      return g_strdup (_("This is no question: ask something that the future will answer."));
    case LIAISON_QUESTION_FAULT_COMPOUND:
      return g_strdup (_("This asks two things at once: make each a forecast of its own."));
    case LIAISON_QUESTION_FAULT_NO_DATE:
      return g_strdup (_("There is no date: set the day by which it must have happened."));
    case LIAISON_QUESTION_FAULT_OVER:
      return g_strdup (_("The date is over: resolve the question, or set another date."));
    case LIAISON_QUESTION_FAULT_NO_CRITERIA:
      return g_strdup (_("There are no criteria: say what decides the question, and whose word counts."));
    case LIAISON_QUESTION_FAULT_FEW_OUTCOMES:
      return g_strdup (_("There is no choice yet: name at least two outcomes, of which one will come to be."));
    case LIAISON_QUESTION_FAULT_SAME_OUTCOMES:
      if (*advice->word == '\0')
        return g_strdup (_("An outcome has no name: say what may come to be."));
      /* Translators: %s is the name of an outcome. */
      return g_strdup_printf (_("Two outcomes are called “%s”: give each its own name."), advice->word);
    case LIAISON_QUESTION_FAULT_NO_UNIT:
      return g_strdup (_("There is no unit: say what is counted."));
    case LIAISON_QUESTION_FAULT_NO_CONDITION:
      return g_strdup (_("There is no condition: write the question on whose answer this one depends."));
    case LIAISON_QUESTION_FAULT_VAGUE:
    default:
      /* Translators: %s is a vague word of a question, in English. */
      return g_strdup_printf (_("“%s” is vague: give a number, a name or a day."), advice->word);
    }
}
