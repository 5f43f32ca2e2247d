/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One analysis of several: the records of all, those of one entity made one (who is one: join-who.c), and relations that say the
 * same made one with the evidence of all. */

#include "analysis/join.h"

#include <math.h>
#include <string.h>

#include "analysis/analysis-private.h"
#include "analysis/gazetteer.h"
#include "analysis/join-private.h"
#include "analysis/records.h"
#include "article/article-join.h"

typedef struct
{
  GPtrArray *analyses;
  LiaisonArticle *article;
  guint *first;             /* by article: the number of its first entity */
  guint *same;              /* by number: of the first that is the same */
  int *places;              /* by number: the index of its record in ENTITIES */
  GPtrArray *entities;      /* of LiaisonEntityRecord *; their importance is a sum of squares at first */
  GPtrArray *relations;     /* of LiaisonRelationRecord * */
  GHashTable *ids;          /* set of those in use */
} Join;

static guint
start_of (Join *self,
          guint part)
{
  guint start = 0;

  liaison_article_get_part (self->article, part, &start);
  return start;
}

static LiaisonSpan
move (LiaisonSpan span,
      guint       by)
{
  return (LiaisonSpan) { span.start + by, span.end + by };
}

static LiaisonTime
move_time (LiaisonTime time,
           guint       by)
{
  if (g_date_valid (&time.from))
    time.words = move (time.words, by);
  return time;
}

/* An id that is not in use, that of RECORD if it is free; it belongs to SELF. */
static const char *
make_id (Join                      *self,
         const LiaisonEntityRecord *record)
{
  char *id = g_strdup (record->id);

  for (guint n = 2; !g_hash_table_add (self->ids, id); n++)
    id = g_strdup_printf ("%s-%u", record->id, n);
  return id;
}

static void
add_mentions (LiaisonEntityRecord       *into,
              const LiaisonEntityRecord *from,
              guint                      start)
{
  for (guint i = 0; i < from->mentions->len; i++)
    {
      LiaisonMention mention = g_array_index (from->mentions, LiaisonMention, i);

      mention.span = move (mention.span, start);
      g_array_append_val (into->mentions, mention);
    }
}

static void
add_alias (LiaisonEntityRecord *into,
           const char          *name)
{
  if (strcmp (into->name, name) != 0 &&
      !g_ptr_array_find_with_equal_func (into->aliases, name, g_str_equal, NULL))
    g_ptr_array_add (into->aliases, g_strdup (name));
}

/* Another article tells of an entity that is there. */
static void
add_to_entity (LiaisonEntityRecord       *into,
               const LiaisonEntityRecord *from,
               guint                      start)
{
  add_alias (into, from->name);
  for (guint i = 0; i < from->aliases->len; i++)
    add_alias (into, g_ptr_array_index (from->aliases, i));
  add_mentions (into, from, start);
  into->importance += from->importance * from->importance;
  if (into->subkind == NULL)
    into->subkind = from->subkind;
  if (into->when == NULL)
    into->when = g_strdup (from->when);
  if (!g_date_valid (&into->time.from))
    into->time = move_time (from->time, start);
}

static LiaisonEntityRecord *
begin_entity (Join                      *self,
              const LiaisonEntityRecord *from,
              guint                      start)
{
  LiaisonEntityRecord *record = _liaison_entity_record_copy (from);

  g_free (record->id);
  record->id = g_strdup (make_id (self, from));
  g_ptr_array_set_size (record->roles, 0);
  g_array_set_size (record->mentions, 0);
  add_mentions (record, from, start);
  record->time = move_time (from->time, start);
  record->importance = from->importance * from->importance;
  return record;
}

static void
add_entities (Join *self,
              guint part)
{
  LiaisonAnalysis *analysis = g_ptr_array_index (self->analyses, part);
  guint start = start_of (self, part);

  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      const LiaisonEntityRecord *record = liaison_analysis_get_entity (analysis, i);
      guint number = self->first[part] + i;
      guint same = self->same[number];

      if (same == number)
        {
          self->places[number] = (int)self->entities->len;
          g_ptr_array_add (self->entities, begin_entity (self, record, start));
        }
      else
        {
          self->places[number] = self->places[same];
          add_to_entity (g_ptr_array_index (self->entities, self->places[same]), record, start);
        }
    }
}

