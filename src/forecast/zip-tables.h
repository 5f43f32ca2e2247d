/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean   liaison_zip_tables_is_zip (GBytes  *bytes);
/* Of GBytes: the tables in an archive, those whose names end in ".csv". Free with g_ptr_array_unref(). */
GPtrArray *liaison_zip_tables_read   (GBytes  *archive,
                                      GError **error);

G_END_DECLS
