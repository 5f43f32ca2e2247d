/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonNetwork: the entities and relations of an analysis, after the reader's corrections, as list models, and the ways to find
 * one of them. Entities come
 * most important first; relations in the order in which the article first states them. Immutable. */

#include "network/network.h"

#include "config.h"

#include <string.h>

#include "network/corrected.h"
#include "network/entity-private.h"
#include "network/relation-private.h"

/* A mention in the index by place. REACH is the furthest end of this and all earlier mentions, so that a search backwards
 * knows where to stop. */
typedef struct
{
  LiaisonSpan span;
  guint reach;
  LiaisonEntity *entity;
} Place;

struct _LiaisonNetwork
{
  GObject parent_instance;

  LiaisonAnalysis *analysis;
  GPtrArray *corrections;      /* of LiaisonCorrection; nullable */
  LiaisonCorrected *corrected; /* while the network is made */
  GPtrArray *lost;             /* of LiaisonCorrection; nullable */
  GListStore *entities;
  GListStore *relations;
  GHashTable *entities_by_id;  /* keys belong to the entities */
  GHashTable *relations_by_id; /* keys belong to the relations */
  GHashTable *relations_of;    /* LiaisonEntity → GPtrArray of LiaisonRelation, in the order of the model */
  GArray *places;              /* of Place, by start */
};

G_DEFINE_FINAL_TYPE (LiaisonNetwork, liaison_network, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ANALYSIS,
  PROP_CORRECTIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_importance (gconstpointer a,
                    gconstpointer b)
{
  LiaisonEntity *first = *(LiaisonEntity **) a;
  LiaisonEntity *second = *(LiaisonEntity **) b;
  double difference = liaison_entity_get_importance (second) - liaison_entity_get_importance (first);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return strcmp (liaison_entity_get_id (first), liaison_entity_get_id (second));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  if (first->span.end != second->span.end)
    return first->span.end < second->span.end ? -1 : 1;
  return strcmp (liaison_entity_get_id (first->entity), liaison_entity_get_id (second->entity));
}

/* Fills the model of entities; returns them in the order of the corrected analysis. */
static GPtrArray *
add_entities (LiaisonNetwork *self)
{
  guint n = liaison_analysis_get_n_entities (self->corrected->analysis);
  GPtrArray *in_order = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      LiaisonEntity *entity = liaison_entity_new (self->corrected->analysis, i);

      _liaison_entity_set_changes (entity, g_array_index (self->corrected->entity_changes, guint, i));
      g_ptr_array_add (in_order, entity);
      g_ptr_array_add (sorted, entity);
      g_hash_table_insert (self->entities_by_id, (char *) liaison_entity_get_id (entity), entity);
      g_hash_table_insert (self->relations_of, entity, g_ptr_array_new ());
    }
  g_ptr_array_sort (sorted, compare_importance);
  g_list_store_splice (self->entities, 0, 0, sorted->pdata, sorted->len);
  return in_order;
}

static void
add_relation (LiaisonNetwork *self,
              GPtrArray      *entities,
              guint           index)
{
  LiaisonAnalysis *analysis = self->corrected->analysis;
  const LiaisonRelationRecord *record = liaison_analysis_get_relation (analysis, index);
  const char *id = g_ptr_array_index (self->corrected->relation_ids, index);
  LiaisonEntity *source = g_ptr_array_index (entities, record->source);
  LiaisonEntity *target = g_ptr_array_index (entities, record->target);
  LiaisonEntity *speaker = record->attributed_to >= 0 ? g_ptr_array_index (entities, record->attributed_to) : NULL;
  g_autoptr (LiaisonRelation) relation = NULL;

  relation = _liaison_relation_new (analysis, record, id, source, target, speaker);
  _liaison_relation_set_changes (relation, g_array_index (self->corrected->relation_changes, guint, index));
  g_list_store_append (self->relations, relation);
  g_hash_table_insert (self->relations_by_id, (char *) liaison_relation_get_id (relation), relation);
  g_ptr_array_add (g_hash_table_lookup (self->relations_of, source), relation);
  if (target != source)
    g_ptr_array_add (g_hash_table_lookup (self->relations_of, target), relation);
}

