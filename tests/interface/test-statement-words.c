/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/statement-words.h"

static void
test_words (void)
{
  LiaisonStatement unlikely = { .cue = (char *) "unlikely", .low = 0.05, .best = 0.2, .high = 0.3 };
  LiaisonStatement will = { .cue = (char *) "will", .low = 0.8, .best = 0.95, .high = 0.99 };
  g_autofree char *range = liaison_statement_dup_range (&unlikely);
  g_autofree char *cue = liaison_statement_dup_cue (&unlikely);
  g_autofree char *standard = liaison_statement_dup_standard (&unlikely);
  g_autofree char *other = liaison_statement_dup_standard (&will);

  g_assert_cmpstr (range, ==, "5–30 %");
  g_assert_cmpstr (cue, ==, "“unlikely”: 5–30 %");
  g_assert_cmpstr (standard, ==, "ICD 203: unlikely (20–45 %)");
  g_assert_cmpstr (other, ==, "ICD 203: very likely (80–95 %)");
}

static void
test_marked (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("Wait. Talks & tea are unlikely to resume.");
  LiaisonStatement statement = { .span = { 6, 41 }, .cue_span = { 22, 30 }, .cue = (char *) "unlikely" };
  LiaisonStatement without = { .span = { 6, 41 } };
  g_autofree char *marked = liaison_statement_dup_marked (&statement, article);
  g_autofree char *plain = liaison_statement_dup_marked (&without, article);

  g_assert_cmpstr (marked, ==,
                   "Talks &amp; tea are <span weight=\"bold\" underline=\"single\">unlikely</span> to resume.");
  g_assert_cmpstr (plain, ==, "Talks &amp; tea are unlikely to resume.");
}

static void
test_start (void)
{
  LiaisonStatement statement = { .best = 0.25, .horizon = (char *) "in June", .horizon_to = (char *) "2021-06-30" };
  g_autofree char *all = liaison_statement_dup_start (&statement);
  g_autofree char *without = NULL;

  g_assert_cmpstr (all, ==, "Starts at 25\302\240%, closes 30 June 2021 (“in June”)");
  statement.horizon_to = NULL;
  without = liaison_statement_dup_start (&statement);
  g_assert_cmpstr (without, ==, "Starts at 25\302\240%, without a close date");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interface/statement-words", test_words);
  g_test_add_func ("/interface/statement-words/marked", test_marked);
  g_test_add_func ("/interface/statement-words/start", test_start);
  return g_test_run ();
}
