/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/selection.h"

G_BEGIN_DECLS

/* Adds the actions that look at a part of the network, and their keys, to the class of the diagram pane:
 * "explore.neighbourhood" (int: steps), "explore.path", "explore.all", "explore.weak", "explore.diagram", "explore.search". */
void        liaison_diagram_explore_install (GtkWidgetClass   *widget_class);
/* The part of the menu that offers them for what is selected. (transfer full) */
GMenuModel *liaison_diagram_explore_menu_new (LiaisonSelection *selection);

G_END_DECLS
