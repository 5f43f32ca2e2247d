/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Asks how a question was decided: the outcome, the day, what decided it and where one can read of it. Of one that is resolved,
 * all of that can be changed or taken back. Actions: "resolve.done", "resolve.reopen". */
#define LIAISON_TYPE_RESOLVE_DIALOG (liaison_resolve_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonResolveDialog, liaison_resolve_dialog, LIAISON, RESOLVE_DIALOG, AdwWindow)

/* Opens it above the window of WIDGET; messages are shown there. (transfer none) */
GtkWindow *liaison_resolve_dialog_open (GtkWidget       *widget,
                                        LiaisonDocument *document,
                                        LiaisonForecast *forecast);
/* Takes the resolution of FORECAST back, undoably, and says so near WIDGET. Does nothing for one that is open. */
void       liaison_resolve_reopen      (GtkWidget       *widget,
                                        LiaisonDocument *document,
                                        LiaisonForecast *forecast);

G_END_DECLS
