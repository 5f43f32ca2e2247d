/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* The diagram pane of a window. Property: "document" (LiaisonDocument, nullable). */
#define LIAISON_TYPE_DIAGRAM (liaison_diagram_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagram, liaison_diagram, LIAISON, DIAGRAM, GtkWidget)

GtkWidget       *liaison_diagram_new          (void);
LiaisonDocument *liaison_diagram_get_document (LiaisonDiagram  *self); /* nullable */
void             liaison_diagram_set_document (LiaisonDiagram  *self,
                                               LiaisonDocument *document);
LiaisonDiagramView *liaison_diagram_get_view  (LiaisonDiagram  *self);
void             liaison_diagram_search       (LiaisonDiagram  *self);
/* Says in a sentence, above the diagram and for some seconds, why something is not shown. */
void             liaison_diagram_say          (LiaisonDiagram  *self,
                                               const char      *sentence);

G_END_DECLS
