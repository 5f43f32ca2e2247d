/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/probability-word.h"

#include <string.h>

static void
test_words_cover_everything (void)
{
  guint n;
  const LiaisonProbabilityWord *words = liaison_probability_words (&n);

  g_assert_cmpuint (n, ==, 7);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (words[i].low, <, words[i].best);
      g_assert_cmpfloat (words[i].best, <, words[i].high);
      if (i > 0)
        g_assert_cmpfloat (words[i].low, ==, words[i - 1].high);
      g_assert_true (liaison_probability_word_for (words[i].best) == &words[i]);
    }
}

static void
test_word_of_a_number (void)
{
  static const struct
  {
    double probability;
    const char *word;
  } cases[] = {
    { 0.0, "almost no chance" }, { 0.04, "almost no chance" }, { 0.05, "very unlikely" },
    { 0.12, "very unlikely" },   { 0.2, "unlikely" },          { 0.38, "unlikely" },
    { 0.45, "roughly even chance" }, { 0.55, "roughly even chance" }, { 0.56, "likely" },
    { 0.8, "likely" },           { 0.95, "very likely" },      { 0.96, "almost certain" },
    { 1.0, "almost certain" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (liaison_probability_word_for (cases[i].probability)->word, ==, cases[i].word);
}

static void
test_contraries_are_mirrored (void)
{
  guint n;
  const LiaisonProbabilityWord *words = liaison_probability_words (&n);

  for (guint i = 0; i <= 1000; i++)
    {
      const LiaisonProbabilityWord *word = liaison_probability_word_for (i / 1000.0);
      const LiaisonProbabilityWord *contrary = liaison_probability_word_for (1.0 - i / 1000.0);

      g_assert_cmpint (word - words, ==, (int) n - 1 - (contrary - words));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/probability-word/cover", test_words_cover_everything);
  g_test_add_func ("/forecast/probability-word/number", test_word_of_a_number);
  g_test_add_func ("/forecast/probability-word/mirrored", test_contraries_are_mirrored);
  return g_test_run ();
}
