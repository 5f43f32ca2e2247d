/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli forecast score: how good the forecasts of each person were, as a table or as JSON. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "forecast/answer-json.h"
#include "forecast/calibration.h"
#include "forecast/json-print.h"
#include "forecast/merge.h"
#include "forecast/moment.h"
#include "forecast/track-record.h"
#include "programs/cli-forecast.h"
#include "programs/cli.h"

/* One person, or all as one when NAME is NULL. */
typedef struct
{
  const char *name;
  LiaisonTrackRecord *record;
} Person;

static void
clear_person (gpointer data)
{
  g_clear_object (&((Person *) data)->record);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* The names in a file, sorted, and then NULL when there are estimates without a name. */
static GPtrArray *
list_names (LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new ();
  gboolean nameless = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

      for (guint j = 0; j < estimates->len; j++)
        {
          const char *by = liaison_estimate_get_by (g_ptr_array_index (estimates, j));

          if (by == NULL)
            nameless = TRUE;
          else if (g_hash_table_add (seen, (gpointer) by))
            g_ptr_array_add (names, (gpointer) by); /* the file keeps it alive */
        }
    }
  g_ptr_array_sort (names, compare_names);
  if (nameless || names->len == 0)
    g_ptr_array_add (names, NULL);
  return names;
}

static GArray *
score_people (LiaisonForecastFile   *file,
              const LiaisonCliScore *wish)
{
  g_autoptr (GPtrArray) names = wish->by != NULL ? g_ptr_array_new () : list_names (file);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (Person));

  g_array_set_clear_func (people, clear_person);
  if (wish->by != NULL)
    g_ptr_array_add (names, (gpointer) wish->by);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      LiaisonScoreScope scope = { wish->today, name, wish->tag, wish->from, wish->until };
      Person person = { .name = name };

      person.record = liaison_track_record_new (liaison_forecast_file_get_forecasts (file), &scope);
      g_array_append_val (people, person);
    }
  return people;
}

static void
print_figure (const char *name,
              double      value)
{
  if (isnan (value))
    g_print ("  %-28s %7s\n", name, "–");
  else
    g_print ("  %-28s %7.3f\n", name, value);
}

static void
print_calibration (const GArray *bins)
{
  g_print ("\n  %-10s %5s %7s %9s  %s\n", "said", "n", "mean", "happened", "95 % interval");
  for (guint i = 0; i < bins->len; i++)
    {
      const LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, i);
      g_autofree char *range = g_strdup_printf ("%.0f–%.0f %%", bin->low * 100.0, bin->high * 100.0);

      if (bin->n > 0)
        g_print ("  %-12s %5u %5.0f %% %7.0f %%  %.0f–%.0f %%\n", range, bin->n, bin->mean * 100.0, bin->observed * 100.0,
                 bin->observed_low * 100.0, bin->observed_high * 100.0);
    }
}

/* Yes or no, and several outcomes. */
static void
print_probabilities (LiaisonTrackRecord        *record,
                     const LiaisonTrackSummary *summary)
{
  print_figure ("Brier score", summary->brier);
  if (summary->n_judgements != summary->n)
    print_figure ("Brier score, each outcome", summary->judged);
  print_figure ("  reliability", summary->parts.reliability);
  print_figure ("  resolution", summary->parts.resolution);
  print_figure ("  uncertainty", summary->parts.uncertainty);
  print_figure ("  within bins", summary->parts.within);
  print_figure ("Brier score over time", summary->timed);
  print_figure ("skill against equal shares", summary->skill);
  print_figure ("logarithmic score", summary->log);
  print_figure ("discrimination", summary->discrimination);
  if (summary->n_group > 0)
    print_figure ("over time, less the others'", summary->group_difference);
  print_calibration (liaison_track_record_get_calibration (record));
}

