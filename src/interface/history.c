/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonHistory: the one undo history of a window. A step is a callback that goes forward or back; what it changes, the
 * history does not know. Steps with the same key that follow each other within MERGE_SECONDS are undone together. */

#include "interface/history.h"

#define MERGE_SECONDS 2

typedef struct
{
  LiaisonHistoryFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Change;

/* What one undo takes back: one change, or several that were merged. */
typedef struct
{
  char *label;
  char *key;       /* nullable */
  GArray *changes; /* of Change, oldest first */
  gint64 time;     /* monotonic, of the newest change */
  gboolean aside;  /* changes nothing that is saved */
} Step;

struct _LiaisonHistory
{
  GObject parent_instance;

  GPtrArray *steps; /* of Step *, oldest first */
  guint position;   /* how many of them are done */
  int saved;        /* the position that was saved, or -1 when it can no longer be reached */
  gboolean busy;    /* a step is running */
};

G_DEFINE_FINAL_TYPE (LiaisonHistory, liaison_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear_change (gpointer data)
{
  Change *change = data;

  if (change->destroy != NULL)
    change->destroy (change->user_data);
}

static void
free_step (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_free (step->key);
  g_array_unref (step->changes);
  g_free (step);
}

static Step *
new_step (const char *label,
          const char *key)
{
  Step *step = g_new0 (Step, 1);

  step->label = g_strdup (label);
  step->key = g_strdup (key);
  step->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (step->changes, clear_change);
  return step;
}

static void
run_step (LiaisonHistory *self,
          Step           *step,
          gboolean        forward)
{
  self->busy = TRUE;
  for (guint i = 0; i < step->changes->len; i++)
    {
      Change *change = &g_array_index (step->changes, Change, forward ? i : step->changes->len - 1 - i);

      change->func (forward, change->user_data);
    }
  self->busy = FALSE;
}

static void
notify_all (LiaisonHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* The newest step, if a change with KEY may still be added to it. */
static Step *
step_to_merge (LiaisonHistory *self,
               const char     *key)
{
  Step *last;

  if (key == NULL || self->position == 0 || self->saved == (int) self->position)
    return NULL;
  last = g_ptr_array_index (self->steps, self->position - 1);
  if (g_strcmp0 (last->key, key) != 0 ||
      g_get_monotonic_time () - last->time > MERGE_SECONDS * G_USEC_PER_SEC)
    return NULL;
  return last;
}

static const char *
label_at (LiaisonHistory *self,
          int             index)
{
  if (index < 0 || index >= (int) self->steps->len)
    return NULL;
  return ((Step *) g_ptr_array_index (self->steps, index))->label;
}

static void
liaison_history_finalize (GObject *object)
{
  LiaisonHistory *self = LIAISON_HISTORY (object);

  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (liaison_history_parent_class)->finalize (object);
}

static void
liaison_history_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonHistory *self = LIAISON_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, liaison_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, liaison_history_get_can_redo (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, liaison_history_get_modified (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, label_at (self, (int) self->position - 1));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, label_at (self, (int) self->position));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_history_class_init (LiaisonHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_history_finalize;
  object_class->get_property = liaison_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_history_init (LiaisonHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (free_step);
}

LiaisonHistory *
liaison_history_new (void)
{
  return g_object_new (LIAISON_TYPE_HISTORY, NULL);
}

static void
do_step (LiaisonHistory *self,
         const char     *label,
         const char     *key,
         gboolean        aside,
         Change          change)
{
  Step *step;

  if (self->saved > (int) self->position)
    self->saved = liaison_history_get_modified (self) ? -1 : (int) self->position;
  if (self->position < self->steps->len)
    g_ptr_array_remove_range (self->steps, self->position, self->steps->len - self->position);

  step = step_to_merge (self, key);
  if (step == NULL)
    {
      step = new_step (label, key);
      step->aside = aside;
      g_ptr_array_add (self->steps, step);
      self->position++;
    }
  step->time = g_get_monotonic_time ();
  g_array_append_val (step->changes, change);

  self->busy = TRUE;
  change.func (TRUE, change.user_data);
  self->busy = FALSE;
  notify_all (self);
}

/**
 * liaison_history_do:
 * @self: a history
 * @label: (nullable): what the step does, translated, for the undo button
 * @key: (nullable): steps with the same key that follow each other closely become one
 * @func: does the step, or takes it back
 * @user_data: (transfer full): for @func
 * @destroy: (nullable): frees @user_data
 *
 * Does the step now and remembers it; what had been undone can no longer be redone. A step must not do another.
 */
void
liaison_history_do (LiaisonHistory     *self,
                    const char         *label,
                    const char         *key,
                    LiaisonHistoryFunc  func,
                    gpointer            user_data,
                    GDestroyNotify      destroy)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (!self->busy);

  do_step (self, label, key, FALSE, (Change) { func, user_data, destroy });
}

/**
 * liaison_history_do_aside:
 * @self: a history
 * @label: (nullable): what the step does, translated, for the undo button
 * @func: does the step, or takes it back
 * @user_data: (transfer full): for @func
 * @destroy: (nullable): frees @user_data
 *
 * Does a step now and remembers it that changes nothing of what is saved, such as which articles are open.
 */
void
liaison_history_do_aside (LiaisonHistory     *self,
                          const char         *label,
                          LiaisonHistoryFunc  func,
                          gpointer            user_data,
                          GDestroyNotify      destroy)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (!self->busy);

  do_step (self, label, NULL, TRUE, (Change) { func, user_data, destroy });
}

/**
 * liaison_history_undo:
 * @self: a history
 *
 * Takes back the newest step that is done; without one, does nothing.
 */
void
liaison_history_undo (LiaisonHistory *self)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));

  if (self->busy || self->position == 0)
    return;
  self->position--;
  run_step (self, g_ptr_array_index (self->steps, self->position), FALSE);
  notify_all (self);
}

