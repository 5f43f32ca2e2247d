/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The track record in a report, and what all parts of it are written with. */

#include "forecast/report-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/report-chart.h"
#include "forecast/score-words.h"

/**
 * liaison_report_append_element: (skip)
 * @out: where to add it
 * @tag: the name of an element, with its attributes: "p class=\"quiet\""
 * @text: its text, which is escaped; line ends in it become breaks
 */
void
liaison_report_append_element (GString    *out,
                               const char *tag,
                               const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);
  const char *end = strchr (tag, ' ');

  g_string_append_printf (out, "<%s>%s</%.*s>\n", tag, broken, end != NULL ? (int) (end - tag) : (int) strlen (tag), tag);
}

static void
append_figure (GString                   *out,
               LiaisonFigure              figure,
               const LiaisonTrackSummary *summary)
{
  g_autofree char *number = liaison_figure_to_number (figure, summary);
  g_autofree char *sentence = liaison_figure_to_sentence (figure, summary);

  g_string_append (out, "<tr>");
  liaison_report_append_element (out, "th scope=\"row\"", liaison_figure_to_title (figure));
  liaison_report_append_element (out, "td class=\"number\"", number);
  liaison_report_append_element (out, "td", sentence);
  g_string_append (out, "</tr>\n");
}

/* How each figure was computed, for who wants to know. */
static void
append_formulas (GString                   *out,
                 const LiaisonTrackSummary *summary)
{
  g_string_append (out, "<details>\n");
  liaison_report_append_element (out, "summary", _("How these figures are computed"));
  g_string_append (out, "<dl>\n");
  for (guint i = 0; i < LIAISON_N_FIGURES; i++)
    {
      if (!liaison_figure_is_known (i, summary))
        continue;
      liaison_report_append_element (out, "dt", liaison_figure_to_title (i));
      liaison_report_append_element (out, "dd", liaison_figure_to_formula (i));
      liaison_report_append_element (out, "dd class=\"quiet\"", liaison_figure_to_source (i));
    }
  g_string_append (out, "</dl>\n</details>\n");
}

/**
 * liaison_report_append_record: (skip)
 * @out: where to add it
 * @file: a forecast file
 * @today: a day, "2022-01-20"
 *
 * Adds the figures of all that was decided and is past its date, and the calibration chart; nothing if nothing is.
 */
void
liaison_report_append_record (GString             *out,
                              LiaisonForecastFile *file,
                              const char          *today)
{
  LiaisonScoreScope scope = { .today = today };
  g_autoptr (LiaisonTrackRecord) record =
    liaison_track_record_new (liaison_forecast_file_get_forecasts (file), &scope);
  LiaisonTrackSummary summary = liaison_track_record_get_summary (record);
  g_autofree char *count = liaison_score_count_to_sentence (&summary);

  if (summary.n + summary.n_quantities == 0)
    return;
  liaison_report_append_element (out, "h2", _("Track record"));
  liaison_report_append_element (out, "p", count);
  g_string_append (out, "<table>\n");
  for (guint i = 0; i < LIAISON_N_FIGURES; i++)
    if (liaison_figure_is_known (i, &summary))
      append_figure (out, i, &summary);
  g_string_append (out, "</table>\n");
  if (summary.n_judgements > 0)
    liaison_report_append_calibration (out, liaison_track_record_get_calibration (record));
  append_formulas (out, &summary);
}
