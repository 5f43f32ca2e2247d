/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "drawing/node-drawing.h"
#include "network/filter.h"

G_BEGIN_DECLS

/* An entity in the diagram: a button that the view paints. */
#define LIAISON_TYPE_DIAGRAM_NODE (liaison_diagram_node_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramNode, liaison_diagram_node, LIAISON, DIAGRAM_NODE, GtkButton)

GtkWidget     *liaison_diagram_node_new          (LiaisonEntity      *entity);
void           liaison_diagram_node_describe     (LiaisonDiagramNode *self,
                                                  LiaisonNetwork     *network,
                                                  LiaisonFilter      *filter);
LiaisonEntity *liaison_diagram_node_get_entity   (LiaisonDiagramNode *self);
/* Whether it is new in the article that is shown. The setter returns whether that has changed. */
gboolean       liaison_diagram_node_get_new     (LiaisonDiagramNode *self);
gboolean       liaison_diagram_node_set_new     (LiaisonDiagramNode *self,
                                                 gboolean            is_new);
void           liaison_diagram_node_set_font    (LiaisonDiagramNode *self,
                                                 PangoContext       *context);
gboolean       liaison_diagram_node_is_round    (LiaisonDiagramNode *self);
const LiaisonNodeDrawing *liaison_diagram_node_get_drawing (LiaisonDiagramNode *self);

/* The centre in the diagram at 100 %, the place that the layout gave, and what it takes up; kept by the diagram. */
typedef struct
{
  double x;
  double y;
  double home_x;
  double home_y;
  int width;
  int height;
  gboolean settled;         /* it has a place */
} LiaisonDiagramPlace;

LiaisonDiagramPlace *liaison_diagram_node_get_place (LiaisonDiagramNode *self);

G_END_DECLS
