/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/engine.h"

G_BEGIN_DECLS

/* Returns NULL if CONTAINER has no network, or its parts do not fit together. */
LiaisonEngine *liaison_neural_engine_new (LiaisonContainer *container);

G_END_DECLS
