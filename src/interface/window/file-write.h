/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a file for others, which may be read by all, in another thread. Nothing is left half written. */
void     liaison_file_write_async  (GFile                *file,
                                    GBytes               *bytes,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean liaison_file_write_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
