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
  LiaisonRelationKind kind; /* tells, in a hierarchy, which of the two is above; */
  LiaisonValence valence;   /* and this, where sides are told apart, whether they are friends */
} LiaisonLayoutLink;

/* What a picture shows first. */
typedef enum
{
  LIAISON_LAYOUT_ORGANIC,   /* what is tied is near */
  LIAISON_LAYOUT_HIERARCHY, /* who leads or is reported to is above */
  LIAISON_LAYOUT_SIDES,     /* friends are together, and their opponents face them */
  LIAISON_N_LAYOUT_STYLES
} LiaisonLayoutStyle;

/* The words of files and of the command line ("organic"). From a string that is no such word, nothing is read and FALSE
 * returned. */
const char *liaison_layout_style_to_string   (LiaisonLayoutStyle  style);
gboolean    liaison_layout_style_from_string (const char         *string,
                                              LiaisonLayoutStyle *style);

/* Places BOXES in a style: none overlap, and the same input gives the same places. Boxes with no link stand together below.
 * ASPECT is the wanted width over height of the whole. Sources of the methods in layout.c. */
void liaison_layout_run        (LiaisonLayoutStyle       style,
                                LiaisonLayoutBox        *boxes,
                                guint                    n_boxes,
                                const LiaisonLayoutLink *links,
                                guint                    n_links,
                                double                   aspect);
/* The same, but folds what does not find room in WIDTH times HEIGHT. */
void liaison_layout_run_within (LiaisonLayoutStyle       style,
                                LiaisonLayoutBox        *boxes,
                                guint                    n_boxes,
                                const LiaisonLayoutLink *links,
                                guint                    n_links,
                                double                   width,
                                double                   height);

/* A side, when they are told apart. */
typedef struct
{
  double x;                 /* the left upper corner of the ground on which its boxes stand */
  double y;
  double width;
  double height;
  guint first;              /* the first of its boxes, the most important one if boxes are sorted by importance */
  guint n_boxes;            /* how many they are, 2 at least */
} LiaisonLayoutSide;

/* The sides of boxes that have places, as liaison_layout_run() tells them apart, if they have another side; of
 * LiaisonLayoutSide, in the order of their first boxes. Free with g_array_unref(). */
GArray *liaison_layout_find_sides (const LiaisonLayoutBox  *boxes,
                                   guint                    n_boxes,
                                   const LiaisonLayoutLink *links,
                                   guint                    n_links);

G_END_DECLS
