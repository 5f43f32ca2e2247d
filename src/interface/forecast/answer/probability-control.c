/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonProbabilityControl: a probability by number, by slider, by word and by odds. Number and slider share one adjustment, in
 * percent; word and odds follow it, and choosing a word sets its best value. Steps are finer near 0 and 100 %, and neither is
 * reached: what is not decided is not certain. The CSS node is "probability". Accessible role: group; each
 * part has a label of its own. */

#include "interface/forecast/answer/probability-control.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-scale.h"
#include "forecast/probability-word.h"
#include "interface/forecast/answer/answer-control.h"
#include "interface/forecast/answer/probability-odds.h"
#include "interface/forecast/answer/probability-steps.h"
#include "interface/forecast/wheel.h"
#include "interface/forecast/wrap-layout.h"

struct _LiaisonProbabilityControl
{
  GtkWidget parent_instance;

  gboolean updating;           /* the probability was set, not edited */
  GtkAdjustment *percent;

  GtkWidget *box;
  GtkSpinButton *number;
  GtkDropDown *word;
  GtkScale *slider;
  LiaisonProbabilityOdds *odds;
};

static void liaison_probability_control_answer_init (LiaisonAnswerControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonProbabilityControl, liaison_probability_control, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_ANSWER_CONTROL, liaison_probability_control_answer_init))

enum
{
  PROP_PROBABILITY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* The place of the word for the current probability. */
static guint
current_word (LiaisonProbabilityControl *self)
{
  const LiaisonProbabilityWord *word =
    liaison_probability_word_for (liaison_probability_control_get_probability (self));

  return (guint) (word - liaison_probability_words (NULL));
}

static void
on_percent_changed (LiaisonProbabilityControl *self)
{
  guint word = current_word (self);

  if (gtk_drop_down_get_selected (self->word) != word)
    gtk_drop_down_set_selected (self->word, word);
  liaison_probability_odds_set_probability (self->odds, liaison_probability_control_get_probability (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBABILITY]);
  if (!self->updating)
    liaison_answer_control_emit_edited (LIAISON_ANSWER_CONTROL (self));
}

static void
on_word_selected (LiaisonProbabilityControl *self)
{
  guint selected = gtk_drop_down_get_selected (self->word);

  if (selected != GTK_INVALID_LIST_POSITION && selected != current_word (self))
    gtk_adjustment_set_value (self->percent, liaison_probability_words (NULL)[selected].best * 100.0);
}

static void
on_odds_entered (LiaisonProbabilityControl *self)
{
  gtk_adjustment_set_value (self->percent, liaison_probability_odds_get_probability (self->odds) * 100.0);
}

static gboolean
on_output (LiaisonProbabilityControl *self)
{
  g_autofree char *text = liaison_probability_to_text (liaison_probability_control_get_probability (self));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->number)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->number), text);
  return TRUE;
}

/* Takes all that liaison_probability_parse() does. */
static int
on_input (LiaisonProbabilityControl *self,
          double                    *value)
{
  double probability;

  if (liaison_probability_parse (gtk_editable_get_text (GTK_EDITABLE (self->number)), &probability))
    {
      *value = liaison_probability_clamp (probability) * 100.0;
      return TRUE;
    }
  *value = gtk_adjustment_get_value (self->percent);
  return GTK_INPUT_ERROR;
}

