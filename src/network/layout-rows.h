/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/layout-private.h"

G_BEGIN_DECLS

/* A graph in rows: its nodes, and waypoints where a tie passes a row. */
typedef struct
{
  guint upper;
  guint lower;              /* in the same row, the two are in no order */
  double weight;            /* how much it counts that the tie is short and straight */
  double gap;               /* what a tie within a row wants between its boxes */
} LiaisonLayoutTie;

typedef struct
{
  const LiaisonLayoutGraph *graph;
  guint n;                  /* the nodes of the graph come first */
  GArray *row;              /* of guint: the row of each */
  GArray *ties;             /* of LiaisonLayoutTie, between nodes of one row or of rows next to each other */
  guint n_rows;
  GArray **rows;            /* n_rows of guint: the nodes of each, from left to right */
  guint *place;             /* of each node, its place in its row */
  guint *first;             /* n + 1 starts of the nodes' ties */
  guint *tie;
  double *x;                /* centres */
} LiaisonLayoutRows;

/* layout-ranks.c */
gboolean           _liaison_layout_rank           (const LiaisonLayoutGraph *graph,
                                                   double                    widest,
                                                   guint                    *row,
                                                   gboolean                 *rules);
/* layout-rows.c */
LiaisonLayoutRows *_liaison_layout_rows_new       (const LiaisonLayoutGraph *graph,
                                                   const guint              *row,
                                                   const gboolean           *rules);
void               _liaison_layout_rows_free      (LiaisonLayoutRows        *self);
guint              _liaison_layout_rows_other     (const LiaisonLayoutRows  *self,
                                                   guint                     tie,
                                                   guint                     node);
double             _liaison_layout_rows_width     (const LiaisonLayoutRows  *self,
                                                   guint                     node);
/* layout-order.c */
void               _liaison_layout_order          (LiaisonLayoutRows        *self);
guint64            _liaison_layout_order_cost     (const LiaisonLayoutRows  *self);
/* layout-columns.c */
void               _liaison_layout_columns        (LiaisonLayoutRows        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLayoutRows, _liaison_layout_rows_free)

G_END_DECLS
