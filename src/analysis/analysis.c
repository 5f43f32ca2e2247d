/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an article says: runs the stages of the analysis one after the other and makes their draft
 * immutable. */

#include "analysis/analysis-private.h"

#include <stdio.h>
#include <string.h>

#include "analysis/draft.h"
#include "analysis/records.h"
#include "analysis/remark.h"
#include "article/language.h"

struct _LiaisonAnalysis
{
  gatomicrefcount ref_count;
  LiaisonArticle *article;
  GPtrArray *entities;  /* of LiaisonEntityRecord * */
  GHashTable *ids;      /* id → index + 1 */
  GPtrArray *relations; /* of LiaisonRelationRecord * */
  GArray *statements;   /* of LiaisonStatement */
  char *remark;
  LiaisonAnalysisParts parts;
};

G_DEFINE_BOXED_TYPE (LiaisonAnalysis,
                     liaison_analysis,
                     liaison_analysis_ref,
                     liaison_analysis_unref)

/* The slug of a name: "Avril Haines" gives "avril-haines". */
static char *
make_slug (const char *name)
{
  g_autofree char *folded = liaison_gazetteer_fold (name);
  GString *slug = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (c != '\'' && slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "entity");
  return g_string_free (slug, FALSE);
}

static char *
make_id (LiaisonAnalysis          *self,
         const LiaisonDraftEntity *entity)
{
  g_autofree char *slug = make_slug (entity->name);
  char *id = g_strdup (slug);

  if (g_hash_table_contains (self->ids, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s-%s", slug, liaison_entity_kind_to_string (entity->kind));
    }
  for (guint n = 2; g_hash_table_contains (self->ids, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, n);
    }
  return id;
}

static LiaisonEntityRecord *
make_entity (LiaisonAnalysis    *self,
             const LiaisonDraft *draft,
             int                 index)
{
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, index);
  LiaisonEntityRecord *record = g_new0 (LiaisonEntityRecord, 1);

  record->id = make_id (self, entity);
  record->kind = entity->kind;
  record->subkind = entity->subkind;
  record->name = g_strdup (entity->name);
  record->aliases = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < entity->names->len; i++)
    if (strcmp (g_ptr_array_index (entity->names, i), entity->name) != 0)
      g_ptr_array_add (record->aliases, g_strdup (g_ptr_array_index (entity->names, i)));
  record->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_role_free);
  record->mentions = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));
  record->when = g_strdup (entity->when);
  record->time = entity->time;
  record->importance = entity->importance;
  return record;
}

/* Descending by importance, then in order of the text. */
static int
compare_entities (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const LiaisonDraft *draft = user_data;
  const LiaisonDraftEntity *first = liaison_draft_entity (draft, *(const int *)a);
  const LiaisonDraftEntity *second = liaison_draft_entity (draft, *(const int *)b);

  if (first->importance != second->importance)
    return first->importance > second->importance ? -1 : 1;
  return first->first_mention < second->first_mention
             ? -1
             : first->first_mention > second->first_mention;
}

static void
copy_roles (LiaisonAnalysis    *self,
            const LiaisonDraft *draft,
            int                 index,
            const int          *places,
            int                 place)
{
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, index);
  LiaisonEntityRecord *record = g_ptr_array_index (self->entities, place);

  for (guint i = 0; i < entity->roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (entity->roles, i);
      LiaisonRole *copy = g_new0 (LiaisonRole, 1);
      int organization = g_array_index (entity->role_organizations, int, i);

      copy->title = g_strdup (role->title);
      copy->status = role->status;
      if (organization >= 0 && places[organization] >= 0)
        copy->organization = g_strdup (
            ((LiaisonEntityRecord *)g_ptr_array_index (self->entities, places[organization]))->id);
      g_ptr_array_add (record->roles, copy);
    }
}

static void
copy_mentions (LiaisonAnalysis    *self,
               const LiaisonDraft *draft,
               const int          *places)
{
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);

      if (mention->entity >= 0 && places[mention->entity] >= 0 && !mention->hidden)
        {
          LiaisonEntityRecord *record =
              g_ptr_array_index (self->entities, places[mention->entity]);
          LiaisonMention copy = { mention->span, mention->form };

          g_array_append_val (record->mentions, copy);
        }
    }
}

