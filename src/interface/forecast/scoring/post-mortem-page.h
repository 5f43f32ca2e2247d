/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Looks back at a decided forecast. */
#define LIAISON_TYPE_POST_MORTEM_PAGE (liaison_post_mortem_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPostMortemPage, liaison_post_mortem_page, LIAISON, POST_MORTEM_PAGE, GtkWidget)

/* Both may be NULL: nothing to look back at. FORECAST is as it is now, and was decided. */
void             liaison_post_mortem_page_set          (LiaisonPostMortemPage *self,
                                                        LiaisonDocument       *document,
                                                        LiaisonForecast       *forecast);
/* Nullable. */
LiaisonForecast *liaison_post_mortem_page_get_forecast (LiaisonPostMortemPage *self);

G_END_DECLS
