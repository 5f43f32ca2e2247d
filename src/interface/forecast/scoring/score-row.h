/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/score-words.h"

G_BEGIN_DECLS

/* A figure of a track record with what it means; it opens onto its formula and where that was published. */
#define LIAISON_TYPE_SCORE_ROW (liaison_score_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScoreRow, liaison_score_row, LIAISON, SCORE_ROW, AdwExpanderRow)

GtkWidget *liaison_score_row_new  (LiaisonFigure              figure);
void       liaison_score_row_show (LiaisonScoreRow           *self,
                                   const LiaisonTrackSummary *summary);

G_END_DECLS
