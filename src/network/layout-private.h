/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/layout.h"

G_BEGIN_DECLS

/* The parts of the layout, each in a file of its own; layout.c puts them together. */

/* A connected graph of boxes under layout. Links join two different nodes, and each pair at most once. */
typedef struct
{
  guint n;
  double *x;           /* centres */
  double *y;
  double *width;       /* with the room that a box wants around it */
  double *height;
  gboolean *fixed;
  guint *box;          /* the numbers of the boxes */
  guint n_links;
  guint *source;
  guint *target;
  double *room;        /* what the link's label wants between the boxes */
  double *rule;        /* how strongly its source is above its target; negative if below, 0 if neither */
  double *bond;        /* how much its ends are friends; negative if they are opponents */
  guint *first;        /* n + 1 starts of the nodes' neighbours */
  guint *neighbour;
  guint *link;         /* of each neighbour: the link to it */
  double unit;         /* the wanted length of a link */
  double most_width;   /* what it should not be larger than, if that can be had; 0 where there is no matter */
  double most_height;
  double haste;        /* by how much less is to be tried than could be; 1 if there is none */
  guint64 random;      /* state of the generator of chance; never 0 */
} LiaisonLayoutGraph;

/* The ground on which the boxes of a side stand, beyond these. */
#define LIAISON_LAYOUT_SIDE_PADDING 12.0
#define LIAISON_LAYOUT_SIDE_TITLE 24.0

/* A rectangle that is placed as a whole, by its left upper corner. */
typedef struct
{
  double width;
  double height;
  double x;
  double y;
} LiaisonLayoutTile;

/* layout-parts.c */
guint               _liaison_layout_find_parts     (const LiaisonLayoutLink  *links,
                                                    guint                     n_links,
                                                    guint                     n_boxes,
                                                    guint                    *part);
GPtrArray          *_liaison_layout_make_graphs    (const LiaisonLayoutBox   *boxes,
                                                    guint                     n_boxes,
                                                    const LiaisonLayoutLink  *links,
                                                    guint                     n_links,
                                                    const guint              *part,
                                                    guint                     n_parts);

LiaisonLayoutGraph *_liaison_layout_graph_new      (guint                     n_nodes,
                                                    guint                     n_links);
void                _liaison_layout_graph_free     (LiaisonLayoutGraph       *self);
void                _liaison_layout_graph_index    (LiaisonLayoutGraph       *self);
void                _liaison_layout_graph_hops     (const LiaisonLayoutGraph *self,
                                                    guint                     from,
                                                    guint16                  *hops);
double              _liaison_layout_graph_chance   (LiaisonLayoutGraph       *self);

void                _liaison_layout_scatter        (LiaisonLayoutGraph       *self);
void                _liaison_layout_stress         (LiaisonLayoutGraph       *self,
                                                    const float              *distances,
                                                    gboolean                  near,
                                                    double                    heat,
                                                    guint                     n_rounds);
void                _liaison_layout_stress_sparse  (LiaisonLayoutGraph       *self,
                                                    guint                     n_rounds);
void                _liaison_layout_forces         (LiaisonLayoutGraph       *self,
                                                    guint                     n_rounds);
gboolean            _liaison_layout_push_apart     (LiaisonLayoutGraph       *self,
                                                    guint                     n_rounds);
void                _liaison_layout_separate       (LiaisonLayoutGraph       *self,
                                                    gboolean                  stretch);
double              _liaison_layout_shortage       (const LiaisonLayoutGraph *self,
                                                    guint                     link,
                                                    double                    dx,
                                                    double                    dy);
guint64             _liaison_layout_crossings      (const LiaisonLayoutGraph *self);
void                _liaison_layout_improve        (LiaisonLayoutGraph       *self,
                                                    const float              *distances,
                                                    double                    budget);
float              *_liaison_layout_distances      (const LiaisonLayoutGraph *self,
                                                    guint                     folds);
void                _liaison_layout_measure        (const LiaisonLayoutGraph *self,
                                                    LiaisonLayoutTile        *frame);
void                _liaison_layout_rotate         (LiaisonLayoutGraph       *self,
                                                    double                    cosine,
                                                    double                    sine);
void                _liaison_layout_arrange        (LiaisonLayoutGraph       *self,
                                                    double                    aspect);
gboolean            _liaison_layout_hierarchy      (LiaisonLayoutGraph       *self,
                                                    double                    aspect);
guint               _liaison_layout_tell_sides     (const LiaisonLayoutGraph *self,
                                                    guint                    *side);
void                _liaison_layout_face           (LiaisonLayoutGraph       *self,
                                                    double                    aspect);
void                _liaison_layout_pack           (LiaisonLayoutTile        *tiles,
                                                    guint                     n_tiles,
                                                    double                    aspect,
                                                    double                    gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLayoutGraph, _liaison_layout_graph_free)

G_END_DECLS
