/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/reading.h"

G_BEGIN_DECLS

/* Gives all occurrences of a name in a text the kind that most of them have, the sure ones counting
 * for more: what is a place in one sentence is hardly a person in the next. */
void _liaison_reading_agree_names (LiaisonReading *self);

G_END_DECLS
