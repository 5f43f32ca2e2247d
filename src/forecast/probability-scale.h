/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Probabilities as people enter them. Nothing is certain before it is decided: what is entered is from LIAISON_PROBABILITY_LEAST
 * to LIAISON_PROBABILITY_MOST, and the steps are finer where a point more or less is a different world. */

#define LIAISON_PROBABILITY_LEAST 0.001
#define LIAISON_PROBABILITY_MOST 0.999

double   liaison_probability_clamp     (double       probability);
/* The next one upwards or downwards: a point; half a point outside 5 to 95 %; a tenth outside 1 to 99 %. */
double   liaison_probability_next      (double       probability,
                                        gboolean     up);
/* The nearest of those. */
double   liaison_probability_snap      (double       probability);
/* Reads "38", "37,5 %", "3:1", "3 to 1", "1 in 4", "2/3" and the words of estimative probability. */
gboolean liaison_probability_parse     (const char  *text,
                                        double      *probability);
/* Odds for it: "3:1", "1:19". */
char    *liaison_probability_to_odds   (double       probability);
/* How often among like cases: "3 in 4", "about 1 in 30", in the reader's language. */
char    *liaison_probability_to_chance (double       probability);

G_END_DECLS
