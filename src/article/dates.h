/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *liaison_dates_parse (const char *text);
char    *liaison_dates_find  (const char  *text,
                              const char **start,
                              const char **end);
char    *liaison_dates_to_words (const char *day);

G_END_DECLS
