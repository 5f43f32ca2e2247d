/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer to a conditional pair: P(A), P(B | A), P(B | not A). Implements LiaisonAnswerControl. */
#define LIAISON_TYPE_ANSWER_CONDITIONAL (liaison_answer_conditional_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAnswerConditional, liaison_answer_conditional, LIAISON, ANSWER_CONDITIONAL, GtkWidget)

G_END_DECLS