static void
liaison_probability_control_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  LiaisonProbabilityControl *self = LIAISON_PROBABILITY_CONTROL (object);

  if (prop_id == PROP_PROBABILITY)
    g_value_set_double (value, liaison_probability_control_get_probability (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_probability_control_set_property (GObject      *object,
                                          guint         prop_id,
                                          const GValue *value,
                                          GParamSpec   *pspec)
{
  LiaisonProbabilityControl *self = LIAISON_PROBABILITY_CONTROL (object);

  if (prop_id == PROP_PROBABILITY)
    liaison_probability_control_set_probability (self, g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_probability_control_dispose (GObject *object)
{
  LiaisonProbabilityControl *self = LIAISON_PROBABILITY_CONTROL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->percent);

  G_OBJECT_CLASS (liaison_probability_control_parent_class)->dispose (object);
}

/* --- LiaisonAnswerControl --- */

static void
show_estimate (LiaisonAnswerControl *answer,
               LiaisonForecast      *forecast,
               LiaisonEstimate      *estimate)
{
  liaison_probability_control_set_probability (LIAISON_PROBABILITY_CONTROL (answer),
                                               estimate != NULL ? liaison_estimate_get_probability (estimate) : 0.5);
}

static LiaisonEstimate *
make_estimate (LiaisonAnswerControl *answer,
               LiaisonConfidence     confidence,
               const char           *reason,
               const char           *by,
               const char           *at)
{
  return liaison_estimate_new (liaison_probability_control_get_probability (LIAISON_PROBABILITY_CONTROL (answer)),
                               confidence, reason, by, at);
}

static double
get_shift (LiaisonAnswerControl *answer,
           LiaisonEstimate      *before,
           LiaisonEstimate      *after)
{
  return fabs (liaison_estimate_get_probability (after) - liaison_estimate_get_probability (before));
}

static void
liaison_probability_control_answer_init (LiaisonAnswerControlInterface *iface)
{
  iface->show = show_estimate;
  iface->make = make_estimate;
  iface->get_shift = get_shift;
}

/* --- object --- */

static void
liaison_probability_control_class_init (LiaisonProbabilityControlClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_probability_control_get_property;
  object_class->set_property = liaison_probability_control_set_property;
  object_class->dispose = liaison_probability_control_dispose;

  properties[PROP_PROBABILITY] = g_param_spec_double ("probability", NULL, NULL, 0.0, 1.0, 0.5,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "probability");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
set_label (gpointer    accessible,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (accessible), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_word_setup (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_word_bind (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* In the list a word has its range beside it. */
static void
on_listed_setup (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *word = gtk_label_new (NULL);
  GtkWidget *range = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (word), 0.0f);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_widget_add_css_class (range, "dim-label");
  gtk_widget_add_css_class (range, "numeric");
  gtk_box_append (GTK_BOX (box), word);
  gtk_box_append (GTK_BOX (box), range);
  gtk_list_item_set_child (item, box);
}

static void
on_listed_bind (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const LiaisonProbabilityWord *word = &liaison_probability_words (NULL)[gtk_list_item_get_position (item)];
  /* Translators: a range of probability in percent: "55–80 %". */
  g_autofree char *range = g_strdup_printf (_("%1$d–%2$d %%"), (int) lround (word->low * 100.0),
                                            (int) lround (word->high * 100.0));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), range);
}

static GtkListItemFactory *
make_factory (GCallback setup,
              GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  return factory;
}

/* The button shortens its word where room is scarce; the list shows each in full. */
static GtkDropDown *
make_word_list (void)
{
  g_autoptr (GtkListItemFactory) shown = make_factory (G_CALLBACK (on_word_setup), G_CALLBACK (on_word_bind));
  g_autoptr (GtkListItemFactory) listed = make_factory (G_CALLBACK (on_listed_setup), G_CALLBACK (on_listed_bind));
  GtkWidget *list;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  const LiaisonProbabilityWord *words;
  guint n;

  words = liaison_probability_words (&n);
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, g_dpgettext2 (NULL, "probability", words[i].word));
  strings = g_strv_builder_end (builder);
  list = gtk_drop_down_new_from_strings ((const char * const *) strings);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (list), shown);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (list), listed);
  return GTK_DROP_DOWN (list);
}

/* With a mark where one word meets the next. */
static GtkScale *
make_slider (GtkAdjustment *percent)
{
  GtkScale *slider = GTK_SCALE (gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, percent));
  const LiaisonProbabilityWord *words;
  guint n;

  words = liaison_probability_words (&n);
  for (guint i = 1; i < n; i++)
    gtk_scale_add_mark (slider, words[i].low * 100.0, GTK_POS_BOTTOM, NULL);
  gtk_scale_set_draw_value (slider, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (slider), TRUE);
  return slider;
}

static void
liaison_probability_control_init (LiaisonProbabilityControl *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->percent = g_object_ref_sink (gtk_adjustment_new (50.0, LIAISON_PROBABILITY_LEAST * 100.0,
                                                         LIAISON_PROBABILITY_MOST * 100.0, 1.0, 5.0, 0.0));
  self->number = GTK_SPIN_BUTTON (gtk_spin_button_new (self->percent, 1.0, 1));
  self->word = make_word_list ();
  self->slider = make_slider (self->percent);
  self->odds = g_object_new (LIAISON_TYPE_PROBABILITY_ODDS, NULL);
  liaison_probability_steps_follow (self->number, self->slider);

  gtk_editable_set_width_chars (GTK_EDITABLE (self->number), 6);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->number), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->word), TRUE);
  set_label (self, _("Probability"));
  set_label (self->number, _("Probability in percent"));
  set_label (self->word, _("Probability in words"));
  set_label (self->slider, _("Probability"));
  liaison_wheel_ignore (GTK_WIDGET (self->number));
  liaison_wheel_ignore (GTK_WIDGET (self->slider));

  /* The word goes beneath the number where it would have to be shortened. */
  gtk_widget_set_layout_manager (top, g_object_new (LIAISON_TYPE_WRAP_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->word));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->slider));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->odds));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_swapped (self->number, "output", G_CALLBACK (on_output), self);
  g_signal_connect_swapped (self->number, "input", G_CALLBACK (on_input), self);
  gtk_drop_down_set_selected (self->word, current_word (self));
  g_signal_connect_object (self->percent, "value-changed", G_CALLBACK (on_percent_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->odds, "entered", G_CALLBACK (on_odds_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->word, "notify::selected", G_CALLBACK (on_word_selected), self, G_CONNECT_SWAPPED);
  on_output (self);
}

/**
 * liaison_probability_control_get_probability:
 * @self: a probability control
 *
 * Returns: the probability, from 0 to 1, to a tenth of a percent
 */
double
liaison_probability_control_get_probability (LiaisonProbabilityControl *self)
{
  g_return_val_if_fail (LIAISON_IS_PROBABILITY_CONTROL (self), 0.5);

  return round (gtk_adjustment_get_value (self->percent) * 10.0) / 1000.0;
}

/**
 * liaison_probability_control_set_probability:
 * @self: a probability control
 * @probability: from 0 to 1
 *
 * Shows another probability. This is no edit. What is certain is shown as that, although it cannot be entered.
 */
void
liaison_probability_control_set_probability (LiaisonProbabilityControl *self,
                                             double                     probability)
{
  g_return_if_fail (LIAISON_IS_PROBABILITY_CONTROL (self));
  g_return_if_fail (probability >= 0.0 && probability <= 1.0);

  self->updating = TRUE;
  gtk_adjustment_set_lower (self->percent, MIN (probability, LIAISON_PROBABILITY_LEAST) * 100.0);
  gtk_adjustment_set_upper (self->percent, MAX (probability, LIAISON_PROBABILITY_MOST) * 100.0);
  gtk_adjustment_set_value (self->percent, probability * 100.0);
  self->updating = FALSE;
}
