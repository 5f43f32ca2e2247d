/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nouns of kinship. */

#include "sentences.h"

static void
test_of (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt was a Danish princess , daughter of Duke Otto of Hallsberg and his wife
     * Maria Lind . */
    { "Ida/_/PROPN/6/nsubj Brandt/_/PROPN/1/flat was/be/AUX/6/cop a/_/DET/6/det "
      "Danish/_/ADJ/6/amod princess/_/NOUN/0/root ,/_/PUNCT/8/punct daughter/_/NOUN/6/appos "
      "of/_/ADP/11/case Duke/_/PROPN/11/nmod:desc Otto/_/PROPN/8/nmod of/_/ADP/13/case "
      "Hallsberg/_/PROPN/11/nmod and/_/CCONJ/16/cc his/_/PRON/16/nmod:poss "
      "wife/_/NOUN/11/conj Maria/_/PROPN/16/appos Lind/_/PROPN/17/flat ./_/PUNCT/6/punct",
      "1-2:person 5-5:other 10-13:person 17-18:person",
      "Ida Brandt family Maria Lind",
      NULL },
    /* Ida Brandt is the wife of Otto Lind and the mother of Karl , Per and Anna Lind . */
    { "Ida/_/PROPN/5/nsubj Brandt/_/PROPN/1/flat is/be/AUX/5/cop the/_/DET/5/det "
      "wife/_/NOUN/0/root of/_/ADP/7/case Otto/_/PROPN/5/nmod Lind/_/PROPN/7/flat "
      "and/_/CCONJ/11/cc the/_/DET/11/det mother/_/NOUN/7/conj of/_/ADP/13/case "
      "Karl/_/PROPN/11/nmod ,/_/PUNCT/15/punct Per/_/PROPN/13/conj and/_/CCONJ/17/cc "
      "Anna/_/PROPN/13/conj Lind/_/PROPN/17/flat ./_/PUNCT/5/punct",
      "1-2:person 7-8:person 13-13:person 15-15:person 17-18:person",
      "Ida Brandt family Otto Lind; Ida Brandt family Anna Lind",
      "Otto Lind family Anna Lind" },
    /* A daughter of the late Otto and Maria Brandt , Mrs. Holm was born here . */
    { "A/_/DET/2/det daughter/_/NOUN/14/nsubj:pass of/_/ADP/6/case the/_/DET/6/det "
      "late/_/ADJ/6/amod Otto/_/PROPN/2/nmod and/_/CCONJ/8/cc Maria/_/PROPN/6/conj "
      "Brandt/_/PROPN/8/flat ,/_/PUNCT/2/punct Mrs./_/PROPN/12/nmod:desc "
      "Holm/_/PROPN/14/nsubj:pass was/be/AUX/14/aux:pass born/bear/VERB/0/root "
      "here/_/ADV/14/advmod ./_/PUNCT/14/punct",
      "6-6:person 8-9:person 11-12:person",
      "Holm family Otto; Holm family Maria Brandt",
      NULL },
    /* Ida Brandt ( daughter of Otto Lind ) spoke . */
    { "Ida/_/PROPN/9/nsubj Brandt/_/PROPN/1/flat (/_/PUNCT/4/punct daughter/_/NOUN/1/appos "
      "of/_/ADP/6/case Otto/_/PROPN/4/nmod Lind/_/PROPN/6/flat )/_/PUNCT/4/punct "
      "spoke/speak/VERB/0/root ./_/PUNCT/9/punct",
      "1-2:person 6-7:person",
      "Ida Brandt family Otto Lind",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_possessor (void)
{
  static const SentencesCase cases[] = {
    /* Otto Lind and his wife Maria live in Oslo with their sons , Karl and Per . */
    { "Otto/_/PROPN/7/nsubj Lind/_/PROPN/1/flat and/_/CCONJ/5/cc his/_/PRON/5/nmod:poss "
      "wife/_/NOUN/1/conj Maria/_/PROPN/1/conj live/_/VERB/0/root in/_/ADP/9/case "
      "Oslo/_/PROPN/7/obl with/_/ADP/12/case their/_/PRON/12/nmod:poss sons/son/NOUN/7/obl "
      ",/_/PUNCT/14/punct Karl/_/PROPN/12/appos and/_/CCONJ/16/cc Per/_/PROPN/14/conj "
      "./_/PUNCT/7/punct",
      "1-2:person 6-6:person 9-9:place 14-14:person 16-16:person",
      "Maria family Otto Lind; Karl family Otto Lind; Per family Maria",
      NULL },
    /* Ida Brandt lives here with her husband Otto and son Peter . */
    { "Ida/_/PROPN/3/nsubj Brandt/_/PROPN/1/flat lives/live/VERB/0/root here/_/ADV/3/advmod "
      "with/_/ADP/7/case her/_/PRON/7/nmod:poss husband/_/NOUN/3/obl Otto/_/PROPN/3/obl "
      "and/_/CCONJ/10/cc son/_/NOUN/8/conj Peter/_/PROPN/8/conj ./_/PUNCT/3/punct",
      "1-2:person 8-8:person 11-11:person",
      "Otto family Ida Brandt; Peter family Ida Brandt",
      NULL },
    /* Karl Lind married Anna Holm in 1969 and they had a daughter , Selma . */
    { "Karl/_/PROPN/3/nsubj Lind/_/PROPN/1/flat married/marry/VERB/0/root Anna/_/PROPN/3/obj "
      "Holm/_/PROPN/4/flat in/_/ADP/7/case 1969/_/NUM/3/obl and/_/CCONJ/10/cc "
      "they/_/PRON/10/nsubj had/have/VERB/3/conj a/_/DET/12/det daughter/_/NOUN/10/obj "
      ",/_/PUNCT/14/punct Selma/_/PROPN/12/appos ./_/PUNCT/3/punct",
      "1-2:person 4-5:person 14-14:person",
      "Selma family Karl Lind; Selma family Anna Holm",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_none (void)
{
  static const SentencesCase cases[] = {
    /* The father of two , Otto Lind spoke to Ida Brandt . */
    { "The/_/DET/2/det father/_/NOUN/8/nsubj of/_/ADP/4/case two/_/NUM/2/nmod "
      ",/_/PUNCT/2/punct Otto/_/PROPN/8/nsubj Lind/_/PROPN/6/flat spoke/speak/VERB/0/root "
      "to/_/ADP/10/case Ida/_/PROPN/8/obl Brandt/_/PROPN/10/flat ./_/PUNCT/8/punct",
      "6-7:person 10-11:person",
      "",
      "Otto Lind family Ida Brandt; Ida Brandt family Otto Lind" },
    /* Otto Lind spoke to his brothers and Ida Brandt . */
    { "Otto/_/PROPN/3/nsubj Lind/_/PROPN/1/flat spoke/speak/VERB/0/root to/_/ADP/6/case "
      "his/_/PRON/6/nmod:poss brothers/brother/NOUN/3/obl and/_/CCONJ/8/cc "
      "Ida/_/PROPN/6/conj Brandt/_/PROPN/8/flat ./_/PUNCT/3/punct",
      "1-2:person 8-9:person",
      "",
      "Ida Brandt family Otto Lind" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-family/of", test_of);
  g_test_add_func ("/analysis/relations-family/possessor", test_possessor);
  g_test_add_func ("/analysis/relations-family/none", test_none);
  return g_test_run ();
}
