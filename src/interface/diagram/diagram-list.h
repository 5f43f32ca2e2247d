/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-table.h"
#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* The network as tables of entities, relations and evidence, in step with what is selected. Signal: "menu" (double, double: where,
 * in its pixels), when the reader asks for the menu of what is selected. */
#define LIAISON_TYPE_DIAGRAM_LIST (liaison_diagram_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramList, liaison_diagram_list, LIAISON, DIAGRAM_LIST, GtkWidget)

typedef enum
{
  LIAISON_LIST_ENTITIES,
  LIAISON_LIST_RELATIONS,
  LIAISON_LIST_EVIDENCE,
  LIAISON_N_LISTS
} LiaisonListPage;

void              liaison_diagram_list_set_document     (LiaisonDiagramList *self,
                                                         LiaisonDocument    *document,
                                                         LiaisonDiagramView *view);
/* What the diagram leaves out has changed. */
void              liaison_diagram_list_refilter         (LiaisonDiagramList *self);
void              liaison_diagram_list_set_page         (LiaisonDiagramList *self,
                                                         LiaisonListPage     page);
LiaisonListPage   liaison_diagram_list_get_page         (LiaisonDiagramList *self);
LiaisonListTable *liaison_diagram_list_get_table        (LiaisonDiagramList *self,
                                                         LiaisonListPage     page);
/* The number of the passage that is selected, among those of its relation; 0 if none is. */
guint             liaison_diagram_list_get_passage      (LiaisonDiagramList *self);
/* Where what is selected stands, in pixels of the list; its middle if it cannot be seen. */
void              liaison_diagram_list_locate_selection (LiaisonDiagramList *self,
                                                         GdkRectangle       *place);

G_END_DECLS
