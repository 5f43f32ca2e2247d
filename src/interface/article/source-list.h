/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The articles of a document as a list that can be searched, where each can be shown, left out of the diagram, or taken away. Signal
 * "chosen", when the reader chose the one to show. */
#define LIAISON_TYPE_SOURCE_LIST (liaison_source_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSourceList, liaison_source_list, LIAISON, SOURCE_LIST, GtkWidget)

GtkWidget *liaison_source_list_new          (void);
void       liaison_source_list_set_document (LiaisonSourceList *self,
                                             LiaisonDocument   *document);
/* It is about to be seen: the article that is shown is selected and scrolled to. */
void       liaison_source_list_prepare      (LiaisonSourceList *self);

G_END_DECLS
