/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* What the reader has selected, shared by the article, the diagram and the forecasts of one window: an entity, or a
 * relation, or nothing; and apart from these the passage to be shown. Emits "changed" once per change of entity or relation, and
 * "reveal" (a boxed span) when a passage is to be scrolled to and marked. */
#define LIAISON_TYPE_SELECTION (liaison_selection_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSelection, liaison_selection, LIAISON, SELECTION, GObject)

LiaisonSelection *liaison_selection_new             (void);
LiaisonEntity    *liaison_selection_get_entity      (LiaisonSelection *self); /* nullable */
LiaisonRelation  *liaison_selection_get_relation    (LiaisonSelection *self); /* nullable */
void              liaison_selection_select_entity   (LiaisonSelection *self,
                                                     LiaisonEntity    *entity);
void              liaison_selection_select_relation (LiaisonSelection *self,
                                                     LiaisonRelation  *relation);
/* The entities that are selected beside that one. */
const GPtrArray  *liaison_selection_get_others      (LiaisonSelection *self);
/* Selects ENTITY beside those that are, or takes it out of them. */
void              liaison_selection_toggle_entity   (LiaisonSelection *self,
                                                     LiaisonEntity    *entity);
/* Selects all of these, of LiaisonEntity; the first is the one that the rest of the window speaks of. */
void              liaison_selection_select_entities (LiaisonSelection *self,
                                                     const GPtrArray  *entities);
void              liaison_selection_clear           (LiaisonSelection *self);
/* Asks the article to scroll to SPAN and mark it for a while. Signal "reveal": (guint start, guint end). */
void              liaison_selection_reveal          (LiaisonSelection *self,
                                                     LiaisonSpan       span);

G_END_DECLS
