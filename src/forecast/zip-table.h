/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a table may have at most when it is unpacked, and how many files an archive. Beyond, it is refused: a small archive can hold
 * more than any machine. */
#define LIAISON_ZIP_TABLE_MAX_BYTES (256u * 1024 * 1024)
#define LIAISON_ZIP_TABLE_MAX_FILES 1000

gboolean  liaison_zip_table_is_archive (GBytes      *bytes);
/* The file of that name, in whatever folder of the archive. */
GBytes   *liaison_zip_table_read       (GBytes      *archive,
                                        const char  *name,
                                        gsize        max_bytes,
                                        GError     **error);

G_END_DECLS
