/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-cells.h"

G_BEGIN_DECLS

/* The columns of one table: which are shown, and by which it is sorted. */
typedef struct _LiaisonListColumns LiaisonListColumns;

LiaisonListColumns *liaison_list_columns_new        (GtkColumnView         *view,
                                                     const LiaisonListKind *kind,
                                                     LiaisonListCells      *cells);
/* No row may be compared any more. */
void                liaison_list_columns_free       (LiaisonListColumns    *self);
/* Shows those that have room in a table WIDTH pixels wide. */
void                liaison_list_columns_fold       (LiaisonListColumns    *self,
                                                     int                    width);
void                liaison_list_columns_sort       (LiaisonListColumns    *self,
                                                     const char            *id,
                                                     gboolean               descending);
const char         *liaison_list_columns_get_sorted (LiaisonListColumns    *self,
                                                     gboolean              *descending);

G_END_DECLS
