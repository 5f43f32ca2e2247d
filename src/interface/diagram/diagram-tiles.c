/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of the diagram in squares. There are up to three levels of them: at the present zoom, at the one before, and a small
 * one of the whole. Where the first has no square yet, the others show through, scaled. */

#include "interface/diagram/diagram-tiles.h"

#include <math.h>

#define SIDE 256            /* of a square, in pixels */
#define SMALL_SIDE 128      /* where much is in each */
#define SMALL_ZOOM 0.5      /* below which that is so */
#define REST 120000         /* microseconds after which the zoom is taken to rest */
#define WHOLE_SIDE 640      /* about how large the picture of the whole is, in pixels */
#define MOST_AHEAD 768      /* pixels: squares further out of sight are let go of when there are many */
#define MIN_SHRINK 1.25     /* how much smaller the whole must be than the present zoom to be of use */

typedef struct
{
  cairo_surface_t *surface;
  GdkTexture *texture;      /* the same for a renderer that is not cairo's; nullable: until it is shown */
  gboolean stale;           /* it is to be painted again */
  guint seen;               /* the last frame in which it was in sight */
} Tile;

typedef struct
{
  double zoom;
  int scale;
  int side;
  GHashTable *tiles;        /* key_of() → Tile * */
} Level;

/* Numbers of squares: from the first to before the last. */
typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} Range;

struct _LiaisonDiagramTiles
{
  LiaisonDiagramPaint paint;
  gpointer owner;

  Level *present;           /* nullable */
  Level *before;            /* nullable */
  Level *whole;             /* nullable */
  double zoom;              /* the last one that was asked for */
  gint64 zoomed_at;
  gboolean at_once;         /* what was painted shows something else: does not wait for the zoom to rest */
  guint frame;

  GskRenderNode *shown;     /* the squares as they were shown last; nullable: others are to be shown */
  LiaisonDiagramFrame shown_frame;
};

static void
clear_tile (Tile *tile)
{
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
  g_clear_object (&tile->texture);
}

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  clear_tile (tile);
  g_free (tile);
}

static Level *
level_new (double   zoom,
           int      scale,
           gboolean crowded)
{
  Level *self = g_new0 (Level, 1);

  self->zoom = zoom;
  self->scale = scale;
  self->side = crowded || zoom < SMALL_ZOOM ? SMALL_SIDE : SIDE;
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, tile_free);
  return self;
}

static void
level_free (Level *self)
{
  g_hash_table_unref (self->tiles);
  g_free (self);
}

static gpointer
key_of (int x,
        int y)
{
  return GUINT_TO_POINTER (((guint) (x + 0x8000) & 0xffff) << 16 | ((guint) (y + 0x8000) & 0xffff));
}

static Tile *
find_tile (Level *level,
           int    x,
           int    y)
{
  return g_hash_table_lookup (level->tiles, key_of (x, y));
}

/* The squares of LEVEL that are in sight, and SPARE more on each side; none beyond what there is. */
static Range
range_of (const Level               *level,
          const LiaisonDiagramFrame *frame,
          int                        spare)
{
  double side = level->side / level->zoom; /* on the plane */
  double left = -frame->x / frame->zoom - spare * side;
  double top = -frame->y / frame->zoom - spare * side;
  double right = (frame->width - frame->x) / frame->zoom + spare * side;
  double bottom = (frame->height - frame->y) / frame->zoom + spare * side;

  return (Range) { (int) floor (MAX (left, frame->whole.left) / side), (int) floor (MAX (top, frame->whole.top) / side),
                   (int) ceil (MIN (right, frame->whole.right) / side), (int) ceil (MIN (bottom, frame->whole.bottom) / side) };
}

/* How many squares it takes to cover so many pixels. */
static int
squares_in (const Level *level,
            int          pixels)
{
  return (pixels + level->side - 1) / level->side;
}

static LiaisonLineArea
area_of (const Level *level,
         int          x,
         int          y)
{
  double side = level->side / level->zoom;

  return (LiaisonLineArea) { x * side, y * side, (x + 1) * side, (y + 1) * side };
}

