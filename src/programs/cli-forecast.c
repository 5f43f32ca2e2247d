/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli forecast: checks, shows, scores, merges, exports and imports forecast files. */

#include "programs/cli-forecast.h"

#include "config.h"

#include <math.h>
#include <string.h>

#include "forecast/answer-json.h"
#include "forecast/atomic-write.h"
#include "forecast/calendar.h"
#include "forecast/exchange.h"
#include "forecast/forecast-markdown.h"
#include "forecast/forecast-state.h"
#include "forecast/forecast-store.h"
#include "forecast/forecast-table.h"
#include "forecast/json-print.h"
#include "forecast/merge.h"
#include "forecast/moment.h"
#include "forecast/probability-word.h"
#include "forecast/report.h"
#include "programs/cli.h"

static const char usage[] =
  "usage: liaison-cli forecast check FILE…\n"
  "       liaison-cli forecast show [--format=text|json] FILE…\n"
  "       liaison-cli forecast score [--format=text|json] [--by=NAME] [--tag=TAG] [--from=DAY] [--until=DAY] [--today=DAY] FILE…\n"
  "       liaison-cli forecast merge --output=FILE FILE…\n"
  "       liaison-cli forecast export --to=csv|markdown|html|ics|fatebook [--output=FILE] [--today=DAY] FILE\n"
  "       liaison-cli forecast import --from=fatebook|metaculus --output=FILE TABLE…\n";

/* What was asked for. */
typedef struct
{
  char *format;
  char *by;
  char *tag;
  char *from;
  char *until;
  char *today;
  char *to;
  char *output;
  char **names;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->format);
  g_free (self->by);
  g_free (self->tag);
  g_free (self->from);
  g_free (self->until);
  g_free (self->today);
  g_free (self->to);
  g_free (self->output);
  g_strfreev (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* One of the things to do; returns an exit status. LIAISON_CLI_USAGE prints the usage. */
typedef int (*Action) (const Options *options);

/**
 * liaison_cli_forecast_load: (skip)
 * @name: the name of a file
 *
 * Returns: (transfer full) (nullable): what it holds; %NULL after a message
 */
LiaisonForecastFile *
liaison_cli_forecast_load (const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *forecasts = liaison_forecast_store_load (file, NULL, NULL, &error);

  if (forecasts == NULL)
    g_printerr ("%s: %s\n", name, error->message);
  return forecasts;
}

/**
 * liaison_cli_forecast_write: (skip)
 * @text: what to write
 * @length: how many bytes
 * @output: (nullable): the name of a file; %NULL for standard output
 *
 * Returns: whether it was written; a message says why not
 */
gboolean
liaison_cli_forecast_write (const char *text,
                            gsize       length,
                            const char *output)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    {
      g_print ("%.*s", (int) length, text);
      return TRUE;
    }
  if (liaison_atomic_write (output, bytes, LIAISON_ATOMIC_WRITE_SHARED, NULL, NULL, NULL, &error))
    return TRUE;
  g_printerr ("%s\n", error->message); /* names the file */
  return FALSE;
}

/* For what needs to understand all of a file: NULL, after a message, if a later version of Liaison wrote it. */
static LiaisonForecastFile *
load_whole (const char *name)
{
  g_autoptr (LiaisonForecastFile) file = liaison_cli_forecast_load (name);

  if (file == NULL || !liaison_forecast_file_get_later (file))
    return g_steal_pointer (&file);
  g_printerr ("%s: a later Liaison wrote this file, and this one does not know all of it. Update Liaison.\n", name);
  return NULL;
}

static int
check (const Options *options)
{
  int status = LIAISON_CLI_DONE;

  for (guint i = 0; options->names[i] != NULL; i++)
    {
      g_autoptr (LiaisonForecastFile) file = load_whole (options->names[i]);
      guint n = file != NULL ? g_list_model_get_n_items (liaison_forecast_file_get_forecasts (file)) : 0;

      if (file == NULL)
        {
          status = LIAISON_CLI_FAILED;
          continue;
        }
      g_print ("%s: valid, %u %s\n", options->names[i], n, n == 1 ? "forecast" : "forecasts");
      liaison_cli_forecast_note (options->names[i], file);
    }
  return status;
}

static void
print_estimate (LiaisonJsonPrinter *out,
                LiaisonEstimate    *estimate)
{
  double probability;

  if (estimate == NULL)
    {
      liaison_json_print_null (out, "estimate");
      return;
    }
  probability = liaison_estimate_get_probability (estimate);
  liaison_json_print_begin_object (out, "estimate");
  liaison_json_print_text (out, "at", liaison_estimate_get_at (estimate));
  liaison_json_print_text (out, "by", liaison_estimate_get_by (estimate));
  liaison_answer_print (liaison_estimate_get_answer (estimate), NULL, out);
  if (!isnan (probability))
    liaison_json_print_text (out, "word", liaison_probability_word_for (probability)->word);
  liaison_json_print_end_object (out);
}

