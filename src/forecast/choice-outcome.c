/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outcomes of a question of choice. Immutable and reference counted: forecasts share them. */

#include "forecast/forecast-private.h"

#include <string.h>

/* The public part comes first, so that a pointer to one is a pointer to the other. */
typedef struct
{
  LiaisonChoiceOutcome outcome;
  JsonObject *extra;           /* nullable */
} Entry;

static void
clear (gpointer data)
{
  Entry *self = data;

  g_free ((char *) self->outcome.id);
  g_free ((char *) self->outcome.name);
  g_clear_pointer (&self->extra, json_object_unref);
}

static void
unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear);
}

static gpointer
ref (gconstpointer data,
     gpointer      unused)
{
  return g_atomic_rc_box_acquire ((gpointer) data);
}

/**
 * liaison_choice_outcome_new: (skip)
 * @id: (nullable): its id; %NULL for a new one
 * @name: its name
 * @extra: (nullable): members of the file that are not known here
 *
 * Returns: (transfer full): the outcome, for an array of liaison_choice_outcomes_new()
 */
LiaisonChoiceOutcome *
liaison_choice_outcome_new (const char *id,
                            const char *name,
                            JsonObject *extra)
{
  Entry *self = g_atomic_rc_box_new0 (Entry);

  self->outcome.id = id != NULL ? g_strdup (id) : g_strdup_printf ("o-%08x", g_random_int ());
  self->outcome.name = g_strdup (name);
  self->extra = extra != NULL ? json_object_ref (extra) : NULL;
  return &self->outcome;
}

/**
 * liaison_choice_outcome_get_extra: (skip)
 * @self: an outcome
 *
 * Returns: (transfer none) (nullable): members of the file that are not known here
 */
JsonObject *
liaison_choice_outcome_get_extra (const LiaisonChoiceOutcome *self)
{
  return ((const Entry *) self)->extra;
}

/**
 * liaison_choice_outcomes_new: (skip)
 *
 * Returns: (transfer full) (element-type LiaisonChoiceOutcome): an array for outcomes, which it owns
 */
GPtrArray *
liaison_choice_outcomes_new (void)
{
  return g_ptr_array_new_with_free_func (unref);
}

/**
 * liaison_choice_outcomes_copy: (skip)
 * @outcomes: (element-type LiaisonChoiceOutcome): outcomes
 *
 * Returns: (transfer full) (element-type LiaisonChoiceOutcome): another array with the same outcomes
 */
GPtrArray *
liaison_choice_outcomes_copy (GPtrArray *outcomes)
{
  return g_ptr_array_copy (outcomes, ref, NULL);
}

/**
 * liaison_choice_outcomes_find: (skip)
 * @outcomes: (element-type LiaisonChoiceOutcome): outcomes
 * @id: the id of one
 * @position: (out) (optional): its place
 *
 * Returns: (transfer none) (nullable): the outcome
 */
const LiaisonChoiceOutcome *
liaison_choice_outcomes_find (const GPtrArray *outcomes,
                              const char      *id,
                              guint           *position)
{
  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *one = g_ptr_array_index (outcomes, i);

      if (strcmp (one->id, id) != 0)
        continue;
      if (position != NULL)
        *position = i;
      return one;
    }
  return NULL;
}
