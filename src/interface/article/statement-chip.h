/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The small button behind a statement: its range, and on a click a forecast from it. INDEX is the statement's in the analysis. */
#define LIAISON_TYPE_STATEMENT_CHIP (liaison_statement_chip_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStatementChip, liaison_statement_chip, LIAISON, STATEMENT_CHIP, GtkWidget)

GtkWidget *liaison_statement_chip_new (LiaisonDocument *document,
                                       guint            index);

G_END_DECLS
