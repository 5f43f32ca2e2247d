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

static void
test_at_work (void)
{
  static const SentencesCase cases[] = {
    /* The language was created by Ida Brandt , Karl Holm and Otto Lind at Hallsberg
     * University . */
    { "The/_/DET/2/det language/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass "
      "created/create/VERB/0/root by/_/ADP/6/case Ida/_/PROPN/4/obl:agent "
      "Brandt/_/PROPN/6/flat ,/_/PUNCT/9/punct Karl/_/PROPN/6/conj Holm/_/PROPN/9/flat "
      "and/_/CCONJ/12/cc Otto/_/PROPN/6/conj Lind/_/PROPN/12/flat at/_/ADP/16/case "
      "Hallsberg/_/PROPN/16/compound University/_/PROPN/4/obl ./_/PUNCT/4/punct",
      "6-7:person 9-10:person 12-13:person 15-16:organization",
      "Ida Brandt member-of Hallsberg University; Karl Holm member-of Hallsberg University; "
      "Otto Lind member-of Hallsberg University",
      NULL },
    /* The minister met Otto Lind at Norvik Group yesterday . */
    { "The/_/DET/2/det minister/_/NOUN/3/nsubj met/meet/VERB/0/root Otto/_/PROPN/3/obj "
      "Lind/_/PROPN/4/flat at/_/ADP/8/case Norvik/_/PROPN/8/compound Group/_/PROPN/3/obl "
      "yesterday/_/NOUN/3/obl:unmarked ./_/PUNCT/3/punct",
      "4-5:person 7-8:organization",
      "",
      "Otto Lind member-of Norvik Group" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_several (void)
{
  static const SentencesCase cases[] = {
    /* It was written by Hallsberg University professors Ida Brandt and Otto Lind . */
    { "It/_/PRON/3/nsubj:pass was/be/AUX/3/aux:pass written/write/VERB/0/root "
      "by/_/ADP/7/case Hallsberg/_/PROPN/6/compound University/_/PROPN/7/compound "
      "professors/professor/NOUN/3/obl:agent Ida/_/PROPN/3/obl:agent Brandt/_/PROPN/8/flat "
      "and/_/CCONJ/11/cc Otto/_/PROPN/8/conj Lind/_/PROPN/11/flat ./_/PUNCT/3/punct",
      "5-6:organization 8-9:person 11-12:person",
      "Ida Brandt member-of Hallsberg University; Otto Lind member-of Hallsberg University",
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
  g_test_add_func ("/analysis/roles-names/at-work", test_at_work);
  g_test_add_func ("/analysis/roles-names/several", test_several);
  return g_test_run ();
}
