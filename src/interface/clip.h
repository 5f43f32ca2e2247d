/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes  *liaison_clip_page        (GBytes      *html,
                                   char       **uri);
char    *liaison_clip_address     (GBytes      *address);
gboolean liaison_clip_is_address  (const char  *text);

G_END_DECLS
