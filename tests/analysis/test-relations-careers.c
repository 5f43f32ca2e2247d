/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people studied and worked, and what they founded. */

#include "sentences.h"

static void
test_studied (void)
{
  static const SentencesCase cases[] = {
    /* Ida Brandt received a degree in law from Hallsberg University and a PhD from Tamber
     * College . */
    { "Ida/_/PROPN/3/nsubj Brandt/_/PROPN/1/flat received/receive/VERB/0/root a/_/DET/5/det "
      "degree/_/NOUN/3/obj in/_/ADP/7/case law/_/NOUN/5/nmod from/_/ADP/10/case "
      "Hallsberg/_/PROPN/10/compound University/_/PROPN/7/nmod and/_/CCONJ/13/cc "
      "a/_/DET/13/det PhD/_/NOUN/10/conj from/_/ADP/16/case Tamber/_/PROPN/16/compound "
      "College/_/PROPN/13/nmod ./_/PUNCT/3/punct",
      "1-2:person 9-10:organization 15-16:organization",
      "Ida Brandt member-of Hallsberg University; Ida Brandt member-of Tamber College",
      NULL },
    /* Otto Lind studied theatre and film at Hallsberg University and digital culture at
     * Tamber College . */
    { "Otto/_/PROPN/3/nsubj Lind/_/PROPN/1/flat studied/study/VERB/0/root "
      "theatre/_/NOUN/3/obj and/_/CCONJ/6/cc film/_/NOUN/4/conj at/_/ADP/9/case "
      "Hallsberg/_/PROPN/9/compound University/_/PROPN/6/nmod and/_/CCONJ/12/cc "
      "digital/_/ADJ/12/amod culture/_/NOUN/9/conj at/_/ADP/15/case "
      "Tamber/_/PROPN/15/compound College/_/PROPN/12/nmod ./_/PUNCT/3/punct",
      "1-2:person 8-9:organization 14-15:organization",
      "Otto Lind member-of Hallsberg University; Otto Lind member-of Tamber College",
      NULL },
    /* Ida Brandt studied the history of Norvik Group before she wrote to Tamber College . */
    { "Ida/_/PROPN/3/nsubj Brandt/_/PROPN/1/flat studied/study/VERB/0/root the/_/DET/5/det "
      "history/_/NOUN/3/obj of/_/ADP/8/case Norvik/_/PROPN/8/compound Group/_/PROPN/5/nmod "
      "before/_/SCONJ/11/mark she/_/PRON/11/nsubj wrote/write/VERB/3/advcl to/_/ADP/14/case "
      "Tamber/_/PROPN/14/compound College/_/PROPN/11/obl ./_/PUNCT/3/punct",
      "1-2:person 7-8:organization 13-14:organization",
      "",
      "Ida Brandt member-of Norvik Group; Ida Brandt member-of Tamber College" },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_worked (void)
{
  static const SentencesCase cases[] = {
    /* Otto Lind spent his career at Tamber College and taught at Hallsberg University . */
    { "Otto/_/PROPN/3/nsubj Lind/_/PROPN/1/flat spent/spend/VERB/0/root "
      "his/_/PRON/5/nmod:poss career/_/NOUN/3/obj at/_/ADP/8/case Tamber/_/PROPN/8/compound "
      "College/_/PROPN/5/nmod and/_/CCONJ/10/cc taught/teach/VERB/3/conj at/_/ADP/13/case "
      "Hallsberg/_/PROPN/13/compound University/_/PROPN/10/obl ./_/PUNCT/3/punct",
      "1-2:person 7-8:organization 12-13:organization",
      "Otto Lind member-of Tamber College; Otto Lind member-of Hallsberg University",
      NULL },
    /* Ida Brandt has held positions with Norvik Group and Tamber Group . */
    { "Ida/_/PROPN/4/nsubj Brandt/_/PROPN/1/flat has/have/AUX/4/aux held/hold/VERB/0/root "
      "positions/position/NOUN/4/obj with/_/ADP/8/case Norvik/_/PROPN/8/compound "
      "Group/_/PROPN/5/nmod and/_/CCONJ/11/cc Tamber/_/PROPN/11/compound "
      "Group/_/PROPN/8/conj ./_/PUNCT/4/punct",
      "1-2:person 7-8:organization 10-11:organization",
      "Ida Brandt member-of Norvik Group; Ida Brandt member-of Tamber Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

static void
test_founded (void)
{
  static const SentencesCase cases[] = {
    /* Norvik Bank was a bank founded in 1972 by Ida Brandt , a lawyer . */
    { "Norvik/_/PROPN/2/compound Bank/_/PROPN/5/nsubj was/be/AUX/5/cop a/_/DET/5/det "
      "bank/_/NOUN/0/root founded/found/VERB/5/acl in/_/ADP/8/case 1972/_/NUM/6/obl "
      "by/_/ADP/10/case Ida/_/PROPN/6/obl:agent Brandt/_/PROPN/10/flat ,/_/PUNCT/14/punct "
      "a/_/DET/14/det lawyer/_/NOUN/10/appos ./_/PUNCT/5/punct",
      "1-2:organization 10-11:person",
      "Ida Brandt leads Norvik Bank",
      NULL },
    /* In 2001 , Ida Brandt founded Norvik Group with Otto Lind and Karl Holm . */
    { "In/_/ADP/2/case 2001/_/NUM/6/obl ,/_/PUNCT/2/punct Ida/_/PROPN/6/nsubj "
      "Brandt/_/PROPN/4/flat founded/found/VERB/0/root Norvik/_/PROPN/8/compound "
      "Group/_/PROPN/6/obj with/_/ADP/10/case Otto/_/PROPN/6/obl Lind/_/PROPN/10/flat "
      "and/_/CCONJ/13/cc Karl/_/PROPN/10/conj Holm/_/PROPN/13/flat ./_/PUNCT/6/punct",
      "4-5:person 7-8:organization 10-11:person 13-14:person",
      "Ida Brandt leads Norvik Group; Otto Lind leads Norvik Group; Karl Holm leads Norvik "
      "Group",
      NULL },
  };

  sentences_check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/relations-careers/studied", test_studied);
  g_test_add_func ("/analysis/relations-careers/worked", test_worked);
  g_test_add_func ("/analysis/relations-careers/founded", test_founded);
  return g_test_run ();
}