static cairo_surface_t *
paint (LiaisonDiagramTiles *self,
       const Level         *level,
       int                  x,
       int                  y)
{
  int size = level->side * level->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, level->scale, level->scale);
  cairo_translate (cr, -(double) x * level->side, -(double) y * level->side);
  cairo_scale (cr, level->zoom, level->zoom);
  self->paint (self->owner, cr, area_of (level, x, y), level->zoom);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int size = cairo_image_surface_get_width (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) size,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         cairo_surface_reference (surface));

  return gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
paint_tile (LiaisonDiagramTiles *self,
            Level               *level,
            int                  x,
            int                  y)
{
  Tile *tile = find_tile (level, x, y);

  if (tile == NULL)
    {
      tile = g_new0 (Tile, 1);
      g_hash_table_insert (level->tiles, key_of (x, y), tile);
    }
  clear_tile (tile);
  g_clear_pointer (&self->shown, gsk_render_node_unref);
  tile->surface = paint (self, level, x, y);
  tile->stale = FALSE;
  tile->seen = self->frame;
}

/* The square nearest to the middle of RANGE that is to be painted. FALSE if there is none. */
static gboolean
find_missing (Level *level,
              Range  range,
              int   *x,
              int   *y)
{
  double best = G_MAXDOUBLE;

  for (int row = range.top; row < range.bottom; row++)
    for (int column = range.left; column < range.right; column++)
      {
        const Tile *tile = find_tile (level, column, row);
        double distance = fabs (column + 0.5 - (range.left + range.right) / 2.0) + fabs (row + 0.5 - (range.top + range.bottom) / 2.0);

        if ((tile != NULL && !tile->stale) || distance >= best)
          continue;
        best = distance;
        *x = column;
        *y = row;
      }
  return best < G_MAXDOUBLE;
}

static gboolean
is_covered (Level *level,
            Range  range)
{
  for (int row = range.top; row < range.bottom; row++)
    for (int column = range.left; column < range.right; column++)
      if (find_tile (level, column, row) == NULL)
        return FALSE;
  return TRUE;
}

/* Paints what is missing in RANGE until the clock says END, at least one. Returns whether there is more. */
static gboolean
paint_range (LiaisonDiagramTiles *self,
             Level               *level,
             Range                range,
             gint64               end,
             gboolean            *any)
{
  int x, y;

  while (find_missing (level, range, &x, &y))
    {
      if (*any && g_get_monotonic_time () >= end)
        return TRUE;
      paint_tile (self, level, x, y);
      *any = TRUE;
    }
  return FALSE;
}

static gboolean
is_left_behind (gpointer key,
                gpointer value,
                gpointer user_data)
{
  return ((Tile *) value)->seen != *(guint *) user_data;
}

/* Lets go of squares out of sight when there are twice as many as are near. */
static void
prune (LiaisonDiagramTiles       *self,
       Level                     *level,
       const LiaisonDiagramFrame *frame)
{
  Range near = range_of (level, frame, squares_in (level, MOST_AHEAD));
  int n_near = MAX (near.right - near.left, 0) * MAX (near.bottom - near.top, 0);

  if (g_hash_table_size (level->tiles) > 2 * (guint) n_near)
    g_hash_table_foreach_remove (level->tiles, is_left_behind, &self->frame);
}

/* Has the present level be at the zoom of FRAME, if that rests. */
static void
follow_zoom (LiaisonDiagramTiles       *self,
             const LiaisonDiagramFrame *frame)
{
  gint64 now = g_get_monotonic_time ();

  if (frame->zoom != self->zoom)
    {
      self->zoom = frame->zoom;
      self->zoomed_at = now;
    }
  if (self->present != NULL && self->present->zoom == frame->zoom && self->present->scale == frame->scale)
    return;
  if (self->present != NULL && g_hash_table_size (self->present->tiles) > 0)
    {
      if (now < self->zoomed_at + REST && !self->at_once)
        return;
      g_clear_pointer (&self->before, level_free);
      self->before = g_steal_pointer (&self->present);
    }
  g_clear_pointer (&self->present, level_free);
  g_clear_pointer (&self->shown, gsk_render_node_unref);
  self->present = level_new (frame->zoom, frame->scale, frame->crowded);
}

static double
whole_zoom (const LiaisonDiagramFrame *frame)
{
  return WHOLE_SIDE / MAX (MAX (frame->whole.right - frame->whole.left, frame->whole.bottom - frame->whole.top), 1);
}

