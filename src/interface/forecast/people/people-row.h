/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/opinion.h"

G_BEGIN_DECLS

/* One person's estimate of a question beside those of others. */
#define LIAISON_TYPE_PEOPLE_ROW (liaison_people_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeopleRow, liaison_people_row, LIAISON, PEOPLE_ROW, GtkWidget)

GtkWidget *liaison_people_row_new (void);
void       liaison_people_row_set (LiaisonPeopleRow *self,
                                   LiaisonOpinion   *opinion); /* nullable */
/* All that it says, for who hears the row. */
char      *liaison_people_row_dup_text (LiaisonPeopleRow *self);

G_END_DECLS
