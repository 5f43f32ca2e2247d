/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* The diagram as a list: each entity with its relations. */
#define LIAISON_TYPE_DIAGRAM_LIST (liaison_diagram_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramList, liaison_diagram_list, LIAISON, DIAGRAM_LIST, GtkWidget)

void liaison_diagram_list_set_view (LiaisonDiagramList *self,
                                    LiaisonDiagramView *view);
/* Lists the network anew, or nothing if NETWORK is NULL. */
void liaison_diagram_list_show     (LiaisonDiagramList *self,
                                    LiaisonNetwork     *network);
/* Marks the row of what is selected. */
void liaison_diagram_list_follow   (LiaisonDiagramList *self,
                                    LiaisonSelection   *selection);

G_END_DECLS
