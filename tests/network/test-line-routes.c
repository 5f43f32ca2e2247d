/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of routes and labels on pictures of chance, against a plain search over finely graded bends. */

#include "network/lines.h"

#include <math.h>

#include "network/line-labels.h"

#define N_BOXES 26
#define N_EDGES 40

typedef struct
{
  LiaisonLineBox boxes[N_BOXES];
  LiaisonLine edges[N_EDGES];
} Picture;

/* Boxes in a grid that is not too even, so that none overlap. */
static void
make_picture (Picture *picture,
              guint32  seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_BOXES; i++)
    {
      LiaisonLineBox *box = &picture->boxes[i];

      *box = (LiaisonLineBox) { .width = g_rand_double_range (chance, 50, 150), .height = g_rand_double_range (chance, 24, 46) };
      box->x = (i % 5) * 230 + g_rand_double_range (chance, -35, 35);
      box->y = (i / 5) * 120 + g_rand_double_range (chance, -32, 32);
      box->round = i % 3 == 0;
    }
  for (guint i = 0; i < N_EDGES; i++)
    {
      LiaisonLine *edge = &picture->edges[i];

      *edge = (LiaisonLine) { .label_width = g_rand_double_range (chance, 30, 90), .label_height = 15 };
      edge->source = (guint) g_rand_int_range (chance, 0, N_BOXES);
      edge->target = (edge->source + 1 + (guint) g_rand_int_range (chance, 0, 9)) % N_BOXES;
    }
}

static gboolean
leads_through (const Picture     *picture,
               const LiaisonLine *edge,
               double             margin)
{
  for (guint b = 0; b < N_BOXES; b++)
    for (guint s = 0; s <= 300 && b != edge->source && b != edge->target; s++)
      {
        const LiaisonLineBox *box = &picture->boxes[b];
        double x, y;

        liaison_line_at (edge, s / 300.0, &x, &y);
        if (fabs (x - box->x) < box->width / 2 + margin && fabs (y - box->y) < box->height / 2 + margin)
          return TRUE;
      }
  return FALSE;
}

