/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuantilePlot: the curve of a distribution through five quantiles, above an axis. In the density, what lies between the
 * quantiles 5 and 95 %, and 25 and 75 %, is filled; the handles stand on the axis. In the cumulative curve they stand on the curve.
 * A handle is moved by the pointer or by keys, never past its neighbours. Values grow in the direction of reading. What is shown
 * stays while it fits, so that a handle can be followed, and never changes under the pointer. The CSS node is "quantileplot".
 * Accessible role: group; the handles are sliders. */

#include "interface/forecast/answer/quantile-plot-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/answer-text.h"
#include "forecast/probability-word.h"
#include "interface/forecast/answer/answer-value.h"
#include "interface/forecast/answer/quantile-handle.h"
#include "interface/plot-axis.h"

#define HEIGHT 168
#define REACH 16.0        /* so far from its middle a handle is caught */
#define STEPS 200         /* across what is shown */
#define FIRST_DAY -719162 /* of the years 1 to 9999 */
#define LAST_DAY 2932896

G_DEFINE_FINAL_TYPE (LiaisonQuantilePlot, liaison_quantile_plot, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

double
_liaison_quantile_plot_x (LiaisonQuantilePlot *self,
                          double               value)
{
  return liaison_plot_axis_x (GTK_WIDGET (self), LIAISON_PLOT_SIDE, (value - self->first) / (self->last - self->first));
}

double
_liaison_quantile_plot_value (LiaisonQuantilePlot *self,
                              double               x)
{
  return self->first + liaison_plot_axis_share (GTK_WIDGET (self), LIAISON_PLOT_SIDE, x) * (self->last - self->first);
}

double
_liaison_quantile_plot_y (LiaisonQuantilePlot *self,
                          double               level)
{
  double room = gtk_widget_get_height (GTK_WIDGET (self)) - LIAISON_PLOT_TOP - LIAISON_PLOT_BOTTOM;

  return LIAISON_PLOT_TOP + (1.0 - level) * MAX (room, 1.0);
}

char *
_liaison_quantile_plot_dup_text (LiaisonQuantilePlot *self,
                                 double               value)
{
  return liaison_value_to_text (self->type, value, self->unit);
}

static double
get_least (LiaisonQuantilePlot *self,
           guint                index)
{
  return index > 0 ? self->values[index - 1] : self->first;
}

static double
get_most (LiaisonQuantilePlot *self,
          guint                index)
{
  return index + 1 < LIAISON_N_QUANTILES ? self->values[index + 1] : self->last;
}

/* What is shown has a little air at its ends, and days only as far as the calendar goes. */
static void
fit (LiaisonQuantilePlot *self)
{
  double low, high;

  liaison_quantile_curve_get_range (&self->curve, &low, &high);
  if (self->last > self->first && low >= self->first && high <= self->last && high - low > 0.4 * (self->last - self->first))
    return;
  self->first = low - 0.05 * (high - low);
  self->last = high + 0.05 * (high - low);
  if (self->type == LIAISON_QUESTION_DATE)
    {
      self->first = CLAMP (self->first, FIRST_DAY, LAST_DAY - 1);
      self->last = CLAMP (self->last, self->first + 1, LAST_DAY);
    }
}

static void
describe (LiaisonQuantilePlot *self)
{
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      g_autofree char *text = self->set ? _liaison_quantile_plot_dup_text (self, self->values[i]) : NULL;

      gtk_widget_set_child_visible (self->handles[i], self->set);
      if (self->set)
        liaison_quantile_handle_describe (LIAISON_QUANTILE_HANDLE (self->handles[i]), self->values[i], get_least (self, i),
                                          get_most (self, i), text);
    }
}

