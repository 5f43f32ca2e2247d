/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* A row of a table in the list form: an entity, a relation, or one passage that states a relation. It outlives the network: when the
 * network is made anew, the row of the same id gets the new entity or relation, so that a table keeps its place. Signal: "changed". */
#define LIAISON_TYPE_LIST_ROW (liaison_list_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonListRow, liaison_list_row, LIAISON, LIST_ROW, GObject)

/* (transfer full): what stands in a cell of ROW. */
typedef char *(*LiaisonListTextFunc) (LiaisonListRow *row,
                                      LiaisonArticle *article);

LiaisonListRow  *liaison_list_row_new           (const char          *id);
const char      *liaison_list_row_get_id        (LiaisonListRow      *self);
/* NUMBER: how many relations the entity has, or which passage of the relation it is. */
void             liaison_list_row_set           (LiaisonListRow      *self,
                                                 gpointer             subject,
                                                 guint                number,
                                                 LiaisonArticle      *article);
void             liaison_list_row_set_number    (LiaisonListRow      *self,
                                                 guint                number);
gpointer         liaison_list_row_get_subject   (LiaisonListRow      *self); /* a LiaisonEntity or LiaisonRelation */
LiaisonEntity   *liaison_list_row_get_entity    (LiaisonListRow      *self); /* nullable */
LiaisonRelation *liaison_list_row_get_relation  (LiaisonListRow      *self); /* nullable */
guint            liaison_list_row_get_number    (LiaisonListRow      *self);
/* Whether it is new in the article that is shown. */
gboolean         liaison_list_row_get_new       (LiaisonListRow      *self);
void             liaison_list_row_set_new       (LiaisonListRow      *self,
                                                 gboolean             is_new);
char            *liaison_list_row_dup_text      (LiaisonListRow      *self,
                                                 LiaisonListTextFunc  func);
/* By what column COLUMN is sorted, if its text is FUNC's. */
const char      *liaison_list_row_get_key       (LiaisonListRow      *self,
                                                 guint                column,
                                                 LiaisonListTextFunc  func);
/* Whether every one of WORDS, folded, is in what FUNC says. */
gboolean         liaison_list_row_has_words     (LiaisonListRow      *self,
                                                 const char *const   *words,
                                                 LiaisonListTextFunc  func);
/* What cells of more than one table say, as LiaisonListTextFunc. */
char            *liaison_list_row_dup_relation  (LiaisonListRow      *self,
                                                 LiaisonArticle      *article);
char            *liaison_list_row_dup_speaker   (LiaisonListRow      *self,
                                                 LiaisonArticle      *article);

G_END_DECLS
