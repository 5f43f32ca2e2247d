/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

LiaisonAnalysis *_liaison_analysis_new_take (LiaisonArticle *article,
                                             GPtrArray      *entities,
                                             GPtrArray      *relations,
                                             const char     *remark);
/* What an analysis was joined of, see join.h; all NULL of one that was not. */
typedef struct
{
  GPtrArray *analyses;      /* of LiaisonAnalysis *, by part */
  guint *first;             /* by part: the number of its first entity, over all of them */
  int *places;              /* by number: the index of the entity that it became */
} LiaisonAnalysisParts;

/* SELF takes what PARTS holds. */
void             _liaison_analysis_set_parts (LiaisonAnalysis            *self,
                                              const LiaisonAnalysisParts *parts);
const LiaisonAnalysisParts *_liaison_analysis_get_parts (LiaisonAnalysis *self);
/* In the place of none; STATEMENTS are of LiaisonStatement. */
void             _liaison_analysis_set_statements (LiaisonAnalysis *self,
                                                   GArray          *statements);

G_END_DECLS
