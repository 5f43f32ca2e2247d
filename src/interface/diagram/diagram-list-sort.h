/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-table.h"

G_BEGIN_DECLS

/* Gives BUTTON a menu of the columns by which TABLE can be sorted, and the actions "rows.…" of that menu. A narrow table has
 * columns without a title to click, and a keyboard does not reach titles. TABLE must live as long as BUTTON. */
void liaison_list_sort_fill (GtkMenuButton    *button,
                             LiaisonListTable *table);

G_END_DECLS
