/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which articles of a network the filter lets through. It keeps the articles, which outlive a network, and finds their parts of the
 * present one when somebody asks. */

#include "network/filter-private.h"

#include "article/article-join.h"
#include "network/parts.h"

static void
find_parts (LiaisonFilter *self)
{
  guint n_parts = liaison_network_get_n_parts (self->network);

  if (self->hidden_parts != NULL)
    return;
  self->hidden_parts = g_new0 (gboolean, n_parts + 1);
  self->news_part = self->news_of != NULL ? liaison_network_find_part (self->network, self->news_of) : -1;
  for (guint i = 0; self->hidden != NULL && i < n_parts; i++)
    self->hidden_parts[i] = g_ptr_array_find (self->hidden, liaison_network_get_part (self->network, i, NULL), NULL);
}

gboolean
_liaison_filter_chooses_articles (LiaisonFilter *self)
{
  if (self->network == NULL || (self->hidden == NULL && self->news_of == NULL))
    return FALSE;
  find_parts (self);
  return liaison_network_get_n_parts (self->network) > 1;
}

static gboolean
is_news (LiaisonFilter *self,
         int            first)
{
  return self->news_part < 0 || first < 0 || first == self->news_part;
}

/* Whether the article of the network in which OFFSET stands is let through. */
static gboolean
is_let_through (LiaisonFilter *self,
                guint          offset)
{
  LiaisonArticle *whole = liaison_analysis_get_article (liaison_network_get_analysis (self->network));

  return !self->hidden_parts[liaison_article_find_part (whole, offset)];
}

gboolean
_liaison_filter_article_tells_of_entity (LiaisonFilter *self,
                                         LiaisonEntity *entity)
{
  const LiaisonMention *mentions;
  guint n;

  if (!_liaison_filter_chooses_articles (self))
    return TRUE;
  if (!is_news (self, liaison_network_first_part_of_entity (self->network, entity)))
    return FALSE;
  mentions = liaison_entity_get_mentions (entity, &n);
  for (guint i = 0; i < n; i++)
    if (is_let_through (self, mentions[i].span.start))
      return TRUE;
  return n == 0;
}

gboolean
_liaison_filter_article_tells_of_relation (LiaisonFilter   *self,
                                           LiaisonRelation *relation)
{
  const LiaisonSpan *evidence;
  guint n;

  if (!_liaison_filter_chooses_articles (self))
    return TRUE;
  if (!is_news (self, liaison_network_first_part_of_relation (self->network, relation)))
    return FALSE;
  evidence = liaison_relation_get_evidence (relation, &n);
  for (guint i = 0; i < n; i++)
    if (is_let_through (self, evidence[i].start))
      return TRUE;
  /* What the reader drew is in no article. */
  return n == 0 && self->news_part < 0;
}

gboolean
_liaison_filter_drop_articles (LiaisonFilter *self)
{
  gboolean had = self->hidden != NULL || self->news_of != NULL;

  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  g_clear_object (&self->news_of);
  g_clear_pointer (&self->hidden_parts, g_free);
  return had;
}

static gboolean
is_same (GPtrArray *one,
         GPtrArray *other)
{
  if (one == NULL || other == NULL || one->len != other->len)
    return one == other;
  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_index (one, i) != g_ptr_array_index (other, i))
      return FALSE;
  return TRUE;
}

/**
 * liaison_filter_set_hidden:
 * @self: a filter
 * @articles: (nullable) (element-type LiaisonArticle): what only these tell is left out; %NULL or nothing in it for none
 */
void
liaison_filter_set_hidden (LiaisonFilter *self,
                           GPtrArray     *articles)
{
  GPtrArray *hidden = articles != NULL && articles->len > 0 ? articles : NULL;

  g_return_if_fail (LIAISON_IS_FILTER (self));

  if (is_same (self->hidden, hidden))
    return;
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  if (hidden != NULL)
    {
      self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < hidden->len; i++)
        g_ptr_array_add (self->hidden, g_object_ref (g_ptr_array_index (hidden, i)));
    }
  g_clear_pointer (&self->hidden_parts, g_free);
  _liaison_filter_tell (self);
}

guint
liaison_filter_get_n_hidden (LiaisonFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), 0);

  return self->hidden != NULL ? self->hidden->len : 0;
}

/**
 * liaison_filter_set_news_of:
 * @self: a filter
 * @article: (nullable): one of the articles of its network
 *
 * Shows the relations that @article is the first to state, with those whom they tie, and the entities that it is the first to
 * mention.
 */
void
liaison_filter_set_news_of (LiaisonFilter  *self,
                            LiaisonArticle *article)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));
  g_return_if_fail (article == NULL || LIAISON_IS_ARTICLE (article));

  if (!g_set_object (&self->news_of, article))
    return;
  g_clear_pointer (&self->hidden_parts, g_free);
  _liaison_filter_tell (self);
}

LiaisonArticle *
liaison_filter_get_news_of (LiaisonFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), NULL);

  return self->news_of;
}
