/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The plane of a diagram: holds its nodes and lines, which stand at their own places whatever part of it is seen. Moving and zooming it
 * moves one widget. It can be reached by keys and by assistive technology; for the pointer, who owns it finds what is where. */
#define LIAISON_TYPE_DIAGRAM_PLANE (liaison_diagram_plane_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramPlane, liaison_diagram_plane, LIAISON, DIAGRAM_PLANE, GtkWidget)

GtkWidget *liaison_diagram_plane_new     (void);
void       liaison_diagram_plane_set_marked (LiaisonDiagramPlane *self,
                                             GtkWidget           *marked);

G_END_DECLS
