/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How deep objects and arrays may stand in each other in a forecast file. */
#define LIAISON_JSON_MAX_DEPTH 64

gboolean liaison_json_check (const char  *text,
                             gsize        length,
                             guint        max_depth,
                             GError     **error);

G_END_DECLS
