/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/filter.h"

G_BEGIN_DECLS

/* An entity in the diagram: a button of the shape, colour and symbol of its kind. */
#define LIAISON_TYPE_DIAGRAM_NODE (liaison_diagram_node_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramNode, liaison_diagram_node, LIAISON, DIAGRAM_NODE, GtkButton)

GtkWidget     *liaison_diagram_node_new          (LiaisonEntity      *entity);
void           liaison_diagram_node_describe     (LiaisonDiagramNode *self,
                                                  LiaisonNetwork     *network,
                                                  LiaisonFilter      *filter);
LiaisonEntity *liaison_diagram_node_get_entity   (LiaisonDiagramNode *self);
void           liaison_diagram_node_set_selected (LiaisonDiagramNode *self,
                                                  gboolean            selected);
void           liaison_diagram_node_set_dimmed   (LiaisonDiagramNode *self,
                                                  gboolean            dimmed);
void           liaison_diagram_node_set_zoom     (LiaisonDiagramNode *self,
                                                  double              zoom);

/* The centre in the diagram at 100 %, the place that the layout gave, and what it takes up; kept by the diagram. */
typedef struct
{
  double x;
  double y;
  double home_x;
  double home_y;
  int width;
  int height;
} LiaisonDiagramPlace;

LiaisonDiagramPlace *liaison_diagram_node_get_place (LiaisonDiagramNode *self);

G_END_DECLS
