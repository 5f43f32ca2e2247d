/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/source.h"

G_BEGIN_DECLS

/* What the list of sources does with one as it is read and analysed. */

void _liaison_source_set_state    (LiaisonSource      *self,
                                   LiaisonSourceState  state);
/* The source waits for its turn; why it failed before is forgotten. */
void _liaison_source_wait         (LiaisonSource      *self);
/* ANALYSIS is taken with its remark. The source is ready then. */
void _liaison_source_set_analysis (LiaisonSource      *self,
                                   LiaisonAnalysis    *analysis);
/* The source waits to be analysed then. */
void _liaison_source_set_article  (LiaisonSource      *self,
                                   LiaisonArticle     *article);
/* REMARK says why it failed. */
void _liaison_source_fail         (LiaisonSource      *self,
                                   const char         *remark);
void _liaison_source_set_n_new    (LiaisonSource      *self,
                                   int                 n_new);

G_END_DECLS
