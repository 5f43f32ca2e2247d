/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/question-check.h"

G_BEGIN_DECLS

/* Quiet suggestions for a question that can be judged later. Signal "mend", with a fault (guint) and a word (string, nullable):
 * the reader asks to mend it. */
#define LIAISON_TYPE_QUESTION_HELP (liaison_question_help_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQuestionHelp, liaison_question_help, LIAISON, QUESTION_HELP, GtkWidget)

/* TODAY is a day, "2022-01-20". */
void liaison_question_help_set (LiaisonQuestionHelp *self,
                                LiaisonForecast     *forecast,
                                const char          *today);

G_END_DECLS
