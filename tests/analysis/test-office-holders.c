/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

#define NAMED                                                                                      \
  "Foreign/_/PROPN/2/compound Minister/_/PROPN/5/nsubj Mary/_/PROPN/2/appos Reed/_/PROPN/3/flat "  \
  "spoke/speak/VERB/0/root"
#define UNNAMED                                                                                    \
  "The/the/DET/3/det Foreign/_/PROPN/3/compound Minister/_/PROPN/4/nsubj left/leave/VERB/0/root"

static void
test_before (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (NAMED " || " UNNAMED, "3-4:person");

  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Mary Reed"));
}

static void
test_after (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (UNNAMED " || " NAMED, "7-8:person");

  g_assert_cmpint (sentences_entity_at (draft, 2), ==, sentences_find (draft, "Mary Reed"));
}

/* Nobody says who it is: he is called by his office, each time. */
static void
test_unnamed (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (UNNAMED " || " UNNAMED, "");
  int holder = sentences_find (draft, "Foreign Minister");

  g_assert_cmpint (sentences_entity_at (draft, 2), ==, holder);
  g_assert_cmpint (sentences_entity_at (draft, 6), ==, holder);
  g_assert_cmpint (liaison_draft_entity (draft, holder)->kind, ==, LIAISON_ENTITY_PERSON);
}

/* "the foreign minister", "the minister", "a Foreign Minister", "the former Foreign Minister": it is not
 * said who. */
static void
test_nobody (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/3/det foreign/_/ADJ/3/amod minister/_/NOUN/4/nsubj left/leave/VERB/0/root || "
      "The/the/DET/2/det minister/_/NOUN/3/nsubj left/leave/VERB/0/root || "
      "A/a/DET/3/det Foreign/_/PROPN/3/compound Minister/_/PROPN/4/nsubj left/leave/VERB/0/root || "
      "The/the/DET/4/det former/_/ADJ/4/amod Foreign/_/PROPN/4/compound Minister/_/PROPN/5/nsubj "
      "left/leave/VERB/0/root",
      "");

  for (guint i = 0; i < draft->entities->len; i++)
    g_assert_false (liaison_draft_entity (draft, i)->named);
}

/* "the Foreign Minister and Minister Reed" are two. */
static void
test_two (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      NAMED " || The/the/DET/3/det Foreign/_/PROPN/3/compound Minister/_/PROPN/6/nsubj "
            "and/_/CCONJ/5/cc Reed/_/PROPN/3/conj left/leave/VERB/0/root",
      "3-4:person 10:person");

  g_assert_cmpint (sentences_entity_at (draft, 9), ==, sentences_find (draft, "Mary Reed"));
  g_assert_cmpint (sentences_entity_at (draft, 7), !=, sentences_find (draft, "Mary Reed"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/office-holders/before", test_before);
  g_test_add_func ("/analysis/office-holders/after", test_after);
  g_test_add_func ("/analysis/office-holders/unnamed", test_unnamed);
  g_test_add_func ("/analysis/office-holders/nobody", test_nobody);
  g_test_add_func ("/analysis/office-holders/two", test_two);
  return g_test_run ();
}
