/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A probability as odds ("3:1"), which can be typed in several ways, and as how often among like cases. Signal "entered": the
 * reader typed another. */
#define LIAISON_TYPE_PROBABILITY_ODDS (liaison_probability_odds_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonProbabilityOdds, liaison_probability_odds, LIAISON, PROBABILITY_ODDS, GtkWidget)

double liaison_probability_odds_get_probability (LiaisonProbabilityOdds *self);
/* This is no edit. */
void   liaison_probability_odds_set_probability (LiaisonProbabilityOdds *self,
                                                 double                  probability);

G_END_DECLS
