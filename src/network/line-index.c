/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid over the diagram: each cell knows the boxes and the lines that may be in it. A line is entered piece by piece along its
 * curve, so that one that goes across the whole picture is in few cells. */

#include "network/line-index.h"

#include <math.h>

#define CELL 160.0     /* at least */
#define MOST_CELLS 128 /* along each side */
#define N_PIECES 12    /* of a line */
#define MARK 12.0      /* what is drawn around a line: its width, its head */

typedef struct
{
  GArray *boxes; /* of guint; nullable */
  GArray *lines; /* of guint; nullable */
} Cell;

struct _LiaisonLineIndex
{
  const LiaisonLine *line;   /* not owned */
  const LiaisonLineBox *box; /* not owned */
  guint n_lines;
  guint n_boxes;
  LiaisonLineArea area;
  double cell;
  int columns;
  int rows;
  Cell *cells;
  guint *stamps;             /* for each box, then for each line: the search in which it was met last */
  guint stamp;
};

static LiaisonLineArea
area_of_box (const LiaisonLineBox *box)
{
  return (LiaisonLineArea) { box->x - box->width / 2, box->y - box->height / 2, box->x + box->width / 2, box->y + box->height / 2 };
}

static gboolean
overlap (LiaisonLineArea a,
         LiaisonLineArea b)
{
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

LiaisonLineArea
liaison_line_area_join (LiaisonLineArea a,
                        LiaisonLineArea b)
{
  return (LiaisonLineArea) { MIN (a.left, b.left), MIN (a.top, b.top), MAX (a.right, b.right), MAX (a.bottom, b.bottom) };
}

static LiaisonLineArea
area_of_label (const LiaisonLine *line)
{
  return (LiaisonLineArea) { line->label_x - line->label_width / 2, line->label_y - line->label_height / 2,
                             line->label_x + line->label_width / 2, line->label_y + line->label_height / 2 };
}

/**
 * liaison_line_get_area:
 * @line: a routed line
 *
 * Returns: what it takes up at most, with its marks and its label
 */
LiaisonLineArea
liaison_line_get_area (const LiaisonLine *line)
{
  LiaisonLineArea area = { line->x[0], line->y[0], line->x[0], line->y[0] };

  for (guint i = 1; i < G_N_ELEMENTS (line->x); i++)
    area = liaison_line_area_join (area, (LiaisonLineArea) { line->x[i], line->y[i], line->x[i], line->y[i] });
  area = (LiaisonLineArea) { area.left - MARK, area.top - MARK, area.right + MARK, area.bottom + MARK };
  return line->label != NULL ? liaison_line_area_join (area, area_of_label (line)) : area;
}

/* Where the curve is between two of its places; what it bends more than that is within MARK. */
static LiaisonLineArea
area_of_piece (const LiaisonLine *line,
               guint              number)
{
  double ax, ay, bx, by;

  liaison_line_at (line, (double) number / N_PIECES, &ax, &ay);
  liaison_line_at (line, (double) (number + 1) / N_PIECES, &bx, &by);
  return (LiaisonLineArea) { MIN (ax, bx) - MARK, MIN (ay, by) - MARK, MAX (ax, bx) + MARK, MAX (ay, by) + MARK };
}

/**
 * liaison_line_get_area_within:
 * @line: a routed line
 * @top: a height
 * @bottom: one below it
 *
 * Returns: what it takes up at most between two heights, with its marks and its label; nothing, its left beyond its right, where
 *   it takes up nothing there
 */
LiaisonLineArea
liaison_line_get_area_within (const LiaisonLine *line,
                              double             top,
                              double             bottom)
{
  LiaisonLineArea area = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < N_PIECES; i++)
    {
      LiaisonLineArea piece = area_of_piece (line, i);

      if (piece.top < bottom && piece.bottom > top)
        area = liaison_line_area_join (area, piece);
    }
  if (line->label != NULL && area_of_label (line).top < bottom && area_of_label (line).bottom > top)
    area = liaison_line_area_join (area, area_of_label (line));
  return area;
}