static void
copy_entities (LiaisonAnalysis    *self,
               const LiaisonDraft *draft,
               int                *places)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int)draft->entities->len; i++)
    {
      places[i] = -1;
      if (liaison_draft_entity (draft, i)->shown && liaison_draft_entity (draft, i)->name != NULL)
        g_array_append_val (order, i);
    }
  g_array_sort_with_data (order, compare_entities, (gpointer)draft);
  for (guint i = 0; i < order->len; i++)
    {
      LiaisonEntityRecord *record = make_entity (self, draft, g_array_index (order, int, i));

      places[g_array_index (order, int, i)] = i;
      g_ptr_array_add (self->entities, record);
      g_hash_table_insert (self->ids, record->id, GUINT_TO_POINTER (i + 1));
    }
  copy_mentions (self, draft, places);
  for (guint i = 0; i < order->len; i++)
    copy_roles (self, draft, g_array_index (order, int, i), places, i);
}

static void
copy_relations (LiaisonAnalysis *self,
                LiaisonDraft    *draft,
                const int       *places)
{
  for (guint i = 0; i < draft->relations->len; i++)
    {
      LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);
      LiaisonRelationRecord *record;

      if (places[relation->source] < 0 || places[relation->target] < 0)
        continue;
      record = g_new0 (LiaisonRelationRecord, 1);
      record->source = places[relation->source];
      record->target = places[relation->target];
      record->kind = relation->kind;
      record->label = g_strdup (relation->label);
      record->valence = relation->valence;
      record->modality = relation->modality;
      record->negated = relation->negated;
      record->attributed_to = relation->attributed_to >= 0 ? places[relation->attributed_to] : -1;
      record->attribution = g_strdup (relation->attribution);
      record->confidence = relation->confidence;
      record->evidence = g_array_ref (relation->evidence);
      record->time = relation->time;
      g_ptr_array_add (self->relations, record);
    }
}

static void
copy_statements (LiaisonAnalysis *self,
                 LiaisonDraft    *draft,
                 const int       *places)
{
  self->statements = g_array_ref (draft->statements);
  for (guint i = 0; i < self->statements->len; i++)
    {
      LiaisonStatement *statement = &g_array_index (self->statements, LiaisonStatement, i);
      guint kept = 0;

      for (guint j = 0; j < statement->entities->len; j++)
        {
          int place = places[g_array_index (statement->entities, guint, j)];

          if (place >= 0)
            g_array_index (statement->entities, guint, kept++) = place;
        }
      g_array_set_size (statement->entities, kept);
      if (statement->attributed_to >= 0)
        statement->attributed_to = places[statement->attributed_to];
    }
}

static void
mark_headings (LiaisonDraft   *draft,
               LiaisonArticle *article)
{
  guint n_blocks, block = 0;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);

  for (guint s = 0; s < draft->text->n_sentences; s++)
    {
      guint start = draft->text->words[draft->text->sentences[s].first].start;

      while (block + 1 < n_blocks && blocks[block].span.end <= start)
        block++;
      draft->heading[s] = block < n_blocks && blocks[block].kind == LIAISON_BLOCK_HEADING &&
                          blocks[block].span.start <= start && start < blocks[block].span.end;
    }
}

/* How far the work is before each stage; reading takes most of it. */
#define READING_SHARE 0.8

typedef struct
{
  LiaisonProgressFunc progress;
  gpointer user_data;
} Reading;

static gboolean
on_reading (double   fraction,
            gpointer user_data)
{
  Reading *reading = user_data;

  return reading->progress == NULL ||
         reading->progress (fraction * READING_SHARE, reading->user_data);
}

static LiaisonDraft *
run_stages (LiaisonArticle       *article,
            const LiaisonReading *reading,
            LiaisonProgressFunc   progress,
            gpointer              user_data,
            GError              **error)
{
  static void (*const stages[]) (LiaisonDraft * draft) = {
    liaison_draft_find_mentions,   liaison_draft_find_names,      liaison_draft_find_roles,
    liaison_draft_find_operations, liaison_draft_resolve,         liaison_draft_find_speakers,
    liaison_draft_find_more_roles, liaison_draft_find_relations,  liaison_draft_find_statements,
    liaison_draft_weigh,
  };
  g_autoptr (LiaisonDraft) draft =
      liaison_draft_new (liaison_text_new (reading), liaison_article_get_text (article));
  const char *published = liaison_article_get_published (article);
  int year, month, day;

  draft->title = liaison_article_get_title (article);
  draft->byline = liaison_article_get_byline (article);
  if (published != NULL && sscanf (published, "%4d-%2d-%2d", &year, &month, &day) == 3 &&
      g_date_valid_dmy (day, month, year))
    g_date_set_dmy (&draft->published, day, month, year);
  mark_headings (draft, article);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (progress != NULL &&
          !progress (READING_SHARE + (1 - READING_SHARE) * i / G_N_ELEMENTS (stages), user_data))
        {
          g_set_error_literal (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_CANCELLED,
                               "The analysis was cancelled.");
          return NULL;
        }
      stages[i](draft);
    }
  return g_steal_pointer (&draft);
}

