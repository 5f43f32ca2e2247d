/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswerQuantiles: the editor of a distribution as an answer. A quantity and a date each have an editor of their own. The
 * CSS node is "answerquantiles". */

#include "interface/forecast/answer/answer-quantiles.h"

#include <math.h>

#include "forecast/quantile-curve.h"
#include "interface/forecast/answer/answer-control.h"
#include "interface/forecast/answer/quantile-editor.h"

struct _LiaisonAnswerQuantiles
{
  GtkWidget parent_instance;

  char *forecast;              /* the id of the forecast that is shown */
  LiaisonQuestionType type;
  GtkWidget *child;            /* of the type; NULL before anything is shown */
  LiaisonQuantileEditor *editor; /* which is the child */
};

static void liaison_answer_quantiles_answer_init (LiaisonAnswerControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAnswerQuantiles, liaison_answer_quantiles, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_ANSWER_CONTROL, liaison_answer_quantiles_answer_init))

static void
on_edited (LiaisonAnswerQuantiles *self)
{
  liaison_answer_control_emit_edited (LIAISON_ANSWER_CONTROL (self));
}

static void
fit_editor (LiaisonAnswerQuantiles *self,
            LiaisonQuestionType     type)
{
  if (self->editor != NULL && self->type == type)
    return;
  self->editor = NULL;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->type = type;
  self->child = liaison_quantile_editor_new (type);
  self->editor = LIAISON_QUANTILE_EDITOR (self->child);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

/* --- LiaisonAnswerControl --- */

static void
show_estimate (LiaisonAnswerControl *control,
               LiaisonForecast      *forecast,
               LiaisonEstimate      *estimate)
{
  LiaisonAnswerQuantiles *self = LIAISON_ANSWER_QUANTILES (control);
  const char *id = liaison_forecast_get_id (forecast);

  fit_editor (self, liaison_forecast_get_question_type (forecast));
  if (g_strcmp0 (self->forecast, id) != 0)
    {
      liaison_quantile_editor_clear (self->editor);
      g_free (self->forecast);
      self->forecast = g_strdup (id);
    }
  liaison_quantile_editor_set_unit (self->editor, liaison_forecast_get_unit (forecast));
  liaison_quantile_editor_set (self->editor,
                               estimate != NULL ? liaison_answer_get_quantiles (liaison_estimate_get_answer (estimate)) : NULL);
}

static LiaisonEstimate *
make_estimate (LiaisonAnswerControl *control,
               LiaisonConfidence     confidence,
               const char           *reason,
               const char           *by,
               const char           *at)
{
  LiaisonAnswerQuantiles *self = LIAISON_ANSWER_QUANTILES (control);
  double values[LIAISON_N_QUANTILES];

  if (self->editor == NULL || !liaison_quantile_editor_get_values (self->editor, values))
    return NULL;
  return liaison_estimate_new_quantiles (self->type, values, confidence, reason, by, at);
}

static gboolean
is_complete (LiaisonAnswerControl *control)
{
  LiaisonAnswerQuantiles *self = LIAISON_ANSWER_QUANTILES (control);
  double values[LIAISON_N_QUANTILES];

  return self->editor != NULL && liaison_quantile_editor_get_values (self->editor, values);
}

/* How far apart the two curves are at most (Kolmogorov's distance), looked for at the quantiles of both. */
static double
get_shift (LiaisonAnswerControl *control,
           LiaisonEstimate      *before,
           LiaisonEstimate      *after)
{
  const double *values[2] = { liaison_answer_get_quantiles (liaison_estimate_get_answer (before)),
                              liaison_answer_get_quantiles (liaison_estimate_get_answer (after)) };
  LiaisonQuantileCurve curves[2];
  double most = 0.0;

  g_return_val_if_fail (values[0] != NULL && values[1] != NULL, 0.0);

  for (guint i = 0; i < 2; i++)
    liaison_quantile_curve_init (&curves[i], values[i]);
  for (guint i = 0; i < 2 * LIAISON_N_QUANTILES; i++)
    {
      double value = values[i % 2][i / 2];

      most = MAX (most, fabs (liaison_quantile_curve_get_share (&curves[0], value) -
                              liaison_quantile_curve_get_share (&curves[1], value)));
    }
  return most;
}

static void
liaison_answer_quantiles_answer_init (LiaisonAnswerControlInterface *iface)
{
  iface->show = show_estimate;
  iface->make = make_estimate;
  iface->get_shift = get_shift;
  iface->is_complete = is_complete;
}

/* --- object --- */

static gboolean
liaison_answer_quantiles_grab_focus (GtkWidget *widget)
{
  LiaisonAnswerQuantiles *self = LIAISON_ANSWER_QUANTILES (widget);

  return self->editor != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
liaison_answer_quantiles_dispose (GObject *object)
{
  LiaisonAnswerQuantiles *self = LIAISON_ANSWER_QUANTILES (object);

  self->editor = NULL;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->forecast, g_free);

  G_OBJECT_CLASS (liaison_answer_quantiles_parent_class)->dispose (object);
}

static void
liaison_answer_quantiles_class_init (LiaisonAnswerQuantilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_answer_quantiles_dispose;
  widget_class->grab_focus = liaison_answer_quantiles_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answerquantiles");
}

static void
liaison_answer_quantiles_init (LiaisonAnswerQuantiles *self)
{
}
