/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/post-mortem.h"

G_BEGIN_DECLS

/* A post-mortem in words. All are to be freed with g_free(). */
char *liaison_post_mortem_dup_outcome           (LiaisonForecast                 *forecast);
char *liaison_post_mortem_dup_summary           (LiaisonPostMortem               *self);
char *liaison_post_mortem_event_dup_text        (const LiaisonPostMortemEvent    *event,
                                                 LiaisonForecast                 *forecast);
char *liaison_post_mortem_evidence_dup_text     (const LiaisonPostMortemEvidence *evidence);
char *liaison_post_mortem_move_dup_title        (const LiaisonPostMortemMove     *move,
                                                 LiaisonForecast                 *forecast);
char *liaison_post_mortem_move_dup_text         (const LiaisonPostMortemMove     *move);

G_END_DECLS
