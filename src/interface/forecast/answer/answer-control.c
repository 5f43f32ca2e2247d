/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswerControl: what an estimate answers. The estimate editor knows nothing else of types of questions. */

#include "interface/forecast/answer/answer-control.h"

#include "interface/forecast/answer/answer-choice.h"
#include "interface/forecast/answer/answer-conditional.h"
#include "interface/forecast/answer/answer-quantiles.h"
#include "interface/forecast/answer/probability-control.h"

G_DEFINE_INTERFACE (LiaisonAnswerControl, liaison_answer_control, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  QUESTION_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
liaison_answer_control_default_init (LiaisonAnswerControlInterface *iface)
{
  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_ANSWER_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_BOOLEAN);
  signals[QUESTION_EDITED] = g_signal_new ("question-edited", LIAISON_TYPE_ANSWER_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

/**
 * liaison_answer_control_get_type_for:
 * @forecast: a forecast
 *
 * Returns: the type of the widget with which its questions are answered; it implements %LIAISON_TYPE_ANSWER_CONTROL
 */
GType
liaison_answer_control_get_type_for (LiaisonForecast *forecast)
{
  switch (liaison_forecast_get_question_type (forecast))
    {
    case LIAISON_QUESTION_CHOICE:
      return LIAISON_TYPE_ANSWER_CHOICE;
    case LIAISON_QUESTION_QUANTITY:
    case LIAISON_QUESTION_DATE:
      return LIAISON_TYPE_ANSWER_QUANTILES;
    case LIAISON_QUESTION_CONDITIONAL:
      return LIAISON_TYPE_ANSWER_CONDITIONAL;
    case LIAISON_QUESTION_BINARY:
    case LIAISON_N_QUESTION_TYPES:
    default:
      return LIAISON_TYPE_PROBABILITY_CONTROL;
    }
}

/**
 * liaison_answer_control_show:
 * @self: an answer
 * @forecast: the forecast as it is now
 * @estimate: (nullable): one of its estimates; %NULL for none yet
 *
 * Shows what an estimate says. This is no edit.
 */
void
liaison_answer_control_show (LiaisonAnswerControl *self,
                             LiaisonForecast      *forecast,
                             LiaisonEstimate      *estimate)
{
  g_return_if_fail (LIAISON_IS_ANSWER_CONTROL (self));

  LIAISON_ANSWER_CONTROL_GET_IFACE (self)->show (self, forecast, estimate);
}

/**
 * liaison_answer_control_is_complete:
 * @self: an answer
 *
 * Returns: whether what is shown is an answer, so that there can be an estimate of it
 */
gboolean
liaison_answer_control_is_complete (LiaisonAnswerControl *self)
{
  g_return_val_if_fail (LIAISON_IS_ANSWER_CONTROL (self), FALSE);

  return LIAISON_ANSWER_CONTROL_GET_IFACE (self)->is_complete == NULL || LIAISON_ANSWER_CONTROL_GET_IFACE (self)->is_complete (self);
}

/**
 * liaison_answer_control_apply:
 * @self: an answer
 * @builder: an edit of the forecast that was shown last
 *
 * Puts what is shown of the question itself, such as its outcomes, into an edit. To be called before the estimate is made.
 */
void
liaison_answer_control_apply (LiaisonAnswerControl   *self,
                              LiaisonForecastBuilder *builder)
{
  g_return_if_fail (LIAISON_IS_ANSWER_CONTROL (self));

  if (LIAISON_ANSWER_CONTROL_GET_IFACE (self)->apply != NULL)
    LIAISON_ANSWER_CONTROL_GET_IFACE (self)->apply (self, builder);
}

/**
 * liaison_answer_control_make:
 * @self: an answer
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose it is
 * @at: when, an ISO 8601 time in UTC
 *
 * Returns: (transfer full) (nullable): an estimate of what is shown; %NULL while that is no answer
 */
LiaisonEstimate *
liaison_answer_control_make (LiaisonAnswerControl *self,
                             LiaisonConfidence     confidence,
                             const char           *reason,
                             const char           *by,
                             const char           *at)
{
  g_return_val_if_fail (LIAISON_IS_ANSWER_CONTROL (self), NULL);

  return LIAISON_ANSWER_CONTROL_GET_IFACE (self)->make (self, confidence, reason, by, at);
}

/**
 * liaison_answer_control_get_shift:
 * @self: an answer
 * @before: an estimate
 * @after: another for the same question
 *
 * Tells how much belief moved, so that a large move can be asked for its reason.
 *
 * Returns: from 0 for none to 1 for all of it; 0.15 stands for 15 points
 */
double
liaison_answer_control_get_shift (LiaisonAnswerControl *self,
                                  LiaisonEstimate      *before,
                                  LiaisonEstimate      *after)
{
  g_return_val_if_fail (LIAISON_IS_ANSWER_CONTROL (self), 0.0);

  return LIAISON_ANSWER_CONTROL_GET_IFACE (self)->get_shift (self, before, after);
}

/**
 * liaison_answer_control_emit_edited:
 * @self: an answer
 *
 * Tells that the reader changed it; for those that implement the interface.
 */
void
liaison_answer_control_emit_edited (LiaisonAnswerControl *self)
{
  g_signal_emit (self, signals[EDITED], 0, FALSE);
}

/**
 * liaison_answer_control_emit_edited_apart:
 * @self: an answer
 *
 * Tells of a change that is a step of its own, and undone without those before it; for those that implement the interface.
 */
void
liaison_answer_control_emit_edited_apart (LiaisonAnswerControl *self)
{
  g_signal_emit (self, signals[EDITED], 0, TRUE);
}

/**
 * liaison_answer_control_emit_question_edited:
 * @self: an answer
 * @what: a static string: what was changed, "name"
 *
 * Tells that the reader changed what belongs to the question alone; for those that implement the interface.
 */
void
liaison_answer_control_emit_question_edited (LiaisonAnswerControl *self,
                                             const char           *what)
{
  g_signal_emit (self, signals[QUESTION_EDITED], 0, what);
}
