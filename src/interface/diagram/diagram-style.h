/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "drawing/palette.h"

G_BEGIN_DECLS

/* Loads the style sheet and the icons of diagrams, and has DIAGRAM carry the classes "dark" and "high-contrast" in their time. */
void           liaison_diagram_style_follow      (GtkWidget *diagram);
/* The colours of the theme, for what WIDGET draws itself. */
LiaisonPalette liaison_diagram_style_get_palette (GtkWidget *widget);

G_END_DECLS
