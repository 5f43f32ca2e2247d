/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a stretch of the text of all articles of a document stands. The articles of the network come first; one that is shown and is
 * not among them yet stands behind them. */

#include "interface/document-sources.h"

#include "article/article-join.h"
#include "interface/document-private.h"
#include "network/parts.h"

/* As between articles that are joined. */
#define GAP 2

static LiaisonArticle *
get_joined (LiaisonDocument *self)
{
  return self->network != NULL ? liaison_analysis_get_article (liaison_network_get_analysis (self->network)) : NULL;
}

/**
 * liaison_document_get_whole:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the article of which the spans of the network are
 */
LiaisonArticle *
liaison_document_get_whole (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->network != NULL ? get_joined (self) : self->article;
}

guint
liaison_document_find_start (LiaisonDocument *self,
                             LiaisonArticle  *article)
{
  int part = -1;
  guint start = 0;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), G_MAXUINT);

  if (self->network != NULL)
    part = liaison_network_find_part (self->network, article);
  if (part >= 0)
    liaison_network_get_part (self->network, (guint) part, &start);
  else if (article == NULL || article != self->article)
    return G_MAXUINT;
  else if (self->network != NULL)
    start = liaison_article_get_length (get_joined (self)) + GAP;
  return start;
}

guint
liaison_document_get_start (LiaisonDocument *self)
{
  guint start;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), 0);

  start = liaison_document_find_start (self, self->article);
  return start != G_MAXUINT ? start : 0;
}

/**
 * liaison_document_locate:
 * @self: a document
 * @span: a stretch of the text of all its articles
 * @own: (out): the same in the text of the article in which it starts
 *
 * Returns: (transfer none) (nullable): that article
 */
LiaisonArticle *
liaison_document_locate (LiaisonDocument *self,
                         LiaisonSpan      span,
                         LiaisonSpan     *own)
{
  LiaisonArticle *whole;
  guint start;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  whole = get_joined (self);
  start = liaison_document_get_start (self);
  *own = span;
  if (whole == NULL)
    return self->article;
  if (self->article != NULL && start > liaison_article_get_length (whole) && span.start >= start)
    {
      *own = (LiaisonSpan) { span.start - start, span.end - start };
      return self->article;
    }
  return liaison_article_locate (whole, span, own, NULL);
}

char *
liaison_document_dup_text (LiaisonDocument *self,
                           LiaisonSpan      span)
{
  LiaisonSpan own = span;
  LiaisonArticle *article = liaison_document_locate (self, span, &own);

  return article != NULL ? liaison_article_dup_span (article, own) : g_strdup ("");
}

LiaisonSource *
liaison_document_source_at (LiaisonDocument *self,
                            LiaisonSpan      span)
{
  LiaisonSpan own;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  if (liaison_sources_get_n (self->sources) < 2)
    return NULL;
  return liaison_sources_find_article (self->sources, liaison_document_locate (self, span, &own));
}

/**
 * liaison_document_reveal:
 * @self: a document
 * @span: a stretch of the text of all its articles
 *
 * Shows the article in which @span stands, and asks it to scroll there.
 */
void
liaison_document_reveal (LiaisonDocument *self,
                         LiaisonSpan      span)
{
  LiaisonSource *source;
  LiaisonArticle *article;
  LiaisonSpan own = span;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  article = liaison_document_locate (self, span, &own);
  source = liaison_sources_find_article (self->sources, article);
  if (source != NULL)
    liaison_document_set_source (self, source);
  liaison_selection_reveal (self->selection, own);
}

/**
 * liaison_document_reveal_entity:
 * @self: a document
 * @entity: one of its entities
 *
 * Shows where @entity is named first in the article that is shown, or else in the first that mentions it.
 */
void
liaison_document_reveal_entity (LiaisonDocument *self,
                                LiaisonEntity   *entity)
{
  guint n = 0, best = 0;
  int part;
  const LiaisonMention *mentions = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_ENTITY (entity));

  part = self->network != NULL ? liaison_network_find_part (self->network, self->article) : -1;
  if (part >= 0)
    mentions = liaison_network_get_mentions_in (self->network, entity, (guint) part, &n);
  if (n == 0)
    mentions = liaison_entity_get_mentions (entity, &n);
  if (n == 0)
    return;
  while (best + 1 < n && mentions[best].form != LIAISON_MENTION_NAME)
    best++;
  liaison_document_reveal (self, mentions[mentions[best].form == LIAISON_MENTION_NAME ? best : 0].span);
}

/**
 * liaison_document_reveal_relation:
 * @self: a document
 * @relation: one of its relations
 *
 * Shows the first passage that states @relation, in the article that is shown if there is one.
 */
void
liaison_document_reveal_relation (LiaisonDocument *self,
                                  LiaisonRelation *relation)
{
  guint n = 0;
  int part;
  const LiaisonSpan *evidence = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  part = self->network != NULL ? liaison_network_find_part (self->network, self->article) : -1;
  if (part >= 0)
    evidence = liaison_network_get_evidence_in (self->network, relation, (guint) part, &n);
  if (n == 0)
    evidence = liaison_relation_get_evidence (relation, &n);
  if (n > 0)
    liaison_document_reveal (self, evidence[0]);
}
