/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/titles.h"

G_BEGIN_DECLS

/* What the finders of roles share. */

gboolean liaison_roles_is_person     (const LiaisonDraft *draft,
                                      int                 entity);
/* The noun phrase with this head calls the entity, unless it calls a named one already. */
void     liaison_roles_link_nominal  (LiaisonDraft       *draft,
                                      int                 word,
                                      int                 entity);
/* Adds the office as a role of PERSON, with its ties. */
void     liaison_roles_record        (LiaisonDraft       *draft,
                                      int                 person,
                                      const LiaisonTitle *title,
                                      double              confidence,
                                      gboolean            stated);
/* The same for each of a chain; those who bear another status than LEAST say so themselves. */
void     liaison_roles_record_chain  (LiaisonDraft       *draft,
                                      int                 person,
                                      const GArray       *titles,
                                      LiaisonRoleStatus   least,
                                      double              confidence,
                                      gboolean            stated);
/* The offices that stand after the names of persons. */
void     liaison_roles_after_names   (LiaisonDraft       *draft);
/* Adds the office that the phrase around HEAD calls as a role of PERSON, with its ties. */
void     liaison_roles_record_around (LiaisonDraft       *draft,
                                      int                 person,
                                      guint               head,
                                      LiaisonRoleStatus   least,
                                      double              confidence,
                                      gboolean            stated);

G_END_DECLS
