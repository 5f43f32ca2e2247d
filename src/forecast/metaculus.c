/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data download of Metaculus: question_data.csv has the questions, forecast_data.csv the forecasts of people and of the ways
 * in which Metaculus takes them together. The README in the download describes the columns. */

#include "forecast/exchange.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/exchange-parts.h"
#include "forecast/moment.h"
#include "forecast/zip-table.h"

static LiaisonCsvTable *
read_table (GBytes  *bytes,
            GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return liaison_csv_table_new (text != NULL ? text : "", length, error);
}

/* A question, while its forecasts are read. */
typedef struct
{
  LiaisonForecastBuilder *builder;
  LiaisonQuestionType type;
  GPtrArray *options;          /* the ids of outcomes, in the order of the site */
} Question;

static void
free_question (gpointer data)
{
  Question *self = data;

  g_clear_pointer (&self->builder, liaison_forecast_builder_free);
  g_ptr_array_unref (self->options);
  g_free (self);
}

static gboolean
fail_field (LiaisonCsvTable  *table,
            guint             row,
            const char       *column,
            GError          **error)
{
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
               /* Translators: a field of a table, the number of its line, and the name of its column. */
               _("“%s” in line %u of the table is nothing that “%s” can be."), liaison_csv_table_get (table, row, column),
               liaison_csv_table_get_line (table, row), column);
  return FALSE;
}

/* FALSE: of a type that is not known here. */
static gboolean
read_type (const char          *word,
           LiaisonQuestionType *type)
{
  static const struct
  {
    const char *word;
    LiaisonQuestionType type;
  } types[] = {
    { "binary", LIAISON_QUESTION_BINARY },     { "multiple_choice", LIAISON_QUESTION_CHOICE },
    { "numeric", LIAISON_QUESTION_QUANTITY },  { "discrete", LIAISON_QUESTION_QUANTITY },
    { "date", LIAISON_QUESTION_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].word, word) == 0)
      {
        *type = types[i].type;
        return TRUE;
      }
  return FALSE;
}

/* A number; of a date the number of its day. */
static gboolean
read_value (LiaisonQuestionType  type,
            const char          *text,
            double              *value)
{
  char *end;

  if (type == LIAISON_QUESTION_DATE)
    {
      g_autofree char *day = g_strndup (text, strlen ("2022-01-20"));

      if (!liaison_moment_is_date (day))
        return FALSE;
      *value = liaison_moment_to_day (day);
      return TRUE;
    }
  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*value);
}

static void
read_texts (LiaisonCsvTable        *table,
            guint                   row,
            LiaisonForecastBuilder *builder)
{
  const char *label = liaison_csv_table_get (table, row, "Label");
  g_autofree char *question =
    g_strconcat (liaison_csv_table_get (table, row, "Question Title"), *label != '\0' ? " — " : "", label, NULL);
  g_autofree char *id = liaison_exchange_make_id ("metaculus", liaison_csv_table_get (table, row, "Question ID"), NULL);
  g_auto (GStrv) tags = liaison_exchange_split_list (liaison_csv_table_get (table, row, "Categories"));

  liaison_forecast_builder_set_id (builder, id);
  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_background (builder, liaison_csv_table_get (table, row, "Question URL"));
  if (tags != NULL)
    liaison_forecast_builder_set_tags (builder, (const char * const *) tags);
}

/* The outcomes of a question of choice. */
static gboolean
read_options (LiaisonCsvTable  *table,
              guint             row,
              Question         *question,
              GError          **error)
{
  const char *column = liaison_csv_table_has (table, "MC Options (All)") ? "MC Options (All)" : "MC Options";
  g_auto (GStrv) names = liaison_exchange_split_list (liaison_csv_table_get (table, row, column));
  g_autoptr (GPtrArray) outcomes = liaison_choice_outcomes_new ();

  if (names == NULL)
    return fail_field (table, row, column, error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *id = liaison_exchange_make_id ("o", names[i], NULL);

      g_ptr_array_add (question->options, id);
      if (liaison_choice_outcomes_find (outcomes, id, NULL) != NULL)
        return fail_field (table, row, column, error);
      g_ptr_array_add (outcomes, liaison_choice_outcome_new (id, names[i], NULL));
    }
  liaison_forecast_builder_set_outcomes (question->builder, outcomes);
  return TRUE;
}

