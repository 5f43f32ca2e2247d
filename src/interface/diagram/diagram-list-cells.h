/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-table.h"

G_BEGIN_DECLS

/* The cells of one table, which are made as they come into sight. */
typedef struct _LiaisonListCells LiaisonListCells;

LiaisonListCells   *liaison_list_cells_new          (const LiaisonListKind *kind);
void                liaison_list_cells_unref        (LiaisonListCells      *self);
GtkListItemFactory *liaison_list_cells_make_factory (LiaisonListCells      *self,
                                                     guint                  column);
/* How much the first column says. */
void                liaison_list_cells_set_form     (LiaisonListCells      *self,
                                                     gboolean               folded,
                                                     gboolean               detailed);
/* What is in the first cell of the row at POSITION, or NULL if there is none now. */
GtkWidget          *liaison_list_cells_find         (LiaisonListCells      *self,
                                                     guint                  position);
/* The position of the row that ROW_WIDGET, a child of the list, shows; or GTK_INVALID_LIST_POSITION. */
guint               liaison_list_cells_position_of  (GtkWidget             *row_widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonListCells, liaison_list_cells_unref)

G_END_DECLS
