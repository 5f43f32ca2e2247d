/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-markdown.h"

#include <string.h>

static LiaisonForecastFile *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "forecast", "samples", "full.forecast.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  file = liaison_forecast_file_from_bytes (bytes, &error);
  g_assert_no_error (error);
  return file;
}

static void
test_file (void)
{
  g_autoptr (LiaisonForecastFile) file = load_sample ();
  g_autofree char *text = liaison_forecast_file_to_markdown (file);
  static const char * const parts[] = {
    "# The harbour talks — “what next?”\n\nAda Example\n",
    "\n## Will the two ports sign before summer?\n\n**35 %, unlikely** (9 March 2024) · closes 21 June 2024\n"
    "\nHeld with low confidence.\n",
    "\n**Decided: yes.**\n",
    "\n### Criteria\n\nBoth signatures are reported by two papers.\n",
    "\n### History\n\n- 9 March 2024: **35 %, unlikely**\n  Held with low confidence.\n"
    "- 1 March 2024: **70 %, likely** – Ada Example\n  Held with moderate confidence.\n  Both sides want it.\n",
    "\n### Evidence\n\n- **For**: But she said so before.\n\n  > the deal is “all but done”\n\n"
    "  — [Harbour talks resume](<https://news.example/harbour>), 29 February 2024\n",
    "\n- **Context**\n\n  > no date\n",
    "\n## Untitled forecast\n\nNo estimate yet\n",
  };
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (at, parts[i]);

      if (found == NULL)
        g_test_message ("in:\n%s\nnot:\n%s", at, parts[i]);
      g_assert_nonnull (found);
      at = found + strlen (parts[i]) - 1;
    }
}

/* What people write is not taken for markup. */
static void
test_escaped (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.004, LIAISON_CONFIDENCE_LOW,
                                                               "# no heading\n- no item\n12. no number\n 3 dogs", NULL, NULL);
  g_autoptr (LiaisonForecast) forecast = NULL;
  g_autofree char *text = NULL;

  liaison_forecast_builder_set_question (builder, "Will *this* [not](be) a\nlink <b>?");
  liaison_forecast_builder_add_estimate (builder, estimate);
  forecast = liaison_forecast_builder_end (builder);
  text = liaison_forecast_to_markdown (forecast, NULL);
  g_assert_true (g_str_has_prefix (text, "## Will \\*this\\* \\[not\\](be) a link \\<b\\>?\n"));
  g_assert_nonnull (strstr (text, "**0.4 %, almost no chance**"));
  g_assert_nonnull (strstr (text, "\n\\# no heading\n\\- no item\n12\\. no number\n 3 dogs\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/markdown/file", test_file);
  g_test_add_func ("/forecast/markdown/escaped", test_escaped);
  return g_test_run ();
}
