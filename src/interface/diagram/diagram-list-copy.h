/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-table.h"

G_BEGIN_DECLS

/* Puts ROWS, of LiaisonListRow, into CLIPBOARD: as text with tabs between the columns, and as comma-separated values. */
void  liaison_list_copy    (GdkClipboard          *clipboard,
                            const LiaisonListKind *kind,
                            GPtrArray             *rows);
/* (transfer full) */
char *liaison_list_to_text (const LiaisonListKind *kind,
                            GPtrArray             *rows);
char *liaison_list_to_csv  (const LiaisonListKind *kind,
                            GPtrArray             *rows);

G_END_DECLS
