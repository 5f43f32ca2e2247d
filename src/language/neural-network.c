/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * LiaisonNeuralNetwork: the heads of the network above the encoder. Parts of speech and names by a
 * hidden layer each, arcs by a biaffine score (Dozat and Manning, 2017) made into a tree, relations
 * by a hidden layer over word and head.
 */

#include "language/neural-network-private.h"

#include <string.h>

#include "language/neural-labels.h"
#include "language/neural-tree.h"

#define MOST_WORDS 256 /* in one stretch; longer sentences are cut */

/* A hidden layer and the scores above it. */
typedef struct
{
  LiaisonNeuralMatrix hidden;
  LiaisonNeuralMatrix output;
} Head;

struct _LiaisonNeuralNetwork
{
  LiaisonNeuralEncoder *encoder;
  LiaisonNeuralSizes sizes;
  Head tag;
  Head name;
  LiaisonNeuralMatrix arc_dependent;
  LiaisonNeuralMatrix arc_head;
  LiaisonNeuralMatrix arc;
  const float *arc_root;
  LiaisonNeuralMatrix relation_dependent;
  LiaisonNeuralMatrix relation_head;
  LiaisonNeuralMatrix relation;
  const float *relation_root;
  LiaisonUpos *upos;      /* per tag */
  LiaisonDeprel *deprels; /* per relation */
  LiaisonNeuralLabels *labels;
};

static gboolean
open_head (Head             *head,
           LiaisonContainer *container,
           const char       *name,
           guint             states,
           guint             hidden,
           guint             outputs)
{
  g_autofree char *below = g_strconcat (name, "-hidden", NULL);

  return liaison_neural_matrix_open (container, below, hidden, states, &head->hidden) &&
         liaison_neural_matrix_open (container, name, outputs, hidden, &head->output);
}

static gboolean
open_parser (LiaisonNeuralNetwork *self,
             LiaisonContainer     *container)
{
  const LiaisonNeuralSizes *s = &self->sizes;
  guint n = 2 * s->hidden;

  self->arc_root = liaison_neural_find (container, "neural/arc.root", s->arc * sizeof (float));
  self->relation_root =
      liaison_neural_find (container, "neural/relation.root", s->relation * sizeof (float));
  return self->arc_root != NULL && self->relation_root != NULL &&
         liaison_neural_matrix_open (container, "neural/arc-dependent", s->arc, n,
                                     &self->arc_dependent) &&
         liaison_neural_matrix_open (container, "neural/arc-head", s->arc, n, &self->arc_head) &&
         liaison_neural_matrix_open (container, "neural/arc", s->arc, s->arc, &self->arc) &&
         liaison_neural_matrix_open (container, "neural/relation-dependent", s->relation, n,
                                     &self->relation_dependent) &&
         liaison_neural_matrix_open (container, "neural/relation-head", s->relation, n,
                                     &self->relation_head) &&
         liaison_neural_matrix_open (container, "neural/relation", s->n_relations, s->relation,
                                     &self->relation);
}

/* Splits a section of N strings, each ended by a NUL. Returns NULL if it is not that. */
static char **
open_strings (LiaisonContainer *container,
              const char       *name,
              guint             n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gsize length;
  const char *text = (const char *) liaison_container_find (container, name, &length);
  guint found = 0;

  if (text == NULL || length == 0 || text[length - 1] != '\0')
    return NULL;
  for (gsize at = 0; at < length; at += strlen (text + at) + 1, found++)
    g_strv_builder_add (builder, text + at);
  return found == n ? g_strv_builder_end (builder) : NULL;
}

static gboolean
open_labels (LiaisonNeuralNetwork *self,
             LiaisonContainer     *container)
{
  const LiaisonNeuralSizes *s = &self->sizes;
  g_auto (GStrv) tags = open_strings (container, "neural/tags", s->n_tags);
  g_auto (GStrv) relations = open_strings (container, "neural/relations", s->n_relations);
  g_auto (GStrv) names = open_strings (container, "neural/names", s->n_names);

  if (tags == NULL || relations == NULL || names == NULL)
    return FALSE;
  self->upos = g_new (LiaisonUpos, s->n_tags);
  for (guint i = 0; i < s->n_tags; i++)
    self->upos[i] = liaison_upos_from_string (tags[i]);
  self->deprels = g_new (LiaisonDeprel, s->n_relations);
  for (guint i = 0; i < s->n_relations; i++)
    self->deprels[i] = liaison_deprel_from_string (relations[i]);
  self->labels = liaison_neural_labels_new ((const char *const *) names, s->n_names);
  return self->labels != NULL;
}

