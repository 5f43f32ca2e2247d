/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIAISON_FORMAT_TEXT,
  LIAISON_FORMAT_MARKDOWN,
  LIAISON_FORMAT_HTML,
  LIAISON_FORMAT_MAIL, /* or a web archive */
  LIAISON_FORMAT_PDF,
  LIAISON_FORMAT_DOCX,
  LIAISON_FORMAT_WORD_XML, /* a Word document in one XML file */
  LIAISON_FORMAT_ODT,
  LIAISON_FORMAT_FLAT_ODT, /* an OpenDocument text in one XML file */
  LIAISON_FORMAT_EPUB,
  LIAISON_FORMAT_FB2,
  LIAISON_FORMAT_RTF,
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
