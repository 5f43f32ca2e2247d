/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A probability among others: slider and number in one line. Signal "edited": the reader changed it. */
#define LIAISON_TYPE_ANSWER_PERCENT (liaison_answer_percent_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAnswerPercent, liaison_answer_percent, LIAISON, ANSWER_PERCENT, GtkWidget)

GtkWidget *liaison_answer_percent_new             (void);
/* From 0.001 to 0.999, in whole tenths of a percent. */
double     liaison_answer_percent_get_probability (LiaisonAnswerPercent *self);
void       liaison_answer_percent_set_probability (LiaisonAnswerPercent *self,
                                                   double                probability);
/* What it is the probability of, for who cannot see where it stands. */
void       liaison_answer_percent_set_label       (LiaisonAnswerPercent *self,
                                                   const char           *label);

G_END_DECLS
