/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offices that stand one after the other. */

#include "sentences.h"

static void
test_joined (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt ( born 1970 ) , chairman of Norvik Group and director of Hallsberg Ltd ,
     * spoke . */
    { "Ida/_/PROPN/18/nsubj Brandt/_/PROPN/1/flat (/_/PUNCT/4/punct born/bear/VERB/1/acl "
      "1970/_/NUM/4/obl:unmarked )/_/PUNCT/4/punct ,/_/PUNCT/8/punct chairman/_/NOUN/1/appos "
      "of/_/ADP/11/case Norvik/_/PROPN/11/compound Group/_/PROPN/8/nmod and/_/CCONJ/13/cc "
      "director/_/NOUN/11/conj of/_/ADP/16/case Hallsberg/_/PROPN/16/compound "
      "Ltd/_/PROPN/13/nmod ,/_/PUNCT/18/punct spoke/speak/VERB/0/root ./_/PUNCT/18/punct",
      "1-2:person 10-11:organization 15-16:organization",
      "Ida Brandt leads Norvik Group; Ida Brandt leads Hallsberg Ltd",
      NULL },
    /* Otto Lind , founder and chief executive of Tamber Group , and former head of Hallsberg
     * Ltd , left . */
    { "Otto/_/PROPN/19/nsubj Lind/_/PROPN/1/flat ,/_/PUNCT/4/punct founder/_/NOUN/1/appos "
      "and/_/CCONJ/7/cc chief/_/ADJ/7/amod executive/_/NOUN/1/conj of/_/ADP/10/case "
      "Tamber/_/PROPN/10/compound Group/_/PROPN/7/nmod ,/_/PUNCT/14/punct and/_/CCONJ/14/cc "
      "former/_/ADJ/14/amod head/_/NOUN/1/conj of/_/ADP/17/case "
      "Hallsberg/_/PROPN/17/compound Ltd/_/PROPN/14/nmod ,/_/PUNCT/19/punct "
      "left/leave/VERB/0/root ./_/PUNCT/19/punct",
      "1-2:person 9-10:organization 16-17:organization",
      "Otto Lind leads Tamber Group; Otto Lind holds-office Hallsberg Ltd",
      NULL },
    /* Ida Brandt , a professor of mathematics at Hallsberg University and of physics at
     * Tamber College , won . */
    { "Ida/_/PROPN/18/nsubj Brandt/_/PROPN/1/flat ,/_/PUNCT/5/punct a/_/DET/5/det "
      "professor/_/NOUN/1/appos of/_/ADP/7/case mathematics/_/NOUN/5/nmod at/_/ADP/10/case "
      "Hallsberg/_/PROPN/10/compound University/_/PROPN/7/nmod and/_/CCONJ/13/cc "
      "of/_/ADP/13/case physics/_/NOUN/10/conj at/_/ADP/16/case Tamber/_/PROPN/16/compound "
      "College/_/PROPN/13/nmod ,/_/PUNCT/1/punct won/win/VERB/0/root ./_/PUNCT/18/punct",
      "1-2:person 9-10:organization 15-16:organization",
      "Ida Brandt member-of Hallsberg University; Ida Brandt member-of Tamber College",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_ends (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt became president of Norvik Group , a maker of ships in Norway . */
    { "Ida/_/PROPN/3/nsubj Brandt/_/PROPN/1/flat became/become/VERB/0/root "
      "president/_/NOUN/3/obj of/_/ADP/7/case Norvik/_/PROPN/7/compound Group/_/PROPN/4/nmod "
      ",/_/PUNCT/10/punct a/_/DET/10/det maker/_/NOUN/7/appos of/_/ADP/12/case "
      "ships/ship/NOUN/10/nmod in/_/ADP/14/case Norway/_/PROPN/12/nmod ./_/PUNCT/3/punct",
      "1-2:person 6-7:organization 14-14:place",
      "Ida Brandt leads Norvik Group",
      "Ida Brandt leads Norway; Ida Brandt holds-office Norway" },
    /* The minister met Ida Brandt , director Otto Lind of Norvik Group and a clerk . */
    { "The/_/DET/2/det minister/_/NOUN/3/nsubj met/meet/VERB/0/root Ida/_/PROPN/3/obj "
      "Brandt/_/PROPN/4/flat ,/_/PUNCT/8/punct director/_/NOUN/4/nmod:desc "
      "Otto/_/PROPN/4/conj Lind/_/PROPN/8/flat of/_/ADP/12/case Norvik/_/PROPN/12/compound "
      "Group/_/PROPN/8/nmod and/_/CCONJ/15/cc a/_/DET/15/det clerk/_/NOUN/4/conj "
      "./_/PUNCT/3/punct",
      "4-5:person 8-9:person 11-12:organization",
      "",
      "Ida Brandt leads Norvik Group" },
    /* Otto Lind was head of Tamber Group at the time of the purchase by Norvik Group . */
    { "Otto/_/PROPN/4/nsubj Lind/_/PROPN/1/flat was/be/AUX/4/cop head/_/NOUN/0/root "
      "of/_/ADP/7/case Tamber/_/PROPN/7/compound Group/_/PROPN/4/nmod at/_/ADP/10/case "
      "the/_/DET/10/det time/_/NOUN/4/obl of/_/ADP/13/case the/_/DET/13/det "
      "purchase/_/NOUN/10/nmod by/_/ADP/16/case Norvik/_/PROPN/16/compound "
      "Group/_/PROPN/13/nmod ./_/PUNCT/4/punct",
      "1-2:person 6-7:organization 15-16:organization",
      "Otto Lind holds-office Tamber Group",
      "Otto Lind holds-office Norvik Group" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_where (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt , a teacher at Tamber College in Norway , won . */
    { "Ida/_/PROPN/12/nsubj Brandt/_/PROPN/1/flat ,/_/PUNCT/5/punct a/_/DET/5/det "
      "teacher/_/NOUN/1/appos at/_/ADP/8/case Tamber/_/PROPN/8/compound "
      "College/_/PROPN/5/nmod in/_/ADP/10/case Norway/_/PROPN/8/nmod ,/_/PUNCT/1/punct "
      "won/win/VERB/0/root ./_/PUNCT/12/punct",
      "1-2:person 7-8:organization 10-10:place",
      "Ida Brandt member-of Tamber College",
      "Ida Brandt holds-office Norway; Ida Brandt member-of Norway" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_long (void)
{
  static const SentencesCase cases[] = {
    /* Otto Lind , chief corporate and operations officer at Norvik Group , left . */
    { "Otto/_/PROPN/13/nsubj Lind/_/PROPN/1/flat ,/_/PUNCT/8/punct chief/_/ADJ/8/amod "
      "corporate/_/ADJ/8/amod and/_/CCONJ/7/cc operations/operation/NOUN/5/conj "
      "officer/_/NOUN/1/list at/_/ADP/11/case Norvik/_/PROPN/11/compound "
      "Group/_/PROPN/8/nmod ,/_/PUNCT/13/punct left/leave/VERB/0/root ./_/PUNCT/13/punct",
      "1-2:person 10-11:organization",
      "Otto Lind holds-office Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/titles-chain/joined", test_joined);
  g_test_add_func ("/analysis/titles-chain/ends", test_ends);
  g_test_add_func ("/analysis/titles-chain/where", test_where);
  g_test_add_func ("/analysis/titles-chain/long", test_long);
  return g_test_run ();
}
