/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a cell to CSV. Words that a spreadsheet would take for a formula are marked as words; numbers are not. */
void liaison_csv_append        (GString    *csv,
                                gboolean    first,
                                const char *text);
void liaison_csv_append_number (GString    *csv,
                                gboolean    first,
                                const char *number);

G_END_DECLS