/* What lies outside the range that could be forecast is taken for its end; NOTE, to be freed, says so. */
static gboolean
read_bound (LiaisonCsvTable      *table,
            guint                 row,
            LiaisonQuestionType   type,
            double               *value,
            char                **note)
{
  const char *word = liaison_csv_table_get (table, row, "Resolution");
  gboolean above = strcmp (word, "above_upper_bound") == 0;
  const char *bound = liaison_csv_table_get (table, row, above ? "Upper Bound" : "Lower Bound");

  if ((!above && strcmp (word, "below_lower_bound") != 0) || !read_value (type, bound, value))
    return FALSE;
  /* Translators: %s is a number or a day. */
  *note = g_strdup_printf (above ? _("It came to be more than %s, the end of the range of the question.")
                                 : _("It came to be less than %s, the beginning of the range of the question."), bound);
  return TRUE;
}

/* FALSE: it says nothing, or nothing that is known here. */
static gboolean
read_decision (LiaisonCsvTable  *table,
               guint             row,
               const Question   *question,
               LiaisonDecision  *decision,
               char            **note)
{
  const char *word = liaison_csv_table_get (table, row, "Resolution");
  g_autofree char *id = liaison_exchange_make_id ("o", word, NULL);
  LiaisonOutcome outcome;

  *decision = (LiaisonDecision) { .outcome = LIAISON_OUTCOME_OPEN };
  if (liaison_exchange_read_outcome (word, &outcome) &&
      (outcome == LIAISON_OUTCOME_VOID || question->type == LIAISON_QUESTION_BINARY))
    decision->outcome = outcome;
  for (guint i = 0; i < question->options->len; i++)
    if (strcmp (g_ptr_array_index (question->options, i), id) == 0)
      {
        decision->outcome = LIAISON_OUTCOME_CHOSEN;
        decision->chosen = g_ptr_array_index (question->options, i);
      }
  if (liaison_question_type_has_quantiles (question->type) &&
      (read_value (question->type, word, &decision->value) ||
       read_bound (table, row, question->type, &decision->value, note)))
    {
      decision->outcome = LIAISON_OUTCOME_VALUE;
      decision->value_type = question->type;
    }
  return decision->outcome != LIAISON_OUTCOME_OPEN;
}

static gboolean
read_question (LiaisonCsvTable  *table,
               guint             row,
               Question         *question,
               GError          **error)
{
  LiaisonForecastBuilder *builder = question->builder;
  g_autofree char *opened = NULL, *closes = NULL, *resolved = NULL, *note = NULL;
  g_autoptr (LiaisonResolution) resolution = NULL;
  LiaisonDecision decision;

  liaison_forecast_builder_set_question_type (builder, question->type);
  if (question->type == LIAISON_QUESTION_CHOICE && !read_options (table, row, question, error))
    return FALSE;
  if (!liaison_exchange_read_time (table, row, "Open Time", &opened, error) ||
      !liaison_exchange_read_time (table, row, "Scheduled Close Time", &closes, error) ||
      !liaison_exchange_read_time (table, row, "Resolution Known Time", &resolved, error))
    return FALSE;
  read_texts (table, row, builder);
  if (opened != NULL)
    liaison_forecast_builder_set_opened (builder, opened);
  if (closes != NULL)
    {
      closes[strlen ("2022-01-20")] = '\0';
      liaison_forecast_builder_set_closes (builder, closes);
    }
  if (read_decision (table, row, question, &decision, &note))
    {
      resolution = liaison_resolution_new_full (&decision, resolved, note, resolved, NULL);
      liaison_forecast_builder_set_resolution (builder, resolution);
    }
  if (resolved != NULL || opened != NULL)
    liaison_forecast_builder_set_modified (builder, resolved != NULL ? resolved : opened);
  return TRUE;
}

