/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"
#include "interface/sources.h"

G_BEGIN_DECLS

/* The articles of a document. One of them is shown as text (property "source" of the document); the network is over all that are
 * ready. What changes the list by the reader's will is a step of the history, and nothing that would have to be saved. */

LiaisonSources *liaison_document_get_sources     (LiaisonDocument *self); /* one for the document's life */
LiaisonSource  *liaison_document_get_source      (LiaisonDocument *self); /* that is shown; nullable */
/* Shows the article of SOURCE, which has one. */
void            liaison_document_set_source      (LiaisonDocument *self,
                                                  LiaisonSource   *source);
/* Shows the one that is STEP places further in the list; returns FALSE if there is none. */
gboolean        liaison_document_step_source     (LiaisonDocument *self,
                                                  int              step);
/* Adds the articles in FILES, of GFile, that are not there yet, and returns how many these are. As a step of the history if
 * UNDOABLE. */
guint           liaison_document_add_files       (LiaisonDocument *self,
                                                  GPtrArray       *files,
                                                  gboolean         undoable);
/* Adds SOURCES, of LiaisonSource, as no step of the history: they came with the forecasts. */
void            liaison_document_add_sources     (LiaisonDocument *self,
                                                  GPtrArray       *sources);
void            liaison_document_add_article     (LiaisonDocument *self,
                                                  LiaisonArticle  *article);
/* Whether there is more than one, so that one may go. */
gboolean        liaison_document_may_remove      (LiaisonDocument *self);
void            liaison_document_remove_source   (LiaisonDocument *self,
                                                  LiaisonSource   *source);
/* Reads and analyses again SOURCE, if it failed; all that failed; how many these are. */
void            liaison_document_retry_source    (LiaisonDocument *self,
                                                  LiaisonSource   *source);
void            liaison_document_retry_failed    (LiaisonDocument *self);
guint           liaison_document_count_failed    (LiaisonDocument *self);
/* Takes out those that failed. */
void            liaison_document_remove_failed   (LiaisonDocument *self);
/* Puts them in the order in which they were published; those of which nobody knows come last. */
void            liaison_document_sort_sources    (LiaisonDocument *self);

/* Shows in the diagram what all say, or only what ONLY says. */
void            liaison_document_show_sources    (LiaisonDocument *self,
                                                  LiaisonSource   *only);
/* What of the network is new in the article that is shown: nothing where there is none before it. */
int             liaison_document_get_news_part   (LiaisonDocument *self);
gboolean        liaison_document_is_new          (LiaisonDocument *self,
                                                  LiaisonEntity   *entity);
/* Whether the diagram shows only what the article that is shown tells and none before it. */
gboolean        liaison_document_get_only_news   (LiaisonDocument *self);
void            liaison_document_set_only_news   (LiaisonDocument *self,
                                                  gboolean         only_news);

/* Spans of the network, and of all that is between article and forecasts, count in the text of all articles, one after the other. Of a
 * document with one article, that is its own. */

/* The article in which SPAN stands, and where in it; NULL if there is none. */
LiaisonArticle *liaison_document_locate          (LiaisonDocument *self,
                                                  LiaisonSpan      span,
                                                  LiaisonSpan     *own);
/* The text of all that are in the network; that of the one that is shown where there is none. Nullable. */
LiaisonArticle *liaison_document_get_whole       (LiaisonDocument *self);
/* Where the text of the article that is shown starts in that of all. */
guint           liaison_document_get_start       (LiaisonDocument *self);
/* The same for ARTICLE; G_MAXUINT if it is not among them. */
guint           liaison_document_find_start      (LiaisonDocument *self,
                                                  LiaisonArticle  *article);
/* The words at SPAN; never NULL. Free with g_free(). */
char           *liaison_document_dup_text        (LiaisonDocument *self,
                                                  LiaisonSpan      span);
/* The source in which SPAN stands; NULL of a document with one article, where it goes without saying. */
LiaisonSource  *liaison_document_source_at       (LiaisonDocument *self,
                                                  LiaisonSpan      span);
/* Shows the article in which SPAN stands, scrolls to it and marks it. */
void            liaison_document_reveal          (LiaisonDocument *self,
                                                  LiaisonSpan      span);
/* The same for where ENTITY is named, and where RELATION is stated: in the article that is shown if it is there. */
void            liaison_document_reveal_entity   (LiaisonDocument *self,
                                                  LiaisonEntity   *entity);
void            liaison_document_reveal_relation (LiaisonDocument *self,
                                                  LiaisonRelation *relation);

G_END_DECLS
