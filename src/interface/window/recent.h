/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A file to be opened again, or a sample. */
typedef struct
{
  char *uri;
  char *title;
  char *place; /* the folder, for display; nullable */
} LiaisonRecent;

void       liaison_recent_free      (LiaisonRecent *recent);
/* Both give an array of LiaisonRecent *, to be freed with g_ptr_array_unref(). */
GPtrArray *liaison_recent_files     (void);
GPtrArray *liaison_recent_samples   (void);
/* Remembers FILE as opened now. */
void       liaison_recent_add       (GFile         *file);
/* Fills MENU with items that activate "win.open-uri". */
void       liaison_recent_fill_menu (GMenu         *menu,
                                     GPtrArray     *recent);

G_END_DECLS
