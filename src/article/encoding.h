/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_encoding_decode    (const char *bytes,
                                  gsize       length);
char *liaison_encoding_decode_as (const char *bytes,
                                  gsize       length,
                                  const char *charset);
char *liaison_encoding_declared  (const char *bytes,
                                  gsize       length);

G_END_DECLS
