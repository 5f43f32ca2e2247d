/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/engine.h"

G_BEGIN_DECLS

/* The sections of a linear model, all tables. */
#define LIAISON_SECTION_CLUSTERS "lists/clusters"
#define LIAISON_SECTION_NAMES "lists/names"
#define LIAISON_SECTION_TAGGER "linear/tagger"
#define LIAISON_SECTION_NAMER "linear/names"
#define LIAISON_SECTION_MOVES "linear/moves"
#define LIAISON_SECTION_RELATIONS "linear/relations"

/* Returns NULL if CONTAINER has no sections of a linear model, or they do not fit together. */
LiaisonEngine *liaison_linear_engine_new (LiaisonContainer *container);

G_END_DECLS