static void
add_relations (LiaisonNetwork *self,
               GPtrArray      *entities)
{
  guint n = liaison_analysis_get_n_relations (self->corrected->analysis);
  g_autofree guint *order = _liaison_corrected_order (self->corrected->analysis);

  for (guint i = 0; i < n; i++)
    add_relation (self, entities, order[i]);
}

static void
index_places (LiaisonNetwork *self,
              GPtrArray      *entities)
{
  guint reach = 0;

  for (guint i = 0; i < entities->len; i++)
    {
      LiaisonEntity *entity = g_ptr_array_index (entities, i);
      guint n;
      const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

      for (guint j = 0; j < n; j++)
        {
          Place place = { mentions[j].span, 0, entity };

          g_array_append_val (self->places, place);
        }
    }
  g_array_sort (self->places, compare_places);
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      reach = MAX (reach, place->span.end);
      place->reach = reach;
    }
}

/* How many of the places start at or before OFFSET. */
static guint
count_places_until (LiaisonNetwork *self,
                    guint           offset)
{
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, Place, middle).span.start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
liaison_network_constructed (GObject *object)
{
  LiaisonNetwork *self = LIAISON_NETWORK (object);
  g_autoptr (GPtrArray) entities = NULL;

  G_OBJECT_CLASS (liaison_network_parent_class)->constructed (object);

  if (self->analysis == NULL)
    return;
  self->corrected = _liaison_corrected_new (self->analysis, self->corrections);
  self->lost = g_ptr_array_ref (self->corrected->lost);
  entities = add_entities (self);
  add_relations (self, entities);
  index_places (self, entities);
  g_clear_pointer (&self->corrected, _liaison_corrected_free);
}

static void
liaison_network_finalize (GObject *object)
{
  LiaisonNetwork *self = LIAISON_NETWORK (object);

  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->relations_of, g_hash_table_unref);
  g_clear_pointer (&self->relations_by_id, g_hash_table_unref);
  g_clear_pointer (&self->entities_by_id, g_hash_table_unref);
  g_clear_object (&self->relations);
  g_clear_object (&self->entities);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);

  G_OBJECT_CLASS (liaison_network_parent_class)->finalize (object);
}

static void
liaison_network_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonNetwork *self = LIAISON_NETWORK (object);

  switch (property)
    {
    case PROP_ANALYSIS:
      g_value_set_boxed (value, self->analysis);
      break;
    case PROP_CORRECTIONS:
      g_value_set_boxed (value, self->corrections);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
liaison_network_set_property (GObject      *object,
                              guint         property,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LiaisonNetwork *self = LIAISON_NETWORK (object);

  switch (property)
    {
    case PROP_ANALYSIS:
      self->analysis = g_value_dup_boxed (value);
      break;
    case PROP_CORRECTIONS:
      self->corrections = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
liaison_network_class_init (LiaisonNetworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = liaison_network_constructed;
  object_class->finalize = liaison_network_finalize;
  object_class->get_property = liaison_network_get_property;
  object_class->set_property = liaison_network_set_property;

  properties[PROP_ANALYSIS] =
    g_param_spec_boxed ("analysis", NULL, NULL, LIAISON_TYPE_ANALYSIS,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CORRECTIONS] =
    g_param_spec_boxed ("corrections", NULL, NULL, G_TYPE_PTR_ARRAY,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_network_init (LiaisonNetwork *self)
{
  self->entities = g_list_store_new (LIAISON_TYPE_ENTITY);
  self->relations = g_list_store_new (LIAISON_TYPE_RELATION);
  self->entities_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->relations_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->relations_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

/**
 * liaison_network_new:
 * @analysis: an analysis
 *
 * Returns: (transfer full): the network of what it found
 */
LiaisonNetwork *
liaison_network_new (LiaisonAnalysis *analysis)
{
  g_return_val_if_fail (analysis != NULL, NULL);

  return g_object_new (LIAISON_TYPE_NETWORK, "analysis", analysis, NULL);
}

/**
 * liaison_network_new_corrected:
 * @analysis: an analysis
 * @corrections: (element-type LiaisonCorrection) (nullable): what the reader changed, in that order; must not change any more
 *
 * Returns: (transfer full): the network of what it found, corrected
 */
LiaisonNetwork *
liaison_network_new_corrected (LiaisonAnalysis *analysis,
                               GPtrArray       *corrections)
{
  g_return_val_if_fail (analysis != NULL, NULL);

  return g_object_new (LIAISON_TYPE_NETWORK, "analysis", analysis, "corrections", corrections, NULL);
}

/**
 * liaison_network_get_n_lost:
 * @self: a network
 *
 * Returns: how many of its corrections do not fit the analysis: what they change is not in it, or they are of a later version
 */
guint
liaison_network_get_n_lost (LiaisonNetwork *self)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), 0);

  return self->lost != NULL ? self->lost->len : 0;
}

/**
 * liaison_network_get_lost:
 * @self: a network
 *
 * Returns: (transfer none) (nullable) (element-type LiaisonCorrection): those of its corrections that do not fit, if there are any
 */
const GPtrArray *
liaison_network_get_lost (LiaisonNetwork *self)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);

  return self->lost != NULL && self->lost->len > 0 ? self->lost : NULL;
}

/**
 * liaison_network_get_analysis:
 * @self: a network
 *
 * Returns: (transfer none): the analysis it was made from, without the corrections
 */
LiaisonAnalysis *
liaison_network_get_analysis (LiaisonNetwork *self)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);

  return self->analysis;
}

