/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/diagram/diagram-tiles.h"

#define LONG G_USEC_PER_SEC /* all that there is to paint */
#define AHEAD 256 /* pixels */

/* How often something is painted, and what. */
typedef struct
{
  guint n;
  LiaisonLineArea area;     /* around all that was at its own size */
} Painted;

static void
paint (gpointer         owner,
       cairo_t         *cr,
       LiaisonLineArea  area,
       double           zoom)
{
  Painted *painted = owner;

  painted->n++;
  cairo_set_source_rgb (cr, 0.2, 0.4, 0.6);
  cairo_paint (cr);
  /* The small picture of the whole is no matter. */
  if (zoom < 0.5)
    return;
  painted->area.left = MIN (painted->area.left, area.left);
  painted->area.top = MIN (painted->area.top, area.top);
  painted->area.right = MAX (painted->area.right, area.right);
  painted->area.bottom = MAX (painted->area.bottom, area.bottom);
}

static Painted
nothing (void)
{
  return (Painted) { 0, { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE } };
}

static LiaisonDiagramFrame
frame_at (double zoom,
          double x,
          double y)
{
  return (LiaisonDiagramFrame) { zoom, x, y, 600, 400, 1, TRUE, FALSE, { -2000, -2000, 2000, 2000 } };
}

static GskRenderNode *
shown (LiaisonDiagramTiles       *tiles,
       const LiaisonDiagramFrame *frame)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  _liaison_diagram_tiles_snapshot (tiles, snapshot, frame);
  return gtk_snapshot_free_to_node (snapshot);
}

/* The colour at a place of what is shown; nothing is 0. */
static guint32
colour_at (GskRenderNode *node,
           int            x,
           int            y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 400);
  cairo_t *cr = cairo_create (surface);
  guint32 colour;

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  memcpy (&colour, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof colour);
  cairo_surface_destroy (surface);
  return colour;
}

static void
test_paints_what_is_seen (void)
{
  Painted painted = nothing ();
  LiaisonDiagramTiles *tiles = _liaison_diagram_tiles_new (paint, &painted);
  LiaisonDiagramFrame frame = frame_at (1, 300, 200);
  GskRenderNode *node;
  gboolean more;

  g_assert_true (_liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more));
  g_assert_false (more);
  /* What is in sight, and not much more. */
  g_assert_cmpfloat (painted.area.left, <=, -300);
  g_assert_cmpfloat (painted.area.right, >=, 300);
  g_assert_cmpfloat (painted.area.top, <=, -200);
  g_assert_cmpfloat (painted.area.bottom, >=, 200);
  g_assert_cmpfloat (painted.area.right - painted.area.left, <=, 600 + 4 * 256);
  node = shown (tiles, &frame);
  g_assert_cmphex (colour_at (node, 1, 1), ==, 0xff336699);
  g_assert_cmphex (colour_at (node, 598, 398), ==, 0xff336699);
  gsk_render_node_unref (node);
  /* It is there already. */
  painted = nothing ();
  g_assert_false (_liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more));
  g_assert_cmpuint (painted.n, ==, 0);
  _liaison_diagram_tiles_free (tiles);
}

/* As long as the time allows, but one at least. */
static void
test_budget (void)
{
  Painted painted = nothing ();
  LiaisonDiagramTiles *tiles = _liaison_diagram_tiles_new (paint, &painted);
  LiaisonDiagramFrame frame = frame_at (1, 0, 0);
  gboolean more = FALSE;

  g_assert_true (_liaison_diagram_tiles_work (tiles, &frame, 0, AHEAD, &more));
  g_assert_true (more);
  g_assert_cmpuint (painted.n, ==, 1);
  for (guint i = 0; more; i++)
    {
      g_assert_cmpuint (i, <, 1000);
      _liaison_diagram_tiles_work (tiles, &frame, 0, AHEAD, &more);
    }
  _liaison_diagram_tiles_free (tiles);
}

