/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static int
entity_at (LiaisonDraft *draft,
           guint         word)
{
  return draft->mention_at[word] >= 0
             ? liaison_draft_mention (draft, draft->mention_at[word])->entity
             : -1;
}

static void
test_gender (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat thanked/thank/VERB/0/root Mary/_/PROPN/3/obj "
      "Reed/_/PROPN/4/flat || "
      "She/she/PRON/2/nsubj smiled/smile/VERB/0/root || He/he/PRON/2/nsubj left/leave/VERB/0/root",
      "1-2:person 4-5:person");

  g_assert_cmpint (entity_at (draft, 5), ==, sentences_find (draft, "Mary Reed"));
  g_assert_cmpint (entity_at (draft, 7), ==, sentences_find (draft, "Otto Weber"));
}

static void
test_bound_apart (void)
{
  /* Who is praised is not who praises. */
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat slept/sleep/VERB/0/root || Paul/_/PROPN/3/nsubj "
      "Reed/_/PROPN/1/flat praised/praise/VERB/0/root him/he/PRON/3/obj",
      "1-2:person 4-5:person");

  g_assert_cmpint (entity_at (draft, 6), ==, sentences_find (draft, "Otto Weber"));
}

static void
test_neuter (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Hamas/_/PROPN/2/nsubj told/tell/VERB/0/root Otto/_/PROPN/2/obj Weber/_/PROPN/3/flat "
      "that/_/SCONJ/7/mark it/_/PRON/7/nsubj agreed/agree/VERB/2/ccomp",
      "1:organization 3-4:person");

  g_assert_cmpint (entity_at (draft, 5), ==, sentences_find (draft, "Hamas"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pronouns/gender", test_gender);
  g_test_add_func ("/analysis/pronouns/bound-apart", test_bound_apart);
  g_test_add_func ("/analysis/pronouns/neuter", test_neuter);
  return g_test_run ();
}
