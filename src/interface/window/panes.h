/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  LIAISON_PANE_ARTICLE,
  LIAISON_PANE_DIAGRAM,
  LIAISON_PANE_FORECASTS,
  LIAISON_N_PANES
} LiaisonPane;

#define LIAISON_TYPE_PANES (liaison_panes_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPanes, liaison_panes, LIAISON, PANES, GtkWidget)

/* Properties: "article", "diagram", "forecasts" (GtkWidget), "narrow" (boolean, read-only), "show-forecasts" (boolean),
 * "article-width" and "forecasts-width" (int, pixels). */
gboolean      liaison_panes_get_narrow (LiaisonPanes *self);
/* What a view switcher shows and sets: one page for each pane. */
AdwViewStack *liaison_panes_get_stack  (LiaisonPanes *self);
/* Brings a pane to view; the second moves the focus into it as well. */
void          liaison_panes_show       (LiaisonPanes *self,
                                        LiaisonPane   pane);
void          liaison_panes_focus      (LiaisonPanes *self,
                                        LiaisonPane   pane);

G_END_DECLS
