/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/report.h"

#include <string.h>

#include "forecast-fixture.h"
#include "forecast/forecast-markdown.h"
#include "forecast/share.h"

#define HOSTILE "<script>alert(1)</script>&\\\"'"

static LiaisonForecastFile *
make_file (void)
{
  return forecast_fixture_load (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"title\":\"" HOSTILE "\",\"author\":{\"name\":\"" HOSTILE "\"},"
    "\"sources\":[{\"id\":\"s1\",\"title\":\"" HOSTILE "\",\"uri\":\"https://a.example/?a=\\\"&b\"},"
    "{\"id\":\"s2\",\"title\":\"Local\",\"uri\":\"javascript:alert(1)\"}],"
    "\"forecasts\":[{\"id\":\"a\",\"question\":\"" HOSTILE "\",\"criteria\":\"One\\nTwo\",\"background\":\"" HOSTILE "\","
    "\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-02-01\","
    "\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0.7,\"by\":\"" HOSTILE "\",\"reason\":\"" HOSTILE "\"}],"
    "\"evidence\":[{\"id\":\"e1\",\"source\":\"s1\",\"note\":\"" HOSTILE "\",\"passage\":{\"exact\":\"" HOSTILE "\",\"start\":0,"
    "\"end\":1}},{\"id\":\"e2\",\"source\":\"s2\",\"passage\":{\"exact\":\"x\",\"start\":0,\"end\":1}}],"
    "\"resolution\":{\"outcome\":\"yes\",\"at\":\"2024-01-20T00:00:00Z\",\"note\":\"" HOSTILE "\"}},"
    "{\"id\":\"b\",\"question\":\"Draft?\"}]}");
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text += strlen (part))
    n++;
  return n;
}

static void
test_contents (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  g_autofree char *text = liaison_forecast_file_to_html (file, "2024-03-01", NULL);

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"en\">"));
  g_assert_cmpuint (count (text, "<article>"), ==, 2);
  g_assert_cmpuint (count (text, "<svg"), ==, 2); /* one forecast with estimates, and the calibration */
  g_assert_nonnull (strstr (text, "70 %, likely"));
  g_assert_nonnull (strstr (text, "One<br>Two"));
  g_assert_nonnull (strstr (text, "1 forecast is scored: resolved, and past its close date."));
  g_assert_nonnull (strstr (text, "<td class=\"number\">0.090</td>"));
  g_assert_nonnull (strstr (text, "missed by 30 points"));
  g_assert_nonnull (strstr (text, "G. W. Brier"));
  g_assert_null (strstr (text, "Against the group"));
  g_assert_nonnull (strstr (text, "Draft?"));
  g_assert_true (g_str_has_suffix (text, "</html>\n"));
}

/* Nothing of the file is taken for markup, nothing is loaded, and only the web is linked. */
static void
test_safe (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  g_autofree char *text = liaison_forecast_file_to_html (file, "2024-03-01", NULL);

  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "javascript:"));
  g_assert_null (strstr (text, "src="));
  g_assert_cmpuint (count (text, "href="), ==, 1);
  g_assert_nonnull (strstr (text, "href=\"https://a.example/?a=&quot;&amp;b\""));
  g_assert_nonnull (strstr (text, "default-src 'none'"));
  g_assert_cmpuint (count (text, "&lt;script&gt;"), >=, 9);
}

/* Before the close date, nothing is scored. */
static void
test_early (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  g_autofree char *text = liaison_forecast_file_to_html (file, "2024-01-25", NULL);

  g_assert_null (strstr (text, "Track record"));
}

/* The picture stands in the page without what belongs to a file of its own. */
static void
test_diagram (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  g_autofree char *text = liaison_forecast_file_to_html (
    file, "2024-03-01", "<?xml version=\"1.0\"?>\n<!-- made -->\n<svg width=\"8\"><path d=\"M0 0\"/></svg>\n");

  g_assert_null (strstr (text, "<?xml"));
  g_assert_nonnull (strstr (text, "<figure><svg width=\"8\"><path d=\"M0 0\"/></svg>\n</figure>"));
  g_assert_cmpuint (count (text, "<svg"), ==, 3);
}

/* Without the article's text there are no empty quotations. */
static void
test_without_text (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  LiaisonShareWish wish = { .text = FALSE, .names = TRUE };
  g_autoptr (LiaisonForecastFile) copy = liaison_forecast_file_share (file, &wish, NULL);
  g_autofree char *text = liaison_forecast_file_to_html (copy, "2024-03-01", NULL);
  g_autofree char *markdown = liaison_forecast_file_to_markdown (copy);

  g_assert_null (strstr (text, "<blockquote>"));
  g_assert_null (strstr (markdown, "\n  > "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/report/contents", test_contents);
  g_test_add_func ("/forecast/report/safe", test_safe);
  g_test_add_func ("/forecast/report/early", test_early);
  g_test_add_func ("/forecast/report/diagram", test_diagram);
  g_test_add_func ("/forecast/report/without-text", test_without_text);
  return g_test_run ();
}