static LiaisonReading *
read_article (LiaisonArticle     *article,
              LiaisonModel       *model,
              LiaisonProgressFunc progress,
              gpointer            user_data,
              GError            **error)
{
  guint n_blocks;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);
  g_autofree guint *breaks = g_new (guint, n_blocks + 1);
  Reading reading = { progress, user_data };

  for (guint i = 0; i < n_blocks; i++)
    breaks[i] = blocks[i].span.end;
  return liaison_model_read (model, liaison_article_get_text (article), breaks, n_blocks,
                             on_reading, &reading, error);
}

static LiaisonAnalysis *
make_analysis (LiaisonArticle *article,
               LiaisonDraft   *draft)
{
  LiaisonAnalysis *self = g_new0 (LiaisonAnalysis, 1);
  g_autofree int *places = g_new (int, draft->entities->len + 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->article = g_object_ref (article);
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_entity_record_free);
  self->relations = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_relation_record_free);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  copy_entities (self, draft, places);
  copy_relations (self, draft, places);
  copy_statements (self, draft, places);
  return self;
}

/* Of an article that is not in English. */
static LiaisonAnalysis *
new_unread (LiaisonArticle *article)
{
  g_autofree char *remark = liaison_remark_for_language (liaison_article_get_language (article));

  return _liaison_analysis_new_take (article, g_ptr_array_new (), g_ptr_array_new (), remark);
}

/**
 * liaison_analysis_new:
 * @article: the article
 * @model: the model to read it with
 * @progress: (scope call) (nullable): called from this thread with the fraction done; returning
 * %FALSE stops the work
 * @user_data: for @progress
 * @error: return location for an error of %LIAISON_MODEL_ERROR
 *
 * An article in another language than English is not read: its analysis is empty, and its remark says why.
 *
 * Returns: (transfer full): what @article says, or %NULL with @error set
 */
LiaisonAnalysis *
liaison_analysis_new (LiaisonArticle     *article,
                      LiaisonModel       *model,
                      LiaisonProgressFunc progress,
                      gpointer            user_data,
                      GError            **error)
{
  g_autoptr (LiaisonReading) reading = NULL;
  g_autoptr (LiaisonDraft) draft = NULL;
  LiaisonAnalysis *self;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  if (!liaison_language_is_english (liaison_article_get_language (article)))
    return new_unread (article);
  reading = read_article (article, model, progress, user_data, error);
  if (reading == NULL)
    return NULL;
  draft = run_stages (article, reading, progress, user_data, error);
  if (draft == NULL)
    return NULL;
  self = make_analysis (article, draft);
  self->remark = liaison_remark_for (draft, self->entities->len, self->relations->len);
  return self;
}

/**
 * _liaison_analysis_set_statements: (skip)
 * @self: an analysis of _liaison_analysis_new_take()
 * @statements: (element-type LiaisonStatement): its statements; what they point at must stay as long as it does
 */
void
_liaison_analysis_set_statements (LiaisonAnalysis *self,
                                  GArray          *statements)
{
  g_array_unref (self->statements);
  self->statements = g_array_ref (statements);
}

void
_liaison_analysis_set_parts (LiaisonAnalysis            *self,
                             const LiaisonAnalysisParts *parts)
{
  self->parts = *parts;
}

const LiaisonAnalysisParts *
_liaison_analysis_get_parts (LiaisonAnalysis *self)
{
  return &self->parts;
}

/*< private >
 * _liaison_analysis_new_take:
 * @article: the article
 * @entities: (transfer full) (element-type LiaisonEntityRecord): records whose members are all set,
 * each part of its own
 * @relations: (transfer full) (element-type LiaisonRelationRecord): the same
 * @remark: (nullable): why there is little
 *
 * Makes an analysis of records that were found otherwise than by reading: corrected ones, or a
 * test's. The arrays need no free functions; they get the right ones here.
 *
 * Returns: (transfer full): an analysis without statements
 */
