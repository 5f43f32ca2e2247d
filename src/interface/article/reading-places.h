/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the reader stopped in articles read in part, by the hash of their text. Kept with the state of the program, for the
 * latest LIAISON_READING_PLACES_MAX articles; the file may be deleted at any time. */
#define LIAISON_READING_PLACES_MAX 300

gboolean liaison_reading_places_get    (const char *sha256,
                                        guint      *offset);
void     liaison_reading_places_set    (const char *sha256,
                                        guint       offset);
void     liaison_reading_places_forget (const char *sha256);

G_END_DECLS
