/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

/* What an article says, in words. Lines of WORDS are entities, "person Ann Reed | Reed; Annie Reed | President@france", each mentioned
 * once by its name in the text made of them; or relations, "> ann-reed accuse bob-hall", with "not" before the kind of one that is
 * denied, each stated by a sentence. */
LiaisonAnalysis *articles_make (const char       *words);
/* The same for all of WORDS, to a NULL. Free with g_ptr_array_unref(). */
GPtrArray       *articles_all  (const char *const *words);
