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
const char         *liaison_evidence_get_id        (LiaisonEvidence    *self);
const char         *liaison_evidence_get_source    (LiaisonEvidence    *self);
LiaisonPassage     *liaison_evidence_get_passage   (LiaisonEvidence    *self);
LiaisonBearing      liaison_evidence_get_bearing   (LiaisonEvidence    *self);
double              liaison_evidence_get_strength  (LiaisonEvidence    *self); /* negative: not said */
const char         *liaison_evidence_get_note      (LiaisonEvidence    *self); /* nullable */
const char * const *liaison_evidence_get_entities  (LiaisonEvidence    *self); /* NULL-terminated, maybe empty */
const char         *liaison_evidence_get_relation  (LiaisonEvidence    *self); /* nullable */

G_END_DECLS
