/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging two copies of a file: what each did to the base, and what must come out. */

#include "forecast/merge.h"

#include <string.h>

#include "forecast-fixture.h"

#define HEAD "\"format\":\"liaison-forecast\",\"version\":1,\"created\":\"2024-01-01T00:00:00Z\""
#define EARLY "\"modified\":\"2024-01-02T00:00:00Z\""
#define LATE "\"modified\":\"2024-01-03T00:00:00Z\""
#define ONE(members) "{" HEAD ",\"forecasts\":[{\"id\":\"f\",\"opened\":\"2024-01-01T00:00:00Z\"," members "}]}"
#define ESTIMATE(day, probability) "{\"at\":\"2024-01-" day "T00:00:00Z\",\"probability\":" probability "}"
#define EVIDENCE(id, source, note) "{\"id\":\"" id "\",\"source\":\"" source "\",\"note\":\"" note "\",\"passage\":" \
                                   "{\"exact\":\"x\",\"start\":0,\"end\":1}}"
#define FORECAST(id, question) "{\"id\":\"" id "\",\"opened\":\"2024-01-01T00:00:00Z\",\"question\":\"" question "\"}"
#define LIST(forecasts) "{" HEAD ",\"forecasts\":[" forecasts "]}"

/* Each of HAS, which are joined by "|", stands in the result; none of LACKS does. */
static const struct
{
  const char *name;
  const char *base, *ours, *theirs;
  const char *has, *lacks;
} cases[] = {
  { "each-another-lesson", ONE ("\"question\":\"Q?\""), ONE ("\"question\":\"Ours?\"," EARLY),
    ONE ("\"question\":\"Q?\",\"lesson\":\"Slower\"," LATE), "\"Ours?\"|\"Slower\"", "\"Q?\"" },
  { "each-another-text", ONE ("\"question\":\"Q?\",\"criteria\":\"C\""), ONE ("\"question\":\"Ours?\",\"criteria\":\"C\"," EARLY),
    ONE ("\"question\":\"Q?\",\"criteria\":\"Theirs\"," LATE), "\"Ours?\"|\"Theirs\"", "\"Q?\"|\"C\"" },
  { "same-text-later", ONE ("\"question\":\"Q?\""), ONE ("\"question\":\"Ours?\"," EARLY), ONE ("\"question\":\"Theirs?\"," LATE),
    "Theirs?", "Ours?" },
  { "same-text-ours-later", ONE ("\"question\":\"Q?\""), ONE ("\"question\":\"Ours?\"," LATE),
    ONE ("\"question\":\"Theirs?\"," EARLY), "Ours?", "Theirs?" },
  { "resolved-and-edited", ONE ("\"question\":\"Q?\""),
    ONE ("\"question\":\"Q?\"," EARLY ",\"resolution\":{\"outcome\":\"yes\"}"), ONE ("\"question\":\"Edited?\"," LATE),
    "\"yes\"|Edited?", "Q?\"" },
  { "base-rates", ONE ("\"question\":\"Q?\""), ONE ("\"question\":\"Q?\",\"base_rate\":0.125," EARLY), ONE ("\"question\":\"R?\"," LATE),
    "0.125|R?", NULL },
  { "estimates-of-both", ONE ("\"question\":\"Q?\",\"estimates\":[" ESTIMATE ("01", "0.11") "]"),
    ONE ("\"question\":\"Q?\",\"estimates\":[" ESTIMATE ("01", "0.11") "," ESTIMATE ("02", "0.22") "]"),
    ONE ("\"question\":\"Q?\",\"estimates\":[" ESTIMATE ("01", "0.11") "," ESTIMATE ("03", "0.33") "]"), "0.11|0.22|0.33", NULL },
  { "estimate-removed", ONE ("\"question\":\"Q?\",\"estimates\":[" ESTIMATE ("01", "0.11") "," ESTIMATE ("02", "0.22") "]"),
    ONE ("\"question\":\"Q?\",\"estimates\":[" ESTIMATE ("02", "0.22") "]"),
    ONE ("\"question\":\"Q?\",\"estimates\":[" ESTIMATE ("01", "0.11") "," ESTIMATE ("02", "0.22") "," ESTIMATE ("03", "0.33") "]"),
    "0.22|0.33", "0.11" },
  { "evidence-edited-and-added", ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "old") "]"),
    ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "new") "]"),
    ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "old") "," EVIDENCE ("e2", "s", "more") "]"),
    "\"new\"|\"more\"", "\"old\"" },
  { "evidence-removed", ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "old") "]"), ONE ("\"question\":\"Q?\""),
    ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "old") "]"), "Q?", "e1" },
  { "evidence-removed-and-edited", ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "old") "]"),
    ONE ("\"question\":\"Q?\""), ONE ("\"question\":\"Q?\",\"evidence\":[" EVIDENCE ("e1", "s", "new") "]"), "\"new\"", NULL },
  { "forecasts-of-both", LIST (FORECAST ("a", "A?")), LIST (FORECAST ("a", "A?") "," FORECAST ("b", "B?")),
    LIST (FORECAST ("c", "C?") "," FORECAST ("a", "A?")), "A?|B?|C?", NULL },
  { "removed-by-us", LIST (FORECAST ("a", "A?") "," FORECAST ("b", "B?")), LIST (FORECAST ("b", "B?")),
    LIST (FORECAST ("a", "A?") "," FORECAST ("b", "B?")), "B?", "A?" },
  { "removed-by-them", LIST (FORECAST ("a", "A?") "," FORECAST ("b", "B?")),
    LIST (FORECAST ("a", "A?") "," FORECAST ("b", "B?")), LIST (FORECAST ("b", "B?")), "B?", "A?" },
  { "removed-but-edited", LIST (FORECAST ("a", "A?")), LIST (""), LIST (FORECAST ("a", "Edited?")), "Edited?", NULL },
  { "edited-but-removed", LIST (FORECAST ("a", "A?")), LIST (FORECAST ("a", "Edited?")), LIST (""), "Edited?", NULL },
  { "titles", "{" HEAD ",\"forecasts\":[],\"title\":\"T\",\"author\":{\"name\":\"Ada\"}}",
    "{" HEAD ",\"forecasts\":[],\"title\":\"Ours\",\"author\":{\"name\":\"Ada\"}," EARLY "}",
    "{" HEAD ",\"forecasts\":[],\"title\":\"T\",\"author\":{\"name\":\"Ada B.\"}," LATE "}", "\"Ours\"|\"Ada B.\"", "\"T\"" },
  { "places", "{" HEAD ",\"forecasts\":[],\"network\":{\"positions\":{\"a\":[1,1],\"b\":[2,2],\"c\":[3,3]}}}",
    "{" HEAD ",\"forecasts\":[],\"network\":{\"positions\":{\"a\":[11,1],\"b\":[2,2]}}}",
    "{" HEAD ",\"forecasts\":[],\"network\":{\"positions\":{\"a\":[1,1],\"b\":[22,2],\"c\":[3,3],\"d\":[4,4]}}}",
    "[11.0, 1.0]|[22.0, 2.0]|[4.0, 4.0]", "[3.0, 3.0]" },
  { "corrections", "{" HEAD ",\"forecasts\":[],\"network\":{\"corrections\":[{\"n\":1},{\"n\":2}]}}",
    "{" HEAD ",\"forecasts\":[],\"network\":{\"corrections\":[{\"n\":1},{\"n\":2},{\"n\":3}]}}",
    "{" HEAD ",\"forecasts\":[],\"network\":{\"corrections\":[{\"n\":2},{\"n\":4}]}}",
    "      {\n        \"n\": 2\n      },\n      {\n        \"n\": 3\n      },\n      {\n        \"n\": 4\n      }", "\"n\": 1" },
  { "unknown-members", ONE ("\"question\":\"Q?\",\"x\":1"), ONE ("\"question\":\"Q?\",\"x\":2," EARLY),
    ONE ("\"question\":\"Q?\",\"x\":1," LATE), "\"x\": 2", "\"x\": 1" },
  /* One gave the question another type, the other an estimate of the old one: it is kept, and does not count. */
  { "type", ONE ("\"question\":\"Q?\""), ONE ("\"question\":\"Q?\",\"type\":\"quantity\",\"unit\":\"ships\"," EARLY),
    ONE ("\"question\":\"Q?\",\"estimates\":[{\"at\":\"2024-01-05T00:00:00Z\",\"probability\":0.25}]," LATE),
    "\"type\": \"quantity\"|\"unit\": \"ships\"|\"probability\": 0.25", "binary" },
  { "outcomes", ONE ("\"question\":\"Q?\",\"type\":\"choice\",\"outcomes\":[{\"id\":\"x\",\"name\":\"X\"}]"),
    ONE ("\"question\":\"Q?\",\"type\":\"choice\",\"outcomes\":[{\"id\":\"x\",\"name\":\"Renamed\"},{\"id\":\"y\",\"name\":\"Y\"}]," EARLY),
    ONE ("\"question\":\"Edited?\",\"type\":\"choice\",\"outcomes\":[{\"id\":\"x\",\"name\":\"X\"}],\"estimates\":"
         "[{\"at\":\"2024-01-05T00:00:00Z\",\"probabilities\":{\"x\":1}}]," LATE),
    "Edited?|Renamed|\"name\": \"Y\"|\"x\": 1.0", "\"name\": \"X\"" },
  /* The same id stands for two articles. */
  { "sources", "{" HEAD ",\"forecasts\":[" FORECAST ("a", "A?") "]}",
    "{" HEAD ",\"sources\":[{\"id\":\"s1\",\"sha256\":\"00\"}],\"forecasts\":[" FORECAST ("a", "A?") "]}",
    "{" HEAD ",\"sources\":[{\"id\":\"s1\",\"sha256\":\"11\"},{\"id\":\"s9\",\"sha256\":\"00\"}],\"forecasts\":[{\"id\":\"a\","
    "\"question\":\"A?\",\"opened\":\"2024-01-01T00:00:00Z\",\"evidence\":[" EVIDENCE ("e1", "s1", "x") ","
    EVIDENCE ("e2", "s9", "x") "]}]}",
    "\"id\": \"s1\",\n      \"title\": null,\n      \"uri\": null,\n      \"published\": null,\n      \"sha256\": \"00\"|"
    "\"id\": \"s2\",\n      \"title\": null,\n      \"uri\": null,\n      \"published\": null,\n      \"sha256\": \"11\"|"
    "\"id\": \"e1\",\n          \"source\": \"s2\"|\"id\": \"e2\",\n          \"source\": \"s1\"", "s9" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (LiaisonForecastFile) base = forecast_fixture_load (cases[i].base);
  g_autoptr (LiaisonForecastFile) ours = forecast_fixture_load (cases[i].ours);
  g_autoptr (LiaisonForecastFile) theirs = forecast_fixture_load (cases[i].theirs);
  g_autoptr (LiaisonForecastFile) merged = liaison_forecast_merge_changes (base, ours, theirs);
  g_autofree char *text = forecast_fixture_print (merged);
  g_auto (GStrv) has = g_strsplit (cases[i].has, "|", -1);
  g_auto (GStrv) lacks = g_strsplit (cases[i].lacks != NULL ? cases[i].lacks : "|", "|", -1);

  for (guint j = 0; has[j] != NULL; j++)
    if (strstr (text, has[j]) == NULL)
      g_error ("“%s” is not in %s", has[j], text);
  for (guint j = 0; lacks[j] != NULL; j++)
    if (*lacks[j] != '\0' && strstr (text, lacks[j]) != NULL)
      g_error ("“%s” is in %s", lacks[j], text);
}

/* Whoever changed nothing gets what the other has. */
static void
test_one_side (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonForecastFile) base = forecast_fixture_load (cases[i].base);
      g_autoptr (LiaisonForecastFile) ours = forecast_fixture_load (cases[i].ours);
      g_autoptr (LiaisonForecastFile) forward = liaison_forecast_merge_changes (base, base, ours);
      g_autoptr (LiaisonForecastFile) backward = liaison_forecast_merge_changes (base, ours, base);
      g_autoptr (LiaisonForecastFile) both = liaison_forecast_merge_changes (base, ours, ours);
      g_autofree char *expected = forecast_fixture_print (ours);
      g_autofree char *first = forecast_fixture_print (forward);
      g_autofree char *second = forecast_fixture_print (backward);
      g_autofree char *third = forecast_fixture_print (both);

      g_assert_cmpstr (first, ==, expected);
      g_assert_cmpstr (second, ==, expected);
      g_assert_cmpstr (third, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast/merge-changes/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/forecast/merge-changes/one-side", test_one_side);
  return g_test_run ();
}
