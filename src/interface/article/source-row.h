/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/source.h"

G_BEGIN_DECLS

/* One article in the list of sources: whether the diagram shows it, its title, what is known of it or why it failed, and buttons
 * to try again what failed and to take it away. Signals "retry" and "remove", when these are pressed. */
#define LIAISON_TYPE_SOURCE_ROW (liaison_source_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSourceRow, liaison_source_row, LIAISON, SOURCE_ROW, GtkWidget)

GtkWidget     *liaison_source_row_new         (void);
LiaisonSource *liaison_source_row_get_source  (LiaisonSourceRow *self); /* nullable */
void           liaison_source_row_set_source  (LiaisonSourceRow *self,
                                               LiaisonSource    *source);

G_END_DECLS
