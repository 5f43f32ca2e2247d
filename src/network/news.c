/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an article tells that none before it told: entities and relations that it is the first to name, statements that none before it
 * made in the same words, and relations that contradict what stood before. */

#include "network/news.h"

#include "config.h"

#include "article/article-join.h"
#include "network/parts.h"

struct _LiaisonNews
{
  gatomicrefcount ref_count;

  LiaisonNetwork *network;
  guint part;
  GPtrArray *entities;       /* of LiaisonEntity */
  GPtrArray *relations;      /* of LiaisonRelation */
  GArray *statements;        /* of guint */
  GArray *contradictions;    /* of LiaisonContradiction */
};

G_DEFINE_BOXED_TYPE (LiaisonNews, liaison_news, liaison_news_ref, liaison_news_unref)

static void
find_entities (LiaisonNews *self)
{
  GListModel *model = liaison_network_get_entities (self->network);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (model, i);

      if (liaison_news_has_entity (self, entity))
        g_ptr_array_add (self->entities, g_object_ref (entity));
    }
}

static void
find_relations (LiaisonNews *self)
{
  GListModel *model = liaison_network_get_relations (self->network);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (model, i);

      if (liaison_news_has_relation (self, relation))
        g_ptr_array_add (self->relations, g_object_ref (relation));
    }
}

/* The letters and digits of a statement, in lower case, one space between words. */
static char *
fold_statement (LiaisonArticle *article,
                LiaisonSpan     span)
{
  g_autofree char *text = liaison_article_dup_span (article, span);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
    else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

static void
find_statements (LiaisonNews *self)
{
  LiaisonAnalysis *analysis = liaison_network_get_analysis (self->network);
  LiaisonArticle *article = liaison_analysis_get_article (analysis);
  LiaisonSpan whole = liaison_article_part_span (article, self->part);
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = liaison_analysis_get_n_statements (analysis);

  for (guint i = 0; i < n; i++)
    {
      const LiaisonStatement *statement = liaison_analysis_get_statement (analysis, i);
      char *text;

      if (statement->span.start >= whole.end)
        break;
      text = fold_statement (article, statement->span);
      if (g_hash_table_add (before, text) && statement->span.start >= whole.start)
        g_array_append_val (self->statements, i);
    }
}

/* Whether the two may speak of the same time. */
static gboolean
times_meet (LiaisonRelation *a,
            LiaisonRelation *b)
{
  const LiaisonTime *first = liaison_relation_get_time (a);
  const LiaisonTime *second = liaison_relation_get_time (b);

  if (first == NULL || second == NULL || !g_date_valid (&first->to) || !g_date_valid (&second->to))
    return TRUE;
  return g_date_compare (&first->from, &second->to) <= 0 && g_date_compare (&second->from, &first->to) <= 0;
}

static gboolean
is_fact (LiaisonRelation *relation)
{
  return liaison_relation_get_modality (relation) == LIAISON_MODALITY_ACTUAL;
}

static gboolean
denies (LiaisonRelation *relation,
        LiaisonRelation *earlier)
{
  return liaison_relation_get_kind (relation) == liaison_relation_get_kind (earlier) &&
         liaison_relation_get_negated (relation) != liaison_relation_get_negated (earlier) && is_fact (relation) &&
         is_fact (earlier) && times_meet (relation, earlier);
}

/* 1 if friendly as a fact, -1 if hostile, 0 if neither is said. */
static int
get_side (LiaisonRelation *relation)
{
  if (!is_fact (relation) || liaison_relation_get_negated (relation))
    return 0;
  switch (liaison_relation_get_valence (relation))
    {
    case LIAISON_VALENCE_POSITIVE:
      return 1;
    case LIAISON_VALENCE_NEGATIVE:
      return -1;
    case LIAISON_VALENCE_NEUTRAL:
    default:
      return 0;
    }
}

/* The relations from the source to the target of RELATION that articles before PART state. */
static GPtrArray *
list_earlier (LiaisonNews     *self,
              LiaisonRelation *relation)
{
  LiaisonEntity *source = liaison_relation_get_source (relation);
  LiaisonEntity *target = liaison_relation_get_target (relation);
  GPtrArray *all = liaison_network_dup_relations_of (self->network, source);

  for (guint i = all->len; i > 0; i--)
    {
      LiaisonRelation *other = g_ptr_array_index (all, i - 1);
      int part = liaison_network_first_part_of_relation (self->network, other);

      if (liaison_relation_get_source (other) != source || liaison_relation_get_target (other) != target || part < 0 ||
          part >= (int) self->part)
        g_ptr_array_remove_index (all, i - 1);
    }
  return all;
}

static void
contradict (LiaisonNews     *self,
            LiaisonRelation *relation,
            LiaisonRelation *earlier,
            LiaisonNewsTurn  turn)
{
  LiaisonContradiction contradiction = { g_object_ref (relation), g_object_ref (earlier), turn };

  g_array_append_val (self->contradictions, contradiction);
}

static void
compare_relation (LiaisonNews     *self,
                  LiaisonRelation *relation)
{
  g_autoptr (GPtrArray) all = list_earlier (self, relation);
  LiaisonRelation *opposite = NULL;
  gboolean divided = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      LiaisonRelation *earlier = g_ptr_array_index (all, i);

      if (denies (relation, earlier))
        contradict (self, relation, earlier, LIAISON_NEWS_DENIES);
      else if (get_side (relation) * get_side (earlier) < 0 && opposite == NULL)
        opposite = earlier;
      else if (get_side (relation) * get_side (earlier) > 0)
        divided = TRUE;
    }
  if (opposite != NULL && !divided)
    contradict (self, relation, opposite, LIAISON_NEWS_TURNS);
}

