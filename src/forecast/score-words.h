/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/track-record.h"

G_BEGIN_DECLS

/* The figures of a track record, in words. */
typedef enum
{
  LIAISON_FIGURE_BRIER,
  LIAISON_FIGURE_RELIABILITY,
  LIAISON_FIGURE_RESOLUTION,
  LIAISON_FIGURE_UNCERTAINTY,
  LIAISON_FIGURE_TIMED,
  LIAISON_FIGURE_LOG,
  LIAISON_FIGURE_SKILL,
  LIAISON_FIGURE_GROUP,
  LIAISON_FIGURE_DISCRIMINATION,
  LIAISON_FIGURE_WITHIN_50,    /* of quantities and dates */
  LIAISON_FIGURE_WITHIN_90,
  LIAISON_N_FIGURES
} LiaisonFigure;

/* Over fewer questions, luck weighs more than skill. */
#define LIAISON_SCORE_FEW 30

/* "Brier score"; in the reader's language. */
const char *liaison_figure_to_title    (LiaisonFigure              figure);
/* "0.143", or "–". Free with g_free(), as what follows. */
char       *liaison_figure_to_number   (LiaisonFigure              figure,
                                        const LiaisonTrackSummary *summary);
/* One sentence that says what the number means. */
char       *liaison_figure_to_sentence (LiaisonFigure              figure,
                                        const LiaisonTrackSummary *summary);
/* How it is computed, and who devised it; both belong to the program. */
const char *liaison_figure_to_formula  (LiaisonFigure              figure);
const char *liaison_figure_to_source   (LiaisonFigure              figure);
/* Whether it says anything: the others need a group, or some of each outcome. */
gboolean    liaison_figure_is_known    (LiaisonFigure              figure,
                                        const LiaisonTrackSummary *summary);
/* "Over 12 forecasts…", and what to think of so few. */
char       *liaison_score_count_to_sentence (const LiaisonTrackSummary *summary);

G_END_DECLS
