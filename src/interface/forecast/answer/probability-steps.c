/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that are finer near 0 and 100 %, for controls that know steps of one size only. */

#include "interface/forecast/answer/probability-steps.h"

#include <math.h>

#include "forecast/probability-scale.h"

static void
set_percent (GtkAdjustment *percent,
             double         probability)
{
  gtk_adjustment_set_value (percent, round (probability * 1000.0) / 10.0);
}

/* What the next step in a direction is long. */
static void
prepare (GtkSpinButton *number,
         gboolean       up)
{
  GtkAdjustment *percent = gtk_spin_button_get_adjustment (number);
  double value = gtk_adjustment_get_value (percent);
  double next = liaison_probability_next (value / 100.0, up) * 100.0;

  gtk_adjustment_set_step_increment (percent, MAX (fabs (next - value), 0.1));
}

static void
on_key_step (GtkSpinButton *number,
             GtkScrollType  type)
{
  if (type == GTK_SCROLL_STEP_UP || type == GTK_SCROLL_STEP_DOWN)
    prepare (number, type == GTK_SCROLL_STEP_UP);
}

static void
on_up_pressed (GtkGesture    *gesture,
               int            n_press,
               double         x,
               double         y,
               GtkSpinButton *number)
{
  prepare (number, TRUE);
}

static void
on_down_pressed (GtkGesture    *gesture,
                 int            n_press,
                 double         x,
                 double         y,
                 GtkSpinButton *number)
{
  prepare (number, FALSE);
}

/* Before the button itself takes its step. */
static void
watch_button (GtkSpinButton *number,
              GtkWidget     *button,
              GCallback      callback)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", callback, number);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (press));
}

/* The keys of a slider, and dragging, which comes to rest on the steps. */
static gboolean
on_slide (GtkRange     *slider,
          GtkScrollType type,
          double        value)
{
  GtkAdjustment *percent = gtk_range_get_adjustment (slider);
  double now = gtk_adjustment_get_value (percent) / 100.0;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (slider)) == GTK_TEXT_DIR_RTL;

  switch (type)
    {
    case GTK_SCROLL_STEP_FORWARD:
    case GTK_SCROLL_STEP_UP:
      set_percent (percent, liaison_probability_next (now, TRUE));
      return TRUE;
    case GTK_SCROLL_STEP_BACKWARD:
    case GTK_SCROLL_STEP_DOWN:
      set_percent (percent, liaison_probability_next (now, FALSE));
      return TRUE;
    case GTK_SCROLL_STEP_LEFT:
    case GTK_SCROLL_STEP_RIGHT:
      set_percent (percent, liaison_probability_next (now, (type == GTK_SCROLL_STEP_RIGHT) != mirrored));
      return TRUE;
    default:
      set_percent (percent, liaison_probability_snap (value / 100.0));
      return TRUE;
    }
}

/**
 * liaison_probability_steps_follow:
 * @number: shows an adjustment in percent
 * @slider: shows the same
 *
 * Has both go in the steps of liaison_probability_next(), by key, button and drag. What is typed stays as it is.
 */
void
liaison_probability_steps_follow (GtkSpinButton *number,
                                  GtkScale      *slider)
{
  GtkWidget *up = gtk_widget_get_last_child (GTK_WIDGET (number));
  GtkWidget *down = up != NULL ? gtk_widget_get_prev_sibling (up) : NULL;

  g_signal_connect (number, "change-value", G_CALLBACK (on_key_step), NULL);
  g_signal_connect (slider, "change-value", G_CALLBACK (on_slide), NULL);
  if (up != NULL && down != NULL)
    {
      watch_button (number, up, G_CALLBACK (on_up_pressed));
      watch_button (number, down, G_CALLBACK (on_down_pressed));
    }
}
