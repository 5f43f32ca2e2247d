/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/layout.h"

G_BEGIN_DECLS

/* The menu in which the reader chooses a layout. The action is "diagram.layout", its states are the words of
 * liaison_layout_style_to_string(). */
const char *_liaison_diagram_layout_name     (LiaisonLayoutStyle  style);
GMenuModel *_liaison_diagram_layout_new_menu (void);
void        _liaison_diagram_layout_add_keys (GtkWidget          *diagram);

G_END_DECLS