/**
 * liaison_history_redo:
 * @self: a history
 *
 * Does the step again that was undone last; without one, does nothing.
 */
void
liaison_history_redo (LiaisonHistory *self)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));

  if (self->busy || self->position == self->steps->len)
    return;
  self->position++;
  run_step (self, g_ptr_array_index (self->steps, self->position - 1), TRUE);
  notify_all (self);
}

/**
 * liaison_history_mark_saved:
 * @self: a history
 *
 * Makes the present point the one from which "modified" counts. The next step is not merged with the one before.
 */
void
liaison_history_mark_saved (LiaisonHistory *self)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));

  self->saved = (int) self->position;
  notify_all (self);
}

/**
 * liaison_history_mark_unsaved:
 * @self: a history
 *
 * Says that what was marked as saved is not: a save failed, say.
 */
void
liaison_history_mark_unsaved (LiaisonHistory *self)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));

  self->saved = -1;
  notify_all (self);
}

/**
 * liaison_history_clear:
 * @self: a history
 *
 * Forgets all steps. The present point counts as saved.
 */
void
liaison_history_clear (LiaisonHistory *self)
{
  g_return_if_fail (LIAISON_IS_HISTORY (self));
  g_return_if_fail (!self->busy);

  g_ptr_array_set_size (self->steps, 0);
  self->position = 0;
  self->saved = 0;
  notify_all (self);
}

gboolean
liaison_history_get_can_undo (LiaisonHistory *self)
{
  g_return_val_if_fail (LIAISON_IS_HISTORY (self), FALSE);

  return self->position > 0;
}

gboolean
liaison_history_get_can_redo (LiaisonHistory *self)
{
  g_return_val_if_fail (LIAISON_IS_HISTORY (self), FALSE);

  return self->position < self->steps->len;
}

gboolean
liaison_history_get_modified (LiaisonHistory *self)
{
  g_return_val_if_fail (LIAISON_IS_HISTORY (self), FALSE);

  if (self->saved < 0)
    return TRUE;
  for (guint i = MIN ((guint) self->saved, self->position); i < MAX ((guint) self->saved, self->position); i++)
    if (!((Step *) g_ptr_array_index (self->steps, i))->aside)
      return TRUE;
  return FALSE;
}
