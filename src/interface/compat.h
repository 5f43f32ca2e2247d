/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What older and newer versions of GTK and libadwaita do by different means. Nothing else asks for their versions. */

/* An alert: a question with a few answers that stands before a window until it is answered. It tells the answer by its signal
 * "response (alert, id)", after which it is gone. */
GtkWidget *liaison_alert_new             (const char            *heading,
                                          const char            *body);
void       liaison_alert_add_response    (GtkWidget             *alert,
                                          const char            *id,
                                          const char            *label,
                                          AdwResponseAppearance  appearance);
void       liaison_alert_set_responses   (GtkWidget             *alert,
                                          const char            *by_default,
                                          const char            *on_close);
void       liaison_alert_set_extra_child (GtkWidget             *alert,
                                          GtkWidget             *child);
void       liaison_alert_present         (GtkWidget             *alert,
                                          GtkWidget             *parent);

void       liaison_about_present         (GtkWidget             *parent,
                                          const char            *first_property,
                                          ...) G_GNUC_NULL_TERMINATED;

/* Tab comes to the row where the focus was, and leaves all rows again. */
void       liaison_column_view_tab_once  (GtkColumnView         *view);

/* Has MESSAGE read out to whoever hears; GTK before 4.14 cannot, so that it has to be found in some other way too. */
void       liaison_announce              (GtkWidget             *widget,
                                          const char            *message);

G_END_DECLS
