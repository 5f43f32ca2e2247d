/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/picture.h"

G_BEGIN_DECLS

#define LIAISON_PICTURE_ERROR (liaison_picture_error_quark ())
GQuark liaison_picture_error_quark (void);

typedef enum
{
  LIAISON_PICTURE_ERROR_TOO_LARGE,
  LIAISON_PICTURE_ERROR_FAILED,
} LiaisonPictureError;

typedef enum
{
  LIAISON_PICTURE_SVG,
  LIAISON_PICTURE_PNG,
  LIAISON_PICTURE_PDF,
  LIAISON_N_PICTURE_FORMATS
} LiaisonPictureFormat;

#define LIAISON_PICTURE_MAX_SCALE 4

/* What the names of its files end in, without the dot. */
const char *liaison_picture_format_extension (LiaisonPictureFormat  format);
gboolean    liaison_picture_format_from_name (const char           *name,
                                              LiaisonPictureFormat *format);
GBytes     *liaison_picture_to_bytes         (LiaisonPicture       *self,
                                              LiaisonPictureFormat  format,
                                              const LiaisonPalette *palette,
                                              guint                 scale,
                                              GCancellable         *cancellable,
                                              GError              **error);
void        liaison_picture_paint_page       (LiaisonPicture       *self,
                                              cairo_t              *cr,
                                              double                width,
                                              double                height);

G_END_DECLS