LiaisonAnalysis *
_liaison_analysis_new_take (LiaisonArticle *article,
                            GPtrArray      *entities,
                            GPtrArray      *relations,
                            const char     *remark)
{
  LiaisonAnalysis *self = g_new0 (LiaisonAnalysis, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->article = g_object_ref (article);
  self->entities = entities;
  self->relations = relations;
  self->statements = g_array_new (FALSE, FALSE, sizeof (LiaisonStatement));
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->remark = g_strdup (remark);
  g_ptr_array_set_free_func (entities, (GDestroyNotify)_liaison_entity_record_free);
  g_ptr_array_set_free_func (relations, (GDestroyNotify)_liaison_relation_record_free);
  for (guint i = 0; i < entities->len; i++)
    {
      LiaisonEntityRecord *entity = g_ptr_array_index (entities, i);

      g_ptr_array_set_free_func (entity->aliases, g_free);
      g_ptr_array_set_free_func (entity->roles, (GDestroyNotify)_liaison_role_free);
      g_hash_table_insert (self->ids, entity->id, GUINT_TO_POINTER (i + 1));
    }
  return self;
}

/**
 * liaison_analysis_ref:
 * @self: an analysis
 *
 * Returns: (transfer full): @self
 */
LiaisonAnalysis *
liaison_analysis_ref (LiaisonAnalysis *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_analysis_unref:
 * @self: (transfer full): an analysis
 */
void
liaison_analysis_unref (LiaisonAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->article);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->relations);
  g_array_unref (self->statements);
  g_free (self->remark);
  g_clear_pointer (&self->parts.analyses, g_ptr_array_unref);
  g_free (self->parts.first);
  g_free (self->parts.places);
  g_free (self);
}

/**
 * liaison_analysis_get_article:
 * @self: an analysis
 *
 * Returns: (transfer none): the article that was analysed
 */
LiaisonArticle *
liaison_analysis_get_article (LiaisonAnalysis *self)
{
  return self->article;
}

/**
 * liaison_analysis_get_n_entities:
 * @self: an analysis
 *
 * Returns: how many entities there are
 */
guint
liaison_analysis_get_n_entities (LiaisonAnalysis *self)
{
  return self->entities->len;
}

/**
 * liaison_analysis_get_entity:
 * @self: an analysis
 * @index: less than the number of entities; the most important one is the first
 *
 * Returns: (transfer none): the record
 */
const LiaisonEntityRecord *
liaison_analysis_get_entity (LiaisonAnalysis *self,
                             guint            index)
{
  g_return_val_if_fail (index < self->entities->len, NULL);
  return g_ptr_array_index (self->entities, index);
}

/**
 * liaison_analysis_get_n_relations:
 * @self: an analysis
 *
 * Returns: how many relations there are
 */
guint
liaison_analysis_get_n_relations (LiaisonAnalysis *self)
{
  return self->relations->len;
}

/**
 * liaison_analysis_get_relation:
 * @self: an analysis
 * @index: less than the number of relations
 *
 * Returns: (transfer none): the record
 */
const LiaisonRelationRecord *
liaison_analysis_get_relation (LiaisonAnalysis *self,
                               guint            index)
{
  g_return_val_if_fail (index < self->relations->len, NULL);
  return g_ptr_array_index (self->relations, index);
}

/**
 * liaison_analysis_get_n_statements:
 * @self: an analysis
 *
 * Returns: how many statements there are
 */
guint
liaison_analysis_get_n_statements (LiaisonAnalysis *self)
{
  return self->statements->len;
}

/**
 * liaison_analysis_get_statement:
 * @self: an analysis
 * @index: less than the number of statements
 *
 * Returns: (transfer none): the record
 */
const LiaisonStatement *
liaison_analysis_get_statement (LiaisonAnalysis *self,
                                guint            index)
{
  g_return_val_if_fail (index < self->statements->len, NULL);
  return &g_array_index (self->statements, LiaisonStatement, index);
}

/**
 * liaison_analysis_find_entity:
 * @self: an analysis
 * @id: (nullable): an id
 *
 * Returns: the index of the entity with this id, or -1
 */
int
liaison_analysis_find_entity (LiaisonAnalysis *self,
                              const char      *id)
{
  return id == NULL ? -1 : (int)GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id)) - 1;
}

/**
 * liaison_analysis_get_remark:
 * @self: an analysis
 *
 * Returns: (nullable): why the analysis is sparse, in a sentence for the reader
 */
const char *
liaison_analysis_get_remark (LiaisonAnalysis *self)
{
  return self->remark;
}
