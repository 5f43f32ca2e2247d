/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/answer-text.h"

#include "forecast-fixture.h"

#define QUESTION "\"id\":\"f\",\"question\":\"Q?\",\"opened\":\"2024-01-01T00:00:00Z\","
#define ESTIMATE(members) "\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\"," members "}]"
#define OUTCOMES "\"type\":\"choice\",\"outcomes\":[{\"id\":\"x\",\"name\":\"Win\"},{\"id\":\"a\",\"name\":\"Draw\"}],"

static const struct
{
  const char *name;
  const char *members;
  const char *text;
  const char *brief;
  const char *decided;
} cases[] = {
  { "binary", ESTIMATE ("\"probability\":0.7") ",\"resolution\":{\"outcome\":\"yes\"}", "70\302\240%, likely", "70\302\240%",
    "Decided: yes." },
  { "choice", OUTCOMES ESTIMATE ("\"probabilities\":{\"a\":0.3,\"x\":0.6,\"gone\":0.1}") ",\"resolution\":{\"outcome\":\"chosen\","
    "\"chosen\":\"a\"}", "Win 60\302\240%, Draw 30\302\240%, gone 10\302\240%", "Win 60\302\240%", "Decided: Draw." },
  { "quantity", "\"type\":\"quantity\",\"unit\":\"ships\"," ESTIMATE ("\"quantiles\":[8,9,12.5,14,20]") ",\"resolution\":"
    "{\"outcome\":\"value\",\"value\":-3}", "12.5\302\240ships (90\302\240%: 8 to 20)", "12.5\302\240ships",
    "Decided: -3\302\240ships." },
  { "date", "\"type\":\"date\"," ESTIMATE ("\"quantiles\":[\"2024-01-01\",\"2024-01-02\",\"2024-01-03\",\"2024-01-04\","
    "\"2024-01-05\"]") ",\"resolution\":{\"outcome\":\"void\"}", "3 January 2024 (90\302\240%: 1 January 2024 to 5 January 2024)",
    "3 January 2024", "It can no longer be decided." },
  { "conditional", "\"type\":\"conditional\"," ESTIMATE ("\"conditional\":{\"condition\":0.4,\"yes\":0.8,\"no\":0.1}")
    ",\"resolution\":{\"outcome\":\"no\",\"condition\":\"yes\"}", "38\302\240%, unlikely (80\302\240% if the condition comes true, "
    "which has 40\302\240%; otherwise 10\302\240%)", "38\302\240%", "Decided: no. The condition came true." },
  { "open", ESTIMATE ("\"probability\":0.025"), "2.5\302\240%, almost no chance", "2.5\302\240%", NULL },
};

static LiaisonForecastFile *
load (guint i)
{
  g_autofree char *text = g_strdup_printf ("{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{" QUESTION "%s}]}",
                                           cases[i].members);

  return forecast_fixture_load (text);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (LiaisonForecastFile) file = load (i);
  LiaisonForecast *forecast = liaison_forecast_file_find (file, "f", NULL);
  const LiaisonAnswer *answer = liaison_estimate_get_answer (liaison_forecast_get_current (forecast));
  g_autofree char *text = liaison_answer_to_text (answer, forecast);
  g_autofree char *brief = liaison_answer_to_short_text (answer, forecast);
  g_autofree char *decided = liaison_forecast_dup_outcome_text (forecast);

  g_assert_cmpstr (text, ==, cases[i].text);
  g_assert_cmpstr (brief, ==, cases[i].brief);
  g_assert_cmpstr (decided, ==, cases[i].decided);
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    const char *text;
  } numbers[] = {
    { 0.0, "0" }, { 12.0, "12" }, { -0.5, "-0.5" }, { 26.1010377374, "26.101" }, { 12345678.0, "12345678" }, { 100.0, "100" },
    { 0.000123456789, "0.000123457" }, { 1e20, "1e+20" }, { 2.5e-9, "2.5e-09" }, { 1448.4983, "1448.5" }, { 999999.6, "1000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = liaison_value_to_text (LIAISON_QUESTION_QUANTITY, numbers[i].value, NULL);

      g_assert_cmpstr (text, ==, numbers[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/forecast/answer-text/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/forecast/answer-text/numbers", test_numbers);
  return g_test_run ();
}
