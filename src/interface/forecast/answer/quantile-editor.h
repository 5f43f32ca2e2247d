/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/answer.h"

G_BEGIN_DECLS

/* A quantity or a date as a distribution: five fields and their curve. Signal "edited": the reader changed the distribution. */
#define LIAISON_TYPE_QUANTILE_EDITOR (liaison_quantile_editor_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQuantileEditor, liaison_quantile_editor, LIAISON, QUANTILE_EDITOR, GtkWidget)

/* TYPE is LIAISON_QUESTION_QUANTITY or LIAISON_QUESTION_DATE. */
GtkWidget *liaison_quantile_editor_new        (LiaisonQuestionType    type);
/* VALUES are LIAISON_N_QUANTILES that do not decrease, or NULL for none. */
void       liaison_quantile_editor_set        (LiaisonQuantileEditor *self,
                                               const double          *values);
/* Forgets what is in the fields, whether it counts or not: another question is shown. */
void       liaison_quantile_editor_clear      (LiaisonQuantileEditor *self);
/* Nullable. */
void       liaison_quantile_editor_set_unit   (LiaisonQuantileEditor *self,
                                               const char            *unit);
/* Fills in LIAISON_N_QUANTILES VALUES; FALSE while they are too few or out of order. */
gboolean   liaison_quantile_editor_get_values (LiaisonQuantileEditor *self,
                                               double                *values);

G_END_DECLS
