/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/relations.h"

G_BEGIN_DECLS

/* What the two halves of the reader of nouns share: relations-nouns.c reads the phrase of the noun,
 * relations-carriers.c what the phrase stands in. */

/* Who and whom a noun ties; GArrays of int: words. */
typedef struct
{
  GArray *sources;
  GArray *targets;
  GArray *parties;          /* of both sides: "talks between … and …" */
  GArray *places;           /* "attacks in …": hit, if nothing else is */
  const char *preposition;  /* of the target */
  double certainty;
  gboolean denied;
} LiaisonNounArguments;

/* Adds WORD and what is joined to it. */
void     liaison_noun_gather        (const LiaisonText      *text,
                                     int                     word,
                                     GArray                 *into);
gboolean liaison_noun_is_of_source  (const LiaisonNounFrame *frame,
                                     const char             *preposition);
/* Adds WORD as what its preposition makes it to NOUN. */
void     liaison_noun_read_argument (const LiaisonText      *text,
                                     int                     noun,
                                     const LiaisonNounFrame *frame,
                                     int                     word,
                                     LiaisonNounArguments   *arguments);
/* Adds what the sentence around says: the verb that carries HOST, the noun that NOUN is counted by
 * or NOUN itself. */
void     liaison_noun_read_carriers (const LiaisonDraft     *draft,
                                     int                     noun,
                                     int                     host,
                                     const LiaisonNounFrame *frame,
                                     LiaisonNounArguments   *arguments);

G_END_DECLS
