/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name of the file of which NAME is a conflict copy, as Syncthing, Nextcloud, ownCloud and Dropbox make them; NULL if NAME is none.
 * Free with g_free(). */
char     *liaison_conflict_name_strip     (const char *name);
/* Whether a file of this name holds somebody's forecasts: a conflict copy does, too; what is hidden, or a backup, does not. */
gboolean  liaison_conflict_name_is_shared (const char *name);

G_END_DECLS
