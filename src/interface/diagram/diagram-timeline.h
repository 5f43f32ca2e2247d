/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The strip under a diagram that shows what carries a date, by time. Properties: "available" (boolean, read-only: there are at
 * least two dated items), "revealed" (boolean: the reader wants to see it; it is only shown while it is available too). */
#define LIAISON_TYPE_DIAGRAM_TIMELINE (liaison_diagram_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramTimeline, liaison_diagram_timeline, LIAISON, DIAGRAM_TIMELINE, GtkWidget)

void     liaison_diagram_timeline_set_document  (LiaisonDiagramTimeline *self,
                                                 LiaisonDocument        *document);
gboolean liaison_diagram_timeline_get_available (LiaisonDiagramTimeline *self);
gboolean liaison_diagram_timeline_get_revealed  (LiaisonDiagramTimeline *self);
void     liaison_diagram_timeline_set_revealed  (LiaisonDiagramTimeline *self,
                                                 gboolean                revealed);

G_END_DECLS
