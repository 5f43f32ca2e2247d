/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/correction-private.h"

G_BEGIN_DECLS

/* What a network is made from: an analysis after the reader's corrections, and what the analysis does not say. */
typedef struct
{
  LiaisonAnalysis *analysis;   /* without statements */
  GPtrArray *relation_ids;     /* of char *: the id of each relation */
  GArray *entity_changes;      /* of guint: the LiaisonEntityChanges of each entity */
  GArray *relation_changes;    /* of guint: the LiaisonRelationChanges of each relation */
  GPtrArray *lost;             /* of LiaisonCorrection: those that did not fit */
} LiaisonCorrected;

/* CORRECTIONS, of LiaisonCorrection *, are applied in their order; NULL is the same as none. */
LiaisonCorrected *_liaison_corrected_new   (LiaisonAnalysis  *analysis,
                                            GPtrArray        *corrections);
void              _liaison_corrected_free  (LiaisonCorrected *self);
/* The indices of the relations in the order in which the article first states them; what it does not state comes last. */
guint            *_liaison_corrected_order (LiaisonAnalysis  *analysis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCorrected, _liaison_corrected_free)

/* The records of an analysis while they are corrected. Their indices stay: what goes is marked, and left out in the end. */
typedef struct
{
  LiaisonEntityRecord *record;
  guint changes;
  gboolean gone;
} LiaisonEntityCopy;

typedef struct
{
  LiaisonRelationRecord *record;
  char *id;
  guint changes;
  gboolean gone;
} LiaisonRelationCopy;

typedef struct
{
  LiaisonArticle *article;
  GArray *entities;            /* of LiaisonEntityCopy */
  GArray *relations;           /* of LiaisonRelationCopy */
  GHashTable *relation_ids;    /* set of those in use */
} LiaisonCopy;

LiaisonEntityCopy   *_liaison_copy_entity           (LiaisonCopy                 *self,
                                                     guint                        index);
LiaisonRelationCopy *_liaison_copy_relation         (LiaisonCopy                 *self,
                                                     guint                        index);
/* The index of the entity that is meant, or -1 if it is not there any more. */
int                  _liaison_copy_find_entity      (LiaisonCopy                 *self,
                                                     const LiaisonEntityRef      *ref);
int                  _liaison_copy_find_relation    (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
/* Where a passage stands in the article now. */
gboolean             _liaison_copy_locate           (LiaisonCopy                 *self,
                                                     LiaisonPassage              *passage,
                                                     LiaisonSpan                 *span);
/* The index of a new one. */
guint                _liaison_copy_add_entity       (LiaisonCopy                 *self,
                                                     const char                  *id,
                                                     const char                  *name,
                                                     LiaisonEntityKind            kind,
                                                     guint                        changes);
/* The same; takes RECORD and ID. A NULL ID is made up, and is no other relation's. */
guint                _liaison_copy_add_relation     (LiaisonCopy                 *self,
                                                     LiaisonRelationRecord       *record,
                                                     char                        *id,
                                                     guint                        changes);
/* Takes one out; its id is free again. */
void                 _liaison_copy_drop_relation    (LiaisonCopy                 *self,
                                                     LiaisonRelationCopy         *relation);
/* "burns/reports-to/haines" from "burns/reports-to/haines/2". */
char                *_liaison_copy_strip_number     (const char                  *id);
/* Puts a mention in its place in the text, unless it is there. */
void                 _liaison_copy_insert_mention   (LiaisonEntityRecord         *record,
                                                     LiaisonMention               mention);
/* Makes one relation of those at ENTITY that say the same, and takes out those that tie it to itself. */
void                 _liaison_copy_join_relations   (LiaisonCopy                 *self,
                                                     guint                        entity);

/* Each applies corrections of its types; FALSE when they do not fit. corrected-entities.c, corrected-parts.c,
 * corrected-relations.c */
gboolean             _liaison_copy_rename           (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_change_kind      (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_merge            (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_remove           (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_split            (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_add              (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_relate           (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);
gboolean             _liaison_copy_change_relation  (LiaisonCopy                 *self,
                                                     const LiaisonCorrection     *correction);

G_END_DECLS
