/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts for people to read, as Markdown (CommonMark): to be copied into a mail or a chat, or shown in a terminal. */

#include "forecast/forecast-markdown.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/answer-text.h"
#include "forecast/forecast-private.h"
#include "forecast/moment.h"

/* Appends text so that none of it is taken for markup. Line breaks become INDENT after a line break. */
static void
append_text (GString    *out,
             const char *text,
             const char *indent)
{
  gboolean begins_line = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          g_string_append_printf (out, "\n%s", indent);
          begins_line = TRUE;
          continue;
        }
      if (strchr ("\\`*_[]<>&~|", *p) != NULL || (begins_line && strchr ("#+-=", *p) != NULL))
        g_string_append_c (out, '\\');
      else if (begins_line && g_ascii_isdigit (*p))
        {
          /* "1. " would begin a list. */
          while (g_ascii_isdigit (p[1]))
            g_string_append_c (out, *p++);
          g_string_append_c (out, *p);
          if (p[1] == '.' || p[1] == ')')
            g_string_append_c (out, '\\');
          begins_line = FALSE;
          continue;
        }
      g_string_append_c (out, *p);
      begins_line = begins_line && (*p == ' ' || *p == '\t');
    }
}

/* A line of text: what breaks it becomes a space. */
static void
append_line (GString    *out,
             const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  append_text (out, line, "");
}

static const char *
bearing_text (LiaisonBearing bearing)
{
  switch (bearing)
    {
    case LIAISON_BEARING_FOR:
      /* Translators: a piece of evidence speaks for a forecast. */
      return C_("evidence", "For");
    case LIAISON_BEARING_AGAINST:
      /* Translators: a piece of evidence speaks against a forecast. */
      return C_("evidence", "Against");
    case LIAISON_BEARING_CONTEXT:
    default:
      /* Translators: a piece of evidence speaks neither for nor against a forecast. */
      return C_("evidence", "Context");
    }
}

static void
append_current (GString         *out,
                LiaisonForecast *forecast)
{
  LiaisonEstimate *estimate = liaison_forecast_get_current (forecast);
  const char *closes = liaison_forecast_get_closes (forecast);

  if (estimate != NULL)
    {
      g_autofree char *text = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);
      g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));

      g_string_append_printf (out, "**%s** (%s)", text, day);
    }
  else
    g_string_append (out, _("No estimate yet"));
  if (closes != NULL)
    {
      g_autofree char *day = liaison_moment_to_text (closes);

      g_string_append (out, " · ");
      /* Translators: %s is a day. */
      g_string_append_printf (out, _("closes %s"), day);
    }
  g_string_append (out, "\n");
  if (estimate != NULL)
    g_string_append_printf (out, "\n%s\n", liaison_confidence_to_text (liaison_estimate_get_confidence (estimate)));
  if (estimate != NULL && liaison_estimate_get_reason (estimate) != NULL)
    {
      g_string_append_c (out, '\n');
      append_text (out, liaison_estimate_get_reason (estimate), "");
      g_string_append_c (out, '\n');
    }
}

static void
append_resolution (GString         *out,
                   LiaisonForecast *forecast)
{
  const LiaisonResolution *resolution = liaison_forecast_get_resolution (forecast);
  g_autofree char *sentence = liaison_forecast_dup_outcome_text (forecast);

  if (sentence == NULL)
    return;
  g_string_append (out, "\n**");
  append_line (out, sentence);
  g_string_append (out, "**");
  if (resolution->note != NULL)
    {
      g_string_append_c (out, ' ');
      append_line (out, resolution->note);
    }
  if (resolution->link != NULL)
    {
      g_string_append (out, " <");
      g_string_append_uri_escaped (out, resolution->link, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#[]%", FALSE);
      g_string_append_c (out, '>');
    }
  g_string_append_c (out, '\n');
}

/* A text with its own small heading. */
static void
append_section (GString    *out,
                const char *heading,
                const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "\n### %s\n\n", heading);
  append_text (out, text, "");
  g_string_append_c (out, '\n');
}

static void
append_history (GString         *out,
                LiaisonForecast *forecast)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  if (estimates->len < 2)
    return;
  g_string_append_printf (out, "\n### %s\n\n", _("History"));
  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);
      g_autofree char *text = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);
      g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));

      g_string_append_printf (out, "- %s: **%s**", day, text);
      if (liaison_estimate_get_by (estimate) != NULL)
        {
          g_string_append (out, " – ");
          append_line (out, liaison_estimate_get_by (estimate));
        }
      g_string_append_printf (out, "\n  %s", liaison_confidence_to_text (liaison_estimate_get_confidence (estimate)));
      if (liaison_estimate_get_reason (estimate) != NULL)
        {
          g_string_append (out, "\n  ");
          append_text (out, liaison_estimate_get_reason (estimate), "  ");
        }
      g_string_append_c (out, '\n');
    }
}