static void
clear_contradiction (gpointer data)
{
  LiaisonContradiction *contradiction = data;

  g_clear_object (&contradiction->relation);
  g_clear_object (&contradiction->earlier);
}

/**
 * liaison_news_new:
 * @network: a network
 * @part: the number of one of its articles
 *
 * Finds what that article tells and none before it. What the reader added without a passage is nobody's news.
 *
 * Returns: (transfer full): the news, which keep @network alive
 */
LiaisonNews *
liaison_news_new (LiaisonNetwork *network,
                  guint           part)
{
  LiaisonNews *self;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (part < liaison_network_get_n_parts (network), NULL);

  self = g_new0 (LiaisonNews, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->network = g_object_ref (network);
  self->part = part;
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->relations = g_ptr_array_new_with_free_func (g_object_unref);
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint));
  self->contradictions = g_array_new (FALSE, FALSE, sizeof (LiaisonContradiction));
  g_array_set_clear_func (self->contradictions, clear_contradiction);
  find_entities (self);
  find_relations (self);
  find_statements (self);
  for (guint i = 0; i < self->relations->len; i++)
    compare_relation (self, g_ptr_array_index (self->relations, i));
  return self;
}

/**
 * liaison_news_ref:
 * @self: news
 *
 * Returns: (transfer full): @self
 */
LiaisonNews *
liaison_news_ref (LiaisonNews *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_news_unref:
 * @self: (transfer full): news
 */
void
liaison_news_unref (LiaisonNews *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->relations);
  g_array_unref (self->statements);
  g_array_unref (self->contradictions);
  g_object_unref (self->network);
  g_free (self);
}

/**
 * liaison_news_get_entities:
 * @self: news
 *
 * Returns: (transfer none) (element-type LiaisonEntity): those that no article before mentions, most important first
 */
const GPtrArray *
liaison_news_get_entities (const LiaisonNews *self)
{
  return self->entities;
}

/**
 * liaison_news_get_relations:
 * @self: news
 *
 * Returns: (transfer none) (element-type LiaisonRelation): those that no article before states, in order of the text
 */
const GPtrArray *
liaison_news_get_relations (const LiaisonNews *self)
{
  return self->relations;
}

/**
 * liaison_news_get_statements:
 * @self: news
 *
 * Returns: (transfer none) (element-type guint): the indices of the statements that no article before makes in the same words
 */
const GArray *
liaison_news_get_statements (const LiaisonNews *self)
{
  return self->statements;
}

/**
 * liaison_news_get_contradictions:
 * @self: news
 *
 * Returns: (transfer none) (element-type LiaisonContradiction): new relations that contradict earlier ones
 */
const GArray *
liaison_news_get_contradictions (const LiaisonNews *self)
{
  return self->contradictions;
}

/**
 * liaison_news_has_entity:
 * @self: news
 * @entity: an entity of its network
 *
 * Returns: whether the article is the first to mention it
 */
gboolean
liaison_news_has_entity (const LiaisonNews *self,
                         LiaisonEntity     *entity)
{
  return liaison_network_first_part_of_entity (self->network, entity) == (int) self->part;
}

/**
 * liaison_news_has_relation:
 * @self: news
 * @relation: a relation of its network
 *
 * Returns: whether the article is the first to state it
 */
gboolean
liaison_news_has_relation (const LiaisonNews *self,
                           LiaisonRelation   *relation)
{
  return liaison_network_first_part_of_relation (self->network, relation) == (int) self->part;
}
