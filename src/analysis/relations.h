/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/lexicon.h"
#include "analysis/phrases.h"

G_BEGIN_DECLS

/* The finders of relations, and what they share. Words are indices into the text; lists of them
 * are GArrays of int. */

/* Who a phrase stands for. */
typedef struct
{
  int entity;
  int word;                 /* that names it */
  double confidence;        /* a factor: how sure it is */
} LiaisonParty;

/* Those who act, where the words do; those to whom something of KIND is done, where it is done to
 * the words. Arrays of LiaisonParty, each entity once. In relations-parties.c. */
GArray *liaison_relations_sources   (const LiaisonDraft  *draft,
                                     const GArray        *words);
GArray *liaison_relations_targets   (const LiaisonDraft  *draft,
                                     const GArray        *words,
                                     LiaisonRelationKind  kind);

/* A verb with its arguments: of a passive the agents are the subjects. In relations-clauses.c. */
typedef struct
{
  int verb;
  gboolean passive;
  GArray *subjects;         /* of int: words */
  GArray *objects;
  double certainty;         /* 1 with a subject of its own, less with an understood one */
} LiaisonClause;

void    liaison_relations_read_clause  (const LiaisonDraft *draft,
                                        int                 verb,
                                        LiaisonClause      *clause);
void    liaison_relations_clear_clause (LiaisonClause      *clause);
int     liaison_relations_particle     (const LiaisonText  *text,
                                        int                 verb);
/* The lemma of VERB with its particle, "carry_out"; free with g_free(). */
char   *liaison_relations_dup_key      (const LiaisonText  *text,
                                        int                 verb);
/* WORD and what is joined to it, or nothing if it is -1. */
GArray *liaison_relations_conjuncts    (const LiaisonText  *text,
                                        int                 word);
/* The word of who has the plan, effort or campaign NOUN, or -1. */
int     liaison_relations_owner        (const LiaisonDraft *draft,
                                        int                 noun);

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
void    liaison_relations_control   (LiaisonDraft        *draft);
void    liaison_relations_joint     (LiaisonDraft        *draft);
void    liaison_relations_deeds     (LiaisonDraft        *draft);

G_END_DECLS
