/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a number and a slider, which share an adjustment in percent, go the steps of liaison_probability_next(). */
void liaison_probability_steps_follow (GtkSpinButton *number,
                                       GtkScale      *slider);

G_END_DECLS
