/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *liaison_encoding_guess_wide (const char *bytes,
                                         gsize       length);
char       *liaison_encoding_guess      (const char *bytes,
                                         gsize       length);

G_END_DECLS
