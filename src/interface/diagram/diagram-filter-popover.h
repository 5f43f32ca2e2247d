/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Where the reader chooses what of the network is shown. */
#define LIAISON_TYPE_DIAGRAM_FILTER_POPOVER (liaison_diagram_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramFilterPopover, liaison_diagram_filter_popover, LIAISON, DIAGRAM_FILTER_POPOVER, GtkPopover)

void liaison_diagram_filter_popover_set_document (LiaisonDiagramFilterPopover *self,
                                                  LiaisonDocument             *document);

G_END_DECLS
