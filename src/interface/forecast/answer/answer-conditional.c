/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswerConditional: three probabilities, of a condition and of the answer with and without it, above a drawing of the
 * probability that they imply. The CSS node is "answerconditional". Accessible role: group. */

#include "interface/forecast/answer/answer-conditional.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-word.h"
#include "interface/forecast/answer/answer-control.h"
#include "interface/forecast/answer/answer-percent.h"
#include "interface/forecast/answer/conditional-bar.h"

enum
{
  CONDITION,
  YES,
  NO,
  N_PARTS
};

struct _LiaisonAnswerConditional
{
  GtkWidget parent_instance;

  GtkWidget *box;
  LiaisonAnswerPercent *parts[N_PARTS];
  GtkLabel *implied;
  LiaisonConditionalBar *bar;
};

static void liaison_answer_conditional_answer_init (LiaisonAnswerControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAnswerConditional, liaison_answer_conditional, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_ANSWER_CONTROL, liaison_answer_conditional_answer_init))

static LiaisonConditional
get_pair (LiaisonAnswerConditional *self)
{
  return (LiaisonConditional) {
    .condition = liaison_answer_percent_get_probability (self->parts[CONDITION]),
    .yes = liaison_answer_percent_get_probability (self->parts[YES]),
    .no = liaison_answer_percent_get_probability (self->parts[NO]),
  };
}

static void
show_implied (LiaisonAnswerConditional *self)
{
  LiaisonConditional pair = get_pair (self);
  double probability = liaison_conditional_imply (&pair);
  g_autofree char *number = liaison_probability_to_text (probability);
  const char *word = g_dpgettext2 (NULL, "probability", liaison_probability_word_for (probability)->word);
  /* Translators: what a conditional pair comes down to: a probability in percent, and in a word. */
  g_autofree char *text = g_strdup_printf (_("Together: %1$s, %2$s"), number, word);

  gtk_label_set_label (self->implied, text);
  liaison_conditional_bar_set (self->bar, &pair);
}

static void
on_part_edited (LiaisonAnswerConditional *self)
{
  show_implied (self);
  liaison_answer_control_emit_edited (LIAISON_ANSWER_CONTROL (self));
}

/* --- LiaisonAnswerControl --- */

static void
show_estimate (LiaisonAnswerControl *control,
               LiaisonForecast      *forecast,
               LiaisonEstimate      *estimate)
{
  LiaisonAnswerConditional *self = LIAISON_ANSWER_CONDITIONAL (control);
  const LiaisonConditional even = { 0.5, 0.5, 0.5 };
  const LiaisonConditional *pair =
    estimate != NULL ? liaison_answer_get_conditional (liaison_estimate_get_answer (estimate)) : &even;

  g_return_if_fail (pair != NULL);

  liaison_answer_percent_set_probability (self->parts[CONDITION], pair->condition);
  liaison_answer_percent_set_probability (self->parts[YES], pair->yes);
  liaison_answer_percent_set_probability (self->parts[NO], pair->no);
  show_implied (self);
}

static LiaisonEstimate *
make_estimate (LiaisonAnswerControl *control,
               LiaisonConfidence     confidence,
               const char           *reason,
               const char           *by,
               const char           *at)
{
  LiaisonConditional pair = get_pair (LIAISON_ANSWER_CONDITIONAL (control));

  return liaison_estimate_new_conditional (&pair, confidence, reason, by, at);
}

/* Of the three probabilities the one that moved most. */
static double
get_shift (LiaisonAnswerControl *control,
           LiaisonEstimate      *before,
           LiaisonEstimate      *after)
{
  const LiaisonConditional *a = liaison_answer_get_conditional (liaison_estimate_get_answer (before));
  const LiaisonConditional *b = liaison_answer_get_conditional (liaison_estimate_get_answer (after));

  g_return_val_if_fail (a != NULL && b != NULL, 0.0);

  return MAX (fabs (a->condition - b->condition), MAX (fabs (a->yes - b->yes), fabs (a->no - b->no)));
}

static void
liaison_answer_conditional_answer_init (LiaisonAnswerControlInterface *iface)
{
  iface->show = show_estimate;
  iface->make = make_estimate;
  iface->get_shift = get_shift;
}

/* --- object --- */

static gboolean
liaison_answer_conditional_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (LIAISON_ANSWER_CONDITIONAL (widget)->box), GTK_DIR_TAB_FORWARD);
}

static void
liaison_answer_conditional_dispose (GObject *object)
{
  g_clear_pointer (&LIAISON_ANSWER_CONDITIONAL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_answer_conditional_parent_class)->dispose (object);
}

static void
liaison_answer_conditional_class_init (LiaisonAnswerConditionalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_answer_conditional_dispose;
  widget_class->grab_focus = liaison_answer_conditional_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answerconditional");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_label (LiaisonAnswerConditional *self,
           GtkWidget                *label)
{
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
liaison_answer_conditional_init (LiaisonAnswerConditional *self)
{
  const char *names[N_PARTS] = {
    [CONDITION] = _("The condition comes true"),
    [YES] = _("Yes, if the condition comes true"),
    [NO] = _("Yes, if it does not come true"),
  };

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *percent = liaison_answer_percent_new ();

      self->parts[i] = LIAISON_ANSWER_PERCENT (percent);
      liaison_answer_percent_set_label (self->parts[i], names[i]);
      gtk_widget_set_margin_bottom (percent, 9);
      g_signal_connect_object (percent, "edited", G_CALLBACK (on_part_edited), self, G_CONNECT_SWAPPED);
      add_label (self, gtk_label_new (names[i]));
      gtk_box_append (GTK_BOX (self->box), percent);
    }
  self->implied = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->implied), "heading");
  add_label (self, GTK_WIDGET (self->implied));
  self->bar = LIAISON_CONDITIONAL_BAR (liaison_conditional_bar_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Conditional pair"), -1);
  show_implied (self);
}
