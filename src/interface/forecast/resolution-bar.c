/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonResolutionBar: says that a question is past its date, or how it was decided, and by what. Its buttons use actions of the
 * panel: "forecasts.resolve", "forecasts.reopen". The CSS node is "resolutionbar"; it holds a box of the class .card. */

#include "interface/forecast/resolution-bar.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "forecast/forecast-state.h"
#include "forecast/moment.h"
#include "interface/forecast/forecast-edit.h"

struct _LiaisonResolutionBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *sentence;
  GtkLabel *note;
  GtkWidget *link;
  GtkWidget *reopen;
  GtkButton *resolve;
};

G_DEFINE_FINAL_TYPE (LiaisonResolutionBar, liaison_resolution_bar, GTK_TYPE_WIDGET)

/* "Decided: yes. 12 January 2022." */
static char *
describe_decision (LiaisonForecast *forecast)
{
  g_autofree char *outcome = liaison_forecast_dup_outcome_text (forecast);
  const char *resolved = liaison_forecast_get_resolved (forecast);
  g_autofree char *day = resolved != NULL ? liaison_moment_to_text (resolved) : NULL;

  /* Translators: %1$s is a sentence: "Decided: yes."; %2$s is a day. */
  return day != NULL ? g_strdup_printf (_("%1$s (%2$s)"), outcome, day) : g_steal_pointer (&outcome);
}

static char *
describe_note (LiaisonForecast *forecast)
{
  const char *verdict = liaison_forecast_get_verdict (forecast);
  const char *refusal = liaison_forecast_edit_get_refusal (forecast);

  return verdict != NULL ? g_strjoin ("\n", verdict, refusal, NULL) : g_strdup (refusal);
}

static void
show_link (LiaisonResolutionBar *self,
           const char           *link)
{
  gtk_widget_set_visible (self->link, link != NULL);
  if (link == NULL)
    return;
  gtk_link_button_set_uri (GTK_LINK_BUTTON (self->link), link);
  gtk_widget_set_tooltip_text (self->link, link);
}

static GtkLabel *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ""); /* the forecast at hand */
  return button;
}

static void
fill (LiaisonResolutionBar *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->sentence = make_label ("heading");
  self->note = make_label ("dim-label");
  self->link = gtk_link_button_new_with_label ("", _("Report"));
  self->reopen = make_button (_("Reo_pen"), "forecasts.reopen");
  self->resolve = GTK_BUTTON (make_button (_("Re_solve…"), "forecasts.resolve"));
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), self->link);
  gtk_box_append (GTK_BOX (buttons), self->reopen);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->resolve));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "card");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
liaison_resolution_bar_dispose (GObject *object)
{
  g_clear_pointer (&LIAISON_RESOLUTION_BAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_resolution_bar_parent_class)->dispose (object);
}

static void
liaison_resolution_bar_class_init (LiaisonResolutionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_resolution_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "resolutionbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_resolution_bar_init (LiaisonResolutionBar *self)
{
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * liaison_resolution_bar_set:
 * @self: a bar
 * @forecast: the forecast that it is about
 * @today: the day that it is, "2022-01-20"
 */
void
liaison_resolution_bar_set (LiaisonResolutionBar *self,
                            LiaisonForecast      *forecast,
                            const char           *today)
{
  gboolean decided, past;
  g_autofree char *sentence = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (LIAISON_IS_RESOLUTION_BAR (self));
  g_return_if_fail (LIAISON_IS_FORECAST (forecast));

  decided = liaison_forecast_get_outcome (forecast) != LIAISON_OUTCOME_OPEN;
  past = liaison_forecast_get_state (forecast, today) == LIAISON_FORECAST_STATE_PAST_DUE;
  gtk_widget_set_visible (GTK_WIDGET (self), decided || past);
  if (!decided && !past)
    return;
  sentence = decided ? describe_decision (forecast) : g_strdup (_("The question is past its date. How did it turn out?"));
  note = decided ? describe_note (forecast) : NULL;
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  show_link (self, decided ? liaison_forecast_get_link (forecast) : NULL);
  gtk_widget_set_visible (self->reopen, decided);
  gtk_button_set_label (self->resolve, decided ? _("C_hange…") : _("Re_solve…"));
}
