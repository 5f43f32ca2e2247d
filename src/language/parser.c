/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A greedy transition parser: the arc-hybrid system of M. Kuhlmann, C. Gómez-Rodríguez and G.
 * Satta, "Dynamic programming algorithms for transition-based dependency parsers" (ACL 2011). It
 * makes each tree in twice as many moves as it has words. */

#include "language/parser.h"

#include "language/tagger.h"

#include <string.h>

enum { MARK_PUNCT, MARK_VERB, MARK_CONJ, N_MARKS };

LiaisonParse *
liaison_parse_new (const LiaisonWord *words,
                   guint              n)
{
  LiaisonParse *self = g_new0 (LiaisonParse, 1);

  self->words = words;
  self->n = n;
  self->stack = g_new (gint, n + 1);
  self->heads = g_new (gint, n + 1);
  self->deprels = g_new0 (guint8, n + 1);
  self->dependents = g_new0 (LiaisonDependents, n + 1);
  self->marks = g_new0 (guint16, (n + 2) * N_MARKS);
  for (guint i = 0; i <= n; i++)
    {
      LiaisonDependents *d = &self->dependents[i];
      guint8 upos = i < n ? words[i].upos : LIAISON_UPOS_X;
      guint16 *marks = self->marks + (i + 1) * N_MARKS;

      d->left[0] = d->left[1] = d->right[0] = d->right[1] = -1;
      self->heads[i] = -2;
      memcpy (marks, marks - N_MARKS, N_MARKS * sizeof *marks);
      marks[MARK_PUNCT] += upos == LIAISON_UPOS_PUNCT;
      marks[MARK_VERB] += upos == LIAISON_UPOS_VERB;
      marks[MARK_CONJ] += upos == LIAISON_UPOS_CCONJ || upos == LIAISON_UPOS_SCONJ;
    }
  return self;
}

void
liaison_parse_free (LiaisonParse *self)
{
  g_free (self->stack);
  g_free (self->heads);
  g_free (self->deprels);
  g_free (self->dependents);
  g_free (self->marks);
  g_free (self);
}

gboolean
liaison_parse_is_done (const LiaisonParse *self)
{
  return self->next == self->n && self->depth == 0;
}

gboolean
liaison_parse_may (const LiaisonParse *self,
                   LiaisonMove         move)
{
  switch (move)
    {
    case LIAISON_MOVE_SHIFT:
      return self->next < self->n;
    case LIAISON_MOVE_LEFT:
      return self->depth >= 1 && (self->next < self->n || self->depth == 1);
    case LIAISON_MOVE_RIGHT:
    default:
      return self->depth >= 2;
    }
}

void
liaison_parse_find_arc (const LiaisonParse *self,
                        LiaisonMove         move,
                        gint               *dependent,
                        gint               *head)
{
  *dependent = self->stack[self->depth - 1];
  *head = move == LIAISON_MOVE_LEFT ? self->next : self->stack[self->depth - 2];
}

static void
add_dependent (LiaisonDependents *d,
               gint               dependent,
               gint               head,
               LiaisonDeprel      deprel)
{
  gint *side = dependent < head ? d->left : d->right;

  side[1] = side[0];
  side[0] = dependent;
  if (dependent < head)
    d->n_left = MIN (d->n_left + 1, 7);
  else
    d->n_right = MIN (d->n_right + 1, 7);
  d->relations |= G_GUINT64_CONSTANT (1) << deprel;
}

void
liaison_parse_move (LiaisonParse *self,
                    LiaisonMove   move,
                    LiaisonDeprel deprel)
{
  gint dependent, head;

  if (move == LIAISON_MOVE_SHIFT)
    {
      self->stack[self->depth++] = self->next++;
      return;
    }
  liaison_parse_find_arc (self, move, &dependent, &head);
  self->heads[dependent] = head;
  self->deprels[dependent] = deprel;
  add_dependent (&self->dependents[head], dependent, head, deprel);
  self->depth--;
}

LiaisonDeprel
liaison_parse_best_relation (const LiaisonParse  *self,
                             const LiaisonScorer *scorer,
                             LiaisonKeys         *keys,
                             gint                 dependent,
                             gint                 head)
{
  gint32 scores[LIAISON_MOST_CLASSES];

  if (head == self->n)
    return LIAISON_DEPREL_ROOT;
  liaison_parse_relation_keys (self, dependent, head, keys);
  scorer->score (scorer, keys, scores);
  scores[LIAISON_DEPREL_ROOT] = G_MININT32;
  return liaison_best_class (scores, LIAISON_N_DEPRELS);
}

static LiaisonMove
find_best_move (const LiaisonParse  *parse,
                const LiaisonScorer *scorer,
                LiaisonKeys         *keys)
{
  gint32 scores[LIAISON_MOST_CLASSES];

  liaison_parse_move_keys (parse, keys);
  scorer->score (scorer, keys, scores);
  for (guint move = 0; move < LIAISON_N_MOVES; move++)
    if (!liaison_parse_may (parse, move))
      scores[move] = G_MININT32;
  return liaison_best_class (scores, LIAISON_N_MOVES);
}

/**
 * liaison_parser_run:
 * @self: the tables of a parser
 * @words: (array length=n): the words of a sentence with their parts of speech
 * @n: their number
 * @heads: (out) (array length=n): for each word the index of its governor, or -1 for the one root
 * @deprels: (out) (array length=n): for each word its relation to the governor
 */
void
liaison_parser_run (const LiaisonParser *self,
                    const LiaisonWord   *words,
                    guint                n,
                    gint                *heads,
                    guint8              *deprels)
{
  g_autoptr (LiaisonParse) parse = liaison_parse_new (words, n);
  LiaisonKeys keys;

  while (!liaison_parse_is_done (parse))
    {
      LiaisonMove move = find_best_move (parse, &self->moves.parent, &keys);
      LiaisonDeprel deprel = LIAISON_DEPREL_DEP;
      gint dependent, head;

      if (move != LIAISON_MOVE_SHIFT)
        {
          liaison_parse_find_arc (parse, move, &dependent, &head);
          deprel =
              liaison_parse_best_relation (parse, &self->relations.parent, &keys, dependent, head);
        }
      liaison_parse_move (parse, move, deprel);
    }
  for (guint i = 0; i < n; i++)
    {
      heads[i] = parse->heads[i] == (gint) n ? -1 : parse->heads[i];
      deprels[i] = parse->deprels[i];
    }
}
