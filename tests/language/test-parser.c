/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parser and the names with tables of random weights: whatever the weights, what comes out is
 * well formed. */

#include "language/namer.h"
#include "language/parser.h"
#include "language/tagger.h"

/* A scorer that makes its scores of the keys, so that every choice comes up. */
static void
score_at_random (const LiaisonScorer *self,
                 const LiaisonKeys   *keys,
                 gint32              *scores)
{
  guint64 h = 0;

  g_assert_cmpuint (keys->n, <=, LIAISON_MOST_KEYS);
  for (guint i = 0; i < keys->n; i++)
    h = liaison_combine (h, keys->keys[i]);
  for (guint k = 0; k < self->n_classes; k++)
    scores[k] = (gint32) (liaison_combine (h, k) >> 40);
}

static char **
make_words (GRand *random,
            guint  n)
{
  static const char * const some[] = { "The", "minister", ",",    "met", "Ann",  "Lowe", "’s",
                                      "in",  "PARIS",    "2021", ".",   "U.S.", "é",    "-" };
  char **words = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    words[i] = g_strdup (some[g_rand_int_range (random, 0, G_N_ELEMENTS (some))]);
  return words;
}

/* One root, every head in the sentence, no circle. */
static void
check_tree (const gint   *heads,
            const guint8 *deprels,
            guint         n)
{
  guint n_roots = 0;

  for (guint i = 0; i < n; i++)
    {
      guint steps = 0;

      g_assert_cmpint (heads[i], >=, -1);
      g_assert_cmpint (heads[i], <, (gint) n);
      g_assert_cmpint (deprels[i], <, LIAISON_N_DEPRELS);
      g_assert_true ((heads[i] == -1) == (deprels[i] == LIAISON_DEPREL_ROOT));
      n_roots += heads[i] == -1;
      for (gint k = heads[i]; k != -1; k = heads[k])
        g_assert_cmpuint (steps++, <=, n);
    }
  g_assert_cmpuint (n_roots, ==, n > 0);
}

static void
check_labels (const guint8 *labels,
              const float  *confidences,
              guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (labels[i], <, LIAISON_N_LABELS);
      if (LIAISON_LABEL_IS_NEXT (labels[i]))
        {
          g_assert_cmpuint (i, >, 0);
          g_assert_cmpuint (LIAISON_LABEL_KIND (labels[i]), ==, LIAISON_LABEL_KIND (labels[i - 1]));
        }
      g_assert_cmpfloat (confidences[i], >=, 0);
      g_assert_cmpfloat (confidences[i], <=, 1);
    }
}

static void
check_length (GRand *random,
              guint  n)
{
  g_auto (GStrv) forms = make_words (random, n);
  g_autofree LiaisonWord *words = g_new0 (LiaisonWord, n + 1);
  g_autofree gint *heads = g_new0 (gint, n + 1);
  g_autofree guint8 *deprels = g_new0 (guint8, n + 1);
  g_autofree guint8 *labels = g_new0 (guint8, n + 1);
  g_autofree float *confidences = g_new0 (float, n + 1);
  LiaisonLists lists = { 0 };
  LiaisonScorer tagger = { score_at_random, LIAISON_N_UPOS },
                namer = { score_at_random, LIAISON_N_LABELS };
  LiaisonParser parser = { .moves = { .parent = { score_at_random, LIAISON_N_MOVES } },
                           .relations = { .parent = { score_at_random, LIAISON_N_DEPRELS } } };

  liaison_words_fill (words, (const char * const *) forms, n, &lists);
  liaison_tagger_run (&tagger, words, n);
  liaison_parser_run (&parser, words, n, heads, deprels);
  check_tree (heads, deprels, n);
  liaison_namer_run (&namer, words, n, NULL, labels, confidences);
  check_labels (labels, confidences, n);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (13);

  for (guint round = 0; round < 400; round++)
    check_length (random, round % 40);
}

/* A sentence of 5,000 words takes no more than its share. */
static void
test_long (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);

  check_length (random, 5000);
}

/* With masks, the labels are among those allowed. */
static void
test_allowed (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (19);
  g_auto (GStrv) forms = make_words (random, 12);
  LiaisonWord words[12];
  LiaisonLists lists = { 0 };
  LiaisonScorer namer = { score_at_random, LIAISON_N_LABELS };
  guint8 labels[12];
  guint16 allowed[12];

  liaison_words_fill (words, (const char * const *) forms, 12, &lists);
  for (guint round = 0; round < 50; round++)
    {
      for (guint i = 0; i < 12; i++)
        allowed[i] = 1u << (round % 5 == i % 5 ? LIAISON_LABEL_FIRST (1 + i % 5) : 0);
      liaison_namer_run (&namer, words, 12, allowed, labels, NULL);
      for (guint i = 0; i < 12; i++)
        g_assert_cmpuint (1u << labels[i], ==, allowed[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/parser/random", test_random);
  g_test_add_func ("/language/parser/long", test_long);
  g_test_add_func ("/language/parser/allowed", test_allowed);
  return g_test_run ();
}
