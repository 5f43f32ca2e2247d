/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trains the parser with a dynamic oracle: Y. Goldberg and J. Nivre, "Training deterministic
 * parsers with non-deterministic oracles" (TACL 2013). */

#include "language/train.h"

#include "language/parser.h"
#include "language/tagger.h"

/* How often a feature must have been wrong to count. */
#define MOVE_UPDATES 8
#define RELATION_UPDATES 4

/* From this round on the parser mostly follows its own moves, right or wrong. */
#define FIRST_OWN_ROUND 1
#define FOLLOW_OWN 0.9

typedef struct
{
  LiaisonLearner *moves;
  LiaisonLearner *relations;
  GRand *random;
  guint round;
  guint n_arcs;
  guint n_right;
} Training;

static gint
gold_head (const LiaisonExample *example,
           gint                  i)
{
  return example->heads[i] < 0 ? (gint) example->n : example->heads[i];
}

/* How many words from FROM on depend on HEAD. FIRSTS and NEXTS chain the words that depend on each.
 */
static guint
count_waiting (const LiaisonParse *parse,
               const gint         *firsts,
               const gint         *nexts,
               gint                head,
               gint                from)
{
  guint n = 0;

  for (gint k = firsts[head]; k >= 0; k = nexts[k])
    n += k >= from;
  return n;
}

/* How many words on the stack depend on HEAD. */
static guint
count_stacked (const LiaisonParse *parse,
               const gint         *firsts,
               const gint         *nexts,
               gint                head)
{
  guint n = 0;

  for (gint k = firsts[head]; k >= 0; k = nexts[k])
    n += k < parse->next && parse->heads[k] == -2;
  return n;
}

/* How many right arcs the move makes impossible. */
static guint
find_cost (const LiaisonParse   *parse,
           const LiaisonExample *example,
           const gint           *firsts,
           const gint           *nexts,
           LiaisonMove           move)
{
  gint top = parse->depth > 0 ? parse->stack[parse->depth - 1] : -1;
  gint below = parse->depth > 1 ? parse->stack[parse->depth - 2] : -1;
  gint head;

  if (move == LIAISON_MOVE_SHIFT)
    {
      head = gold_head (example, parse->next);
      return count_stacked (parse, firsts, nexts, parse->next) +
             (head < parse->next && head != top && parse->heads[head] == -2);
    }
  head = gold_head (example, top);
  if (move == LIAISON_MOVE_LEFT)
    return count_waiting (parse, firsts, nexts, top, parse->next) +
           (head == below || head > parse->next);
  return count_waiting (parse, firsts, nexts, top, parse->next) + (head >= parse->next);
}

static void
learn_move (Training          *self,
            const LiaisonKeys *keys,
            LiaisonMove        right,
            LiaisonMove        wrong)
{
  liaison_learner_update (self->moves, keys, right, 1);
  liaison_learner_update (self->moves, keys, wrong, -1);
}

/* Chooses the next move, and learns if it should have been another. */
static LiaisonMove
choose_move (Training             *self,
             const LiaisonParse   *parse,
             const LiaisonExample *example,
             const gint           *firsts,
             const gint           *nexts)
{
  const LiaisonScorer *scorer = (const LiaisonScorer *) self->moves;
  LiaisonKeys keys;
  gint32 scores[LIAISON_MOST_CLASSES];
  guint costs[LIAISON_N_MOVES], least = G_MAXUINT;
  gint best = -1, right = -1;

  liaison_parse_move_keys (parse, &keys);
  scorer->score (scorer, &keys, scores);
  for (gint move = 0; move < LIAISON_N_MOVES; move++)
    if (liaison_parse_may (parse, move))
      {
        costs[move] = find_cost (parse, example, firsts, nexts, move);
        if (best < 0 || scores[move] > scores[best])
          best = move;
        if (costs[move] < least || (costs[move] == least && scores[move] > scores[right]))
          {
            least = costs[move];
            right = move;
          }
      }
  liaison_learner_tick (self->moves);
  if (costs[best] == least)
    return best;
  learn_move (self, &keys, right, best);
  return self->round >= FIRST_OWN_ROUND && g_rand_double (self->random) < FOLLOW_OWN ? best : right;
}

static LiaisonDeprel
choose_relation (Training             *self,
                 const LiaisonParse   *parse,
                 const LiaisonExample *example,
                 LiaisonMove           move)
{
  LiaisonKeys keys;
  LiaisonDeprel best;
  gint dependent, head;

  liaison_parse_find_arc (parse, move, &dependent, &head);
  best = liaison_parse_best_relation (parse, (const LiaisonScorer *)self->relations, &keys,
                                      dependent, head);
  self->n_arcs++;
  if (gold_head (example, dependent) != head || head == (gint) example->n)
    return best;
  self->n_right++;
  liaison_learner_tick (self->relations);
  if (best != example->deprels[dependent] && example->deprels[dependent] != LIAISON_DEPREL_ROOT)
    {
      liaison_learner_update (self->relations, &keys, example->deprels[dependent], 1);
      liaison_learner_update (self->relations, &keys, best, -1);
    }
  return best;
}

static void
learn_sentence (Training             *self,
                const LiaisonExample *example)
{
  g_autoptr (LiaisonParse) parse = liaison_parse_new (example->words, example->n);
  g_autofree gint *firsts = g_new (gint, example->n + 1);
  g_autofree gint *nexts = g_new (gint, example->n + 1);

  for (guint i = 0; i <= example->n; i++)
    firsts[i] = -1;
  for (guint i = 0; i < example->n; i++)
    {
      nexts[i] = firsts[gold_head (example, i)];
      firsts[gold_head (example, i)] = i;
    }
  while (!liaison_parse_is_done (parse))
    {
      LiaisonMove move = choose_move (self, parse, example, firsts, nexts);
      LiaisonDeprel deprel = LIAISON_DEPREL_DEP;

      if (move != LIAISON_MOVE_SHIFT)
        deprel = choose_relation (self, parse, example, move);
      liaison_parse_move (parse, move, deprel);
    }
}

/**
 * liaison_train_parser:
 * @examples: (element-type LiaisonExample): sentences; those with heads are learnt from
 * @rounds: number of passes
 * @most: how many bytes each table may have
 * @moves: (out) (transfer full): a section
 * @relations: (out) (transfer full): a section
 *
 * The words must have parts of speech as the tagger gives them to texts that it has not seen.
 */
void
liaison_train_parser (GPtrArray   *examples,
                      guint        rounds,
                      gsize        most,
                      GByteArray **moves,
                      GByteArray **relations)
{
  g_autoptr (LiaisonLearner) move_learner = liaison_learner_new (LIAISON_N_MOVES, MOVE_UPDATES);
  g_autoptr (LiaisonLearner) relation_learner =
      liaison_learner_new (LIAISON_N_DEPRELS, RELATION_UPDATES);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < rounds; round++)
    {
      Training training = { move_learner, relation_learner, random, round, 0, 0 };

      liaison_train_shuffle (examples, random);
      for (guint i = 0; i < examples->len; i++)
        if (((LiaisonExample *) examples->pdata[i])->heads != NULL)
          learn_sentence (&training, examples->pdata[i]);
      g_printerr ("  syntax, round %u: %.2f %% of heads right\n", round + 1,
                  100.0 * training.n_right / MAX (training.n_arcs, 1));
    }
  *moves = liaison_learner_finish (move_learner, most * 13 / 20);
  *relations = liaison_learner_finish (relation_learner, most * 7 / 20);
}
