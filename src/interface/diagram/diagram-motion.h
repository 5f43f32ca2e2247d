/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

/* What moves in a view: the plane under its frame, and the nodes on the plane. Short, and over at once where the system asks for
 * less motion or the view cannot be seen. The frame clock runs only as long as something moves. */
typedef struct _LiaisonDiagramMotion LiaisonDiagramMotion;

LiaisonDiagramMotion *_liaison_diagram_motion_new        (LiaisonDiagramView   *view);
void                  _liaison_diagram_motion_free       (LiaisonDiagramMotion *self);

/* Glides to a zoom and to a place of the plane's origin, in pixels of the widget. */
void                  _liaison_diagram_view_glide_to     (LiaisonDiagramView   *self,
                                                          double                zoom,
                                                          double                pan_x,
                                                          double                pan_y);
/* Lets the plane run out that moves so many pixels a second. */
void                  _liaison_diagram_view_coast        (LiaisonDiagramView   *self,
                                                          double                speed_x,
                                                          double                speed_y);
/* Where the plane will be when the glide that is under way is over, or where it is. */
void                  _liaison_diagram_view_get_aim      (LiaisonDiagramView   *self,
                                                          double               *zoom,
                                                          double               *pan_x,
                                                          double               *pan_y);
/* Leaves the plane where it is: the reader takes it. */
void                  _liaison_diagram_view_stop_glide   (LiaisonDiagramView   *self);

/* Remembers, by the ids of their entities, where the nodes are seen: before places change or nodes are made anew. */
void                  _liaison_diagram_view_hold_places  (LiaisonDiagramView   *self);
gboolean              _liaison_diagram_view_is_held      (LiaisonDiagramView   *self);
/* Moves the nodes from there to where they are now, with their lines, which are routed already. What was not there before is at its
 * place at once. Returns whether anything moves. */
gboolean              _liaison_diagram_view_move_places  (LiaisonDiagramView   *self);
/* Has the nodes arrive at once: before anything reads or changes places. */
void                  _liaison_diagram_view_finish_move  (LiaisonDiagramView   *self);
gboolean              _liaison_diagram_view_is_moving    (LiaisonDiagramView   *self);

G_END_DECLS
