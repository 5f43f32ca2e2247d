/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The neural engine: one network for tags, syntax and names. */

#include "language/neural-engine.h"

#include "language/namer.h"
#include "language/neural-network.h"

typedef struct
{
  LiaisonEngine parent;
  LiaisonNeuralNetwork *network;
} NeuralEngine;

static guint8
label_of (const LiaisonNeuralWord *word)
{
  if (word->name == LIAISON_NAME_NONE)
    return 0;
  return word->begins ? LIAISON_LABEL_FIRST (word->name) : LIAISON_LABEL_NEXT (word->name);
}

static void
annotate (const LiaisonEngine *engine,
          LiaisonSentenceTags *sentence)
{
  const NeuralEngine *self = (const NeuralEngine *) engine;
  g_autofree LiaisonNeuralWord *words = g_new (LiaisonNeuralWord, sentence->n + 1);

  liaison_neural_network_read (self->network, sentence->forms, sentence->n, words);
  for (guint i = 0; i < sentence->n; i++)
    {
      sentence->upos[i] = words[i].upos;
      sentence->heads[i] = words[i].head;
      sentence->deprels[i] = words[i].deprel;
      sentence->labels[i] = label_of (&words[i]);
      sentence->confidences[i] = words[i].confidence;
    }
}

static void
free_engine (LiaisonEngine *engine)
{
  NeuralEngine *self = (NeuralEngine *) engine;

  liaison_neural_network_free (self->network);
  g_free (self);
}

LiaisonEngine *
liaison_neural_engine_new (LiaisonContainer *container)
{
  g_autoptr (LiaisonNeuralNetwork) network = liaison_neural_network_new (container);
  NeuralEngine *self;

  if (network == NULL)
    return NULL;
  self = g_new0 (NeuralEngine, 1);
  self->parent.annotate = annotate;
  self->parent.free = free_engine;
  self->network = g_steal_pointer (&network);
  return &self->parent;
}
