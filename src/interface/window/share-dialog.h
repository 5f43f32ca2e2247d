/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/window/share-form.h"

G_BEGIN_DECLS

/* What is to become of the copy. */
typedef enum
{
  LIAISON_SHARE_SAVE,
  LIAISON_SHARE_COPY,
  LIAISON_SHARE_SEND,
  LIAISON_SHARE_PRINT,
} LiaisonShareWay;

/* Asks what of the forecasts goes to others, in which form, and how. Signal: "share" (uint: a LiaisonShareWay), when the reader has
 * decided; the dialog closes then. */
#define LIAISON_TYPE_SHARE_DIALOG (liaison_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonShareDialog, liaison_share_dialog, LIAISON, SHARE_DIALOG, AdwWindow)

GtkWidget       *liaison_share_dialog_new          (GtkWindow          *parent,
                                                    LiaisonShareForm    form);
LiaisonShareForm liaison_share_dialog_get_form     (LiaisonShareDialog *self);
LiaisonShareWish liaison_share_dialog_get_wish     (LiaisonShareDialog *self);
/* Whether e-mails can be sent; until it is known, no. */
void             liaison_share_dialog_set_can_send (LiaisonShareDialog *self,
                                                    gboolean            can_send);

G_END_DECLS
