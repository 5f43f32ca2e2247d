/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

/* The second apposition is of the second name. */
static void
test_appositions (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Reed/_/PROPN/12/nsubj ,/_/PUNCT/4/punct the/_/DET/4/det envoy/_/NOUN/1/appos "
      ",/_/PUNCT/7/punct and/_/CCONJ/7/cc Weber/_/PROPN/1/conj ,/_/PUNCT/10/punct "
      "an/_/DET/10/det aide/_/NOUN/1/appos ,/_/PUNCT/10/punct spoke/speak/VERB/0/root",
      "1:person 7:person");

  g_assert_cmpint (text->words[3].head, ==, 0);
  g_assert_cmpint (text->words[9].head, ==, 6);
}

/* What somebody leads is not what he says, but "asked Reed who leads" stays as it is. */
static void
test_relatives (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Rain/_/NOUN/2/nsubj fell/fall/VERB/4/ccomp ,/_/PUNCT/2/punct said/say/VERB/0/root "
      "Mary/_/PROPN/4/nsubj Reed/_/PROPN/5/flat ,/_/PUNCT/9/punct who/_/PRON/9/nsubj "
      "leads/lead/VERB/4/ccomp Norway/_/PROPN/9/obj || "
      "Weber/_/PROPN/2/nsubj asked/ask/VERB/0/root Reed/_/PROPN/2/obj who/_/PRON/5/nsubj "
      "leads/lead/VERB/2/ccomp Norway/_/PROPN/5/obj",
      "5-6:person");

  g_assert_cmpint (text->words[8].head, ==, 4);
  g_assert_cmpint (text->words[8].deprel, ==, LIAISON_DEPREL_ACL_RELCL);
  g_assert_cmpint (text->words[1].head, ==, 3);
  g_assert_cmpint (text->words[14].head, ==, 11);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/text-mend/appositions", test_appositions);
  g_test_add_func ("/analysis/text-mend/relatives", test_relatives);
  return g_test_run ();
}
