/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_gender (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat thanked/thank/VERB/0/root Mary/_/PROPN/3/obj "
      "Reed/_/PROPN/4/flat || "
      "She/she/PRON/2/nsubj smiled/smile/VERB/0/root || He/he/PRON/2/nsubj left/leave/VERB/0/root",
      "1-2:person 4-5:person");

  g_assert_cmpint (sentences_entity_at (draft, 5), ==, sentences_find (draft, "Mary Reed"));
  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Otto Weber"));
}

static void
test_bound_apart (void)
{
  /* Who is praised is not who praises. */
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat slept/sleep/VERB/0/root || Paul/_/PROPN/3/nsubj "
      "Reed/_/PROPN/1/flat praised/praise/VERB/0/root him/he/PRON/3/obj",
      "1-2:person 4-5:person");

  g_assert_cmpint (sentences_entity_at (draft, 6), ==, sentences_find (draft, "Otto Weber"));
}

static void
test_neuter (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Hamas/_/PROPN/2/nsubj told/tell/VERB/0/root Otto/_/PROPN/2/obj Weber/_/PROPN/3/flat "
      "that/_/SCONJ/7/mark it/_/PRON/7/nsubj agreed/agree/VERB/2/ccomp",
      "1:organization 3-4:person");

  g_assert_cmpint (sentences_entity_at (draft, 5), ==, sentences_find (draft, "Hamas"));
}

static void
test_bound_apart_from_understood_subject (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Paul/_/PROPN/3/nsubj Reed/_/PROPN/1/flat hit/_/VERB/0/root Otto/_/PROPN/3/obj "
      "Weber/_/PROPN/4/flat ,/_/PUNCT/7/punct injuring/injure/VERB/3/advcl him/he/PRON/7/obj",
      "1-2:person 4-5:person");

  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Otto Weber"));
}

static void
test_fronted (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat slept/sleep/VERB/0/root || In/in/ADP/3/case "
      "his/_/PRON/3/nmod:poss speech/_/NOUN/7/obl ,/_/PUNCT/3/punct Paul/_/PROPN/7/nsubj "
      "Reed/_/PROPN/5/flat wept/weep/VERB/0/root",
      "1-2:person 8-9:person");

  g_assert_cmpint (sentences_entity_at (draft, 4), ==, sentences_find (draft, "Paul Reed"));
}

static void
test_same_owner (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat shared/share/VERB/0/root Paul/_/PROPN/6/nmod:poss "
      "Reed/_/PROPN/4/flat love/_/NOUN/3/obj for/_/ADP/9/case his/_/PRON/9/nmod:poss dog/_/NOUN/6/nmod",
      "1-2:person 4-5:person");

  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Paul Reed"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/pronouns/gender", test_gender);
  g_test_add_func ("/analysis/pronouns/bound-apart", test_bound_apart);
  g_test_add_func ("/analysis/pronouns/neuter", test_neuter);
  g_test_add_func ("/analysis/pronouns/bound-apart-from-understood-subject",
                   test_bound_apart_from_understood_subject);
  g_test_add_func ("/analysis/pronouns/fronted", test_fronted);
  g_test_add_func ("/analysis/pronouns/same-owner", test_same_owner);
  return g_test_run ();
}
