/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says in passing, in a toast. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

/* What is said is no markup. */
static AdwToast *
new_toast (const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  return adw_toast_new (markup);
}

void
_liaison_window_say (LiaisonWindow *self,
                     const char    *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, new_toast (sentence));
}

void
_liaison_window_say_with (LiaisonWindow *self,
                          const char    *sentence,
                          const char    *button,
                          const char    *action)
{
  AdwToast *toast = new_toast (sentence);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The toast's undo is for this step: it goes when there is another. */
void
_liaison_window_say_done (LiaisonWindow *self,
                          const char    *sentence)
{
  AdwToast *toast = new_toast (sentence);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (liaison_document_get_history (self->document), "notify::undo-label",
                           G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
