/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the pages stand. All sizes are known from the beginning, so every place is exact before anything is drawn; pages come to be
 * when they come near to what is in sight, and go when they are far away. */

#include "interface/article/facsimile-view-private.h"

#include <math.h>

/* Around and between pages, in pixels. */
#define GAP 14
#define LEAST_ZOOM 0.2
#define MOST_ZOOM 8.0
/* Pictures are asked for so many milliseconds after the last change. */
#define CALM_DOWN 60
/* Scrolling to something leaves so many pixels beside it. */
#define AIR 24.0

static guint
count_pages (LiaisonFacsimileView *self)
{
  return liaison_facsimile_get_n_pages (self->scene.facsimile);
}

static double
get_value (LiaisonFacsimileView *self,
           GtkOrientation        orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

/* As wide and as high as its picture: where it has just as many pixels, it is sharp. */
static void
get_paper (LiaisonFacsimileView *self,
           guint                 page,
           float                *width,
           float                *height)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  liaison_facsimile_get_size (self->scene.facsimile, page, width, height);
  *width = (float) (MAX (floor (*width * self->scale * factor), 1) / factor);
  *height = (float) (MAX (floor (*height * self->scale * factor), 1) / factor);
}

/* How wide all is: the view, or the widest page if that is wider. */
static int
get_whole_width (LiaisonFacsimileView *self,
                 int                   width)
{
  return MAX (width, (int) floor (self->widest * self->scale + 0.01) + 2 * GAP);
}

static int
get_left (LiaisonFacsimileView *self,
          guint                 page)
{
  float width, height;

  get_paper (self, page, &width, &height);
  return (int) (((float) get_whole_width (self, gtk_widget_get_width (GTK_WIDGET (self))) - width) / 2);
}

static void
place_pages (LiaisonFacsimileView *self)
{
  guint n = count_pages (self);
  int y = GAP;

  if (self->tops == NULL)
    self->tops = g_new (int, n + 1);
  for (guint i = 0; i < n; i++)
    {
      float width, height;

      self->tops[i] = y;
      get_paper (self, i, &width, &height);
      y += (int) ceilf (height) + GAP;
    }
  self->tops[n] = y;
}

static double
find_scale (LiaisonFacsimileView *self,
            int                   width)
{
  double scale = self->fit ? (width - 2 * GAP) / self->widest : self->zoomed;

  return CLAMP (scale, LEAST_ZOOM, MOST_ZOOM);
}

guint
_liaison_facsimile_view_page_at (LiaisonFacsimileView *self,
                                 double                y)
{
  guint low = 0, high = count_pages (self);
  double at = get_value (self, GTK_ORIENTATION_VERTICAL) + y;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->tops[middle] <= at)
        low = middle;
      else
        high = middle;
    }
  return low;
}

gboolean
_liaison_facsimile_view_locate (LiaisonFacsimileView *self,
                                double                x,
                                double                y,
                                guint                *page,
                                double               *page_x,
                                double               *page_y)
{
  if (self->tops == NULL || self->scale <= 0)
    return FALSE;
  *page = _liaison_facsimile_view_page_at (self, y);
  *page_x = (x + get_value (self, GTK_ORIENTATION_HORIZONTAL) - get_left (self, *page)) / self->scale;
  *page_y = (y + get_value (self, GTK_ORIENTATION_VERTICAL) - self->tops[*page]) / self->scale;
  return TRUE;
}

gboolean
_liaison_facsimile_view_place_word (LiaisonFacsimileView *self,
                                    guint                 page,
                                    guint                 word,
                                    graphene_rect_t      *place)
{
  const LiaisonFacsimileWord *box = _liaison_facsimile_view_word (self, page, word);
  double x, y;

  if (box == NULL || self->tops == NULL || self->scale <= 0)
    return FALSE;
  x = get_left (self, page) + box->x1 * self->scale - get_value (self, GTK_ORIENTATION_HORIZONTAL);
  y = self->tops[page] + box->y1 * self->scale - get_value (self, GTK_ORIENTATION_VERTICAL);
  *place = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) ((box->x2 - box->x1) * self->scale),
                               (float) ((box->y2 - box->y1) * self->scale));
  return TRUE;
}

/* --- keeping a place --- */

/* What is at a place of the view now stays there. */
static void
keep (LiaisonFacsimileView *self,
      double                x,
      double                y)
{
  LiaisonFacsimileAnchor anchor = { FALSE, 0, 0, 0, x / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                                    y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1) };

  if (self->anchor.set || !_liaison_facsimile_view_locate (self, x, y, &anchor.page, &anchor.x, &anchor.y))
    return;
  anchor.set = TRUE;
  self->anchor = anchor;
}

static void
configure (LiaisonFacsimileView *self,
           GtkOrientation        orientation,
           double                value,
           int                   whole,
           int                   size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, MAX (whole - size, 0)), 0, MAX (whole, size), size * 0.1, size * 0.9, size);
}

