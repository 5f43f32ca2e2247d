/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/picture.h"
#include "interface/diagram/diagram-view.h"

G_BEGIN_DECLS

LiaisonPicture *liaison_diagram_view_make_picture (LiaisonDiagramView *self);

G_END_DECLS
