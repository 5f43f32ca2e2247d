/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rectangles that are looked up by place: a grid whose cells list what lies in them. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} LiaisonLineRect;

typedef struct
{
  LiaisonLineRect frame;
  double cell;              /* the side of one */
  guint n_columns;
  guint n_rows;
  int *heads;               /* of each cell: its first entry, or -1 */
  GArray *entries;
  GArray *rects;            /* of LiaisonLineRect, by their numbers */
  GArray *marks;            /* of guint: the stamp of when each was found last */
  guint stamp;
} LiaisonLineGrid;

LiaisonLineGrid *_liaison_line_grid_new  (const LiaisonLineRect *frame,
                                          guint                  n_expected);
void             _liaison_line_grid_free (LiaisonLineGrid       *self);
guint            _liaison_line_grid_add  (LiaisonLineGrid       *self,
                                          const LiaisonLineRect *rect);
void             _liaison_line_grid_find (LiaisonLineGrid       *self,
                                          const LiaisonLineRect *area,
                                          GArray                *found);
void             _liaison_line_grid_find_more (LiaisonLineGrid       *self,
                                               const LiaisonLineRect *area,
                                               GArray                *found);

static inline const LiaisonLineRect *
_liaison_line_grid_rect (const LiaisonLineGrid *self,
                         guint                  number)
{
  return &g_array_index (self->rects, LiaisonLineRect, number);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLineGrid, _liaison_line_grid_free)

G_END_DECLS