/* What kind of answer is asked for, as in a forecast file. */
static void
print_type (LiaisonJsonPrinter *out,
            LiaisonForecast    *forecast)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);
  LiaisonQuestionType type = liaison_forecast_get_question_type (forecast);

  liaison_json_print_text (out, "type", liaison_question_type_to_string (type));
  if (type == LIAISON_QUESTION_CHOICE)
    {
      liaison_json_print_begin_array (out, "outcomes");
      for (guint i = 0; i < outcomes->len; i++)
        {
          const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

          liaison_json_print_begin_object (out, NULL);
          liaison_json_print_text (out, "id", outcome->id);
          liaison_json_print_text (out, "name", outcome->name);
          liaison_json_print_end_object (out);
        }
      liaison_json_print_end_array (out);
    }
  else if (type == LIAISON_QUESTION_QUANTITY)
    liaison_json_print_text (out, "unit", liaison_forecast_get_unit (forecast));
  else if (type == LIAISON_QUESTION_CONDITIONAL)
    liaison_json_print_text (out, "condition", liaison_forecast_get_condition (forecast));
}

static void
print_forecast (LiaisonJsonPrinter *out,
                LiaisonForecast    *forecast,
                const char         *today)
{
  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "id", liaison_forecast_get_id (forecast));
  liaison_json_print_text (out, "question", liaison_forecast_get_question (forecast));
  print_type (out, forecast);
  liaison_json_print_text (out, "state", liaison_forecast_state_to_string (liaison_forecast_get_state (forecast, today)));
  liaison_json_print_text (out, "opened", liaison_forecast_get_opened (forecast));
  liaison_json_print_text (out, "closes", liaison_forecast_get_closes (forecast));
  liaison_json_print_text (out, "resolved", liaison_forecast_get_resolved (forecast));
  liaison_json_print_texts (out, "tags", liaison_forecast_get_tags (forecast));
  liaison_json_print_whole (out, "estimates", liaison_forecast_get_estimates (forecast)->len);
  liaison_json_print_whole (out, "evidence", liaison_forecast_get_evidence (forecast)->len);
  print_estimate (out, liaison_forecast_get_current (forecast));
  liaison_json_print_end_object (out);
}

static void
print_file (LiaisonJsonPrinter  *out,
            const char          *name,
            LiaisonForecastFile *file,
            const char          *today)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);

  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "file", name);
  liaison_json_print_text (out, "title", liaison_forecast_file_get_title (file));
  liaison_json_print_text (out, "author", liaison_forecast_file_get_author (file));
  liaison_json_print_begin_array (out, "forecasts");
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      print_forecast (out, forecast, today);
    }
  liaison_json_print_end_array (out);
  liaison_json_print_end_object (out);
}

static void
print_error (LiaisonJsonPrinter *out,
             const char         *name)
{
  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "file", name);
  liaison_json_print_text (out, "error", "could not be read");
  liaison_json_print_end_object (out);
}

/* One file gives an object, several an array. */
static int
show_json (const Options *options)
{
  gboolean several = options->names[1] != NULL;
  int status = LIAISON_CLI_DONE;
  LiaisonJsonPrinter out;
  g_autoptr (GBytes) bytes = NULL;

  liaison_json_print_begin (&out);
  if (several)
    liaison_json_print_begin_array (&out, NULL);
  for (guint i = 0; options->names[i] != NULL; i++)
    {
      g_autoptr (LiaisonForecastFile) file = liaison_cli_forecast_load (options->names[i]);

      if (file != NULL)
        print_file (&out, options->names[i], file, options->today);
      else
        {
          print_error (&out, options->names[i]);
          status = LIAISON_CLI_FAILED;
        }
    }
  if (several)
    liaison_json_print_end_array (&out);
  bytes = liaison_json_print_end (&out);
  liaison_cli_forecast_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  return status;
}

static gboolean
wants_json (const Options *options)
{
  return g_strcmp0 (options->format, "json") == 0;
}

static gboolean
is_format (const Options *options)
{
  return options->format == NULL || wants_json (options) || strcmp (options->format, "text") == 0;
}

static int
show (const Options *options)
{
  int status = LIAISON_CLI_DONE;

  if (!is_format (options))
    return LIAISON_CLI_USAGE;
  if (wants_json (options))
    return show_json (options);
  for (guint i = 0; options->names[i] != NULL; i++)
    {
      g_autoptr (LiaisonForecastFile) file = liaison_cli_forecast_load (options->names[i]);
      g_autofree char *text = file != NULL ? liaison_forecast_file_to_markdown (file) : NULL;

      if (text != NULL)
        g_print ("%s", text);
      else
        status = LIAISON_CLI_FAILED;
    }
  return status;
}

static int
score (const Options *options)
{
  LiaisonCliScore wish = { options->by, options->tag, options->from, options->until, options->today, wants_json (options) };

  return is_format (options) ? liaison_cli_forecast_score (options->names, &wish) : LIAISON_CLI_USAGE;
}

