/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names by a linear chain over hashed features: Viterbi's algorithm with scores learnt by the
 * structured perceptron (M. Collins, EMNLP 2002). */

#include "language/namer.h"

#include "language/tagger.h"

#include <string.h>

#define N LIAISON_N_LABELS
#define IMPOSSIBLE (-(1 << 28))

/* A margin of this many points makes a label as likely to be right as not to be in doubt. */
#define HALF_MARGIN 200.0f

void
liaison_namer_keys (LiaisonKeys       *keys,
                    const LiaisonWord *words,
                    guint              n,
                    guint              i)
{
  const LiaisonWord *at[7];

  for (gint k = 0; k < 7; k++)
    at[k] = liaison_word_at (words, n, (gint) i + k - 3);
  liaison_keys_start (keys, 2);
  liaison_keys_add (keys, 0);
  liaison_keys_add (keys, at[3]->form);
  liaison_keys_add3 (keys, at[3]->shape, at[3]->initial, at[3]->casing);
  for (guint k = 0; k < 3; k++)
    liaison_keys_add (keys, at[3]->prefixes[k]);
  for (guint k = 0; k < 4; k++)
    liaison_keys_add (keys, at[3]->suffixes[k]);
  for (gint k = 1; k <= 5; k++)
    {
      liaison_keys_add (keys, at[k]->lower);
      liaison_keys_add (keys, at[k]->cluster);
      liaison_keys_add (keys, at[k]->coarse);
      liaison_keys_add (keys, at[k]->upos);
      liaison_keys_add (keys, at[k]->shape);
      liaison_keys_add (keys, at[k]->lists);
      liaison_keys_add (keys, at[k]->phrases);
      liaison_keys_add2 (keys, at[k]->shape, at[3]->shape);
      liaison_keys_add2 (keys, at[k]->cluster, at[3]->cluster);
    }
  for (guint k = 0; k < LIAISON_N_LISTS; k++)
    {
      liaison_keys_add2 (keys, (at[3]->lists >> k) & 1, (at[4]->lists >> k) & 1);
      liaison_keys_add3 (keys, (at[3]->phrases >> k) & 1, (at[2]->phrases >> k) & 1,
                         (at[4]->phrases >> k) & 1);
    }
  liaison_keys_add2 (keys, at[2]->lower, at[3]->lower);
  liaison_keys_add2 (keys, at[3]->lower, at[4]->lower);
  liaison_keys_add2 (keys, at[2]->lower, at[3]->shape);
  liaison_keys_add2 (keys, at[2]->lower, at[4]->lower);
  liaison_keys_add2 (keys, at[1]->lower, at[2]->lower);
  liaison_keys_add2 (keys, at[4]->lower, at[5]->lower);
  liaison_keys_add3 (keys, at[2]->upos, at[3]->upos, at[4]->upos);
  liaison_keys_add3 (keys, at[2]->shape, at[3]->shape, at[4]->shape);
  liaison_keys_add3 (keys, at[2]->lower, at[3]->shape, at[4]->shape);
  liaison_keys_add3 (keys, at[2]->cluster, at[3]->shape, at[4]->cluster);
  liaison_keys_add2 (keys, at[3]->shape, at[4]->cluster);
  liaison_keys_add2 (keys, at[3]->shape, at[2]->cluster);
  liaison_keys_add2 (keys, at[3]->lists, at[4]->lists);
  liaison_keys_add2 (keys, at[2]->lists, at[3]->lists);
  liaison_keys_add2 (keys, at[3]->lists, at[4]->upos);
  liaison_keys_add2 (keys, at[2]->suffixes[2], at[3]->shape);
  liaison_keys_add2 (keys, at[4]->suffixes[2], at[3]->shape);
  liaison_keys_add2 (keys, at[3]->suffixes[2], at[3]->shape);
  liaison_keys_add2 (keys, at[3]->prefixes[2], at[3]->shape);
  liaison_keys_add3 (keys, at[0]->cluster, at[1]->cluster, at[2]->cluster);
}

void
liaison_namer_step (LiaisonKeys *keys,
                    guint        label)
{
  liaison_keys_start (keys, 3);
  liaison_keys_add (keys, label);
}

typedef gint32 Row[N];

/* Whether NEXT may stand after LAST: a name goes on only in its own kind. */
static gboolean
may_follow (guint last,
            guint next)
{
  return !LIAISON_LABEL_IS_NEXT (next) || LIAISON_LABEL_KIND (last) == LIAISON_LABEL_KIND (next);
}

