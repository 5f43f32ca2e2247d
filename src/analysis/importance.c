/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How important an entity is in the article: how often it is mentioned, how early, whether the
 * headline has it, and how many relations it takes part in. */

#include "analysis/draft.h"

#include <math.h>

#include "analysis/remark.h"

/* The parts of the weight; they add up to one. */
#define FREQUENCY_SHARE 0.45
#define RELATIONS_SHARE 0.25
#define POSITION_SHARE 0.15
#define HEADLINE_SHARE 0.15

static void
count (LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);
      LiaisonDraftEntity *entity;

      if (mention->entity < 0 || mention->hidden)
        continue;
      entity = liaison_draft_entity (draft, mention->entity);
      entity->n_mentions++;
      entity->first_mention = MIN (entity->first_mention, mention->span.start);
    }
  for (guint i = 0; i < draft->relations->len; i++)
    {
      const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      liaison_draft_entity (draft, relation->source)->n_relations++;
      liaison_draft_entity (draft, relation->target)->n_relations++;
    }
}

static gboolean
in_headline (const LiaisonDraft       *draft,
             const LiaisonDraftEntity *entity)
{
  g_autofree char *title = NULL;
  g_autofree char *padded = NULL;

  if (draft->title == NULL)
    return FALSE;
  title = liaison_gazetteer_fold (draft->title);
  g_strdelimit (title, ",:;!?-()'", ' ');
  padded = g_strconcat (" ", title, " ", NULL);
  for (guint i = 0; i < entity->names->len; i++)
    {
      g_autofree char *folded = liaison_gazetteer_fold (g_ptr_array_index (entity->names, i));
      g_autofree char *needle = g_strconcat (" ", folded, " ", NULL);

      if (g_strstr_len (padded, -1, needle) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * liaison_draft_weigh:
 * @self: a draft with its entities and relations
 *
 * Sets the importance of every entity, from 0 to 1.
 */
void
liaison_draft_weigh (LiaisonDraft *self)
{
  guint most_mentions = 1, most_relations = 1;
  guint length = self->text->n_words > 0 ? self->text->words[self->text->n_words - 1].end : 1;

  gboolean foreign = liaison_remark_is_foreign (self);

  count (self);
  for (guint i = 0; i < self->entities->len; i++)
    {
      LiaisonDraftEntity *entity = liaison_draft_entity (self, i);

      /* What nothing refers to is not shown. */
      entity->shown = entity->shown && entity->n_mentions > 0;
      /* In another language any word with a capital looks like a name: only what is known is one. */
      entity->shown = entity->shown && (!foreign || entity->known != NULL);
      if (entity->shown)
        {
          most_mentions = MAX (most_mentions, entity->n_mentions);
          most_relations = MAX (most_relations, entity->n_relations);
        }
    }
  for (guint i = 0; i < self->entities->len; i++)
    {
      LiaisonDraftEntity *entity = liaison_draft_entity (self, i);

      if (!entity->shown)
        continue;
      entity->importance =
          FREQUENCY_SHARE * log1p (entity->n_mentions) / log1p (most_mentions) +
          RELATIONS_SHARE * log1p (entity->n_relations) / log1p (most_relations) +
          POSITION_SHARE * (1.0 - MIN (1.0, (double)entity->first_mention / length)) +
          (in_headline (self, entity) ? HEADLINE_SHARE : 0.0);
    }
}
