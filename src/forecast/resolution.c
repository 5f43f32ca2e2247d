/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonResolution: how a question was decided. Immutable and reference counted. */

#include "forecast/forecast-private.h"

/**
 * liaison_resolution_new: (skip)
 * @outcome: how the question was decided
 * @at: (nullable): when, an ISO 8601 time
 * @note: (nullable): a note about it
 * @modified: (nullable): when this was written down, an ISO 8601 time
 * @extra: (nullable): members of the file that are not known here
 *
 * Returns: (transfer full): the resolution
 */
LiaisonResolution *
liaison_resolution_new (LiaisonOutcome  outcome,
                        const char     *at,
                        const char     *note,
                        const char     *modified,
                        JsonObject     *extra)
{
  LiaisonDecision decision = { .outcome = outcome };

  return liaison_resolution_new_full (&decision, at, note, modified, extra);
}

/**
 * liaison_resolution_new_full: (skip)
 * @decision: what became of a question of any type
 * @at: (nullable): when, an ISO 8601 time
 * @note: (nullable): a note about it
 * @modified: (nullable): when this was written down, an ISO 8601 time
 * @extra: (nullable): members of the file that are not known here
 *
 * Returns: (transfer full): the resolution
 */
LiaisonResolution *
liaison_resolution_new_full (const LiaisonDecision *decision,
                             const char            *at,
                             const char            *note,
                             const char            *modified,
                             JsonObject            *extra)
{
  LiaisonResolution *self = g_atomic_rc_box_new0 (LiaisonResolution);

  self->outcome = decision->outcome;
  self->chosen = g_strdup (decision->chosen);
  self->value_type = decision->value_type;
  self->value = decision->value;
  self->condition = decision->condition;
  self->at = g_strdup (at);
  self->note = note == NULL || *note == '\0' ? NULL : g_strdup (note);
  self->modified = g_strdup (modified);
  self->extra = extra != NULL ? json_object_ref (extra) : NULL;
  return self;
}

/* Without the link, which belongs to the note. */
static LiaisonResolution *
copy (const LiaisonResolution *self,
      const char              *note,
      JsonObject              *extra)
{
  LiaisonDecision decision = {
    .outcome = self->outcome,
    .chosen = self->chosen,
    .value_type = self->value_type,
    .value = self->value,
    .condition = self->condition,
  };

  return liaison_resolution_new_full (&decision, self->at, note, self->modified, extra);
}

/**
 * liaison_resolution_with_note: (skip)
 * @self: a resolution
 * @note: (nullable): a note about it
 *
 * Returns: (transfer full): the same resolution with this note, without members of the file that are not known here
 */
LiaisonResolution *
liaison_resolution_with_note (const LiaisonResolution *self,
                              const char              *note)
{
  return copy (self, note, NULL);
}

/**
 * liaison_resolution_with_link: (skip)
 * @self: a resolution
 * @link: (nullable): the address of a page that tells of it
 *
 * Returns: (transfer full): the same resolution with this link
 */
LiaisonResolution *
liaison_resolution_with_link (const LiaisonResolution *self,
                              const char              *link)
{
  LiaisonResolution *resolution = copy (self, self->note, self->extra);

  resolution->link = link == NULL || *link == '\0' ? NULL : g_strdup (link);
  return resolution;
}

/**
 * liaison_resolution_fits: (skip)
 * @self: a resolution
 * @type: a type of question
 *
 * Tells whether a resolution can be that of a question of a type: after the type was changed, or files were merged in which it
 * is not the same, a forecast may have one of another.
 *
 * Returns: whether it can
 */
gboolean
liaison_resolution_fits (const LiaisonResolution *self,
                         LiaisonQuestionType      type)
{
  switch (self->outcome)
    {
    case LIAISON_OUTCOME_YES:
    case LIAISON_OUTCOME_NO:
      return type == LIAISON_QUESTION_BINARY || type == LIAISON_QUESTION_CONDITIONAL;
    case LIAISON_OUTCOME_CHOSEN:
      return type == LIAISON_QUESTION_CHOICE;
    case LIAISON_OUTCOME_VALUE:
      return type == self->value_type;
    case LIAISON_OUTCOME_OPEN:
    case LIAISON_OUTCOME_VOID:
    default:
      return TRUE;
    }
}

/**
 * liaison_resolution_ref: (skip)
 * @self: a resolution
 *
 * Returns: (transfer full): the same
 */
LiaisonResolution *
liaison_resolution_ref (LiaisonResolution *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LiaisonResolution *self = data;

  g_free (self->chosen);
  g_free (self->at);
  g_free (self->note);
  g_free (self->link);
  g_free (self->modified);
  g_clear_pointer (&self->extra, json_object_unref);
}

/**
 * liaison_resolution_unref: (skip)
 * @self: (transfer full): a resolution
 */
void
liaison_resolution_unref (LiaisonResolution *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