/* In their units, each for itself. */
static void
print_quantities (LiaisonTrackRecord        *record,
                  const LiaisonTrackSummary *summary)
{
  const GArray *quantities = liaison_track_record_get_quantities (record);

  g_print ("\n  %u %s: %.0f %% inside the range of 50 %%, %.0f %% inside that of 90 %%\n", summary->n_quantities,
           summary->n_quantities == 1 ? "quantity or date" : "quantities and dates", summary->within_50 * 100.0,
           summary->within_90 * 100.0);
  g_print ("  %9s %9s %9s  %s\n", "interval", "over time", "others", "question");
  for (guint i = 0; i < quantities->len; i++)
    {
      const LiaisonQuantityEntry *entry = &g_array_index (quantities, LiaisonQuantityEntry, i);
      const char *unit = liaison_forecast_get_question_type (entry->forecast) == LIAISON_QUESTION_DATE
                           ? "days"
                           : liaison_forecast_get_unit (entry->forecast);
      g_autofree char *group = isnan (entry->group) ? g_strdup ("–") : g_strdup_printf ("%.3g", entry->group);

      g_print ("  %9.3g %9.3g %9s  %s%s%s%s\n", entry->score, entry->timed, group,
               liaison_forecast_get_question (entry->forecast), unit != NULL ? " (" : "", unit != NULL ? unit : "",
               unit != NULL ? ")" : "");
    }
}

static void
print_person (const Person *person)
{
  LiaisonTrackSummary summary = liaison_track_record_get_summary (person->record);

  g_print ("%s: %u decided %s\n", person->name != NULL ? person->name : "Forecasts", summary.n + summary.n_quantities,
           summary.n + summary.n_quantities == 1 ? "question" : "questions");
  if (summary.n > 0)
    print_probabilities (person->record, &summary);
  if (summary.n_quantities > 0)
    print_quantities (person->record, &summary);
}

static void
write_bins (LiaisonJsonPrinter *out,
            const GArray       *bins)
{
  liaison_json_print_begin_array (out, "calibration");
  for (guint i = 0; i < bins->len; i++)
    {
      const LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, i);

      liaison_json_print_begin_object (out, NULL);
      liaison_json_print_number (out, "low", bin->low);
      liaison_json_print_number (out, "high", bin->high);
      liaison_json_print_whole (out, "n", bin->n);
      liaison_json_print_number (out, "mean", bin->mean);
      liaison_json_print_number (out, "observed", bin->observed);
      liaison_json_print_number (out, "observed_low", bin->observed_low);
      liaison_json_print_number (out, "observed_high", bin->observed_high);
      liaison_json_print_end_object (out);
    }
  liaison_json_print_end_array (out);
}

/* Of several, its id. */
static const char *
name_outcome (const LiaisonTrackEntry *entry)
{
  const char *chosen = liaison_forecast_get_chosen (entry->forecast);

  return chosen != NULL ? chosen : entry->judgement.happened ? "yes" : "no";
}

static void
write_quantities (LiaisonJsonPrinter *out,
                  const GArray       *quantities)
{
  liaison_json_print_begin_array (out, "quantities");
  for (guint i = 0; i < quantities->len; i++)
    {
      const LiaisonQuantityEntry *entry = &g_array_index (quantities, LiaisonQuantityEntry, i);

      liaison_json_print_begin_object (out, NULL);
      liaison_json_print_text (out, "id", liaison_forecast_get_id (entry->forecast));
      liaison_json_print_text (out, "question", liaison_forecast_get_question (entry->forecast));
      liaison_answer_print (entry->answer, NULL, out);
      liaison_value_print (liaison_forecast_get_question_type (entry->forecast), entry->value, "value", out);
      liaison_json_print_number (out, "interval_score", entry->score);
      liaison_json_print_number (out, "timed", entry->timed);
      liaison_json_print_number (out, "coverage", entry->coverage);
      liaison_json_print_number (out, "group", entry->group);
      liaison_json_print_end_object (out);
    }
  liaison_json_print_end_array (out);
}

static void
write_entries (LiaisonJsonPrinter *out,
               const GArray       *entries)
{
  liaison_json_print_begin_array (out, "forecasts");
  for (guint i = 0; i < entries->len; i++)
    {
      const LiaisonTrackEntry *entry = &g_array_index (entries, LiaisonTrackEntry, i);

      liaison_json_print_begin_object (out, NULL);
      liaison_json_print_text (out, "id", liaison_forecast_get_id (entry->forecast));
      liaison_json_print_text (out, "question", liaison_forecast_get_question (entry->forecast));
      liaison_json_print_number (out, "probability", entry->judgement.probability);
      liaison_json_print_text (out, "outcome", name_outcome (entry));
      liaison_json_print_number (out, "brier", entry->brier);
      liaison_json_print_number (out, "baseline", entry->baseline);
      liaison_json_print_number (out, "timed", entry->timed);
      liaison_json_print_number (out, "log", entry->log);
      liaison_json_print_number (out, "coverage", entry->coverage);
      liaison_json_print_number (out, "group", entry->group);
      liaison_json_print_end_object (out);
    }
  liaison_json_print_end_array (out);
}

