/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TEXT without case and accents, for searching: "Šešelj" and "seselj" give the same. Free with g_free(). */
char *liaison_fold (const char *text);

G_END_DECLS
