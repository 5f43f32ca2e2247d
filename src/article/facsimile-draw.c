/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of the pages of a facsimile, drawn off the main thread in a confined process: import-draw.c. */

#include "article/facsimile-draw.h"

#include "article/import/import-draw.h"
#include "article/import/import-picture.h"
#include "article/input.h"

#include <math.h>

typedef struct
{
  LiaisonFacsimile *facsimile;
  GFile *file;
  guint page;
  guint width, height;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  liaison_facsimile_unref (drawing->facsimile);
  g_object_unref (drawing->file);
  g_free (drawing);
}

/**
 * liaison_facsimile_measure:
 * @self: a facsimile
 * @page: the number of a page, from 0
 * @scale: how many pixels a point is to have, more than 0
 * @width: (out): how wide the picture of the page is, in pixels
 * @height: (out): how high it is
 *
 * Finds how large a picture of a page is drawn. One that would be larger than a picture may be has
 * fewer pixels to a point.
 */
void
liaison_facsimile_measure (LiaisonFacsimile *self,
                           guint             page,
                           double            scale,
                           guint            *width,
                           guint            *height)
{
  float page_width, page_height;
  double most;

  g_return_if_fail (scale > 0);
  g_return_if_fail (width != NULL && height != NULL);

  liaison_facsimile_get_size (self, page, &page_width, &page_height);
  most = MIN (sqrt (LIAISON_IMPORT_MOST_PIXELS / ((double) page_width * page_height)),
              LIAISON_IMPORT_LONGEST_SIDE / (double) MAX (page_width, page_height));
  scale = MIN (scale, most);
  *width = (guint) MAX (page_width * scale, 1);
  *height = (guint) MAX (page_height * scale, 1);
}

static GBytes *
draw (const Drawing *drawing,
      GCancellable  *cancellable,
      GError       **error)
{
  LiaisonImportPage page = { liaison_facsimile_get_sha256 (drawing->facsimile), drawing->page,
                             drawing->width, drawing->height };
  g_autofree char *name = liaison_input_dup_name (drawing->file);
  int descriptor;

  if (!liaison_input_check (drawing->file, name, cancellable, error))
    return NULL;
  if (liaison_input_is_local (drawing->file))
    descriptor = liaison_input_open (drawing->file, name, error);
  else
    {
      g_autoptr (GBytes) bytes = liaison_input_load (drawing->file, name, cancellable, error);

      descriptor = bytes != NULL ? liaison_input_open_bytes (bytes, name, error) : -1;
    }
  return descriptor >= 0 ? liaison_import_draw (descriptor, name, &page, NULL, cancellable, error) : NULL;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *pixels = draw (data, cancellable, &error);

  if (pixels != NULL)
    g_task_return_pointer (task, pixels, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_facsimile_draw_async:
 * @self: a facsimile
 * @file: the document that it is of
 * @page: the number of a page, from 0
 * @scale: how many pixels a point is to have, more than 0; see liaison_facsimile_measure()
 * @cancellable: (nullable): to stop at once
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Draws a page of a document off the main thread, in a confined process.
 */
void
liaison_facsimile_draw_async (LiaisonFacsimile    *self,
                              GFile               *file,
                              guint                page,
                              double               scale,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Drawing *drawing;

  g_return_if_fail (self != NULL && page < liaison_facsimile_get_n_pages (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (scale > 0);

  drawing = g_new0 (Drawing, 1);
  drawing->facsimile = liaison_facsimile_ref (self);
  drawing->file = g_object_ref (file);
  drawing->page = page;
  liaison_facsimile_measure (self, page, scale, &drawing->width, &drawing->height);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_facsimile_draw_async);
  g_task_set_task_data (task, drawing, free_drawing);
  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * liaison_facsimile_draw_finish:
 * @self: the facsimile
 * @result: what the callback was given
 * @width: (out): how many pixels are in a row
 * @height: (out): how many rows there are
 * @stride: (out): how many bytes a row has
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR or of #GIOErrorEnum,
 *   with a sentence for the reader; %LIAISON_READER_ERROR_CHANGED when the file is no longer what
 *   the facsimile is of
 *
 * Returns: (transfer full): the pixels, of the format %GDK_MEMORY_DEFAULT (%CAIRO_FORMAT_ARGB32) and
 *   none of them transparent; or %NULL with @error set
 */
GBytes *
liaison_facsimile_draw_finish (LiaisonFacsimile *self,
                               GAsyncResult     *result,
                               int              *width,
                               int              *height,
                               gsize            *stride,
                               GError          **error)
{
  const Drawing *drawing;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, liaison_facsimile_draw_async), NULL);
  g_return_val_if_fail (width != NULL && height != NULL && stride != NULL, NULL);

  drawing = g_task_get_task_data (G_TASK (result));
  g_return_val_if_fail (drawing->facsimile == self, NULL);
  *width = (int) drawing->width;
  *height = (int) drawing->height;
  *stride = (gsize) drawing->width * sizeof (guint32);
  return g_task_propagate_pointer (G_TASK (result), error);
}
