/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/estimate/estimate-plot.h"

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/list/forecast-standing.h"

static void
add (LiaisonForecastBuilder *builder,
     double                  probability,
     const char             *by,
     const char             *at)
{
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (probability, LIAISON_CONFIDENCE_HIGH, NULL, by, at);

  liaison_forecast_builder_add_estimate (builder, estimate);
}

static LiaisonForecastBuilder *
begin (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question (builder, "Will it rain?");
  add (builder, 0.3, "Ann", "2021-01-01T00:00:00Z");
  add (builder, 0.9, "Ben", "2021-01-03T00:00:00Z");
  add (builder, 0.4, "Ann", "2021-01-05T00:00:00Z");
  add (builder, 0.5, NULL, "2021-01-07T00:00:00Z");
  return builder;
}

#define DAY(text) liaison_moment_to_instant (text)

/* The reader's own line comes last and takes in what has no name. */
static void
test_lines (void)
{
  g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (begin ());
  g_autoptr (LiaisonEstimatePlot) plot = liaison_estimate_plot_new (forecast, "Ann", DAY ("2021-01-11"));
  const LiaisonEstimateLine *own, *other;

  g_assert_cmpuint (plot->lines->len, ==, 2);
  other = g_ptr_array_index (plot->lines, 0);
  own = g_ptr_array_index (plot->lines, 1);
  g_assert_false (other->own);
  g_assert_cmpstr (other->by, ==, "Ben");
  g_assert_true (own->own);
  g_assert_cmpuint (own->estimates->len, ==, 3);
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_estimate_find_newest (forecast, "Ann")), ==, 0.5);
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_estimate_find_newest (forecast, "Cleo")), ==, 0.5);
}

static void
test_time_of_an_open_question (void)
{
  g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (begin ());
  g_autoptr (LiaisonEstimatePlot) plot = liaison_estimate_plot_new (forecast, NULL, DAY ("2021-01-11"));

  g_assert_cmpint (plot->from, ==, DAY ("2021-01-01"));
  g_assert_cmpint (plot->to, ==, DAY ("2021-01-11"));
  g_assert_cmpint (plot->end, ==, DAY ("2021-01-11"));
  g_assert_cmpint (plot->closes, ==, G_MAXINT64);
  g_assert_cmpint (plot->resolved, ==, G_MAXINT64);
  g_assert_cmpfloat_with_epsilon (liaison_estimate_plot_get_share (plot, DAY ("2021-01-06")), 0.5, 1e-9);
}

/* The close date is over with its end; one that is far away would leave no room for what has been. */
static void
test_close_date (void)
{
  static const struct
  {
    const char *closes;
    const char *shown; /* NULL: not shown */
    const char *to;
    const char *end;
  } cases[] = {
    { "2021-01-20", "2021-01-21", "2021-01-21", "2021-01-11" },
    { "2021-01-08", "2021-01-09", "2021-01-09", "2021-01-09" },
    { "2022-01-20", NULL, "2021-01-11", "2021-01-11" },
    { "2020-01-20", NULL, "2021-01-07", "2021-01-07" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LiaisonForecastBuilder *builder = begin ();
      g_autoptr (LiaisonForecast) forecast = NULL;
      g_autoptr (LiaisonEstimatePlot) plot = NULL;

      liaison_forecast_builder_set_closes (builder, cases[i].closes);
      forecast = liaison_forecast_builder_end (builder);
      plot = liaison_estimate_plot_new (forecast, NULL, DAY ("2021-01-11"));
      g_assert_cmpint (plot->closes, ==, cases[i].shown != NULL ? DAY (cases[i].shown) : G_MAXINT64);
      g_assert_cmpint (plot->to, ==, DAY (cases[i].to));
      g_assert_cmpint (plot->end, ==, DAY (cases[i].end));
    }
}

static void
test_resolution (void)
{
  LiaisonForecastBuilder *builder = begin ();
  g_autoptr (LiaisonForecast) forecast = NULL;
  g_autoptr (LiaisonEstimatePlot) plot = NULL;

  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, "2021-01-09T00:00:00Z", NULL);
  forecast = liaison_forecast_builder_end (builder);
  plot = liaison_estimate_plot_new (forecast, NULL, DAY ("2021-02-11"));
  g_assert_cmpint (plot->resolved, ==, DAY ("2021-01-09"));
  g_assert_cmpint (plot->end, ==, DAY ("2021-01-09"));
  g_assert_cmpint (plot->to, ==, DAY ("2021-01-09"));
}

/* Likelihood and confidence are never in one phrase. */
static void
test_words (void)
{
  g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (begin ());
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.7, LIAISON_CONFIDENCE_LOW, NULL, "Ann", "2021-03-03T12:00:00Z");
  g_autofree char *title = liaison_estimate_dup_title (estimate, forecast);

  g_assert_cmpstr (title, ==, "70\302\240%, likely · 3 March 2021 · Ann");
  g_assert_cmpstr (liaison_confidence_to_text (LIAISON_CONFIDENCE_LOW), ==, "Held with low confidence.");
}

static void
test_standing (void)
{
  static const struct
  {
    const char *closes;
    const char *today;
    const char *state;
    const char *standing;
  } cases[] = {
    { NULL, "2021-01-08", "Open", NULL },
    { NULL, "2021-02-26", "Open", "no estimate for 50 days" },
    { "2021-06-01", "2021-01-08", "Open", "closes 1 June 2021" },
    { "2021-01-09", "2021-01-08", "Due", "closes in 1 day" },
    { "2021-02-08", "2021-01-08", "Open", "closes in 31 days" },
    { "2021-01-08", "2021-01-08", "Due", "closes today" },
    { "2021-01-08", "2021-01-10", "Past due", "closed 2 days ago" },
    { "2021-01-08", "2022-01-10", "Past due", "closed 8 January 2021" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LiaisonForecastBuilder *builder = begin ();
      g_autoptr (LiaisonForecast) forecast = NULL;
      g_autofree char *state = NULL;
      g_autofree char *standing = NULL;

      liaison_forecast_builder_set_closes (builder, cases[i].closes);
      forecast = liaison_forecast_builder_end (builder);
      state = liaison_forecast_dup_state_text (forecast, cases[i].today);
      standing = liaison_forecast_dup_standing (forecast, cases[i].today);
      g_assert_cmpstr (state, ==, cases[i].state);
      g_assert_cmpstr (standing, ==, cases[i].standing);
    }
}

static void
test_decided (void)
{
  LiaisonForecastBuilder *builder = begin ();
  g_autoptr (LiaisonForecast) forecast = NULL;
  g_autofree char *state = NULL;
  g_autofree char *standing = NULL;

  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_NO, "2021-01-09T12:00:00Z", NULL);
  forecast = liaison_forecast_builder_end (builder);
  state = liaison_forecast_dup_state_text (forecast, "2021-02-02");
  standing = liaison_forecast_dup_standing (forecast, "2021-02-02");
  g_assert_cmpstr (state, ==, "Resolved: no");
  g_assert_cmpstr (standing, ==, "decided 9 January 2021");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/estimate-plot/lines", test_lines);
  g_test_add_func ("/forecast/estimate-plot/open", test_time_of_an_open_question);
  g_test_add_func ("/forecast/estimate-plot/close-date", test_close_date);
  g_test_add_func ("/forecast/estimate-plot/resolution", test_resolution);
  g_test_add_func ("/forecast/estimate-plot/words", test_words);
  g_test_add_func ("/forecast/standing/open", test_standing);
  g_test_add_func ("/forecast/standing/decided", test_decided);
  return g_test_run ();
}
