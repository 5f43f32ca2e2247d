/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The application's settings; NULL where its schema is not installed, and nothing is remembered then. (transfer none) */
GSettings  *liaison_settings_get        (void);
/* The name under which the reader forecasts: as set, or as the system has it; NULL if neither is known. */
char       *liaison_settings_dup_author (void);

G_END_DECLS
