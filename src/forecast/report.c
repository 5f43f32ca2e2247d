/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report: all forecasts of a file as one page of HTML. It has its style and its charts in it, runs no scripts and loads
 * nothing, which it also tells the browser; all text is escaped. */

#include "forecast/report.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/answer-text.h"
#include "forecast/forecast-state.h"
#include "forecast/moment.h"
#include "forecast/report-chart.h"
#include "forecast/report-distribution.h"
#include "forecast/report-parts.h"

static const char style[] =
  ":root{color-scheme:light dark}"
  "body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
  "article{margin:2.5rem 0;break-inside:avoid}"
  "blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid}"
  "table{border-collapse:collapse}th,td{padding:.2rem .8rem .2rem 0;text-align:start;vertical-align:top}"
  "svg{max-width:100%;height:auto}figure{margin:2rem 0}td.number{font-variant-numeric:tabular-nums;text-align:end}dt{font-weight:bold}dd{margin:0 0 .6rem}.current{font-size:1.25rem;font-weight:bold}.quiet{opacity:.75}";

static void
append_current (GString         *out,
                LiaisonForecast *forecast)
{
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);
  g_autofree char *text =
    current != NULL ? liaison_answer_to_text (liaison_estimate_get_answer (current), forecast) : g_strdup (_("No estimate yet"));

  liaison_report_append_element (out, "p class=\"current\"", text);
}

/* "Resolved · Decided: yes. · closes 20 January 2022" */
static void
append_state (GString         *out,
              LiaisonForecast *forecast,
              const char      *today)
{
  g_autoptr (GString) line = g_string_new (liaison_forecast_state_to_text (liaison_forecast_get_state (forecast, today)));
  g_autofree char *outcome = liaison_forecast_dup_outcome_text (forecast);
  const char *closes = liaison_forecast_get_closes (forecast);

  if (outcome != NULL)
    g_string_append_printf (line, " · %s", outcome);
  if (closes != NULL)
    {
      g_autofree char *day = liaison_moment_to_text (closes);

      g_string_append (line, " · ");
      /* Translators: %s is a day. */
      g_string_append_printf (line, _("closes %s"), day);
    }
  liaison_report_append_element (out, "p class=\"quiet\"", line->str);
  if (liaison_forecast_get_verdict (forecast) != NULL)
    liaison_report_append_element (out, "p", liaison_forecast_get_verdict (forecast));
}

static void
append_section (GString    *out,
                const char *title,
                const char *text)
{
  if (text == NULL)
    return;
  liaison_report_append_element (out, "h3", title);
  liaison_report_append_element (out, "p", text);
}

static void
append_cell (GString    *out,
             const char *text)
{
  liaison_report_append_element (out, "td", text != NULL ? text : "");
}

static void
append_estimates (GString         *out,
                  LiaisonForecast *forecast)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  if (estimates->len == 0)
    return;
  liaison_report_append_element (out, "h3", _("History"));
  g_string_append (out, "<table>\n");
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));
      g_autofree char *answer = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);

      g_string_append (out, "<tr>");
      append_cell (out, day);
      append_cell (out, answer);
      append_cell (out, liaison_estimate_get_by (estimate));
      append_cell (out, liaison_estimate_get_reason (estimate));
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</table>\n");
}

/* What the newest answer gives to each outcome or range. */
static void
append_distribution (GString         *out,
                     LiaisonForecast *forecast)
{
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);

  if (current != NULL && isnan (liaison_estimate_get_probability (current)))
    liaison_report_append_distribution (out, forecast, liaison_estimate_get_answer (current));
}