static LiaisonAnswer *
read_probability (LiaisonCsvTable  *table,
                  guint             row,
                  GError          **error)
{
  double probability;

  return liaison_exchange_read_number (table, row, "Probability Yes", 1.0, &probability, error)
           ? liaison_answer_new_probability (probability)
           : NULL;
}

/* "None" stands for an outcome that could not be chosen then. */
static LiaisonAnswer *
read_shares (LiaisonCsvTable  *table,
             guint             row,
             const Question   *question,
             GError          **error)
{
  g_auto (GStrv) words = liaison_exchange_split_list (liaison_csv_table_get (table, row, "Probability Yes Per Category"));
  guint n_words = words != NULL ? g_strv_length (words) : 0, n = 0;
  g_autofree LiaisonShare *shares = g_new (LiaisonShare, n_words);

  for (guint i = 0; i < n_words && n_words == question->options->len; i++)
    {
      shares[n].outcome = g_ptr_array_index (question->options, i);
      if (read_value (LIAISON_QUESTION_QUANTITY, words[i], &shares[n].probability))
        n++;
    }
  if (liaison_shares_are_valid (shares, n))
    return liaison_answer_new_choice (shares, n);
  fail_field (table, row, "Probability Yes Per Category", error);
  return NULL;
}

static const char * const percentiles[LIAISON_N_QUANTILES] = { "5th Percentile", "25th Percentile", "Median",
                                                               "75th Percentile", "95th Percentile" };

static LiaisonAnswer *
read_quantiles (LiaisonCsvTable      *table,
                guint                 row,
                LiaisonQuestionType   type,
                GError              **error)
{
  double quantiles[LIAISON_N_QUANTILES];

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    if (!read_value (type, liaison_csv_table_get (table, row, percentiles[i]), &quantiles[i]) ||
        (i > 0 && quantiles[i] < quantiles[i - 1]))
      {
        fail_field (table, row, percentiles[i], error);
        return NULL;
      }
  return liaison_answer_new_quantiles (type, quantiles);
}

static LiaisonAnswer *
read_answer (LiaisonCsvTable  *table,
             guint             row,
             const Question   *question,
             GError          **error)
{
  if (question->type == LIAISON_QUESTION_CHOICE)
    return read_shares (table, row, question, error);
  return liaison_question_type_has_quantiles (question->type) ? read_quantiles (table, row, question->type, error)
                                                              : read_probability (table, row, error);
}

static gboolean
read_forecast (LiaisonCsvTable  *table,
               guint             row,
               const Question   *question,
               GError          **error)
{
  const char *name = liaison_csv_table_get (table, row, "Forecaster Username");
  const char *by = *name != '\0' ? name : liaison_csv_table_get (table, row, "Forecaster ID");
  g_autofree char *at = NULL;
  g_autoptr (LiaisonAnswer) answer = read_answer (table, row, question, error);
  g_autoptr (LiaisonEstimate) estimate = NULL;

  if (answer == NULL || !liaison_exchange_need_time (table, row, "Start Time", &at, error))
    return FALSE;
  if (*by == '\0')
    by = liaison_csv_table_get (table, row, "Forecaster (Anonymized)");
  estimate = liaison_estimate_new_answer (answer, LIAISON_CONFIDENCE_MODERATE, NULL, by, at);
  liaison_forecast_builder_add_estimate (question->builder, estimate);
  return TRUE;
}

