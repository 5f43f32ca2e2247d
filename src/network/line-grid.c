/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what is near without looking at everything. */

#include "network/line-grid.h"

#include "config.h"

#include <math.h>

#define LEAST_CELL 48.0
#define PER_CELL 1.0       /* how many rectangles a cell is to have, about */

typedef struct
{
  guint rect;
  int next;                 /* of the same cell, or -1 */
} Entry;

/*< private >
 * _liaison_line_grid_new:
 * @frame: where most will be; what is outside counts as at its edge
 * @n_expected: how many there will be, about
 *
 * Returns: (transfer full): an empty grid
 */
LiaisonLineGrid *
_liaison_line_grid_new (const LiaisonLineRect *frame,
                        guint                  n_expected)
{
  LiaisonLineGrid *self = g_new0 (LiaisonLineGrid, 1);
  double width = MAX (frame->right - frame->left, 1);
  double height = MAX (frame->bottom - frame->top, 1);

  self->frame = *frame;
  self->cell = MAX (LEAST_CELL, sqrt (width * height * PER_CELL / MAX (n_expected, 1)));
  self->n_columns = (guint) (width / self->cell) + 1;
  self->n_rows = (guint) (height / self->cell) + 1;
  self->heads = g_new (int, (gsize) self->n_columns * self->n_rows);
  for (guint i = 0; i < self->n_columns * self->n_rows; i++)
    self->heads[i] = -1;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->rects = g_array_new (FALSE, FALSE, sizeof (LiaisonLineRect));
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/*< private >
 * _liaison_line_grid_free:
 * @self: (transfer full): a grid
 */
void
_liaison_line_grid_free (LiaisonLineGrid *self)
{
  g_free (self->heads);
  g_array_unref (self->entries);
  g_array_unref (self->rects);
  g_array_unref (self->marks);
  g_free (self);
}

static guint
column_of (const LiaisonLineGrid *self,
           double                 x)
{
  return (guint) CLAMP ((x - self->frame.left) / self->cell, 0, self->n_columns - 1);
}

static guint
row_of (const LiaisonLineGrid *self,
        double                 y)
{
  return (guint) CLAMP ((y - self->frame.top) / self->cell, 0, self->n_rows - 1);
}

/*< private >
 * _liaison_line_grid_add:
 * @self: a grid
 * @rect: a rectangle
 *
 * Returns: its number, from 0 on in the order of adding
 */
guint
_liaison_line_grid_add (LiaisonLineGrid       *self,
                        const LiaisonLineRect *rect)
{
  guint number = self->rects->len;
  guint mark = 0;

  g_array_append_val (self->rects, *rect);
  g_array_append_val (self->marks, mark);
  for (guint row = row_of (self, rect->top); row <= row_of (self, rect->bottom); row++)
    for (guint column = column_of (self, rect->left); column <= column_of (self, rect->right); column++)
      {
        int *head = &self->heads[(gsize) row * self->n_columns + column];
        Entry entry = { number, *head };

        *head = (int) self->entries->len;
        g_array_append_val (self->entries, entry);
      }
  return number;
}

/*< private >
 * _liaison_line_grid_find:
 * @self: a grid
 * @area: where to look
 * @found: (element-type guint): filled with the numbers of the rectangles that share something with @area, each once, in no order
 */
void
_liaison_line_grid_find (LiaisonLineGrid       *self,
                         const LiaisonLineRect *area,
                         GArray                *found)
{
  g_array_set_size (found, 0);
  self->stamp++;
  _liaison_line_grid_find_more (self, area, found);
}

/*< private >
 * _liaison_line_grid_find_more:
 * @self: a grid
 * @area: where to look
 * @found: (element-type guint): gets, besides what it has from the last _liaison_line_grid_find(), what else is there
 */
void
_liaison_line_grid_find_more (LiaisonLineGrid       *self,
                              const LiaisonLineRect *area,
                              GArray                *found)
{
  guint stamp = self->stamp;

  for (guint row = row_of (self, area->top); row <= row_of (self, area->bottom); row++)
    for (guint column = column_of (self, area->left); column <= column_of (self, area->right); column++)
      for (int e = self->heads[(gsize) row * self->n_columns + column]; e >= 0; e = g_array_index (self->entries, Entry, e).next)
        {
          guint number = g_array_index (self->entries, Entry, e).rect;
          const LiaisonLineRect *rect = _liaison_line_grid_rect (self, number);

          if (g_array_index (self->marks, guint, number) == stamp || rect->left >= area->right || rect->right <= area->left ||
              rect->top >= area->bottom || rect->bottom <= area->top)
            continue;
          g_array_index (self->marks, guint, number) = stamp;
          g_array_append_val (found, number);
        }
}
