/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_held (void)
{
  static const SentencesCase cases[] = {
    /* Hamas - held territory in Sweden shrinks . */
    { "Hamas/_/PROPN/3/compound -/-/PUNCT/1/punct held/hold/VERB/4/amod territory/_/NOUN/7/nsubj "
      "in/_/ADP/6/case Sweden/_/PROPN/4/nmod shrinks/shrink/VERB/0/root",
      "1:organization", "Hamas leads Sweden", NULL },
    /* Hamas - made territory in Sweden shrinks . */
    { "Hamas/_/PROPN/3/compound -/-/PUNCT/1/punct made/make/VERB/4/amod territory/_/NOUN/7/nsubj "
      "in/_/ADP/6/case Sweden/_/PROPN/4/nmod shrinks/shrink/VERB/0/root",
      "1:organization", "", "Hamas leads Sweden" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

/* Whether it is taken is open; that it was held is not. */
static void
test_taken (void)
{
  static const SentencesCase cases[] = {
    /* Norway may liberate Bergum from Hamas . */
    { "Norway/_/PROPN/3/nsubj may/_/AUX/3/aux liberate/_/VERB/0/root Bergum/_/PROPN/3/obj "
      "from/_/ADP/6/case Hamas/_/PROPN/3/obl",
      "4:place 6:organization", "Hamas leads Bergum", "Norway leads Bergum" },
    /* Norway liberated Bergum in May . */
    { "Norway/_/PROPN/2/nsubj liberated/liberate/VERB/0/root Bergum/_/PROPN/2/obj "
      "from/_/ADP/5/case fear/_/NOUN/2/obl",
      "3:place", "", "Norway leads Bergum" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_fall (void)
{
  static const SentencesCase cases[] = {
    /* The fall of Bergum to Hamas shocked Norway . */
    { "The/the/DET/2/det fall/_/NOUN/7/nsubj of/_/ADP/4/case Bergum/_/PROPN/2/nmod to/_/ADP/6/case "
      "Hamas/_/PROPN/2/nmod shocked/shock/VERB/0/root Norway/_/PROPN/7/obj",
      "4:place 6:organization", "Hamas leads Bergum", "Bergum leads Hamas" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-control/held", test_held);
  g_test_add_func ("/analysis/relations-control/taken", test_taken);
  g_test_add_func ("/analysis/relations-control/fall", test_fall);
  return g_test_run ();
}
