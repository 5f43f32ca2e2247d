/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonShareDialog: in which form forecasts go to others, with the article's text and with names or without, and whether they are
 * saved, copied, sent or printed. CSS node: window. Accessible role: dialog. */

#include "interface/window/share-dialog.h"

#include <glib/gi18n.h>

#define RESOURCE "/io/github/liaison_app/Liaison/window/share-dialog.ui"

struct _LiaisonShareDialog
{
  AdwWindow parent_instance;

  /* Template children. */
  AdwComboRow *form;
  GtkSwitch *text;
  GtkSwitch *names;
  GtkLabel *sending;
};

G_DEFINE_FINAL_TYPE (LiaisonShareDialog, liaison_share_dialog, ADW_TYPE_WINDOW)

/* About as long, so that the dialog need not grow when it is known which is true. */
static const char can_send_text[] = N_("Sending opens a new e-mail with the copy attached to it. It goes out when you send that, and not before.");
static const char cannot_send_text[] =
  N_("This desktop offers programs no way to send e-mails. Save a copy, and attach it to an e-mail yourself.");

enum
{
  SHARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_form_changed (LiaisonShareDialog *self)
{
  LiaisonShareForm form = liaison_share_dialog_get_form (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.copy", liaison_share_form_is_text (form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.print", form == LIAISON_SHARE_REPORT);
}

static void
decide (GtkWidget       *widget,
        LiaisonShareWay  way)
{
  LiaisonShareDialog *self = g_object_ref (LIAISON_SHARE_DIALOG (widget));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SHARE], 0, (guint) way);
  g_object_unref (self);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  decide (widget, LIAISON_SHARE_SAVE);
}

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  decide (widget, LIAISON_SHARE_COPY);
}

static void
on_send (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  decide (widget, LIAISON_SHARE_SEND);
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  decide (widget, LIAISON_SHARE_PRINT);
}

static void
liaison_share_dialog_class_init (LiaisonShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SHARE] = g_signal_new ("share", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE);
  gtk_widget_class_bind_template_child (widget_class, LiaisonShareDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LiaisonShareDialog, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonShareDialog, names);
  gtk_widget_class_bind_template_child (widget_class, LiaisonShareDialog, sending);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "dialog.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "dialog.send", NULL, on_send);
  gtk_widget_class_install_action (widget_class, "dialog.print", NULL, on_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_share_dialog_init (LiaisonShareDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < LIAISON_N_SHARE_FORMS; i++)
    gtk_string_list_append (names, liaison_share_form_to_text (i));
  adw_combo_row_set_model (self->form, G_LIST_MODEL (names));
  g_signal_connect_object (self->form, "notify::selected", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.send", FALSE);
  gtk_label_set_label (self->sending, _(can_send_text));
  on_form_changed (self);
}

/**
 * liaison_share_dialog_new:
 * @parent: the window whose forecasts they are
 * @form: the form that is chosen at first
 *
 * Returns: a dialog, to be presented
 */
GtkWidget *
liaison_share_dialog_new (GtkWindow        *parent,
                          LiaisonShareForm  form)
{
  LiaisonShareDialog *self = g_object_new (LIAISON_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);

  adw_combo_row_set_selected (self->form, form);
  return GTK_WIDGET (self);
}

/**
 * liaison_share_dialog_get_form:
 * @self: a dialog
 *
 * Returns: the form that is chosen
 */
LiaisonShareForm
liaison_share_dialog_get_form (LiaisonShareDialog *self)
{
  g_return_val_if_fail (LIAISON_IS_SHARE_DIALOG (self), LIAISON_SHARE_FILE);

  return (LiaisonShareForm) MIN (adw_combo_row_get_selected (self->form), LIAISON_N_SHARE_FORMS - 1);
}

/**
 * liaison_share_dialog_get_wish:
 * @self: a dialog
 *
 * Returns: what is to go with the forecasts
 */
LiaisonShareWish
liaison_share_dialog_get_wish (LiaisonShareDialog *self)
{
  g_return_val_if_fail (LIAISON_IS_SHARE_DIALOG (self), (LiaisonShareWish) { 0 });

  return (LiaisonShareWish) { .text = gtk_switch_get_active (self->text), .names = gtk_switch_get_active (self->names) };
}

/**
 * liaison_share_dialog_set_can_send:
 * @self: a dialog
 * @can_send: whether the desktop can send e-mails
 *
 * Offers to send the copy, or says why that cannot be.
 */
void
liaison_share_dialog_set_can_send (LiaisonShareDialog *self,
                                   gboolean            can_send)
{
  g_return_if_fail (LIAISON_IS_SHARE_DIALOG (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.send", can_send);
  gtk_label_set_label (self->sending, can_send ? _(can_send_text) : _(cannot_send_text));
}
