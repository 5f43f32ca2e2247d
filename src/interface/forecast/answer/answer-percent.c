/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswerPercent: a probability among others, by slider and by number. Both share one adjustment, in percent. It is never
 * quite 0 or 100, for before the question is decided nothing is. The CSS node is "answerpercent". Accessible role: group; both
 * parts are labelled with what the probability is of. */

#include "interface/forecast/answer/answer-percent.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-scale.h"
#include "forecast/probability-word.h"
#include "interface/forecast/wheel.h"

struct _LiaisonAnswerPercent
{
  GtkWidget parent_instance;

  double known;                /* the probability that was set, or told of, last */
  GtkAdjustment *percent;

  GtkWidget *box;
  GtkWidget *slider;
  GtkSpinButton *number;
};

G_DEFINE_FINAL_TYPE (LiaisonAnswerPercent, liaison_answer_percent, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
to_probability (double percent)
{
  return round (percent * 10.0) / 1000.0;
}

/* An adjustment that is set from here is told of once more. */
static void
on_percent_changed (LiaisonAnswerPercent *self)
{
  double probability = liaison_answer_percent_get_probability (self);

  if (probability == self->known)
    return;
  self->known = probability;
  g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
on_output (LiaisonAnswerPercent *self)
{
  g_autofree char *text = liaison_probability_to_text (liaison_answer_percent_get_probability (self));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->number)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->number), text);
  return TRUE;
}

/* Takes what people write: "38 %", "1 in 4", "3:1", "likely". */
static int
on_input (LiaisonAnswerPercent *self,
          double               *value)
{
  double probability;

  *value = gtk_adjustment_get_value (self->percent); /* which is kept with an error */
  if (!liaison_probability_parse (gtk_editable_get_text (GTK_EDITABLE (self->number)), &probability))
    return GTK_INPUT_ERROR;
  *value = probability * 100.0;
  return TRUE;
}

/* The slider does what they do, and needs their room. */
static void
hide_buttons (GtkWidget *spin_button)
{
  for (GtkWidget *child = gtk_widget_get_first_child (spin_button); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_widget_set_visible (child, FALSE);
}

static void
liaison_answer_percent_dispose (GObject *object)
{
  LiaisonAnswerPercent *self = LIAISON_ANSWER_PERCENT (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->percent);

  G_OBJECT_CLASS (liaison_answer_percent_parent_class)->dispose (object);
}

static void
liaison_answer_percent_class_init (LiaisonAnswerPercentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_answer_percent_dispose;

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_ANSWER_PERCENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answerpercent");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_answer_percent_init (LiaisonAnswerPercent *self)
{
  self->known = 0.5;
  self->percent = g_object_ref_sink (gtk_adjustment_new (50.0, LIAISON_PROBABILITY_LEAST * 100.0, LIAISON_PROBABILITY_MOST * 100.0,
                                                         1.0, 5.0, 0.0));
  self->number = GTK_SPIN_BUTTON (gtk_spin_button_new (self->percent, 1.0, 1));
  self->slider = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->percent);
  gtk_scale_set_draw_value (GTK_SCALE (self->slider), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->slider), 0);
  gtk_widget_set_hexpand (self->slider, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->number), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->number), 6);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->number), FALSE);
  hide_buttons (GTK_WIDGET (self->number));
  liaison_wheel_ignore (GTK_WIDGET (self->number));
  liaison_wheel_ignore (self->slider);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->box), self->slider);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->number));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_swapped (self->number, "output", G_CALLBACK (on_output), self);
  g_signal_connect_swapped (self->number, "input", G_CALLBACK (on_input), self);
  g_signal_connect_object (self->percent, "value-changed", G_CALLBACK (on_percent_changed), self, G_CONNECT_SWAPPED);
  on_output (self);
}

/**
 * liaison_answer_percent_new:
 *
 * Returns: (transfer floating): a control that shows 50 %
 */
GtkWidget *
liaison_answer_percent_new (void)
{
  return g_object_new (LIAISON_TYPE_ANSWER_PERCENT, NULL);
}

/**
 * liaison_answer_percent_get_probability:
 * @self: a control
 *
 * Returns: the probability, from 0.001 to 0.999, to a tenth of a percent
 */
double
liaison_answer_percent_get_probability (LiaisonAnswerPercent *self)
{
  g_return_val_if_fail (LIAISON_IS_ANSWER_PERCENT (self), 0.5);

  return to_probability (gtk_adjustment_get_value (self->percent));
}

/**
 * liaison_answer_percent_set_probability:
 * @self: a control
 * @probability: from 0 to 1
 *
 * Shows another probability, as near as it can. This is no edit.
 */
void
liaison_answer_percent_set_probability (LiaisonAnswerPercent *self,
                                        double                probability)
{
  double percent;

  g_return_if_fail (LIAISON_IS_ANSWER_PERCENT (self));
  g_return_if_fail (probability >= 0.0 && probability <= 1.0);

  percent = CLAMP (probability * 100.0, gtk_adjustment_get_lower (self->percent), gtk_adjustment_get_upper (self->percent));
  self->known = to_probability (percent);
  gtk_adjustment_set_value (self->percent, percent);
}

/**
 * liaison_answer_percent_set_label:
 * @self: a control
 * @label: what it is the probability of, in the reader's language
 */
void
liaison_answer_percent_set_label (LiaisonAnswerPercent *self,
                                  const char           *label)
{
  g_autofree char *number = NULL;

  g_return_if_fail (LIAISON_IS_ANSWER_PERCENT (self));

  /* Translators: what a screen reader says of a field; %s is what the probability is of, such as "Party A wins". */
  number = g_strdup_printf (_("%s, in percent"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, number, -1);
}