static const LiaisonForecastSource *
find_source (LiaisonForecastFile *file,
             const char          *id)
{
  const GPtrArray *sources = file != NULL ? liaison_forecast_file_get_sources (file) : NULL;

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);

      if (strcmp (source->id, id) == 0)
        return source;
    }
  return NULL;
}

/* Only what others can open is linked. */
static gboolean
is_shared (const char *uri)
{
  return uri != NULL && (g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://")) &&
         strpbrk (uri, "<> \n") == NULL;
}

static void
append_source (GString                     *out,
               const LiaisonForecastSource *source)
{
  const char *title = source->title != NULL ? source->title : _("Untitled article");

  g_string_append (out, "  — ");
  if (is_shared (source->uri))
    {
      g_string_append_c (out, '[');
      append_line (out, title);
      g_string_append_printf (out, "](<%s>)", source->uri);
    }
  else
    append_line (out, title);
  if (source->published != NULL)
    {
      g_autofree char *day = liaison_moment_to_text (source->published);

      g_string_append_printf (out, ", %s", day);
    }
  g_string_append_c (out, '\n');
}

static void
append_evidence (GString             *out,
                 LiaisonForecast     *forecast,
                 LiaisonForecastFile *file)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  if (evidence->len == 0)
    return;
  g_string_append_printf (out, "\n### %s\n", _("Evidence"));
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (evidence, i);
      const LiaisonForecastSource *source = find_source (file, liaison_evidence_get_source (one));
      const char *exact = liaison_passage_get_exact (liaison_evidence_get_passage (one));

      g_string_append_printf (out, "\n- **%s**", bearing_text (liaison_evidence_get_bearing (one)));
      if (liaison_evidence_get_note (one) != NULL)
        {
          g_string_append (out, ": ");
          append_text (out, liaison_evidence_get_note (one), "  ");
        }
      /* A copy without the article's text has none. */
      if (*exact != '\0')
        {
          g_string_append (out, "\n\n  > ");
          append_text (out, exact, "  > ");
        }
      g_string_append (out, "\n\n");
      if (source != NULL)
        append_source (out, source);
    }
}

static void
append_forecast (GString             *out,
                 LiaisonForecast     *forecast,
                 LiaisonForecastFile *file)
{
  const char *question = liaison_forecast_get_question (forecast);

  g_string_append (out, "## ");
  append_line (out, *question != '\0' ? question : _("Untitled forecast"));
  g_string_append (out, "\n\n");
  append_current (out, forecast);
  append_resolution (out, forecast);
  if (liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_CONDITIONAL)
    append_section (out, _("Condition"), liaison_forecast_get_condition (forecast));
  append_section (out, _("Criteria"), liaison_forecast_get_criteria (forecast));
  append_section (out, _("Background"), liaison_forecast_get_background (forecast));
  append_history (out, forecast);
  append_evidence (out, forecast, file);
  append_section (out, _("What I Learned"), liaison_forecast_get_lesson (forecast));
}

/**
 * liaison_forecast_to_markdown:
 * @forecast: a forecast
 * @file: (nullable): the file whose sources its evidence names
 *
 * Writes a forecast for people to read: the question, the estimate in number and word, the reason, what decides it, the
 * history, and the evidence in its own words with where it stands.
 *
 * Returns: (transfer full): Markdown
 */
char *
liaison_forecast_to_markdown (LiaisonForecast     *forecast,
                              LiaisonForecastFile *file)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), NULL);

  append_forecast (out, forecast, file);
  return g_string_free (out, FALSE);
}

/**
 * liaison_forecast_file_to_markdown:
 * @file: a forecast file
 *
 * Writes all forecasts of a file for people to read.
 *
 * Returns: (transfer full): Markdown
 */
char *
liaison_forecast_file_to_markdown (LiaisonForecastFile *file)
{
  GListModel *forecasts;
  GString *out;
  const char *title;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (file), NULL);

  out = g_string_new ("# ");
  forecasts = liaison_forecast_file_get_forecasts (file);
  title = liaison_forecast_file_get_title (file);
  append_line (out, title != NULL ? title : _("Forecasts"));
  g_string_append_c (out, '\n');
  if (liaison_forecast_file_get_author (file) != NULL)
    {
      g_string_append_c (out, '\n');
      append_line (out, liaison_forecast_file_get_author (file));
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      g_string_append_c (out, '\n');
      append_forecast (out, forecast, file);
    }
  return g_string_free (out, FALSE);
}
