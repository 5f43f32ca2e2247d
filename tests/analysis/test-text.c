/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_tree (void)
{
  g_autoptr (LiaisonText) text =
      sentences_parse ("The/_/DET/2/det army/_/NOUN/5/nsubj has/have/AUX/5/aux not/_/PART/5/advmod "
                       "fled/flee/VERB/0/root "
                       "out/_/ADP/8/case of/_/ADP/8/case Oslo/_/PROPN/5/obl ././PUNCT/5/punct || "
                       "It/it/PRON/2/nsubj fought/fight/VERB/0/root ././PUNCT/2/punct",
                       "8:place");

  g_assert_cmpuint (text->n_sentences, ==, 2);
  g_assert_cmpuint (text->sentences[1].first, ==, 9);
  g_assert_cmpint (liaison_text_child (text, 4, LIAISON_DEPREL_NSUBJ), ==, 1);
  g_assert_cmpint (liaison_text_child (text, 4, LIAISON_DEPREL_OBJ), ==, -1);
  g_assert_true (liaison_text_is_negated (text, 4));
  g_assert_false (liaison_text_is_negated (text, 10));
  g_assert_cmpstr (liaison_text_preposition (text, 7), ==, "out_of");
  g_assert_cmpuint (liaison_text_subtree (text, 7).first, ==, 5);
  g_assert_true (liaison_text_is_below (text, 0, 4));
  g_assert_false (liaison_text_is_below (text, 4, 0));
  g_assert_cmpint (text->words[7].name, ==, 0);
}

static void
test_quotes (void)
{
  g_autoptr (LiaisonText) text =
      sentences_parse ("“/_/PUNCT/2/punct Stop/stop/VERB/4/ccomp ”/_/PUNCT/2/punct "
                       "said/say/VERB/0/root Anna/_/PROPN/4/nsubj",
                       "5:person");

  g_assert_cmpint (text->words[1].quote, ==, 0);
  g_assert_cmpint (text->words[3].quote, ==, -1);
  g_assert_cmpuint (text->n_quotes, ==, 1);
}

static void
test_mending (void)
{
  /* What hangs on an auxiliary belongs to its verb. */
  g_autoptr (LiaisonText) text =
      sentences_parse ("Anna/_/PROPN/2/nsubj has/have/AUX/3/aux won/win/VERB/0/root", "1:person");

  g_assert_cmpint (liaison_text_child (text, 2, LIAISON_DEPREL_NSUBJ), ==, 0);
  liaison_text_reattach (text, 0, 2, LIAISON_DEPREL_OBJ);
  g_assert_cmpint (liaison_text_child (text, 2, LIAISON_DEPREL_OBJ), ==, 0);
  g_assert_cmpint (liaison_text_child (text, 2, LIAISON_DEPREL_NSUBJ), ==, -1);
  /* A circle is refused. */
  liaison_text_reattach (text, 2, 0, LIAISON_DEPREL_OBJ);
  g_assert_cmpint (text->words[2].head, ==, -1);
}

static void
test_circle (void)
{
  /* A damaged tree: the walks end. */
  g_autoptr (LiaisonText) text = sentences_parse ("a/_/NOUN/2/nmod b/_/NOUN/1/nmod", "");

  g_assert_true (liaison_text_is_below (text, 0, 1));
  g_assert_cmpuint (liaison_text_subtree (text, 0).end, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (LiaisonText) text = sentences_parse ("", "");

  g_assert_cmpuint (text->n_words, ==, 0);
  g_assert_cmpuint (text->n_sentences, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/text/tree", test_tree);
  g_test_add_func ("/analysis/text/quotes", test_quotes);
  g_test_add_func ("/analysis/text/mending", test_mending);
  g_test_add_func ("/analysis/text/circle", test_circle);
  g_test_add_func ("/analysis/text/empty", test_empty);
  return g_test_run ();
}