/* Whether any bend that goes no farther than 200 pixels, and than four fifths of the way, leads through no box with some room to spare. */
static gboolean
can_be_led (const Picture     *picture,
            const LiaisonLine *edge)
{
  const LiaisonLineBox *a = &picture->boxes[edge->source];
  const LiaisonLineBox *b = &picture->boxes[edge->target];
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = hypot (dx, dy);
  double most = MIN (200, 0.8 * length);

  for (double first = -most; first <= most; first += most / 8)
    for (double second = -most; second <= most; second += most / 8)
      {
        LiaisonLine line = *edge;

        line.x[0] = a->x;
        line.y[0] = a->y;
        line.x[1] = a->x + dx / 3 + dy / length * first * 4 / 3;
        line.y[1] = a->y + dy / 3 - dx / length * first * 4 / 3;
        line.x[2] = a->x + 2 * dx / 3 + dy / length * second * 4 / 3;
        line.y[2] = a->y + 2 * dy / 3 - dx / length * second * 4 / 3;
        line.x[3] = b->x;
        line.y[3] = b->y;
        if (!leads_through (picture, &line, 6))
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_company (const Picture *picture,
             guint          number)
{
  const LiaisonLine *edge = &picture->edges[number];

  for (guint i = 0; i < N_EDGES; i++)
    {
      const LiaisonLine *other = &picture->edges[i];

      if (i != number && MIN (other->source, other->target) == MIN (edge->source, edge->target) &&
          MAX (other->source, other->target) == MAX (edge->source, edge->target))
        return TRUE;
    }
  return FALSE;
}

/* Lines lead through a box hardly ever where a bend avoids it. */
static void
test_avoids_boxes (void)
{
  guint n = 0, n_wrong = 0, n_bent = 0;

  for (guint32 seed = 1; seed <= 12; seed++)
    {
      Picture picture;

      make_picture (&picture, seed);
      liaison_lines_route (picture.edges, N_EDGES, picture.boxes, N_BOXES);
      for (guint i = 0; i < N_EDGES; i++)
        {
          const LiaisonLine *edge = &picture.edges[i];

          if (has_company (&picture, i) || !can_be_led (&picture, edge))
            continue;
          n++;
          n_wrong += leads_through (&picture, edge, 0);
          n_bent += fabs ((edge->x[1] - edge->x[0]) * (edge->y[3] - edge->y[0]) -
                          (edge->y[1] - edge->y[0]) * (edge->x[3] - edge->x[0])) > 1;
        }
    }
  g_test_message ("%u lines that can be led, %u of them bent, %u through a box", n, n_bent, n_wrong);
  g_assert_cmpuint (n, >, 300);
  g_assert_cmpuint (n_bent, >, 40);
  g_assert_cmpuint (n_wrong * 100, <=, n);
}

/* Lines between the same boxes are apart at their middles. */
static void
test_apart (void)
{
  for (guint32 seed = 1; seed <= 6; seed++)
    {
      Picture picture;

      make_picture (&picture, seed);
      for (guint i = 0; i + 2 < N_EDGES; i += 3)
        {
          picture.edges[i + 1].source = picture.edges[i].target;
          picture.edges[i + 1].target = picture.edges[i].source;
        }
      liaison_lines_route (picture.edges, N_EDGES, picture.boxes, N_BOXES);
      for (guint i = 0; i + 2 < N_EDGES; i += 3)
        {
          double x, y;

          liaison_line_at (&picture.edges[i], 0.5, &x, &y);
          if (picture.edges[i].shown && picture.edges[i + 1].shown)
            g_assert_cmpfloat (liaison_line_distance (&picture.edges[i + 1], x, y), >, 10);
        }
    }
}

/* A label that is shown covers no box and no other label, and nearly all are. */
static void
test_labels_apart (void)
{
  guint n_shown = 0, n = 0;

  for (guint32 seed = 1; seed <= 12; seed++)
    {
      Picture picture;

      make_picture (&picture, seed);
      liaison_lines_route (picture.edges, N_EDGES, picture.boxes, N_BOXES);
      liaison_line_labels_place (picture.edges, N_EDGES, picture.boxes, N_BOXES);
      for (guint i = 0; i < N_EDGES; i++)
        {
          const LiaisonLine *a = &picture.edges[i];

          n += a->shown;
          if (!a->shown || !a->label_shown)
            continue;
          n_shown++;
          for (guint b = 0; b < N_BOXES; b++)
            {
              const LiaisonLineBox *box = &picture.boxes[b];
              double across = (a->label_width + box->width) / 2 - fabs (a->label_x - box->x);
              double down = (a->label_height + box->height) / 2 - fabs (a->label_y - box->y);

              g_assert_true (across <= 0 || down <= 0 || across * down <= 0.05 * a->label_width * a->label_height);
            }
          for (guint j = 0; j < i; j++)
            {
              const LiaisonLine *b = &picture.edges[j];
              double across = (a->label_width + b->label_width) / 2 - fabs (a->label_x - b->label_x);
              double down = (a->label_height + b->label_height) / 2 - fabs (a->label_y - b->label_y);

              g_assert_true (!b->shown || !b->label_shown || across <= 0 || down <= 0 ||
                             across * down <= 0.05 * a->label_width * a->label_height);
            }
        }
    }
  g_test_message ("%u of %u labels shown", n_shown, n);
  g_assert_cmpuint (n_shown * 10, >, n * 8);
}

/* What is routed again alone runs as it does with all others, and the others stay. */
static void
test_one_box (void)
{
  Picture picture, again;

  make_picture (&picture, 3);
  liaison_lines_route (picture.edges, N_EDGES, picture.boxes, N_BOXES);
  again = picture;
  liaison_lines_route_at (again.edges, N_EDGES, again.boxes, N_BOXES, 7);
  g_assert_cmpmem (again.edges, sizeof again.edges, picture.edges, sizeof picture.edges);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-routes/avoids-boxes", test_avoids_boxes);
  g_test_add_func ("/line-routes/apart", test_apart);
  g_test_add_func ("/line-routes/labels-apart", test_labels_apart);
  g_test_add_func ("/line-routes/one-box", test_one_box);

  return g_test_run ();
}