/* What has not changed is not shown anew. */
static void
test_same_node (void)
{
  Painted painted = nothing ();
  LiaisonDiagramTiles *tiles = _liaison_diagram_tiles_new (paint, &painted);
  LiaisonDiagramFrame frame = frame_at (1, 0, 0);
  LiaisonDiagramFrame aside = frame_at (1, 5, 0);
  GskRenderNode *first, *again, *moved;
  gboolean more;

  _liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more);
  first = shown (tiles, &frame);
  again = shown (tiles, &frame);
  moved = shown (tiles, &aside);
  g_assert_true (first == again);
  g_assert_true (first != moved);
  gsk_render_node_unref (first);
  gsk_render_node_unref (again);
  gsk_render_node_unref (moved);
  _liaison_diagram_tiles_free (tiles);
}

static void
test_forget_area (void)
{
  Painted painted = nothing ();
  LiaisonDiagramTiles *tiles = _liaison_diagram_tiles_new (paint, &painted);
  LiaisonDiagramFrame frame = frame_at (1, 0, 0);
  GskRenderNode *node;
  gboolean more;

  _liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more);
  painted = nothing ();
  _liaison_diagram_tiles_forget_area (tiles, (LiaisonLineArea) { 10, 10, 20, 20 });
  node = shown (tiles, &frame);
  g_assert_cmphex (colour_at (node, 15, 15), ==, 0xff336699); /* as it was, until it is painted */
  gsk_render_node_unref (node);
  g_assert_true (_liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more));
  g_assert_cmpuint (painted.n, ==, 2); /* the square, and what of the whole it is on */
  _liaison_diagram_tiles_free (tiles);
}

/* While the reader zooms, what was painted is shown larger; afterwards it is painted for the zoom. */
static void
test_zoom (void)
{
  Painted painted = nothing ();
  LiaisonDiagramTiles *tiles = _liaison_diagram_tiles_new (paint, &painted);
  LiaisonDiagramFrame frame = frame_at (1, 0, 0);
  LiaisonDiagramFrame near = frame_at (2, 0, 0);
  GskRenderNode *node;
  gboolean more;

  _liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more);
  painted = nothing ();
  g_assert_false (_liaison_diagram_tiles_work (tiles, &near, LONG, AHEAD, &more));
  g_assert_true (more);
  g_assert_cmpuint (painted.n, ==, 0);
  node = shown (tiles, &near);
  g_assert_cmphex (colour_at (node, 598, 398), ==, 0xff336699);
  gsk_render_node_unref (node);
  g_usleep (G_USEC_PER_SEC / 5);
  g_assert_true (_liaison_diagram_tiles_work (tiles, &near, LONG, AHEAD, &more));
  g_assert_cmpuint (painted.n, >, 0);
  _liaison_diagram_tiles_free (tiles);
}

/* On the way back, the squares of the zoom before are nearer, and cover all: the small ones are not drawn above them. */
static void
test_zoom_back (void)
{
  Painted painted = nothing ();
  LiaisonDiagramTiles *tiles = _liaison_diagram_tiles_new (paint, &painted);
  LiaisonDiagramFrame frame = frame_at (1, 0, 0);
  LiaisonDiagramFrame near = frame_at (4, 0, 0);
  LiaisonDiagramFrame back = frame_at (1.5, 0, 0);
  GskRenderNode *node;
  guint n_far;
  gboolean more;

  _liaison_diagram_tiles_work (tiles, &frame, LONG, AHEAD, &more);
  node = shown (tiles, &back);
  n_far = gsk_container_node_get_n_children (node);
  gsk_render_node_unref (node);
  _liaison_diagram_tiles_work (tiles, &near, LONG, AHEAD, &more);
  g_usleep (G_USEC_PER_SEC / 5);
  g_assert_true (_liaison_diagram_tiles_work (tiles, &near, LONG, AHEAD, &more));
  node = shown (tiles, &back);
  g_assert_cmpuint (gsk_container_node_get_n_children (node), ==, n_far);
  gsk_render_node_unref (node);
  _liaison_diagram_tiles_free (tiles);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-tiles/paints-what-is-seen", test_paints_what_is_seen);
  g_test_add_func ("/diagram-tiles/budget", test_budget);
  g_test_add_func ("/diagram-tiles/same-node", test_same_node);
  g_test_add_func ("/diagram-tiles/forget-area", test_forget_area);
  g_test_add_func ("/diagram-tiles/zoom", test_zoom);
  g_test_add_func ("/diagram-tiles/zoom-back", test_zoom_back);

  return g_test_run ();
}
