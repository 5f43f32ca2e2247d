/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/opinion.h"

G_BEGIN_DECLS

/* What people say together and apart, in the reader's language. QUESTION has everybody's estimates. All returned text is to be freed. */

/* The median; of several outcomes that of each. NULL if nobody says anything. */
char *liaison_people_dup_median     (LiaisonForecast *question);
/* The geometric mean of odds, extremized by EXPONENT, 1 for not at all; NULL for quantities and dates, which have no odds. */
char *liaison_people_dup_geometric  (LiaisonForecast *question,
                                     double           exponent);
/* "20 % to 70 %, standard deviation 12 points"; of quantities and dates the medians; NULL for several outcomes. */
char *liaison_people_dup_spread     (LiaisonForecast *question);
/* "Ada from 40 % to 60 %, Bo for the first time 30 %, and 2 more"; of OPINIONS, a list of LiaisonOpinion. NULL if nobody moved. */
char *liaison_people_dup_moves      (GListModel      *opinions);
/* "You", a name, or "Nobody named". */
char *liaison_people_dup_name       (LiaisonOpinion  *opinion);
/* "24 January 2021, before 40 %" */
char *liaison_people_dup_when       (LiaisonOpinion  *opinion);

G_END_DECLS
