/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"
#include "interface/forecast/answer/answer-control.h"

G_BEGIN_DECLS

/* Gives estimates: answer, confidence and reason. Signal "turned": another estimate is pending now, or none. */
#define LIAISON_TYPE_ESTIMATE_EDITOR (liaison_estimate_editor_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEstimateEditor, liaison_estimate_editor, LIAISON, ESTIMATE_EDITOR, GtkWidget)

void                  liaison_estimate_editor_set         (LiaisonEstimateEditor *self,
                                                           LiaisonDocument       *document,
                                                           LiaisonForecast       *forecast);
/* The estimate that is being written, which is in the document already, or NULL. */
LiaisonEstimate      *liaison_estimate_editor_get_pending (LiaisonEstimateEditor *self);
/* Ends it: what is changed next is a new estimate. */
void                  liaison_estimate_editor_record      (LiaisonEstimateEditor *self);
/* Turns to an estimate that the reader gave before, until it is recorded. */
void                  liaison_estimate_editor_edit        (LiaisonEstimateEditor *self,
                                                           LiaisonEstimate       *estimate);
/* The newest estimate again, now. FALSE: there is none. */
gboolean              liaison_estimate_editor_reaffirm    (LiaisonEstimateEditor *self);
/* With what the question is answered, as its type needs. */
LiaisonAnswerControl *liaison_estimate_editor_get_answer  (LiaisonEstimateEditor *self);

G_END_DECLS
