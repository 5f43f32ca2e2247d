/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDateEntry: a day, typed or chosen in a calendar. What is typed counts as soon as it is a day, so that nothing is lost
 * when the reader saves while the cursor is still in it; it is put into its usual form on leaving. What is no day stays, marked
 * as an error, and the day before it counts. The CSS node is "dateentry". Accessible role: group. */

#include "interface/forecast/date-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"

struct _LiaisonDateEntry
{
  GtkWidget parent_instance;

  char *date;
  gboolean updating;           /* the text changes because the date was set */

  GtkWidget *box;
  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (LiaisonDateEntry, liaison_date_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_DATE = 1,
  N_PROPERTIES
};

enum
{
  EDITED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
show_error (LiaisonDateEntry *self,
            const char       *problem)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_tooltip_text (entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Shows the date in its usual form. */
static void
show_date (LiaisonDateEntry *self)
{
  g_autofree char *text = self->date != NULL ? liaison_moment_to_text (self->date) : g_strdup ("");

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->updating = FALSE;
  show_error (self, NULL);
}

/* Returns whether it made a difference. */
static gboolean
take_date (LiaisonDateEntry *self,
           const char       *date)
{
  if (g_strcmp0 (self->date, date) == 0)
    return FALSE;
  g_free (self->date);
  self->date = g_strdup (date);
  gtk_widget_set_sensitive (self->clear, date != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static void
edit (LiaisonDateEntry *self,
      const char       *date)
{
  gboolean changed = take_date (self, date);

  show_date (self);
  if (changed)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_typed (LiaisonDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *date = liaison_date_entry_parse (text);

  if (self->updating)
    return;
  show_error (self, NULL);
  if (date != NULL && take_date (self, date))
    g_signal_emit (self, signals[EDITED], 0);
}

/* Done typing. Only now does an empty entry mean that there is no date: it may have been emptied to type another. */
static void
on_done (LiaisonDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *date = liaison_date_entry_parse (text);

  if (date != NULL || is_blank (text))
    edit (self, date);
  else
    show_error (self, _("This is not a day: write it like 2022-01-20"));
}

static void
on_day_selected (LiaisonDateEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  edit (self, date);
}

static void
on_clear (LiaisonDateEntry *self)
{
  edit (self, NULL);
  gtk_menu_button_popdown (self->button);
}

/* The calendar opens on the date, or on today. */
static void
on_popover_shown (LiaisonDateEntry *self)
{
  g_autofree char *time = self->date != NULL ? g_strconcat (self->date, "T12:00:00Z", NULL) : liaison_moment_now ();
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);

  g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
  gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
}

static void
liaison_date_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    g_value_set_string (value, LIAISON_DATE_ENTRY (object)->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_date_entry_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_DATE)
    liaison_date_entry_set_date (LIAISON_DATE_ENTRY (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_date_entry_dispose (GObject *object)
{
  LiaisonDateEntry *self = LIAISON_DATE_ENTRY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_date_entry_parent_class)->dispose (object);
}

static void
liaison_date_entry_finalize (GObject *object)
{
  g_free (LIAISON_DATE_ENTRY (object)->date);

  G_OBJECT_CLASS (liaison_date_entry_parent_class)->finalize (object);
}

static void
liaison_date_entry_class_init (LiaisonDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_date_entry_get_property;
  object_class->set_property = liaison_date_entry_set_property;
  object_class->dispose = liaison_date_entry_dispose;
  object_class->finalize = liaison_date_entry_finalize;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_popover (LiaisonDateEntry *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->clear = gtk_button_new_with_mnemonic (_("_No Close Date"));
  gtk_widget_set_sensitive (self->clear, FALSE);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear), self);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (on_popover_shown), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
liaison_date_entry_init (LiaisonDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 18);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  /* Translators: an example of a day, for an empty entry. */
  gtk_entry_set_placeholder_text (self->entry, _("2022-01-20"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close date"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_done), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_done), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a Day"), -1);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * liaison_date_entry_get_date:
 * @self: a date entry
 *
 * Returns: (transfer none) (nullable): the day, "2022-01-20"
 */
const char *
liaison_date_entry_get_date (LiaisonDateEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_DATE_ENTRY (self), NULL);

  return self->date;
}

/**
 * liaison_date_entry_set_date:
 * @self: a date entry
 * @date: (nullable): the day, "2022-01-20"
 *
 * Shows another day. This is no edit. Where it is the same already, what is being typed stays.
 */
void
liaison_date_entry_set_date (LiaisonDateEntry *self,
                             const char       *date)
{
  g_return_if_fail (LIAISON_IS_DATE_ENTRY (self));
  g_return_if_fail (date == NULL || liaison_moment_is_date (date));

  if (take_date (self, date))
    show_date (self);
}

/**
 * liaison_date_entry_set_labels:
 * @self: a date entry
 * @label: what it is the day of, in the reader's language
 * @clear: what the button that empties it says, with a mnemonic
 */
void
liaison_date_entry_set_labels (LiaisonDateEntry *self,
                               const char       *label,
                               const char       *clear)
{
  g_return_if_fail (LIAISON_IS_DATE_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_button_set_label (GTK_BUTTON (self->clear), clear);
}

/**
 * liaison_date_entry_set_problem:
 * @self: a date entry
 * @problem: (nullable): what is wrong with its day, in the reader's language
 *
 * Marks the day as wrong for another reason than that it is none, until it is edited or set.
 */
void
liaison_date_entry_set_problem (LiaisonDateEntry *self,
                                const char       *problem)
{
  g_return_if_fail (LIAISON_IS_DATE_ENTRY (self));

  show_error (self, problem);
}

/**
 * liaison_date_entry_parse:
 * @text: what was typed
 *
 * Understands ISO 8601 ("2022-01-20") and the ways of the reader's language ("20 January 2022", "20.1.2022").
 *
 * Returns: (transfer full) (nullable): the day, "2022-01-20"; %NULL when it is none
 */
char *
liaison_date_entry_parse (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GDate day;

  if (liaison_moment_is_date (stripped))
    return g_steal_pointer (&stripped);
  /* Half an ISO date is not a date in another order. */
  if (g_ascii_isdigit (stripped[0]) && strspn (stripped, "0123456789-") == strlen (stripped))
    return NULL;
  g_date_clear (&day, 1);
  g_date_set_parse (&day, stripped);
  if (!g_date_valid (&day) || g_date_get_year (&day) < 1000)
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (&day), (guint) g_date_get_month (&day),
                          (guint) g_date_get_day (&day));
}
