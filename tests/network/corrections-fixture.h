/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/correction.h"

/* Shared by the tests of corrections: a small analysis, commands in words, and a network as text. */

/* The article that the analysis is of. */
#define CORRECTIONS_TEXT                                                                                        \
  "Mara Voss leads Orrin. Voss met Lee in Tessaly. Lee Adair accused Voss. Lee left Orrin. "                     \
  "Mara Voss praised Adair. The Board of Orrin met."

/* The same analysis each time, of TEXT, in which what the analysis finds may stand elsewhere. */
LiaisonAnalysis *corrections_make_analysis (const char      *text);

/* The same of an article that holds that text. */
LiaisonAnalysis *corrections_make_analysis_of (LiaisonArticle *article);

/* A correction in words, of NETWORK: "rename lee|Lee Adair", "kind orrin|place", "merge lee|lee-adair",
 * "split lee|Other Lee|4,5" with numbers of mentions from 0, "remove lee", "add person|Board", "relate lee|leads|orrin|expected", "rkind ID|supports",
 * "rmodality ID|expected", "deny ID", "reverse ID", "rremove ID", "confirm ID". */
LiaisonCorrection *corrections_make (LiaisonNetwork *network,
                                     const char     *command);

/* One line each: "id = Name (kind; aliases) [roles] mentions !changes" by id, then
 * "id: source kind target modality evidence !changes". */
char *corrections_describe (LiaisonNetwork *network);
