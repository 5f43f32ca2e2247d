/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* How likely a statement is, in words for the reader. */

/* What readers understand by its words: "5–30 %". */
char *liaison_statement_dup_range    (const LiaisonStatement *statement);
/* The same with the words: "“unlikely”: 5–30 %". */
char *liaison_statement_dup_cue      (const LiaisonStatement *statement);
/* The standard's word for its best value, and what that stands for: "ICD 203: unlikely (20–45 %)". */
char *liaison_statement_dup_standard (const LiaisonStatement *statement);
/* The sentence as Pango markup, with the words that tell how likely it is marked. */
char *liaison_statement_dup_marked   (const LiaisonStatement *statement,
                                      LiaisonArticle         *article);
/* "Starts at 25 %, closes 30 June 2021 (“in June”)"; what a forecast of it begins with. */
char *liaison_statement_dup_start    (const LiaisonStatement *statement);

G_END_DECLS
