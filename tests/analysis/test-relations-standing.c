/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to what. */

#include "sentences.h"

static void
test_home (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Air is a Danish airline . */
    { "Norvik/_/PROPN/2/compound Air/_/PROPN/6/nsubj is/be/AUX/6/cop a/_/DET/6/det "
      "Danish/_/ADJ/6/amod airline/_/NOUN/0/root ./_/PUNCT/6/punct",
      "1-2:organization 5-5:other",
      "Norvik Air located-in Denmark",
      NULL },
    /* The Hallsberg Union is a trade union in Norway . */
    { "The/_/DET/3/det Hallsberg/_/PROPN/3/compound Union/_/PROPN/7/nsubj is/be/AUX/7/cop "
      "a/_/DET/7/det trade/_/NOUN/7/compound union/_/NOUN/0/root in/_/ADP/9/case "
      "Norway/_/PROPN/7/nmod ./_/PUNCT/7/punct",
      "2-3:organization 9-9:place",
      "Hallsberg Union located-in Norway",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_parts (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Air is a subsidiary of Tamber Group . */
    { "Norvik/_/PROPN/2/compound Air/_/PROPN/5/nsubj is/be/AUX/5/cop a/_/DET/5/det "
      "subsidiary/_/NOUN/0/root of/_/ADP/8/case Tamber/_/PROPN/8/compound "
      "Group/_/PROPN/5/nmod ./_/PUNCT/5/punct",
      "1-2:organization 7-8:organization",
      "Norvik Air part-of Tamber Group",
      NULL },
    /* Otto Lind works for Celmar , the Danish mobile subsidiary of the Tamber Group . */
    { "Otto/_/PROPN/3/nsubj Lind/_/PROPN/1/flat works/work/VERB/0/root for/_/ADP/5/case "
      "Celmar/_/PROPN/3/obl ,/_/PUNCT/10/punct the/_/DET/10/det Danish/_/ADJ/10/amod "
      "mobile/_/ADJ/10/amod subsidiary/_/NOUN/5/appos of/_/ADP/14/case the/_/DET/14/det "
      "Tamber/_/PROPN/14/compound Group/_/PROPN/10/nmod ./_/PUNCT/3/punct",
      "1-2:person 5-5:organization 8-8:other 13-14:organization",
      "Celmar part-of Tamber Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_citizen (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt ( born 8 May 1970 in Hallsberg , Bavaria ) is a German computer scientist . */
    { "Ida/_/PROPN/17/nsubj Brandt/_/PROPN/1/flat (/_/PUNCT/4/punct born/bear/VERB/1/acl "
      "8/_/NUM/4/obj May/_/PROPN/5/nmod:unmarked 1970/_/NUM/5/nmod:unmarked in/_/ADP/9/case "
      "Hallsberg/_/PROPN/4/obl ,/_/PUNCT/11/punct Bavaria/_/PROPN/9/appos )/_/PUNCT/11/punct "
      "is/be/AUX/17/cop a/_/DET/17/det German/_/ADJ/17/amod computer/_/NOUN/17/compound "
      "scientist/_/NOUN/0/root ./_/PUNCT/17/punct",
      "1-2:person 9-9:place 11-11:place 15-15:other",
      "Ida Brandt member-of Germany",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-standing/home", test_home);
  g_test_add_func ("/analysis/relations-standing/parts", test_parts);
  g_test_add_func ("/analysis/relations-standing/citizen", test_citizen);
  return g_test_run ();
}
