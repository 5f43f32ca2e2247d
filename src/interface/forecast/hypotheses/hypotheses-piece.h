/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/hypotheses.h"

G_BEGIN_DECLS

/* A piece of evidence with its cells, one for each outcome: a row of the matrix, or a card where there is no room for rows.
 *
 * Signals: "rated" (guint column, int rating); "graded", when the reader changed how much it weighs; "show-passage", when the reader wants
 * to see it; "move" (guint column, int dx, int dy), which returns whether there is a cell to go to. */
#define LIAISON_TYPE_HYPOTHESES_PIECE (liaison_hypotheses_piece_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHypothesesPiece, liaison_hypotheses_piece, LIAISON, HYPOTHESES_PIECE, GtkWidget)

/* The width of a column, in pixels. */
#define LIAISON_HYPOTHESES_COLUMN 116

GtkWidget       *liaison_hypotheses_piece_new             (guint                   n_outcomes);
void             liaison_hypotheses_piece_set             (LiaisonHypothesesPiece *self,
                                                           LiaisonHypotheses      *matrix,
                                                           guint                   row);
void             liaison_hypotheses_piece_set_narrow      (LiaisonHypothesesPiece *self,
                                                           gboolean                narrow);
LiaisonEvidence *liaison_hypotheses_piece_get_evidence    (LiaisonHypothesesPiece *self);
GtkWidget       *liaison_hypotheses_piece_get_cell        (LiaisonHypothesesPiece *self,
                                                           guint                   column);
LiaisonGrade     liaison_hypotheses_piece_get_credibility (LiaisonHypothesesPiece *self);
LiaisonGrade     liaison_hypotheses_piece_get_relevance   (LiaisonHypothesesPiece *self);

G_END_DECLS
