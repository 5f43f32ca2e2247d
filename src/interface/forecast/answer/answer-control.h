/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What an estimate answers, as a part of its editor: a widget for each type of question. It emits "edited" (a boolean: whether that
 * is a step of its own) when the reader changed it, and "question-edited" (a string: what, "name") when that belongs to the question
 * alone, such as what an outcome is called. A new type of question has its widget implement this interface and stand in
 * liaison_answer_control_get_type_for(). */
#define LIAISON_TYPE_ANSWER_CONTROL (liaison_answer_control_get_type ())
G_DECLARE_INTERFACE (LiaisonAnswerControl, liaison_answer_control, LIAISON, ANSWER_CONTROL, GtkWidget)

struct _LiaisonAnswerControlInterface
{
  GTypeInterface parent_interface;

  void             (*show)      (LiaisonAnswerControl *self,
                                 LiaisonForecast      *forecast,
                                 LiaisonEstimate      *estimate);
  LiaisonEstimate *(*make)      (LiaisonAnswerControl *self,
                                 LiaisonConfidence     confidence,
                                 const char           *reason,
                                 const char           *by,
                                 const char           *at);
  double           (*get_shift) (LiaisonAnswerControl *self,
                                 LiaisonEstimate      *before,
                                 LiaisonEstimate      *after);
  /* Both may be missing. */
  void             (*apply)       (LiaisonAnswerControl   *self,
                                   LiaisonForecastBuilder *builder);
  gboolean         (*is_complete) (LiaisonAnswerControl   *self);
};

/* The type of the widget for the answers of FORECAST. */
GType            liaison_answer_control_get_type_for (LiaisonForecast      *forecast);
/* Shows what ESTIMATE, which may be NULL, says; this is no edit. */
void             liaison_answer_control_show         (LiaisonAnswerControl *self,
                                                      LiaisonForecast      *forecast,
                                                      LiaisonEstimate      *estimate);
/* Whether what is shown is an answer. */
gboolean         liaison_answer_control_is_complete (LiaisonAnswerControl   *self);
/* Puts what is shown of the question itself, such as its outcomes, into BUILDER, an edit of the forecast that was shown. To be
 * called before the estimate is made. */
void             liaison_answer_control_apply       (LiaisonAnswerControl   *self,
                                                     LiaisonForecastBuilder *builder);
/* A new estimate of what is shown, or NULL while it is no answer; REASON and BY may be NULL. (transfer full) */
LiaisonEstimate *liaison_answer_control_make         (LiaisonAnswerControl *self,
                                                      LiaisonConfidence     confidence,
                                                      const char           *reason,
                                                      const char           *by,
                                                      const char           *at);
/* How much belief moved from one estimate to the other: from 0 to 1, where 0.15 stands for 15 points. */
double           liaison_answer_control_get_shift    (LiaisonAnswerControl *self,
                                                      LiaisonEstimate      *before,
                                                      LiaisonEstimate      *after);
/* For those that implement it: tells that the reader changed it. */
void             liaison_answer_control_emit_edited  (LiaisonAnswerControl *self);
/* The same of a change that is undone without those right before it. */
void             liaison_answer_control_emit_edited_apart (LiaisonAnswerControl *self);
/* The same of what belongs to the question; WHAT is a static string. */
void             liaison_answer_control_emit_question_edited (LiaisonAnswerControl *self,
                                                              const char           *what);

G_END_DECLS
