/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The symbols of the kinds of entities. The same paths stand in the icons of ui/diagram/icons, which the lists show; a test keeps
 * them the same. */

#include "drawing/symbols.h"

#include <glib.h>
#include <math.h>

static const char *const paths[LIAISON_N_ENTITY_KINDS] = {
  [LIAISON_ENTITY_PERSON] = "M8 1.2a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.800z"
                            "M2 13.600C2 10.700 4.600 9.200 8 9.200s6 1.500 6 4.400V15H2z",
  [LIAISON_ENTITY_ORGANIZATION] = "M8 1 15 5v1.500H1V5zM3 7.500h2V12H3zm4 0h2V12H7zm4 0h2V12h-2zM1 13h14v2H1z",
  [LIAISON_ENTITY_PLACE] = "M8 1a5 5 0 0 1 5 5c0 3.300-3 6.200-5 9-2-2.800-5-5.700-5-9a5 5 0 0 1 5-5z"
                           "m0 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  [LIAISON_ENTITY_OPERATION] = "M8 1.200 15.600 14.500H.4zM7.100 5.500v5h1.800v-5zm0 6v1.800h1.800v-1.800z",
  [LIAISON_ENTITY_AGREEMENT] = "M3 1h6.500L13.500 5v10H3zm2.300 6v1.400h5.900V7zm0 2.700v1.400h5.900V9.700zm0-5.400v1.400h2.900V4.300z",
  [LIAISON_ENTITY_EVENT] = "M4 1h1.600v1.500h4.800V1H12v1.500h2.500V15h-13V2.500H4zM3.200 6.500v6.800h9.600V6.500zm5 2.700h2.800V12H8.200z",
};

/* Where a path is while it is read. */
typedef struct
{
  cairo_t *cr;
  const char *rest;
  double x;
  double y;
  double control_x;         /* of the curve before: what "s" mirrors */
  double control_y;
} Pen;

static double
read_number (Pen *pen)
{
  char *end;
  double number;

  while (*pen->rest == ' ' || *pen->rest == ',')
    pen->rest++;
  number = g_ascii_strtod (pen->rest, &end);
  pen->rest = end;
  return number;
}

static gboolean
has_number (Pen *pen)
{
  while (*pen->rest == ' ' || *pen->rest == ',')
    pen->rest++;
  return g_ascii_isdigit (*pen->rest) || *pen->rest == '-' || *pen->rest == '.';
}

static void
line_to (Pen    *pen,
         double  x,
         double  y)
{
  pen->x = x;
  pen->y = y;
  cairo_line_to (pen->cr, x, y);
}

static void
curve_to (Pen    *pen,
          double  ax,
          double  ay,
          double  bx,
          double  by,
          double  x,
          double  y)
{
  cairo_curve_to (pen->cr, ax, ay, bx, by, x, y);
  pen->control_x = bx;
  pen->control_y = by;
  pen->x = x;
  pen->y = y;
}

/* Part of a circle: the only arcs there are. Implementation notes of SVG 1.1, F.6.5. */
static void
arc_to (Pen      *pen,
        double    radius,
        gboolean  large,
        gboolean  clockwise,
        double    x,
        double    y)
{
  double half_x = (x - pen->x) / 2;
  double half_y = (y - pen->y) / 2;
  double half = hypot (half_x, half_y);
  double away = sqrt (MAX (radius * radius - half * half, 0)) * (large == clockwise ? -1 : 1);
  double centre_x = pen->x + half_x - half_y / half * away;
  double centre_y = pen->y + half_y + half_x / half * away;
  double from = atan2 (pen->y - centre_y, pen->x - centre_x);
  double to = atan2 (y - centre_y, x - centre_x);

  if (clockwise)
    cairo_arc (pen->cr, centre_x, centre_y, MAX (radius, half), from, to);
  else
    cairo_arc_negative (pen->cr, centre_x, centre_y, MAX (radius, half), from, to);
  pen->x = x;
  pen->y = y;
}

/* One step of COMMAND. */
static void
step (Pen  *pen,
      char  command)
{
  double from_x = g_ascii_islower (command) ? pen->x : 0;
  double from_y = g_ascii_islower (command) ? pen->y : 0;
  double n[7];
  guint n_numbers = 0;
  static const char counts[] = "m2l2h1v1c6s4a7";

  for (const char *p = counts; *p != '\0'; p += 2)
    if (*p == g_ascii_tolower (command))
      n_numbers = (guint) (p[1] - '0');
  for (guint i = 0; i < n_numbers; i++)
    n[i] = read_number (pen);
  switch (g_ascii_tolower (command))
    {
    case 'm':
      cairo_move_to (pen->cr, pen->x = from_x + n[0], pen->y = from_y + n[1]);
      break;
    case 'l':
      line_to (pen, from_x + n[0], from_y + n[1]);
      break;
    case 'h':
      line_to (pen, from_x + n[0], pen->y);
      break;
    case 'v':
      line_to (pen, pen->x, from_y + n[0]);
      break;
    case 'c':
      curve_to (pen, from_x + n[0], from_y + n[1], from_x + n[2], from_y + n[3], from_x + n[4], from_y + n[5]);
      break;
    case 's':
      curve_to (pen, 2 * pen->x - pen->control_x, 2 * pen->y - pen->control_y, from_x + n[0], from_y + n[1],
                from_x + n[2], from_y + n[3]);
      break;
    case 'a':
      arc_to (pen, n[0], n[3] != 0, n[4] != 0, from_x + n[5], from_y + n[6]);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
close_path (Pen *pen)
{
  cairo_close_path (pen->cr);
  cairo_get_current_point (pen->cr, &pen->x, &pen->y);
}

static void
trace (cairo_t    *cr,
       const char *path)
{
  Pen pen = { cr, path };

  while (*pen.rest != '\0')
    {
      char command = *pen.rest++;

      if (command == 'z')
        {
          close_path (&pen);
          continue;
        }
      step (&pen, command);
      /* More numbers are more of the same; after the first place, lines. */
      while (has_number (&pen))
        step (&pen, command == 'M' ? 'L' : command == 'm' ? 'l' : command);
    }
}

const char *
liaison_symbol_get_path (LiaisonEntityKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_ENTITY_KINDS, NULL);

  return paths[kind];
}

void
liaison_symbol_trace (LiaisonEntityKind  kind,
                      cairo_t           *cr,
                      double             x,
                      double             y,
                      double             size)
{
  g_return_if_fail (kind < LIAISON_N_ENTITY_KINDS);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / LIAISON_SYMBOL_SIZE, size / LIAISON_SYMBOL_SIZE);
  trace (cr, paths[kind]);
  cairo_restore (cr);
}