LiaisonNeuralNetwork *
liaison_neural_network_new (LiaisonContainer *container)
{
  g_autoptr (LiaisonNeuralNetwork) self = g_new0 (LiaisonNeuralNetwork, 1);
  const LiaisonNeuralSizes *s = &self->sizes;

  self->encoder = liaison_neural_encoder_new (container);
  if (self->encoder == NULL)
    return NULL;
  self->sizes = *liaison_neural_encoder_get_sizes (self->encoder);
  if (!open_head (&self->tag, container, "neural/tag", 2 * s->hidden, s->tag, s->n_tags) ||
      !open_head (&self->name, container, "neural/name", 2 * s->hidden, s->name, s->n_names) ||
      !open_parser (self, container) || !open_labels (self, container))
    return NULL;
  return g_steal_pointer (&self);
}

void
liaison_neural_network_free (LiaisonNeuralNetwork *self)
{
  g_clear_pointer (&self->encoder, liaison_neural_encoder_free);
  g_clear_pointer (&self->labels, liaison_neural_labels_free);
  g_free (self->upos);
  g_free (self->deprels);
  g_free (self);
}

const LiaisonNeuralEncoder *
liaison_neural_network_get_encoder (const LiaisonNeuralNetwork *self)
{
  return self->encoder;
}

LiaisonNeuralScores *
liaison_neural_scores_new (const LiaisonNeuralNetwork *self,
                           guint                       max_words)
{
  LiaisonNeuralScores *scores = g_new0 (LiaisonNeuralScores, 1);
  const LiaisonNeuralSizes *s = &self->sizes;
  gsize width = LIAISON_NEURAL_PADDED (MAX (MAX (s->arc, s->relation), MAX (s->name, s->tag)));
  gsize rows = max_words + 1;

  scores->encoder = liaison_neural_states_new (self->encoder, max_words);
  scores->units = g_new (float, rows);
  for (guint i = 0; i < rows; i++)
    scores->units[i] = 1.0f / LIAISON_NEURAL_ACTIVATION;
  scores->dependents = g_new (float, rows *width);
  scores->heads = g_new (float, rows *width);
  scores->hidden = g_new (float, rows *width);
  scores->integers = g_new (gint16, rows * width);
  scores->others = g_new (gint16, rows * width);
  scores->scales = g_new (float, rows);
  scores->other_scales = g_new (float, rows);
  scores->zeros = g_new0 (float, MAX (rows, MAX (width, s->n_relations)));
  scores->tags = g_new (float, rows * s->n_tags);
  scores->names = g_new (float, rows * s->n_names);
  scores->arcs = g_new (float, rows *rows);
  scores->relations = g_new (float, rows * s->n_relations);
  scores->parents = g_new (guint, rows);
  scores->labels = g_new (guint8, rows);
  return scores;
}

void
liaison_neural_scores_free (LiaisonNeuralScores *scores)
{
  gpointer owned[] = {
    scores->units,  scores->dependents, scores->heads,        scores->hidden,  scores->integers,
    scores->others, scores->scales,     scores->other_scales, scores->zeros,   scores->tags,
    scores->names,  scores->arcs,       scores->relations,    scores->parents, scores->labels,
  };

  liaison_neural_states_free (scores->encoder);
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);
  g_free (scores);
}

/* A matrix over the encoder's states. */
static void
apply_to_states (const LiaisonNeuralMatrix *matrix,
                 LiaisonNeuralScores       *scores,
                 guint                      n,
                 float                     *out)
{
  liaison_neural_apply (matrix, scores->states, scores->units, n,
                        matrix->bias != NULL ? matrix->bias : scores->zeros, 0, out);
}

/* A matrix over N rows of floats, of which the negative ones count as zero. */
static void
apply_rectified (const LiaisonNeuralMatrix *matrix,
                 LiaisonNeuralScores       *scores,
                 float                     *in,
                 guint                      n,
                 float                     *out)
{
  for (guint i = 0; i < n; i++)
    scores->scales[i] = liaison_neural_rectify (
        in + (gsize) i * matrix->columns, matrix->columns, LIAISON_NEURAL_ACTIVATION,
        scores->integers + (gsize) i * matrix->stride, matrix->stride);
  liaison_neural_apply (matrix, scores->integers, scores->scales, n,
                        matrix->bias != NULL ? matrix->bias : scores->zeros, 0, out);
}

static void
run_head (const Head          *head,
          LiaisonNeuralScores *scores,
          guint                n,
          float               *out)
{
  apply_to_states (&head->hidden, scores, n, scores->hidden);
  apply_rectified (&head->output, scores, scores->hidden, n, out);
}

static guint
best_of (const float *scores,
         guint        n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[best])
      best = i;
  return best;
}

