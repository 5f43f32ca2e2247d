/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/diagram/diagram-list.h"
#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* What corrects the network from the diagram: the actions "correct.…" of a diagram pane, for what is selected, the menus of VIEW
 * and LIST, and what is dropped in the view. */
#define LIAISON_TYPE_DIAGRAM_CORRECTOR (liaison_diagram_corrector_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramCorrector, liaison_diagram_corrector, LIAISON, DIAGRAM_CORRECTOR, GObject)

LiaisonDiagramCorrector *liaison_diagram_corrector_new          (GtkWidget               *pane,
                                                                 LiaisonDiagramView      *view,
                                                                 LiaisonDiagramList      *list);
void                     liaison_diagram_corrector_set_document (LiaisonDiagramCorrector *self,
                                                                 LiaisonDocument         *document);
/* The popover that is open, or NULL. */

G_END_DECLS