static void
show (LiaisonQuantilePlot *self)
{
  if (self->set)
    {
      liaison_quantile_curve_init (&self->curve, self->values);
      if (self->dragged < 0)
        fit (self);
    }
  describe (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns whether it moved. */
static gboolean
move (LiaisonQuantilePlot *self,
      guint                index,
      double               value)
{
  double least = index > 0 ? self->values[index - 1] : -G_MAXDOUBLE;
  double most = index + 1 < LIAISON_N_QUANTILES ? self->values[index + 1] : G_MAXDOUBLE;

  if (self->type == LIAISON_QUESTION_DATE)
    value = CLAMP (value, FIRST_DAY, LAST_DAY);
  value = CLAMP (value, least, most);
  if (value == self->values[index])
    return FALSE;
  self->values[index] = value;
  show (self);
  g_signal_emit (self, signals[EDITED], 0, index);
  return TRUE;
}

static double
get_step (LiaisonQuantilePlot *self)
{
  return liaison_answer_value_step (self->type, (self->last - self->first) / STEPS);
}

static void
on_stepped (LiaisonQuantilePlot *self,
            int                  steps,
            GtkWidget           *handle)
{
  double step = get_step (self);

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    if (self->handles[i] == handle && !move (self, i, (round (self->values[i] / step) + steps) * step))
      gtk_widget_error_bell (GTK_WIDGET (self));
}

static graphene_point_t
place_of (LiaisonQuantilePlot *self,
          guint                index)
{
  double level = self->cumulative ? liaison_quantile_levels[index] : 0.0;

  return GRAPHENE_POINT_INIT ((float) _liaison_quantile_plot_x (self, self->values[index]),
                              (float) _liaison_quantile_plot_y (self, level));
}

/* The handle that is nearest, of several at one place the first. */
static int
handle_at (LiaisonQuantilePlot *self,
           double               x,
           double               y)
{
  double nearest = REACH;
  int found = -1;

  for (guint i = 0; i < LIAISON_N_QUANTILES && self->set; i++)
    {
      graphene_point_t place = place_of (self, i);
      double distance = hypot (place.x - x, place.y - y);

      if (distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }
  return found;
}

static void
on_drag_begin (LiaisonQuantilePlot *self,
               double               x,
               double               y,
               GtkGesture          *gesture)
{
  self->dragged = handle_at (self, x, y);
  if (self->dragged < 0)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->moving = FALSE;
  self->grip = place_of (self, (guint) self->dragged).x - x;
  gtk_widget_grab_focus (self->handles[self->dragged]);
}

/* Of several handles at one place, that moves to greater values which is the last. */
static void
take_last_of_stack (LiaisonQuantilePlot *self,
                    double               dx)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint last = (guint) self->dragged;

  if (mirrored ? dx > 0.0 : dx < 0.0)
    return;
  while (last + 1 < LIAISON_N_QUANTILES && self->values[last + 1] == self->values[last] && !self->cumulative)
    last++;
  self->dragged = (int) last;
  gtk_widget_grab_focus (self->handles[last]);
}

static void
on_drag_update (LiaisonQuantilePlot *self,
                double               dx,
                double               dy,
                GtkGestureDrag      *gesture)
{
  double step = get_step (self);
  double x, y, value;

  if (self->dragged < 0 || !gtk_gesture_drag_get_start_point (gesture, &x, &y) || dx == 0.0)
    return;
  if (!self->moving)
    take_last_of_stack (self, dx);
  self->moving = TRUE;
  value = round (_liaison_quantile_plot_value (self, x + dx + self->grip) / step) * step;
  move (self, (guint) self->dragged, CLAMP (value, self->first, self->last));
}

static void
on_drag_end (LiaisonQuantilePlot *self)
{
  self->dragged = -1;
  show (self);
}

/* Between the handles, the tip says how much is on which side. */
static gboolean
on_query_tooltip (LiaisonQuantilePlot *self,
                  int                  x,
                  int                  y,
                  gboolean             keyboard,
                  GtkTooltip          *tooltip)
{
  double value;
  g_autofree char *share = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (!self->set || keyboard)
    return FALSE;
  value = _liaison_quantile_plot_value (self, x);
  if (value < self->first || value > self->last)
    return FALSE;
  value = round (value / get_step (self)) * get_step (self);
  share = liaison_probability_to_text (liaison_quantile_curve_get_share (&self->curve, value));
  words = _liaison_quantile_plot_dup_text (self, value);
  text = g_strdup_printf (self->type == LIAISON_QUESTION_DATE
                            /* Translators: a probability and a day: "62 % before 20 January 2022". */
                            ? _("%1$s before %2$s")
                            /* Translators: a probability and a number: "62 % below 120 km". */
                            : _("%1$s below %2$s"),
                          share, words);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
liaison_quantile_plot_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : HEIGHT;
}

static void
liaison_quantile_plot_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  LiaisonQuantilePlot *self = LIAISON_QUANTILE_PLOT (widget);

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      GtkRequisition size;
      graphene_point_t place;

      gtk_widget_get_preferred_size (self->handles[i], &size, NULL);
      if (!gtk_widget_get_child_visible (self->handles[i]))
        continue;
      place = place_of (self, i);
      gtk_widget_size_allocate (self->handles[i],
                                &(GtkAllocation) { (int) lround (place.x - size.width / 2.0),
                                                   (int) lround (place.y - size.height / 2.0), size.width, size.height },
                                -1);
    }
}

