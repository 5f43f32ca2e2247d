/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/import/import-picture.h"

#include "article/reader.h"

/* A code, width, height, and the pixels as they are in memory. */
#define MESSAGE "(uuuay)"

/**
 * liaison_import_picture_new:
 * @pixels: (nullable): what was drawn, row by row
 * @width: how many pixels are in a row
 * @height: how many rows there are
 * @refusal: (nullable): if nothing was drawn, an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: (transfer full): the message
 */
GBytes *
liaison_import_picture_new (const guint32 *pixels,
                            guint          width,
                            guint          height,
                            const GError  *refusal)
{
  g_autoptr (GVariant) variant = NULL;
  guint code = pixels != NULL ? 0 : (guint) refusal->code + 1;
  gsize size = pixels != NULL ? (gsize) width * height * sizeof *pixels : 0;

  variant = g_variant_ref_sink (
      g_variant_new ("(uuu@ay)", code, width, height,
                     g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, pixels, size, 1)));
  return g_variant_get_data_as_bytes (variant);
}

/* Whether none of the pixels is transparent: only then is any value of it a colour. */
static gboolean
is_opaque (GBytes *pixels)
{
  gsize size;
  const guint32 *p = g_bytes_get_data (pixels, &size);
  guint32 all = 0xff000000u;

  for (gsize i = 0; i < size / sizeof *p; i++)
    all &= p[i];
  return all == 0xff000000u;
}

/**
 * liaison_import_picture_read:
 * @message: what was received, from a process that may be in the hands of an enemy
 * @width: how many pixels a row must have
 * @height: how many rows there must be
 * @error: return location for an error of the domain %LIAISON_READER_ERROR, without a sentence; of
 *   %G_IO_ERROR_INVALID_DATA when @message makes no sense
 *
 * Returns: (transfer full): the pixels, row by row without gaps, none of them transparent; or %NULL
 *   with @error set
 */
GBytes *
liaison_import_picture_read (GBytes  *message,
                             guint    width,
                             guint    height,
                             GError **error)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GBytes) pixels = NULL;
  guint code, own_width, own_height;

  if (g_bytes_get_size (message) > 0)
    variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MESSAGE), message, FALSE));
  if (variant != NULL && g_variant_is_normal_form (variant))
    {
      g_variant_get (variant, "(uuu@ay)", &code, &own_width, &own_height, &content);
      if (code > 0 && code <= LIAISON_READER_N_ERRORS)
        {
          g_set_error_literal (error, LIAISON_READER_ERROR, (int) code - 1, "Not drawn.");
          return NULL;
        }
      pixels = g_variant_get_data_as_bytes (content);
      if (code == 0 && own_width == width && own_height == height &&
          g_bytes_get_size (pixels) == (gsize) width * height * sizeof (guint32) && is_opaque (pixels))
        return g_steal_pointer (&pixels);
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not a picture.");
  return NULL;
}
