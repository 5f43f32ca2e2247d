/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mentions and what they are names of. */

#include "sentences.h"

#include <string.h>

static int
entity_of (LiaisonDraft *draft,
           guint         mention)
{
  return liaison_draft_mention (draft, mention)->entity;
}

static void
test_surname (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Weber/_/PROPN/2/nsubj spoke/speak/VERB/0/root || Otto/_/PROPN/3/nsubj "
                       "Weber/_/PROPN/1/flat left/leave/VERB/0/root",
                       "1:organization 3-4:person");
  int person = sentences_find (draft, "Otto Weber");

  /* The surname stands before the full name, and was read as something else. */
  g_assert_cmpint (entity_of (draft, 0), ==, person);
  g_assert_cmpuint (liaison_draft_entity (draft, person)->kind, ==, LIAISON_ENTITY_PERSON);
  g_assert_cmpuint (liaison_draft_entity (draft, person)->gender, ==, LIAISON_GENDER_MALE);
}

static void
test_acronym (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Bureau/_/PROPN/5/nsubj of/_/ADP/4/case Island/_/PROPN/4/compound "
                       "Security/_/PROPN/1/nmod met/meet/VERB/0/root || "
                       "BIS/_/PROPN/2/nsubj left/leave/VERB/0/root",
                       "1-4:organization 6:organization");

  g_assert_cmpint (entity_of (draft, 0), ==, sentences_find (draft, "Bureau of Island Security"));
  g_assert_cmpint (entity_of (draft, 1), ==, entity_of (draft, 0));
}

static void
test_state (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("The/the/DET/2/det US/_/PROPN/3/nsubj asked/ask/VERB/0/root "
                       "American/_/ADJ/5/amod troops/troop/NOUN/3/obj",
                       "2:place");
  int state = sentences_find (draft, "United States");
  const LiaisonDraftMention *adjective = liaison_draft_mention (draft, draft->mention_at[3]);

  g_assert_cmpint (entity_of (draft, 0), ==, state);
  /* An adjective stands for the state and is no name of it. */
  g_assert_cmpint (adjective->entity, ==, state);
  g_assert_cmpuint (adjective->form, ==, LIAISON_MENTION_NOMINAL);
}

static void
test_capital (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Moscow/_/PROPN/2/nsubj refused/refuse/VERB/0/root || Anna/_/PROPN/2/nsubj "
                       "lives/live/VERB/0/root in/_/ADP/4/case Moscow/_/PROPN/2/obl",
                       "1:place 3:person 6:place");

  g_assert_cmpint (entity_of (draft, 0), ==, sentences_find (draft, "Russia"));
  g_assert_cmpint (entity_of (draft, 2), ==, sentences_find (draft, "Moscow"));
}

static void
test_person_or_place (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Lloyd/_/PROPN/3/nsubj Austin/_/PROPN/1/flat met/meet/VERB/0/root || Austin/_/PROPN/2/nsubj "
      "left/leave/VERB/0/root || "
      "It/it/PRON/2/nsubj happened/happen/VERB/0/root in/_/ADP/4/case Austin/_/PROPN/2/obl",
      "1-2:person 4:place 9:place");

  g_assert_cmpint (draft->name_at[3], >=, 0);
  g_assert_cmpint (liaison_draft_mention (draft, draft->name_at[3])->entity, ==,
                   sentences_find (draft, "Lloyd Austin"));
  g_assert_cmpint (liaison_draft_mention (draft, draft->name_at[8])->entity, ==,
                   sentences_find (draft, "Austin"));
}

static void
test_missed (void)
{
  /* Nobody read the second as a name; the full name tells. */
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Otto/_/PROPN/3/nsubj Weber/_/PROPN/1/flat left/leave/VERB/0/root || "
                       "Weber/_/PROPN/2/nsubj slept/sleep/VERB/0/root",
                       "1-2:person");

  g_assert_cmpint (draft->name_at[3], >=, 0);
  g_assert_cmpint (liaison_draft_mention (draft, draft->name_at[3])->entity, ==,
                   sentences_find (draft, "Otto Weber"));
}

static void
test_trimming (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("President/_/PROPN/2/nmod:desc Otto/_/PROPN/5/nmod:poss "
                       "Weber/_/PROPN/2/flat 's/_/PART/2/case dog/_/NOUN/0/root",
                       "1-4:person");

  g_assert_cmpint (sentences_find (draft, "Otto Weber"), >=, 0);
  g_assert_cmpstr (liaison_draft_mention (draft, draft->name_at[1])->text, ==, "Otto Weber");
}

static void
test_spans (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Mary/_/PROPN/6/nsubj (/_/PUNCT/3/punct Alex/_/PROPN/1/appos )/_/PUNCT/3/punct "
      "Reed/_/PROPN/1/flat founded/found/VERB/0/root Weber/_/PROPN/6/obj &/_/CCONJ/9/cc "
      "Associates/_/PROPN/7/conj and/_/CCONJ/11/cc left/leave/VERB/6/conj",
      "3-5:person 7:person");

  sentences_find (draft, "Reed");
  g_assert_cmpint (liaison_draft_entity (draft, sentences_find (draft, "Weber & Associates"))->kind,
                   ==, LIAISON_ENTITY_ORGANIZATION);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/names/surname", test_surname);
  g_test_add_func ("/analysis/names/acronym", test_acronym);
  g_test_add_func ("/analysis/names/state", test_state);
  g_test_add_func ("/analysis/names/capital", test_capital);
  g_test_add_func ("/analysis/names/person-or-place", test_person_or_place);
  g_test_add_func ("/analysis/names/missed", test_missed);
  g_test_add_func ("/analysis/names/trimming", test_trimming);
  g_test_add_func ("/analysis/names/spans", test_spans);
  return g_test_run ();
}
