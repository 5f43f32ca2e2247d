/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEvidence: a passage that a forecast rests on. Immutable. */

#include "forecast/forecast-private.h"

#include <string.h>

#include "forecast/moment.h"

struct _LiaisonEvidence
{
  GObject parent_instance;

  char *id;
  char *source;
  LiaisonPassage *passage;
  LiaisonBearing bearing;
  double strength;
  JsonObject *ratings;         /* nullable */
  LiaisonGrade credibility;
  LiaisonGrade relevance;
  char *note;
  char **entities;
  char *relation;
  char *modified;              /* nullable */
  JsonObject *extra;
  JsonObject *passage_extra;
};

G_DEFINE_FINAL_TYPE (LiaisonEvidence, liaison_evidence, G_TYPE_OBJECT)

static char *
dup_filled (const char *string)
{
  return string == NULL || *string == '\0' ? NULL : g_strdup (string);
}

static JsonObject *
ref_extra (JsonObject *extra)
{
  return extra != NULL ? json_object_ref (extra) : NULL;
}

static void
liaison_evidence_finalize (GObject *object)
{
  LiaisonEvidence *self = LIAISON_EVIDENCE (object);

  g_free (self->id);
  g_free (self->source);
  g_clear_pointer (&self->passage, liaison_passage_unref);
  g_clear_pointer (&self->ratings, json_object_unref);
  g_free (self->note);
  g_strfreev (self->entities);
  g_free (self->relation);
  g_free (self->modified);
  g_clear_pointer (&self->extra, json_object_unref);
  g_clear_pointer (&self->passage_extra, json_object_unref);

  G_OBJECT_CLASS (liaison_evidence_parent_class)->finalize (object);
}

static void
liaison_evidence_class_init (LiaisonEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_evidence_finalize;
}

static void
liaison_evidence_init (LiaisonEvidence *self)
{
}

/**
 * liaison_evidence_new:
 * @source: the id of a source of the forecast file
 * @passage: the passage
 * @bearing: whether it speaks for the forecast or against it
 * @note: (nullable): what the reader makes of it
 * @entities: (nullable) (array zero-terminated=1): ids of the entities that it is about
 * @relation: (nullable): the id of the relation that it states
 *
 * Makes a piece of evidence, with a new id.
 *
 * Returns: (transfer full): the evidence
 */
LiaisonEvidence *
liaison_evidence_new (const char         *source,
                      LiaisonPassage     *passage,
                      LiaisonBearing      bearing,
                      const char         *note,
                      const char * const *entities,
                      const char         *relation)
{
  g_autofree char *id = g_uuid_string_random ();
  LiaisonEvidenceDetails details = { .id = id, .strength = -1.0 };

  return liaison_evidence_new_full (&details, source, passage, bearing, note, entities, relation);
}

/**
 * liaison_evidence_new_full: (skip)
 * @details: what a file says beside the following
 * @source: the id of a source of the forecast file
 * @passage: the passage
 * @bearing: whether it speaks for the forecast or against it
 * @note: (nullable): what the reader makes of it
 * @entities: (nullable) (array zero-terminated=1): ids of the entities that it is about
 * @relation: (nullable): the id of the relation that it states
 *
 * Makes a piece of evidence as it stands in a file.
 *
 * Returns: (transfer full): the evidence
 */
LiaisonEvidence *
liaison_evidence_new_full (const LiaisonEvidenceDetails *details,
                           const char                   *source,
                           LiaisonPassage               *passage,
                           LiaisonBearing                bearing,
                           const char                   *note,
                           const char * const           *entities,
                           const char                   *relation)
{
  static const char * const none[] = { NULL };
  LiaisonEvidence *self;

  g_return_val_if_fail (source != NULL && passage != NULL, NULL);
  g_return_val_if_fail (bearing <= LIAISON_BEARING_CONTEXT, NULL);

  self = g_object_new (LIAISON_TYPE_EVIDENCE, NULL);
  self->id = g_strdup (details->id);
  self->source = g_strdup (source);
  self->passage = liaison_passage_ref (passage);
  self->bearing = bearing;
  self->strength = details->strength;
  self->ratings = ref_extra (details->ratings);
  self->credibility = details->credibility;
  self->relevance = details->relevance;
  self->note = dup_filled (note);
  self->entities = g_strdupv ((char **) (entities != NULL ? entities : none));
  self->relation = dup_filled (relation);
  self->modified = g_strdup (details->modified);
  self->extra = ref_extra (details->extra);
  self->passage_extra = ref_extra (details->passage_extra);
  return self;
}

