/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets and writes pictures in another thread. */

#include "drawing/picture-render.h"

typedef struct
{
  LiaisonPicture *picture;  /* the caller's */
  LiaisonPictureFormat formats[LIAISON_N_PICTURE_FORMATS];
  guint n_formats;
  LiaisonPaletteStyle style;
  guint scale;
} Order;

static void
render (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  LiaisonPalette palette;
  GError *error = NULL;

  liaison_palette_init (&palette, order->style);
  if (!liaison_picture_set (order->picture, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < order->n_formats; i++)
    {
      GBytes *bytes =
        liaison_picture_to_bytes (order->picture, order->formats[i], &palette, order->scale, cancellable, &error);

      if (bytes == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      g_ptr_array_add (files, bytes);
    }
  g_task_return_pointer (task, g_steal_pointer (&files), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * liaison_picture_render_async:
 * @self: a picture that has not been set; it must live, and be left alone, until @callback is called
 * @formats: (array length=n_formats): what to write, each format once
 * @n_formats: how many; with none, the picture is set and can then be painted
 * @style: the colours
 * @scale: of PNG, from 1 to %LIAISON_PICTURE_MAX_SCALE
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done, in any case
 * @user_data: for @callback
 *
 * Sets a picture and writes it in the background.
 */
void
liaison_picture_render_async (LiaisonPicture             *self,
                              const LiaisonPictureFormat *formats,
                              guint                       n_formats,
                              LiaisonPaletteStyle         style,
                              guint                       scale,
                              GCancellable               *cancellable,
                              GAsyncReadyCallback         callback,
                              gpointer                    user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  g_assert (n_formats <= LIAISON_N_PICTURE_FORMATS);
  order->picture = self;
  order->n_formats = n_formats;
  order->style = style;
  order->scale = scale;
  for (guint i = 0; i < n_formats; i++)
    order->formats[i] = formats[i];
  g_task_set_source_tag (task, liaison_picture_render_async);
  g_task_set_task_data (task, order, g_free);
  g_task_run_in_thread (task, render);
}

/**
 * liaison_picture_render_finish:
 * @result: what the callback was given
 * @error: a sentence for the reader
 *
 * Returns: (transfer full) (element-type GBytes): what was written, one for each format; or %NULL with @error set
 */
GPtrArray *
liaison_picture_render_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
