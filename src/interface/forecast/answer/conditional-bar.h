/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/answer.h"

G_BEGIN_DECLS

/* A conditional pair, drawn: two branches, and what they come down to. */
#define LIAISON_TYPE_CONDITIONAL_BAR (liaison_conditional_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonConditionalBar, liaison_conditional_bar, LIAISON, CONDITIONAL_BAR, GtkWidget)

GtkWidget *liaison_conditional_bar_new (void);
void       liaison_conditional_bar_set (LiaisonConditionalBar    *self,
                                        const LiaisonConditional *pair);

G_END_DECLS
