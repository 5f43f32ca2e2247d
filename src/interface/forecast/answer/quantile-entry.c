/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuantileEntry: a field for a number, or for a day with its calendar. What is typed counts as soon as it is one, and is put
 * into its usual form on leaving; what is none stays, marked as an error, and the value before it counts. A value that follows from
 * others has the style class "derived". The CSS node is "quantileentry". */

#include "interface/forecast/answer/quantile-entry.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/moment.h"
#include "interface/forecast/answer/answer-value.h"
#include "interface/forecast/date-entry.h"

struct _LiaisonQuantileEntry
{
  GtkWidget parent_instance;

  LiaisonQuestionType type;
  double value;
  gboolean updating;           /* the text changes because the value was set */

  GtkWidget *child;
  GtkEntry *number;            /* the child is one of these two; the other is NULL */
  LiaisonDateEntry *day;
};

G_DEFINE_FINAL_TYPE (LiaisonQuantileEntry, liaison_quantile_entry, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_same (double a,
         double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
set_derived (LiaisonQuantileEntry *self,
             gboolean              derived)
{
  if (derived)
    gtk_widget_add_css_class (GTK_WIDGET (self), "derived");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "derived");
}

static void
take (LiaisonQuantileEntry *self,
      double                value)
{
  set_derived (self, FALSE);
  if (is_same (value, self->value))
    return;
  self->value = value;
  g_signal_emit (self, signals[EDITED], 0);
}

static void
show_error (LiaisonQuantileEntry *self,
            const char           *problem)
{
  GtkWidget *entry = GTK_WIDGET (self->number);

  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_number (LiaisonQuantileEntry *self)
{
  g_autofree char *text = isnan (self->value) ? g_strdup ("") : liaison_answer_value_to_text (self->type, self->value);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->number), text);
  self->updating = FALSE;
  show_error (self, NULL);
}

static void
on_typed (LiaisonQuantileEntry *self)
{
  double value;

  if (self->updating)
    return;
  show_error (self, NULL);
  if (liaison_answer_value_parse (self->type, gtk_editable_get_text (GTK_EDITABLE (self->number)), &value))
    take (self, value);
}

/* Only now does an empty field mean that there is no value: it may have been emptied to type another. */
static void
on_done (LiaisonQuantileEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number))));
  double value = NAN;

  if (*text == '\0' || liaison_answer_value_parse (self->type, text, &value))
    {
      /* A number that was written in short, as a derived one is, stays what it is. */
      g_autofree char *shown = isnan (self->value) ? NULL : liaison_answer_value_to_text (self->type, self->value);

      if (g_strcmp0 (shown, text) != 0)
        {
          take (self, value);
          show_number (self);
        }
      g_signal_emit (self, signals[DONE], 0);
    }
  else
    show_error (self, _("This is not a number"));
}

static void
on_day_edited (LiaisonQuantileEntry *self)
{
  const char *date = liaison_date_entry_get_date (self->day);

  take (self, date != NULL ? liaison_moment_to_day (date) : NAN);
}

static void
on_day_left (LiaisonQuantileEntry *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
liaison_quantile_entry_grab_focus (GtkWidget *widget)
{
  LiaisonQuantileEntry *self = LIAISON_QUANTILE_ENTRY (widget);

  if (self->number != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->number));
  return gtk_widget_child_focus (GTK_WIDGET (self->day), GTK_DIR_TAB_FORWARD);
}

static void
liaison_quantile_entry_dispose (GObject *object)
{
  LiaisonQuantileEntry *self = LIAISON_QUANTILE_ENTRY (object);

  self->number = NULL;
  self->day = NULL;
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_quantile_entry_parent_class)->dispose (object);
}

static void
liaison_quantile_entry_class_init (LiaisonQuantileEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_quantile_entry_dispose;
  widget_class->grab_focus = liaison_quantile_entry_grab_focus;

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_QUANTILE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", LIAISON_TYPE_QUANTILE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quantileentry");
}

static void
liaison_quantile_entry_init (LiaisonQuantileEntry *self)
{
  self->value = NAN;
}

static void
add_number (LiaisonQuantileEntry *self,
            const char           *label)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->child = gtk_entry_new ();
  self->number = GTK_ENTRY (self->child);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->number), 8);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->number), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (self->number, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->number, "activate", G_CALLBACK (on_done), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_done), self);
  gtk_widget_add_controller (GTK_WIDGET (self->number), focus);
}

static void
add_day (LiaisonQuantileEntry *self,
         const char           *label)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->child = g_object_new (LIAISON_TYPE_DATE_ENTRY, NULL);
  self->day = LIAISON_DATE_ENTRY (self->child);
  liaison_date_entry_set_labels (self->day, label, _("_No Day"));
  g_signal_connect_swapped (self->day, "edited", G_CALLBACK (on_day_edited), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_day_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->day), focus);
}

/**
 * liaison_quantile_entry_new:
 * @type: %LIAISON_QUESTION_QUANTITY for a number, %LIAISON_QUESTION_DATE for a day
 * @label: which quantile it is, in the reader's language
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
liaison_quantile_entry_new (LiaisonQuestionType  type,
                            const char          *label)
{
  LiaisonQuantileEntry *self = g_object_new (LIAISON_TYPE_QUANTILE_ENTRY, NULL);

  self->type = type;
  if (type == LIAISON_QUESTION_DATE)
    add_day (self, label);
  else
    add_number (self, label);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * liaison_quantile_entry_get_value:
 * @self: a field
 *
 * Returns: its value; of a day, days since 1970-01-01; NAN for none
 */
double
liaison_quantile_entry_get_value (LiaisonQuantileEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_QUANTILE_ENTRY (self), NAN);

  return self->value;
}

/**
 * liaison_quantile_entry_set_value:
 * @self: a field
 * @value: its value, or NAN
 * @derived: whether it follows from others
 *
 * Shows another value. This is no edit. Where it is the same already, what is being typed stays.
 */
void
liaison_quantile_entry_set_value (LiaisonQuantileEntry *self,
                                  double                value,
                                  gboolean              derived)
{
  g_autofree char *date = NULL;

  g_return_if_fail (LIAISON_IS_QUANTILE_ENTRY (self));

  set_derived (self, derived);
  if (is_same (value, self->value))
    return;
  self->value = value;
  if (self->number != NULL)
    show_number (self);
  else
    {
      date = isnan (value) ? NULL : liaison_moment_from_day ((int) lround (value));
      liaison_date_entry_set_date (self->day, date);
    }
}

/**
 * liaison_quantile_entry_set_problem:
 * @self: a field
 * @problem: (nullable): what is wrong with its value, in the reader's language
 */
void
liaison_quantile_entry_set_problem (LiaisonQuantileEntry *self,
                                    const char           *problem)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_ENTRY (self));

  if (self->number != NULL)
    show_error (self, problem);
  else
    liaison_date_entry_set_problem (self->day, problem);
}
