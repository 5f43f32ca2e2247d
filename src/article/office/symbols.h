/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar liaison_symbols_find (const char *font,
                               gunichar    c);

G_END_DECLS
