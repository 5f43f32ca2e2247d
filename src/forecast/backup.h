/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a forecast file held before it was saved last stands beside it, with "~" after its name: GLib's own name for a backup, which
 * file managers hide and most sync tools leave alone. */

/* Where the backup of FILE is, or would be. Free with g_object_unref(). */
GFile    *liaison_backup_get_file (GFile      *file);
/* Makes what stands at PATH its own backup, in the place of an older one, and leaves it where it is. Blocks. Returns whether there is
 * one now; that there is none is no reason not to save. */
gboolean  liaison_backup_keep     (const char *path);

G_END_DECLS
