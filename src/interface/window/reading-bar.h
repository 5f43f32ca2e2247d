/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_READING_BAR (liaison_reading_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReadingBar, liaison_reading_bar, LIAISON, READING_BAR, GtkWidget)

GCancellable *liaison_reading_bar_begin (LiaisonReadingBar *self,
                                         const char        *name);
void          liaison_reading_bar_end   (LiaisonReadingBar *self,
                                         GCancellable      *reading);

G_END_DECLS
