/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An analysis in the making: the records that the stages fill, and what they all do with them. */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/records.h"

static void
free_mention (LiaisonDraftMention *mention)
{
  g_free (mention->text);
  g_free (mention->folded);
  g_free (mention);
}

static void
free_entity (LiaisonDraftEntity *entity)
{
  g_free (entity->name);
  g_ptr_array_unref (entity->names);
  g_hash_table_unref (entity->folded);
  g_ptr_array_unref (entity->roles);
  g_array_unref (entity->role_organizations);
  g_free (entity->when);
  g_free (entity);
}

static void
free_relation (LiaisonDraftRelation *relation)
{
  g_free (relation->label);
  g_free (relation->attribution);
  g_array_unref (relation->evidence);
  g_free (relation);
}

/**
 * liaison_draft_new:
 * @text: (transfer full): the words
 * @body: the text that the words were read from; it must outlive the draft
 *
 * Returns: (transfer full): a draft with nothing in it
 */
LiaisonDraft *
liaison_draft_new (LiaisonText *text,
                   const char  *body)
{
  LiaisonDraft *self = g_new0 (LiaisonDraft, 1);

  self->text = text;
  self->body = body;
  g_date_clear (&self->published, 1);
  self->heading = g_new0 (gboolean, text->n_sentences);
  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify)free_mention);
  self->mention_at = g_new (int, text->n_words);
  self->name_at = g_new (int, text->n_words);
  self->title_of = g_new (int, text->n_words);
  for (guint i = 0; i < text->n_words; i++)
    self->mention_at[i] = self->name_at[i] = self->title_of[i] = -1;
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify)free_entity);
  self->relations = g_ptr_array_new_with_free_func ((GDestroyNotify)free_relation);
  self->statements = _liaison_statements_new ();
  return self;
}

/**
 * liaison_draft_free:
 * @self: (transfer full): a draft
 */
void
liaison_draft_free (LiaisonDraft *self)
{
  if (self == NULL)
    return;
  liaison_text_free (self->text);
  g_free (self->heading);
  g_ptr_array_unref (self->mentions);
  g_free (self->mention_at);
  g_free (self->name_at);
  g_free (self->title_of);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->relations);
  g_array_unref (self->statements);
  g_free (self);
}

/**
 * liaison_draft_add_mention:
 * @self: a draft
 * @first: the first word
 * @end: the word after the last
 * @form: how it refers
 *
 * Returns: (transfer none): the mention, of no kind and no entity yet
 */
LiaisonDraftMention *
liaison_draft_add_mention (LiaisonDraft      *self,
                           guint              first,
                           guint              end,
                           LiaisonMentionForm form)
{
  LiaisonDraftMention *mention = g_new0 (LiaisonDraftMention, 1);

  mention->first = first;
  mention->end = end;
  mention->head = liaison_text_range_head (self->text, first, end);
  mention->span.start = self->text->words[first].start;
  mention->span.end = self->text->words[end - 1].end;
  mention->form = form;
  mention->kind = LIAISON_KIND_UNKNOWN;
  mention->entity = -1;
  g_ptr_array_add (self->mentions, mention);
  return mention;
}

static int
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  const LiaisonDraftMention *first = *(LiaisonDraftMention *const *)a;
  const LiaisonDraftMention *second = *(LiaisonDraftMention *const *)b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  if (first->span.end != second->span.end)
    return first->span.end > second->span.end ? -1 : 1;
  return (int)first->form - (int)second->form;
}

/* Titles refer to mentions by index: before sorting each such mention notes its old place, after it
 * the words find the new ones. */
static void
remember_titles (LiaisonDraft *self,
                 gboolean      sorted)
{
  g_autoptr (GHashTable) places = NULL;

  if (!sorted)
    {
      for (guint i = 0; i < self->mentions->len; i++)
        liaison_draft_mention (self, i)->place = i;
      return;
    }
  places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->mentions->len; i++)
    g_hash_table_insert (places, GUINT_TO_POINTER (liaison_draft_mention (self, i)->place + 1),
                         GUINT_TO_POINTER (i + 1));
  for (guint w = 0; w < self->text->n_words; w++)
    if (self->title_of[w] >= 0)
      self->title_of[w] = (int)GPOINTER_TO_UINT (g_hash_table_lookup (
                              places, GUINT_TO_POINTER (self->title_of[w] + 1))) -
                          1;
}