static void
configure_both (LiaisonFacsimileView *self,
                int                   width,
                int                   height)
{
  double x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);

  /* A view without a size has nothing in sight: what is to be there waits. */
  if (self->anchor.set && height > 1)
    {
      x = get_left (self, self->anchor.page) + self->anchor.x * self->scale - self->anchor.share_x * width;
      y = self->tops[self->anchor.page] + self->anchor.y * self->scale - self->anchor.share_y * height;
      self->anchor.set = FALSE;
    }
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, get_whole_width (self, width), width);
  configure (self, GTK_ORIENTATION_VERTICAL, y, self->tops[count_pages (self)], height);
}

/* --- the pages that there are --- */

LiaisonFacsimileSheet *
_liaison_facsimile_view_find_sheet (LiaisonFacsimileView *self,
                                    guint                 page)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      LiaisonFacsimileSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (liaison_facsimile_sheet_get_page (sheet) == page)
        return sheet;
    }
  return NULL;
}

static void
drop_sheets (LiaisonFacsimileView *self,
             guint                 first,
             guint                 last)
{
  for (guint i = self->sheets->len; i-- > 0;)
    {
      GtkWidget *sheet = g_ptr_array_index (self->sheets, i);
      guint page = liaison_facsimile_sheet_get_page (LIAISON_FACSIMILE_SHEET (sheet));

      if ((page >= first && page <= last) || gtk_widget_get_focus_child (GTK_WIDGET (self)) == sheet)
        continue;
      g_ptr_array_remove_index (self->sheets, i);
      gtk_widget_unparent (sheet);
    }
}

static void
on_came_to (LiaisonFacsimileView *self,
            GtkWidget            *child)
{
  graphene_rect_t place;

  if (gtk_widget_compute_bounds (child, GTK_WIDGET (self), &place))
    _liaison_facsimile_view_show (self, &place);
}

