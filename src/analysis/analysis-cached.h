/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"
#include "article/cache.h"

G_BEGIN_DECLS

/* As liaison_analysis_new(), but if CACHE, which may be NULL, has what was found when the same article was analysed before by the
 * same program with the same model, that is taken, at once; what is found is put there otherwise. The address of an article does not count:
 * it may have moved. */
LiaisonAnalysis *liaison_analysis_new_cached  (LiaisonArticle       *article,
                                               LiaisonModel         *model,
                                               LiaisonCache         *cache,
                                               LiaisonProgressFunc   progress,
                                               gpointer              user_data,
                                               GError              **error);
/* Only what CACHE has; NULL if it has nothing. Cheap enough for the main thread. */
LiaisonAnalysis *liaison_analysis_find_cached (LiaisonArticle       *article,
                                               LiaisonModel         *model,
                                               LiaisonCache         *cache);
/* The article in FILE as CACHE, which may be NULL, has it from when the same bytes were read at the same place; read, and put there,
 * otherwise. */
LiaisonArticle  *liaison_article_read_cached  (GFile                *file,
                                               LiaisonCache         *cache,
                                               GCancellable         *cancellable,
                                               GError              **error);

G_END_DECLS
