/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/question-type.h"

G_BEGIN_DECLS

/* A field for one quantile: a number or a day. Signals: "edited", when its value changed while the reader types; "done", when the
 * reader leaves it. */
#define LIAISON_TYPE_QUANTILE_ENTRY (liaison_quantile_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQuantileEntry, liaison_quantile_entry, LIAISON, QUANTILE_ENTRY, GtkWidget)

GtkWidget *liaison_quantile_entry_new         (LiaisonQuestionType   type,
                                               const char           *label);
/* NAN while it is empty. */
double     liaison_quantile_entry_get_value   (LiaisonQuantileEntry *self);
/* A value is DERIVED when it follows from others that the reader gave. */
void       liaison_quantile_entry_set_value   (LiaisonQuantileEntry *self,
                                               double                value,
                                               gboolean              derived);
/* What is wrong with the value beside others; NULL for nothing. */
void       liaison_quantile_entry_set_problem (LiaisonQuantileEntry *self,
                                               const char           *problem);

G_END_DECLS
