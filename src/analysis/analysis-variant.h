/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* A time: its words, and from and to as Julian days, 0 where the article does not say. */
#define LIAISON_TIME_VARIANT "(uuuu)"
#define LIAISON_ENTITY_VARIANT "(sumssasa(sums)a(uuu)ms" LIAISON_TIME_VARIANT "d)"
#define LIAISON_RELATION_VARIANT "(uuumsuubimsda(uu)" LIAISON_TIME_VARIANT ")"
#define LIAISON_STATEMENT_VARIANT "(uuuusbdddmsmsmsimsau)"
/* What an analysis found, without its article. */
#define LIAISON_ANALYSIS_VARIANT "(a" LIAISON_ENTITY_VARIANT "a" LIAISON_RELATION_VARIANT "a" LIAISON_STATEMENT_VARIANT "ms)"

GVariant        *liaison_analysis_to_variant   (LiaisonAnalysis *self);
/* NULL if VARIANT is nothing that an analysis of ARTICLE can be. */
LiaisonAnalysis *liaison_analysis_from_variant (LiaisonArticle  *article,
                                                GVariant        *variant);

G_END_DECLS
