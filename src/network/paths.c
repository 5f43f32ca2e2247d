/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks through a network, breadth first: how far entities are from one, and the shortest paths between two. A relation can be
 * walked in either direction: who is accused has to do with the accuser as much as the other way round. */

#include "network/paths.h"

#include "config.h"

static guint
steps_of (GHashTable    *steps,
          LiaisonEntity *entity)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (steps, entity));
}

static LiaisonEntity *
other_end (LiaisonRelation *relation,
           LiaisonEntity   *entity)
{
  LiaisonEntity *source = liaison_relation_get_source (relation);

  return source == entity ? liaison_relation_get_target (relation) : source;
}

/**
 * liaison_paths_measure:
 * @network: a network
 * @entity: where to start; one of its entities
 * @limit: how many steps to go; %G_MAXUINT for as many as there are
 * @may_go: (scope call): whether to go along a relation
 * @data: for @may_go
 *
 * Returns: (transfer full): the entities that can be reached, @entity too, each with its distance in steps + 1, as a #guint in
 *   the pointer; free with g_hash_table_unref()
 */
GHashTable *
liaison_paths_measure (LiaisonNetwork   *network,
                       LiaisonEntity    *entity,
                       guint             limit,
                       LiaisonPathsFunc  may_go,
                       gpointer          data)
{
  GHashTable *steps = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), steps);
  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), steps);

  g_hash_table_insert (steps, entity, GUINT_TO_POINTER (1));
  g_ptr_array_add (queue, entity);
  for (guint i = 0; i < queue->len; i++)
    {
      LiaisonEntity *here = g_ptr_array_index (queue, i);
      guint distance = steps_of (steps, here);
      g_autoptr (GPtrArray) relations = NULL;

      if (distance - 1 >= limit)
        break;
      relations = liaison_network_dup_relations_of (network, here);
      for (guint j = 0; j < relations->len; j++)
        {
          LiaisonEntity *next = other_end (g_ptr_array_index (relations, j), here);

          if (g_hash_table_contains (steps, next) || !may_go (g_ptr_array_index (relations, j), data))
            continue;
          g_hash_table_insert (steps, next, GUINT_TO_POINTER (distance + 1));
          g_ptr_array_add (queue, next);
        }
    }
  return steps;
}

/**
 * liaison_paths_find:
 * @network: a network
 * @from: one of its entities
 * @to: another
 * @may_go: (scope call): whether to go along a relation
 * @data: for @may_go
 *
 * An entity is on a shortest path if its distances from both ends add up to the length of the path.
 *
 * Returns: (transfer full) (nullable): the entities on all the shortest paths, both ends too, each with its steps from @from + 1 as
 *   a #guint in the pointer; %NULL if no path leads from one to the other
 */
GHashTable *
liaison_paths_find (LiaisonNetwork   *network,
                    LiaisonEntity    *from,
                    LiaisonEntity    *to,
                    LiaisonPathsFunc  may_go,
                    gpointer          data)
{
  g_autoptr (GHashTable) there = NULL;
  g_autoptr (GHashTable) back = NULL;
  GHashTableIter iter;
  gpointer entity, distance;
  guint length;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (LIAISON_IS_ENTITY (from) && LIAISON_IS_ENTITY (to), NULL);

  there = liaison_paths_measure (network, from, G_MAXUINT, may_go, data);
  length = steps_of (there, to);
  if (length == 0)
    return NULL;
  back = liaison_paths_measure (network, to, length - 1, may_go, data);
  g_hash_table_iter_init (&iter, there);
  while (g_hash_table_iter_next (&iter, &entity, &distance))
    if (steps_of (back, entity) == 0 || GPOINTER_TO_UINT (distance) + steps_of (back, entity) != length + 1)
      g_hash_table_iter_remove (&iter);
  return g_steal_pointer (&there);
}
