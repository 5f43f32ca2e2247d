/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

guint32 *liaison_pdf_draw (GBytes  *bytes,
                           guint    page,
                           guint    width,
                           guint    height,
                           GError **error);

G_END_DECLS
