/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parser looks at: after Y. Zhang and J. Nivre, "Transition-based dependency parsing with
 * rich non-local features" (ACL 2011), with clusters, and with what stands between two words. */

#include "language/parser.h"

/* A place in the sentence with what is known of it; the same for a place that does not exist. */
typedef struct
{
  const LiaisonWord *word;
  const LiaisonDependents *dependents;
  gint index;
  guint8 deprel;
} Node;

static const LiaisonDependents no_dependents = { { -1, -1 }, { -1, -1 }, 0, 0, 0 };

static Node
node_at (const LiaisonParse *parse,
         gint                i)
{
  gboolean exists = i >= 0 && i <= parse->n;

  return (Node) {
    liaison_word_at (parse->words, parse->n, i),
    exists ? &parse->dependents[i] : &no_dependents,
    i,
    i >= 0 && i < parse->n && parse->heads[i] != -2 ? parse->deprels[i] + 1 : 0,
  };
}

static Node
on_stack (const LiaisonParse *parse,
          gint                k)
{
  return node_at (parse, k < parse->depth ? parse->stack[parse->depth - 1 - k] : -1);
}

/* The part of speech and the relation of a dependent, in one. */
static guint64
describe (Node node)
{
  return node.index < 0 ? 0 : 1 + (guint64) node.word->upos * 64 + node.deprel;
}

static guint
find_distance (gint a,
               gint b)
{
  gint d = ABS (b - a);

  if (a < 0 || b < 0)
    return 0;
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8;
}

/* How many marks of each sort stand between two words, each up to two. */
static guint
find_between (const LiaisonParse *parse,
              gint                a,
              gint                b)
{
  guint sum = 0;

  if (a < 0 || b < 0 || a + 1 > b)
    return 64;
  for (guint k = 0; k < 3; k++)
    {
      guint16 n = parse->marks[b * 3 + k] - parse->marks[(a + 1) * 3 + k];

      sum = sum * 3 + MIN (n, 2);
    }
  return sum;
}

static void
add_node (LiaisonKeys *keys,
          const Node  *node)
{
  const LiaisonWord *w = node->word;

  liaison_keys_add2 (keys, w->lower, w->upos);
  liaison_keys_add (keys, w->lower);
  liaison_keys_add (keys, w->upos);
  liaison_keys_add2 (keys, w->cluster, w->upos);
  liaison_keys_add2 (keys, w->coarse, w->upos);
  liaison_keys_add2 (keys, w->suffixes[2], w->upos);
}

static void
add_pair (LiaisonKeys *keys,
          const Node  *a,
          const Node  *b)
{
  const LiaisonWord *x = a->word, *y = b->word;

  liaison_keys_add3 (keys, x->lower, y->lower, 64 * x->upos + y->upos);
  liaison_keys_add2 (keys, x->lower, y->lower);
  liaison_keys_add3 (keys, x->lower, x->upos, y->upos);
  liaison_keys_add3 (keys, x->upos, y->lower, y->upos);
  liaison_keys_add2 (keys, x->upos, y->upos);
  liaison_keys_add3 (keys, x->cluster, y->cluster, 0);
  liaison_keys_add3 (keys, x->coarse, y->coarse, 64 * x->upos + y->upos);
  liaison_keys_add3 (keys, x->cluster, x->upos, y->upos);
  liaison_keys_add3 (keys, x->upos, y->cluster, y->upos);
}

static void
add_triple (LiaisonKeys *keys,
            guint64      a,
            guint64      b,
            guint64      c)
{
  liaison_keys_add3 (keys, a, b, c);
}

