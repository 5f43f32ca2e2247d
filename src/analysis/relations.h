/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/lexicon.h"
#include "analysis/phrases.h"

G_BEGIN_DECLS

/* The finders of relations, and what they share. Words are indices into the text; lists of them
 * are GArrays of int. */

/* Entities that the words stand for as those who act; each once. */
GArray *liaison_relations_actors    (const LiaisonDraft  *draft,
                                     const GArray        *words);
/* The word acts for somebody: an instrument ("an Israeli airstrike"), a collective ("Biden's
 * team"). Sets CONFIDENCE to a factor. */
int     liaison_relations_actor     (const LiaisonDraft  *draft,
                                     int                  word,
                                     double              *confidence);
/* What is done to WORD is done to this entity: also through what it has ("its legality", "Iran's
 * behavior"). */
int     liaison_relations_target    (const LiaisonDraft  *draft,
                                     int                  word,
                                     LiaisonRelationKind  kind,
                                     double              *confidence);
/* Whether such a relation can be between such two. */
gboolean liaison_relations_fits     (const LiaisonDraft  *draft,
                                     LiaisonRelationKind  kind,
                                     int                  source,
                                     int                  target,
                                     const char          *restriction);
/* Adds the relation if it fits, with the stance that WORD has. */
LiaisonDraftRelation *
        liaison_relations_add       (LiaisonDraft        *draft,
                                     LiaisonRelationKind  kind,
                                     int                  source,
                                     int                  target,
                                     int                  word,
                                     const char          *label,
                                     double               confidence,
                                     gboolean             denied);

/* What a participle in a noun phrase is said of: "X, a company based in"; in relations-places.c. */
int     liaison_relations_described (const LiaisonDraft  *draft,
                                     guint                word);

void    liaison_relations_of_verbs  (LiaisonDraft        *draft);
void    liaison_relations_of_nouns  (LiaisonDraft        *draft);
void    liaison_relations_standing  (LiaisonDraft        *draft);
void    liaison_relations_family    (LiaisonDraft        *draft);
void    liaison_relations_careers   (LiaisonDraft        *draft);
void    liaison_relations_places    (LiaisonDraft        *draft);
void    liaison_relations_judgements (LiaisonDraft       *draft);

G_END_DECLS
