/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The outcomes of a question and their probabilities, which always sum to 100 %. Signal "edited" (string: "probability", "name",
 * "add", "remove" or "move"): the reader changed something. */
#define LIAISON_TYPE_OUTCOME_EDITOR (liaison_outcome_editor_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOutcomeEditor, liaison_outcome_editor, LIAISON, OUTCOME_EDITOR, GtkWidget)

GtkWidget  *liaison_outcome_editor_new             (void);
/* N_OUTCOMES is at least 2. PROBABILITIES NULL: all the same. */
void        liaison_outcome_editor_set             (LiaisonOutcomeEditor *self,
                                                    const char * const   *ids,
                                                    const char * const   *names,
                                                    const double         *probabilities,
                                                    guint                 n_outcomes);
guint       liaison_outcome_editor_get_n_outcomes  (LiaisonOutcomeEditor *self);
const char *liaison_outcome_editor_get_id          (LiaisonOutcomeEditor *self,
                                                    guint                 index);
/* A row that the reader added has an id of its own until it is given that of its outcome. */
void        liaison_outcome_editor_set_id          (LiaisonOutcomeEditor *self,
                                                    guint                 index,
                                                    const char           *id);
const char *liaison_outcome_editor_get_name        (LiaisonOutcomeEditor *self,
                                                    guint                 index);
double      liaison_outcome_editor_get_probability (LiaisonOutcomeEditor *self,
                                                    guint                 index);

G_END_DECLS
