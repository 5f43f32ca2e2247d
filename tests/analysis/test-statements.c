/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

typedef struct
{
  const char *words;
  const char *cue; /* NULL: no statement */
  gboolean negated;
  double best;
} Case;

static const Case cases[] = {
  { "Norway/_/PROPN/3/nsubj will/_/AUX/3/aux leave/_/VERB/0/root ././PUNCT/3/punct", "will", FALSE,
    0.95 },
  { "Norway/_/PROPN/4/nsubj will/_/AUX/4/aux not/_/PART/4/advmod leave/_/VERB/0/root "
    "././PUNCT/4/punct",
    "will", TRUE, 0.05 },
  { "It/_/PRON/3/expl is/be/AUX/3/cop unlikely/_/ADJ/0/root that/_/SCONJ/6/mark "
    "Norway/_/PROPN/6/nsubj leaves/leave/VERB/3/ccomp ././PUNCT/3/punct",
    "unlikely", TRUE, 0.2 },
  { "Norway/_/PROPN/4/nsubj is/be/AUX/4/cop not/_/PART/4/advmod likely/_/ADJ/0/root "
    "to/_/PART/6/mark leave/_/VERB/4/xcomp ././PUNCT/4/punct",
    "likely", TRUE, 0.25 },
  { "Norway/_/PROPN/3/nsubj may/_/AUX/3/aux leave/_/VERB/0/root ././PUNCT/3/punct", "may", FALSE,
    0.4 },
  { "Norway/_/PROPN/4/nsubj will/_/AUX/4/aux probably/_/ADV/4/advmod leave/_/VERB/0/root "
    "././PUNCT/4/punct",
    "probably", FALSE, 0.71 },
  { "Norway/_/PROPN/3/nsubj is/be/AUX/3/aux:pass expected/expect/VERB/0/root to/_/PART/5/mark "
    "leave/_/VERB/3/xcomp ././PUNCT/3/punct",
    "expected to", FALSE, 0.74 },
  { "There/there/PRON/2/expl is/be/VERB/0/root a/_/DET/6/det 70/_/NUM/5/nummod "
    "percent/_/NOUN/6/compound chance/_/NOUN/2/nsubj of/_/ADP/8/case war/_/NOUN/6/nmod",
    "chance", FALSE, 0.7 },
  { "The/the/DET/2/det act/_/NOUN/4/nsubj would/_/AUX/4/aux end/_/VERB/0/root "
    "tariffs/tariff/NOUN/4/obj ././PUNCT/4/punct",
    "would", FALSE, 0.75 },
  { "Neither/_/PRON/3/nsubj is/be/AUX/3/cop likely/_/ADJ/0/root to/_/PART/5/mark "
    "leave/_/VERB/3/xcomp ././PUNCT/3/punct",
    "likely", TRUE, 0.25 },
  { "Norway/_/PROPN/4/nsubj has/have/AUX/4/aux been/be/AUX/4/aux:pass "
    "expected/expect/VERB/0/root to/_/PART/6/mark leave/_/VERB/4/xcomp ././PUNCT/4/punct",
    "expected to", FALSE, 0.74 },
  { "The/the/DET/2/det ship/_/NOUN/5/nsubj should/_/AUX/5/aux be/_/AUX/5/cop ready/_/ADJ/0/root "
    "soon/_/ADV/5/advmod ././PUNCT/5/punct",
    "should", FALSE, 0.7 },
  { "Norway/_/PROPN/4/nsubj is/be/AUX/4/aux to/_/PART/4/mark leave/_/VERB/0/root "
    "soon/_/ADV/4/advmod ././PUNCT/4/punct",
    "is to", FALSE, 0.85 },
  { "Analysts/analyst/NOUN/2/nsubj warned/warn/VERB/0/root of/_/ADP/5/case a/_/DET/5/det "
    "war/_/NOUN/2/obl ././PUNCT/2/punct",
    "warned of", FALSE, 0.35 },
  /* Traps. */
  { "Norway/_/PROPN/4/nsubj should/_/AUX/4/aux simply/_/ADV/4/advmod leave/_/VERB/0/root "
    "././PUNCT/4/punct",
    NULL, FALSE, 0 },
  { "The/the/DET/2/det aim/_/NOUN/5/nsubj is/be/AUX/5/cop to/_/PART/5/mark win/_/VERB/0/root "
    "it/_/PRON/5/obj ././PUNCT/5/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/2/nsubj feared/fear/VERB/0/root that/_/SCONJ/6/mark Sweden/_/PROPN/6/nsubj "
    "would/_/AUX/6/aux fall/_/VERB/2/ccomp ././PUNCT/2/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/2/nsubj asked/ask/VERB/0/root when/_/ADV/6/advmod Sweden/_/PROPN/6/nsubj "
    "will/_/AUX/6/aux fall/_/VERB/2/ccomp ././PUNCT/2/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/3/nsubj had/have/AUX/3/aux warned/warn/VERB/0/root that/_/SCONJ/7/mark "
    "Sweden/_/PROPN/7/nsubj would/_/AUX/7/aux fall/_/VERB/3/advcl ././PUNCT/3/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/4/nsubj would/_/AUX/4/aux not/_/PART/4/advmod comment/_/VERB/0/root "
    "././PUNCT/4/punct",
    NULL, FALSE, 0 },
  { "She/she/PRON/2/nsubj remembers/remember/VERB/0/root going/go/VERB/2/xcomp to/_/PART/5/mark "
    "get/_/VERB/3/advcl it/_/PRON/5/obj ././PUNCT/2/punct",
    NULL, FALSE, 0 },
  { "She/she/PRON/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod intend/_/VERB/0/root "
    "to/_/PART/6/mark leave/_/VERB/4/xcomp ././PUNCT/4/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/3/nsubj had/have/AUX/3/aux warned/warn/VERB/0/root that/_/SCONJ/7/mark "
    "Sweden/_/PROPN/7/nsubj would/_/AUX/7/aux fall/_/VERB/3/ccomp ././PUNCT/3/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/4/nsubj would/_/AUX/4/aux have/_/AUX/4/aux left/leave/VERB/0/root "
    "././PUNCT/4/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/6/nsubj may/_/AUX/6/aux well/_/ADV/6/advmod have/_/AUX/6/aux been/be/AUX/6/cop "
    "right/_/ADJ/0/root ././PUNCT/6/punct",
    NULL, FALSE, 0 },
  { "The/the/DET/2/det will/_/NOUN/4/nsubj was/be/AUX/4/cop strong/_/ADJ/0/root ././PUNCT/4/punct",
    NULL, FALSE, 0 },
  { "Will/will/AUX/3/aux Norway/_/PROPN/3/nsubj leave/_/VERB/0/root ?/?/PUNCT/3/punct", NULL, FALSE,
    0 },
  { "Norway/_/PROPN/3/nsubj was/be/AUX/3/aux:pass expected/expect/VERB/0/root to/_/PART/5/mark "
    "leave/_/VERB/3/xcomp ././PUNCT/3/punct",
    NULL, FALSE, 0 },
  { "Norway/_/PROPN/2/nsubj left/leave/VERB/0/root in/_/ADP/4/case May/_/PROPN/2/obl "
    "././PUNCT/2/punct",
    NULL, FALSE, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (LiaisonDraft) draft = sentences_draft (expected->words, "");
  const LiaisonStatement *statement;

  liaison_draft_find_statements (draft);
  g_assert_cmpuint (draft->statements->len, ==, expected->cue != NULL);
  if (expected->cue == NULL)
    return;
  statement = &g_array_index (draft->statements, LiaisonStatement, 0);
  g_assert_cmpstr (statement->cue, ==, expected->cue);
  g_assert_cmpint (statement->negated, ==, expected->negated);
  g_assert_cmpfloat_with_epsilon (statement->best, expected->best, 0.001);
  g_assert_cmpfloat (statement->low, <=, statement->best);
  g_assert_cmpfloat (statement->best, <=, statement->high);
  g_assert_cmpuint (statement->cue_span.end, <=, statement->span.end);
}

static void
test_entities (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (cases[0].words, "1:place");
  const LiaisonStatement *statement;

  liaison_draft_find_statements (draft);
  statement = &g_array_index (draft->statements, LiaisonStatement, 0);
  g_assert_cmpuint (statement->entities->len, ==, 1);
  g_assert_cmpint (g_array_index (statement->entities, guint, 0), ==,
                   sentences_find (draft, "Norway"));
}

/* "Japan said Norway will leave." */
static void
test_source (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Japan/_/PROPN/2/nsubj said/say/VERB/0/root Norway/_/PROPN/5/nsubj will/_/AUX/5/aux "
      "leave/_/VERB/2/ccomp ././PUNCT/2/punct || Norway/_/PROPN/3/nsubj may/_/AUX/3/aux "
      "leave/_/VERB/0/root ././PUNCT/3/punct",
      "1:place 3:place");
  const LiaisonStatement *statement;

  liaison_draft_find_statements (draft);
  g_assert_cmpuint (draft->statements->len, ==, 2);
  statement = &g_array_index (draft->statements, LiaisonStatement, 0);
  g_assert_cmpint (statement->attributed_to, ==, sentences_find (draft, "Japan"));
  g_assert_cmpstr (statement->attribution, ==, "Japan");
  statement = &g_array_index (draft->statements, LiaisonStatement, 1);
  g_assert_cmpint (statement->attributed_to, ==, -1);
  g_assert_null (statement->attribution);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/statements/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/statements/entities", test_entities);
  g_test_add_func ("/analysis/statements/source", test_source);
  return g_test_run ();
}
