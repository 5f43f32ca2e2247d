/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"
#include "network/layout.h"

G_BEGIN_DECLS

/* The picture itself: nodes and lines on a plane that can be moved and zoomed. Properties: "document" (LiaisonDocument),
 * "zoom" (double, read-only: 1 is 100 %), "n-hidden" (uint, read-only: entities left out because there are many).
 * What the filter of the document does not show it leaves out. Signals: "menu" (double, double: where, in its pixels), when the
 * reader asks for the menu of what is selected; "dropped" (LiaisonEntity, LiaisonEntity, boolean), when the node of the first is
 * dropped on that of the second, or, if the last is TRUE, a line is drawn from the first to the second; "seen-changed", when
 * another part of the plane is seen, or something on it has moved. */
#define LIAISON_TYPE_DIAGRAM_VIEW (liaison_diagram_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramView, liaison_diagram_view, LIAISON, DIAGRAM_VIEW, GtkWidget)

#define LIAISON_DIAGRAM_MAX_ENTITIES 40 /* shown at first */

void             liaison_diagram_view_set_document    (LiaisonDiagramView *self,
                                                       LiaisonDocument    *document);
double           liaison_diagram_view_get_zoom        (LiaisonDiagramView *self);
void             liaison_diagram_view_zoom_by         (LiaisonDiagramView *self,
                                                       double              factor);
void             liaison_diagram_view_zoom_to         (LiaisonDiagramView *self,
                                                       double              zoom);
void             liaison_diagram_view_fit             (LiaisonDiagramView *self);
/* Room at the edges that other things cover; what is shown keeps out of it. */
void             liaison_diagram_view_set_insets      (LiaisonDiagramView *self,
                                                       int                 top,
                                                       int                 bottom);
guint            liaison_diagram_view_get_n_hidden    (LiaisonDiagramView *self);
void             liaison_diagram_view_show_all        (LiaisonDiagramView *self);
void             liaison_diagram_view_set_layout      (LiaisonDiagramView *self,
                                                       LiaisonLayoutStyle  layout);
LiaisonLayoutStyle liaison_diagram_view_get_layout    (LiaisonDiagramView *self);
/* The entity that keys are about: of the node that has the focus, or else the selected one. */
LiaisonEntity   *liaison_diagram_view_get_current_entity (LiaisonDiagramView *self); /* nullable */
/* Moves the plane until as much as possible of what is shown can be seen. */
void             liaison_diagram_view_bring_in_shown  (LiaisonDiagramView *self);
/* Selects as a click in the diagram does: the article shows the first passage. */
void             liaison_diagram_view_choose_entity   (LiaisonDiagramView *self,
                                                       LiaisonEntity      *entity);
void             liaison_diagram_view_choose_relation (LiaisonDiagramView *self,
                                                       LiaisonRelation    *relation);
/* Moves the focus to what is selected. */
gboolean         liaison_diagram_view_focus_selected  (LiaisonDiagramView *self);
/* Where what is selected stands, in pixels of the view. */
void                liaison_diagram_view_locate_selection (LiaisonDiagramView *self,
                                                         GdkRectangle       *place);

G_END_DECLS
