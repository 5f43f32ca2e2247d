/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts children side by side in as many lines as they need, as words of a text. The last one takes what is left of its line. */
#define LIAISON_TYPE_WRAP_LAYOUT (liaison_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWrapLayout, liaison_wrap_layout, LIAISON, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
