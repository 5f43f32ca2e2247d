/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/token.h"

G_BEGIN_DECLS

char *liaison_lemmatize (const char  *form,
                         LiaisonUpos  upos);

G_END_DECLS
