/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* How good the reader's forecasts were. Property "busy" (boolean, read-only): whether it is being computed. */
#define LIAISON_TYPE_SCORE_PAGE (liaison_score_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScorePage, liaison_score_page, LIAISON, SCORE_PAGE, GtkWidget)

/* DOCUMENT may be NULL. */
void     liaison_score_page_set_document (LiaisonScorePage *self,
                                          LiaisonDocument  *document);
/* Shows the post-mortem of the forecast with that id. */
void     liaison_score_page_look_back    (LiaisonScorePage *self,
                                          const char       *id);
/* To where the reader came from on this page. FALSE: from outside it. */
gboolean liaison_score_page_go_back      (LiaisonScorePage *self);

G_END_DECLS