static gboolean
is_same_role (const LiaisonRole *a,
              const LiaisonRole *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a->status != b->status || (a->organization != NULL && b->organization != NULL && strcmp (a->organization, b->organization) != 0))
    return FALSE;
  first = liaison_gazetteer_fold (a->title);
  second = liaison_gazetteer_fold (b->title);
  return strcmp (first, second) == 0;
}

static void
add_role (LiaisonEntityRecord *into,
          LiaisonRole         *role)
{
  for (guint i = 0; i < into->roles->len; i++)
    {
      LiaisonRole *own = g_ptr_array_index (into->roles, i);

      if (!is_same_role (own, role))
        continue;
      if (own->organization == NULL)
        own->organization = g_steal_pointer (&role->organization);
      _liaison_role_free (role);
      return;
    }
  g_ptr_array_add (into->roles, role);
}

/* After the entities, as a role names one of them. */
static void
add_roles (Join *self,
           guint part)
{
  LiaisonAnalysis *analysis = g_ptr_array_index (self->analyses, part);

  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      const LiaisonEntityRecord *record = liaison_analysis_get_entity (analysis, i);
      LiaisonEntityRecord *into = g_ptr_array_index (self->entities, self->places[self->first[part] + i]);

      for (guint j = 0; j < record->roles->len; j++)
        {
          LiaisonRole *role = _liaison_role_copy (g_ptr_array_index (record->roles, j));
          int organization = liaison_analysis_find_entity (analysis, role->organization);

          g_clear_pointer (&role->organization, g_free);
          if (organization >= 0)
            {
              int place = self->places[self->first[part] + (guint)organization];

              role->organization = g_strdup (((LiaisonEntityRecord *)g_ptr_array_index (self->entities, place))->id);
            }
          add_role (into, role);
        }
    }
}

static guint
hash_relation (gconstpointer data)
{
  const LiaisonRelationRecord *relation = data;

  return relation->source * 2654435761u ^ relation->target * 40503u ^ (guint)relation->kind << 8 ^
         (guint)relation->modality << 4 ^ (guint)relation->valence << 2 ^ (guint)relation->negated ^
         (guint)relation->attributed_to * 31u;
}

static gboolean
say_the_same (gconstpointer x,
              gconstpointer y)
{
  const LiaisonRelationRecord *a = x;
  const LiaisonRelationRecord *b = y;

  return a->source == b->source && a->target == b->target && a->kind == b->kind && a->valence == b->valence &&
         a->modality == b->modality && a->negated == b->negated && a->attributed_to == b->attributed_to &&
         g_strcmp0 (a->attribution, b->attribution) == 0;
}

static LiaisonRelationRecord *
take_relation (Join                        *self,
               const LiaisonRelationRecord *from,
               guint                        part)
{
  LiaisonRelationRecord *record = _liaison_relation_record_copy (from);
  guint start = start_of (self, part);
  const int *places = self->places + self->first[part];

  record->source = (guint)places[from->source];
  record->target = (guint)places[from->target];
  if (from->attributed_to >= 0)
    record->attributed_to = places[from->attributed_to];
  for (guint i = 0; i < record->evidence->len; i++)
    {
      LiaisonSpan *span = &g_array_index (record->evidence, LiaisonSpan, i);

      *span = move (*span, start);
    }
  record->time = move_time (from->time, start);
  return record;
}

static void
add_to_relation (LiaisonRelationRecord *into,
                 LiaisonRelationRecord *from)
{
  g_array_append_vals (into->evidence, from->evidence->data, from->evidence->len);
  if (!g_date_valid (&into->time.from))
    into->time = from->time;
  into->confidence = MAX (into->confidence, from->confidence);
  _liaison_relation_record_free (from);
}

