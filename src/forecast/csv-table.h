/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table that was read, whose first line names the columns. */
typedef struct _LiaisonCsvTable LiaisonCsvTable;

LiaisonCsvTable *liaison_csv_table_new        (const char             *text,
                                               gsize                   length,
                                               GError                **error);
void             liaison_csv_table_free       (LiaisonCsvTable        *self);
guint            liaison_csv_table_get_n_rows (const LiaisonCsvTable  *self);
/* Where a row begins in the text; 2 for the first below the names, if these stand in one line. */
guint            liaison_csv_table_get_line   (const LiaisonCsvTable  *self,
                                               guint                   row);
gboolean         liaison_csv_table_has        (const LiaisonCsvTable  *self,
                                               const char             *column);
/* Without spaces around it; "" where there is none. */
const char      *liaison_csv_table_get        (const LiaisonCsvTable  *self,
                                               guint                   row,
                                               const char             *column);

/* Adds a row to the text of a table; NULL is an empty field. */
void             liaison_csv_table_append     (GString                *text,
                                               const char * const     *fields,
                                               guint                   n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCsvTable, liaison_csv_table_free)

G_END_DECLS
