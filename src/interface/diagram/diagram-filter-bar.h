/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Says that a filter is at work, what is left, and ends it. */
#define LIAISON_TYPE_DIAGRAM_FILTER_BAR (liaison_diagram_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramFilterBar, liaison_diagram_filter_bar, LIAISON, DIAGRAM_FILTER_BAR, GtkWidget)

void liaison_diagram_filter_bar_set_document (LiaisonDiagramFilterBar *self,
                                              LiaisonDocument         *document);
/* Says SENTENCE for some seconds. */
void liaison_diagram_filter_bar_say          (LiaisonDiagramFilterBar *self,
                                              const char              *sentence);

G_END_DECLS
