/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the page of people: one line in bold, one beneath it, and for questions a button. */

#include "interface/forecast/people/people-questions.h"

#include <glib/gi18n.h>

#include "forecast/forecast.h"
#include "forecast/moment.h"
#include "forecast/person.h"

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_texts (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *second = new_label ("caption");

  gtk_widget_add_css_class (second, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), new_label (NULL));
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static void
show_texts (GtkWidget  *box,
            const char *first,
            const char *second)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), first);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), second);
}

/**
 * liaison_people_person_new:
 *
 * Returns: (transfer floating): a row for a person
 */
GtkWidget *
liaison_people_person_new (void)
{
  return new_texts ();
}

/* "12 forecasts", and what is wrong. */
static char *
dup_details (LiaisonPerson *person)
{
  guint n = liaison_person_get_n_forecasts (person);
  guint n_files = liaison_person_get_n_files (person);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u forecast", "%u forecasts", n), n);
  if (n_files > 1)
    {
      g_string_append (text, _(", "));
      g_string_append_printf (text, ngettext ("in %u file", "in %u files", n_files), n_files);
    }
  if (liaison_person_get_problem (person) != NULL)
    g_string_append_printf (text, "\n%s", liaison_person_get_problem (person));
  return g_string_free (text, FALSE);
}

void
liaison_people_person_show (GtkWidget *row,
                            gpointer   person)
{
  g_autofree char *details = person != NULL ? dup_details (person) : NULL;

  if (person != NULL)
    show_texts (row, liaison_person_get_name (person), details);
}

/**
 * liaison_people_question_new:
 *
 * Returns: (transfer floating): a row for a question
 */
GtkWidget *
liaison_people_question_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Forecast This Too"));
  gtk_box_append (GTK_BOX (row), new_texts ());
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
show_question (GtkWidget       *row,
               LiaisonForecast *forecast)
{
  const char *question = liaison_forecast_get_question (forecast);
  const char *closes = liaison_forecast_get_closes (forecast);
  GtkWidget *button = gtk_widget_get_last_child (row);
  g_autofree char *day = closes != NULL ? liaison_moment_to_text (closes) : NULL;
  /* Translators: %s is a day. */
  g_autofree char *details = day != NULL ? g_strdup_printf (_("closes %s"), day) : g_strdup (_("no close date"));
  /* Translators: %s is a question; what a button does, for those who hear it. */
  g_autofree char *label = g_strdup_printf (_("Forecast this too: %s"), question);

  show_texts (gtk_widget_get_first_child (row), question, details);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", liaison_forecast_get_id (forecast));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.take");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
liaison_people_question_show (GtkWidget *row,
                              gpointer   question)
{
  if (question != NULL)
    show_question (row, question);
}

static gboolean
is_at (GListStore *shown,
       guint       position,
       gpointer    question)
{
  g_autoptr (GObject) present = g_list_model_get_item (G_LIST_MODEL (shown), position);

  return present == question;
}

void
liaison_people_questions_show (GListStore *shown,
                               GPtrArray  *questions)
{
  guint n_new = questions != NULL ? questions->len : 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (shown));
  guint first = 0, last = 0;

  while (first < MIN (n, n_new) && is_at (shown, first, g_ptr_array_index (questions, first)))
    first++;
  while (last < MIN (n, n_new) - first && is_at (shown, n - 1 - last, g_ptr_array_index (questions, n_new - 1 - last)))
    last++;
  if (n + n_new > 2 * (first + last))
    g_list_store_splice (shown, first, n - first - last, n_new > 0 ? questions->pdata + first : NULL, n_new - first - last);
}
