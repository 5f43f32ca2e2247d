/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_EMPTY_PAGE (liaison_empty_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEmptyPage, liaison_empty_page, LIAISON, EMPTY_PAGE, GtkWidget)

/* Lists the files that were opened lately. */
void liaison_empty_page_update (LiaisonEmptyPage *self);

G_END_DECLS
