/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/operations.h"

#include "sentences.h"

static int
entity_at (const LiaisonDraft *draft,
           guint               word)
{
  int mention = draft->mention_at[word];

  return mention >= 0 ? liaison_draft_mention (draft, mention)->entity : -1;
}

static guint
count_events (const LiaisonDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->entities->len; i++)
    n += liaison_draft_entity (draft, i)->kind == LIAISON_ENTITY_EVENT;
  return n;
}

static void
test_attacks (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "the/_/DET/4/det September/_/PROPN/4/compound 11/_/NUM/2/nummod attacks/attack/NOUN/5/nsubj "
      "shocked/shock/VERB/0/root Norway/_/PROPN/5/obj",
      "6:place");
  int event = entity_at (draft, 3);

  g_assert_cmpint (event, >=, 0);
  g_assert_cmpstr (liaison_draft_entity (draft, event)->name, ==, "9/11");
  g_assert_cmpstr (liaison_draft_entity (draft, event)->when, ==, "2001");
  g_assert_cmpuint (liaison_draft_entity (draft, event)->kind, ==, LIAISON_ENTITY_EVENT);
}

/* A day that nobody knows by heart is an event where the article calls the deed by it. */
static void
test_other_day (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "the/_/DET/4/det March/_/PROPN/4/compound 3/_/NUM/2/nummod raid/_/NOUN/5/nsubj "
      "failed/fail/VERB/0/root || Victims/victim/NOUN/4/nsubj of/_/ADP/3/case March/_/PROPN/1/nmod "
      "wept/weep/VERB/0/root || The/the/DET/2/det victims/victim/NOUN/6/nsubj of/_/ADP/4/case "
      "March/_/PROPN/2/nmod 3/_/NUM/4/nummod met/meet/VERB/0/root",
      "");
  int event = entity_at (draft, 3);

  g_assert_cmpint (event, >=, 0);
  g_assert_cmpstr (liaison_draft_entity (draft, event)->name, ==, "March 3 raid");
  g_assert_cmpstr (liaison_draft_entity (draft, event)->when, ==, "March 3");
  g_assert_cmpuint (count_events (draft), ==, 1);
  g_assert_cmpint (entity_at (draft, 12), ==, event);
  /* The month alone is none. */
  g_assert_cmpint (entity_at (draft, 7), ==, -1);
}

/* "They met on October 7" is a day; "January 6 was …" is what happened then. */
static void
test_plain_day (void)
{
  g_autoptr (LiaisonDraft) plain = sentences_draft (
      "They/they/PRON/2/nsubj met/meet/VERB/0/root on/_/ADP/4/case October/_/PROPN/2/obl 7/_/NUM/4/nummod", "");
  g_autoptr (LiaisonDraft) subject = sentences_draft (
      "January/_/PROPN/3/nsubj 6/_/NUM/1/nummod changed/change/VERB/0/root Norway/_/PROPN/3/obj", "4:place");

  g_assert_cmpuint (count_events (plain), ==, 0);
  g_assert_cmpuint (count_events (subject), ==, 1);
  g_assert_cmpstr (liaison_draft_entity (subject, sentences_find (subject, "January 6 attack"))->when, ==, "2021");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/operations-dates/attacks", test_attacks);
  g_test_add_func ("/analysis/operations-dates/other-day", test_other_day);
  g_test_add_func ("/analysis/operations-dates/plain-day", test_plain_day);
  return g_test_run ();
}
