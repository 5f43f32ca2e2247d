/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/layout.h"
#include "network/network.h"

G_BEGIN_DECLS

/* The lines of the diagram: where they run and where their labels stand. Units are pixels at 100 %. */

typedef struct
{
  double x;                 /* the centre */
  double y;
  double width;
  double height;
  gboolean round;           /* its ends are half circles */
  gboolean hidden;          /* left out: lines and labels do not mind it */
} LiaisonLineBox;

typedef struct
{
  LiaisonRelation *relation; /* owned */
  gpointer label;            /* owned PangoLayout; the lines know only its size */
  double label_width;
  double label_height;
  guint source;              /* numbers of boxes */
  guint target;
  gboolean hidden;           /* left out: neither drawn nor given room */

  /* What is found. A cubic curve, from the edge of one box to the edge of the other. */
  gboolean shown;            /* FALSE where it is left out, or the boxes leave no room for it */
  double x[4];
  double y[4];
  gboolean label_shown;      /* FALSE where it would cover something */
  double label_x;            /* its centre */
  double label_y;
  double label_zoom;         /* below this it is left out, as there is a crowd around it; 0 if there is none */
} LiaisonLine;

void     liaison_lines_route (LiaisonLine          *edges,
                              guint                 n_edges,
                              const LiaisonLineBox *boxes,
                              guint                 n_boxes);
void     liaison_lines_route_at (LiaisonLine          *edges,
                                 guint                 n_edges,
                                 const LiaisonLineBox *boxes,
                                 guint                 n_boxes,
                                 guint                 box);
void     liaison_line_at (const LiaisonLine *edge,
                          double             t,
                          double            *x,
                          double            *y);
double   liaison_line_distance (const LiaisonLine *edge,
                                double             x,
                                double             y);
GArray  *liaison_lines_dup_links (const LiaisonLine *lines,
                                  guint              n_lines);

G_END_DECLS
