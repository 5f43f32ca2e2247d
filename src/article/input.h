/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that may hold an article. What goes wrong is one sentence for the reader. NAME is what the file is called in it. */
char    *liaison_input_dup_name   (GFile        *file);
gboolean liaison_input_check      (GFile        *file,
                                   const char   *name,
                                   GCancellable *cancellable,
                                   GError      **error);
GBytes  *liaison_input_load       (GFile        *file,
                                   const char   *name,
                                   GCancellable *cancellable,
                                   GError      **error);
gboolean liaison_input_is_local   (GFile        *file);
int      liaison_input_open       (GFile        *file,
                                   const char   *name,
                                   GError      **error);
int      liaison_input_open_bytes (GBytes       *bytes,
                                   const char   *name,
                                   GError      **error);

G_END_DECLS
