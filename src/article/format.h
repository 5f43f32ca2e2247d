/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIAISON_FORMAT_TEXT,
  LIAISON_FORMAT_MARKDOWN,
  LIAISON_FORMAT_HTML,
} LiaisonFormat;

gboolean      liaison_format_is_pdf  (const char *bytes,
                                      gsize       length);
const char   *liaison_format_foreign (const char *bytes,
                                      gsize       length);
LiaisonFormat liaison_format_guess   (const char *text,
                                      const char *name);
gboolean      liaison_format_is_mail (const char *bytes,
                                      gsize       length,
                                      const char *name);

G_END_DECLS
