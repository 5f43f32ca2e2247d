/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Whether two nouns can call the same operation or agreement: "assassination" and "killing". */
gboolean liaison_operations_same_family (const char *a,
                                         const char *b);

G_END_DECLS
