/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text of a few lines that is as wide as it is given room, for rows of long lists. Property: "lines" (int: no more than that; 0
 * for any number). */
#define LIAISON_TYPE_LINES_LABEL (liaison_lines_label_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLinesLabel, liaison_lines_label, LIAISON, LINES_LABEL, GtkWidget)

const char *liaison_lines_label_get_text (LiaisonLinesLabel *self);
void        liaison_lines_label_set_text (LiaisonLinesLabel *self,
                                          const char        *text);

G_END_DECLS
