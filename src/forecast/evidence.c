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
  self->note = dup_filled (note);
  self->entities = g_strdupv ((char **) (entities != NULL ? entities : none));
  self->relation = dup_filled (relation);
  self->modified = g_strdup (details->modified);
  self->extra = ref_extra (details->extra);
  self->passage_extra = ref_extra (details->passage_extra);
  return self;
}

/* The same evidence with another bearing, note and strength, edited now. */
static LiaisonEvidence *
vary (LiaisonEvidence *self,
      LiaisonBearing   bearing,
      const char      *note,
      double           strength)
{
  LiaisonEvidenceDetails details = liaison_evidence_get_details (self);
  g_autofree char *now = liaison_moment_now ();

  details.strength = strength;
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

  return vary (self, bearing, self->note, self->strength);
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

  return vary (self, self->bearing, note, self->strength);
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
  g_return_val_if_fail (LIAISON_IS_EVIDENCE (self), NULL);

  return vary (self, self->bearing, self->note, strength);
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
    .modified = self->modified,
    .extra = self->extra,
    .passage_extra = self->passage_extra,
  };
}
