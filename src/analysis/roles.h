/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* What the finders of roles share. */

gboolean liaison_roles_is_person     (const LiaisonDraft *draft,
                                      int                 entity);
/* The noun phrase with this head calls the entity, unless it calls a named one already. */
void     liaison_roles_link_nominal  (LiaisonDraft       *draft,
                                      int                 word,
                                      int                 entity);
/* Adds the office that the phrase around HEAD calls as a role of PERSON, with its ties. */
void     liaison_roles_record_around (LiaisonDraft       *draft,
                                      int                 person,
                                      guint               head,
                                      LiaisonRoleStatus   least,
                                      double              confidence,
                                      gboolean            stated);

G_END_DECLS