/**
 * liaison_network_get_entities:
 * @self: a network
 *
 * Returns: (transfer none): the list of #LiaisonEntity, most important first
 */
GListModel *
liaison_network_get_entities (LiaisonNetwork *self)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);

  return G_LIST_MODEL (self->entities);
}

/**
 * liaison_network_get_relations:
 * @self: a network
 *
 * Returns: (transfer none): the list of #LiaisonRelation, in the order in which the article first states them
 */
GListModel *
liaison_network_get_relations (LiaisonNetwork *self)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);

  return G_LIST_MODEL (self->relations);
}

/**
 * liaison_network_find_entity:
 * @self: a network
 * @id: the id of an entity
 *
 * Returns: (transfer none) (nullable): the entity, or %NULL if there is none of this id
 */
LiaisonEntity *
liaison_network_find_entity (LiaisonNetwork *self,
                             const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->entities_by_id, id);
}

/**
 * liaison_network_find_relation:
 * @self: a network
 * @id: the id of a relation
 *
 * Returns: (transfer none) (nullable): the relation, or %NULL if there is none of this id
 */
LiaisonRelation *
liaison_network_find_relation (LiaisonNetwork *self,
                               const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->relations_by_id, id);
}

/**
 * liaison_network_entity_at:
 * @self: a network
 * @offset: a place in the article's text, in code points
 *
 * Returns: (transfer none) (nullable): the entity with the shortest mention that covers @offset, or %NULL
 */
LiaisonEntity *
liaison_network_entity_at (LiaisonNetwork *self,
                           guint           offset)
{
  const Place *best = NULL;

  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);

  for (guint i = count_places_until (self, offset); i > 0; i--)
    {
      const Place *place = &g_array_index (self->places, Place, i - 1);

      if (place->reach <= offset)
        break;
      if (place->span.end > offset &&
          (best == NULL || place->span.end - place->span.start < best->span.end - best->span.start))
        best = place;
    }
  return best != NULL ? best->entity : NULL;
}

/**
 * liaison_network_dup_relations_of:
 * @self: a network
 * @entity: one of its entities
 *
 * Returns: (transfer full) (element-type LiaisonRelation): the relations that touch @entity, in the order of the model; free
 *   with g_ptr_array_unref()
 */
GPtrArray *
liaison_network_dup_relations_of (LiaisonNetwork *self,
                                  LiaisonEntity  *entity)
{
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *found;

  g_return_val_if_fail (LIAISON_IS_NETWORK (self), result);
  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), result);

  found = g_hash_table_lookup (self->relations_of, entity);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_ptr_array_add (result, g_object_ref (g_ptr_array_index (found, i)));
  return result;
}
