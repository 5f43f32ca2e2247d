/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The linear engine: tags, then syntax, then names, each from hashed features and tables of small
 * weights. */

#include "language/linear-engine.h"

#include "language/features.h"
#include "language/namer.h"
#include "language/parser.h"
#include "language/tagger.h"

typedef struct
{
  LiaisonEngine parent;
  LiaisonLists lists;
  LiaisonTableScorer tagger;
  LiaisonTableScorer namer;
  LiaisonParser parser;
} LinearEngine;

static void
annotate (const LiaisonEngine *engine,
          LiaisonSentenceTags *sentence)
{
  const LinearEngine *self = (const LinearEngine *) engine;
  g_autofree LiaisonWord *words = g_new (LiaisonWord, sentence->n + 1);

  liaison_words_fill (words, sentence->forms, sentence->n, &self->lists);
  liaison_tagger_run (&self->tagger.parent, words, sentence->n);
  for (guint i = 0; i < sentence->n; i++)
    sentence->upos[i] = words[i].upos;
  liaison_parser_run (&self->parser, words, sentence->n, sentence->heads, sentence->deprels);
  liaison_namer_run (&self->namer.parent, words, sentence->n, NULL, sentence->labels,
                     sentence->confidences);
}

static void
free_engine (LiaisonEngine *engine)
{
  g_free (engine);
}

static gboolean
open_table (LiaisonContainer *container,
            const char       *section,
            LiaisonTable     *table)
{
  gsize length;
  const guint8 *data = liaison_container_find (container, section, &length);

  return liaison_table_init (table, data, length);
}

static gboolean
open_scorer (LiaisonContainer   *container,
             const char         *section,
             guint               n_classes,
             LiaisonTableScorer *scorer)
{
  gsize length;
  const guint8 *data = liaison_container_find (container, section, &length);

  return liaison_table_scorer_init (scorer, data, length, n_classes);
}

LiaisonEngine *
liaison_linear_engine_new (LiaisonContainer *container)
{
  g_autofree LinearEngine *self = g_new0 (LinearEngine, 1);

  self->parent.annotate = annotate;
  self->parent.free = free_engine;
  self->lists.has_clusters =
      open_table (container, LIAISON_SECTION_CLUSTERS, &self->lists.clusters);
  self->lists.has_names = open_table (container, LIAISON_SECTION_NAMES, &self->lists.names) &&
                          self->lists.names.n_classes == 16;
  if (!open_scorer (container, LIAISON_SECTION_TAGGER, LIAISON_N_UPOS, &self->tagger) ||
      !open_scorer (container, LIAISON_SECTION_NAMER, LIAISON_N_LABELS, &self->namer) ||
      !open_scorer (container, LIAISON_SECTION_MOVES, LIAISON_N_MOVES, &self->parser.moves) ||
      !open_scorer (container, LIAISON_SECTION_RELATIONS, LIAISON_N_DEPRELS,
                    &self->parser.relations))
    return NULL;
  return (LiaisonEngine *) g_steal_pointer (&self);
}
