/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To what the tables of relations and evidence can be limited: what was selected last. */

#include "interface/diagram/diagram-list-scope.h"

#include <glib/gi18n.h>

/**
 * liaison_list_scope_remember:
 * @self: a scope
 * @entity: (nullable): the entity that is selected
 * @relation: (nullable): the relation that is selected
 *
 * Remembers them. If neither is selected, what was selected last stays.
 */
void
liaison_list_scope_remember (LiaisonListScope *self,
                             LiaisonEntity    *entity,
                             LiaisonRelation  *relation)
{
  if (entity == NULL && relation == NULL)
    return;
  if (entity != NULL || !liaison_list_scope_holds (self->entity, relation))
    g_set_object (&self->entity, entity);
  g_set_object (&self->relation, relation);
}

void
liaison_list_scope_remember_relation (LiaisonListScope *self,
                                      LiaisonRelation  *relation)
{
  if (relation != NULL)
    g_set_object (&self->relation, relation);
}

/**
 * liaison_list_scope_renew:
 * @self: a scope
 * @network: (nullable): the network as it is now
 *
 * Puts the entity and the relation of the same ids in the place of those that were.
 */
void
liaison_list_scope_renew (LiaisonListScope *self,
                          LiaisonNetwork   *network)
{
  LiaisonEntity *entity = NULL;
  LiaisonRelation *relation = NULL;

  if (network != NULL && self->entity != NULL)
    entity = liaison_network_find_entity (network, liaison_entity_get_id (self->entity));
  if (network != NULL && self->relation != NULL)
    relation = liaison_network_find_relation (network, liaison_relation_get_id (self->relation));
  g_set_object (&self->entity, entity);
  g_set_object (&self->relation, relation);
}

void
liaison_list_scope_clear (LiaisonListScope *self)
{
  g_clear_object (&self->entity);
  g_clear_object (&self->relation);
}

gpointer
liaison_list_scope_get (LiaisonListScope *self,
                        gboolean          with_relation)
{
  return with_relation && self->relation != NULL ? (gpointer) self->relation : (gpointer) self->entity;
}

gboolean
liaison_list_scope_holds (gpointer         limit,
                          LiaisonRelation *relation)
{
  return limit == NULL || limit == (gpointer) relation ||
         limit == (gpointer) liaison_relation_get_source (relation) ||
         limit == (gpointer) liaison_relation_get_target (relation);
}

char *
liaison_list_scope_dup_title (gpointer limit)
{
  if (LIAISON_IS_RELATION (limit))
    return g_strdup (_("Only This Relation"));
  /* Translators: %s is a name: the list shows only what it has to do with */
  return g_strdup_printf (_("Only %s"), liaison_entity_get_name (limit));
}
