/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What an estimate answers, as a part of its editor: a widget for each type of question. It emits "edited" when the reader changed
 * it. A new type of question has its widget implement this interface and stand in liaison_answer_control_get_type_for(). */
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
};

/* The type of the widget for the answers of FORECAST. */
GType            liaison_answer_control_get_type_for (LiaisonForecast      *forecast);
/* Shows what ESTIMATE, which may be NULL, says; this is no edit. */
void             liaison_answer_control_show         (LiaisonAnswerControl *self,
                                                      LiaisonForecast      *forecast,
                                                      LiaisonEstimate      *estimate);
/* A new estimate of what is shown; REASON and BY may be NULL. (transfer full) */
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

G_END_DECLS
