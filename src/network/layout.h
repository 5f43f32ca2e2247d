/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "analysis/kinds.h"

G_BEGIN_DECLS

/* A box to be placed: its size is given, its centre is found. Units are pixels at 100 %. */
typedef struct
{
  double width;
  double height;
  double x;
  double y;
  gboolean pinned;          /* stays where it is */
  gboolean placed;          /* x and y hold a place to start from */
} LiaisonLayoutBox;

typedef struct
{
  guint source;             /* indices of boxes */
  guint target;
  double label_width;       /* room that the line's label wants between the boxes; 0 for none */
} LiaisonLayoutLink;

/* Places BOXES so that linked ones are near each other, none overlap, and the same input gives the same places. Boxes with
 * no link stand together below. ASPECT is the wanted width over height of the whole. Source of the method in layout.c. */
void liaison_layout_organic (LiaisonLayoutBox        *boxes,
                             guint                    n_boxes,
                             const LiaisonLayoutLink *links,
                             guint                    n_links,
                             double                   aspect);
/* The same, but folds what does not find room in WIDTH times HEIGHT. */
void liaison_layout_organic_within (LiaisonLayoutBox        *boxes,
                                    guint                    n_boxes,
                                    const LiaisonLayoutLink *links,
                                    guint                    n_links,
                                    double                   width,
                                    double                   height);

G_END_DECLS
