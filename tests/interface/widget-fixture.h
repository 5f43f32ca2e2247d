/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How tests come by what is below a widget, and show one widget alone. Widgets are counted from top to bottom, parents before their
 * children, the widget itself first. */

/* The first widget of TYPE, or NULL. */
gpointer   widget_find       (gpointer    widget,
                              GType       type);
/* The one of TYPE at INDEX among its like; there must be one. */
gpointer   widget_nth        (gpointer    widget,
                              GType       type,
                              guint       index);
/* The first label that can be seen and holds WORDS, or NULL. */
GtkWidget *widget_find_label (GtkWidget  *widget,
                              const char *words);
/* A window that holds WIDGET, which it takes, and is shown. */
GtkWidget *widget_present    (GtkWidget  *widget);
/* Closes WINDOW and checks that WIDGET, which it holds, is let go. */
void       widget_close      (GtkWidget  *window,
                              gpointer    widget);

G_END_DECLS
