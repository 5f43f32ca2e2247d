/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things are. */

#include "sentences.h"

static void
test_seat (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Group is a German maker of airships based in Hallsberg , Bavaria . */
    { "Norvik/_/PROPN/2/compound Group/_/PROPN/6/nsubj is/be/AUX/6/cop a/_/DET/6/det "
      "German/_/ADJ/6/amod maker/_/NOUN/0/root of/_/ADP/8/case airships/airship/NOUN/6/nmod "
      "based/base/VERB/8/acl in/_/ADP/11/case Hallsberg/_/PROPN/9/obl ,/_/PUNCT/13/punct "
      "Bavaria/_/PROPN/11/appos ./_/PUNCT/6/punct",
      "1-2:organization 5-5:other 11-11:place 13-13:place",
      "Norvik Group located-in Hallsberg; Norvik Group located-in Bavaria",
      NULL },
    /* Ida Brandt is head of Norvik Group , a bank headquartered in Oslo , Norway . */
    { "Ida/_/PROPN/4/nsubj Brandt/_/PROPN/1/flat is/be/AUX/4/cop head/_/NOUN/0/root "
      "of/_/ADP/7/case Norvik/_/PROPN/7/compound Group/_/PROPN/4/nmod ,/_/PUNCT/11/punct "
      "a/_/DET/10/det bank/_/NOUN/7/appos headquartered/headquarter/VERB/7/acl "
      "in/_/ADP/13/case Oslo/_/PROPN/11/obl ,/_/PUNCT/15/punct Norway/_/PROPN/13/appos "
      "./_/PUNCT/4/punct",
      "1-2:person 6-7:organization 13-13:place 15-15:place",
      "Norvik Group located-in Oslo; Norvik Group located-in Norway",
      "Ida Brandt located-in Oslo" },
    /* Headquartered in Tampa , Fla. , the Norvik Group was founded in 1998 . */
    { "Headquartered/headquarter/VERB/11/advcl in/_/ADP/3/case Tampa/_/PROPN/1/obl "
      ",/_/PUNCT/5/punct Fla./_/PROPN/3/appos ,/_/PUNCT/1/punct the/_/DET/9/det "
      "Norvik/_/PROPN/9/compound Group/_/PROPN/11/nsubj:pass was/be/AUX/11/aux:pass "
      "founded/found/VERB/0/root in/_/ADP/13/case 1998/_/NUM/11/obl ./_/PUNCT/11/punct",
      "3-3:place 5-5:organization 8-9:organization",
      "Norvik Group located-in Tampa",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_based (void)
{
  static const SentencesCase cases[] = {
    /* The Oslo - based firm Norvik Group grew . */
    { "The/_/DET/7/det Oslo/_/PROPN/4/compound -/_/PUNCT/2/punct based/base/VERB/5/amod "
      "firm/_/NOUN/8/nsubj Norvik/_/PROPN/7/compound Group/_/PROPN/8/nsubj "
      "grew/grow/VERB/0/root ./_/PUNCT/8/punct",
      "2-2:place 6-7:organization",
      "Norvik Group located-in Oslo",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_office (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Group has offices in Oslo and in Bergen . */
    { "Norvik/_/PROPN/2/compound Group/_/PROPN/3/nsubj has/have/VERB/0/root "
      "offices/office/NOUN/3/obj in/_/ADP/6/case Oslo/_/PROPN/4/nmod and/_/CCONJ/9/cc "
      "in/_/ADP/9/case Bergen/_/PROPN/6/conj ./_/PUNCT/3/punct",
      "1-2:organization 6-6:place 9-9:place",
      "Norvik Group located-in Oslo; Norvik Group located-in Bergen",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_born (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt ( born 8 May 1970 in Oslo , Norway ) is a lawyer . */
    { "Ida/_/PROPN/15/nsubj Brandt/_/PROPN/1/flat (/_/PUNCT/4/punct born/bear/VERB/1/acl "
      "8/_/NUM/4/obj May/_/PROPN/5/nmod:unmarked 1970/_/NUM/5/nmod:unmarked in/_/ADP/9/case "
      "Oslo/_/PROPN/4/obl ,/_/PUNCT/11/punct Norway/_/PROPN/9/nmod:unmarked "
      ")/_/PUNCT/11/punct is/be/AUX/15/cop a/_/DET/15/det lawyer/_/NOUN/0/root "
      "./_/PUNCT/15/punct",
      "1-2:person 9-9:place 11-11:place",
      "Ida Brandt located-in Oslo; Ida Brandt located-in Norway",
      NULL },
    /* Ida Brandt ( born 1920 in Oslo , died 2001 in Berlin ) was a lawyer . */
    { "Ida/_/PROPN/16/nsubj Brandt/_/PROPN/1/flat (/_/PUNCT/4/punct born/bear/VERB/1/acl "
      "1920/_/NUM/4/obl:unmarked in/_/ADP/7/case Oslo/_/PROPN/4/obl ,/_/PUNCT/4/punct "
      "died/die/VERB/16/csubj 2001/_/NUM/9/obl:unmarked in/_/ADP/12/case "
      "Berlin/_/PROPN/9/obl )/_/PUNCT/4/punct was/be/AUX/16/cop a/_/DET/16/det "
      "lawyer/_/NOUN/0/root ./_/PUNCT/16/punct",
      "1-2:person 7-7:place 12-12:place",
      "Ida Brandt located-in Oslo",
      "Ida Brandt located-in Berlin" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_beside_the_name (void)
{
  static const SentencesCase cases[] = {
    /* Otto Lind teaches at Hallsberg University in Norway . */
    { "Otto/_/PROPN/3/nsubj Lind/_/PROPN/1/flat teaches/teach/VERB/0/root at/_/ADP/6/case "
      "Hallsberg/_/PROPN/6/compound University/_/PROPN/3/obl in/_/ADP/8/case "
      "Norway/_/PROPN/6/nmod ./_/PUNCT/3/punct",
      "1-2:person 5-6:organization 8-8:place",
      "Hallsberg University located-in Norway",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-places/seat", test_seat);
  g_test_add_func ("/analysis/relations-places/based", test_based);
  g_test_add_func ("/analysis/relations-places/office", test_office);
  g_test_add_func ("/analysis/relations-places/born", test_born);
  g_test_add_func ("/analysis/relations-places/beside-the-name", test_beside_the_name);
  return g_test_run ();
}
