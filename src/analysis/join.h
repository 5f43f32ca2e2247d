/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* What several articles say, as one analysis of the article that they make together (article-join.h): the entities that are one
 * are one, with the mentions of all. Spans count in the joined article; liaison_article_locate() tells where they stand.
 *
 * ANALYSES, of LiaisonAnalysis *, each of one article, at least one; of one, that one itself. An entity keeps the id that it has in
 * the first article that names it, unless another has that already. So adding an article at the end renames nobody who was there. */
LiaisonAnalysis *liaison_analysis_new_joined    (GPtrArray       *analyses);

/* Which entity of JOINED the entity ID of its article PART became, or -1. */
int              liaison_analysis_find_in_part  (LiaisonAnalysis *joined,
                                                 guint            part,
                                                 const char      *id);
/* The reverse: what the entity of INDEX in JOINED is called in its article PART alone; NULL if that does not tell of it. Of several that
 * became one, the first. */
const char      *liaison_analysis_get_id_in_part (LiaisonAnalysis *joined,
                                                  guint            part,
                                                  int              index);

G_END_DECLS