/**
 * liaison_draft_sort_mentions:
 * @self: a draft
 */
void
liaison_draft_sort_mentions (LiaisonDraft *self)
{
  remember_titles (self, FALSE);
  g_ptr_array_sort (self->mentions, compare_mentions);
  remember_titles (self, TRUE);
  for (guint i = 0; i < self->text->n_words; i++)
    self->mention_at[i] = self->name_at[i] = -1;
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *mention = liaison_draft_mention (self, i);
      int other = self->mention_at[mention->head];

      /* A name inside a nominal with the same head is the nearer description. */
      if (other < 0 || mention->form == LIAISON_MENTION_NAME)
        self->mention_at[mention->head] = i;
      if (mention->form == LIAISON_MENTION_NAME || mention->known != NULL)
        for (guint w = mention->first; w < mention->end; w++)
          self->name_at[w] = i;
    }
}

/**
 * liaison_draft_add_entity:
 * @self: a draft
 * @kind: its kind
 * @name: (nullable): its name; %NULL for one that is only described
 *
 * Returns: its index
 */
int
liaison_draft_add_entity (LiaisonDraft     *self,
                          LiaisonEntityKind kind,
                          const char       *name)
{
  LiaisonDraftEntity *entity = g_new0 (LiaisonDraftEntity, 1);

  entity->kind = kind;
  entity->names = g_ptr_array_new_with_free_func (g_free);
  entity->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  entity->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_role_free);
  entity->role_organizations = g_array_new (FALSE, FALSE, sizeof (int));
  entity->victim = -1;
  entity->merged = -1;
  entity->first_mention = G_MAXUINT;
  g_ptr_array_add (self->entities, entity);
  if (name != NULL)
    {
      entity->named = entity->shown = TRUE;
      liaison_draft_add_name (self, self->entities->len - 1, name);
    }
  return self->entities->len - 1;
}

/**
 * liaison_draft_add_name:
 * @self: a draft
 * @entity: index of an entity
 * @name: a name that the article uses for it
 */
void
liaison_draft_add_name (LiaisonDraft *self,
                        int           entity,
                        const char   *name)
{
  LiaisonDraftEntity *record = liaison_draft_entity (self, entity);

  for (guint i = 0; i < record->names->len; i++)
    if (strcmp (g_ptr_array_index (record->names, i), name) == 0)
      return;
  g_ptr_array_add (record->names, g_strdup (name));
  g_hash_table_add (record->folded, liaison_gazetteer_fold (name));
}

/**
 * liaison_draft_merge:
 * @self: a draft
 * @entity: index of an entity
 * @into: index of the entity that it turned out to be
 */
void
liaison_draft_merge (LiaisonDraft *self,
                     int           entity,
                     int           into)
{
  LiaisonDraftEntity *from = liaison_draft_entity (self, entity);
  LiaisonDraftEntity *to = liaison_draft_entity (self, into);

  if (entity == into)
    return;
  for (guint i = 0; i < self->mentions->len; i++)
    if (liaison_draft_mention (self, i)->entity == entity)
      liaison_draft_mention (self, i)->entity = into;
  for (guint i = 0; i < self->entities->len; i++)
    if (liaison_draft_entity (self, i)->victim == entity)
      liaison_draft_entity (self, i)->victim = into;
  for (guint i = 0; i < from->names->len; i++)
    liaison_draft_add_name (self, into, g_ptr_array_index (from->names, i));
  if (to->known == NULL)
    to->known = from->known;
  if (to->subkind == NULL)
    to->subkind = from->subkind;
  if (to->gender == LIAISON_GENDER_UNKNOWN)
    to->gender = from->gender;
  if (to->when == NULL)
    {
      to->when = g_steal_pointer (&from->when);
      to->when_words = from->when_words;
    }
  if (to->victim < 0)
    to->victim = from->victim;
  to->named |= from->named;
  to->shown |= from->shown;
  from->shown = FALSE;
  from->merged = into;
}

