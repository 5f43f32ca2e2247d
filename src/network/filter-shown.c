/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a filter leaves of its network. First its choices: relations of the chosen kinds between entities of the chosen kinds, and
 * the entities; where the reader chose among relations, only the entities that have one of these. Of that, the surroundings that the
 * focus is on. Takes time in proportion to the network, once for each change. */

#include "network/filter-private.h"

#include "config.h"

#include "network/paths.h"

static gboolean
is_chosen (LiaisonFilter       *self,
           LiaisonFilterAspect  aspect,
           guint                value)
{
  return (self->excluded[aspect] & (1u << value)) == 0;
}

LiaisonEntity *
_liaison_filter_anchor (LiaisonFilter *self,
                        guint          number)
{
  return self->network != NULL && self->ids[number] != NULL ? liaison_network_find_entity (self->network, self->ids[number])
                                                            : NULL;
}

/* What the focus is on is shown whatever its kind. */
static gboolean
passes_entity (LiaisonFilter *self,
               LiaisonEntity *entity)
{
  return is_chosen (self, LIAISON_FILTER_KIND, liaison_entity_get_kind (entity)) || entity == _liaison_filter_anchor (self, 0) ||
         entity == _liaison_filter_anchor (self, 1);
}

static gboolean
is_in_range (LiaisonFilter     *self,
             const LiaisonTime *time)
{
  return time != NULL && g_date_compare (&time->from, &self->to) <= 0 && g_date_compare (&time->to, &self->from) >= 0;
}

/* But for the time. */
static gboolean
passes_choices (LiaisonFilter   *self,
                LiaisonRelation *relation)
{
  guint n_evidence;

  liaison_relation_get_evidence (relation, &n_evidence);
  /* What the reader drew has no evidence but the reader's word. */
  if ((liaison_relation_get_changes (relation) & LIAISON_RELATION_CHANGED_ADDED) != 0)
    n_evidence = MAX (n_evidence, 1);
  return is_chosen (self, LIAISON_FILTER_VALENCE, liaison_relation_get_valence (relation)) &&
         is_chosen (self, LIAISON_FILTER_MODALITY, liaison_relation_get_modality (relation)) &&
         is_chosen (self, LIAISON_FILTER_FAMILY, liaison_relation_kind_is_action (liaison_relation_get_kind (relation))) &&
         n_evidence >= self->min_evidence &&
         !(self->hide_weak && liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK) &&
         passes_entity (self, liaison_relation_get_source (relation)) &&
         passes_entity (self, liaison_relation_get_target (relation));
}

static gboolean
passes_relation (LiaisonFilter   *self,
                 LiaisonRelation *relation)
{
  return passes_choices (self, relation) && _liaison_filter_article_tells_of_relation (self, relation) &&
         (!self->ranged || is_in_range (self, liaison_relation_get_time (relation)));
}

static GHashTable *
choose_relations (LiaisonFilter *self)
{
  GListModel *relations = liaison_network_get_relations (self->network);
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      if (passes_relation (self, relation))
        g_hash_table_add (chosen, relation);
    }
  return chosen;
}

/* Whether the reader chose among relations. That weak ones are left out is how things are at first, and takes nobody out. */
static gboolean
chooses_relations (LiaisonFilter *self)
{
  return self->excluded[LIAISON_FILTER_VALENCE] != 0 || self->excluded[LIAISON_FILTER_MODALITY] != 0 ||
         self->excluded[LIAISON_FILTER_FAMILY] != 0 || self->min_evidence > 1 || self->ranged;
}

/* Where the reader chose among relations those that have one are left, and what has a time of its own in that of the filter. */
static gboolean
belongs (LiaisonFilter *self,
         LiaisonEntity *entity,
         GHashTable    *tied)
{
  if (tied == NULL || g_hash_table_contains (tied, entity))
    return TRUE;
  if (_liaison_filter_chooses_articles (self) && !chooses_relations (self))
    return _liaison_filter_article_tells_of_entity (self, entity);
  return (self->ranged && is_in_range (self, liaison_entity_get_time (entity)));
}

static GHashTable *
find_tied (GHashTable *relations)
{
  GHashTable *tied = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer relation;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, &relation, NULL))
    {
      g_hash_table_add (tied, liaison_relation_get_source (relation));
      g_hash_table_add (tied, liaison_relation_get_target (relation));
    }
  return tied;
}

