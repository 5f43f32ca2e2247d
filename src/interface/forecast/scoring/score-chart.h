/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/post-mortem.h"

G_BEGIN_DECLS

/* The score of a decided forecast over time. */
#define LIAISON_TYPE_SCORE_CHART (liaison_score_chart_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScoreChart, liaison_score_chart, LIAISON, SCORE_CHART, GtkWidget)

GtkWidget *liaison_score_chart_new  (void);
/* POST_MORTEM may be NULL: nothing to show. */
void       liaison_score_chart_show (LiaisonScoreChart *self,
                                     LiaisonPostMortem *post_mortem);

G_END_DECLS
