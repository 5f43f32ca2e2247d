/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the process that draws a page says to the one that asked for it: 0 and the pixels, or one more than a code of
 * LiaisonReaderError. */

/* The largest picture: so many pixels, and so many in a row or column. */
#define LIAISON_IMPORT_MOST_PIXELS (8000u * 1000)
#define LIAISON_IMPORT_LONGEST_SIDE 30000u

GBytes *liaison_import_picture_new  (const guint32 *pixels,
                                     guint          width,
                                     guint          height,
                                     const GError  *refusal);
GBytes *liaison_import_picture_read (GBytes        *message,
                                     guint          width,
                                     guint          height,
                                     GError       **error);

G_END_DECLS
