/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer to a question for a quantity or a date: a distribution. Implements LiaisonAnswerControl. */
#define LIAISON_TYPE_ANSWER_QUANTILES (liaison_answer_quantiles_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAnswerQuantiles, liaison_answer_quantiles, LIAISON, ANSWER_QUANTILES, GtkWidget)

G_END_DECLS
