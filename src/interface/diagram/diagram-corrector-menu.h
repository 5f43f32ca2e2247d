/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What can be corrected of what is selected in DOCUMENT, and of all. The actions are those of LiaisonDiagramCorrector. (transfer
 * full) */
GMenuModel *liaison_diagram_corrector_menu_new (LiaisonDocument *document);
/* The kinds of relations as choices of ACTION, whose parameter and state are their words. (transfer full) */
GMenuModel *liaison_relation_kinds_menu_new    (const char      *action);

G_END_DECLS
