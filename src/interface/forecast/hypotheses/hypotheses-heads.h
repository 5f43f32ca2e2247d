/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/hypotheses.h"

G_BEGIN_DECLS

/* The outcomes with what speaks against each: the heads of the columns, or a list where there is no room for columns. */
#define LIAISON_TYPE_HYPOTHESES_HEADS (liaison_hypotheses_heads_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHypothesesHeads, liaison_hypotheses_heads, LIAISON, HYPOTHESES_HEADS, GtkWidget)

GtkWidget *liaison_hypotheses_heads_new (void);
void       liaison_hypotheses_heads_set (LiaisonHypothesesHeads *self,
                                         LiaisonHypotheses      *matrix,
                                         gboolean                narrow);

G_END_DECLS
