/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document-changes.h"

G_BEGIN_DECLS

/* The statements of the article that are not forecasts yet. Property "n-statements" (uint, read-only, notifying). They
 * can be chosen; the action "statements.make" makes forecasts of what is chosen. */
#define LIAISON_TYPE_STATEMENT_LIST (liaison_statement_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStatementList, liaison_statement_list, LIAISON, STATEMENT_LIST, GtkWidget)

void  liaison_statement_list_set_document     (LiaisonStatementList *self,
                                               LiaisonDocument      *document); /* nullable */
/* Looks again which statements are left. */
void  liaison_statement_list_update           (LiaisonStatementList *self);
guint liaison_statement_list_get_n_statements (LiaisonStatementList *self);

G_END_DECLS
