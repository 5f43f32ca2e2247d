/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-edges.h"

G_BEGIN_DECLS

void liaison_diagram_labels_place (LiaisonDiagramEdge      *edges,
                                   guint                    n_edges,
                                   const LiaisonDiagramBox *boxes,
                                   guint                    n_boxes);

G_END_DECLS
