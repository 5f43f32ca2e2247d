/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/people/people-words.h"

#include <string.h>

#include "forecast/forecast-file.h"
#include "forecast/moment.h"

/* TYPE and what belongs to it, and the estimates, as JSON. */
static LiaisonForecast *
ask (const char *type,
     const char *estimates)
{
  g_autofree char *text =
    g_strdup_printf ("{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"q\",\"question\":\"Will it?\","
                     "\"opened\":\"2024-01-01T00:00:00Z\",%s,\"estimates\":[%s]}]}", type, estimates);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return g_object_ref (liaison_forecast_file_find (file, "q", NULL));
}

#define BINARY "\"type\":\"binary\""
#define SAY(by, day, number) "{\"at\":\"2024-01-" day "T00:00:00Z\",\"by\":\"" by "\",\"probability\":" number "}"

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *own = text;

  g_assert_cmpstr (own, ==, expected);
}

/* The odds of 50, 80 and 80 %: 1, 4 and 4, whose geometric mean is 16 to the power of a third, or 2.52 to 1. */
static void
test_binary (void)
{
  g_autoptr (LiaisonForecast) question = ask (BINARY, SAY ("Ada", "01", "0.5") "," SAY ("Bo", "01", "0.8") "," SAY ("Cy", "01", "0.8"));

  assert_text (liaison_people_dup_median (question), "80\u00a0%, likely");
  assert_text (liaison_people_dup_geometric (question, 1.0), "71.6\u00a0%, likely");
  assert_text (liaison_people_dup_spread (question), "50\u00a0% to 80\u00a0%, standard deviation 14 points");
}

static void
test_quantity (void)
{
  g_autoptr (LiaisonForecast) question =
    ask ("\"type\":\"quantity\",\"unit\":\"ships\"",
         "{\"at\":\"2024-01-01T00:00:00Z\",\"by\":\"Ada\",\"quantiles\":[1,2,10,12,20]},"
         "{\"at\":\"2024-01-01T00:00:00Z\",\"by\":\"Bo\",\"quantiles\":[1,2,30,40,50]}");

  assert_text (liaison_people_dup_geometric (question, 1.0), NULL);
  assert_text (liaison_people_dup_spread (question), "medians from 10\u00a0ships to 30\u00a0ships");
}

static void
test_nobody (void)
{
  g_autoptr (LiaisonForecast) question = ask (BINARY, "");

  assert_text (liaison_people_dup_median (question), NULL);
  assert_text (liaison_people_dup_spread (question), NULL);
}

static void
test_moves (void)
{
  g_autoptr (GListStore) opinions = g_list_store_new (LIAISON_TYPE_OPINION);
  g_autoptr (LiaisonForecast) question =
    ask (BINARY, SAY ("Ada", "01", "0.4") "," SAY ("Ada", "05", "0.6") "," SAY ("Bo", "01", "0.2") "," SAY ("Cy", "06", "0.3") ","
         SAY ("Di", "06", "0.3") "," SAY ("Ed", "06", "0.3"));
  g_autoptr (LiaisonOpinion) ada = NULL;
  g_autoptr (LiaisonOpinion) bo = NULL;

  assert_text (liaison_people_dup_moves (G_LIST_MODEL (opinions)), NULL);
  liaison_opinions_update (opinions, question, "Bo", liaison_moment_to_instant ("2024-01-03"));
  assert_text (liaison_people_dup_moves (G_LIST_MODEL (opinions)),
               "Ada from 40\u00a0% to 60\u00a0%, Cy for the first time 30\u00a0%, Di for the first time 30\u00a0% and 1 more");
  bo = g_list_model_get_item (G_LIST_MODEL (opinions), 0);
  ada = g_list_model_get_item (G_LIST_MODEL (opinions), 1);
  assert_text (liaison_people_dup_name (bo), "You");
  assert_text (liaison_people_dup_name (ada), "Ada");
  assert_text (liaison_people_dup_when (ada), "5 January 2024, before that 40\u00a0%");
  assert_text (liaison_people_dup_when (bo), "1 January 2024");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-words/binary", test_binary);
  g_test_add_func ("/people-words/quantity", test_quantity);
  g_test_add_func ("/people-words/nobody", test_nobody);
  g_test_add_func ("/people-words/moves", test_moves);
  return g_test_run ();
}
