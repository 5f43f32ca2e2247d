/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A probability by number, by slider and by word, which move together. Property "probability" (double, from 0 to 1), which
 * notifies; signal "edited": the reader changed it. */
#define LIAISON_TYPE_PROBABILITY_CONTROL (liaison_probability_control_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonProbabilityControl, liaison_probability_control, LIAISON, PROBABILITY_CONTROL, GtkWidget)

double liaison_probability_control_get_probability (LiaisonProbabilityControl *self);
void   liaison_probability_control_set_probability (LiaisonProbabilityControl *self,
                                                    double                     probability);

G_END_DECLS
