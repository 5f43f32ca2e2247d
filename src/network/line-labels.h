/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/lines.h"

G_BEGIN_DECLS

void liaison_line_labels_place (LiaisonLine          *edges,
                                guint                 n_edges,
                                const LiaisonLineBox *boxes,
                                guint                 n_boxes);

G_END_DECLS
