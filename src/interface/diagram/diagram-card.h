/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* What is known of the selected entity or relation. */
#define LIAISON_TYPE_DIAGRAM_CARD (liaison_diagram_card_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramCard, liaison_diagram_card, LIAISON, DIAGRAM_CARD, GtkWidget)

/* Follows the selection of DOCUMENT, which may be NULL; VIEW, which outlives the card, does what a click in the diagram does. */
void liaison_diagram_card_set_document (LiaisonDiagramCard *self,
                                        LiaisonDocument    *document,
                                        LiaisonDiagramView *view);

G_END_DECLS
