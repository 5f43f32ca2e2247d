/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What Bayes' rule makes of the stated strengths, from the stated base rate, beside the reader's own number: folded up until it is
 * wanted. Hidden where the question is none of yes or no, or nothing speaks for or against it. */
#define LIAISON_TYPE_BAYES_AID (liaison_bayes_aid_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBayesAid, liaison_bayes_aid, LIAISON, BAYES_AID, GtkWidget)

void liaison_bayes_aid_set (LiaisonBayesAid *self,
                            LiaisonForecast *forecast);

G_END_DECLS