static void
add_relations (Join *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_relation, say_the_same);

  for (guint part = 0; part < self->analyses->len; part++)
    {
      LiaisonAnalysis *analysis = g_ptr_array_index (self->analyses, part);
      guint n_before = self->relations->len;

      for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
        {
          LiaisonRelationRecord *record = take_relation (self, liaison_analysis_get_relation (analysis, i), part);
          LiaisonRelationRecord *same = g_hash_table_lookup (known, record);

          if (record->source == record->target)
            _liaison_relation_record_free (record);
          else if (same != NULL)
            add_to_relation (same, record);
          else
            g_ptr_array_add (self->relations, record);
        }
      /* What an article itself tells apart, by its time, stays apart. */
      for (guint i = n_before; i < self->relations->len; i++)
        {
          gpointer record = g_ptr_array_index (self->relations, i);

          if (!g_hash_table_contains (known, record))
            g_hash_table_add (known, record);
        }
    }
}

static GArray *
join_statements (Join *self)
{
  GArray *statements = _liaison_statements_new ();

  for (guint part = 0; part < self->analyses->len; part++)
    {
      LiaisonAnalysis *analysis = g_ptr_array_index (self->analyses, part);
      const int *places = self->places + self->first[part];
      guint start = start_of (self, part);

      for (guint i = 0; i < liaison_analysis_get_n_statements (analysis); i++)
        {
          LiaisonStatement statement;

          _liaison_statement_copy (&statement, liaison_analysis_get_statement (analysis, i));
          statement.span = move (statement.span, start);
          statement.cue_span = move (statement.cue_span, start);
          if (statement.attributed_to >= 0)
            statement.attributed_to = places[statement.attributed_to];
          for (guint j = 0; j < statement.entities->len; j++)
            {
              guint *entity = &g_array_index (statement.entities, guint, j);

              *entity = (guint)places[*entity];
            }
          g_array_append_val (statements, statement);
        }
    }
  return statements;
}

typedef struct
{
  LiaisonEntityRecord *record;
  guint place;
} Ranked;

