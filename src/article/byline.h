/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_byline_is    (const char *line);
char    *liaison_byline_clean (const char *text);

G_END_DECLS
