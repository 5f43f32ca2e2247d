/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* What an article of a network tells that none before it told. Immutable and reference counted. */
typedef struct _LiaisonNews LiaisonNews;

#define LIAISON_TYPE_NEWS (liaison_news_get_type ())
GType            liaison_news_get_type       (void);

/* How a relation that is new stands against one that was there. */
typedef enum
{
  LIAISON_NEWS_DENIES,      /* one article says that it is so, the other that it is not */
  LIAISON_NEWS_TURNS,       /* friendly where all before was hostile, or the reverse */
} LiaisonNewsTurn;

typedef struct
{
  LiaisonRelation *relation;  /* new */
  LiaisonRelation *earlier;
  LiaisonNewsTurn turn;
} LiaisonContradiction;

/* PART is the number of one of the articles of NETWORK (network/parts.h); those before it come before it in that order. */
LiaisonNews     *liaison_news_new            (LiaisonNetwork    *network,
                                              guint              part);
LiaisonNews     *liaison_news_ref            (LiaisonNews       *self);
void             liaison_news_unref          (LiaisonNews       *self);

const GPtrArray *liaison_news_get_entities   (const LiaisonNews *self); /* of LiaisonEntity, most important first */
const GPtrArray *liaison_news_get_relations  (const LiaisonNews *self); /* of LiaisonRelation, in order of the text */
/* Of guint, in order of the text: indices of the statements of liaison_network_get_analysis(). */
const GArray    *liaison_news_get_statements (const LiaisonNews *self);
const GArray    *liaison_news_get_contradictions (const LiaisonNews *self); /* of LiaisonContradiction */
gboolean         liaison_news_has_entity     (const LiaisonNews *self,
                                              LiaisonEntity     *entity);
gboolean         liaison_news_has_relation   (const LiaisonNews *self,
                                              LiaisonRelation   *relation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNews, liaison_news_unref)

G_END_DECLS
