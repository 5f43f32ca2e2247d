/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* A document whose file's author is Ada. She and Bo gave estimates to five questions that were decided: "a" to "d", tagged "sea",
 * came out yes, with 90, 90, 80 and 30 % from her; "e", tagged "land", came out no, with 10 %. "early" is decided before its time,
 * "open" is not. "a" has evidence, moves and a verdict. */
LiaisonDocument *score_fixture_new_document (void);
LiaisonForecast *score_fixture_find         (LiaisonDocument *document,
                                             const char      *id);
/* Runs the main loop until IS_SO returns TRUE of DATA. */
void             score_fixture_wait         (gboolean       (*is_so) (gpointer data),
                                             gpointer         data);
/* The text of the first label below WIDGET that begins like this, or NULL. */
const char      *score_fixture_find_label   (GtkWidget       *widget,
                                             const char      *beginning);

G_END_DECLS
