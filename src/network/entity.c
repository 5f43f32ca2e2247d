/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEntity: one entity of an analysis as an object that list models and widgets can hold. It keeps the analysis alive and
 * reads everything from its record. Immutable. */

#include "network/entity-private.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonEntity
{
  GObject parent_instance;

  LiaisonAnalysis *analysis;
  const LiaisonEntityRecord *record; /* belongs to the analysis */
  char *summary;
  LiaisonEntityChanges changes;
};

G_DEFINE_FINAL_TYPE (LiaisonEntity, liaison_entity, G_TYPE_OBJECT)

/* Whether TITLE has WORD in it, as in "former President", so that it need not be said again. */
static gboolean
says (const char *title,
      const char *word)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);

  return strstr (folded, word) != NULL;
}

static char *
describe_role (const LiaisonRole *role)
{
  switch (role->status)
    {
    case LIAISON_ROLE_FORMER:
      if (!says (role->title, "former"))
        /* Translators: %s is an office: "former Secretary of State" */
        return g_strdup_printf (_("former %s"), role->title);
      break;
    case LIAISON_ROLE_NOMINEE:
      if (!says (role->title, "nominee"))
        /* Translators: %s is an office for which somebody is nominated: "CIA Director nominee" */
        return g_strdup_printf (_("%s nominee"), role->title);
      break;
    case LIAISON_ROLE_ACTING:
      if (!says (role->title, "acting"))
        /* Translators: %s is an office: "acting Secretary of Defense" */
        return g_strdup_printf (_("acting %s"), role->title);
      break;
    case LIAISON_ROLE_DEPUTY:
      if (!says (role->title, "deputy"))
        /* Translators: %s is an office: "deputy Director" */
        return g_strdup_printf (_("deputy %s"), role->title);
      break;
    case LIAISON_ROLE_CURRENT:
    default:
      break;
    }
  return g_strdup (role->title);
}

static char *
make_summary (const LiaisonEntityRecord *record)
{
  if (record->roles->len > 0)
    return describe_role (g_ptr_array_index (record->roles, 0));
  return g_strdup (record->when);
}

static void
liaison_entity_finalize (GObject *object)
{
  LiaisonEntity *self = LIAISON_ENTITY (object);

  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);

  G_OBJECT_CLASS (liaison_entity_parent_class)->finalize (object);
}

static void
liaison_entity_class_init (LiaisonEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_entity_finalize;
}

static void
liaison_entity_init (LiaisonEntity *self)
{
}

LiaisonArticle *
_liaison_entity_get_article (LiaisonEntity *self)
{
  return liaison_analysis_get_article (self->analysis);
}

void
_liaison_entity_set_changes (LiaisonEntity        *self,
                             LiaisonEntityChanges  changes)
{
  self->changes = changes;
}

/**
 * liaison_entity_new:
 * @analysis: an analysis
 * @index: the index of one of its entities
 *
 * Returns: (transfer full): a new object for the entity, which keeps @analysis alive
 */
LiaisonEntity *
liaison_entity_new (LiaisonAnalysis *analysis,
                    guint            index)
{
  LiaisonEntity *self;

  g_return_val_if_fail (analysis != NULL, NULL);
  g_return_val_if_fail (index < liaison_analysis_get_n_entities (analysis), NULL);

  self = g_object_new (LIAISON_TYPE_ENTITY, NULL);
  self->analysis = liaison_analysis_ref (analysis);
  self->record = liaison_analysis_get_entity (analysis, index);
  self->summary = make_summary (self->record);
  return self;
}

/**
 * liaison_entity_get_id:
 * @self: an entity
 *
 * Returns: (transfer none): the id, unique in the analysis and the same when the article is read again
 */
const char *
liaison_entity_get_id (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return self->record->id;
}

/**
 * liaison_entity_get_kind:
 * @self: an entity
 *
 * Returns: what kind of thing it is
 */
LiaisonEntityKind
liaison_entity_get_kind (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), LIAISON_ENTITY_PERSON);

  return self->record->kind;
}

/**
 * liaison_entity_get_subkind:
 * @self: an entity
 *
 * Returns: (transfer none) (nullable): the finer kind, untranslated ("agency")
 */
const char *
liaison_entity_get_subkind (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return self->record->subkind;
}

/**
 * liaison_entity_get_name:
 * @self: an entity
 *
 * Returns: (transfer none): the name by which the article knows it best
 */
const char *
liaison_entity_get_name (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return self->record->name;
}

/**
 * liaison_entity_get_summary:
 * @self: an entity
 *
 * One short line for under the name: the first role with its status ("CIA Director nominee"), or when something happened.
 *
 * Returns: (transfer none) (nullable): the line, or %NULL if neither is known
 */
const char *
liaison_entity_get_summary (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return self->summary;
}

/**
 * liaison_entity_get_importance:
 * @self: an entity
 *
 * Returns: how much of the article is about it, from 0 to 1
 */
double
liaison_entity_get_importance (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), 0);

  return self->record->importance;
}

/**
 * liaison_entity_get_aliases:
 * @self: an entity
 *
 * Returns: (transfer none) (element-type utf8): other names that the article uses
 */
const GPtrArray *
liaison_entity_get_aliases (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return self->record->aliases;
}

/**
 * liaison_entity_get_roles:
 * @self: an entity
 *
 * Returns: (transfer none) (element-type LiaisonRole): the offices it holds, held or may hold
 */
const GPtrArray *
liaison_entity_get_roles (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return self->record->roles;
}

/**
 * liaison_entity_get_mentions:
 * @self: an entity
 * @n_mentions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_mentions): where the article refers to it, in order of the text
 */
const LiaisonMention *
liaison_entity_get_mentions (LiaisonEntity *self,
                             guint         *n_mentions)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);
  g_return_val_if_fail (n_mentions != NULL, NULL);

  *n_mentions = self->record->mentions->len;
  return (const LiaisonMention *) self->record->mentions->data;
}

/**
 * liaison_entity_get_time:
 * @self: an entity
 *
 * Returns: (transfer none) (nullable): when the operation, agreement or event was or is to be, or %NULL where the article does not say
 */
const LiaisonTime *
liaison_entity_get_time (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), NULL);

  return g_date_valid (&self->record->time.from) ? &self->record->time : NULL;
}

/**
 * liaison_entity_get_changes:
 * @self: an entity
 *
 * Returns: what the reader changed of it
 */
LiaisonEntityChanges
liaison_entity_get_changes (LiaisonEntity *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (self), 0);

  return self->changes;
}
