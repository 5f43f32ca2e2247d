/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* Where a piece of evidence stands in the open article. */
typedef enum
{
  LIAISON_EVIDENCE_UNKNOWN,    /* no article is open */
  LIAISON_EVIDENCE_FOUND,
  LIAISON_EVIDENCE_REWORDED,   /* found, with other words than were quoted */
  LIAISON_EVIDENCE_LOST,       /* the article does not have it any more, or in several places alike */
  LIAISON_EVIDENCE_ELSEWHERE,  /* it is of another article */
} LiaisonEvidencePlace;

/* SPAN is set where it is found. */
LiaisonEvidencePlace         liaison_evidence_find_place  (LiaisonDocument     *document,
                                                           LiaisonEvidence     *evidence,
                                                           LiaisonSpan         *span);
/* The article in which EVIDENCE is looked for; nullable, (transfer none). */
LiaisonArticle              *liaison_evidence_find_article (LiaisonDocument    *document,
                                                           LiaisonEvidence     *evidence);
/* NULL when the file has no such source. (transfer none) */
const LiaisonForecastSource *liaison_evidence_find_source (LiaisonDocument     *document,
                                                           LiaisonEvidence     *evidence);
/* Lights, in the diagram, what EVIDENCE at SPAN is about, and has the article show it. */
void                         liaison_evidence_show        (LiaisonDocument     *document,
                                                           LiaisonEvidence     *evidence,
                                                           LiaisonSpan          span);

G_END_DECLS
