/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* Which entities and relations of a network the reader wants to see: one for a window, which the diagram, its list and its
 * timeline follow. Emits "changed" when what the reader wants has changed; a new network is not a change of that. */
#define LIAISON_TYPE_FILTER (liaison_filter_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFilter, liaison_filter, LIAISON, FILTER, GObject)

/* By what can be chosen; what its values are. */
typedef enum
{
  LIAISON_FILTER_KIND,     /* LiaisonEntityKind */
  LIAISON_FILTER_VALENCE,  /* LiaisonValence */
  LIAISON_FILTER_MODALITY, /* LiaisonModality */
  LIAISON_FILTER_FAMILY,   /* 0 a standing tie, 1 an action */
  LIAISON_FILTER_N_ASPECTS
} LiaisonFilterAspect;

/* Of what the reader looks at the surroundings. */
typedef enum
{
  LIAISON_FOCUS_NONE,
  LIAISON_FOCUS_NEIGHBOURHOOD,
  LIAISON_FOCUS_PATH,
} LiaisonFocus;

#define LIAISON_FILTER_MAX_STEPS 3

LiaisonFilter  *liaison_filter_new                (void);
LiaisonNetwork *liaison_filter_get_network        (LiaisonFilter       *self); /* nullable */
void            liaison_filter_set_network        (LiaisonFilter       *self,
                                                   LiaisonNetwork      *network);

/* What is shown of the network. */
gboolean        liaison_filter_shows_entity       (LiaisonFilter       *self,
                                                   LiaisonEntity       *entity);
gboolean        liaison_filter_shows_relation     (LiaisonFilter       *self,
                                                   LiaisonRelation     *relation);
/* What the reader chose, whatever its time and wherever the focus is. */
gboolean        liaison_filter_chooses_entity     (LiaisonFilter       *self,
                                                   LiaisonEntity       *entity);
gboolean        liaison_filter_chooses_relation   (LiaisonFilter       *self,
                                                   LiaisonRelation     *relation);
guint           liaison_filter_get_n_shown        (LiaisonFilter       *self); /* entities */
gboolean        liaison_filter_get_active         (LiaisonFilter       *self);
void            liaison_filter_clear              (LiaisonFilter       *self);

/* What the reader wants. */
gboolean        liaison_filter_get_chosen         (LiaisonFilter       *self,
                                                   LiaisonFilterAspect  aspect,
                                                   guint                value);
void            liaison_filter_set_chosen         (LiaisonFilter       *self,
                                                   LiaisonFilterAspect  aspect,
                                                   guint                value,
                                                   gboolean             chosen);
guint           liaison_filter_get_min_evidence   (LiaisonFilter       *self);
void            liaison_filter_set_min_evidence   (LiaisonFilter       *self,
                                                   guint                min_evidence);
gboolean        liaison_filter_get_hide_weak      (LiaisonFilter       *self);
void            liaison_filter_set_hide_weak      (LiaisonFilter       *self,
                                                   gboolean             hide_weak);
void            liaison_filter_set_range          (LiaisonFilter       *self,
                                                   const GDate         *from,
                                                   const GDate         *to);
gboolean        liaison_filter_get_range          (LiaisonFilter       *self,
                                                   GDate               *from,
                                                   GDate               *to);

/* Of a network of several articles. What only those of ARTICLES, of LiaisonArticle, tell is left out; NULL for none. */
void            liaison_filter_set_hidden         (LiaisonFilter       *self,
                                                   GPtrArray           *articles);
guint           liaison_filter_get_n_hidden       (LiaisonFilter       *self);
/* Only what ARTICLE tells and none before it, with whom that is about; NULL for all. */
void            liaison_filter_set_news_of        (LiaisonFilter       *self,
                                                   LiaisonArticle      *article);
LiaisonArticle *liaison_filter_get_news_of        (LiaisonFilter       *self); /* nullable */

/* The surroundings of an entity, or the ways between two. */
LiaisonFocus    liaison_filter_get_focus          (LiaisonFilter       *self,
                                                   LiaisonEntity      **entity,
                                                   LiaisonEntity      **other,
                                                   guint               *steps);
void            liaison_filter_focus_neighbourhood (LiaisonFilter      *self,
                                                   LiaisonEntity       *entity,
                                                   guint                steps);
gboolean        liaison_filter_focus_path         (LiaisonFilter       *self,
                                                   LiaisonEntity       *from,
                                                   LiaisonEntity       *to);
void            liaison_filter_clear_focus        (LiaisonFilter       *self);

G_END_DECLS
