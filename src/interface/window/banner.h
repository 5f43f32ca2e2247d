/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_BANNER (liaison_banner_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBanner, liaison_banner, LIAISON, BANNER, GtkWidget)

/* Says SENTENCE with a way on: BUTTON (nullable, with a mnemonic) activates ACTION. Replaces what was said before. */
void liaison_banner_say   (LiaisonBanner *self,
                           const char    *sentence,
                           const char    *button,
                           const char    *action);
/* Adds, or replaces, the way on of what is being said. */
void liaison_banner_offer (LiaisonBanner *self,
                           const char    *button,
                           const char    *action);
void liaison_banner_close (LiaisonBanner *self);
/* Whether ACTION is the way on of what is being said. */
gboolean liaison_banner_offers (LiaisonBanner *self,
                                const char    *action);

G_END_DECLS
