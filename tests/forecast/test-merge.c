/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging as properties over random files, whose parts come from a few values each so that they often meet. */

#include "forecast/merge.h"

#include <string.h>

#include "forecast/forecast-private.h"
#include "forecast-fixture.h"

#define ROUNDS 300

static const char *
pick (const char * const *values,
      guint               n)
{
  return values[g_test_rand_int_range (0, (gint32) n)];
}

#define PICK(...) pick ((const char *[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const char *[]) { __VA_ARGS__ })))
#define TIME() PICK ("\"2024-01-01T00:00:00Z\"", "\"2024-01-02T00:00:00Z\"", "\"2024-01-02T01:00:00+01:00\"", \
                     "\"2024-01-03T00:00:00.5Z\"")

static void
add_estimates (GString *text)
{
  guint n = (guint) g_test_rand_int_range (0, 4);

  g_string_append (text, ",\"estimates\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"at\":%s,\"by\":%s,%s,\"reason\":%s%s}", i > 0 ? "," : "", TIME (),
                            PICK ("null", "\"Ada\"", "\"Bo\""),
                            PICK ("\"probability\":0.1", "\"probability\":0.5", "\"probabilities\":{\"x\":0.5,\"y\":0.5}",
                                  "\"probabilities\":{\"x\":0.5,\"z\":0.5}", "\"quantiles\":[1,2,3,4,5]", "\"quantiles\":[1,2,3,4,6]",
                                  "\"quantiles\":[\"2024-01-01\",\"2024-01-01\",\"2024-01-02\",\"2024-01-02\",\"2024-01-03\"]",
                                  "\"conditional\":{\"condition\":0.5,\"yes\":1,\"no\":0}",
                                  "\"conditional\":{\"condition\":0.5,\"yes\":0.5,\"no\":0.5,\"so\":1}"),
                            PICK ("null", "\"x\"", "\"y\""), PICK ("", ",\"mood\":1", ",\"mood\":2"));
  g_string_append_c (text, ']');
}

static void
add_evidence (GString *text)
{
  guint n = 0;

  g_string_append (text, ",\"evidence\":[");
  for (guint i = 0; i < 3; i++)
    if (g_test_rand_bit ())
      g_string_append_printf (text, "%s{\"id\":\"e%u\",\"source\":%s,\"bearing\":%s,\"modified\":%s,\"note\":%s,"
                              "\"hypotheses\":%s,\"credibility\":%s,\"passage\":"
                              "{\"exact\":\"x\",\"start\":%s,\"end\":9}}", n++ > 0 ? "," : "", i,
                              PICK ("\"s1\"", "\"s2\"", "\"gone\""), PICK ("\"for\"", "\"against\""),
                              PICK ("null", "\"2024-01-01T00:00:00Z\"", "\"2024-01-02T00:00:00Z\""),
                              PICK ("null", "\"n\""), PICK ("null", "{\"yes\":1}", "{\"no\":-2,\"yes\":1}"),
                              PICK ("null", "\"low\""), PICK ("1", "2"));
  g_string_append_c (text, ']');
}

static void
add_forecasts (GString *text)
{
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    {
      if (!g_test_rand_bit ())
        continue;
      g_string_append_printf (text, "%s{\"id\":\"f%u\",\"question\":%s,\"closes\":%s,\"opened\":%s,\"modified\":%s,\"tags\":%s%s",
                              n++ > 0 ? "," : "", i, PICK ("\"A?\"", "\"B?\""), PICK ("null", "\"2024-02-01\""), TIME (),
                              TIME (), PICK ("[]", "[\"x\"]", "[\"x\",\"y\"]"), PICK ("", ",\"colour\":\"red\"", ",\"base_rate\":0.2"));
      g_string_append (text, PICK ("", ",\"type\":\"choice\"", ",\"type\":\"quantity\",\"unit\":\"t\"", ",\"type\":\"date\"",
                                   ",\"type\":\"conditional\",\"condition\":\"C?\""));
      g_string_append (text, PICK ("", ",\"outcomes\":[{\"id\":\"x\",\"name\":\"X\"}]",
                                   ",\"outcomes\":[{\"id\":\"y\",\"name\":\"Y\"},{\"id\":\"x\",\"name\":\"X\"}]"));
      g_string_append_printf (text, ",\"resolution\":%s",
                              PICK ("{\"outcome\":\"chosen\",\"chosen\":\"x\"}", "{\"outcome\":\"value\",\"value\":3}",
                                    "{\"outcome\":\"value\",\"value\":\"2024-01-02\",\"at\":\"2024-01-02T00:00:00Z\"}",
                                    "{\"outcome\":\"yes\",\"condition\":\"no\"}",
                                    "null", "{\"outcome\":\"yes\",\"at\":\"2024-01-02T00:00:00Z\"}",
                                    "{\"outcome\":\"no\",\"at\":\"2024-01-02T00:00:00Z\",\"note\":\"n\"}", "{\"outcome\":\"void\"}",
                                    "{\"outcome\":\"open\",\"modified\":\"2024-01-03T00:00:00Z\"}"));
      add_estimates (text);
      add_evidence (text);
      g_string_append_c (text, '}');
    }
}

