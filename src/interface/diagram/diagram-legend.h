/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What the signs in the diagram mean. Property: "wanted" (boolean: the reader wants to see it). */
#define LIAISON_TYPE_DIAGRAM_LEGEND (liaison_diagram_legend_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramLegend, liaison_diagram_legend, LIAISON, DIAGRAM_LEGEND, GtkWidget)

#define LIAISON_DIAGRAM_LEGEND_WIDTH 200 /* pixels that it takes up at least, with its margins */

void liaison_diagram_legend_set_document (LiaisonDiagramLegend *self,
                                          LiaisonDocument      *document);
/* Whether there is room for it now. */
void liaison_diagram_legend_set_roomy    (LiaisonDiagramLegend *self,
                                          gboolean              roomy);

G_END_DECLS
