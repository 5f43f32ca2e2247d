/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* Rings around nodes that came to a diagram that the reader knows: after a correction, or a new analysis. They fade away; where the
 * system asks for less motion they go at once, a little later. */
typedef struct _LiaisonDiagramMarks LiaisonDiagramMarks;

LiaisonDiagramMarks *_liaison_diagram_marks_new      (LiaisonDiagramView  *view);
void                 _liaison_diagram_marks_free     (LiaisonDiagramMarks *self);
/* Marks the nodes of what was not in the network before. Most of them being new, it is another diagram, and none is marked. */
void                 _liaison_diagram_view_mark_new  (LiaisonDiagramView  *self);
gboolean             _liaison_diagram_view_is_marked (LiaisonDiagramView  *self,
                                                      guint                number);
void                 _liaison_diagram_view_draw_marks (LiaisonDiagramView *self,
                                                      GtkSnapshot         *snapshot);

G_END_DECLS
