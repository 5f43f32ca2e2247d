/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEvidenceStrength: how strongly a piece of evidence bears. A button with the word and the number opens a popover with the
 * words, of which one is chosen, and the number for whoever wants another. The CSS node is "evidence-strength". */

#include "interface/forecast/evidence/evidence-strength.h"

#include <glib/gi18n.h>

#include "forecast/strength.h"

#define MAX_CHARS 34
#define MAX_WORDS 8

struct _LiaisonEvidenceStrength
{
  GtkWidget parent_instance;

  double ratio;                /* negative: not said */
  gboolean updating;           /* controls change because they were set */
  GtkMenuButton *button;
  GtkLabel *label;             /* in the button; may be cut where there is no room */
  GtkLabel *question;
  GtkCheckButton *unstated;
  GtkCheckButton *none;
  GtkCheckButton *words[MAX_WORDS];
  guint n_words;
  GtkSpinButton *number;
};

G_DEFINE_FINAL_TYPE (LiaisonEvidenceStrength, liaison_evidence_strength, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The radio button that stands for the ratio. */
static GtkCheckButton *
find_choice (LiaisonEvidenceStrength *self)
{
  const LiaisonStrengthWord *words = liaison_strength_words (NULL);
  const LiaisonStrengthWord *word = liaison_strength_word_for (self->ratio);

  if (self->ratio < 0.0)
    return self->unstated;
  return word != NULL ? self->words[word - words] : self->none;
}

static void
show (LiaisonEvidenceStrength *self)
{
  g_autofree char *text = liaison_strength_to_text (self->ratio);
  /* Translators: %s is a strength such as "moderate ×3". */
  g_autofree char *label = g_strdup_printf (_("Strength: %s"), text);

  const LiaisonStrengthWord *word = liaison_strength_word_for (self->ratio);
  g_autofree char *factor = liaison_strength_to_factor (self->ratio);
  /* The number first: where there is no room, the word is cut. */
  g_autofree char *shown = word != NULL ? g_strdup_printf ("%s %s", factor, g_dpgettext2 (NULL, "strength", word->word))
                                        : g_strdup (self->ratio < 0.0 ? _("Strength") : text);

  self->updating = TRUE;
  gtk_check_button_set_active (find_choice (self), TRUE);
  gtk_spin_button_set_value (self->number, MAX (self->ratio, 1.0));
  self->updating = FALSE;
  gtk_label_set_label (self->label, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
say (LiaisonEvidenceStrength *self,
     double                   ratio)
{
  if (self->updating || ratio == self->ratio)
    return;
  self->ratio = ratio;
  show (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_word_toggled (LiaisonEvidenceStrength *self,
                 GtkCheckButton          *button)
{
  const LiaisonStrengthWord *words = liaison_strength_words (NULL);

  if (!gtk_check_button_get_active (button))
    return;
  if (button == self->unstated)
    say (self, -1.0);
  if (button == self->none)
    say (self, 1.0);
  for (guint i = 0; i < self->n_words; i++)
    if (button == self->words[i])
      say (self, words[i].ratio);
}

static void
on_number_changed (LiaisonEvidenceStrength *self)
{
  say (self, gtk_spin_button_get_value (self->number));
}

static GtkCheckButton *
add_choice (LiaisonEvidenceStrength *self,
            GtkWidget               *box,
            const char              *text)
{
  GtkWidget *choice = gtk_check_button_new_with_label (text);

  if (self->unstated != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), self->unstated);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (on_word_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), choice);
  return GTK_CHECK_BUTTON (choice);
}

static GtkWidget *
make_number (LiaisonEvidenceStrength *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Times as likely"));
  GtkAdjustment *adjustment = gtk_adjustment_new (1.0, 1.0, LIAISON_STRENGTH_MAX, 0.5, 5.0, 0.0);

  self->number = GTK_SPIN_BUTTON (gtk_spin_button_new (adjustment, 0.5, 1));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->number));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Times as likely"), -1);
  g_signal_connect_object (self->number, "value-changed", G_CALLBACK (on_number_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  return box;
}

static GtkWidget *
make_popover (LiaisonEvidenceStrength *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const LiaisonStrengthWord *words = liaison_strength_words (&self->n_words);

  g_assert (self->n_words <= MAX_WORDS);
  self->question = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->question, TRUE);
  gtk_label_set_xalign (self->question, 0);
  gtk_label_set_max_width_chars (self->question, MAX_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->question), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->question));
  self->unstated = add_choice (self, box, C_("strength", "not stated"));
  self->none = add_choice (self, box, C_("strength", "no weight"));
  for (guint i = 0; i < self->n_words; i++)
    {
      g_autofree char *text = liaison_strength_to_text (words[i].ratio);

      self->words[i] = add_choice (self, box, text);
    }
  gtk_box_append (GTK_BOX (box), make_number (self));
  gtk_widget_add_css_class (box, "popover-body");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
liaison_evidence_strength_dispose (GObject *object)
{
  LiaisonEvidenceStrength *self = LIAISON_EVIDENCE_STRENGTH (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;

  G_OBJECT_CLASS (liaison_evidence_strength_parent_class)->dispose (object);
}

static void
liaison_evidence_strength_class_init (LiaisonEvidenceStrengthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_evidence_strength_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidence-strength");

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_EVIDENCE_STRENGTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
liaison_evidence_strength_init (LiaisonEvidenceStrength *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("How strongly it bears"));
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  liaison_evidence_strength_set (self, LIAISON_BEARING_FOR, -1.0);
}

/**
 * liaison_evidence_strength_set:
 * @self: a control
 * @bearing: which way the evidence speaks; what speaks neither way has no strength
 * @ratio: its likelihood ratio; negative when nobody said
 *
 * Shows a strength. Emits nothing.
 */
void
liaison_evidence_strength_set (LiaisonEvidenceStrength *self,
                               LiaisonBearing           bearing,
                               double                   ratio)
{
  g_return_if_fail (LIAISON_IS_EVIDENCE_STRENGTH (self));

  self->ratio = ratio;
  gtk_label_set_label (self->question, bearing == LIAISON_BEARING_AGAINST
                                         ? _("How many times as likely would this be found if the answer were no?")
                                         : _("How many times as likely would this be found if the answer were yes?"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), bearing != LIAISON_BEARING_CONTEXT);
  show (self);
}

/**
 * liaison_evidence_strength_get_ratio:
 * @self: a control
 *
 * Returns: the likelihood ratio that it shows; negative when nobody said
 */
double
liaison_evidence_strength_get_ratio (LiaisonEvidenceStrength *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE_STRENGTH (self), -1.0);

  return self->ratio;
}
