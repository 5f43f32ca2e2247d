/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows for lists of people, and for lists of questions that others ask. */

/* For LiaisonPeopleList, of LiaisonPerson. */
GtkWidget *liaison_people_person_new     (void);
void       liaison_people_person_show    (GtkWidget  *row,
                                          gpointer    person);
/* Of LiaisonForecast; the row's button activates "people.take" with the id. */
GtkWidget *liaison_people_question_new   (void);
void       liaison_people_question_show  (GtkWidget  *row,
                                          gpointer    question);
/* Makes SHOWN, a list of LiaisonForecast, hold QUESTIONS, NULL for none, in their order, with as little change as a common beginning
 * and end allow. */
void       liaison_people_questions_show (GListStore *shown,
                                          GPtrArray  *questions);

G_END_DECLS
