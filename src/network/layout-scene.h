/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/layout-private.h"

G_BEGIN_DECLS

/* A picture to be measured fast: what a node in some place would cost. Lengths are in units of the graph. Arrays are padded
 * to whole lanes with nodes and links that are so far off that they count for nothing. */
typedef struct
{
  const LiaisonLayoutGraph *graph;
  guint n_nodes;            /* padded, as is n_links */
  guint n_links;
  float *x;                 /* of the nodes */
  float *y;
  float *across;            /* half the width of their boxes */
  float *down;              /* half the height */
  float *ax;                /* of the links: where they begin */
  float *ay;
  float *bx;                /* and where they end */
  float *by;
  float *inverse;           /* one over the number of links between two nodes: a row of n_nodes for each; 0 from one to itself */
} LiaisonLayoutScene;

LiaisonLayoutScene *_liaison_layout_scene_new       (const LiaisonLayoutGraph *graph,
                                                     const float              *distances);
void                _liaison_layout_scene_free      (LiaisonLayoutScene       *self);
void                _liaison_layout_scene_try       (LiaisonLayoutScene       *self,
                                                     guint                     node,
                                                     float                     x,
                                                     float                     y);
void                _liaison_layout_scene_put       (LiaisonLayoutScene       *self,
                                                     guint                     node,
                                                     float                     x,
                                                     float                     y);
float               _liaison_layout_scene_stress    (const LiaisonLayoutScene *self,
                                                     guint                     node);
guint               _liaison_layout_scene_crossings (const LiaisonLayoutScene *self,
                                                     guint                     node);
guint               _liaison_layout_scene_covered   (const LiaisonLayoutScene *self,
                                                     guint                     node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLayoutScene, _liaison_layout_scene_free)

G_END_DECLS