static int
compare_importance (gconstpointer a,
                    gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if (first->record->importance != second->record->importance)
    return first->record->importance > second->record->importance ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

/* The importance of an entity grows with the articles that it is important in, as the length of a vector does; the greatest is at
 * most 1. Brings the entities into the order of it. */
static void
rank (Join *self)
{
  g_autofree Ranked *ranked = g_new (Ranked, self->entities->len + 1);
  g_autofree guint *moved = g_new (guint, self->entities->len + 1);
  guint n_numbers = self->first[self->analyses->len];
  double greatest = 1;

  for (guint i = 0; i < self->entities->len; i++)
    {
      ranked[i] = (Ranked) { g_ptr_array_index (self->entities, i), i };
      ranked[i].record->importance = sqrt (ranked[i].record->importance);
      greatest = MAX (greatest, ranked[i].record->importance);
    }
  qsort (ranked, self->entities->len, sizeof *ranked, compare_importance);
  for (guint i = 0; i < self->entities->len; i++)
    {
      ranked[i].record->importance /= greatest;
      self->entities->pdata[i] = ranked[i].record;
      moved[ranked[i].place] = i;
    }
  for (guint i = 0; i < n_numbers; i++)
    self->places[i] = (int)moved[self->places[i]];
}

static GPtrArray *
list_articles (GPtrArray *analyses)
{
  GPtrArray *articles = g_ptr_array_new ();

  for (guint i = 0; i < analyses->len; i++)
    g_ptr_array_add (articles, liaison_analysis_get_article (g_ptr_array_index (analyses, i)));
  return articles;
}

static void
start (Join      *self,
       GPtrArray *analyses)
{
  g_autoptr (GPtrArray) articles = list_articles (analyses);

  self->analyses = analyses;
  self->article = liaison_article_new_joined (articles);
  self->first = g_new0 (guint, analyses->len + 1);
  for (guint i = 0; i < analyses->len; i++)
    self->first[i + 1] = self->first[i] + liaison_analysis_get_n_entities (g_ptr_array_index (analyses, i));
  self->same = _liaison_join_find_same (analyses);
  self->places = g_new0 (int, self->first[analyses->len] + 1);
  self->entities = g_ptr_array_new ();
  self->relations = g_ptr_array_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The remark that all give, if they do. */
static const char *
find_remark (GPtrArray *analyses)
{
  const char *remark = liaison_analysis_get_remark (g_ptr_array_index (analyses, 0));

  for (guint i = 1; i < analyses->len; i++)
    if (g_strcmp0 (remark, liaison_analysis_get_remark (g_ptr_array_index (analyses, i))) != 0)
      return NULL;
  return remark;
}

/**
 * liaison_analysis_new_joined:
 * @analyses: (element-type LiaisonAnalysis): what is said in each of the articles, which come in this order
 *
 * Returns: (transfer full): what they say together; of one, that one itself
 */
LiaisonAnalysis *
liaison_analysis_new_joined (GPtrArray *analyses)
{
  Join self = { 0 };
  LiaisonAnalysis *joined;
  g_autoptr (GArray) statements = NULL;

  g_return_val_if_fail (analyses != NULL && analyses->len > 0, NULL);

  if (analyses->len == 1)
    return liaison_analysis_ref (g_ptr_array_index (analyses, 0));
  start (&self, analyses);
  for (guint i = 0; i < analyses->len; i++)
    add_entities (&self, i);
  for (guint i = 0; i < analyses->len; i++)
    add_roles (&self, i);
  rank (&self);
  add_relations (&self);
  statements = join_statements (&self);
  joined = _liaison_analysis_new_take (self.article, self.entities, self.relations, find_remark (analyses));
  _liaison_analysis_set_statements (joined, statements);
  _liaison_analysis_set_parts (joined, &(LiaisonAnalysisParts) { g_ptr_array_ref (analyses), self.first, self.places });
  g_object_unref (self.article);
  g_free (self.same);
  g_hash_table_unref (self.ids);
  return joined;
}

/**
 * liaison_analysis_find_in_part:
 * @joined: an analysis of several articles, or of one
 * @part: the number of one of them
 * @id: (nullable): the id of an entity in the analysis of that article alone
 *
 * Returns: the index of the entity in @joined, or -1 if the article has none of this id
 */
int
liaison_analysis_find_in_part (LiaisonAnalysis *joined,
                               guint            part,
                               const char      *id)
{
  const LiaisonAnalysisParts *parts = _liaison_analysis_get_parts (joined);
  int index;

  if (parts->analyses == NULL)
    return part == 0 ? liaison_analysis_find_entity (joined, id) : -1;
  g_return_val_if_fail (part < parts->analyses->len, -1);
  index = liaison_analysis_find_entity (g_ptr_array_index (parts->analyses, part), id);
  return index >= 0 ? parts->places[parts->first[part] + (guint)index] : -1;
}

/**
 * liaison_analysis_get_id_in_part:
 * @joined: an analysis of several articles, or of one
 * @part: the number of one of them
 * @index: the index of an entity in @joined
 *
 * Returns: (transfer none) (nullable): the id of the entity in the analysis of that article alone; %NULL if it is not in it
 */
const char *
liaison_analysis_get_id_in_part (LiaisonAnalysis *joined,
                                 guint            part,
                                 int              index)
{
  const LiaisonAnalysisParts *parts = _liaison_analysis_get_parts (joined);
  guint first, n;

  g_return_val_if_fail (index >= 0 && (guint)index < liaison_analysis_get_n_entities (joined), NULL);

  if (parts->analyses == NULL)
    return part == 0 ? liaison_analysis_get_entity (joined, (guint)index)->id : NULL;
  g_return_val_if_fail (part < parts->analyses->len, NULL);
  first = parts->first[part];
  n = parts->first[part + 1] - first;
  for (guint i = 0; i < n; i++)
    if (parts->places[first + i] == index)
      return liaison_analysis_get_entity (g_ptr_array_index (parts->analyses, part), i)->id;
  return NULL;
}
