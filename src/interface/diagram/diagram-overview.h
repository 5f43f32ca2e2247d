/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* A small map of a diagram: all nodes as dots, and the part that is seen as a frame, which the pointer takes elsewhere. It comes when
 * there is more than is seen, and where it has room. Properties: "view" (LiaisonDiagramView), "wanted" (boolean: the reader
 * wants it; TRUE at first), "roomy" (boolean: there is room for it). */
#define LIAISON_TYPE_DIAGRAM_OVERVIEW (liaison_diagram_overview_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramOverview, liaison_diagram_overview, LIAISON, DIAGRAM_OVERVIEW, GtkWidget)

#define LIAISON_DIAGRAM_OVERVIEW_WIDTH 164 /* at most */
#define LIAISON_DIAGRAM_OVERVIEW_HEIGHT 112

void     liaison_diagram_overview_set_view   (LiaisonDiagramOverview *self,
                                              LiaisonDiagramView     *view);
void     liaison_diagram_overview_set_roomy  (LiaisonDiagramOverview *self,
                                              gboolean                roomy);
void     liaison_diagram_overview_set_wanted (LiaisonDiagramOverview *self,
                                              gboolean                wanted);

G_END_DECLS
