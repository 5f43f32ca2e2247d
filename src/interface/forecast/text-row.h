/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with a title and text of several lines that can be edited in place. Its title is the row's "title" property. Signal
 * "edited": the reader changed the text. */
#define LIAISON_TYPE_TEXT_ROW (liaison_text_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTextRow, liaison_text_row, LIAISON, TEXT_ROW, AdwPreferencesRow)

/* Empty text is NULL. */
char    *liaison_text_row_dup_text (LiaisonTextRow *self);
void     liaison_text_row_set_text (LiaisonTextRow *self,
                                    const char     *text);
/* Selects the first place of WORD, for the reader to write something else; FALSE when it is not there. */
gboolean liaison_text_row_select   (LiaisonTextRow *self,
                                    const char     *word);

G_END_DECLS
