/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonRelation: one directed tie between two entities as an object. It keeps the analysis and the entities alive and reads
 * everything else from its record. Immutable. Made by LiaisonNetwork alone. */

#include "network/relation-private.h"

#include "config.h"

/* From these confidences on a relation is certain, or fairly sure. */
#define CERTAIN 0.77
#define FAIR 0.59

struct _LiaisonRelation
{
  GObject parent_instance;

  LiaisonAnalysis *analysis;
  const LiaisonRelationRecord *record; /* belongs to the analysis */
  char *id;
  LiaisonEntity *source;
  LiaisonEntity *target;
  LiaisonEntity *attributed_to;
  LiaisonRelationChanges changes;
};

G_DEFINE_FINAL_TYPE (LiaisonRelation, liaison_relation, G_TYPE_OBJECT)

static void
liaison_relation_finalize (GObject *object)
{
  LiaisonRelation *self = LIAISON_RELATION (object);

  g_clear_object (&self->source);
  g_clear_object (&self->target);
  g_clear_object (&self->attributed_to);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);

  G_OBJECT_CLASS (liaison_relation_parent_class)->finalize (object);
}

static void
liaison_relation_class_init (LiaisonRelationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_relation_finalize;
}

static void
liaison_relation_init (LiaisonRelation *self)
{
}

/*< private >
 * _liaison_relation_new:
 * @analysis: the analysis that @record belongs to
 * @record: the record of the relation
 * @id: its id, unique in the network
 * @source: the entity that @record names as source
 * @target: the entity that @record names as target
 * @attributed_to: (nullable): the entity whose word it is
 *
 * Returns: (transfer full): a new relation, which keeps all of these alive
 */
LiaisonRelation *
_liaison_relation_new (LiaisonAnalysis             *analysis,
                       const LiaisonRelationRecord *record,
                       const char                  *id,
                       LiaisonEntity               *source,
                       LiaisonEntity               *target,
                       LiaisonEntity               *attributed_to)
{
  LiaisonRelation *self = g_object_new (LIAISON_TYPE_RELATION, NULL);

  self->analysis = liaison_analysis_ref (analysis);
  self->record = record;
  self->id = g_strdup (id);
  self->source = g_object_ref (source);
  self->target = g_object_ref (target);
  g_set_object (&self->attributed_to, attributed_to);
  return self;
}

LiaisonArticle *
_liaison_relation_get_article (LiaisonRelation *self)
{
  return liaison_analysis_get_article (self->analysis);
}

void
_liaison_relation_set_changes (LiaisonRelation        *self,
                               LiaisonRelationChanges  changes)
{
  self->changes = changes;
}

/**
 * liaison_relation_get_id:
 * @self: a relation
 *
 * Returns: (transfer none): the id, "burns/reports-to/haines", unique in the network and the same when the article is read again
 */
const char *
liaison_relation_get_id (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return self->id;
}

/**
 * liaison_relation_get_source:
 * @self: a relation
 *
 * Returns: (transfer none): the entity it goes out from
 */
LiaisonEntity *
liaison_relation_get_source (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return self->source;
}

/**
 * liaison_relation_get_target:
 * @self: a relation
 *
 * Returns: (transfer none): the entity it goes to
 */
LiaisonEntity *
liaison_relation_get_target (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return self->target;
}

/**
 * liaison_relation_get_kind:
 * @self: a relation
 *
 * Returns: what kind of tie it is
 */
LiaisonRelationKind
liaison_relation_get_kind (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), LIAISON_RELATION_HOLDS_OFFICE);

  return self->record->kind;
}

/**
 * liaison_relation_get_label:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): the article's own verb or noun for it, "reporting to"
 */
const char *
liaison_relation_get_label (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return self->record->label;
}

/**
 * liaison_relation_get_valence:
 * @self: a relation
 *
 * Returns: whether the tie is friendly or hostile
 */
LiaisonValence
liaison_relation_get_valence (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), LIAISON_VALENCE_NEUTRAL);

  return self->record->valence;
}

/**
 * liaison_relation_get_modality:
 * @self: a relation
 *
 * Returns: whether it is fact or only expected, possible or supposed
 */
LiaisonModality
liaison_relation_get_modality (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), LIAISON_MODALITY_ACTUAL);

  return self->record->modality;
}

/**
 * liaison_relation_get_negated:
 * @self: a relation
 *
 * Returns: whether the article says that it is not so
 */
gboolean
liaison_relation_get_negated (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), FALSE);

  return self->record->negated;
}

/**
 * liaison_relation_get_attributed_to:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): the entity whose word it is
 */
LiaisonEntity *
liaison_relation_get_attributed_to (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return self->attributed_to;
}

/**
 * liaison_relation_get_attribution:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): whose word it is in the article's words ("foreign sources"), or %NULL where it is the
 *   article's own
 */
const char *
liaison_relation_get_attribution (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return self->record->attribution;
}

/**
 * liaison_relation_get_confidence:
 * @self: a relation
 *
 * Returns: how sure the analysis is of it, from 0 to 1
 */
double
liaison_relation_get_confidence (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), 0);

  return self->record->confidence;
}

/**
 * liaison_relation_get_certainty:
 * @self: a relation
 *
 * Returns: how sure the analysis is of it, in three steps
 */
LiaisonCertainty
liaison_relation_get_certainty (LiaisonRelation *self)
{
  double confidence;

  g_return_val_if_fail (LIAISON_IS_RELATION (self), LIAISON_CERTAINTY_WEAK);

  confidence = self->record->confidence;
  return confidence >= CERTAIN ? LIAISON_CERTAINTY_CERTAIN
         : confidence >= FAIR  ? LIAISON_CERTAINTY_FAIR
                               : LIAISON_CERTAINTY_WEAK;
}

/**
 * liaison_relation_get_evidence:
 * @self: a relation
 * @n_evidence: (out): how many there are; none where the reader drew it
 *
 * Returns: (transfer none) (array length=n_evidence): the stretches of the article that state it, in order of the text
 */
const LiaisonSpan *
liaison_relation_get_evidence (LiaisonRelation *self,
                               guint           *n_evidence)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);
  g_return_val_if_fail (n_evidence != NULL, NULL);

  *n_evidence = self->record->evidence->len;
  return (const LiaisonSpan *) self->record->evidence->data;
}

/**
 * liaison_relation_get_time:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): when what it states was or is to be, or %NULL where the article does not say
 */
const LiaisonTime *
liaison_relation_get_time (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), NULL);

  return g_date_valid (&self->record->time.from) ? &self->record->time : NULL;
}

/**
 * liaison_relation_get_changes:
 * @self: a relation
 *
 * Returns: what the reader changed of it
 */
LiaisonRelationChanges
liaison_relation_get_changes (LiaisonRelation *self)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (self), 0);

  return self->changes;
}
