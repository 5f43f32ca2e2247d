/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report for paper, as a row of blocks: the same as the page of HTML that can be saved, in the same words. */

#include "interface/window/report-blocks.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "forecast/forecast-state.h"
#include "forecast/moment.h"
#include "forecast/score-words.h"

static void
clear_block (gpointer data)
{
  LiaisonReportBlock *block = data;

  g_clear_pointer (&block->text, g_free);
  g_clear_object (&block->forecast);
}

/* Takes TEXT; nothing is added for NULL. */
static void
take (GArray                 *blocks,
      LiaisonReportBlockKind  kind,
      char                   *text)
{
  LiaisonReportBlock block = { .kind = kind, .text = text };

  if (text != NULL)
    g_array_append_val (blocks, block);
}

static void
add (GArray                 *blocks,
     LiaisonReportBlockKind  kind,
     const char             *text)
{
  take (blocks, kind, g_strdup (text));
}

static void
add_picture (GArray                 *blocks,
             LiaisonReportBlockKind  kind,
             LiaisonForecast        *forecast)
{
  LiaisonReportBlock block = { .kind = kind };

  g_set_object (&block.forecast, forecast);
  g_array_append_val (blocks, block);
}

/* --- scores --- */

static void
add_record (GArray              *blocks,
            LiaisonForecastFile *file,
            const char          *today)
{
  LiaisonScoreScope scope = { .today = today };
  g_autoptr (LiaisonTrackRecord) record =
    liaison_track_record_new (liaison_forecast_file_get_forecasts (file), &scope);
  LiaisonTrackSummary summary = liaison_track_record_get_summary (record);

  if (summary.n + summary.n_quantities == 0)
    return;
  add (blocks, LIAISON_REPORT_HEADING, _("Track record"));
  take (blocks, LIAISON_REPORT_TEXT, liaison_score_count_to_sentence (&summary));
  for (guint i = 0; i < LIAISON_N_FIGURES; i++)
    {
      g_autofree char *number = liaison_figure_to_number (i, &summary);
      g_autofree char *sentence = liaison_figure_to_sentence (i, &summary);

      if (liaison_figure_is_known (i, &summary))
        take (blocks, LIAISON_REPORT_TEXT,
              g_strdup_printf (_("%1$s: %2$s. %3$s"), liaison_figure_to_title (i), number, sentence));
    }
  if (summary.n_judgements > 0)
    add_picture (blocks, LIAISON_REPORT_CALIBRATION, NULL);
}

/* --- forecasts --- */

static void
add_section (GArray     *blocks,
             const char *title,
             const char *text)
{
  if (text == NULL)
    return;
  add (blocks, LIAISON_REPORT_SUBHEADING, title);
  add (blocks, LIAISON_REPORT_TEXT, text);
}

/* "Resolved · Decided: yes. · closes 20 January 2022" */
static char *
describe_state (LiaisonForecast *forecast,
                const char      *today)
{
  const char *state = liaison_forecast_state_to_text (liaison_forecast_get_state (forecast, today));
  const char *closes = liaison_forecast_get_closes (forecast);
  g_autofree char *day = closes != NULL ? liaison_moment_to_text (closes) : NULL;
  g_autofree char *part = day != NULL ? g_strdup_printf (_("closes %s"), day) : NULL;
  g_autofree char *outcome = liaison_forecast_dup_outcome_text (forecast);
  g_autoptr (GString) text = g_string_new (state);

  if (outcome != NULL)
    g_string_append_printf (text, " · %s", outcome);
  if (part != NULL)
    g_string_append_printf (text, " · %s", part);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_estimates (GArray          *blocks,
               LiaisonForecast *forecast)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  if (estimates->len == 0)
    return;
  add (blocks, LIAISON_REPORT_SUBHEADING, _("History"));
  if (liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_BINARY)
    add_picture (blocks, LIAISON_REPORT_STEPS, forecast);
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));
      g_autofree char *answer = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);
      g_autoptr (GString) text = g_string_new (day);

      if (liaison_estimate_get_by (estimate) != NULL)
        g_string_append_printf (text, " · %s", liaison_estimate_get_by (estimate));
      g_string_append_printf (text, " · %s", answer);
      if (liaison_estimate_get_reason (estimate) != NULL)
        g_string_append_printf (text, "\n%s", liaison_estimate_get_reason (estimate));
      add (blocks, LIAISON_REPORT_TEXT, text->str);
    }
}

static const char *
bearing_text (LiaisonBearing bearing)
{
  return bearing == LIAISON_BEARING_FOR       ? C_("evidence", "For")
         : bearing == LIAISON_BEARING_AGAINST ? C_("evidence", "Against")
                                              : C_("evidence", "Context");
}

static void
add_evidence (GArray          *blocks,
              LiaisonForecast *forecast)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  if (evidence->len > 0)
    add (blocks, LIAISON_REPORT_SUBHEADING, _("Evidence"));
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (evidence, i);
      const char *exact = liaison_passage_get_exact (liaison_evidence_get_passage (one));
      const char *note = liaison_evidence_get_note (one);
      const char *bearing = bearing_text (liaison_evidence_get_bearing (one));

      take (blocks, LIAISON_REPORT_TEXT, note != NULL ? g_strdup_printf ("%s: %s", bearing, note) : g_strdup (bearing));
      if (*exact != '\0')
        add (blocks, LIAISON_REPORT_QUOTE, exact);
    }
}

static void
add_forecast (GArray          *blocks,
              LiaisonForecast *forecast,
              const char      *today)
{
  const char *question = liaison_forecast_get_question (forecast);
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);

  add (blocks, LIAISON_REPORT_HEADING, *question != '\0' ? question : _("Untitled forecast"));
  take (blocks, LIAISON_REPORT_TEXT,
        current != NULL ? liaison_answer_to_text (liaison_estimate_get_answer (current), forecast)
                        : g_strdup (_("No estimate yet")));
  take (blocks, LIAISON_REPORT_TEXT, describe_state (forecast, today));
  add (blocks, LIAISON_REPORT_TEXT, liaison_forecast_get_verdict (forecast));
  add_section (blocks, _("Criteria"), liaison_forecast_get_criteria (forecast));
  add_section (blocks, _("Background"), liaison_forecast_get_background (forecast));
  add_estimates (blocks, forecast);
  add_evidence (blocks, forecast);
  add_section (blocks, _("What I Learned"), liaison_forecast_get_lesson (forecast));
}

/**
 * liaison_report_blocks_new:
 * @file: a forecast file
 * @today: a day, "2022-01-20"
 * @diagram: whether there is a diagram to stand in the report
 *
 * Returns: (transfer full) (element-type LiaisonReportBlock): the report, from top to bottom
 */
GArray *
liaison_report_blocks_new (LiaisonForecastFile *file,
                           const char          *today,
                           gboolean             diagram)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (LiaisonReportBlock));
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  const char *title = liaison_forecast_file_get_title (file);

  g_array_set_clear_func (blocks, clear_block);
  add (blocks, LIAISON_REPORT_TITLE, title != NULL ? title : _("Forecasts"));
  add (blocks, LIAISON_REPORT_TEXT, liaison_forecast_file_get_author (file));
  if (diagram)
    add_picture (blocks, LIAISON_REPORT_DIAGRAM, NULL);
  add_record (blocks, file, today);
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      add_forecast (blocks, forecast, today);
    }
  return blocks;
}
