/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_pdf_metadata_clean_title  (const char *title);
char *liaison_pdf_metadata_clean_author (const char *author);
char *liaison_pdf_metadata_day          (GDateTime  *created);
char *liaison_pdf_metadata_language     (GBytes     *bytes);

G_END_DECLS
