/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view that is as high as its text, wrapped, needs. */
#define LIAISON_TYPE_TEXT_AREA (liaison_text_area_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTextArea, liaison_text_area, LIAISON, TEXT_AREA, GtkTextView)

G_END_DECLS
