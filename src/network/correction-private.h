/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/correction.h"

G_BEGIN_DECLS

/* Which entity is meant. */
typedef struct
{
  char *id;
  char *name;                  /* when the correction was made; nullable */
  char *source;                /* the article that calls it so, where that is not the correction's; nullable */
} LiaisonEntityRef;

/* Which members have a meaning depends on the type: see correction-json.c. */
struct _LiaisonCorrection
{
  gatomicrefcount ref_count;

  LiaisonCorrectionType type;
  LiaisonEntityRef entity;     /* what is changed; the source of a new relation */
  LiaisonEntityRef other;      /* what it is merged into; the target of a new relation */
  char *relation;              /* the id of the relation that is changed */
  char *id;                    /* of what it makes */
  char *name;
  LiaisonEntityKind kind;
  LiaisonRelationKind relation_kind;
  LiaisonModality modality;
  gboolean negated;
  GPtrArray *passages;         /* of LiaisonPassage *: mentions, or the relation's first evidence; never NULL */
  char *source;                /* the id of the article that it was made in; nullable */
  LiaisonArticle *article;     /* that the passages were taken from, while it is new; nullable */
  char *text;                  /* its JSON; of a new one NULL until it is asked for, in one thread */
};

/* One that may be changed, without TEXT. */
LiaisonCorrection *_liaison_correction_copy (const LiaisonCorrection *self);
/* Fills TEXT from the other members. */
void     _liaison_correction_write (LiaisonCorrection *self);
/* Fills the other members from JSON. Returns FALSE when it cannot be understood. */
gboolean _liaison_correction_read  (LiaisonCorrection *self,
                                    const char        *json);
/* Its JSON with the member "source". */
char    *_liaison_correction_dup_text_in (const LiaisonCorrection *self,
                                          const char              *source);

G_END_DECLS
