/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offices that whole clauses state. */

#include "sentences.h"

static void
test_becoming (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt was promoted to the post of director of Norvik Group . */
    { "Ida/_/PROPN/4/nsubj:pass Brandt/_/PROPN/1/flat was/be/AUX/4/aux:pass "
      "promoted/promote/VERB/0/root to/_/ADP/7/case the/_/DET/7/det post/_/NOUN/4/obl "
      "of/_/ADP/9/case director/_/NOUN/7/nmod of/_/ADP/12/case Norvik/_/PROPN/12/compound "
      "Group/_/PROPN/9/nmod ./_/PUNCT/4/punct",
      "1-2:person 11-12:organization",
      "Ida Brandt leads Norvik Group",
      NULL },
    /* Ida Brandt will become director of Norvik Group . */
    { "Ida/_/PROPN/4/nsubj Brandt/_/PROPN/1/flat will/_/AUX/4/aux become/_/VERB/0/root "
      "director/_/NOUN/4/obj of/_/ADP/8/case Norvik/_/PROPN/8/compound Group/_/PROPN/5/nmod "
      "./_/PUNCT/4/punct",
      "1-2:person 7-8:organization",
      "Ida Brandt holds-office Norvik Group expected",
      "Ida Brandt leads Norvik Group" },
    /* Norvik Group named Ida Brandt chief executive of Tamber Group . */
    { "Norvik/_/PROPN/2/compound Group/_/NOUN/3/nsubj named/name/VERB/0/root "
      "Ida/_/PROPN/3/obj Brandt/_/PROPN/4/flat chief/_/ADJ/7/amod executive/_/NOUN/3/obj "
      "of/_/ADP/10/case Tamber/_/PROPN/10/compound Group/_/PROPN/7/nmod ./_/PUNCT/3/punct",
      "1-1:organization 4-5:person 9-10:organization",
      "Ida Brandt leads Tamber Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_as (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt served as director of Norvik Group from 2001 to 2005 and chairman of
     * Hallsberg Ltd . */
    { "Ida/_/PROPN/3/nsubj Brandt/_/PROPN/1/flat served/serve/VERB/0/root as/_/ADP/5/case "
      "director/_/NOUN/3/obl of/_/ADP/8/case Norvik/_/PROPN/8/compound Group/_/PROPN/5/nmod "
      "from/_/ADP/10/case 2001/_/NUM/3/obl to/_/ADP/12/case 2005/_/NUM/3/obl "
      "and/_/CCONJ/14/cc chairman/_/NOUN/12/conj of/_/ADP/17/case "
      "Hallsberg/_/PROPN/17/compound Ltd/_/PROPN/14/nmod ./_/PUNCT/3/punct",
      "1-2:person 7-8:organization 16-17:organization",
      "Ida Brandt holds-office Norvik Group; Ida Brandt holds-office Hallsberg Ltd",
      NULL },
    /* Ida Brandt succeeded Otto Lind as chairman of Norvik Group . */
    { "Ida/_/PROPN/3/nsubj Brandt/_/PROPN/1/flat succeeded/succeed/VERB/0/root "
      "Otto/_/PROPN/3/obj Lind/_/PROPN/4/flat as/_/ADP/7/case chairman/_/NOUN/3/obl "
      "of/_/ADP/10/case Norvik/_/PROPN/10/compound Group/_/PROPN/7/nmod ./_/PUNCT/3/punct",
      "1-2:person 4-5:person 9-10:organization",
      "Ida Brandt leads Norvik Group; Otto Lind holds-office Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_copula (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt is a German lawyer , head of Norvik Group , and a member of Tamber Club . */
    { "Ida/_/PROPN/6/nsubj Brandt/_/PROPN/1/flat is/be/AUX/6/cop a/_/DET/6/det "
      "German/_/ADJ/6/amod lawyer/_/NOUN/0/root ,/_/PUNCT/8/punct head/_/NOUN/6/conj "
      "of/_/ADP/11/case Norvik/_/PROPN/11/compound Group/_/PROPN/8/nmod ,/_/PUNCT/15/punct "
      "and/_/CCONJ/15/cc a/_/DET/15/det member/_/NOUN/6/conj of/_/ADP/18/case "
      "Tamber/_/PROPN/18/compound Club/_/PROPN/15/nmod ./_/PUNCT/6/punct",
      "1-2:person 5-5:other 10-11:organization 17-18:organization",
      "Ida Brandt leads Norvik Group; Ida Brandt member-of Tamber Club; Ida Brandt member-of "
      "Germany",
      NULL },
    /* Ida Brandt is not the head of Norvik Group . */
    { "Ida/_/PROPN/6/nsubj Brandt/_/PROPN/1/flat is/be/AUX/6/cop not/_/PART/6/advmod "
      "the/_/DET/6/det head/_/NOUN/0/root of/_/ADP/9/case Norvik/_/PROPN/9/compound "
      "Group/_/PROPN/6/nmod ./_/PUNCT/6/punct",
      "1-2:person 8-9:organization",
      "",
      "Ida Brandt leads Norvik Group" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_possessor (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Group grew and its chief executive Ida Brandt said so . */
    { "Norvik/_/PROPN/2/compound Group/_/PROPN/3/nsubj grew/grow/VERB/0/root "
      "and/_/CCONJ/10/cc its/_/PRON/7/nmod:poss chief/_/ADJ/7/amod "
      "executive/_/ADJ/8/nmod:desc Ida/_/PROPN/10/nsubj Brandt/_/PROPN/8/flat "
      "said/say/VERB/3/conj so/_/ADV/10/advmod ./_/PUNCT/3/punct",
      "1-2:organization 8-9:person",
      "Ida Brandt leads Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_succeeding (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt was elected president of Norvik Group , succeeding the banker Otto Lind . */
    { "Ida/_/PROPN/4/nsubj:pass Brandt/_/PROPN/1/flat was/be/AUX/4/aux:pass "
      "elected/elect/VERB/0/root president/_/NOUN/4/xcomp of/_/ADP/8/case "
      "Norvik/_/PROPN/8/compound Group/_/PROPN/5/nmod ,/_/PUNCT/10/punct "
      "succeeding/succeed/VERB/4/advcl the/_/DET/12/det banker/_/NOUN/10/obj "
      "Otto/_/PROPN/10/obj Lind/_/PROPN/13/flat ./_/PUNCT/4/punct",
      "1-2:person 7-8:organization 13-14:person",
      "Ida Brandt leads Norvik Group; Otto Lind holds-office Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_joined (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt was a dyer , and eventually head of Norvik Group . */
    { "Ida/_/PROPN/5/nsubj Brandt/_/PROPN/1/flat was/be/AUX/5/cop a/_/DET/5/det "
      "dyer/_/NOUN/0/root ,/_/PUNCT/9/punct and/_/CCONJ/9/cc eventually/_/ADV/9/advmod "
      "head/_/NOUN/5/conj of/_/ADP/12/case Norvik/_/PROPN/12/compound Group/_/PROPN/9/nmod "
      "./_/PUNCT/5/punct",
      "1-2:person 11-12:organization",
      "Ida Brandt holds-office Norvik Group",
      NULL },
    /* While deputy Norvik Group director , Ida Brandt slept . */
    { "While/_/SCONJ/5/mark deputy/_/ADJ/5/amod Norvik/_/PROPN/5/compound "
      "Group/_/PROPN/5/compound director/_/NOUN/9/obl ,/_/PUNCT/5/punct Ida/_/PROPN/9/nsubj "
      "Brandt/_/PROPN/7/flat slept/sleep/VERB/0/root ./_/PUNCT/9/punct",
      "3-4:organization 7-8:person",
      "Ida Brandt holds-office Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/roles-clauses/becoming", test_becoming);
  g_test_add_func ("/analysis/roles-clauses/as", test_as);
  g_test_add_func ("/analysis/roles-clauses/copula", test_copula);
  g_test_add_func ("/analysis/roles-clauses/possessor", test_possessor);
  g_test_add_func ("/analysis/roles-clauses/succeeding", test_succeeding);
  g_test_add_func ("/analysis/roles-clauses/joined", test_joined);
  return g_test_run ();
}
