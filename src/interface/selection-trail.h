/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* What was selected one after the other in a window, to go back and forward in. Properties: "can-go-back", "can-go-forward" (boolean,
 * read-only). */
#define LIAISON_TYPE_SELECTION_TRAIL (liaison_selection_trail_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSelectionTrail, liaison_selection_trail, LIAISON, SELECTION_TRAIL, GObject)

LiaisonSelectionTrail *liaison_selection_trail_new             (LiaisonDocument       *document);
gboolean               liaison_selection_trail_get_can_go_back (LiaisonSelectionTrail *self);
gboolean               liaison_selection_trail_get_can_go_forward (LiaisonSelectionTrail *self);
/* The LiaisonEntity or LiaisonRelation to select now; NULL if there is none. */
gpointer               liaison_selection_trail_go_back         (LiaisonSelectionTrail *self);
gpointer               liaison_selection_trail_go_forward      (LiaisonSelectionTrail *self);
/* The article that was shown when what is selected was; nullable, (transfer none). */
LiaisonArticle        *liaison_selection_trail_get_article        (LiaisonSelectionTrail *self);

G_END_DECLS
