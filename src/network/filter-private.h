/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/filter.h"

G_BEGIN_DECLS

/* Shared by filter.c (what the reader wants) and filter-shown.c (what that leaves of the network). */
struct _LiaisonFilter
{
  GObject parent_instance;

  LiaisonNetwork *network;                  /* nullable */
  guint excluded[LIAISON_FILTER_N_ASPECTS]; /* bit masks of values */
  guint min_evidence;
  gboolean hide_weak;
  gboolean ranged;                          /* FROM and TO are set */
  GDate from;
  GDate to;
  LiaisonFocus focus;
  char *ids[2];                             /* of the entities that the focus is on; the second one only of a path */
  guint steps;
  GPtrArray *hidden;                        /* of LiaisonArticle; nullable */
  LiaisonArticle *news_of;                  /* nullable */
  gboolean *hidden_parts;                   /* the same by part of the network; NULL until they are asked for, or when there are none */
  int news_part;                            /* -1 for none; set with them */

  GHashTable *entities;                     /* set of those shown; NULL until they are asked for */
  GHashTable *relations;                    /* the same */
};

/* The entity that the focus is on, the first or the second one, or NULL. */
LiaisonEntity *_liaison_filter_anchor      (LiaisonFilter   *self,
                                            guint            number);
/* Fills the sets of what is shown, unless they are. */
void           _liaison_filter_find_shown  (LiaisonFilter   *self);
/* Whether the reader chose among articles that the network has. */
gboolean       _liaison_filter_chooses_articles (LiaisonFilter *self);
gboolean       _liaison_filter_article_tells_of_entity   (LiaisonFilter   *self,
                                                          LiaisonEntity   *entity);
gboolean       _liaison_filter_article_tells_of_relation (LiaisonFilter   *self,
                                                          LiaisonRelation *relation);
/* Returns whether there was a choice among articles. */
gboolean       _liaison_filter_drop_articles (LiaisonFilter *self);
/* What the reader wants has changed. */
void           _liaison_filter_tell        (LiaisonFilter   *self);
void           _liaison_filter_forget      (LiaisonFilter   *self);
/* Whether a path leads from one to the other along relations that the choices leave. */
gboolean       _liaison_filter_connects    (LiaisonFilter   *self,
                                            LiaisonEntity   *from,
                                            LiaisonEntity   *to);

G_END_DECLS
