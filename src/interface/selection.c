/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSelection: what is selected in one window. The article, the diagram and the forecasts set it and follow it, and so
 * need not know each other. */

#include "interface/selection.h"

struct _LiaisonSelection
{
  GObject parent_instance;

  LiaisonEntity *entity;     /* owned, nullable; at most one of the two is set */
  LiaisonRelation *relation; /* owned, nullable */
  GPtrArray *others;         /* of LiaisonEntity, selected beside the entity; empty if there is none */
};

G_DEFINE_FINAL_TYPE (LiaisonSelection, liaison_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  REVEAL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
select_one (LiaisonSelection *self,
            LiaisonEntity    *entity,
            LiaisonRelation  *relation)
{
  gboolean changed = g_set_object (&self->entity, entity);

  changed |= g_set_object (&self->relation, relation);
  changed |= self->others->len > 0;
  g_ptr_array_set_size (self->others, 0);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
liaison_selection_dispose (GObject *object)
{
  LiaisonSelection *self = LIAISON_SELECTION (object);

  g_clear_object (&self->entity);
  g_clear_object (&self->relation);
  g_ptr_array_set_size (self->others, 0);

  G_OBJECT_CLASS (liaison_selection_parent_class)->dispose (object);
}

static void
liaison_selection_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_SELECTION (object)->others);

  G_OBJECT_CLASS (liaison_selection_parent_class)->finalize (object);
}

static void
liaison_selection_class_init (LiaisonSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_selection_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
liaison_selection_init (LiaisonSelection *self)
{
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
}

LiaisonSelection *
liaison_selection_new (void)
{
  return g_object_new (LIAISON_TYPE_SELECTION, NULL);
}

/**
 * liaison_selection_get_entity:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the selected entity
 */
LiaisonEntity *
liaison_selection_get_entity (LiaisonSelection *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION (self), NULL);

  return self->entity;
}

/**
 * liaison_selection_get_relation:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the selected relation
 */
LiaisonRelation *
liaison_selection_get_relation (LiaisonSelection *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION (self), NULL);

  return self->relation;
}

/**
 * liaison_selection_get_others:
 * @self: a selection
 *
 * Returns: (transfer none) (element-type LiaisonEntity): the entities that are selected beside the one of
 *   liaison_selection_get_entity()
 */
const GPtrArray *
liaison_selection_get_others (LiaisonSelection *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION (self), NULL);

  return self->others;
}

/* Takes ENTITY out of those that are selected. */
static void
leave_out (LiaisonSelection *self,
           LiaisonEntity    *entity)
{
  if (entity != self->entity)
    {
      g_ptr_array_remove (self->others, entity);
      return;
    }
  g_clear_object (&self->entity);
  if (self->others->len > 0)
    self->entity = g_ptr_array_steal_index (self->others, 0);
}

/**
 * liaison_selection_toggle_entity:
 * @self: a selection
 * @entity: an entity
 *
 * Selects @entity beside the entities that are selected, or takes it out of them. Emits "changed".
 */
void
liaison_selection_toggle_entity (LiaisonSelection *self,
                                 LiaisonEntity    *entity)
{
  g_return_if_fail (LIAISON_IS_SELECTION (self));
  g_return_if_fail (LIAISON_IS_ENTITY (entity));

  if (self->entity == NULL)
    {
      select_one (self, entity, NULL);
      return;
    }
  if (entity == self->entity || g_ptr_array_find (self->others, entity, NULL))
    leave_out (self, entity);
  else
    g_ptr_array_add (self->others, g_object_ref (entity));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_selection (LiaisonSelection *self,
              const GPtrArray  *entities)
{
  if (self->entity != g_ptr_array_index (entities, 0) || self->others->len != entities->len - 1)
    return FALSE;
  for (guint i = 1; i < entities->len; i++)
    if (g_ptr_array_index (self->others, i - 1) != g_ptr_array_index (entities, i))
      return FALSE;
  return TRUE;
}

/**
 * liaison_selection_select_entities:
 * @self: a selection
 * @entities: (element-type LiaisonEntity): the entities to select, each once
 *
 * Selects several, and nothing else. Emits "changed" if they were not the selection before.
 */
void
liaison_selection_select_entities (LiaisonSelection *self,
                                   const GPtrArray  *entities)
{
  g_return_if_fail (LIAISON_IS_SELECTION (self));
  g_return_if_fail (entities != NULL);

  if (entities->len == 0)
    {
      liaison_selection_clear (self);
      return;
    }
  if (is_selection (self, entities))
    return;
  g_clear_object (&self->relation);
  g_set_object (&self->entity, g_ptr_array_index (entities, 0));
  g_ptr_array_set_size (self->others, 0);
  for (guint i = 1; i < entities->len; i++)
    g_ptr_array_add (self->others, g_object_ref (g_ptr_array_index (entities, i)));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * liaison_selection_select_entity:
 * @self: a selection
 * @entity: (nullable): the entity to select
 *
 * Selects @entity alone. Emits "changed" if it was not the selection before.
 */
void
liaison_selection_select_entity (LiaisonSelection *self,
                                 LiaisonEntity    *entity)
{
  g_return_if_fail (LIAISON_IS_SELECTION (self));

  select_one (self, entity, NULL);
}

/**
 * liaison_selection_select_relation:
 * @self: a selection
 * @relation: (nullable): the relation to select
 *
 * Selects @relation alone. Emits "changed" if it was not the selection before.
 */
void
liaison_selection_select_relation (LiaisonSelection *self,
                                   LiaisonRelation  *relation)
{
  g_return_if_fail (LIAISON_IS_SELECTION (self));

  select_one (self, NULL, relation);
}

/**
 * liaison_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
liaison_selection_clear (LiaisonSelection *self)
{
  g_return_if_fail (LIAISON_IS_SELECTION (self));

  select_one (self, NULL, NULL);
}

/**
 * liaison_selection_reveal:
 * @self: a selection
 * @span: a stretch of the article, in code points
 *
 * Asks whoever shows the article to scroll to @span and mark it for a while, by emitting "reveal".
 */
void
liaison_selection_reveal (LiaisonSelection *self,
                          LiaisonSpan       span)
{
  g_return_if_fail (LIAISON_IS_SELECTION (self));

  g_signal_emit (self, signals[REVEAL], 0, span.start, span.end);
}
