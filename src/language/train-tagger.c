/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trains the tagger and the names. */

#include "language/train.h"

#include "language/tagger.h"

/* How often a feature must have been wrong to count. */
#define TAGGER_UPDATES 3
#define NAMER_UPDATES 3

void
liaison_train_shuffle (GPtrArray *examples,
                       GRand     *random)
{
  for (guint i = examples->len; i > 1; i--)
    {
      guint k = g_rand_int_range (random, 0, i);
      gpointer swap = examples->pdata[i - 1];

      examples->pdata[i - 1] = examples->pdata[k];
      examples->pdata[k] = swap;
    }
}

/* Returns how many words were wrong. */
static guint
learn_tags (LiaisonLearner *learner,
            LiaisonExample *example)
{
  LiaisonKeys keys;
  gint32 scores[LIAISON_MOST_CLASSES];
  const LiaisonScorer *scorer = (const LiaisonScorer *) learner;
  guint wrong = 0;

  for (guint i = 0; i < example->n; i++)
    {
      guint8 best;

      liaison_tagger_keys (&keys, example->words, example->n, i);
      scorer->score (scorer, &keys, scores);
      best = liaison_best_class (scores, LIAISON_N_UPOS);
      if (best != example->upos[i])
        {
          liaison_learner_update (learner, &keys, example->upos[i], 1);
          liaison_learner_update (learner, &keys, best, -1);
          wrong++;
        }
      example->words[i].upos = best;
      liaison_learner_tick (learner);
    }
  return wrong;
}

GByteArray *
liaison_train_tagger (GPtrArray *examples,
                      guint      rounds,
                      gsize      most)
{
  g_autoptr (LiaisonLearner) learner = liaison_learner_new (LIAISON_N_UPOS, TAGGER_UPDATES);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint round = 0; round < rounds; round++)
    {
      guint wrong = 0, n = 0;

      liaison_train_shuffle (examples, random);
      for (guint i = 0; i < examples->len; i++)
        {
          LiaisonExample *example = examples->pdata[i];

          if (example->upos == NULL)
            continue;
          wrong += learn_tags (learner, example);
          n += example->n;
        }
      g_printerr ("  tags, round %u: %.2f %% right\n", round + 1, 100 - 100.0 * wrong / MAX (n, 1));
    }
  return liaison_learner_finish (learner, most);
}

static void
update_path (LiaisonLearner *learner,
             LiaisonExample *example,
             const guint8   *path,
             const guint8   *other,
             gint            delta)
{
  LiaisonKeys keys;

  for (guint i = 0; i < example->n; i++)
    {
      guint last = i > 0 ? path[i - 1] : 0, other_last = i > 0 ? other[i - 1] : 0;

      if (path[i] != other[i])
        {
          liaison_namer_keys (&keys, example->words, example->n, i);
          liaison_learner_update (learner, &keys, path[i], delta);
        }
      if (path[i] != other[i] || last != other_last)
        {
          liaison_namer_step (&keys, last);
          liaison_learner_update (learner, &keys, path[i], delta);
        }
    }
}

/* Returns whether the sentence was wrong: the best path is not one of those allowed. */
static gboolean
learn_names (LiaisonLearner *learner,
             LiaisonExample *example)
{
  const LiaisonScorer *scorer = (const LiaisonScorer *) learner;
  g_autofree guint8 *best = g_new (guint8, example->n);
  g_autofree guint8 *right = NULL;
  gboolean wrong = FALSE;

  liaison_namer_run (scorer, example->words, example->n, NULL, best, NULL);
  for (guint i = 0; i < example->n; i++)
    wrong = wrong || !(example->labels[i] & (1u << best[i]));
  if (wrong)
    {
      right = g_new (guint8, example->n);
      liaison_namer_run (scorer, example->words, example->n, example->labels, right, NULL);
      update_path (learner, example, right, best, 1);
      update_path (learner, example, best, right, -1);
    }
  liaison_learner_tick (learner);
  return wrong;
}

GByteArray *
liaison_train_namer (GPtrArray *examples,
                     guint      rounds,
                     gsize      most)
{
  g_autoptr (LiaisonLearner) learner = liaison_learner_new (LIAISON_N_LABELS, NAMER_UPDATES);
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < examples->len; i++)
    {
      LiaisonExample *example = examples->pdata[i];

      for (guint k = 0; example->labels != NULL && k < example->repeat; k++)
        g_ptr_array_add (order, example);
    }
  for (guint round = 0; round < rounds; round++)
    {
      guint wrong = 0;

      liaison_train_shuffle (order, random);
      for (guint i = 0; i < order->len; i++)
        wrong += learn_names (learner, order->pdata[i]);
      g_printerr ("  names, round %u: %.2f %% of sentences right\n", round + 1,
                  100 - 100.0 * wrong / MAX (order->len, 1));
    }
  return liaison_learner_finish (learner, most);
}
