/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/features.h"

G_BEGIN_DECLS

/* The moves of the arc-hybrid system: shift the next word; make the stack's top depend on the next
 * word; or on the word below. */
typedef enum
{
  LIAISON_MOVE_SHIFT,
  LIAISON_MOVE_LEFT,
  LIAISON_MOVE_RIGHT,
  LIAISON_N_MOVES
} LiaisonMove;

/* What is known of a word's dependents so far. */
typedef struct
{
  gint left[2];             /* the leftmost and the one before, or -1 */
  gint right[2];            /* the rightmost and the one before, or -1 */
  guint8 n_left;
  guint8 n_right;
  guint64 relations;        /* bits of LiaisonDeprel */
} LiaisonDependents;

/* A parse under way. The root is the word after the last, with index n. */
typedef struct
{
  const LiaisonWord *words;
  gint n;
  gint next;                /* the next word */
  gint *stack;
  gint depth;
  gint *heads;              /* of n; -2 for none yet, n for the root */
  guint8 *deprels;          /* of n */
  LiaisonDependents *dependents; /* of n + 1 */
  guint16 *marks;           /* of n + 2, three each: punctuation, verbs, conjunctions before it */
} LiaisonParse;

typedef struct
{
  LiaisonTableScorer moves;
  LiaisonTableScorer relations;
} LiaisonParser;

LiaisonParse *liaison_parse_new           (const LiaisonWord   *words,
                                           guint                n);
void          liaison_parse_free          (LiaisonParse        *self);
gboolean      liaison_parse_is_done       (const LiaisonParse  *self);
gboolean      liaison_parse_may           (const LiaisonParse  *self,
                                           LiaisonMove          move);
/* The dependent and the head of the arc that MOVE, which is no shift, would make. */
void          liaison_parse_find_arc      (const LiaisonParse  *self,
                                           LiaisonMove          move,
                                           gint                *dependent,
                                           gint                *head);
void          liaison_parse_move          (LiaisonParse        *self,
                                           LiaisonMove          move,
                                           LiaisonDeprel        deprel);
void          liaison_parse_move_keys     (const LiaisonParse  *self,
                                           LiaisonKeys         *keys);
void          liaison_parse_relation_keys (const LiaisonParse  *self,
                                           gint                 dependent,
                                           gint                 head,
                                           LiaisonKeys         *keys);
/* The best relation for an arc. Only the root's dependent has the relation root. */
LiaisonDeprel liaison_parse_best_relation (const LiaisonParse  *self,
                                           const LiaisonScorer *scorer,
                                           LiaisonKeys         *keys,
                                           gint                 dependent,
                                           gint                 head);

void          liaison_parser_run          (const LiaisonParser *self,
                                           const LiaisonWord   *words,
                                           guint                n,
                                           gint                *heads,
                                           guint8              *deprels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonParse, liaison_parse_free)

G_END_DECLS
