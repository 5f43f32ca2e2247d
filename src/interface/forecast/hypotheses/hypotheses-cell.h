/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/evidence.h"

G_BEGIN_DECLS

/* How one piece of evidence fits one outcome, in the matrix of both. Signals: "rated" (int): the reader says how, or
 * LIAISON_RATING_NONE; "move" (int dx, int dy): the reader goes to the next cell, as it is seen; returns whether there is one. */
#define LIAISON_TYPE_HYPOTHESES_CELL (liaison_hypotheses_cell_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHypothesesCell, liaison_hypotheses_cell, LIAISON, HYPOTHESES_CELL, GtkWidget)

GtkWidget *liaison_hypotheses_cell_new (void);
/* NUMBER is that of the evidence, OUTCOME the name of the outcome. Emits nothing. */
void       liaison_hypotheses_cell_set (LiaisonHypothesesCell *self,
                                        guint                  number,
                                        const char            *outcome,
                                        int                    rating);

G_END_DECLS