static void
score_steps (const LiaisonScorer *scorer,
             Row                 *steps)
{
  LiaisonKeys keys;

  for (guint last = 0; last < N; last++)
    {
      liaison_namer_step (&keys, last);
      scorer->score (scorer, &keys, steps[last]);
      for (guint next = 0; next < N; next++)
        if (!may_follow (last, next))
          steps[last][next] = IMPOSSIBLE;
    }
}

static void
score_words (const LiaisonScorer *scorer,
             const LiaisonWord   *words,
             guint                n,
             const guint16       *allowed,
             Row                 *scores)
{
  LiaisonKeys keys;

  for (guint i = 0; i < n; i++)
    {
      liaison_namer_keys (&keys, words, n, i);
      scorer->score (scorer, &keys, scores[i]);
      for (guint label = 0; allowed != NULL && label < N; label++)
        if (!(allowed[i] & (1u << label)))
          scores[i][label] = IMPOSSIBLE;
    }
}

/* The best scores of paths that end at word I in each label, and which label came before. */
static void
step_forward (const Row *steps,
              const Row  words,
              const Row  last,
              Row        best,
              guint8    *from)
{
  for (guint next = 0; next < N; next++)
    {
      gint32 top = G_MININT32;

      for (guint l = 0; l < N; l++)
        if (last[l] + steps[l][next] > top)
          {
            top = last[l] + steps[l][next];
            from[next] = l;
          }
      best[next] = top + words[next];
    }
}

/* Only differences count: with the best at zero no length of text overflows. */
static void
lower_to_zero (Row best)
{
  gint32 top = best[liaison_best_class (best, N)];

  for (guint l = 0; l < N; l++)
    best[l] = MAX (best[l] - top, 2 * IMPOSSIBLE);
}

/* How far the chosen label is ahead of the others at the word itself, with its neighbours as
 * chosen. */
static float
find_confidence (const Row    *steps,
                 const Row     words,
                 const guint8 *labels,
                 guint         n,
                 guint         i)
{
  guint last = i > 0 ? labels[i - 1] : 0;
  gint32 own = 0, other = G_MININT32;
  float margin;

  for (guint label = 0; label < N; label++)
    {
      gint32 score = words[label] + MAX (steps[last][label], -1000);

      if (label == labels[i])
        own = score;
      else if (LIAISON_LABEL_KIND (label) != (guint) LIAISON_LABEL_KIND (labels[i]))
        other = MAX (other, score);
    }
  margin = MAX (0, own - other);
  return 1.0f - 0.5f * HALF_MARGIN / (HALF_MARGIN + margin);
}

/**
 * liaison_namer_run:
 * @scorer: scores of %LIAISON_N_LABELS classes
 * @words: (array length=n): the words of a sentence with their parts of speech
 * @n: their number
 * @allowed: (nullable) (array length=n): masks of the labels that each word may have; some path
 * must be possible
 * @labels: (out) (array length=n): the best labels
 * @confidences: (out) (nullable) (array length=n): how sure each is, from 0.5 to 1
 */
void
liaison_namer_run (const LiaisonScorer *scorer,
                   const LiaisonWord   *words,
                   guint                n,
                   const guint16       *allowed,
                   guint8              *labels,
                   float               *confidences)
{
  Row steps[N];
  g_autofree Row *scores = g_new (Row, n);
  g_autofree guint8 *from = g_new0 (guint8, (gsize) n * N);
  Row last, best;
  guint label;

  if (n == 0)
    return;
  score_steps (scorer, steps);
  score_words (scorer, words, n, allowed, scores);
  for (guint l = 0; l < N; l++)
    best[l] = scores[0][l] + steps[0][l];
  for (guint i = 1; i < n; i++)
    {
      lower_to_zero (best);
      memcpy (last, best, sizeof best);
      step_forward ((const Row *) steps, scores[i], last, best, from + (gsize) i * N);
    }
  label = liaison_best_class (best, N);
  for (guint i = n; i > 0; i--)
    {
      labels[i - 1] = label;
      label = from[(gsize) (i - 1) * N + label];
    }
  for (guint i = 0; confidences != NULL && i < n; i++)
    confidences[i] = find_confidence ((const Row *) steps, scores[i], labels, n, i);
}
