/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/reading.h"

G_BEGIN_DECLS

/* Makes names of the labels (those of namer.h) of all tokens. */
void _liaison_reading_fill_names (LiaisonReading *self,
                                  const guint8   *labels,
                                  const float    *confidences);

G_END_DECLS