static void
add_dependents (LiaisonKeys        *keys,
                const LiaisonParse *parse,
                const Node         *s1,
                const Node         *s0,
                const Node         *b0)
{
  Node s0l = node_at (parse, s0->dependents->left[0]),
       s0r = node_at (parse, s0->dependents->right[0]);
  Node s0l2 = node_at (parse, s0->dependents->left[1]),
       s0r2 = node_at (parse, s0->dependents->right[1]);
  Node s1l = node_at (parse, s1->dependents->left[0]),
       s1r = node_at (parse, s1->dependents->right[0]);
  Node s1r2 = node_at (parse, s1->dependents->right[1]);
  Node b0l = node_at (parse, b0->dependents->left[0]),
       b0l2 = node_at (parse, b0->dependents->left[1]);
  guint64 t0 = s0->word->upos, t1 = s1->word->upos, tb = b0->word->upos;

  add_triple (keys, t0, describe (s0l), tb);
  add_triple (keys, t0, describe (s0r), tb);
  add_triple (keys, t0, describe (b0l), tb);
  add_triple (keys, t1, describe (s1r), t0);
  add_triple (keys, t1, describe (s1l), t0);
  add_triple (keys, t1, describe (s0l), t0);
  add_triple (keys, t1, describe (s0r), t0);
  add_triple (keys, t0, describe (s0l), describe (s0l2));
  add_triple (keys, t0, describe (s0r), describe (s0r2));
  add_triple (keys, t1, describe (s1r), describe (s1r2));
  add_triple (keys, tb, describe (b0l), describe (b0l2));
  add_triple (keys, s0->word->lower, s0r.word->lower, tb);
  add_triple (keys, s0->word->lower, s0l.word->lower, tb);
  add_triple (keys, s1->word->lower, s0l.word->lower, t0);
  add_triple (keys, s1->word->lower, s1r.word->lower, t0);
  liaison_keys_add2 (keys, t0, s0->dependents->relations);
  liaison_keys_add2 (keys, t1, s1->dependents->relations);
  liaison_keys_add2 (keys, tb, b0->dependents->relations);
  liaison_keys_add3 (keys, t0, tb, s0->dependents->relations);
  liaison_keys_add3 (keys, t1, t0, s0->dependents->relations);
  liaison_keys_add3 (keys, s0->word->lower, s0->dependents->n_left, s0->dependents->n_right);
  liaison_keys_add3 (keys, t0, s0->dependents->n_left, s0->dependents->n_right);
  liaison_keys_add3 (keys, s1->word->lower, s1->dependents->n_left, s1->dependents->n_right);
  liaison_keys_add3 (keys, t1, s1->dependents->n_left, s1->dependents->n_right);
  liaison_keys_add2 (keys, tb, b0->dependents->n_left);
  liaison_keys_add2 (keys, b0->word->lower, b0->dependents->n_left);
}

void
liaison_parse_move_keys (const LiaisonParse *self,
                         LiaisonKeys        *keys)
{
  Node s0 = on_stack (self, 0), s1 = on_stack (self, 1), s2 = on_stack (self, 2);
  Node b0 = node_at (self, self->next), b1 = node_at (self, self->next + 1),
       b2 = node_at (self, self->next + 2);
  Node b3 = node_at (self, self->next + 3);
  guint64 t0 = s0.word->upos, t1 = s1.word->upos, tb = b0.word->upos, tb1 = b1.word->upos,
          tb2 = b2.word->upos;
  guint near = find_distance (s0.index, b0.index), far = find_distance (s1.index, s0.index);
  guint between = find_between (self, s0.index, b0.index),
        behind = find_between (self, s1.index, s0.index);

  liaison_keys_start (keys, 4);
  liaison_keys_add2 (keys, self->depth < 3 ? self->depth : 3, MIN (self->n - self->next, 3));
  add_node (keys, &s0);
  add_node (keys, &s1);
  add_node (keys, &b0);
  add_node (keys, &b1);
  liaison_keys_add2 (keys, b2.word->lower, tb2);
  liaison_keys_add (keys, tb2);
  liaison_keys_add (keys, b2.word->cluster);
  liaison_keys_add2 (keys, s2.word->upos, s2.word->cluster);
  add_pair (keys, &s0, &b0);
  add_pair (keys, &s1, &s0);
  liaison_keys_add2 (keys, tb, tb1);
  liaison_keys_add3 (keys, b0.word->lower, b1.word->lower, 0);
  liaison_keys_add3 (keys, s0.word->lower, b0.word->lower, b1.word->upos);
  liaison_keys_add3 (keys, s1.word->lower, b0.word->lower, 0);
  liaison_keys_add2 (keys, t1, tb);
  liaison_keys_add3 (keys, s0.word->lower, tb, tb1);
  liaison_keys_add3 (keys, t0, b0.word->lower, tb1);
  liaison_keys_add3 (keys, t0, tb, b1.word->lower);
  add_triple (keys, tb, tb1, tb2);
  add_triple (keys, t0, tb, tb1);
  add_triple (keys, t1, t0, tb);
  add_triple (keys, s2.word->upos, t1, t0);
  add_triple (keys, s1.word->lower, t0, tb);
  add_triple (keys, t1, s0.word->lower, tb);
  add_triple (keys, t1, t0, b0.word->lower);
  add_triple (keys, s1.word->cluster, s0.word->cluster, tb);
  add_triple (keys, s1.word->coarse, s0.word->coarse, b0.word->coarse);
  add_triple (keys, t0, tb * 64 + tb1, tb2 * 64 + b3.word->upos);
  add_triple (keys, t1 * 64 + s2.word->upos, t0, tb * 64 + tb1);
  add_triple (keys, t0, tb, near);
  add_triple (keys, s0.word->lower, near, tb);
  add_triple (keys, t0, b0.word->lower, near);
  add_triple (keys, t1, t0, far);
  add_triple (keys, s1.word->lower, far, t0);
  add_triple (keys, t0, tb, 64 + between);
  add_triple (keys, t1, t0, 64 + behind);
  add_triple (keys, t1, t0 * 64 + tb, behind * 128 + between);
  add_dependents (keys, self, &s1, &s0, &b0);
}

