/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A greedy part-of-speech tagger over hashed features, as in M. Collins, "Discriminative training
 * methods for hidden Markov models" (EMNLP 2002), with clusters of words by their vectors. */

#include "language/tagger.h"

/**
 * liaison_tagger_keys:
 * @keys: (out): the features of a word
 * @words: (array length=n): the words of a sentence; those before @i have their part of speech
 * @n: their number
 * @i: the word
 */
void
liaison_tagger_keys (LiaisonKeys       *keys,
                     const LiaisonWord *words,
                     guint              n,
                     guint              i)
{
  const LiaisonWord *w = &words[i];
  const LiaisonWord *p1 = liaison_word_at (words, n, (gint) i - 1),
                    *p2 = liaison_word_at (words, n, (gint) i - 2);
  const LiaisonWord *n1 = liaison_word_at (words, n, i + 1),
                    *n2 = liaison_word_at (words, n, i + 2);

  liaison_keys_start (keys, 1);
  liaison_keys_add (keys, 0);
  liaison_keys_add (keys, w->form);
  liaison_keys_add (keys, w->lower);
  liaison_keys_add2 (keys, w->shape, w->initial);
  for (guint k = 0; k < G_N_ELEMENTS (w->prefixes); k++)
    liaison_keys_add (keys, w->prefixes[k]);
  for (guint k = 0; k < G_N_ELEMENTS (w->suffixes); k++)
    liaison_keys_add (keys, w->suffixes[k]);
  liaison_keys_add (keys, w->cluster);
  liaison_keys_add2 (keys, w->coarse, w->shape);
  liaison_keys_add2 (keys, w->suffixes[2], w->shape);
  liaison_keys_add2 (keys, w->casing, w->shape);
  liaison_keys_add (keys, w->lists);
  liaison_keys_add (keys, p1->upos);
  liaison_keys_add2 (keys, p1->upos, p2->upos);
  liaison_keys_add2 (keys, p1->upos, w->lower);
  liaison_keys_add2 (keys, p1->upos, w->suffixes[2]);
  liaison_keys_add2 (keys, p1->upos, w->cluster);
  liaison_keys_add3 (keys, p1->upos, p2->upos, w->lower);
  liaison_keys_add2 (keys, p1->upos, n1->lower);
  liaison_keys_add2 (keys, p1->upos, n1->cluster);
  liaison_keys_add (keys, p1->lower);
  liaison_keys_add (keys, p1->cluster);
  liaison_keys_add (keys, p2->lower);
  liaison_keys_add (keys, p2->cluster);
  liaison_keys_add (keys, n1->lower);
  liaison_keys_add (keys, n1->cluster);
  liaison_keys_add (keys, n1->shape);
  liaison_keys_add (keys, n1->suffixes[2]);
  liaison_keys_add (keys, n1->suffixes[1]);
  liaison_keys_add (keys, n2->lower);
  liaison_keys_add (keys, n2->cluster);
  liaison_keys_add2 (keys, p1->lower, w->lower);
  liaison_keys_add2 (keys, w->lower, n1->lower);
  liaison_keys_add2 (keys, p1->lower, n1->lower);
  liaison_keys_add2 (keys, w->cluster, n1->cluster);
  liaison_keys_add2 (keys, p1->cluster, w->cluster);
  liaison_keys_add2 (keys, n1->cluster, n2->cluster);
  liaison_keys_add3 (keys, p1->cluster, w->cluster, n1->cluster);
  liaison_keys_add2 (keys, w->lower, n1->suffixes[1]);
  liaison_keys_add3 (keys, p1->shape, w->shape, n1->shape);
}

/* The class with the highest score; of equals the first. */
guint8
liaison_best_class (const gint32 *scores,
                    guint         n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[best])
      best = i;
  return best;
}

/**
 * liaison_tagger_run:
 * @scorer: scores of %LIAISON_N_UPOS classes
 * @words: (array length=n): the words of a sentence; their parts of speech are filled in
 * @n: their number
 */
void
liaison_tagger_run (const LiaisonScorer *scorer,
                    LiaisonWord         *words,
                    guint                n)
{
  LiaisonKeys keys;
  gint32 scores[LIAISON_MOST_CLASSES];

  for (guint i = 0; i < n; i++)
    {
      liaison_tagger_keys (&keys, words, n, i);
      scorer->score (scorer, &keys, scores);
      words[i].upos = liaison_best_class (scores, LIAISON_N_UPOS);
    }
}
