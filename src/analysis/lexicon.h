/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/kinds.h"

G_BEGIN_DECLS

/* What a verb says about its subject and one of its arguments. */
typedef struct
{
  LiaisonRelationKind kind;
  const char *preposition;  /* of the target; NULL: it is the object */
  const char *class;        /* of what the object is, where the target is another; or NULL */
  const char *restriction;  /* "agreement", "event" …, or NULL */
  gboolean mutual;          /* between the subjects */
  gboolean reversed;        /* the argument does it to the subject */
} LiaisonFrame;

/* What a noun says about those that stand with it. */
typedef struct
{
  LiaisonRelationKind kind;
  const char *const *targets; /* prepositions of the target, NULL-terminated */
  const char *const *sources; /* of the source, besides "by" and the possessive */
  const char *const *mutual;  /* prepositions of both */
  const char *restriction;    /* as of a verb's frame, or NULL */
} LiaisonNounFrame;

/* Of a lemma, with its particle after "_"; NULL or an array of LiaisonFrame *. */
const GPtrArray        *liaison_lexicon_verb    (const char          *lemma);
/* Of a lemma, or of two words in one; NULL or an array of LiaisonNounFrame *. */
const GPtrArray        *liaison_lexicon_noun    (const char          *lemma);
LiaisonValence          liaison_lexicon_valence (LiaisonRelationKind  kind);

G_END_DECLS
