/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonProbabilityOdds: a probability as odds, and as how often among like cases. What is typed counts with Enter and on leaving;
 * besides odds ("3:1") shares ("1 in 4") and percent are understood. The CSS node is "odds". Accessible role: group. */

#include "interface/forecast/answer/probability-odds.h"

#include <glib/gi18n.h>

#include "forecast/probability-scale.h"

struct _LiaisonProbabilityOdds
{
  GtkWidget parent_instance;

  double probability;

  GtkWidget *box;
  GtkEntry *entry;
  GtkLabel *chance;
};

G_DEFINE_FINAL_TYPE (LiaisonProbabilityOdds, liaison_probability_odds, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (LiaisonProbabilityOdds *self)
{
  g_autofree char *odds = liaison_probability_to_odds (self->probability);
  g_autofree char *chance = liaison_probability_to_chance (self->probability);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), odds);
  gtk_label_set_label (self->chance, chance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, chance, -1);
}

/* What is no odds gives way to what was there. */
static void
on_done (LiaisonProbabilityOdds *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *odds = liaison_probability_to_odds (self->probability);
  double probability;

  if (g_strcmp0 (text, odds) == 0)
    return;
  if (liaison_probability_parse (text, &probability))
    {
      self->probability = liaison_probability_clamp (probability);
      g_signal_emit (self, signals[ENTERED], 0);
    }
  show (self);
}

static void
liaison_probability_odds_dispose (GObject *object)
{
  LiaisonProbabilityOdds *self = LIAISON_PROBABILITY_ODDS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_probability_odds_parent_class)->dispose (object);
}

static void
liaison_probability_odds_class_init (LiaisonProbabilityOddsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_probability_odds_dispose;

  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "odds");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_entry (LiaisonProbabilityOdds *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), _("Odds for it: 3:1, or 3 in 4"));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_done), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_done), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

static void
liaison_probability_odds_init (LiaisonProbabilityOdds *self)
{
  GtkWidget *title = gtk_label_new_with_mnemonic (_("_Odds"));

  self->probability = 0.5;
  add_entry (self);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), GTK_WIDGET (self->entry));
  self->chance = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->chance, 1.0f);
  gtk_label_set_ellipsize (self->chance, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->chance), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->chance), "dim-label");

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->chance));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  show (self);
}

/**
 * liaison_probability_odds_get_probability:
 * @self: odds
 *
 * Returns: the probability, from 0 to 1
 */
double
liaison_probability_odds_get_probability (LiaisonProbabilityOdds *self)
{
  g_return_val_if_fail (LIAISON_IS_PROBABILITY_ODDS (self), 0.5);

  return self->probability;
}

/**
 * liaison_probability_odds_set_probability:
 * @self: odds
 * @probability: from 0 to 1
 *
 * Shows another probability. This is no edit. Where it is the same already, what is being typed stays.
 */
void
liaison_probability_odds_set_probability (LiaisonProbabilityOdds *self,
                                          double                  probability)
{
  g_return_if_fail (LIAISON_IS_PROBABILITY_ODDS (self));

  if (self->probability == probability)
    return;
  self->probability = probability;
  show (self);
}
