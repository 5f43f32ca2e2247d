/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The people whose forecasts lie beside the reader's, and what they ask that the reader does not. */
#define LIAISON_TYPE_PEOPLE_PAGE (liaison_people_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeoplePage, liaison_people_page, LIAISON, PEOPLE_PAGE, GtkWidget)

void liaison_people_page_set_document (LiaisonPeoplePage *self,
                                       LiaisonDocument   *document); /* nullable */

G_END_DECLS