/* Where the whole would show nothing that is not there yet, there is none. */
static gboolean
paint_whole (LiaisonDiagramTiles       *self,
             const LiaisonDiagramFrame *frame,
             gint64                     end,
             gboolean                  *any)
{
  double zoom = whole_zoom (frame);
  LiaisonDiagramFrame all = { zoom, -frame->whole.left * zoom, -frame->whole.top * zoom, WHOLE_SIDE, WHOLE_SIDE, 1, frame->by_cairo, TRUE, frame->whole };

  if (zoom * MIN_SHRINK > frame->zoom)
    return FALSE;
  if (self->whole == NULL || self->whole->zoom != zoom)
    {
      g_clear_pointer (&self->whole, level_free);
      self->whole = level_new (zoom, 1, TRUE);
    }
  return paint_range (self, self->whole, range_of (self->whole, &all, 0), end, any);
}

LiaisonDiagramTiles *
_liaison_diagram_tiles_new (LiaisonDiagramPaint paint_area,
                            gpointer            owner)
{
  LiaisonDiagramTiles *self = g_new0 (LiaisonDiagramTiles, 1);

  self->paint = paint_area;
  self->owner = owner;
  return self;
}

void
_liaison_diagram_tiles_free (LiaisonDiagramTiles *self)
{
  g_clear_pointer (&self->shown, gsk_render_node_unref);
  g_clear_pointer (&self->present, level_free);
  g_clear_pointer (&self->before, level_free);
  g_clear_pointer (&self->whole, level_free);
  g_free (self);
}

static void
make_stale (Level           *level,
            LiaisonLineArea *area)
{
  GHashTableIter iter;
  gpointer key, value;

  if (level == NULL)
    return;
  g_hash_table_iter_init (&iter, level->tiles);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      int x = (int) (GPOINTER_TO_UINT (key) >> 16) - 0x8000;
      int y = (int) (GPOINTER_TO_UINT (key) & 0xffff) - 0x8000;
      LiaisonLineArea own = area_of (level, x, y);

      if (area == NULL || (own.left <= area->right && own.right >= area->left && own.top <= area->bottom && own.bottom >= area->top))
        ((Tile *) value)->stale = TRUE;
    }
}

void
_liaison_diagram_tiles_forget (LiaisonDiagramTiles *self,
                               gboolean             vanish)
{
  self->at_once = TRUE;
  g_clear_pointer (&self->before, level_free);
  g_clear_pointer (&self->shown, gsk_render_node_unref);
  if (vanish)
    {
      g_clear_pointer (&self->present, level_free);
      g_clear_pointer (&self->whole, level_free);
    }
  make_stale (self->present, NULL);
  make_stale (self->whole, NULL);
}

void
_liaison_diagram_tiles_forget_area (LiaisonDiagramTiles *self,
                                    LiaisonLineArea      area)
{
  g_clear_pointer (&self->before, level_free);
  g_clear_pointer (&self->shown, gsk_render_node_unref);
  make_stale (self->present, &area);
  make_stale (self->whole, &area);
}

gboolean
_liaison_diagram_tiles_work (LiaisonDiagramTiles       *self,
                             const LiaisonDiagramFrame *frame,
                             gint64                     time,
                             int                        ahead,
                             gboolean                  *more)
{
  gint64 end = g_get_monotonic_time () + time;
  gboolean changed = FALSE;
  gboolean any;

  follow_zoom (self, frame);
  self->at_once = FALSE;
  if (self->present->zoom != frame->zoom)
    {
      *more = TRUE;
      return FALSE;
    }
  *more = paint_range (self, self->present, range_of (self->present, frame, 0), end, &changed);
  any = changed;
  if (!*more)
    *more = paint_range (self, self->present, range_of (self->present, frame, squares_in (self->present, ahead)), end, &any);
  if (!*more)
    *more = paint_whole (self, frame, end, &any);
  return changed;
}

/* Cairo's renderer would copy a texture each time. Squares are scaled only until the zoom rests; to take the nearest pixel then costs
 * a third of what it does to blend four. */
