/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Other names that the article states. */

#include "sentences.h"

static void
test_brackets (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Feminist Organization ( NFO ) grew . NFO left Bergen . */
    { "Norvik/_/PROPN/3/compound Feminist/_/ADJ/3/amod Organization/_/PROPN/7/nsubj "
      "(/_/PUNCT/5/punct NFO/_/PROPN/3/appos )/_/PUNCT/5/punct grew/grow/VERB/0/root "
      "./_/PUNCT/7/punct || NFO/_/PROPN/2/nsubj left/leave/VERB/0/root Bergen/_/PROPN/2/obj "
      "./_/PUNCT/2/punct",
      "1-3:organization 5-5:organization 9-9:organization 11-11:place",
      "Norvik Feminist Organization retreat Bergen",
      NULL },
    /* Norvik Studios Group ( formerly Tamber Games ) grew . Tamber Games is a subsidiary of
     * Hallsberg Group . */
    { "Norvik/_/PROPN/3/compound Studios/_/PROPN/3/compound Group/_/PROPN/9/nsubj "
      "(/_/PUNCT/7/punct formerly/_/ADV/7/advmod Tamber/_/PROPN/7/compound "
      "Games/_/PROPN/3/appos )/_/PUNCT/7/punct grew/grow/VERB/0/root ./_/PUNCT/9/punct || "
      "Tamber/_/PROPN/2/compound Games/_/PROPN/5/nsubj is/be/AUX/5/cop a/_/DET/5/det "
      "subsidiary/_/NOUN/0/root of/_/ADP/8/case Hallsberg/_/PROPN/8/compound "
      "Group/_/PROPN/5/nmod ./_/PUNCT/5/punct",
      "1-3:organization 6-7:organization 11-12:organization 17-18:organization",
      "Norvik Studios Group part-of Hallsberg Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_commas (void)
{
  static const SentencesCase cases[] = {
    /* Ida Maria Brandt , also known as Ida Holm , met Otto Lind . Ida Holm is the head of
     * Norvik Group . */
    { "Ida/_/PROPN/11/nsubj Maria/_/PROPN/1/flat Brandt/_/PROPN/1/flat ,/_/PUNCT/6/punct "
      "also/_/ADV/6/advmod known/know/VERB/1/acl as/_/ADP/8/case Ida/_/PROPN/6/obl "
      "Holm/_/PROPN/8/flat ,/_/PUNCT/6/punct met/meet/VERB/0/root Otto/_/PROPN/11/obj "
      "Lind/_/PROPN/12/flat ./_/PUNCT/11/punct || Ida/_/PROPN/5/nsubj Holm/_/PROPN/1/flat "
      "is/be/AUX/5/cop the/_/DET/5/det head/_/NOUN/0/root of/_/ADP/8/case "
      "Norvik/_/PROPN/8/compound Group/_/PROPN/5/nmod ./_/PUNCT/5/punct",
      "1-3:person 8-9:person 12-13:person 15-16:person 21-22:organization",
      "Ida Maria Brandt leads Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_others (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Group ( Oslo ) grew . Tamber Group ( Otto Lind ) met Ida Brandt . */
    { "Norvik/_/PROPN/2/compound Group/_/PROPN/6/nsubj (/_/PUNCT/4/punct "
      "Oslo/_/PROPN/2/appos )/_/PUNCT/4/punct grew/grow/VERB/0/root ./_/PUNCT/6/punct || "
      "Tamber/_/PROPN/2/compound Group/_/PROPN/7/nsubj (/_/PUNCT/4/punct "
      "Otto/_/PROPN/2/appos Lind/_/PROPN/4/flat )/_/PUNCT/4/punct met/meet/VERB/0/root "
      "Ida/_/PROPN/7/obj Brandt/_/PROPN/8/flat ./_/PUNCT/7/punct",
      "1-2:organization 4-4:place 8-9:organization 11-12:person 15-16:person",
      "Tamber Group consult Ida Brandt",
      "Otto Lind consult Ida Brandt" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/name-also/brackets", test_brackets);
  g_test_add_func ("/analysis/name-also/commas", test_commas);
  g_test_add_func ("/analysis/name-also/others", test_others);
  return g_test_run ();
}
