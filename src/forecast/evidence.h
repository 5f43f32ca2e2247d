/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/passage.h"

G_BEGIN_DECLS

/* A passage that a forecast rests on. Immutable. */
#define LIAISON_TYPE_EVIDENCE (liaison_evidence_get_type      ())
G_DECLARE_FINAL_TYPE (LiaisonEvidence, liaison_evidence, LIAISON, EVIDENCE, GObject)

typedef enum
{
  LIAISON_BEARING_FOR,
  LIAISON_BEARING_AGAINST,
  LIAISON_BEARING_CONTEXT, /* neither */
} LiaisonBearing;

/* How far a piece of evidence can be believed, and how much it has to do with the question. */
typedef enum
{
  LIAISON_GRADE_LOW = -1,
  LIAISON_GRADE_MODERATE = 0, /* where nobody said */
  LIAISON_GRADE_HIGH = 1,
} LiaisonGrade;

/* How a piece of evidence fits an outcome: from -2, very inconsistent with it, through 0, neutral, to 2, very consistent. */
#define LIAISON_RATING_MIN (-2)
#define LIAISON_RATING_MAX 2
/* Nobody said, which is not the same as neutral. */
#define LIAISON_RATING_NONE G_MAXINT

/* SOURCE is the id of a source of the forecast file; RELATION the id of a LiaisonRelation, or NULL; ENTITIES a
 * NULL-terminated array of entity ids, or NULL; NOTE may be NULL. */
LiaisonEvidence    *liaison_evidence_new           (const char         *source,
                                                    LiaisonPassage     *passage,
                                                    LiaisonBearing      bearing,
                                                    const char         *note,
                                                    const char * const *entities,
                                                    const char         *relation);
/* The same evidence, with another bearing, note or strength. */
LiaisonEvidence    *liaison_evidence_with_bearing  (LiaisonEvidence    *self,
                                                    LiaisonBearing      bearing);
LiaisonEvidence    *liaison_evidence_with_note     (LiaisonEvidence    *self,
                                                    const char         *note);
LiaisonEvidence    *liaison_evidence_with_strength (LiaisonEvidence    *self,
                                                    double              strength);
/* The same evidence, rated against an outcome ("yes", "no", the id of one of several); LIAISON_RATING_NONE takes the rating back. */
LiaisonEvidence    *liaison_evidence_with_rating   (LiaisonEvidence    *self,
                                                    const char         *outcome,
                                                    int                 rating);
LiaisonEvidence    *liaison_evidence_with_grades   (LiaisonEvidence    *self,
                                                    LiaisonGrade        credibility,
                                                    LiaisonGrade        relevance);
/* The same evidence at another place of an article. */
LiaisonEvidence    *liaison_evidence_with_passage  (LiaisonEvidence    *self,
                                                    const char         *source,
                                                    LiaisonPassage     *passage);
const char         *liaison_evidence_get_id        (LiaisonEvidence    *self);
const char         *liaison_evidence_get_source    (LiaisonEvidence    *self);
LiaisonPassage     *liaison_evidence_get_passage   (LiaisonEvidence    *self);
LiaisonBearing      liaison_evidence_get_bearing   (LiaisonEvidence    *self);
double              liaison_evidence_get_strength  (LiaisonEvidence    *self); /* negative: not said */
const char         *liaison_evidence_get_note      (LiaisonEvidence    *self); /* nullable */
const char * const *liaison_evidence_get_entities  (LiaisonEvidence    *self); /* NULL-terminated, maybe empty */
const char         *liaison_evidence_get_relation  (LiaisonEvidence    *self); /* nullable */
/* LIAISON_RATING_NONE when nobody said. */
int                 liaison_evidence_get_rating    (LiaisonEvidence    *self,
                                                    const char         *outcome);
LiaisonGrade        liaison_evidence_get_credibility (LiaisonEvidence  *self);
LiaisonGrade        liaison_evidence_get_relevance (LiaisonEvidence    *self);

G_END_DECLS
