/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One outcome of several, with its probability. Signals: "share-edited"; "name-edited"; "moved" (int: -1 up, 1 down);
 * "removed"; "activate", when Enter was pressed in its name. */
#define LIAISON_TYPE_OUTCOME_ROW (liaison_outcome_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOutcomeRow, liaison_outcome_row, LIAISON, OUTCOME_ROW, GtkWidget)

GtkWidget  *liaison_outcome_row_new             (const char        *id);
const char *liaison_outcome_row_get_id          (LiaisonOutcomeRow *self);
void        liaison_outcome_row_set_id          (LiaisonOutcomeRow *self,
                                                 const char        *id);
const char *liaison_outcome_row_get_name        (LiaisonOutcomeRow *self);
void        liaison_outcome_row_set_name        (LiaisonOutcomeRow *self,
                                                 const char        *name);
double      liaison_outcome_row_get_probability (LiaisonOutcomeRow *self);
void        liaison_outcome_row_set_probability (LiaisonOutcomeRow *self,
                                                 double             probability);
/* Whether it keeps its probability while others are changed. */
gboolean    liaison_outcome_row_get_locked      (LiaisonOutcomeRow *self);
/* Where it stands, from 0, and what can therefore be done with it. */
void        liaison_outcome_row_set_place       (LiaisonOutcomeRow *self,
                                                 guint              place,
                                                 guint              n_rows);

G_END_DECLS