static void
add_network (GString *text)
{
  guint n = (guint) g_test_rand_int_range (0, 4);

  g_string_append (text, "\"network\":{\"corrections\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"type\":\"remove\",\"entity\":{\"id\":%s%s}%s}", i > 0 ? "," : "",
                            PICK ("\"a\"", "\"b\"", "\"c\"", "\"d\""), PICK ("", ",\"source\":\"s1\"", ",\"source\":\"s2\""),
                            PICK ("", ",\"source\":\"s2\""));
  g_string_append_printf (text, "],\"positions\":{\"a\":[%s,%s]%s},\"pinned\":%s}", PICK ("1", "2"), PICK ("1", "2"),
                          PICK ("", ",\"b\":[0,0]"), PICK ("[]", "[\"a\"]", "[\"b\",\"a\"]"));
}

static LiaisonForecastFile *
make_file (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"liaison-forecast\",\"version\":1,");

  g_string_append_printf (text, "\"title\":%s,\"author\":{\"name\":%s},\"created\":%s,\"modified\":%s%s,",
                          PICK ("null", "\"T\"", "\"U\""), PICK ("null", "\"Ada\"", "\"Bo\""), TIME (), TIME (),
                          PICK ("", ",\"later\":1", ",\"later\":{\"x\":[]}"));
  g_string_append_printf (text, "\"sources\":[{\"id\":\"s1\",\"title\":%s,\"sha256\":%s},{\"id\":\"s2\",\"uri\":%s,\"text\":%s%s}],",
                          PICK ("null", "\"Elm\"", "\"Ash\""), PICK ("\"00\"", "\"11\""),
                          PICK ("null", "\"https://a.example\""), PICK ("null", "\"Pasted.\""), PICK ("", ",\"page\":3"));
  add_network (text);
  g_string_append (text, ",\"forecasts\":[");
  add_forecasts (text);
  g_string_append (text, "]}");
  return forecast_fixture_load (text->str);
}

static LiaisonForecastFile *
merge2 (LiaisonForecastFile *a,
        LiaisonForecastFile *b)
{
  LiaisonForecastFile *files[] = { a, b };

  return liaison_forecast_merge (files, 2);
}

static void
assert_same (LiaisonForecastFile *a,
             LiaisonForecastFile *b)
{
  g_autofree char *first = forecast_fixture_print (a);
  g_autofree char *second = forecast_fixture_print (b);

  /* Only where they part, for people to see. */
  for (const char *p = first, *q = second; *p != '\0' || *q != '\0'; p++, q++)
    if (*p != *q)
      g_error ("“%.60s” and “%.60s” after “%.*s”", p, q, (int) MIN (p - first, 200), p - MIN (p - first, 200));
}

static void
test_commutative (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (LiaisonForecastFile) a = make_file ();
      g_autoptr (LiaisonForecastFile) b = make_file ();
      g_autoptr (LiaisonForecastFile) ab = merge2 (a, b);
      g_autoptr (LiaisonForecastFile) ba = merge2 (b, a);

      assert_same (ab, ba);
    }
}

static void
test_associative (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (LiaisonForecastFile) a = make_file ();
      g_autoptr (LiaisonForecastFile) b = make_file ();
      g_autoptr (LiaisonForecastFile) c = make_file ();
      LiaisonForecastFile *all[] = { a, b, c };
      g_autoptr (LiaisonForecastFile) ab = merge2 (a, b);
      g_autoptr (LiaisonForecastFile) bc = merge2 (b, c);
      g_autoptr (LiaisonForecastFile) left = merge2 (ab, c);
      g_autoptr (LiaisonForecastFile) right = merge2 (a, bc);
      g_autoptr (LiaisonForecastFile) once = liaison_forecast_merge (all, 3);

      assert_same (left, right);
      assert_same (left, once);
    }
}

/* Also after the result has been on disk. */
static void
test_idempotent (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (LiaisonForecastFile) a = make_file ();
      g_autoptr (LiaisonForecastFile) b = make_file ();
      g_autoptr (LiaisonForecastFile) merged = merge2 (a, b);
      g_autofree char *text = forecast_fixture_print (merged);
      g_autoptr (LiaisonForecastFile) read = forecast_fixture_load (text);
      g_autoptr (LiaisonForecastFile) twice = merge2 (merged, read);
      g_autoptr (LiaisonForecastFile) again = merge2 (read, a);

      assert_same (merged, twice);
      assert_same (merged, again);
    }
}

