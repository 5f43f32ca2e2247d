/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DIAGRAM_TOOLS (liaison_diagram_tools_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDiagramTools, liaison_diagram_tools, LIAISON, DIAGRAM_TOOLS, GtkWidget)

GtkWidget *liaison_diagram_tools_new (void);

G_END_DECLS