/* The same evidence with other details, bearing and note, edited now. */
static LiaisonEvidence *
vary (LiaisonEvidence        *self,
      LiaisonEvidenceDetails  details,
      LiaisonBearing          bearing,
      const char             *note)
{
  g_autofree char *now = liaison_moment_now ();

  details.modified = now;
  return liaison_evidence_new_full (&details, self->source, self->passage, bearing, note,
                                    (const char * const *) self->entities, self->relation);
}

/**
 * liaison_evidence_with_bearing:
 * @self: a piece of evidence
 * @bearing: another bearing
 *
 * Returns: (transfer full): the same evidence with @bearing
 */
LiaisonEvidence *
liaison_evidence_with_bearing (LiaisonEvidence *self,
                               LiaisonBearing   bearing)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return vary (self, liaison_evidence_get_details (self), bearing, self->note);
}

/**
 * liaison_evidence_with_note:
 * @self: a piece of evidence
 * @note: (nullable): another note
 *
 * Returns: (transfer full): the same evidence with @note
 */
LiaisonEvidence *
liaison_evidence_with_note (LiaisonEvidence *self,
                            const char      *note)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return vary (self, liaison_evidence_get_details (self), self->bearing, note);
}

/**
 * liaison_evidence_with_strength:
 * @self: a piece of evidence
 * @strength: how strongly it bears, from 0; negative: not said
 *
 * Returns: (transfer full): the same evidence with @strength
 */
LiaisonEvidence *
liaison_evidence_with_strength (LiaisonEvidence *self,
                                double           strength)
{
  LiaisonEvidenceDetails details;

  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  details = liaison_evidence_get_details (self);
  details.strength = strength;
  return vary (self, details, self->bearing, self->note);
}

/* The ratings with one more, changed or taken away; what else stands there stays, in its order. */
static JsonObject *
dup_ratings (JsonObject *ratings,
             const char *outcome,
             int         rating)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (ratings != NULL)
    {
      json_object_iter_init_ordered (&iter, ratings);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        json_object_set_int_member (copy, name, json_node_get_int (node));
    }
  if (rating != LIAISON_RATING_NONE)
    json_object_set_int_member (copy, outcome, rating);
  else if (json_object_has_member (copy, outcome))
    json_object_remove_member (copy, outcome);
  return copy;
}

/**
 * liaison_evidence_with_rating:
 * @self: a piece of evidence
 * @outcome: the id of an outcome of its forecast: "yes" and "no" where there are no others
 * @rating: how it fits, from %LIAISON_RATING_MIN to %LIAISON_RATING_MAX; %LIAISON_RATING_NONE takes back what was said
 *
 * Returns: (transfer full): the same evidence with @rating
 */
LiaisonEvidence *
liaison_evidence_with_rating (LiaisonEvidence *self,
                              const char      *outcome,
                              int              rating)
{
  LiaisonEvidenceDetails details;
  g_autoptr (JsonObject) ratings = NULL;

  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);
  g_return_val_if_fail (outcome != NULL && *outcome != '\0', NULL);
  g_return_val_if_fail (rating == LIAISON_RATING_NONE || (rating >= LIAISON_RATING_MIN && rating <= LIAISON_RATING_MAX),
                        NULL);

  ratings = dup_ratings (self->ratings, outcome, rating);
  details = liaison_evidence_get_details (self);
  details.ratings = json_object_get_size (ratings) > 0 ? ratings : NULL;
  return vary (self, details, self->bearing, self->note);
}

/**
 * liaison_evidence_with_grades:
 * @self: a piece of evidence
 * @credibility: how far it can be believed
 * @relevance: how much it has to do with the question
 *
 * Returns: (transfer full): the same evidence with these grades
 */
LiaisonEvidence *
liaison_evidence_with_grades (LiaisonEvidence *self,
                              LiaisonGrade     credibility,
                              LiaisonGrade     relevance)
{
  LiaisonEvidenceDetails details;

  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  details = liaison_evidence_get_details (self);
  details.credibility = credibility;
  details.relevance = relevance;
  return vary (self, details, self->bearing, self->note);
}

/**
 * liaison_evidence_with_passage:
 * @self: a piece of evidence
 * @source: the id of the source that has the passage
 * @passage: another passage
 *
 * Returns: (transfer full): the same evidence at another place, edited now
 */
