/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands with a name tells its kind. */

#include "sentences.h"

static void
test_offices (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt is the chief executive of Sabrina . */
    { "Ida/_/PROPN/6/nsubj Brandt/_/PROPN/1/flat is/be/AUX/6/cop the/_/DET/6/det "
      "chief/_/ADJ/6/amod executive/_/NOUN/0/root of/_/ADP/8/case Sabrina/_/PROPN/6/nmod "
      "./_/PUNCT/6/punct",
      "1-2:person 8-8:person",
      "Ida Brandt leads Sabrina",
      NULL },
    /* Otto Lind studied at Hallberg . */
    { "Otto/_/PROPN/3/nsubj Lind/_/PROPN/1/flat studied/study/VERB/0/root at/_/ADP/5/case "
      "Hallberg/_/PROPN/3/obl ./_/PUNCT/3/punct",
      "1-2:person 5-5:place",
      "Otto Lind member-of Hallberg",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_persons (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt is an aide of Karl Holm . */
    { "Ida/_/PROPN/5/nsubj Brandt/_/PROPN/1/flat is/be/AUX/5/cop an/a/DET/5/det "
      "aide/_/NOUN/0/root of/_/ADP/7/case Karl/_/PROPN/5/nmod Holm/_/PROPN/7/flat "
      "./_/PUNCT/5/punct",
      "1-2:person 7-8:person",
      "Ida Brandt reports-to Karl Holm",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_sorts (void)
{
  static const SentencesCase cases[] = {
    /* Marisa is a fashion brand established in 2004 by Ida Brandt and Otto Lind . */
    { "Marisa/_/PROPN/5/nsubj is/be/AUX/5/cop a/_/DET/5/det fashion/_/NOUN/5/compound "
      "brand/_/NOUN/0/root established/establish/VERB/5/acl in/_/ADP/8/case 2004/_/NUM/6/obl "
      "by/_/ADP/10/case Ida/_/PROPN/6/obl:agent Brandt/_/PROPN/10/flat and/_/CCONJ/13/cc "
      "Otto/_/PROPN/10/conj Lind/_/PROPN/13/flat ./_/PUNCT/5/punct",
      "1-1:person 10-11:person 13-14:person",
      "Ida Brandt leads Marisa; Otto Lind leads Marisa",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

/* A regime is called after who rules, unless the place is known. */
static void
test_rulers (void)
{
  static const SentencesCase cases[] = {
    /* The Moreau regime attacked Sweden . */
    { "The/the/DET/3/det Moreau/_/PROPN/3/compound regime/_/NOUN/4/nsubj attacked/attack/VERB/0/root "
      "Sweden/_/PROPN/4/obj ./_/PUNCT/4/punct",
      "2-2:place", "Moreau assault Sweden", NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/name-uses/offices", test_offices);
  g_test_add_func ("/analysis/name-uses/persons", test_persons);
  g_test_add_func ("/analysis/name-uses/sorts", test_sorts);
  g_test_add_func ("/analysis/name-uses/rulers", test_rulers);
  return g_test_run ();
}