/* How well each word hangs on the root and on each other word. */
static void
score_arcs (const LiaisonNeuralNetwork *self,
            LiaisonNeuralScores        *scores,
            guint                       n)
{
  guint width = self->sizes.arc, stride = LIAISON_NEURAL_PADDED (width);
  LiaisonNeuralMatrix heads = { .weights = scores->others,
                                .scale = scores->other_scales,
                                .rows = n + 1,
                                .columns = width,
                                .stride = stride };

  apply_to_states (&self->arc_dependent, scores, n, scores->hidden);
  apply_rectified (&self->arc, scores, scores->hidden, n, scores->dependents);
  apply_to_states (&self->arc_head, scores, n, scores->heads);
  scores->other_scales[0] = liaison_neural_quantize (
      self->arc_root, width, LIAISON_NEURAL_ACTIVATION_PAIR, scores->others, stride);
  for (guint i = 0; i < n; i++)
    {
      scores->scales[i] = liaison_neural_quantize (scores->dependents + (gsize) i * width, width,
                                                   LIAISON_NEURAL_ACTIVATION_PAIR,
                                                   scores->integers + (gsize) i * stride, stride);
      scores->other_scales[i + 1] = liaison_neural_rectify (
          scores->heads + (gsize) i * width, width, LIAISON_NEURAL_ACTIVATION_PAIR,
          scores->others + (gsize) (i + 1) * stride, stride);
    }
  liaison_neural_apply (&heads, scores->integers, scores->scales, n, scores->zeros, 0,
                        scores->arcs);
}

/* The relation of each word to its head. */
static void
score_relations (const LiaisonNeuralNetwork *self,
                 LiaisonNeuralScores        *scores,
                 guint                       n)
{
  guint width = self->sizes.relation;

  apply_to_states (&self->relation_dependent, scores, n, scores->dependents);
  apply_to_states (&self->relation_head, scores, n, scores->heads);
  for (guint i = 0; i < n; i++)
    {
      guint parent = scores->parents[i];
      const float *head =
          parent == 0 ? self->relation_root : scores->heads + (gsize) (parent - 1) * width;
      float *sum = scores->dependents + (gsize) i * width;

      for (guint k = 0; k < width; k++)
        sum[k] += head[k];
    }
  apply_rectified (&self->relation, scores, scores->dependents, n, scores->relations);
}

/* Only the root of a sentence is called root. */
static LiaisonDeprel
choose_relation (const LiaisonNeuralNetwork *self,
                 const float                *scores)
{
  gint best = -1;

  for (guint i = 0; i < self->sizes.n_relations; i++)
    if (self->deprels[i] != LIAISON_DEPREL_ROOT && (best < 0 || scores[i] > scores[best]))
      best = i;
  return best < 0 ? LIAISON_DEPREL_DEP : self->deprels[best];
}

void
liaison_neural_network_read_stretch (const LiaisonNeuralNetwork *self,
                                     const char                 *const *words,
                                     guint                       n,
                                     LiaisonNeuralScores        *scores,
                                     LiaisonNeuralWord          *out)
{
  const LiaisonNeuralSizes *s = &self->sizes;

  scores->states = liaison_neural_encoder_read (self->encoder, words, n, scores->encoder);
  run_head (&self->tag, scores, n, scores->tags);
  run_head (&self->name, scores, n, scores->names);
  liaison_neural_labels_decode (self->labels, scores->names, n, scores->labels);
  score_arcs (self, scores, n);
  liaison_neural_tree_find (scores->arcs, n, scores->parents);
  score_relations (self, scores, n);
  for (guint i = 0; i < n; i++)
    {
      const float *names = scores->names + (gsize) i * s->n_names;
      guint label = scores->labels[i];
      gboolean is_root = scores->parents[i] == 0;

      out[i] = (LiaisonNeuralWord){
        .upos = self->upos[best_of (scores->tags + (gsize) i * s->n_tags, s->n_tags)],
        .head = (gint) scores->parents[i] - 1,
        .deprel = is_root ? LIAISON_DEPREL_ROOT
                          : choose_relation (self, scores->relations + (gsize) i * s->n_relations),
        .name = liaison_neural_labels_get_kind (self->labels, label),
        .begins = liaison_neural_labels_begins (self->labels, label),
        .confidence = liaison_neural_labels_confidence (self->labels, names, label),
      };
    }
}

/* Where to cut what is too long: after a punctuation mark in the last quarter of a stretch, or else
 * at its end. */
static guint
stretch_of (const char *const *words,
            guint       n_words)
{
  if (n_words <= MOST_WORDS)
    return n_words;
  for (guint n = MOST_WORDS; n > MOST_WORDS * 3 / 4; n--)
    if (g_ascii_ispunct (words[n - 1][0]) && words[n - 1][1] == '\0')
      return n;
  return MOST_WORDS;
}

void
liaison_neural_network_read (const LiaisonNeuralNetwork *self,
                             const char                 *const *words,
                             guint                       n_words,
                             LiaisonNeuralWord          *out)
{
  g_autoptr (LiaisonNeuralScores) scores =
      liaison_neural_scores_new (self, MIN (n_words, MOST_WORDS));
  gint root = -1;

  for (guint at = 0; at < n_words;)
    {
      guint n = stretch_of (words + at, n_words - at);

      liaison_neural_network_read_stretch (self, words + at, n, scores, out + at);
      for (guint i = at; i < at + n; i++)
        if (out[i].head >= 0)
          out[i].head += at;
        else if (root < 0)
          root = i;
        else
          {
            out[i].head = root;
            out[i].deprel = LIAISON_DEPREL_PARATAXIS;
          }
      at += n;
    }
}
