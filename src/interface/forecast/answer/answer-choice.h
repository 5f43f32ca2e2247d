/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer to a question with several outcomes, and the outcomes themselves. Implements LiaisonAnswerControl. */
#define LIAISON_TYPE_ANSWER_CHOICE (liaison_answer_choice_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAnswerChoice, liaison_answer_choice, LIAISON, ANSWER_CHOICE, GtkWidget)

G_END_DECLS