static void
add_sheet (LiaisonFacsimileView *self,
           guint                 page)
{
  GtkWidget *sheet = liaison_facsimile_sheet_new (&self->scene, page);
  guint at = 0;

  while (at < self->sheets->len && liaison_facsimile_sheet_get_page (g_ptr_array_index (self->sheets, at)) < page)
    at++;
  g_signal_connect_object (sheet, "chosen", G_CALLBACK (_liaison_facsimile_view_emit_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "came-to", G_CALLBACK (on_came_to), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (sheet, GTK_WIDGET (self), at < self->sheets->len ? g_ptr_array_index (self->sheets, at) : NULL);
  g_ptr_array_insert (self->sheets, (int) at, sheet);
  liaison_facsimile_sheet_fill (LIAISON_FACSIMILE_SHEET (sheet), self->document);
}

static void
allocate_sheet (LiaisonFacsimileView  *self,
                LiaisonFacsimileSheet *sheet,
                int                    width)
{
  guint page = liaison_facsimile_sheet_get_page (sheet);
  GtkAllocation place = { -(int) get_value (self, GTK_ORIENTATION_HORIZONTAL),
                          self->tops[page] - (int) get_value (self, GTK_ORIENTATION_VERTICAL), get_whole_width (self, width), 0 };
  float paper_width, paper_height;

  get_paper (self, page, &paper_width, &paper_height);
  place.height = (int) ceilf (paper_height);
  liaison_facsimile_sheet_set_geometry (sheet, self->scale, get_left (self, page), paper_width, paper_height);
  gtk_widget_measure (GTK_WIDGET (sheet), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (sheet), &place, -1);
}

/* Has those pages that are in or near sight, and no others. Not in the middle of a layout, which their coming would disturb. */
void
_liaison_facsimile_view_update_sheets (LiaisonFacsimileView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  guint first, last;

  if (self->tops == NULL || self->scale <= 0)
    return;
  first = _liaison_facsimile_view_page_at (self, -height);
  last = _liaison_facsimile_view_page_at (self, 2.0 * height);
  drop_sheets (self, first, last);
  for (guint page = first; page <= last; page++)
    if (_liaison_facsimile_view_find_sheet (self, page) == NULL)
      add_sheet (self, page);
}

/* Whether one is missing, or there are too many. */
static gboolean
has_other_sheets (LiaisonFacsimileView *self,
                  int                   height)
{
  guint first = _liaison_facsimile_view_page_at (self, -height);
  guint last = _liaison_facsimile_view_page_at (self, 2.0 * height);

  for (guint page = first; page <= last; page++)
    if (_liaison_facsimile_view_find_sheet (self, page) == NULL)
      return TRUE;
  return self->sheets->len > last - first + 2;
}

/* --- pictures --- */

static gboolean
on_want (gpointer user_data)
{
  LiaisonFacsimileView *self = user_data;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  self->want_id = 0;
  if (self->scene.pictures == NULL || self->tops == NULL || self->scale <= 0 || height <= 1)
    return G_SOURCE_REMOVE;
  liaison_facsimile_pictures_want (self->scene.pictures, _liaison_facsimile_view_page_at (self, -height),
                                   _liaison_facsimile_view_page_at (self, 2.0 * height), _liaison_facsimile_view_page_at (self, 0),
                                   _liaison_facsimile_view_page_at (self, height),
                                   self->scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  return G_SOURCE_REMOVE;
}

/* While the size changes all the time nothing is begun that would be given up at once. */
void
_liaison_facsimile_view_want_soon (LiaisonFacsimileView *self)
{
  g_clear_handle_id (&self->want_id, g_source_remove);
  if (self->scene.pictures != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->want_id = g_timeout_add (CALM_DOWN, on_want, self);
}

/* --- the layout --- */

void
_liaison_facsimile_view_begin_layout (LiaisonFacsimileView *self)
{
  self->widest = 1;
  for (guint i = 0; i < count_pages (self); i++)
    {
      float width, height;

      liaison_facsimile_get_size (self->scene.facsimile, i, &width, &height);
      self->widest = MAX (self->widest, width);
    }
  self->anchor = (LiaisonFacsimileAnchor) { TRUE, 0, 0, BEFORE_ALL, 0, 0 };
}

static gboolean
on_tell (gpointer user_data)
{
  LiaisonFacsimileView *self = user_data;

  self->tell_id = 0;
  _liaison_facsimile_view_update_sheets (self);
  _liaison_facsimile_view_notify_place (self);
  return G_SOURCE_REMOVE;
}

/* Whoever shows it changes its own size then, and pages come and go: no matter for the middle of a layout. */
static void
tell_soon (LiaisonFacsimileView *self)
{
  if (self->tell_id == 0)
    self->tell_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_tell, self, NULL);
}

static void
update_place (LiaisonFacsimileView *self,
              int                   height)
{
  guint place = _liaison_facsimile_view_page_at (self, height / 2.0);

  if (place == self->place)
    return;
  self->place = place;
  tell_soon (self);
}

static void
update_scale (LiaisonFacsimileView *self,
              int                   width)
{
  double scale = find_scale (self, width);

  if (self->tops != NULL && scale == self->scale)
    return;
  keep (self, 0, 0);
  self->scale = scale;
  place_pages (self);
  tell_soon (self);
}

void
_liaison_facsimile_view_allocate (LiaisonFacsimileView *self,
                                  int                   width,
                                  int                   height)
{
  if (self->scene.facsimile == NULL)
    {
      configure (self, GTK_ORIENTATION_HORIZONTAL, 0, 0, width);
      configure (self, GTK_ORIENTATION_VERTICAL, 0, 0, height);
      return;
    }
  self->allocating = TRUE;
  update_scale (self, width);
  configure_both (self, width, height);
  for (guint i = 0; i < self->sheets->len; i++)
    allocate_sheet (self, g_ptr_array_index (self->sheets, i), width);
  self->allocating = FALSE;
  if (has_other_sheets (self, height))
    tell_soon (self);
  update_place (self, height);
  _liaison_facsimile_view_want_soon (self);
}

/* --- going somewhere --- */

void
_liaison_facsimile_view_scroll_by (LiaisonFacsimileView *self,
                                   double                x,
                                   double                y)
{
  double by[2] = { [GTK_ORIENTATION_HORIZONTAL] = x, [GTK_ORIENTATION_VERTICAL] = y };

  for (guint i = 0; i < G_N_ELEMENTS (by); i++)
    if (self->adjustments[i] != NULL && by[i] != 0)
      gtk_adjustment_set_value (self->adjustments[i], gtk_adjustment_get_value (self->adjustments[i]) + by[i]);
}

/* By how much START to END have to move to be between 0 and SIZE. */
static double
get_way (double start,
         double end,
         double size)
{
  if (start < AIR)
    return start - AIR;
  return end > size - AIR ? MIN (end - size + AIR, start - AIR) : 0;
}

void
_liaison_facsimile_view_show (LiaisonFacsimileView  *self,
                              const graphene_rect_t *place)
{
  double x = place->origin.x, y = place->origin.y;

  _liaison_facsimile_view_scroll_by (self, get_way (x, x + place->size.width, gtk_widget_get_width (GTK_WIDGET (self))),
                                     get_way (y, y + place->size.height, gtk_widget_get_height (GTK_WIDGET (self))));
}

/* By FACTOR, with what is at X and Y of the view staying there; 0: to the width. */
void
_liaison_facsimile_view_zoom_by (LiaisonFacsimileView *self,
                                 double                factor,
                                 double                x,
                                 double                y)
{
  if (self->scale <= 0)
    return;
  keep (self, x, y);
  self->fit = factor <= 0;
  if (!self->fit)
    self->zoomed = CLAMP (self->scale * factor, LEAST_ZOOM, MOST_ZOOM);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The uppermost word in sight, or else the next below it. */
gboolean
_liaison_facsimile_view_top_word (LiaisonFacsimileView *self,
                                  guint                *page,
                                  guint                *word)
{
  double top, x;
  guint n;

  if (!_liaison_facsimile_view_locate (self, 0, 0, page, &x, &top))
    return FALSE;
  for (guint found = G_MAXUINT; *page < count_pages (self); (*page)++, top = 0)
    {
      const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self->scene.facsimile, *page, &n);

      for (guint i = 0; i < n; i++)
        if (words[i].y1 >= top - 1 && (found == G_MAXUINT || words[i].y1 < words[found].y1))
          found = i;
      *word = found;
      if (found != G_MAXUINT)
        return TRUE;
    }
  return FALSE;
}