/* Only what is on the web is linked. */
static gboolean
is_shared (const char *uri)
{
  return uri != NULL && (g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://"));
}

static void
append_source (GString             *out,
               LiaisonForecastFile *file,
               const char          *id)
{
  const GPtrArray *sources = liaison_forecast_file_get_sources (file);

  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);
      g_autofree char *title = g_markup_escape_text (source->title != NULL ? source->title : _("Untitled article"), -1);
      g_autofree char *uri = is_shared (source->uri) ? g_markup_escape_text (source->uri, -1) : NULL;

      if (strcmp (source->id, id) != 0)
        continue;
      if (uri != NULL)
        g_string_append_printf (out, "<p class=\"quiet\"><a href=\"%s\" rel=\"noreferrer\">%s</a></p>\n", uri, title);
      else
        g_string_append_printf (out, "<p class=\"quiet\">%s</p>\n", title);
      return;
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
append_evidence (GString             *out,
                 LiaisonForecast     *forecast,
                 LiaisonForecastFile *file)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  if (evidence->len > 0)
    liaison_report_append_element (out, "h3", _("Evidence"));
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (evidence, i);

      liaison_report_append_element (out, "h4", bearing_text (liaison_evidence_get_bearing (one)));
      /* A copy without the article's text has none. */
      if (*liaison_passage_get_exact (liaison_evidence_get_passage (one)) != '\0')
        liaison_report_append_element (out, "blockquote", liaison_passage_get_exact (liaison_evidence_get_passage (one)));
      append_source (out, file, liaison_evidence_get_source (one));
      if (liaison_evidence_get_note (one) != NULL)
        liaison_report_append_element (out, "p", liaison_evidence_get_note (one));
    }
}

static void
append_forecast (GString             *out,
                 LiaisonForecast     *forecast,
                 LiaisonForecastFile *file,
                 const char          *today)
{
  const gint64 day = G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC;
  const char *question = liaison_forecast_get_question (forecast);

  g_string_append (out, "<article>\n");
  liaison_report_append_element (out, "h2", *question != '\0' ? question : _("Untitled forecast"));
  append_current (out, forecast);
  append_state (out, forecast, today);
  liaison_report_append_steps (out, forecast, liaison_moment_to_instant (today) + day);
  append_distribution (out, forecast);
  if (liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_CONDITIONAL)
    append_section (out, _("Condition"), liaison_forecast_get_condition (forecast));
  append_section (out, _("Criteria"), liaison_forecast_get_criteria (forecast));
  append_section (out, _("Background"), liaison_forecast_get_background (forecast));
  append_estimates (out, forecast);
  append_evidence (out, forecast, file);
  append_section (out, _("What I Learned"), liaison_forecast_get_lesson (forecast));
  g_string_append (out, "</article>\n");
}

static void
append_head (GString    *out,
             const char *title)
{
  /* Translators: the code of your language, as HTML wants it: "en", "de", "pt-BR". */
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", C_("language", "en"));
  g_string_append (out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n");
  liaison_report_append_element (out, "title", title);
  g_string_append_printf (out, "<style>%s</style>\n</head>\n<body>\n", style);
  liaison_report_append_element (out, "h1", title);
}

/* From its first element on: what stands before it in a file of its own has no place in a page. */
static void
append_diagram (GString    *out,
                const char *diagram)
{
  const char *svg = diagram != NULL ? strstr (diagram, "<svg") : NULL;

  if (svg == NULL)
    return;
  g_string_append_printf (out, "<figure>%s</figure>\n", svg);
}

/**
 * liaison_forecast_file_to_html:
 * @file: a forecast file
 * @today: a day, "2022-01-20", from which the states of the forecasts follow
 * @diagram: (nullable): a picture of the network as SVG, which is taken as it is
 *
 * Writes a report: the diagram, the track record with its calibration chart, what its figures mean and how they are computed, and each forecast with its state, its estimates as a chart and as
 * a table, and its evidence in its own words. It is to be read in a browser, printed, or sent as one file.
 *
 * Returns: (transfer full): HTML
 */
char *
liaison_forecast_file_to_html (LiaisonForecastFile *file,
                               const char          *today,
                               const char          *diagram)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  const char *title = liaison_forecast_file_get_title (file);
  GString *out = g_string_new (NULL);

  append_head (out, title != NULL ? title : _("Forecasts"));
  if (liaison_forecast_file_get_author (file) != NULL)
    liaison_report_append_element (out, "p", liaison_forecast_file_get_author (file));
  append_diagram (out, diagram);
  liaison_report_append_record (out, file, today);
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      append_forecast (out, forecast, file, today);
    }
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