/**
 * liaison_draft_entity_of:
 * @self: a draft
 * @word: a word
 *
 * Returns: the index of the entity that @word, as an argument of a verb or noun, refers to, or -1
 */
int
liaison_draft_entity_of (const LiaisonDraft *self,
                         int                 word)
{
  int mention;

  if (word < 0)
    return -1;
  /* "Quds Force chief Soleimani": seen from outside every word of it means the man. */
  mention = self->title_of[word];
  if (mention >= 0 && liaison_draft_mention (self, mention)->entity >= 0)
    {
      int head = self->text->words[word].head;

      if (head < 0 || (self->title_of[head] != mention && self->name_at[head] != mention))
        return liaison_draft_mention (self, mention)->entity;
    }
  mention = self->mention_at[word];
  if (mention >= 0 && liaison_draft_mention (self, mention)->entity >= 0)
    return liaison_draft_mention (self, mention)->entity;
  /* The tree and the name disagree on the head: any word of the name will do, unless the head of
   * another phrase. */
  mention = self->name_at[word];
  if (mention >= 0 && liaison_draft_mention (self, mention)->form == LIAISON_MENTION_NAME)
    return liaison_draft_mention (self, mention)->entity;
  return -1;
}

/**
 * liaison_draft_add_role:
 * @self: a draft
 * @entity: index of a person
 * @title: the office as the article names it
 * @status: whether it is held
 * @organization: index of an entity where it is held, or -1
 */
void
liaison_draft_add_role (LiaisonDraft     *self,
                        int               entity,
                        const char       *title,
                        LiaisonRoleStatus status,
                        int               organization)
{
  LiaisonDraftEntity *record = liaison_draft_entity (self, entity);
  LiaisonRole *role;

  for (guint i = 0; i < record->roles->len; i++)
    {
      role = g_ptr_array_index (record->roles, i);
      if (g_ascii_strcasecmp (role->title, title) == 0 && role->status == status)
        {
          int *known = &g_array_index (record->role_organizations, int, i);

          if (*known < 0)
            *known = organization;
          return;
        }
    }
  role = g_new0 (LiaisonRole, 1);
  role->title = g_strdup (title);
  role->status = status;
  g_ptr_array_add (record->roles, role);
  g_array_append_val (record->role_organizations, organization);
}

/**
 * liaison_draft_follow:
 * @self: a draft
 * @entity: index of an entity, or -1
 *
 * Returns: index of what it was merged into, or @entity itself
 */
int
liaison_draft_follow (const LiaisonDraft *self,
                      int                 entity)
{
  for (guint steps = 0; entity >= 0 && steps < 16 && liaison_draft_entity (self, entity)->merged >= 0; steps++)
    entity = liaison_draft_entity (self, entity)->merged;
  return entity;
}

/**
 * liaison_draft_add_relation:
 * @self: a draft
 * @source: index of an entity
 * @target: index of another
 * @kind: its kind
 * @label: the words of the article for it
 * @evidence: the sentence that states it
 *
 * Returns: (transfer none): the relation, actual, neutral, in the article's own word and of
 * middling confidence
 */
LiaisonDraftRelation *
liaison_draft_add_relation (LiaisonDraft       *self,
                            int                 source,
                            int                 target,
                            LiaisonRelationKind kind,
                            const char         *label,
                            LiaisonSpan         evidence)
{
  LiaisonDraftRelation *relation = g_new0 (LiaisonDraftRelation, 1);

  relation->source = source;
  relation->target = target;
  relation->kind = kind;
  relation->label = g_strdup (label);
  relation->attributed_to = -1;
  relation->word = -1;
  relation->confidence = 0.6;
  relation->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_val (relation->evidence, evidence);
  g_ptr_array_add (self->relations, relation);
  return relation;
}
