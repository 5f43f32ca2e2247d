/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_opinion (void)
{
  static const SentencesCase cases[] = {
    /* Norway welcomed Sweden 's recapture . */
    { "Norway/_/PROPN/2/nsubj welcomed/welcome/VERB/0/root Sweden/_/PROPN/5/nmod:poss 's/_/PART/3/case "
      "recapture/_/NOUN/2/obj",
      "", "Norway support Sweden", NULL },
    /* Norway supported the retaking by Sweden . */
    { "Norway/_/PROPN/2/nsubj supported/support/VERB/0/root the/_/DET/4/det retaking/_/NOUN/2/obj "
      "by/_/ADP/6/case Sweden/_/PROPN/4/nmod",
      "", "Norway support Sweden", NULL },
    /* Norway condemned Sweden 's launch . */
    { "Norway/_/PROPN/2/nsubj condemned/condemn/VERB/0/root Sweden/_/PROPN/5/nmod:poss "
      "'s/_/PART/3/case launch/_/NOUN/2/obj",
      "", "Norway accuse Sweden", NULL },
    /* Norway saw Sweden 's launch . */
    { "Norway/_/PROPN/2/nsubj saw/see/VERB/0/root Sweden/_/PROPN/5/nmod:poss 's/_/PART/3/case "
      "launch/_/NOUN/2/obj",
      "", "", "Norway support Sweden; Norway accuse Sweden" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_part (void)
{
  static const SentencesCase cases[] = {
    /* Norway , as part of NATO , bombed Japan . */
    { "Norway/_/PROPN/8/nsubj ,/,/PUNCT/4/punct as/_/ADP/4/case part/_/NOUN/1/nmod of/_/ADP/6/case "
      "NATO/_/PROPN/4/nmod ,/,/PUNCT/4/punct bombed/bomb/VERB/0/root Japan/_/PROPN/8/obj",
      "", "Norway assault Japan; NATO assault Japan", NULL },
    /* Norway , as part of NATO , praised Japan || Norway bombed Sweden: elsewhere, for itself . */
    { "Norway/_/PROPN/8/nsubj ,/,/PUNCT/4/punct as/_/ADP/4/case part/_/NOUN/1/nmod of/_/ADP/6/case "
      "NATO/_/PROPN/4/nmod ,/,/PUNCT/4/punct accused/accuse/VERB/0/root Japan/_/PROPN/8/obj || "
      "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Sweden/_/PROPN/2/obj",
      "", "Norway assault Sweden", "NATO assault Sweden; NATO accuse Japan" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-deeds/opinion", test_opinion);
  g_test_add_func ("/analysis/relations-deeds/part", test_part);
  return g_test_run ();
}
