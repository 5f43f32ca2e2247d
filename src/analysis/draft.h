/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"
#include "analysis/gazetteer.h"
#include "analysis/text.h"
#include "analysis/words.h"

G_BEGIN_DECLS

/* An analysis in the making. The stages fill it one after the other, each from what those before
 * it left: mentions → names → operations → roles → coreference → relations → statements →
 * importance. */

#define LIAISON_KIND_UNKNOWN (-1)

typedef enum
{
  LIAISON_NUMBER_UNKNOWN,
  LIAISON_NUMBER_SINGULAR,
  LIAISON_NUMBER_PLURAL,
} LiaisonNumber;

typedef struct
{
  LiaisonSpan span;
  guint first;              /* words from first up to end */
  guint end;
  guint head;
  LiaisonMentionForm form;
  int kind;                 /* LiaisonEntityKind, or unknown */
  const char *subkind;      /* or NULL */
  double confidence;        /* in the kind */
  const LiaisonKnown *known;
  LiaisonKnownForm known_form;
  LiaisonGender gender;
  LiaisonNumber number;
  guint person;             /* of a pronoun: 1, 2 or 3 */
  gboolean placed;          /* its use shows that a place is meant and nobody of that name */
  gboolean hidden;          /* used while resolving, not shown */
  gboolean acts_for;        /* a nominal that acts for the entity it resolves to: "Israeli officials" */
  char *text;               /* of a name: without "the", titles and possessive ending */
  char *folded;
  int entity;               /* index, or -1 */
  guint place;              /* among the mentions before they were last sorted */
} LiaisonDraftMention;

typedef struct
{
  LiaisonEntityKind kind;
  const char *subkind;
  char *name;
  GPtrArray *names;         /* of char *: every different name, in order of appearance */
  GHashTable *folded;       /* of their folded forms */
  GPtrArray *roles;         /* of LiaisonRole *; the organization is an index into the entities until the end */
  GArray *role_organizations; /* of int, beside roles: index of an entity, or -1 */
  char *when;
  LiaisonWordRange when_words; /* that WHEN was read from; empty if none were */
  LiaisonTime time;
  const LiaisonKnown *known;
  LiaisonGender gender;
  LiaisonNumber number;
  gboolean named;
  gboolean shown;           /* goes into the analysis */
  const char *head;         /* lemma of the head word of an operation, agreement or event: "assassination" */
  int victim;               /* of an operation: index of the entity it was aimed at, or -1 */
  guint first_mention;
  guint n_mentions;
  guint n_relations;
  double importance;
  int merged;               /* index of the entity that took its place, or -1 */
} LiaisonDraftEntity;

typedef struct
{
  int source;
  int target;
  LiaisonRelationKind kind;
  char *label;
  LiaisonValence valence;
  LiaisonModality modality;
  gboolean negated;
  int attributed_to;
  char *attribution;
  double confidence;
  GArray *evidence;         /* of LiaisonSpan */
  int word;                 /* the verb or noun that states it, or -1 */
  LiaisonTime time;
} LiaisonDraftRelation;

typedef struct
{
  LiaisonText *text;
  const char *body;         /* the article's text; not owned */
  const char *title;        /* or NULL; not owned */
  const char *byline;       /* or NULL; not owned */
  GDate published;          /* valid only if the article says so */
  gboolean *heading;        /* by sentence: whether it is a heading */
  GPtrArray *mentions;      /* of LiaisonDraftMention *, in order of their first word */
  int *mention_at;          /* by word: index of the mention whose head the word is, or -1 */
  int *name_at;             /* by word: index of the name mention that covers it, or -1 */
  int *title_of;            /* by word: index of the name mention whose title the word is part of, or -1 */
  GPtrArray *entities;      /* of LiaisonDraftEntity * */
  GPtrArray *relations;     /* of LiaisonDraftRelation * */
  GArray *statements;       /* of LiaisonStatement */
} LiaisonDraft;

LiaisonDraft        *liaison_draft_new          (LiaisonText         *text,
                                                 const char          *body);
void                 liaison_draft_free         (LiaisonDraft        *self);
LiaisonDraftMention *liaison_draft_add_mention  (LiaisonDraft        *self,
                                                 guint                first,
                                                 guint                end,
                                                 LiaisonMentionForm   form);
/* Brings the mentions into the order of the text and makes mention_at and name_at fit. */
void                 liaison_draft_sort_mentions (LiaisonDraft       *self);
int                  liaison_draft_add_entity   (LiaisonDraft        *self,
                                                 LiaisonEntityKind    kind,
                                                 const char          *name);
void                 liaison_draft_add_name     (LiaisonDraft        *self,
                                                 int                  entity,
                                                 const char          *name);
/* Everything of ENTITY becomes part of INTO. */
void                 liaison_draft_merge        (LiaisonDraft        *self,
                                                 int                  entity,
                                                 int                  into);
/* The entity that took the place of ENTITY, which may be -1, when it was merged. */
int                  liaison_draft_follow       (const LiaisonDraft  *self,
                                                 int                  entity);
/* The entity that WORD, as an argument, refers to; -1 if none. */
int                  liaison_draft_entity_of    (const LiaisonDraft  *self,
                                                 int                  word);
void                 liaison_draft_add_role     (LiaisonDraft        *self,
                                                 int                  entity,
                                                 const char          *title,
                                                 LiaisonRoleStatus    status,
                                                 int                  organization);
LiaisonDraftRelation *liaison_draft_add_relation (LiaisonDraft       *self,
                                                 int                  source,
                                                 int                  target,
                                                 LiaisonRelationKind  kind,
                                                 const char          *label,
                                                 LiaisonSpan          evidence);

static inline LiaisonDraftMention *
liaison_draft_mention (const LiaisonDraft *self,
                       guint               index)
{
  return g_ptr_array_index (self->mentions, index);
}

static inline LiaisonDraftEntity *
liaison_draft_entity (const LiaisonDraft *self,
                      guint               index)
{
  return g_ptr_array_index (self->entities, index);
}

/* The stages. */
void liaison_draft_find_mentions     (LiaisonDraft *self);
void liaison_draft_find_names        (LiaisonDraft *self);
/* Part of find_names: other names that the article states. */
void liaison_draft_join_stated_names (LiaisonDraft *self);
/* Part of find_names: kinds that uses tell. */
void liaison_draft_weigh_uses        (LiaisonDraft *self);
void liaison_draft_tell_places       (LiaisonDraft *self);
void liaison_draft_find_operations   (LiaisonDraft *self);
void liaison_draft_find_roles        (LiaisonDraft *self);
void liaison_draft_resolve           (LiaisonDraft *self);
void liaison_draft_find_speakers     (LiaisonDraft *self);
void liaison_draft_find_more_roles   (LiaisonDraft *self);
void liaison_draft_find_relations    (LiaisonDraft *self);
void liaison_draft_find_statements   (LiaisonDraft *self);
void liaison_draft_weigh             (LiaisonDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDraft, liaison_draft_free)

G_END_DECLS
