/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/diagram/diagram-list-row.h"

G_BEGIN_DECLS

/* Selects in MODEL, of LiaisonListRow, the rows of SUBJECTS, of GObject, and no others. */
gboolean   liaison_list_select       (GtkSelectionModel *model,
                                      GPtrArray         *subjects,
                                      gboolean           several,
                                      guint             *first);
/* The rows that are selected, in their order; free with g_ptr_array_unref(). */
GPtrArray *liaison_list_dup_selected (GtkSelectionModel *model);

G_END_DECLS
