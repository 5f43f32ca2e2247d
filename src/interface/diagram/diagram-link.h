/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/relation.h"

G_BEGIN_DECLS

/* A line of the diagram for keys and assistive technology: says its relation. It draws nothing; the view paints the line. Emits
 * "activate" when it is to be selected. */
#define LIAISON_TYPE_DIAGRAM_LINK (liaison_diagram_link_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramLink, liaison_diagram_link, LIAISON, DIAGRAM_LINK, GtkWidget)

GtkWidget       *liaison_diagram_link_new          (LiaisonRelation       *relation);
LiaisonRelation *liaison_diagram_link_get_relation (LiaisonDiagramLink    *self);
graphene_rect_t  liaison_diagram_link_get_place    (LiaisonDiagramLink    *self);
void             liaison_diagram_link_set_place    (LiaisonDiagramLink    *self,
                                                    const graphene_rect_t *place);

G_END_DECLS
