/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateChart: the estimates of a forecast over time, each standing until the next. Time runs in the direction of reading,
 * the height is 0 to 100 %, or goes from the least to the greatest quantile that was given. Left and Right walk over the estimates,
 * Home and End go to the first and the last, Enter asks to edit the one that is reached, Delete to remove it. CSS node: estimatechart.
 * Accessible role: slider, whose value is the place of the estimate that is reached and whose text says what that is, with its
 * reason. */

#include "interface/forecast/estimate/estimate-chart-private.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "interface/plot-axis.h"

#define HEIGHT 150
#define MIN_WIDTH 120
#define NATURAL_WIDTH 300
#define REACH 24.0 /* so near the pointer finds an estimate */
#define FAR (1 << 20)

G_DEFINE_FINAL_TYPE (LiaisonEstimateChart, liaison_estimate_chart, GTK_TYPE_WIDGET)

enum
{
  SHOWN,
  EDIT,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const GPtrArray *
get_estimates (LiaisonEstimateChart *self)
{
  return self->plot != NULL ? liaison_forecast_get_estimates (self->plot->forecast) : NULL;
}

static int
count (LiaisonEstimateChart *self)
{
  return self->plot != NULL ? (int) get_estimates (self)->len : 0;
}

double
_liaison_estimate_chart_x (LiaisonEstimateChart *self,
                           gint64                instant)
{
  return liaison_plot_axis_x (GTK_WIDGET (self), LIAISON_CHART_MARGIN, liaison_estimate_plot_get_share (self->plot, instant));
}

double
_liaison_estimate_chart_y (LiaisonEstimateChart *self,
                           double                level)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - LIAISON_CHART_AXIS - 2 * LIAISON_CHART_MARGIN;

  return LIAISON_CHART_MARGIN + (1.0 - level) * height;
}

double
_liaison_estimate_chart_y_of (LiaisonEstimateChart *self,
                              LiaisonEstimate      *estimate)
{
  return _liaison_estimate_chart_y (self, liaison_answer_scale_get_level (&self->scale, estimate));
}

/* The title, the confidence and the reason of an estimate, each a line. */
static char *
describe (LiaisonEstimateChart *self,
          LiaisonEstimate      *estimate)
{
  g_autofree char *title = liaison_estimate_dup_title (estimate, self->plot->forecast);
  const char *confidence = liaison_confidence_to_text (liaison_estimate_get_confidence (estimate));

  return g_strjoin ("\n", title, confidence, liaison_estimate_get_reason (estimate), NULL);
}

static void
tell (LiaisonEstimateChart *self)
{
  int n = count (self);
  g_autofree char *text = self->current >= 0 && self->current < n
                            ? describe (self, g_ptr_array_index (get_estimates (self), (guint) self->current))
                            : g_strdup (_("No estimate selected"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, MIN (n, 1.0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) n,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->current + 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SHOWN], 0);
}

static int
find_at (LiaisonEstimateChart *self,
         double                x,
         double                y)
{
  int found = -1;
  double nearest = REACH * REACH;

  for (int i = 0; i < count (self); i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (get_estimates (self), (guint) i);
      double dx = _liaison_estimate_chart_x (self, liaison_estimate_get_instant (estimate)) - x;
      double dy = _liaison_estimate_chart_y_of (self, estimate) - y;

      if (dx * dx + dy * dy > nearest)
        continue;
      nearest = dx * dx + dy * dy;
      found = i;
    }
  return found;
}

static void
hover (LiaisonEstimateChart *self,
       int                   index)
{
  if (index == self->hovered)
    return;
  self->hovered = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
on_motion (LiaisonEstimateChart *self,
           double                x,
           double                y)
{
  hover (self, find_at (self, x, y));
}

static void
on_leave (LiaisonEstimateChart *self)
{
  hover (self, -1);
}

static void
on_pressed (LiaisonEstimateChart *self,
            int                   n_press,
            double                x,
            double                y)
{
  int index = find_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  liaison_estimate_chart_set_current (self, index);
  if (n_press == 2 && index >= 0)
    g_signal_emit (self, signals[EDIT], 0, (guint) index);
}

static gboolean
on_query_tooltip (LiaisonEstimateChart *self,
                  int                   x,
                  int                   y,
                  gboolean              keyboard,
                  GtkTooltip           *tooltip)
{
  int index = keyboard ? self->current : find_at (self, x, y);
  g_autofree char *text = NULL;
  LiaisonEstimate *estimate;
  double left, top;

  if (index < 0 || index >= count (self))
    return FALSE;
  estimate = g_ptr_array_index (get_estimates (self), (guint) index);
  text = describe (self, estimate);
  left = _liaison_estimate_chart_x (self, liaison_estimate_get_instant (estimate)) - LIAISON_CHART_MARGIN;
  top = _liaison_estimate_chart_y_of (self, estimate) - LIAISON_CHART_MARGIN;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) left, (int) top, 2 * (int) LIAISON_CHART_MARGIN,
                                                       2 * (int) LIAISON_CHART_MARGIN });
  return TRUE;
}