static int
column_of (const LiaisonLineIndex *self,
           double                 x)
{
  return (int) CLAMP (floor ((x - self->area.left) / self->cell), 0, self->columns - 1);
}

static int
row_of (const LiaisonLineIndex *self,
        double                 y)
{
  return (int) CLAMP (floor ((y - self->area.top) / self->cell), 0, self->rows - 1);
}

static void
enter (GArray **members,
       guint    number)
{
  if (*members == NULL)
    *members = g_array_new (FALSE, FALSE, sizeof (guint));
  /* Pieces of a line come one after the other. */
  if ((*members)->len == 0 || g_array_index (*members, guint, (*members)->len - 1) != number)
    g_array_append_val (*members, number);
}

static void
enter_box (LiaisonLineIndex *self,
           guint            number)
{
  LiaisonLineArea area = area_of_box (&self->box[number]);

  if (self->box[number].hidden)
    return;
  for (int row = row_of (self, area.top); row <= row_of (self, area.bottom); row++)
    for (int column = column_of (self, area.left); column <= column_of (self, area.right); column++)
      enter (&self->cells[row * self->columns + column].boxes, number);
}

static void
enter_area (LiaisonLineIndex *self,
            LiaisonLineArea  area,
            guint            number)
{
  for (int row = row_of (self, area.top); row <= row_of (self, area.bottom); row++)
    for (int column = column_of (self, area.left); column <= column_of (self, area.right); column++)
      enter (&self->cells[row * self->columns + column].lines, number);
}

static void
enter_line (LiaisonLineIndex *self,
            guint            number)
{
  const LiaisonLine *line = &self->line[number];

  if (!line->shown)
    return;
  for (guint i = 0; i < N_PIECES; i++)
    enter_area (self, area_of_piece (line, i), number);
  if (line->label != NULL)
    enter_area (self, area_of_label (line), number);
}

static void
measure (LiaisonLineIndex *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_boxes; i++, any = TRUE)
    self->area = any ? liaison_line_area_join (self->area, area_of_box (&self->box[i])) : area_of_box (&self->box[i]);
  for (guint i = 0; i < self->n_lines; i++)
    if (self->line[i].shown)
      self->area = liaison_line_area_join (self->area, liaison_line_get_area (&self->line[i]));
  self->cell = MAX (CELL, MAX (self->area.right - self->area.left, self->area.bottom - self->area.top) / MOST_CELLS);
  self->columns = (int) ((self->area.right - self->area.left) / self->cell) + 1;
  self->rows = (int) ((self->area.bottom - self->area.top) / self->cell) + 1;
}

/**
 * liaison_line_index_new:
 * @lines: routed lines
 * @n_lines: how many
 * @boxes: what they connect
 * @n_boxes: how many
 *
 * Returns: (transfer full): a grid; @lines and @boxes must stay as long as it is used
 */
LiaisonLineIndex *
liaison_line_index_new (const LiaisonLine    *lines,
                       guint                 n_lines,
                       const LiaisonLineBox *boxes,
                       guint                 n_boxes)
{
  LiaisonLineIndex *self = g_new0 (LiaisonLineIndex, 1);

  self->line = lines;
  self->n_lines = n_lines;
  self->box = boxes;
  self->n_boxes = n_boxes;
  measure (self);
  self->cells = g_new0 (Cell, self->columns * self->rows);
  self->stamps = g_new0 (guint, n_boxes + n_lines + 1);
  for (guint i = 0; i < n_boxes; i++)
    enter_box (self, i);
  for (guint i = 0; i < n_lines; i++)
    enter_line (self, i);
  return self;
}

/**
 * liaison_line_index_free:
 * @self: (transfer full): a grid
 */
void
liaison_line_index_free (LiaisonLineIndex *self)
{
  for (int i = 0; i < self->columns * self->rows; i++)
    {
      g_clear_pointer (&self->cells[i].boxes, g_array_unref);
      g_clear_pointer (&self->cells[i].lines, g_array_unref);
    }
  g_free (self->cells);
  g_free (self->stamps);
  g_free (self);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const guint *x = a;
  const guint *y = b;

  return (*x > *y) - (*x < *y);
}