static void
show_tile (Tile                  *tile,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *place,
           gboolean               by_cairo)
{
  double size = cairo_image_surface_get_width (tile->surface);
  cairo_t *cr;

  if (!by_cairo)
    {
      if (tile->texture == NULL)
        tile->texture = make_texture (tile->surface);
      gtk_snapshot_append_texture (snapshot, tile->texture, place);
      return;
    }
  cr = gtk_snapshot_append_cairo (snapshot, place);
  cairo_translate (cr, place->origin.x, place->origin.y);
  cairo_scale (cr, place->size.width / size, place->size.height / size);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE); /* nothing shines through: it need not be blended */
  cairo_set_source_surface (cr, tile->surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, 0, 0, size, size);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* Whether the squares of ABOVE hide AREA of the plane. */
static gboolean
hides (Level          *above,
       LiaisonLineArea area)
{
  double side = above->side / above->zoom;

  return is_covered (above, (Range) { (int) floor (area.left / side), (int) floor (area.top / side),
                                      (int) ceil (area.right / side), (int) ceil (area.bottom / side) });
}

/* Shows what squares there are of LEVEL but for those that the squares of ABOVE, which is nullable, hide. The edges fall on
 * pixels of the screen, so that squares that are scaled meet. */
static void
show_level (LiaisonDiagramTiles       *self,
            Level                     *level,
            Level                     *above,
            GtkSnapshot               *snapshot,
            const LiaisonDiagramFrame *frame)
{
  Range range = range_of (level, frame, 0);
  double side = level->side * frame->zoom / level->zoom;

  for (int row = range.top; row < range.bottom; row++)
    for (int column = range.left; column < range.right; column++)
      {
        Tile *tile = find_tile (level, column, row);
        double left = round ((frame->x + column * side) * frame->scale) / frame->scale;
        double top = round ((frame->y + row * side) * frame->scale) / frame->scale;
        double right = round ((frame->x + (column + 1) * side) * frame->scale) / frame->scale;
        double bottom = round ((frame->y + (row + 1) * side) * frame->scale) / frame->scale;

        if (tile == NULL || right <= left || bottom <= top || (above != NULL && hides (above, area_of (level, column, row))))
          continue;
        tile->seen = self->frame;
        show_tile (tile, snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left), (float) (bottom - top)),
                   frame->by_cairo);
      }
}

/* Whether LEVEL is further from the zoom of FRAME than OTHER. */
static gboolean
is_further (const Level               *level,
            const Level               *other,
            const LiaisonDiagramFrame *frame)
{
  return fabs (log (level->zoom / frame->zoom)) > fabs (log (other->zoom / frame->zoom));
}

/* The level that is nearest to the zoom, and beneath it, where it has no squares, the others. */
static void
show (LiaisonDiagramTiles       *self,
      GtkSnapshot               *snapshot,
      const LiaisonDiagramFrame *frame)
{
  gboolean back = self->before != NULL && is_further (self->present, self->before, frame);
  Level *top = back ? self->before : self->present;
  Level *beneath = back ? self->present : self->before;

  if (!is_covered (top, range_of (top, frame, 0)))
    {
      if (self->whole != NULL)
        show_level (self, self->whole, beneath != NULL ? beneath : top, snapshot, frame);
      if (beneath != NULL)
        show_level (self, beneath, top, snapshot, frame);
    }
  show_level (self, top, NULL, snapshot, frame);
}

static gboolean
is_same (const LiaisonDiagramFrame *a,
         const LiaisonDiagramFrame *b)
{
  return a->zoom == b->zoom && a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height &&
         a->scale == b->scale && a->by_cairo == b->by_cairo;
}

/* Where nothing has changed, GTK is given the same node again, and need not draw it. */
void
_liaison_diagram_tiles_snapshot (LiaisonDiagramTiles       *self,
                                 GtkSnapshot               *snapshot,
                                 const LiaisonDiagramFrame *frame)
{
  self->frame++;
  if (self->present == NULL)
    return;
  if (self->shown == NULL || !is_same (&self->shown_frame, frame))
    {
      GtkSnapshot *own = gtk_snapshot_new ();

      show (self, own, frame);
      g_clear_pointer (&self->shown, gsk_render_node_unref);
      self->shown = gtk_snapshot_free_to_node (own);
      self->shown_frame = *frame;
      prune (self, self->present, frame);
    }
  if (self->shown != NULL)
    gtk_snapshot_append_node (snapshot, self->shown);
}
