/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Says how many of the reader's corrections no longer fit the article, shows which, and drops them. Hidden while all fit. */
#define LIAISON_TYPE_DIAGRAM_LOST (liaison_diagram_lost_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramLost, liaison_diagram_lost, LIAISON, DIAGRAM_LOST, GtkWidget)

void liaison_diagram_lost_set_document (LiaisonDiagramLost *self,
                                        LiaisonDocument    *document);

G_END_DECLS
