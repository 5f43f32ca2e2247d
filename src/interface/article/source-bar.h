/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The strip above the article of a document that has several: which is shown, the way to the others, and how far reading them is.
 * Where there is one, it is hidden. */
#define LIAISON_TYPE_SOURCE_BAR (liaison_source_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSourceBar, liaison_source_bar, LIAISON, SOURCE_BAR, GtkWidget)

void liaison_source_bar_set_document (LiaisonSourceBar *self,
                                      LiaisonDocument  *document);
/* Opens the list. */
void liaison_source_bar_open         (LiaisonSourceBar *self);

G_END_DECLS
