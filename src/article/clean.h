/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_clean_is_space    (gunichar    c);
gboolean liaison_clean_is_unwanted (gunichar    c);
char    *liaison_clean_line        (const char *text);
char    *liaison_clean_markup      (const char *text);

G_END_DECLS
