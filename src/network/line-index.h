/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/lines.h"

G_BEGIN_DECLS

/* Finds the boxes and lines that are shown in a part of the diagram, or near a point, without looking at all of them. It stays as it was made:
 * when boxes or lines have moved, a new one is needed. Units are pixels at 100 %. */
typedef struct _LiaisonLineIndex LiaisonLineIndex;

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} LiaisonLineArea;

LiaisonLineIndex *liaison_line_index_new        (const LiaisonLine    *lines,
                                               guint                 n_lines,
                                               const LiaisonLineBox *boxes,
                                               guint                 n_boxes);
void             liaison_line_index_free       (LiaisonLineIndex      *self);
void             liaison_line_index_find_boxes (LiaisonLineIndex      *self,
                                               LiaisonLineArea       area,
                                               GArray               *found);
void             liaison_line_index_find_lines (LiaisonLineIndex      *self,
                                               LiaisonLineArea       area,
                                               GArray               *found);
int              liaison_line_index_hit_box    (LiaisonLineIndex      *self,
                                               double                x,
                                               double                y);
int              liaison_line_index_hit_line   (LiaisonLineIndex      *self,
                                               double                x,
                                               double                y,
                                               double                tolerance);
LiaisonLineArea  liaison_line_get_area        (const LiaisonLine    *line);
LiaisonLineArea  liaison_line_get_area_within (const LiaisonLine    *line,
                                               double                top,
                                               double                bottom);
/* The least area around both. */
LiaisonLineArea  liaison_line_area_join       (LiaisonLineArea       a,
                                               LiaisonLineArea       b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLineIndex, liaison_line_index_free)

G_END_DECLS
