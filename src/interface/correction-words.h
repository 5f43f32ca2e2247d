/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/correction.h"

G_BEGIN_DECLS

/* What a correction does, in a few words for the reader. Free with g_free(). */
char *liaison_correction_dup_words (const LiaisonCorrection *self);

G_END_DECLS
