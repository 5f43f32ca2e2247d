/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the records of an analysis, and their end. */

#include "analysis/records.h"

LiaisonRole *
_liaison_role_copy (const LiaisonRole *role)
{
  LiaisonRole *copy = g_memdup2 (role, sizeof *role);

  copy->title = g_strdup (role->title);
  copy->organization = g_strdup (role->organization);
  return copy;
}

void
_liaison_role_free (LiaisonRole *role)
{
  g_free (role->title);
  g_free (role->organization);
  g_free (role);
}

LiaisonEntityRecord *
_liaison_entity_record_new (void)
{
  LiaisonEntityRecord *record = g_new0 (LiaisonEntityRecord, 1);

  record->aliases = g_ptr_array_new_with_free_func (g_free);
  record->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_role_free);
  record->mentions = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));
  return record;
}

LiaisonEntityRecord *
_liaison_entity_record_copy (const LiaisonEntityRecord *record)
{
  LiaisonEntityRecord *copy = g_memdup2 (record, sizeof *record);

  copy->id = g_strdup (record->id);
  copy->name = g_strdup (record->name);
  copy->when = g_strdup (record->when);
  copy->mentions = g_array_copy (record->mentions);
  copy->aliases = g_ptr_array_new_full (record->aliases->len, g_free);
  for (guint i = 0; i < record->aliases->len; i++)
    g_ptr_array_add (copy->aliases, g_strdup (g_ptr_array_index (record->aliases, i)));
  copy->roles = g_ptr_array_new_full (record->roles->len, (GDestroyNotify)_liaison_role_free);
  for (guint i = 0; i < record->roles->len; i++)
    g_ptr_array_add (copy->roles, _liaison_role_copy (g_ptr_array_index (record->roles, i)));
  return copy;
}

void
_liaison_entity_record_free (LiaisonEntityRecord *record)
{
  g_free (record->id);
  g_free (record->name);
  g_ptr_array_unref (record->aliases);
  g_ptr_array_unref (record->roles);
  g_array_unref (record->mentions);
  g_free (record->when);
  g_free (record);
}

LiaisonRelationRecord *
_liaison_relation_record_copy (const LiaisonRelationRecord *record)
{
  LiaisonRelationRecord *copy = g_memdup2 (record, sizeof *record);

  copy->label = g_strdup (record->label);
  copy->attribution = g_strdup (record->attribution);
  copy->evidence = g_array_copy (record->evidence);
  return copy;
}

void
_liaison_relation_record_free (LiaisonRelationRecord *record)
{
  g_free (record->label);
  g_free (record->attribution);
  g_array_unref (record->evidence);
  g_free (record);
}

static void
clear_statement (LiaisonStatement *statement)
{
  g_free (statement->cue);
  g_free (statement->horizon);
  g_free (statement->horizon_from);
  g_free (statement->horizon_to);
  g_free (statement->attribution);
  g_clear_pointer (&statement->entities, g_array_unref);
}

GArray *
_liaison_statements_new (void)
{
  GArray *statements = g_array_new (FALSE, TRUE, sizeof (LiaisonStatement));

  g_array_set_clear_func (statements, (GDestroyNotify)clear_statement);
  return statements;
}

void
_liaison_statement_copy (LiaisonStatement       *to,
                         const LiaisonStatement *from)
{
  *to = *from;
  to->cue = g_strdup (from->cue);
  to->horizon = g_strdup (from->horizon);
  to->horizon_from = g_strdup (from->horizon_from);
  to->horizon_to = g_strdup (from->horizon_to);
  to->attribution = g_strdup (from->attribution);
  to->entities = g_array_copy (from->entities);
}
