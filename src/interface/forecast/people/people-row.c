/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPeopleRow: who, what they say, since when, and how they came to it. The CSS node is "peoplerow". */

#include "interface/forecast/people/people-row.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "interface/forecast/estimate/sparkline.h"
#include "interface/forecast/people/people-words.h"

struct _LiaisonPeopleRow
{
  GtkWidget parent_instance;

  LiaisonOpinion *opinion;
  GSignalGroup *opinion_signals;

  /* Template children. */
  GtkLabel *name;
  GtkLabel *answer;
  GtkLabel *when;
  LiaisonSparkline *sparkline;
};

G_DEFINE_FINAL_TYPE (LiaisonPeopleRow, liaison_people_row, GTK_TYPE_WIDGET)

static void
show (LiaisonPeopleRow *self)
{
  LiaisonForecast *forecast = liaison_opinion_get_forecast (self->opinion);
  g_autofree char *name = liaison_people_dup_name (self->opinion);
  g_autofree char *when = liaison_people_dup_when (self->opinion);
  g_autofree char *answer =
    liaison_answer_to_text (liaison_estimate_get_answer (liaison_opinion_get_now (self->opinion)), forecast);
  g_autofree char *all = NULL;

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->answer, answer);
  gtk_label_set_label (self->when, when);
  liaison_sparkline_set_forecast (self->sparkline, forecast);
  if (liaison_opinion_get_own (self->opinion))
    gtk_widget_add_css_class (GTK_WIDGET (self), "own");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "own");
  all = liaison_people_row_dup_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
liaison_people_row_dispose (GObject *object)
{
  LiaisonPeopleRow *self = LIAISON_PEOPLE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->opinion_signals);
  g_clear_object (&self->opinion);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_people_row_parent_class)->dispose (object);
}

static void
liaison_people_row_class_init (LiaisonPeopleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_people_row_dispose;
  g_type_ensure (LIAISON_TYPE_SPARKLINE);
  gtk_widget_class_set_css_name (widget_class, "peoplerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/people-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleRow, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleRow, answer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleRow, when);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeopleRow, sparkline);
}

static void
liaison_people_row_init (LiaisonPeopleRow *self)
{
  self->opinion_signals = g_signal_group_new (LIAISON_TYPE_OPINION);
  g_signal_group_connect_swapped (self->opinion_signals, "changed", G_CALLBACK (show), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_people_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing
 */
GtkWidget *
liaison_people_row_new (void)
{
  return g_object_new (LIAISON_TYPE_PEOPLE_ROW, NULL);
}

/**
 * liaison_people_row_set:
 * @self: a row
 * @opinion: (nullable): what it shows, and follows
 */
void
liaison_people_row_set (LiaisonPeopleRow *self,
                        LiaisonOpinion   *opinion)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_ROW (self));

  g_signal_group_set_target (self->opinion_signals, opinion);
  g_set_object (&self->opinion, opinion);
  if (opinion != NULL)
    show (self);
}

char *
liaison_people_row_dup_text (LiaisonPeopleRow *self)
{
  g_return_val_if_fail (LIAISON_IS_PEOPLE_ROW (self), NULL);

  /* Translators: a person, what they say, and since when: "Ada: 70 %, likely (24 January 2021)". */
  return g_strdup_printf (_("%1$s: %2$s (%3$s)"), gtk_label_get_label (self->name), gtk_label_get_label (self->answer),
                          gtk_label_get_label (self->when));
}
