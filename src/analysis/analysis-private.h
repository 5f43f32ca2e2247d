/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

LiaisonAnalysis *_liaison_analysis_new_take (LiaisonArticle *article,
                                             GPtrArray      *entities,
                                             GPtrArray      *relations,
                                             const char     *remark);
/* In the place of none; STATEMENTS are of LiaisonStatement. */
void             _liaison_analysis_set_statements (LiaisonAnalysis *self,
                                                   GArray          *statements);

G_END_DECLS
