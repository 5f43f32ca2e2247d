/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/opinion.h"

#include "forecast/moment.h"
#include "forecast-fixture.h"

static LiaisonForecast *
ask (const char *estimates)
{
  return forecast_fixture_new ("q", "2024-01-01", NULL, estimates, NULL);
}

static void
update (GListStore *opinions,
        const char *estimates,
        const char *own,
        const char *since)
{
  g_autoptr (LiaisonForecast) question = estimates != NULL ? ask (estimates) : NULL;

  liaison_opinions_update (opinions, question, own, liaison_moment_to_instant (since));
}

/* "Me* 0.20 from 0.10, Ada 0.50 moved" */
static char *
dup_text (GListStore *opinions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (opinions)); i++)
    {
      g_autoptr (LiaisonOpinion) one = g_list_model_get_item (G_LIST_MODEL (opinions), i);
      LiaisonEstimate *before = liaison_opinion_get_before (one);

      g_string_append_printf (text, "%s%s%s %.2f", i > 0 ? ", " : "",
                              liaison_opinion_get_name (one) != NULL ? liaison_opinion_get_name (one) : "?",
                              liaison_opinion_get_own (one) ? "*" : "",
                              liaison_estimate_get_probability (liaison_opinion_get_now (one)));
      if (before != NULL)
        g_string_append_printf (text, " from %.2f", liaison_estimate_get_probability (before));
      if (liaison_opinion_get_moved (one))
        g_string_append (text, " moved");
    }
  return g_string_free (text, FALSE);
}

static void
assert_text (GListStore *opinions,
             const char *expected)
{
  g_autofree char *text = dup_text (opinions);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_people (void)
{
  g_autoptr (GListStore) opinions = g_list_store_new (LIAISON_TYPE_OPINION);
  g_autoptr (LiaisonOpinion) ada = NULL;

  update (opinions, "2024-01-01 0.5 Ada, 2024-01-02 0.1 Me, 2024-01-04 0.2 Me, 2024-01-05 0.7 Bo", "Me", "2024-01-03");
  assert_text (opinions, "Me* 0.20 from 0.10 moved, Ada 0.50 from 0.50, Bo 0.70 moved");
  ada = g_list_model_get_item (G_LIST_MODEL (opinions), 1);
  g_assert_cmpuint (liaison_forecast_get_estimates (liaison_opinion_get_forecast (ada))->len, ==, 1);
  update (opinions, NULL, "Me", "2024-01-03");
  assert_text (opinions, "");
}

static void
test_nameless (void)
{
  g_autoptr (GListStore) opinions = g_list_store_new (LIAISON_TYPE_OPINION);

  update (opinions, "2024-01-01 0.5, 2024-01-02 0.3 Ada", NULL, "2024-01-03");
  assert_text (opinions, "?* 0.50 from 0.50, Ada 0.30 from 0.30");
}

static void
count (guint *n)
{
  (*n)++;
}

static void
count_items (GListModel *model,
             guint       position,
             guint       removed,
             guint       added,
             gpointer    user_data)
{
  *(guint *) user_data += removed + added;
}

/* Whoever was there stays the same object; only what is new is told. */
static void
test_stays (void)
{
  g_autoptr (GListStore) opinions = g_list_store_new (LIAISON_TYPE_OPINION);
  g_autoptr (LiaisonOpinion) ada = NULL;
  g_autoptr (LiaisonOpinion) bo = NULL;
  guint n_ada = 0, n_bo = 0, n_items = 0;

  update (opinions, "2024-01-01 0.5 Ada, 2024-01-02 0.3 Bo", "Me", "2024-01-03");
  ada = g_list_model_get_item (G_LIST_MODEL (opinions), 0);
  bo = g_list_model_get_item (G_LIST_MODEL (opinions), 1);
  g_signal_connect_swapped (ada, "changed", G_CALLBACK (count), &n_ada);
  g_signal_connect_swapped (bo, "changed", G_CALLBACK (count), &n_bo);
  g_signal_connect (opinions, "items-changed", G_CALLBACK (count_items), &n_items);

  update (opinions, "2024-01-01 0.5 Ada, 2024-01-02 0.3 Bo, 2024-01-05 0.9 Bo", "Me", "2024-01-03");
  g_assert_cmpuint (n_ada, ==, 0);
  g_assert_cmpuint (n_bo, ==, 1);
  g_assert_cmpuint (n_items, ==, 0);
  assert_text (opinions, "Ada 0.50 from 0.50, Bo 0.90 from 0.30 moved");

  update (opinions, "2024-01-01 0.5 Ada, 2024-01-02 0.1 Al, 2024-01-06 0.4 Me", "Me", "2024-01-03");
  assert_text (opinions, "Me* 0.40 moved, Ada 0.50 from 0.50, Al 0.10 from 0.10");
  g_assert_cmpuint (n_items, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/opinion/people", test_people);
  g_test_add_func ("/forecast/opinion/nameless", test_nameless);
  g_test_add_func ("/forecast/opinion/stays", test_stays);
  return g_test_run ();
}
