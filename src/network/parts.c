/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a network stands in which of its articles. Mentions and evidence come in order of the text of all articles, so that those
 * of one article stand together and are found by halving. */

#include "network/parts.h"

#include "config.h"

#include "article/article-join.h"

static LiaisonArticle *
get_article (LiaisonNetwork *self)
{
  return liaison_analysis_get_article (liaison_network_get_analysis (self));
}

/**
 * liaison_network_get_n_parts:
 * @self: a network
 *
 * Returns: of how many articles it is
 */
guint
liaison_network_get_n_parts (LiaisonNetwork *self)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), 0);

  return liaison_article_get_n_parts (get_article (self));
}

/**
 * liaison_network_get_part:
 * @self: a network
 * @part: less than the number of its parts
 * @start: (out) (optional): where the text of that article starts in that of all, in code points
 *
 * Returns: (transfer none): the article
 */
LiaisonArticle *
liaison_network_get_part (LiaisonNetwork *self,
                          guint           part,
                          guint          *start)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);

  return liaison_article_get_part (get_article (self), part, start);
}

/**
 * liaison_network_find_part:
 * @self: a network
 * @article: an article
 *
 * Returns: the number of the part that is @article, or -1
 */
int
liaison_network_find_part (LiaisonNetwork *self,
                           LiaisonArticle *article)
{
  guint n = liaison_network_get_n_parts (self);

  for (guint i = 0; i < n; i++)
    if (liaison_network_get_part (self, i, NULL) == article)
      return (int) i;
  return -1;
}

/* How many of N spans, SIZE bytes apart, start before OFFSET. */
static guint
count_before (gconstpointer spans,
              gsize         size,
              guint         n,
              guint         offset)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const LiaisonSpan *span = (const LiaisonSpan *) ((const char *) spans + middle * size);

      if (span->start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The first of N spans that stands in PART; sets N to how many do. */
static gconstpointer
find_in (LiaisonNetwork *self,
         gconstpointer   spans,
         gsize           size,
         guint          *n,
         guint           part)
{
  LiaisonSpan whole = liaison_article_part_span (get_article (self), part);
  guint first = count_before (spans, size, *n, whole.start);

  *n = count_before (spans, size, *n, whole.end) - first;
  return *n > 0 ? (const char *) spans + first * size : NULL;
}

/**
 * liaison_network_get_mentions_in:
 * @self: a network
 * @entity: one of its entities
 * @part: the number of one of its articles
 * @n_mentions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_mentions) (nullable): the mentions of @entity in that article, by where they stand in the
 *   text of all; %NULL if there are none
 */
const LiaisonMention *
liaison_network_get_mentions_in (LiaisonNetwork *self,
                                 LiaisonEntity  *entity,
                                 guint           part,
                                 guint          *n_mentions)
{
  const LiaisonMention *mentions;

  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);
  g_return_val_if_fail (n_mentions != NULL, NULL);

  G_STATIC_ASSERT (G_STRUCT_OFFSET (LiaisonMention, span) == 0);
  mentions = liaison_entity_get_mentions (entity, n_mentions);
  return find_in (self, mentions, sizeof *mentions, n_mentions, part);
}

/**
 * liaison_network_get_evidence_in:
 * @self: a network
 * @relation: one of its relations
 * @part: the number of one of its articles
 * @n_evidence: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_evidence) (nullable): the evidence of @relation in that article, by where it stands in
 *   the text of all; %NULL if there is none
 */
const LiaisonSpan *
liaison_network_get_evidence_in (LiaisonNetwork  *self,
                                 LiaisonRelation *relation,
                                 guint            part,
                                 guint           *n_evidence)
{
  const LiaisonSpan *evidence;

  g_return_val_if_fail (LIAISON_IS_NETWORK (self), NULL);
  g_return_val_if_fail (n_evidence != NULL, NULL);

  evidence = liaison_relation_get_evidence (relation, n_evidence);
  return find_in (self, evidence, sizeof *evidence, n_evidence, part);
}

/**
 * liaison_network_first_part_of_entity:
 * @self: a network
 * @entity: one of its entities
 *
 * Returns: the number of the first article that mentions it, or -1 if none does
 */
int
liaison_network_first_part_of_entity (LiaisonNetwork *self,
                                      LiaisonEntity  *entity)
{
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

  return n > 0 ? (int) liaison_article_find_part (get_article (self), mentions[0].span.start) : -1;
}

/**
 * liaison_network_first_part_of_relation:
 * @self: a network
 * @relation: one of its relations
 *
 * Returns: the number of the first article that states it, or -1 if none does
 */
int
liaison_network_first_part_of_relation (LiaisonNetwork  *self,
                                        LiaisonRelation *relation)
{
  guint n;
  const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n);

  return n > 0 ? (int) liaison_article_find_part (get_article (self), evidence[0].start) : -1;
}
