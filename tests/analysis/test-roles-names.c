/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands after the names of persons. */

#include "sentences.h"

static void
test_affiliation (void)
{
  static const SentencesCase cases[] = {
    /* Otto Lind of the Hallsberg Institute agreed . */
    { "Otto/_/PROPN/7/nsubj Lind/_/PROPN/1/flat of/_/ADP/6/case the/_/DET/6/det "
      "Hallsberg/_/PROPN/6/compound Institute/_/PROPN/1/nmod agreed/agree/VERB/0/root "
      "./_/PUNCT/7/punct",
      "1-2:person 5-6:organization",
      "Otto Lind member-of Hallsberg Institute",
      NULL },
    /* Otto Lind of Hallsberg Institute's staff agreed . */
    { "Otto/_/PROPN/8/nsubj Lind/_/PROPN/1/flat of/_/ADP/7/case Hallsberg/_/PROPN/5/compound "
      "Institute/_/PROPN/7/nmod:poss 's/_/PART/5/case staff/_/NOUN/1/nmod "
      "agreed/agree/VERB/0/root ./_/PUNCT/8/punct",
      "1-2:person 4-5:organization",
      "",
      "Otto Lind member-of Hallsberg Institute" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_subject_after_name (void)
{
  static const SentencesCase cases[] = {
    /* For Otto Lind , the president of Norvik Group left . */
    { "For/_/ADP/2/case Otto/_/PROPN/10/obl Lind/_/PROPN/2/flat ,/_/PUNCT/2/punct "
      "the/_/DET/6/det president/_/NOUN/10/nsubj of/_/ADP/9/case Norvik/_/PROPN/9/compound "
      "Group/_/PROPN/6/nmod left/leave/VERB/0/root ./_/PUNCT/10/punct",
      "2-3:person 8-9:organization",
      "",
      "Otto Lind leads Norvik Group" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_fronted (void)
{
  static const SentencesCase cases[] = {
    /* The former head of Norvik Group , in 2006 Otto Lind was honoured . */
    { "The/_/DET/3/det former/_/ADJ/3/amod head/_/NOUN/13/nsubj:pass of/_/ADP/6/case "
      "Norvik/_/PROPN/6/compound Group/_/PROPN/3/nmod ,/_/PUNCT/3/punct in/_/ADP/9/case "
      "2006/_/NUM/13/obl Otto/_/PROPN/13/nsubj:pass Lind/_/PROPN/10/flat "
      "was/be/AUX/13/aux:pass honoured/honour/VERB/0/root ./_/PUNCT/13/punct",
      "5-6:organization 10-11:person",
      "Otto Lind holds-office Norvik Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_together (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt and Otto Lind of the Hallsberg Institute agreed . */
    { "Ida/_/PROPN/10/nsubj Brandt/_/PROPN/1/flat and/_/CCONJ/4/cc Otto/_/PROPN/1/conj "
      "Lind/_/PROPN/4/flat of/_/ADP/9/case the/_/DET/9/det Hallsberg/_/PROPN/9/compound "
      "Institute/_/PROPN/1/nmod agreed/agree/VERB/0/root ./_/PUNCT/10/punct",
      "1-2:person 4-5:person 8-9:organization",
      "Ida Brandt member-of Hallsberg Institute; Otto Lind member-of Hallsberg Institute",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/roles-names/affiliation", test_affiliation);
  g_test_add_func ("/analysis/roles-names/subject-after-name", test_subject_after_name);
  g_test_add_func ("/analysis/roles-names/fronted", test_fronted);
  g_test_add_func ("/analysis/roles-names/together", test_together);
  return g_test_run ();
}
