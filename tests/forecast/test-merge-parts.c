/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/merge-parts.h"

static LiaisonEstimate *
estimate (double      probability,
          const char *reason,
          const char *by,
          const char *at)
{
  return liaison_estimate_new (probability, LIAISON_CONFIDENCE_LOW, reason, by, at);
}

static void
test_estimates (void)
{
  g_autoptr (LiaisonEstimate) one = estimate (0.5, "x", "Ada", "2024-01-01T00:00:00Z");
  g_autoptr (LiaisonEstimate) same = estimate (0.5, "y", "Ada", "2024-01-01T01:00:00+01:00");
  g_autoptr (LiaisonEstimate) later = estimate (0.5, "x", "Ada", "2024-01-01T00:00:01Z");
  g_autoptr (LiaisonEstimate) other = estimate (0.6, "x", "Ada", "2024-01-01T00:00:00Z");
  g_autoptr (LiaisonEstimate) another = estimate (0.5, "x", NULL, "2024-01-01T00:00:00Z");

  g_assert_true (liaison_merge_equal_estimates (one, same));
  g_assert_cmpuint (liaison_merge_hash_estimate (one), ==, liaison_merge_hash_estimate (same));
  g_assert_false (liaison_merge_equal_estimates (one, later));
  g_assert_false (liaison_merge_equal_estimates (one, other));
  g_assert_false (liaison_merge_equal_estimates (one, another));
  g_assert_cmpint (liaison_merge_compare_estimates (one, later), <, 0);
  g_assert_cmpint (liaison_merge_compare_estimates (other, one), >, 0);
}

static void
test_source_keys (void)
{
  LiaisonForecastSource text = { .id = "s1", .uri = "u", .sha256 = "00" }, moved = { .id = "s2", .uri = "v", .sha256 = "00" };
  LiaisonForecastSource address = { .id = "s3", .uri = "u" }, pasted = { .id = "s4", .text = "u" };
  g_autofree char *text_key = liaison_merge_source_key (&text);
  g_autofree char *moved_key = liaison_merge_source_key (&moved);
  g_autofree char *address_key = liaison_merge_source_key (&address);
  g_autofree char *pasted_key = liaison_merge_source_key (&pasted);

  g_assert_cmpstr (text_key, ==, moved_key);
  g_assert_cmpstr (text_key, !=, address_key);
  g_assert_cmpstr (pasted_key, !=, address_key);
}

static void
test_edited (void)
{
  g_autoptr (LiaisonResolution) nobody = liaison_resolution_new (LIAISON_OUTCOME_YES, NULL, NULL, NULL, NULL);
  g_autoptr (LiaisonResolution) event = liaison_resolution_new (LIAISON_OUTCOME_YES, "1970-01-01T00:00:01Z", NULL, NULL, NULL);
  g_autoptr (LiaisonResolution) written =
    liaison_resolution_new (LIAISON_OUTCOME_YES, "1970-01-01T00:00:01Z", NULL, "1970-01-01T00:00:02Z", NULL);
  g_autofree char *none = liaison_merge_print_resolution (NULL);

  g_assert_cmpint (liaison_merge_edited_resolution (nobody), ==, G_MININT64);
  g_assert_cmpint (liaison_merge_edited_resolution (event), ==, G_USEC_PER_SEC);
  g_assert_cmpint (liaison_merge_edited_resolution (written), ==, 2 * G_USEC_PER_SEC);
  g_assert_cmpstr (none, ==, "null\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/merge-parts/estimates", test_estimates);
  g_test_add_func ("/forecast/merge-parts/source-keys", test_source_keys);
  g_test_add_func ("/forecast/merge-parts/edited", test_edited);
  return g_test_run ();
}
