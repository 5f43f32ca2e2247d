/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* Finds entities and relations by their words, also those that the diagram does not show. */
#define LIAISON_TYPE_DIAGRAM_SEARCH (liaison_diagram_search_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramSearch, liaison_diagram_search, LIAISON, DIAGRAM_SEARCH, GtkPopover)

/* DOCUMENT may be NULL. What is typed while VIEW has the focus begins a search. */
void liaison_diagram_search_set_document (LiaisonDiagramSearch *self,
                                          LiaisonDocument      *document,
                                          LiaisonDiagramView   *view);

G_END_DECLS
