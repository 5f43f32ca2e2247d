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

/* "the UN, the Norwegian Union and the Government left", "raids in Oslo, Bergen and Bodo", but not
 * "Oslo, capital, and Bergen". */
static void
test_lists (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Norway/_/PROPN/6/nsubj ,/_/PUNCT/3/punct Sweden/_/PROPN/1/appos and/_/CCONJ/5/cc "
      "Japan/_/PROPN/1/conj left/leave/VERB/0/root || "
      "Raids/raid/NOUN/8/nsubj in/_/ADP/3/case Oslo/_/PROPN/1/nmod ,/_/PUNCT/5/punct "
      "Bergen/_/PROPN/1/appos and/_/CCONJ/7/cc Bodo/_/PROPN/5/conj ended/end/VERB/0/root || "
      "Oslo/_/PROPN/7/nsubj ,/_/PUNCT/3/punct Kristiania/_/PROPN/1/appos ,/_/PUNCT/3/punct "
      "and/_/CCONJ/6/cc Bergen/_/PROPN/1/conj grew/grow/VERB/0/root",
      "");

  g_assert_cmpint (text->words[2].deprel, ==, LIAISON_DEPREL_CONJ);
  g_assert_cmpint (text->words[10].deprel, ==, LIAISON_DEPREL_CONJ);
  g_assert_cmpint (text->words[10].head, ==, 8);
  g_assert_cmpint (text->words[16].deprel, ==, LIAISON_DEPREL_APPOS);
}

static void
test_possessive_relatives (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Japan/_/PROPN/2/nsubj left/leave/VERB/0/root Norway/_/PROPN/2/obj ,/_/PUNCT/7/punct "
      "whose/_/PRON/6/nmod:poss raids/raid/NOUN/7/nsubj continue/_/VERB/2/advcl || "
      "Japan/_/PROPN/2/nsubj asked/ask/VERB/0/root whose/_/PRON/4/nmod:poss raids/raid/NOUN/5/nsubj "
      "continue/_/VERB/2/ccomp",
      "");

  g_assert_cmpint (text->words[6].head, ==, 2);
  g_assert_cmpint (text->words[6].deprel, ==, LIAISON_DEPREL_ACL_RELCL);
  g_assert_cmpint (text->words[11].head, ==, 8);
}

/* The other party is Sweden, not who leads the one; what is led is what stands before the comma. */
static void
test_between (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Talks/talk/NOUN/12/nsubj between/_/ADP/3/case Norway/_/PROPN/1/nmod ,/_/PUNCT/5/punct "
      "led/lead/VERB/1/acl by/_/ADP/7/case Reed/_/PROPN/5/obl ,/_/PUNCT/11/punct and/_/CCONJ/11/cc "
      "the/_/DET/11/det Swedes/_/PROPN/7/conj ended/end/VERB/0/root",
      "");

  g_assert_cmpint (text->words[10].head, ==, 2);
  g_assert_cmpint (text->words[4].head, ==, 2);
}

static void
test_side_by_side (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Norway/_/PROPN/2/nsubj stands/stand/VERB/0/root shoulder/_/NOUN/2/obj to/_/ADP/5/case "
      "shoulder/_/NOUN/2/obl with/_/ADP/7/case Sweden/_/PROPN/5/nmod",
      "");

  g_assert_cmpint (text->words[6].head, ==, 1);
  g_assert_cmpint (text->words[6].deprel, ==, LIAISON_DEPREL_OBL);
}

/* No person is a "which". */
static void
test_which (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "The/the/DET/2/det commander/_/NOUN/8/nsubj of/_/ADP/4/case NATO/_/PROPN/2/nmod ,/_/PUNCT/7/punct "
      "which/_/PRON/7/nsubj grows/grow/VERB/2/acl:relcl left/leave/VERB/0/root",
      "");

  g_assert_cmpint (text->words[6].head, ==, 3);
}

static void
test_told (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Weber/_/PROPN/2/nsubj told/tell/VERB/0/root reporters/reporter/NOUN/2/obj that/_/SCONJ/6/mark "
      "Reed/_/PROPN/6/nsubj left/leave/VERB/3/acl:relcl || "
      "Weber/_/PROPN/2/nsubj told/tell/VERB/0/root reporters/reporter/NOUN/2/obj that/_/PRON/5/nsubj "
      "left/leave/VERB/3/acl:relcl",
      "");

  g_assert_cmpint (text->words[5].head, ==, 1);
  g_assert_cmpint (text->words[5].deprel, ==, LIAISON_DEPREL_CCOMP);
  g_assert_cmpint (text->words[10].head, ==, 8);
}

static void
test_agreement (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "Officials/official/NOUN/2/nsubj said/say/VERB/0/root that/_/SCONJ/5/mark Reed/_/PROPN/5/nsubj "
      "left/leave/VERB/2/ccomp and/_/CCONJ/8/cc is/be/AUX/8/aux:pass seen/see/VERB/2/conj || "
      "Weber/_/PROPN/2/nsubj said/say/VERB/0/root that/_/SCONJ/5/mark Reed/_/PROPN/5/nsubj "
      "left/leave/VERB/2/ccomp and/_/CCONJ/8/cc is/be/AUX/8/aux:pass seen/see/VERB/2/conj",
      "");

  g_assert_cmpint (text->words[7].head, ==, 4);
  g_assert_cmpint (text->words[15].head, ==, 9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/text-mend/appositions", test_appositions);
  g_test_add_func ("/analysis/text-mend/relatives", test_relatives);
  g_test_add_func ("/analysis/text-mend/lists", test_lists);
  g_test_add_func ("/analysis/text-mend/possessive-relatives", test_possessive_relatives);
  g_test_add_func ("/analysis/text-mend/between", test_between);
  g_test_add_func ("/analysis/text-mend/side-by-side", test_side_by_side);
  g_test_add_func ("/analysis/text-mend/which", test_which);
  g_test_add_func ("/analysis/text-mend/told", test_told);
  g_test_add_func ("/analysis/text-mend/agreement", test_agreement);
  return g_test_run ();
}
