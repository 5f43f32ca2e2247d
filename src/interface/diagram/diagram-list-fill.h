/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-table.h"
#include "interface/document.h"

G_BEGIN_DECLS

typedef gboolean (*LiaisonListCountedFunc) (LiaisonRelation *relation,
                                            gpointer         user_data);

/* Each gives TABLE the rows of DOCUMENT (nullable). Of an entity the relations are counted for which COUNTED is true. */
void liaison_list_fill_entities  (LiaisonListTable       *table,
                                  LiaisonDocument        *document,
                                  LiaisonListCountedFunc  counted,
                                  gpointer                user_data);
void liaison_list_fill_relations (LiaisonListTable       *table,
                                  LiaisonDocument        *document);
void liaison_list_fill_evidence  (LiaisonListTable       *table,
                                  LiaisonDocument        *document);

G_END_DECLS
