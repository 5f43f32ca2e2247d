/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer lines are not looked at. */
#define LIAISON_BOILERPLATE_MOST_WORDS 60

gboolean liaison_boilerplate_is_label    (const char *line);
gboolean liaison_boilerplate_is_lead     (const char *line);
gboolean liaison_boilerplate_is_tail     (const char *line);
gboolean liaison_boilerplate_ends_article (const char *line);

G_END_DECLS