static gboolean
on_step (GtkWidget *widget,
         GVariant  *parameter,
         gpointer   user_data)
{
  LiaisonEstimateChart *self = LIAISON_ESTIMATE_CHART (widget);
  int step = g_variant_get_int32 (parameter), n = count (self);

  if (n == 0)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (step) == 1)
    step = -step;
  if (self->current < 0 && ABS (step) == 1)
    liaison_estimate_chart_set_current (self, step > 0 ? 0 : n - 1);
  else
    liaison_estimate_chart_set_current (self, CLAMP (self->current + step, 0, n - 1));
  return TRUE;
}

static gboolean
on_ask (GtkWidget *widget,
        GVariant  *parameter,
        gpointer   user_data)
{
  LiaisonEstimateChart *self = LIAISON_ESTIMATE_CHART (widget);

  if (self->current < 0)
    return FALSE;
  g_signal_emit (self, signals[g_variant_get_uint32 (parameter)], 0, (guint) self->current);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    int step;
  } steps[] = {
    { GDK_KEY_Left, -1 },    { GDK_KEY_KP_Left, -1 },  { GDK_KEY_Right, 1 },  { GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Home, -FAR },  { GDK_KEY_KP_Home, -FAR }, { GDK_KEY_End, FAR }, { GDK_KEY_KP_End, FAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].keyval, 0, on_step, "i", steps[i].step);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_ask, "u", EDIT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_ask, "u", EDIT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_ask, "u", REMOVE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_ask, "u", REMOVE);
}

static void
liaison_estimate_chart_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : HEIGHT;
}

static void
liaison_estimate_chart_finalize (GObject *object)
{
  LiaisonEstimateChart *self = LIAISON_ESTIMATE_CHART (object);

  g_clear_pointer (&self->plot, liaison_estimate_plot_free);
  g_clear_pointer (&self->author, g_free);

  G_OBJECT_CLASS (liaison_estimate_chart_parent_class)->finalize (object);
}

static void
liaison_estimate_chart_class_init (LiaisonEstimateChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_estimate_chart_finalize;
  widget_class->measure = liaison_estimate_chart_measure;
  widget_class->snapshot = _liaison_estimate_chart_snapshot;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_UINT);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "estimatechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
liaison_estimate_chart_init (LiaisonEstimateChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->current = self->hovered = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Estimates over time"), -1);
}

/**
 * liaison_estimate_chart_set:
 * @self: a chart
 * @forecast: the forecast as it is now
 * @author: (nullable): the reader's name, whose line is the thick one
 *
 * Shows the estimates of a forecast. What the keyboard was at stays if it is still there.
 */
void
liaison_estimate_chart_set (LiaisonEstimateChart *self,
                            LiaisonForecast      *forecast,
                            const char           *author)
{
  g_return_if_fail (LIAISON_IS_ESTIMATE_CHART (self));

  if (self->plot != NULL && self->plot->forecast == forecast && g_strcmp0 (self->author, author) == 0)
    return;
  g_clear_pointer (&self->plot, liaison_estimate_plot_free);
  g_free (self->author);
  self->author = g_strdup (author);
  if (liaison_forecast_get_current (forecast) != NULL)
    {
      self->plot = liaison_estimate_plot_new (forecast, author, g_get_real_time ());
      liaison_answer_scale_init (&self->scale, forecast);
    }
  self->hovered = -1;
  self->current = MIN (self->current, count (self) - 1);
  tell (self);
}

/**
 * liaison_estimate_chart_get_shown:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): the estimate that the pointer, or else the keyboard, is at
 */
LiaisonEstimate *
liaison_estimate_chart_get_shown (LiaisonEstimateChart *self)
{
  int index;

  g_return_val_if_fail (LIAISON_IS_ESTIMATE_CHART (self), NULL);

  index = self->hovered >= 0 ? self->hovered : self->current;
  return index >= 0 && index < count (self) ? g_ptr_array_index (get_estimates (self), (guint) index) : NULL;
}

/**
 * liaison_estimate_chart_get_current:
 * @self: a chart
 *
 * Returns: the place, among the forecast's estimates, of what the keyboard is at; -1 for nothing
 */
int
liaison_estimate_chart_get_current (LiaisonEstimateChart *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE_CHART (self), -1);

  return self->current;
}

/**
 * liaison_estimate_chart_set_current:
 * @self: a chart
 * @index: the place of an estimate; -1 for none
 */
void
liaison_estimate_chart_set_current (LiaisonEstimateChart *self,
                                    int                   index)
{
  g_return_if_fail (LIAISON_IS_ESTIMATE_CHART (self));
  g_return_if_fail (index < count (self));

  if (index == self->current)
    return;
  self->current = index;
  tell (self);
}