void
liaison_parse_relation_keys (const LiaisonParse *self,
                             gint                dependent,
                             gint                head,
                             LiaisonKeys        *keys)
{
  Node d = node_at (self, dependent), h = node_at (self, head);
  Node dl = node_at (self, d.dependents->left[0]), dr = node_at (self, d.dependents->right[0]);
  Node hl = node_at (self, h.dependents->left[0]), hr = node_at (self, h.dependents->right[0]);
  const LiaisonWord *before = liaison_word_at (self->words, self->n, dependent - 1);
  const LiaisonWord *after = liaison_word_at (self->words, self->n, dependent + 1);
  const LiaisonWord *head_before = liaison_word_at (self->words, self->n, head - 1);
  const LiaisonWord *head_after = liaison_word_at (self->words, self->n, head + 1);
  guint64 way = dependent < head, td = d.word->upos, th = h.word->upos;
  guint distance = find_distance (dependent, head);

  liaison_keys_start (keys, 5);
  liaison_keys_add (keys, way);
  add_node (keys, &d);
  add_node (keys, &h);
  add_pair (keys, &d, &h);
  liaison_keys_add3 (keys, way, td, th);
  liaison_keys_add3 (keys, way, d.word->lower, th);
  liaison_keys_add3 (keys, way, td, h.word->lower);
  liaison_keys_add3 (keys, way, d.word->cluster, th);
  liaison_keys_add3 (keys, way, td, h.word->cluster);
  liaison_keys_add3 (keys, way, d.word->suffixes[2], th);
  liaison_keys_add3 (keys, way, td, h.word->suffixes[2]);
  liaison_keys_add3 (keys, way * 16 + distance, td, th);
  liaison_keys_add3 (keys, way, td, d.dependents->relations);
  liaison_keys_add3 (keys, way * 64 + td, th, d.dependents->relations);
  liaison_keys_add3 (keys, way * 64 + td, th, h.dependents->relations);
  liaison_keys_add3 (keys, way, td, h.dependents->relations);
  add_triple (keys, td, th, describe (dl));
  add_triple (keys, td, th, describe (dr));
  add_triple (keys, td, th, describe (hl));
  add_triple (keys, td, th, describe (hr));
  add_triple (keys, td, th, dl.word->lower);
  add_triple (keys, td, d.word->cluster, dl.word->lower);
  add_triple (keys, h.word->lower, td, dl.word->lower);
  add_triple (keys, td, th, dr.word->lower);
  add_triple (keys, td, before->upos, after->upos);
  add_triple (keys, td, th, before->upos);
  add_triple (keys, td, th, after->upos);
  add_triple (keys, td, th, before->lower);
  add_triple (keys, td, th, after->lower);
  add_triple (keys, td, th, head_before->upos);
  add_triple (keys, td, th, head_after->upos);
  add_triple (keys, td, d.word->shape, h.word->shape);
  add_triple (keys, td, d.word->lists, th);
  add_triple (keys, way, d.dependents->n_left, td * 64 + th);
}
