/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What one person says to one question. It lives as long as the person does; signal "changed" tells that the words are others. */
#define LIAISON_TYPE_OPINION (liaison_opinion_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOpinion, liaison_opinion, LIAISON, OPINION, GObject)

const char      *liaison_opinion_get_name     (LiaisonOpinion *self); /* nullable: nobody said */
gboolean         liaison_opinion_get_own      (LiaisonOpinion *self); /* the reader's */
/* The question with this person's estimates alone. */
LiaisonForecast *liaison_opinion_get_forecast (LiaisonOpinion *self);
/* What is said now, and what was said at the moment that people are compared with; NULL: nothing yet. */
LiaisonEstimate *liaison_opinion_get_now      (LiaisonOpinion *self);
LiaisonEstimate *liaison_opinion_get_before   (LiaisonOpinion *self); /* nullable */
/* Whether the two say something else, or only the newer one something at all. */
gboolean         liaison_opinion_get_moved    (LiaisonOpinion *self);

/* Fills OPINIONS, a list of LiaisonOpinion, with what everybody says to QUESTION, NULL for nobody: the reader first, who is called OWN,
 * which may be NULL, and the others by name. SINCE, in microseconds since 1970, is what they are compared with. Who is in the list
 * already stays the same object. */
void liaison_opinions_update (GListStore      *opinions,
                              LiaisonForecast *question,
                              const char      *own,
                              gint64           since);

G_END_DECLS