static void
liaison_quantile_plot_dispose (GObject *object)
{
  LiaisonQuantilePlot *self = LIAISON_QUANTILE_PLOT (object);

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    g_clear_pointer (&self->handles[i], gtk_widget_unparent);
  g_clear_pointer (&self->unit, g_free);

  G_OBJECT_CLASS (liaison_quantile_plot_parent_class)->dispose (object);
}

static void
liaison_quantile_plot_class_init (LiaisonQuantilePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_quantile_plot_dispose;
  widget_class->measure = liaison_quantile_plot_measure;
  widget_class->size_allocate = liaison_quantile_plot_size_allocate;
  widget_class->snapshot = _liaison_quantile_plot_snapshot;

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_QUANTILE_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "quantileplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_quantile_plot_init (LiaisonQuantilePlot *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->type = LIAISON_QUESTION_QUANTITY;
  self->dragged = -1;
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      self->handles[i] = liaison_quantile_handle_new (liaison_quantile_name (i));
      g_signal_connect_swapped (self->handles[i], "stepped", G_CALLBACK (on_stepped), self);
      gtk_widget_set_parent (self->handles[i], GTK_WIDGET (self));
    }
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Distribution"), -1);
  describe (self);
}

/**
 * liaison_quantile_plot_new:
 *
 * Returns: (transfer floating): a plot that shows nothing yet
 */
GtkWidget *
liaison_quantile_plot_new (void)
{
  return g_object_new (LIAISON_TYPE_QUANTILE_PLOT, NULL);
}

/**
 * liaison_quantile_plot_set:
 * @self: a plot
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 * @unit: (nullable): the unit of a quantity
 * @values: (array fixed-size=5) (nullable): quantiles that do not decrease; %NULL while there are none
 *
 * Shows another distribution. This is no edit.
 */
void
liaison_quantile_plot_set (LiaisonQuantilePlot *self,
                           LiaisonQuestionType  type,
                           const char          *unit,
                           const double        *values)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_PLOT (self));
  g_return_if_fail (liaison_question_type_has_quantiles (type));

  if (type != self->type)
    self->first = self->last = 0.0;
  self->type = type;
  g_free (self->unit);
  self->unit = unit != NULL && *unit != '\0' ? g_strdup (unit) : NULL;
  self->set = values != NULL;
  if (values != NULL)
    memcpy (self->values, values, sizeof (self->values));
  show (self);
}

/**
 * liaison_quantile_plot_get_value:
 * @self: a plot that has values
 * @index: which of the five
 *
 * Returns: the quantile
 */
double
liaison_quantile_plot_get_value (LiaisonQuantilePlot *self,
                                 guint                index)
{
  g_return_val_if_fail (LIAISON_IS_QUANTILE_PLOT (self) && index < LIAISON_N_QUANTILES, 0.0);

  return self->values[index];
}

/**
 * liaison_quantile_plot_set_cumulative:
 * @self: a plot
 * @cumulative: whether the curve is that of the probability to be less; otherwise it is the density
 */
void
liaison_quantile_plot_set_cumulative (LiaisonQuantilePlot *self,
                                      gboolean             cumulative)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_PLOT (self));

  self->cumulative = cumulative;
  show (self);
}

/**
 * liaison_quantile_name:
 * @index: which of the five quantiles
 *
 * Returns: (transfer none): what it is called, in the reader's language
 */
const char *
liaison_quantile_name (guint index)
{
  static const char * const names[LIAISON_N_QUANTILES] = {
    /* Translators: a quantile of a distribution: with a probability of 5 % the value is below. xgettext:no-c-format */
    N_("5 % below"),
    /* xgettext:no-c-format */
    N_("25 % below"),
    N_("Median"),
    /* Translators: a quantile of a distribution: with a probability of 25 % the value is above. xgettext:no-c-format */
    N_("25 % above"),
    /* xgettext:no-c-format */
    N_("5 % above"),
  };

  g_return_val_if_fail (index < LIAISON_N_QUANTILES, NULL);

  return _(names[index]);
}