static void
write_person (LiaisonJsonPrinter *out,
              const Person       *person)
{
  LiaisonTrackSummary summary = liaison_track_record_get_summary (person->record);

  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "name", person->name);
  liaison_json_print_whole (out, "n", summary.n);
  liaison_json_print_number (out, "brier", summary.brier);
  liaison_json_print_whole (out, "n_judgements", summary.n_judgements);
  liaison_json_print_number (out, "judged", summary.judged);
  liaison_json_print_number (out, "reliability", summary.parts.reliability);
  liaison_json_print_number (out, "resolution", summary.parts.resolution);
  liaison_json_print_number (out, "uncertainty", summary.parts.uncertainty);
  liaison_json_print_number (out, "within", summary.parts.within);
  liaison_json_print_number (out, "timed", summary.timed);
  liaison_json_print_number (out, "skill", summary.skill);
  liaison_json_print_number (out, "log", summary.log);
  liaison_json_print_number (out, "discrimination", summary.discrimination);
  liaison_json_print_whole (out, "n_group", summary.n_group);
  liaison_json_print_number (out, "group_difference", summary.group_difference);
  write_bins (out, liaison_track_record_get_calibration (person->record));
  write_entries (out, liaison_track_record_get_entries (person->record));
  liaison_json_print_whole (out, "n_quantities", summary.n_quantities);
  liaison_json_print_number (out, "within_50", summary.within_50);
  liaison_json_print_number (out, "within_90", summary.within_90);
  write_quantities (out, liaison_track_record_get_quantities (person->record));
  liaison_json_print_end_object (out);
}

static void
write_people (const GArray          *people,
              const LiaisonCliScore *wish)
{
  LiaisonJsonPrinter out;
  g_autoptr (GBytes) bytes = NULL;

  liaison_json_print_begin (&out);
  liaison_json_print_begin_object (&out, NULL);
  liaison_json_print_text (&out, "today", wish->today);
  liaison_json_print_text (&out, "tag", wish->tag);
  liaison_json_print_text (&out, "from", wish->from);
  liaison_json_print_text (&out, "until", wish->until);
  liaison_json_print_begin_array (&out, "people");
  for (guint i = 0; i < people->len; i++)
    write_person (&out, &g_array_index (people, Person, i));
  liaison_json_print_end_array (&out);
  liaison_json_print_end_object (&out);
  bytes = liaison_json_print_end (&out);
  liaison_cli_forecast_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
}

static gboolean
are_days (const LiaisonCliScore *wish)
{
  if ((wish->from == NULL || liaison_moment_is_date (wish->from)) &&
      (wish->until == NULL || liaison_moment_is_date (wish->until)))
    return TRUE;
  g_printerr ("liaison-cli forecast score: --from and --until are days like 2022-01-20\n");
  return FALSE;
}

/**
 * liaison_cli_forecast_score: (skip)
 * @names: (array zero-terminated=1): names of forecast files, which are merged
 * @wish: what to score
 *
 * Prints how good the forecasts of each person were.
 *
 * Returns: an exit status
 */
int
liaison_cli_forecast_score (char                 **names,
                            const LiaisonCliScore *wish)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonForecastFile) merged = NULL;
  g_autoptr (GArray) people = NULL;
  int status = LIAISON_CLI_DONE;

  if (!are_days (wish))
    return LIAISON_CLI_USAGE;
  for (; *names != NULL; names++)
    {
      LiaisonForecastFile *file = liaison_cli_forecast_load (*names);

      if (file != NULL)
        g_ptr_array_add (files, file);
      else
        status = LIAISON_CLI_FAILED;
    }
  if (files->len == 0)
    return status;
  merged = liaison_forecast_merge ((LiaisonForecastFile **) files->pdata, files->len);
  people = score_people (merged, wish);
  if (wish->json)
    write_people (people, wish);
  for (guint i = 0; !wish->json && i < people->len; i++)
    {
      g_print ("%s", i > 0 ? "\n" : "");
      print_person (&g_array_index (people, Person, i));
    }
  return status;
}
