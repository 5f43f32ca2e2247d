/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

/* What the opposition does the state does not do, and "the opposition" is the same again. */
static void
test_opposition (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/4/det Norwegian/_/ADJ/4/amod opposition/_/NOUN/4/compound forces/force/NOUN/5/nsubj "
      "left/leave/VERB/0/root || The/the/DET/2/det opposition/_/NOUN/3/nsubj wept/weep/VERB/0/root",
      "");
  int group = sentences_find (draft, "Norwegian opposition forces");

  g_assert_cmpint (sentences_entity_at (draft, 3), ==, group);
  g_assert_cmpint (sentences_entity_at (draft, 6), ==, group);
  g_assert_cmpint (group, !=, sentences_find (draft, "Norway"));
  g_assert_cmpstr (liaison_draft_entity (draft, group)->subkind, ==, "armed-group");
}

/* Of one sort and from one place: the same; from another place: others. */
static void
test_origin (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Norwegian/_/ADJ/2/amod rebels/rebel/NOUN/3/nsubj left/leave/VERB/0/root || "
      "Swedish/_/ADJ/2/amod rebels/rebel/NOUN/3/nsubj left/leave/VERB/0/root || "
      "Norway/_/PROPN/3/nmod:poss 's/_/PART/1/case rebels/rebel/NOUN/4/nsubj slept/sleep/VERB/0/root || "
      "Dozens/dozen/NOUN/5/nsubj of/_/ADP/4/case Norwegian/_/ADJ/4/amod rebels/rebel/NOUN/1/nmod "
      "died/die/VERB/0/root",
      "");

  g_assert_cmpint (sentences_entity_at (draft, 1), ==, sentences_find (draft, "Norwegian rebels"));
  g_assert_cmpint (sentences_entity_at (draft, 4), ==, sentences_find (draft, "Swedish rebels"));
  g_assert_cmpint (sentences_entity_at (draft, 13), ==, sentences_entity_at (draft, 1));
  g_assert_cmpstr (liaison_draft_entity (draft, sentences_entity_at (draft, 1))->subkind, ==, "armed-group");
}

/* "security forces" are an arm of their state. */
static void
test_arm (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Norwegian/_/ADJ/3/amod security/_/NOUN/3/compound forces/force/NOUN/4/nsubj left/leave/VERB/0/root",
      "");
  int forces = sentences_find (draft, "Norwegian security forces");
  const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, 0);

  g_assert_cmpint (sentences_entity_at (draft, 2), ==, forces);
  g_assert_cmpint (relation->source, ==, forces);
  g_assert_cmpint (relation->target, ==, sentences_find (draft, "Norway"));
  g_assert_cmpint (relation->kind, ==, LIAISON_RELATION_PART_OF);
}

/* Soldiers of a state are the state; one rebel is no group; "rebels" that were not spoken of are
 * nobody's. */
static void
test_none (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Norwegian/_/ADJ/2/amod soldiers/soldier/NOUN/3/nsubj left/leave/VERB/0/root || "
      "A/a/DET/3/det Norwegian/_/ADJ/3/amod rebel/_/NOUN/4/nsubj left/leave/VERB/0/root || "
      "The/the/DET/2/det rebels/rebel/NOUN/3/nsubj left/leave/VERB/0/root",
      "");

  g_assert_cmpint (sentences_entity_at (draft, 1), ==, sentences_find (draft, "Norway"));
  for (guint i = 0; i < draft->entities->len; i++)
    g_assert_cmpstr (liaison_draft_entity (draft, i)->named ? liaison_draft_entity (draft, i)->name : "Norway",
                     ==, "Norway");
}

/* A coalition is not the state that leads it. */
static void
test_led (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/5/det Norway/_/PROPN/4/compound -/-/PUNCT/2/punct led/lead/VERB/5/amod "
      "coalition/_/NOUN/6/nsubj left/leave/VERB/0/root || "
      "The/the/DET/2/det coalition/_/NOUN/3/nsubj won/win/VERB/0/root || "
      "A/a/DET/5/det Swedish/_/ADJ/4/amod -/-/PUNCT/2/punct led/lead/VERB/5/amod "
      "coalition/_/NOUN/6/nsubj came/come/VERB/0/root",
      "");
  int coalition = sentences_find (draft, "Norway - led coalition");
  const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, 0);

  g_assert_cmpint (sentences_entity_at (draft, 4), ==, coalition);
  g_assert_cmpint (sentences_entity_at (draft, 7), ==, coalition);
  g_assert_cmpint (sentences_entity_at (draft, 13), ==, sentences_find (draft, "Swedish - led coalition"));
  g_assert_cmpint (relation->source, ==, sentences_find (draft, "Norway"));
  g_assert_cmpint (relation->target, ==, coalition);
  g_assert_cmpint (relation->kind, ==, LIAISON_RELATION_LEADS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/groups/opposition", test_opposition);
  g_test_add_func ("/analysis/groups/origin", test_origin);
  g_test_add_func ("/analysis/groups/none", test_none);
  g_test_add_func ("/analysis/groups/led", test_led);
  g_test_add_func ("/analysis/groups/arm", test_arm);
  return g_test_run ();
}
