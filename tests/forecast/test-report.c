/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/report.h"

#include <string.h>

#include "forecast-fixture.h"

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
  g_autofree char *text = liaison_forecast_file_to_html (file, "2024-03-01");

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"en\">"));
  g_assert_cmpuint (count (text, "<article>"), ==, 2);
  g_assert_cmpuint (count (text, "<svg"), ==, 2); /* one forecast with estimates, and the calibration */
  g_assert_nonnull (strstr (text, "70 %, likely"));
  g_assert_nonnull (strstr (text, "One<br>Two"));
  g_assert_nonnull (strstr (text, "1 decided question<"));
  g_assert_nonnull (strstr (text, "<td>0.090</td>"));
  g_assert_nonnull (strstr (text, "Draft?"));
  g_assert_true (g_str_has_suffix (text, "</html>\n"));
}

/* Nothing of the file is taken for markup, nothing is loaded, and only the web is linked. */
static void
test_safe (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  g_autofree char *text = liaison_forecast_file_to_html (file, "2024-03-01");

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
  g_autofree char *text = liaison_forecast_file_to_html (file, "2024-01-25");

  g_assert_null (strstr (text, "decided question"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/report/contents", test_contents);
  g_test_add_func ("/forecast/report/safe", test_safe);
  g_test_add_func ("/forecast/report/early", test_early);
  return g_test_run ();
}
