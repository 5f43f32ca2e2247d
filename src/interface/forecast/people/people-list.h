/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list that is as high as its rows while they are few, and scrolls, with widgets only for what can be seen, when they are many. */
#define LIAISON_TYPE_PEOPLE_LIST (liaison_people_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeopleList, liaison_people_list, LIAISON, PEOPLE_LIST, GtkWidget)

/* Makes a row's widget, which is used for one item after another. */
typedef GtkWidget *(*LiaisonPeopleListMake) (void);
/* Shows ITEM, NULL for nothing. */
typedef void       (*LiaisonPeopleListShow) (GtkWidget *widget,
                                             gpointer   item);

/* LABEL, translated, says what the list is to those who hear it. */
void liaison_people_list_set_up    (LiaisonPeopleList     *self,
                                    const char            *label,
                                    LiaisonPeopleListMake  make,
                                    LiaisonPeopleListShow  show);
void liaison_people_list_set_model (LiaisonPeopleList     *self,
                                    GListModel            *model); /* nullable */

G_END_DECLS
