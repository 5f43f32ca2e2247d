/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/network.h"

G_BEGIN_DECLS

typedef void (*LiaisonEntityChosenFunc) (LiaisonEntity *entity,
                                         gpointer       user_data);

/* A search entry above a list of the entities of NETWORK but EXCEPT. FUNC is called when the reader chooses one. (transfer
 * floating) */
GtkWidget *liaison_diagram_chooser_new (LiaisonNetwork          *network,
                                        LiaisonEntity           *except,
                                        LiaisonEntityChosenFunc  func,
                                        gpointer                 user_data);

G_END_DECLS