/* From the numbers of questions to them; IDS has the numbers in their order. QUANTILES: the other table has percentiles. */
static gboolean
read_questions (LiaisonCsvTable  *table,
                gboolean          quantiles,
                GHashTable       *questions,
                GPtrArray        *ids,
                guint            *n_skipped,
                GError          **error)
{
  for (guint i = 0; i < liaison_csv_table_get_n_rows (table); i++)
    {
      const char *id = liaison_csv_table_get (table, i, "Question ID");
      LiaisonQuestionType type;
      Question *question;

      if (!read_type (liaison_csv_table_get (table, i, "Question Type"), &type) ||
          (!quantiles && liaison_question_type_has_quantiles (type)) || g_hash_table_contains (questions, id))
        {
          (*n_skipped)++;
          continue;
        }
      question = g_new0 (Question, 1);
      question->builder = liaison_forecast_builder_new (NULL);
      question->type = type;
      question->options = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (questions, (gpointer) id, question);
      g_ptr_array_add (ids, (gpointer) id);
      if (!read_question (table, i, question, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_forecasts (LiaisonCsvTable  *table,
                GHashTable       *questions,
                GError          **error)
{
  for (guint i = 0; i < liaison_csv_table_get_n_rows (table); i++)
    {
      const Question *question = g_hash_table_lookup (questions, liaison_csv_table_get (table, i, "Question ID"));

      if (question != NULL && !read_forecast (table, i, question, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * liaison_metaculus_is_questions:
 * @table: a table
 *
 * Returns: whether it is that of the questions, and not that of the forecasts
 */
gboolean
liaison_metaculus_is_questions (GBytes *table)
{
  g_autoptr (LiaisonCsvTable) csv = read_table (table, NULL);

  return csv != NULL && liaison_csv_table_has (csv, "Question Title");
}

/**
 * liaison_metaculus_import:
 * @questions: question_data.csv of a data download
 * @forecasts: forecast_data.csv of the same
 * @n_skipped: (out): how many questions are of types that are not known here, and were left out
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads questions of Metaculus with the forecasts of all people; those that Metaculus took together stand under the name of the
 * way in which that was done, such as "recency_weighted". Questions of yes or no, of multiple choice, and for numbers and dates are
 * read; of the latter the percentiles, which older downloads do not have.
 *
 * Source: the README.md that is in each data download of metaculus.com.
 *
 * Returns: (transfer full): the forecasts, or %NULL with @error
 */
LiaisonForecastFile *
liaison_metaculus_import (GBytes  *questions,
                          GBytes  *forecasts,
                          guint   *n_skipped,
                          GError **error)
{
  g_autoptr (LiaisonCsvTable) question_table = read_table (questions, error);
  g_autoptr (LiaisonCsvTable) forecast_table = question_table != NULL ? read_table (forecasts, error) : NULL;
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_question);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (LiaisonForecastFile) file = NULL;

  *n_skipped = 0;
  if (forecast_table == NULL || !liaison_exchange_need (question_table, "Question Title", error) ||
      !liaison_exchange_need (question_table, "Question Type", error) ||
      !liaison_exchange_need (forecast_table, "Probability Yes", error) ||
      !liaison_exchange_need (forecast_table, "Start Time", error) ||
      !read_questions (question_table, liaison_csv_table_has (forecast_table, percentiles[0]), found, ids, n_skipped, error) ||
      !read_forecasts (forecast_table, found, error))
    return NULL;
  file = liaison_forecast_file_new ();
  for (guint i = 0; i < ids->len; i++)
    {
      Question *question = g_hash_table_lookup (found, g_ptr_array_index (ids, i));
      g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (g_steal_pointer (&question->builder));

      g_list_store_append (file->forecasts, forecast);
    }
  return g_steal_pointer (&file);
}

/**
 * liaison_metaculus_import_zip:
 * @archive: a data download
 * @n_skipped: (out): how many questions were left out
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads the tables in a data download, as liaison_metaculus_import() does.
 *
 * Returns: (transfer full): the forecasts, or %NULL with @error
 */
LiaisonForecastFile *
liaison_metaculus_import_zip (GBytes  *archive,
                              guint   *n_skipped,
                              GError **error)
{
  g_autoptr (GBytes) questions =
    liaison_zip_table_read (archive, "question_data.csv", LIAISON_ZIP_TABLE_MAX_BYTES, error);
  g_autoptr (GBytes) forecasts =
    questions != NULL ? liaison_zip_table_read (archive, "forecast_data.csv", LIAISON_ZIP_TABLE_MAX_BYTES, error) : NULL;

  *n_skipped = 0;
  return forecasts != NULL ? liaison_metaculus_import (questions, forecasts, n_skipped, error) : NULL;
}
