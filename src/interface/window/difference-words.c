/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts into words what becomes of forecasts, for a reader who is to decide about it. */

#include "interface/window/difference-words.h"

#include <glib/gi18n.h>

/* So many are named; of more, how many there are. */
#define MAX_NAMED 3
/* Longer questions are cut. In characters. */
#define MAX_LENGTH 60

/* "“Will the treaty be signed …”" */
static char *
dup_quoted (LiaisonForecast *forecast)
{
  const char *question = liaison_forecast_get_question (forecast);
  g_autofree char *cut = NULL;

  if (question == NULL || *question == '\0')
    return g_strdup (_("a forecast without a question"));
  if (g_utf8_strlen (question, -1) <= MAX_LENGTH)
    /* Translators: quotation marks around a question. */
    return g_strdup_printf (_("“%s”"), question);
  cut = g_utf8_substring (question, 0, MAX_LENGTH);
  return g_strdup_printf (_("“%s…”"), cut);
}

/* "“Will …?”, “Will …?” and 3 more" */
static char *
dup_names (const GPtrArray *forecasts)
{
  GString *names = g_string_new (NULL);
  guint n = forecasts->len > MAX_NAMED + 1 ? MAX_NAMED : forecasts->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = dup_quoted (g_ptr_array_index (forecasts, i));

      if (i > 0)
        /* Translators: between the parts of a list. */
        g_string_append (names, _(", "));
      g_string_append (names, name);
    }
  if (n < forecasts->len)
    /* Translators: ends a list of which not all is said. */
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", forecasts->len - n), forecasts->len - n);
  return g_string_free (names, FALSE);
}

static void
add_line (GString         *text,
          const char      *format,
          const GPtrArray *forecasts)
{
  g_autofree char *names = NULL;
  g_auto (GStrv) parts = NULL;

  if (forecasts == NULL || forecasts->len == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  names = dup_names (forecasts);
  parts = g_strsplit (format, "%s", 2);
  g_string_append_printf (text, "%s%s%s", parts[0], names, parts[1] != NULL ? parts[1] : "");
}

/**
 * liaison_difference_to_text:
 * @difference: what would be added, changed and removed
 * @disputed: (nullable) (element-type LiaisonForecast): what was changed on both sides
 *
 * Returns: (transfer full): lines for the reader
 */
char *
liaison_difference_to_text (LiaisonDifference *difference,
                            const GPtrArray   *disputed)
{
  GString *text = g_string_new (NULL);

  /* Translators: in these, %s is a list of questions. */
  add_line (text, _("Added: %s"), difference->added);
  add_line (text, _("Changed: %s"), difference->changed);
  add_line (text, _("Removed: %s"), difference->removed);
  add_line (text, _("Changed in both, the later edit of each part stays: %s"), disputed);
  if (text->len == 0)
    g_string_append (text, _("No forecast changes."));
  return g_string_free (text, FALSE);
}
