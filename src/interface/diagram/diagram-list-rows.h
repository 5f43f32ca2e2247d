/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/diagram/diagram-list-row.h"

G_BEGIN_DECLS

typedef gboolean (*LiaisonListShownFunc) (LiaisonListRow *row,
                                          gpointer        user_data);

/* The rows of one table. */
typedef struct _LiaisonListRows LiaisonListRows;

LiaisonListRows *liaison_list_rows_new       (LiaisonListShownFunc  shown,
                                              LiaisonListTextFunc   dup_searched,
                                              gpointer              user_data,
                                              GtkSorter            *sorter);
void             liaison_list_rows_free      (LiaisonListRows      *self);
/* New rows: between the two calls each is added, in their order. */
void             liaison_list_rows_begin     (LiaisonListRows      *self,
                                              LiaisonArticle       *article);
void             liaison_list_rows_add       (LiaisonListRows      *self,
                                              const char           *id,
                                              gpointer              subject,
                                              guint                 number,
                                              gboolean              is_new);
void             liaison_list_rows_end       (LiaisonListRows      *self);
GListModel      *liaison_list_rows_get_shown (LiaisonListRows      *self); /* of LiaisonListRow, sorted */
guint            liaison_list_rows_get_n     (LiaisonListRows      *self); /* shown or not */
void             liaison_list_rows_refilter  (LiaisonListRows      *self);
void             liaison_list_rows_search    (LiaisonListRows      *self,
                                              const char           *text);

G_END_DECLS