/* Of whatever type. */
static gboolean
has_estimate (const GPtrArray *estimates,
              LiaisonEstimate *estimate)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *one = g_ptr_array_index (estimates, i);

      if (liaison_estimate_get_instant (one) == liaison_estimate_get_instant (estimate) &&
          liaison_answer_compare (liaison_estimate_get_answer (one), liaison_estimate_get_answer (estimate)) == 0 &&
          (liaison_estimate_get_by (estimate) == NULL ||
           g_strcmp0 (liaison_estimate_get_by (one), liaison_estimate_get_by (estimate)) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Each estimate and each piece of evidence of either is there, and the files are as they were. */
static void
test_nothing_lost (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (LiaisonForecastFile) a = make_file ();
      g_autoptr (LiaisonForecastFile) b = make_file ();
      g_autofree char *before = forecast_fixture_print (a);
      g_autoptr (LiaisonForecastFile) merged = merge2 (a, b);
      g_autofree char *after = forecast_fixture_print (a);
      GListModel *list = liaison_forecast_file_get_forecasts (a);

      g_assert_cmpstr (before, ==, after);
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (LiaisonForecast) own = g_list_model_get_item (list, i);
          LiaisonForecast *there = liaison_forecast_file_find (merged, liaison_forecast_get_id (own), NULL);
          g_autoptr (GPtrArray) estimates = liaison_forecast_dup_all_estimates (own);
          g_autoptr (GPtrArray) merged_estimates = NULL;

          g_assert_nonnull (there);
          merged_estimates = liaison_forecast_dup_all_estimates (there);
          for (guint j = 0; j < estimates->len; j++)
            g_assert_true (has_estimate (merged_estimates, g_ptr_array_index (estimates, j)));
          g_assert_cmpuint (liaison_forecast_get_evidence (there)->len, >=, liaison_forecast_get_evidence (own)->len);
        }
    }
}

#define FILE_WITH(author, forecast) "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"" author "\"}," \
                                    "\"sources\":[{\"id\":\"s1\",\"sha256\":\"" author "\"}]," \
                                    "\"forecasts\":[{\"id\":\"f\",\"opened\":\"2024-01-01T00:00:00Z\"," forecast "}]}"

/* By example: two people about one question. */
static void
test_two_people (void)
{
  g_autoptr (LiaisonForecastFile) ada =
    forecast_fixture_load (FILE_WITH ("Ada", "\"question\":\"Old?\",\"modified\":\"2024-01-02T00:00:00Z\",\"estimates\":"
                                      "[{\"at\":\"2024-01-02T00:00:00Z\",\"probability\":0.7}],"
                                      "\"resolution\":{\"outcome\":\"yes\",\"modified\":\"2024-01-09T00:00:00Z\"}"));
  g_autoptr (LiaisonForecastFile) bo =
    forecast_fixture_load (FILE_WITH ("Bo", "\"question\":\"New?\",\"modified\":\"2024-01-03T00:00:00Z\",\"estimates\":"
                                      "[{\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0.2}]"));
  g_autoptr (LiaisonForecastFile) merged = merge2 (ada, bo);
  LiaisonForecast *forecast = liaison_forecast_file_find (merged, "f", NULL);
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  g_assert_null (liaison_forecast_file_get_author (merged));
  g_assert_cmpuint (liaison_forecast_file_get_sources (merged)->len, ==, 2);
  g_assert_cmpstr (liaison_forecast_get_question (forecast), ==, "New?");
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpstr (liaison_estimate_get_by (g_ptr_array_index (estimates, 0)), ==, "Bo");
  g_assert_cmpstr (liaison_estimate_get_by (g_ptr_array_index (estimates, 1)), ==, "Ada");
}

/* Sources get ids of their own in what is merged; corrections name them by these. */
static void
test_corrections_name_sources (void)
{
  static const char written[] =
      "{\"format\":\"liaison-forecast\",\"version\":1,\"created\":\"2024-01-01T00:00:00Z\",\"sources\":["
      "{\"id\":\"one\",\"sha256\":\"00\"},{\"id\":\"two\",\"sha256\":\"11\"}],\"forecasts\":[],\"network\":{\"corrections\":["
      "{\"type\":\"remove\",\"entity\":{\"id\":\"a\",\"source\":\"two\"},\"source\":\"one\"}]}}";
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (written);
  g_autoptr (LiaisonForecastFile) merged = merge2 (file, file);
  const GPtrArray *sources = liaison_forecast_file_get_sources (merged);
  g_autofree char *text = forecast_fixture_print (merged);

  g_assert_cmpuint (sources->len, ==, 2);
  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);
      g_autofree char *own = g_strdup_printf ("\"id\": \"%s\"", source->id);
      g_autofree char *named = g_strdup_printf ("\"source\": \"%s\"", source->id);

      g_assert_nonnull (strstr (text, own));
      g_assert_nonnull (strstr (text, named));
    }
  g_assert_null (strstr (text, "\"one\""));
  g_assert_null (strstr (text, "\"two\""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/merge/commutative", test_commutative);
  g_test_add_func ("/forecast/merge/associative", test_associative);
  g_test_add_func ("/forecast/merge/idempotent", test_idempotent);
  g_test_add_func ("/forecast/merge/nothing-lost", test_nothing_lost);
  g_test_add_func ("/forecast/merge/two-people", test_two_people);
  g_test_add_func ("/forecast/merge/corrections-name-sources", test_corrections_name_sources);
  return g_test_run ();
}
