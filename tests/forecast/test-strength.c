/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/strength.h"

static void
assert_word (double      ratio,
             const char *word)
{
  const LiaisonStrengthWord *found = liaison_strength_word_for (ratio);

  g_assert_cmpstr (found != NULL ? found->word : NULL, ==, word);
}

/* Two words meet where the one is as many times too little as the other is too much: 1.5 × 3 is 2.12 squared. */
static void
test_words (void)
{
  guint n;
  const LiaisonStrengthWord *words = liaison_strength_words (&n);

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    assert_word (words[i].ratio, words[i].word);
  assert_word (-1.0, NULL);
  assert_word (0.3, NULL);
  assert_word (1.0, NULL);
  assert_word (2.12, "weak");
  assert_word (2.13, "moderate");
  assert_word (5.47, "moderate");
  assert_word (5.48, "strong");
  assert_word (17.4, "very strong");
  assert_word (1000.0, "very strong");
}

static void
assert_text (double      ratio,
             const char *expected)
{
  g_autofree char *text = liaison_strength_to_text (ratio);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_texts (void)
{
  assert_text (-1.0, "not stated");
  assert_text (1.0, "no weight");
  assert_text (1.5, "weak ×1.5");
  assert_text (3.0, "moderate ×3");
  assert_text (2.449, "moderate ×2.4");
  assert_text (12.0, "strong ×12");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/strength/words", test_words);
  g_test_add_func ("/forecast/strength/texts", test_texts);
  return g_test_run ();
}
