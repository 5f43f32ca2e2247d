/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-store.h"
#include "interface/history.h"
#include "interface/selection.h"

G_BEGIN_DECLS

/* What one window works on: an article with its network, the reader's forecasts, what is selected and what can be undone.
 * The parts of the window (article, diagram, forecasts) see each other only through it.
 *
 * Properties, notifying: "article" (LiaisonArticle, nullable), "network" (LiaisonNetwork, nullable while an analysis is under
 * way), "forecasts" (LiaisonForecastFile, never NULL), "file" (GFile of the forecast file, nullable), "progress" (double: from
 * 0 to 1 while the analysis runs, otherwise -1), "title" (string), "modified" (boolean). */
#define LIAISON_TYPE_DOCUMENT (liaison_document_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDocument, liaison_document, LIAISON, DOCUMENT, GObject)

LiaisonDocument     *liaison_document_new           (void);
LiaisonArticle      *liaison_document_get_article   (LiaisonDocument *self); /* nullable */
LiaisonNetwork      *liaison_document_get_network   (LiaisonDocument *self); /* nullable */
LiaisonForecastFile *liaison_document_get_forecasts (LiaisonDocument *self);
LiaisonSelection    *liaison_document_get_selection (LiaisonDocument *self); /* one for the document's life */
LiaisonHistory      *liaison_document_get_history   (LiaisonDocument *self); /* one for the document's life */

/* Shows ARTICLE and analyses it in the background. */
void                 liaison_document_set_article   (LiaisonDocument *self,
                                                     LiaisonArticle  *article);
void                 liaison_document_cancel        (LiaisonDocument *self);

/* Undoable changes of the forecasts. LABEL is translated. In the first BEFORE may be NULL (added) or AFTER (deleted). */
void                 liaison_document_change_forecast (LiaisonDocument *self,
                                                       const char      *label,
                                                       const char      *key,
                                                       LiaisonForecast *before,
                                                       LiaisonForecast *after);
void                 liaison_document_move_node       (LiaisonDocument *self,
                                                       const char      *entity,
                                                       double           x,
                                                       double           y);
/* A new forecast, added undoably and announced by the signal "forecast-added" (LiaisonForecast) so that the panel opens it. */
LiaisonForecast     *liaison_document_add_forecast    (LiaisonDocument *self,
                                                       const char      *question);
LiaisonForecast     *liaison_document_add_forecast_from_statement (LiaisonDocument        *self,
                                                       const LiaisonStatement *statement);
/* Evidence for FORECAST from a stretch of the article; RELATION, which may be NULL, is what it states. */
void                 liaison_document_add_evidence    (LiaisonDocument *self,
                                                       LiaisonForecast *forecast,
                                                       LiaisonSpan      span,
                                                       LiaisonRelation *relation);

G_END_DECLS
