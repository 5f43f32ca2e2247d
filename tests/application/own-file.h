/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file NAME with TEXT in a new folder of its own. Returns: (transfer full): its path, for own_file_remove() */
char *own_file_new    (const char *name,
                       const char *text);
/* The path of NAME in the same folder. Returns: (transfer full) */
char *own_file_beside (const char *path,
                       const char *name);
/* Removes the folder with all files in it. Takes PATH. */
void  own_file_remove (char       *path);

G_END_DECLS