/* Whether it is met for the first time in this search. */
static gboolean
meet (LiaisonLineIndex *self,
      guint            which)
{
  if (self->stamps[which] == self->stamp)
    return FALSE;
  self->stamps[which] = self->stamp;
  return TRUE;
}

/**
 * liaison_line_index_find_boxes:
 * @self: a grid
 * @area: a part of the diagram
 * @found: (inout): an array of guint: gets the numbers of the boxes in @area, in their order
 */
void
liaison_line_index_find_boxes (LiaisonLineIndex *self,
                              LiaisonLineArea  area,
                              GArray          *found)
{
  g_array_set_size (found, 0);
  self->stamp++;
  for (int row = row_of (self, area.top); row <= row_of (self, area.bottom); row++)
    for (int column = column_of (self, area.left); column <= column_of (self, area.right); column++)
      {
        const GArray *members = self->cells[row * self->columns + column].boxes;

        for (guint i = 0; members != NULL && i < members->len; i++)
          {
            guint number = g_array_index (members, guint, i);

            if (meet (self, number) && overlap (area_of_box (&self->box[number]), area))
              g_array_append_val (found, number);
          }
      }
  g_array_sort (found, compare);
}

/* Whether a piece of it, or its label, is in AREA. */
static gboolean
is_line_in (const LiaisonLine *line,
            LiaisonLineArea    area)
{
  for (guint i = 0; i < N_PIECES; i++)
    if (overlap (area_of_piece (line, i), area))
      return TRUE;
  return line->label != NULL && overlap (area_of_label (line), area);
}

/**
 * liaison_line_index_find_lines:
 * @self: a grid
 * @area: a part of the diagram
 * @found: (inout): an array of guint: gets the numbers of the lines that are shown in @area, in their order
 */
void
liaison_line_index_find_lines (LiaisonLineIndex *self,
                              LiaisonLineArea  area,
                              GArray          *found)
{
  g_array_set_size (found, 0);
  self->stamp++;
  for (int row = row_of (self, area.top); row <= row_of (self, area.bottom); row++)
    for (int column = column_of (self, area.left); column <= column_of (self, area.right); column++)
      {
        const GArray *members = self->cells[row * self->columns + column].lines;

        for (guint i = 0; members != NULL && i < members->len; i++)
          {
            guint number = g_array_index (members, guint, i);

            if (meet (self, self->n_boxes + number) && is_line_in (&self->line[number], area))
              g_array_append_val (found, number);
          }
      }
  g_array_sort (found, compare);
}

/**
 * liaison_line_index_hit_box:
 * @self: a grid
 * @x: a place
 * @y: a place
 *
 * Returns: the number of the box at the place, the last where they lie on each other, or -1
 */
int
liaison_line_index_hit_box (LiaisonLineIndex *self,
                           double           x,
                           double           y)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  liaison_line_index_find_boxes (self, (LiaisonLineArea) { x, y, x, y }, found);
  return found->len > 0 ? (int) g_array_index (found, guint, found->len - 1) : -1;
}

/**
 * liaison_line_index_hit_line:
 * @self: a grid
 * @x: a place
 * @y: a place
 * @tolerance: how far from a line still is on it
 *
 * Returns: the number of the line whose label is at the place, or which is nearest to it, or -1 if none is near
 */
int
liaison_line_index_hit_line (LiaisonLineIndex *self,
                            double           x,
                            double           y,
                            double           tolerance)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  double best = tolerance;
  int hit = -1;

  liaison_line_index_find_lines (self, (LiaisonLineArea) { x - tolerance, y - tolerance, x + tolerance, y + tolerance }, found);
  for (guint i = 0; i < found->len; i++)
    {
      guint number = g_array_index (found, guint, i);
      const LiaisonLine *line = &self->line[number];
      double distance;

      if (line->label_shown && overlap (area_of_label (line), (LiaisonLineArea) { x, y, x, y }))
        return (int) number;
      distance = liaison_line_distance (line, x, y);
      if (distance <= best)
        {
          best = distance;
          hit = (int) number;
        }
    }
  return hit;
}