/* Writes nothing unless all could be read: a file that is missing from the result would not be missed. */
static int
merge (const Options *options)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonForecastFile) merged = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int status = LIAISON_CLI_DONE;

  if (options->output == NULL)
    return LIAISON_CLI_USAGE;
  for (guint i = 0; options->names[i] != NULL; i++)
    {
      LiaisonForecastFile *file = load_whole (options->names[i]);

      if (file != NULL)
        g_ptr_array_add (files, file);
      else
        status = LIAISON_CLI_FAILED;
    }
  if (status != LIAISON_CLI_DONE)
    return status;
  merged = liaison_forecast_merge ((LiaisonForecastFile **) files->pdata, files->len);
  bytes = liaison_forecast_file_to_bytes (merged);
  return liaison_cli_forecast_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), options->output)
           ? LIAISON_CLI_DONE
           : LIAISON_CLI_FAILED;
}

static const struct
{
  const char *name;
  char *(*export) (LiaisonForecastFile *file);
} formats[] = {
  { "csv", liaison_forecast_file_to_csv },      { "markdown", liaison_forecast_file_to_markdown },
  { "ics", liaison_forecast_file_to_calendar }, { "fatebook", liaison_fatebook_export },
  { "html", NULL }, /* needs the day */
};

/* Fatebook's table has only yes and no. */
static void
say_left_out (const char          *format,
              LiaisonForecastFile *file)
{
  guint n = strcmp (format, "fatebook") == 0 ? liaison_fatebook_count_left_out (file) : 0;

  if (n > 0)
    g_printerr ("%u %s left out: Fatebook's table has only questions of yes or no\n", n,
                n == 1 ? "question was" : "questions were");
}

static int
export_file (const Options *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (options->to, formats[i].name) == 0 && options->names[1] == NULL)
      {
        g_autoptr (LiaisonForecastFile) file = liaison_cli_forecast_load (options->names[0]);
        g_autofree char *text = NULL;

        if (file == NULL)
          return LIAISON_CLI_FAILED;
        say_left_out (formats[i].name, file);
        text = formats[i].export != NULL ? formats[i].export (file) : liaison_forecast_file_to_html (file, options->today, NULL);
        return liaison_cli_forecast_write (text, strlen (text), options->output) ? LIAISON_CLI_DONE : LIAISON_CLI_FAILED;
      }
  return LIAISON_CLI_USAGE;
}

static int
import (const Options *options)
{
  if (options->from == NULL || options->output == NULL)
    return LIAISON_CLI_USAGE;
  return liaison_cli_forecast_import (options->names, options->from, options->output);
}

static const struct
{
  const char *name;
  Action run;
} actions[] = {
  { "check", check }, { "show", show }, { "score", score }, { "merge", merge }, { "export", export_file }, { "import", import },
};

/* FALSE after a message. */
static gboolean
read_options (Options *options,
              int     *argc,
              char  ***argv)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options->format, "text (the default) or json", "FORMAT" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options->by, "Whose estimates are scored", "NAME" },
    { "tag", 0, 0, G_OPTION_ARG_STRING, &options->tag, "Only forecasts with this tag", "TAG" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, "Only what was decided on this day or later; a site", "DAY|SITE" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options->until, "Only what was decided up to this day", "DAY" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &options->today, "As of another day than today", "DAY" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, "csv, markdown, html, ics or fatebook", "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "Where to write", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->names, NULL, "FILE…" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    g_printerr ("liaison-cli forecast: %s\n", error->message);
  else if (options->today != NULL && !liaison_moment_is_date (options->today))
    g_printerr ("liaison-cli forecast: --today is a day like 2022-01-20\n");
  else
    return TRUE;
  return FALSE;
}

/**
 * liaison_cli_forecast:
 * @argc: the number of arguments
 * @argv: (array zero-terminated=1): "forecast", what to do, options and names of files
 *
 * "check" says of each file whether it is valid, "show" writes it for people or as JSON, "score" tells how good the forecasts
 * were, "merge" makes one file of several, "export" writes another format, "import" reads one.
 *
 * Returns: an exit status
 */
int
liaison_cli_forecast (int    argc,
                      char **argv)
{
  g_auto (Options) options = { NULL };
  Action run = NULL;
  int status = LIAISON_CLI_USAGE;

  for (guint i = 0; argc >= 2 && i < G_N_ELEMENTS (actions); i++)
    if (strcmp (argv[1], actions[i].name) == 0)
      run = actions[i].run;
  if (!read_options (&options, &argc, &argv))
    return LIAISON_CLI_USAGE;
  if (options.today == NULL)
    options.today = liaison_moment_today ();
  if (run != NULL && g_strv_length (options.names) >= 2)
    {
      Options asked = options;

      asked.names++; /* what to do */
      status = run (&asked);
    }
  if (status == LIAISON_CLI_USAGE)
    g_printerr ("%s", usage);
  return status;
}
