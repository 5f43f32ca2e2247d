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
  return g_test_run ();
}