static GHashTable *
choose_entities (LiaisonFilter *self,
                 GHashTable    *relations)
{
  GListModel *entities = liaison_network_get_entities (self->network);
  g_autoptr (GHashTable) tied = chooses_relations (self) || _liaison_filter_chooses_articles (self) ? find_tied (relations) : NULL;
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      if (passes_entity (self, entity) && belongs (self, entity, tied))
        g_hash_table_add (chosen, entity);
    }
  return chosen;
}

static gboolean
may_go (LiaisonRelation *relation,
        gpointer         relations)
{
  return g_hash_table_contains (relations, relation);
}

/* The entities that the focus leaves, with their distance from what it is on. */
static GHashTable *
find_surroundings (LiaisonFilter *self,
                   GHashTable    *relations)
{
  LiaisonEntity *entity = _liaison_filter_anchor (self, 0);
  LiaisonEntity *other = _liaison_filter_anchor (self, 1);
  GHashTable *near;

  if (self->focus == LIAISON_FOCUS_NEIGHBOURHOOD)
    return liaison_paths_measure (self->network, entity, self->steps, may_go, relations);
  near = liaison_paths_find (self->network, entity, other, may_go, relations);
  if (near != NULL)
    return near;
  /* A choice has cut the path since: its ends are left. */
  near = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (near, entity, GUINT_TO_POINTER (1));
  g_hash_table_insert (near, other, GUINT_TO_POINTER (1));
  return near;
}

/* Of a neighbourhood all that is between those in it; of paths what leads a step further. */
static gboolean
is_near (LiaisonFilter   *self,
         GHashTable      *near,
         LiaisonRelation *relation)
{
  guint source = GPOINTER_TO_UINT (g_hash_table_lookup (near, liaison_relation_get_source (relation)));
  guint target = GPOINTER_TO_UINT (g_hash_table_lookup (near, liaison_relation_get_target (relation)));

  if (source == 0 || target == 0)
    return FALSE;
  return self->focus == LIAISON_FOCUS_NEIGHBOURHOOD || source + 1 == target || target + 1 == source;
}

static void
narrow (LiaisonFilter *self)
{
  g_autoptr (GHashTable) near = find_surroundings (self, self->relations);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->relations);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!is_near (self, near, item))
      g_hash_table_iter_remove (&iter);
  g_clear_pointer (&self->entities, g_hash_table_unref);
  self->entities = g_steal_pointer (&near);
}

void
_liaison_filter_find_shown (LiaisonFilter *self)
{
  if (self->entities != NULL || self->network == NULL)
    return;
  self->relations = choose_relations (self);
  self->entities = choose_entities (self, self->relations);
  if (self->focus != LIAISON_FOCUS_NONE)
    narrow (self);
}

void
_liaison_filter_forget (LiaisonFilter *self)
{
  g_clear_pointer (&self->entities, g_hash_table_unref);
  g_clear_pointer (&self->relations, g_hash_table_unref);
  g_clear_pointer (&self->hidden_parts, g_free);
}

gboolean
_liaison_filter_connects (LiaisonFilter *self,
                          LiaisonEntity *from,
                          LiaisonEntity *to)
{
  char *ids[] = { self->ids[0], self->ids[1] };
  g_autoptr (GHashTable) relations = NULL;
  g_autoptr (GHashTable) path = NULL;

  /* As if the focus were on it already. */
  self->ids[0] = (char *) liaison_entity_get_id (from);
  self->ids[1] = (char *) liaison_entity_get_id (to);
  relations = choose_relations (self);
  self->ids[0] = ids[0];
  self->ids[1] = ids[1];
  path = liaison_paths_find (self->network, from, to, may_go, relations);
  return path != NULL;
}

/**
 * liaison_filter_chooses_relation:
 * @self: a filter
 * @relation: a relation of its network
 *
 * Returns: whether @relation is one that the reader chose, whatever its time and wherever the focus is
 */
gboolean
liaison_filter_chooses_relation (LiaisonFilter   *self,
                                 LiaisonRelation *relation)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);
  g_return_val_if_fail (LIAISON_IS_RELATION (relation), FALSE);

  return passes_choices (self, relation);
}

/**
 * liaison_filter_chooses_entity:
 * @self: a filter
 * @entity: an entity of its network
 *
 * Returns: the same for an entity
 */
gboolean
liaison_filter_chooses_entity (LiaisonFilter *self,
                               LiaisonEntity *entity)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);
  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), FALSE);

  return passes_entity (self, entity);
}
