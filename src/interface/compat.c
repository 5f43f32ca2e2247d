/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What older and newer versions of GTK and libadwaita do by different means. */

/* Here, and only here, what came after the oldest supported version may be used. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED

#include "interface/compat.h"

#if ADW_CHECK_VERSION (1, 5, 0)
#define HAS_DIALOGS 1 /* inside their windows, rather than as windows of their own */
#else
#define HAS_DIALOGS 0
#endif

#if !HAS_DIALOGS
/* The answer may close the window. But GTK 4.8 looks at the window once more when what stood before it goes. */
static void
keep_parent (GtkWindow  *alert,
             const char *response,
             gpointer    user_data)
{
  GtkWindow *parent = gtk_window_get_transient_for (alert);

  if (parent != NULL)
    g_object_set_data_full (G_OBJECT (alert), "liaison-parent", g_object_ref (parent), g_object_unref);
}
#endif

/**
 * liaison_alert_new:
 * @heading: what is asked, in a few words
 * @body: what there is to know before an answer
 *
 * Returns: (transfer floating): an alert without answers
 */
GtkWidget *
liaison_alert_new (const char *heading,
                   const char *body)
{
#if HAS_DIALOGS
  return GTK_WIDGET (adw_alert_dialog_new (heading, body));
#else
  GtkWidget *alert = adw_message_dialog_new (NULL, heading, body);

  g_signal_connect (alert, "response", G_CALLBACK (keep_parent), NULL);
  return alert;
#endif
}

/**
 * liaison_alert_add_response:
 * @alert: an alert
 * @id: by which the answer is told
 * @label: what the reader sees, with a mnemonic
 * @appearance: whether the answer is advised or destroys something
 *
 * Adds an answer after those that are there.
 */
void
liaison_alert_add_response (GtkWidget             *alert,
                            const char            *id,
                            const char            *label,
                            AdwResponseAppearance  appearance)
{
#if HAS_DIALOGS
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), id, label);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), id, appearance);
#else
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (alert), id, label);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (alert), id, appearance);
#endif
}

/**
 * liaison_alert_set_responses:
 * @alert: an alert with its answers
 * @by_default: the answer that Enter gives
 * @on_close: the answer that Escape gives
 *
 * Says what the reader means who chooses no answer by name.
 */
void
liaison_alert_set_responses (GtkWidget  *alert,
                             const char *by_default,
                             const char *on_close)
{
#if HAS_DIALOGS
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), by_default);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), on_close);
#else
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (alert), by_default);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (alert), on_close);
#endif
}

/**
 * liaison_alert_set_extra_child:
 * @alert: an alert
 * @child: (transfer floating): what stands below the body
 *
 * Asks for more than a button can say.
 */
void
liaison_alert_set_extra_child (GtkWidget *alert,
                               GtkWidget *child)
{
#if HAS_DIALOGS
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (alert), child);
#else
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (alert), child);
#endif
}

/**
 * liaison_alert_present:
 * @alert: (transfer floating): an alert
 * @parent: what it is about: a window, or a widget in one
 *
 * Shows the alert, which is gone once it has been answered.
 */
void
liaison_alert_present (GtkWidget *alert,
                       GtkWidget *parent)
{
#if HAS_DIALOGS
  adw_dialog_present (ADW_DIALOG (alert), parent);
#else
  gtk_window_set_transient_for (GTK_WINDOW (alert), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (GTK_WINDOW (alert));
#endif
}

/**
 * liaison_about_present:
 * @parent: (nullable): a window
 * @first_property: the first of the properties that AdwAboutWindow and AdwAboutDialog share
 * @...: its value, and further pairs, ended by NULL
 *
 * Shows what this program is.
 */
void
liaison_about_present (GtkWidget  *parent,
                       const char *first_property,
                       ...)
{
#if HAS_DIALOGS
  GType type = ADW_TYPE_ABOUT_DIALOG;
#else
  GType type = ADW_TYPE_ABOUT_WINDOW;
#endif
  GtkWidget *about;
  va_list properties;

  va_start (properties, first_property);
  about = GTK_WIDGET (g_object_new_valist (type, first_property, properties));
  va_end (properties);
#if HAS_DIALOGS
  adw_dialog_present (ADW_DIALOG (about), parent);
#else
  gtk_window_set_transient_for (GTK_WINDOW (about), GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (about));
#endif
}

/**
 * liaison_column_view_tab_once:
 * @view: a column view
 *
 * Makes Tab come to the row that had the focus last, and leave the rows after it. GTK before 4.12 comes back to that row of itself;
 * later it begins with the first row, unless it is told not to.
 */
void
liaison_column_view_tab_once (GtkColumnView *view)
{
#if GTK_CHECK_VERSION (4, 12, 0)
  gtk_column_view_set_tab_behavior (view, GTK_LIST_TAB_ITEM);
#endif
}

/**
 * liaison_announce:
 * @widget: what it is about
 * @message: what has happened, as the reader would see it
 *
 * Has a screen reader say @message when it has said what it is saying. GTK can do so since 4.14; before, nothing happens, and the
 * message should be the description of a widget as well.
 */
void
liaison_announce (GtkWidget  *widget,
                  const char *message)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}
