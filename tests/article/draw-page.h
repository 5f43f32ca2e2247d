/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/facsimile-draw.h"

/* A picture of a page, as it was drawn. */
typedef struct
{
  GBytes *pixels;
  int width, height;
  gsize stride;
} Picture;

static inline void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
} Waiting;

static inline void
on_drawn (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Waiting *waiting = data;

  waiting->result = g_object_ref (result);
  g_main_loop_quit (waiting->loop);
}

/* Draws PAGE of FILE and waits for it. */
static inline Picture
draw_page (LiaisonFacsimile *facsimile,
           GFile            *file,
           guint             page,
           double            scale,
           GCancellable     *cancellable,
           GError          **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { loop, NULL };
  Picture picture = { 0 };

  liaison_facsimile_draw_async (facsimile, file, page, scale, cancellable, on_drawn, &waiting);
  g_main_loop_run (loop);
  picture.pixels = liaison_facsimile_draw_finish (facsimile, waiting.result, &picture.width,
                                                  &picture.height, &picture.stride, error);
  g_object_unref (waiting.result);
  if (picture.pixels != NULL)
    g_assert_cmpuint (g_bytes_get_size (picture.pixels), ==, picture.height * picture.stride);
  return picture;
}

static inline guint32
picture_at (const Picture *self,
            int            x,
            int            y)
{
  const guint8 *data = g_bytes_get_data (self->pixels, NULL);

  return ((const guint32 *) (data + y * self->stride))[x];
}

/* How many pixels from X1, Y1 to before X2, Y2 are not white. */
static inline guint
picture_count_ink (const Picture *self,
                   int            x1,
                   int            y1,
                   int            x2,
                   int            y2)
{
  guint n = 0;

  for (int y = MAX (y1, 0); y < MIN (y2, self->height); y++)
    for (int x = MAX (x1, 0); x < MIN (x2, self->width); x++)
      n += picture_at (self, x, y) != 0xffffffff;
  return n;
}
