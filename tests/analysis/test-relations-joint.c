/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_together (void)
{
  static const SentencesCase cases[] = {
    /* Norway and Sweden bombed Japan . */
    { "Norway/_/PROPN/4/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj bombed/bomb/VERB/0/root "
      "Japan/_/PROPN/4/obj",
      "", "Norway cooperate Sweden", NULL },
    /* Norway and Sweden criticized Japan: each for itself . */
    { "Norway/_/PROPN/4/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj "
      "criticized/criticize/VERB/0/root Japan/_/PROPN/4/obj",
      "", "", "Norway cooperate Sweden" },
    /* Norway and Sweden fought: each other . */
    { "Norway/_/PROPN/4/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj fought/fight/VERB/0/root", "",
      "Norway assault Sweden", "Norway cooperate Sweden" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_units (void)
{
  static const SentencesCase cases[] = {
    /* The 3rd Battalion , 12th Regiment , left . */
    { "The/the/DET/3/det 3rd/_/ADJ/3/amod Battalion/_/PROPN/7/nsubj ,/,/PUNCT/6/punct "
      "12th/_/ADJ/6/amod Regiment/_/PROPN/3/appos left/leave/VERB/0/root",
      "2-3:organization 5-6:organization", "3rd Battalion part-of 12th Regiment", NULL },
    /* The 3rd Battalion , 12th Battalion and others left: side by side . */
    { "The/the/DET/3/det 3rd/_/ADJ/3/amod Battalion/_/PROPN/7/nsubj ,/,/PUNCT/6/punct "
      "12th/_/ADJ/6/amod Battalion/_/PROPN/3/conj left/leave/VERB/0/root",
      "2-3:organization 5-6:organization", "", "3rd Battalion part-of 12th Battalion" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_within (void)
{
  static const SentencesCase cases[] = {
    /* Japan thanked Norway within NATO . */
    { "Japan/_/PROPN/2/nsubj thanked/thank/VERB/0/root Norway/_/PROPN/2/obj within/_/ADP/5/case "
      "NATO/_/PROPN/2/obl",
      "", "Norway member-of NATO", "Japan member-of NATO" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_commitment (void)
{
  static const SentencesCase cases[] = {
    /* Norway and Sweden are committed to defeating Hamas . */
    { "Norway/_/PROPN/5/nsubj:pass and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj are/be/AUX/5/aux:pass "
      "committed/commit/VERB/0/root to/_/SCONJ/7/mark defeating/defeat/VERB/5/advcl "
      "Hamas/_/PROPN/7/obj",
      "", "Norway cooperate Sweden", NULL },
    /* Norway and Sweden are committed to visiting Japan . */
    { "Norway/_/PROPN/5/nsubj:pass and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj are/be/AUX/5/aux:pass "
      "committed/commit/VERB/0/root to/_/SCONJ/7/mark visiting/visit/VERB/5/advcl "
      "Japan/_/PROPN/7/obj",
      "", "", "Norway cooperate Sweden" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_war (void)
{
  static const SentencesCase cases[] = {
    /* The Norway - Sweden War ended . */
    { "The/the/DET/5/det Norway/_/PROPN/5/compound -/-/PUNCT/2/punct Sweden/_/PROPN/5/compound "
      "War/_/PROPN/6/nsubj ended/end/VERB/0/root",
      "", "Norway assault Sweden", NULL },
    /* The Norway - Sweden Cup ended . */
    { "The/the/DET/5/det Norway/_/PROPN/5/compound -/-/PUNCT/2/punct Sweden/_/PROPN/5/compound "
      "Cup/_/PROPN/6/nsubj ended/end/VERB/0/root",
      "", "", "Norway assault Sweden" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-joint/together", test_together);
  g_test_add_func ("/analysis/relations-joint/units", test_units);
  g_test_add_func ("/analysis/relations-joint/within", test_within);
  g_test_add_func ("/analysis/relations-joint/commitment", test_commitment);
  g_test_add_func ("/analysis/relations-joint/war", test_war);
  return g_test_run ();
}