LiaisonEvidence *
liaison_evidence_with_passage (LiaisonEvidence *self,
                               const char      *source,
                               LiaisonPassage  *passage)
{
  LiaisonEvidenceDetails details;
  g_autofree char *now = liaison_moment_now ();

  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);
  g_return_val_if_fail (source != NULL && passage != NULL, NULL);

  details = liaison_evidence_get_details (self);
  details.modified = now;
  details.passage_extra = NULL; /* it told about the other place */
  return liaison_evidence_new_full (&details, source, passage, self->bearing, self->note,
                                    (const char * const *) self->entities, self->relation);
}

/**
 * liaison_evidence_with_source: (skip)
 * @self: a piece of evidence
 * @source: the id that its source has in another file
 *
 * Returns: (transfer full): the same evidence for that file
 */
LiaisonEvidence *
liaison_evidence_with_source (LiaisonEvidence *self,
                              const char      *source)
{
  LiaisonEvidenceDetails details = liaison_evidence_get_details (self);

  if (strcmp (source, self->source) == 0)
    return g_object_ref (self);
  return liaison_evidence_new_full (&details, source, self->passage, self->bearing, self->note,
                                    (const char * const *) self->entities, self->relation);
}

/**
 * liaison_evidence_get_id:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): its id, which an edit does not change
 */
const char *
liaison_evidence_get_id (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return self->id;
}

/**
 * liaison_evidence_get_source:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): the id of a source of the forecast file
 */
const char *
liaison_evidence_get_source (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return self->source;
}

/**
 * liaison_evidence_get_passage:
 * @self: a piece of evidence
 *
 * Returns: (transfer none): the passage
 */
LiaisonPassage *
liaison_evidence_get_passage (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return self->passage;
}

/**
 * liaison_evidence_get_bearing:
 * @self: a piece of evidence
 *
 * Returns: whether it speaks for the forecast or against it
 */
LiaisonBearing
liaison_evidence_get_bearing (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), LIAISON_BEARING_CONTEXT);

  return self->bearing;
}

/**
 * liaison_evidence_get_strength:
 * @self: a piece of evidence
 *
 * Returns: how strongly it bears, from 0; negative when nobody said
 */
double
liaison_evidence_get_strength (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), -1.0);

  return self->strength;
}

/**
 * liaison_evidence_get_note:
 * @self: a piece of evidence
 *
 * Returns: (transfer none) (nullable): what the reader makes of it
 */
const char *
liaison_evidence_get_note (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return self->note;
}

/**
 * liaison_evidence_get_entities:
 * @self: a piece of evidence
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the entities that it is about, maybe none
 */
const char * const *
liaison_evidence_get_entities (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return (const char * const *) self->entities;
}

/**
 * liaison_evidence_get_relation:
 * @self: a piece of evidence
 *
 * Returns: (transfer none) (nullable): the id of the relation that it states
 */
const char *
liaison_evidence_get_relation (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return self->relation;
}

/**
 * liaison_evidence_get_rating:
 * @self: a piece of evidence
 * @outcome: the id of an outcome
 *
 * Returns: how it fits the outcome, from %LIAISON_RATING_MIN to %LIAISON_RATING_MAX, or %LIAISON_RATING_NONE
 */
int
liaison_evidence_get_rating (LiaisonEvidence *self,
                             const char      *outcome)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), LIAISON_RATING_NONE);

  if (self->ratings == NULL || !json_object_has_member (self->ratings, outcome))
    return LIAISON_RATING_NONE;
  return (int) json_object_get_int_member (self->ratings, outcome);
}

/**
 * liaison_evidence_get_credibility:
 * @self: a piece of evidence
 *
 * Returns: how far it can be believed
 */
LiaisonGrade
liaison_evidence_get_credibility (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), LIAISON_GRADE_MODERATE);

  return self->credibility;
}

/**
 * liaison_evidence_get_relevance:
 * @self: a piece of evidence
 *
 * Returns: how much it has to do with the question
 */
LiaisonGrade
liaison_evidence_get_relevance (LiaisonEvidence *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), LIAISON_GRADE_MODERATE);

  return self->relevance;
}

/**
 * liaison_evidence_get_details: (skip)
 * @self: a piece of evidence
 *
 * Returns: (transfer none): the rest of what its file says; lives as long as @self
 */
LiaisonEvidenceDetails
liaison_evidence_get_details (LiaisonEvidence *self)
{
  return (LiaisonEvidenceDetails) {
    .id = self->id,
    .strength = self->strength,
    .ratings = self->ratings,
    .credibility = self->credibility,
    .relevance = self->relevance,
    .modified = self->modified,
    .extra = self->extra,
    .passage_extra = self->passage_extra,
  };
}
