/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrections of whole entities: rename, change of kind, merge and removal. */

#include "network/corrected.h"

#include "config.h"

#include <string.h>

static void
add_alias (LiaisonEntityRecord *record,
           const char          *name)
{
  if (strcmp (record->name, name) != 0 &&
      !g_ptr_array_find_with_equal_func (record->aliases, name, g_str_equal, NULL))
    g_ptr_array_add (record->aliases, g_strdup (name));
}

gboolean
_liaison_copy_rename (LiaisonCopy             *self,
                      const LiaisonCorrection *correction)
{
  int index = _liaison_copy_find_entity (self, &correction->entity);
  LiaisonEntityCopy *copy;
  g_autofree char *old = NULL;
  guint alias;

  if (index < 0)
    return FALSE;
  copy = _liaison_copy_entity (self, (guint) index);
  old = g_steal_pointer (&copy->record->name);
  copy->record->name = g_strdup (correction->name);
  if (g_ptr_array_find_with_equal_func (copy->record->aliases, correction->name, g_str_equal, &alias))
    g_ptr_array_remove_index (copy->record->aliases, alias);
  add_alias (copy->record, old);
  copy->changes |= LIAISON_ENTITY_CHANGED_NAME;
  return TRUE;
}

gboolean
_liaison_copy_change_kind (LiaisonCopy             *self,
                           const LiaisonCorrection *correction)
{
  int index = _liaison_copy_find_entity (self, &correction->entity);
  LiaisonEntityCopy *copy;

  if (index < 0)
    return FALSE;
  copy = _liaison_copy_entity (self, (guint) index);
  if (copy->record->kind != correction->kind)
    copy->record->subkind = NULL;
  copy->record->kind = correction->kind;
  copy->changes |= LIAISON_ENTITY_CHANGED_KIND;
  return TRUE;
}

static gboolean
holds (const LiaisonEntityRecord *record,
       const LiaisonRole         *role)
{
  for (guint i = 0; i < record->roles->len; i++)
    {
      const LiaisonRole *own = g_ptr_array_index (record->roles, i);

      if (own->status == role->status && g_strcmp0 (own->title, role->title) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What FROM has becomes INTO's too. FROM's roles may move. */
static void
pour (LiaisonEntityRecord *from,
      LiaisonEntityRecord *into)
{
  add_alias (into, from->name);
  for (guint i = 0; i < from->aliases->len; i++)
    add_alias (into, g_ptr_array_index (from->aliases, i));
  for (guint i = 0; i < from->mentions->len; i++)
    _liaison_copy_insert_mention (into, g_array_index (from->mentions, LiaisonMention, i));
  while (from->roles->len > 0)
    {
      LiaisonRole *role = g_ptr_array_index (from->roles, 0);

      if (holds (into, role))
        g_ptr_array_remove_index (from->roles, 0);
      else
        g_ptr_array_add (into->roles, g_ptr_array_steal_index (from->roles, 0));
    }
  if (into->when == NULL)
    into->when = g_steal_pointer (&from->when);
  if (!g_date_valid (&into->time.from))
    into->time = from->time;
  if (into->subkind == NULL && into->kind == from->kind)
    into->subkind = from->subkind;
  into->importance = MAX (into->importance, from->importance);
}

/* What refers to the entity FROM refers to INTO, or to nothing if that is negative. */
static void
repoint (LiaisonCopy *self,
         guint        from,
         int          into)
{
  const char *old = _liaison_copy_entity (self, from)->record->id;

  for (guint i = 0; i < self->relations->len; i++)
    {
      LiaisonRelationCopy *relation = _liaison_copy_relation (self, i);
      LiaisonRelationRecord *record = relation->record;

      if (into < 0 && (record->source == from || record->target == from))
        _liaison_copy_drop_relation (self, relation);
      if (into >= 0 && record->source == from)
        record->source = (guint) into;
      if (into >= 0 && record->target == from)
        record->target = (guint) into;
      if (record->attributed_to == (int) from)
        {
          record->attributed_to = into;
          if (into < 0 && record->attribution == NULL)
            record->attribution = g_strdup (_liaison_copy_entity (self, from)->record->name);
        }
    }
  for (guint i = 0; i < self->entities->len; i++)
    {
      GPtrArray *roles = _liaison_copy_entity (self, i)->record->roles;

      for (guint r = 0; r < roles->len; r++)
        {
          LiaisonRole *role = g_ptr_array_index (roles, r);

          if (g_strcmp0 (role->organization, old) != 0)
            continue;
          g_free (role->organization);
          role->organization = into >= 0 ? g_strdup (_liaison_copy_entity (self, (guint) into)->record->id) : NULL;
        }
    }
}

gboolean
_liaison_copy_merge (LiaisonCopy             *self,
                     const LiaisonCorrection *correction)
{
  int from = _liaison_copy_find_entity (self, &correction->entity);
  int into = _liaison_copy_find_entity (self, &correction->other);

  if (from < 0 || into < 0 || from == into)
    return FALSE;
  pour (_liaison_copy_entity (self, (guint) from)->record, _liaison_copy_entity (self, (guint) into)->record);
  _liaison_copy_entity (self, (guint) into)->changes |= LIAISON_ENTITY_CHANGED_MERGED;
  repoint (self, (guint) from, into);
  _liaison_copy_entity (self, (guint) from)->gone = TRUE;
  _liaison_copy_join_relations (self, (guint) into);
  return TRUE;
}

gboolean
_liaison_copy_remove (LiaisonCopy             *self,
                      const LiaisonCorrection *correction)
{
  int index = _liaison_copy_find_entity (self, &correction->entity);

  if (index < 0)
    return FALSE;
  repoint (self, (guint) index, -1);
  _liaison_copy_entity (self, (guint) index)->gone = TRUE;
  return TRUE;
}
