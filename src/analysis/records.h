/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* Copies of the records of an analysis, and their end. All is the record's own. */

LiaisonRole           *_liaison_role_copy            (const LiaisonRole           *role);
void                   _liaison_role_free            (LiaisonRole                 *role);
/* A record with all its arrays and nothing in them. */
LiaisonEntityRecord   *_liaison_entity_record_new    (void);
LiaisonEntityRecord   *_liaison_entity_record_copy   (const LiaisonEntityRecord   *record);
void                   _liaison_entity_record_free   (LiaisonEntityRecord         *record);
LiaisonRelationRecord *_liaison_relation_record_copy (const LiaisonRelationRecord *record);
void                   _liaison_relation_record_free (LiaisonRelationRecord       *record);
/* An array of LiaisonStatement that clears its elements. */
GArray                *_liaison_statements_new       (void);
/* Makes of TO, whose content does not count, a copy of FROM. */
void                   _liaison_statement_copy       (LiaisonStatement            *to,
                                                      const LiaisonStatement      *from);

G_END_DECLS
