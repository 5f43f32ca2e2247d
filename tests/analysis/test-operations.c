/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/operations.h"

#include "sentences.h"

static void
test_victim_and_year (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/2/det assassination/_/NOUN/8/nsubj of/_/ADP/4/case Karim/_/PROPN/2/nmod "
      "Haddad/_/PROPN/4/flat in/_/ADP/7/case 2008/_/NUM/2/nmod failed/fail/VERB/0/root || "
      "The/the/DET/2/det killing/_/NOUN/5/nsubj of/_/ADP/4/case Haddad/_/PROPN/2/nmod "
      "mattered/matter/VERB/0/root",
      "4-5:person 12:person");
  int operation = sentences_find (draft, "Assassination of Karim Haddad");

  g_assert_cmpstr (liaison_draft_entity (draft, operation)->when, ==, "2008");
  g_assert_true (sentences_has (draft, "Karim Haddad target-of Assassination of Karim Haddad"));
  /* The killing is the same deed. */
  g_assert_cmpint (liaison_draft_mention (draft, draft->mention_at[9])->entity, ==, operation);
}

static void
test_in_general (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "such/_/ADJ/2/amod attacks/attack/NOUN/0/root on/_/ADP/4/case Norway/_/PROPN/2/nmod",
      "4:place");

  for (guint i = 0; i < draft->entities->len; i++)
    g_assert_cmpuint (liaison_draft_entity (draft, i)->kind, !=, LIAISON_ENTITY_OPERATION);
}

static void
test_agreement (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("the/_/DET/5/det 2015/_/NUM/5/nummod Iran/_/PROPN/5/compound "
                       "nuclear/_/ADJ/5/amod deal/_/NOUN/0/root || "
                       "a/_/DET/3/det good/_/ADJ/3/amod deal/_/NOUN/0/root || The/the/DET/3/det "
                       "nuclear/_/ADJ/3/amod deal/_/NOUN/4/nsubj died/die/VERB/0/root",
                       "3:place");
  int deal = sentences_find (draft, "Iran nuclear deal");

  g_assert_cmpstr (liaison_draft_entity (draft, deal)->when, ==, "2015");
  g_assert_true (sentences_has (draft, "Iran party-to Iran nuclear deal"));
  g_assert_cmpint (liaison_draft_mention (draft, draft->mention_at[7])->entity, !=, deal);
  g_assert_cmpint (liaison_draft_mention (draft, draft->mention_at[10])->entity, ==, deal);
}

/* Where it was done, and what is done in a country and not to it. */
static void
test_where (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/2/det assassination/_/NOUN/8/nsubj of/_/ADP/4/case Karim/_/PROPN/2/nmod "
      "Haddad/_/PROPN/4/flat in/_/ADP/7/case Oslo/_/PROPN/2/nmod failed/fail/VERB/0/root || "
      "The/the/DET/2/det war/_/NOUN/5/nsubj in/_/ADP/4/case Sweden/_/PROPN/2/nmod ended/end/VERB/0/root",
      "4-5:person 7:place 12:place");

  g_assert_true (sentences_has (draft, "Assassination of Karim Haddad located-in Oslo"));
  g_assert_true (sentences_has (draft, "War in Sweden located-in Sweden"));
  g_assert_false (sentences_has (draft, "Sweden target-of War in Sweden"));
}

/* "The ceasefire between …" needs no other topic; "the treaty" of a year is the one of that year. */
static void
test_between (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/2/det ceasefire/_/NOUN/7/nsubj between/_/ADP/4/case Norway/_/PROPN/2/nmod "
      "and/_/CCONJ/6/cc Sweden/_/PROPN/4/conj failed/fail/VERB/0/root",
      "4:place 6:place");

  sentences_find (draft, "Ceasefire between Norway and Sweden");
  g_assert_true (sentences_has (draft, "Norway party-to Ceasefire between Norway and Sweden"));
  g_assert_true (sentences_has (draft, "Sweden party-to Ceasefire between Norway and Sweden"));
}

static void
test_named (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Operation/_/PROPN/3/nsubj Sunrise/_/PROPN/1/flat began/begin/VERB/0/root "
                       "|| The/the/DET/3/det Oslo/_/PROPN/3/compound Accords/accord/PROPN/4/nsubj "
                       "failed/fail/VERB/0/root",
                       "1-2:other 5-6:other");

  g_assert_cmpuint (liaison_draft_entity (draft, sentences_find (draft, "Operation Sunrise"))->kind,
                    ==, LIAISON_ENTITY_OPERATION);
  g_assert_cmpuint (liaison_draft_entity (draft, sentences_find (draft, "Oslo Accords"))->kind, ==,
                    LIAISON_ENTITY_AGREEMENT);
}

static void
test_families (void)
{
  g_assert_true (liaison_operations_same_family ("assassination", "killing"));
  g_assert_true (liaison_operations_same_family ("accord", "deal"));
  g_assert_false (liaison_operations_same_family ("assassination", "deal"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/operations/victim-and-year", test_victim_and_year);
  g_test_add_func ("/analysis/operations/in-general", test_in_general);
  g_test_add_func ("/analysis/operations/agreement", test_agreement);
  g_test_add_func ("/analysis/operations/where", test_where);
  g_test_add_func ("/analysis/operations/between", test_between);
  g_test_add_func ("/analysis/operations/named", test_named);
  g_test_add_func ("/analysis/operations/families", test_families);
  return g_test_run ();
}
