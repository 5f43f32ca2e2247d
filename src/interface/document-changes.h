/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* The changes that a reader makes in a document. All can be undone. */

/* LABEL is translated ("Edit Question"); changes with the same KEY, which may be NULL, that follow each other closely are undone
 * together. BEFORE is NULL for a new forecast, AFTER for a deleted one. */
void             liaison_document_change_forecast (LiaisonDocument *self,
                                                   const char      *label,
                                                   const char      *key,
                                                   LiaisonForecast *before,
                                                   LiaisonForecast *after);
/* A new forecast, announced by "forecast-added" so that the panel opens it. QUESTION may be NULL. (transfer none) */
LiaisonForecast *liaison_document_add_forecast    (LiaisonDocument *self,
                                                   const char      *question);
/* The same from a statement of the article: its range gives the starting estimate, its sentence the first evidence. */
LiaisonForecast *liaison_document_add_forecast_from_statement (LiaisonDocument        *self,
                                                               const LiaisonStatement *statement);
/* The same from a question that somebody else asks, with the same id, so that the answers can be compared; without estimates. */
LiaisonForecast *liaison_document_take_question   (LiaisonDocument *self,
                                                   LiaisonForecast *question);
/* The same for several, of const LiaisonStatement *, as one step. None is announced. */
void             liaison_document_add_forecasts_from_statements (LiaisonDocument *self,
                                                                 const GPtrArray *statements);
/* Whether a forecast rests on the statement's passage already. */
gboolean         liaison_document_has_forecast_for (LiaisonDocument        *self,
                                                    const LiaisonStatement *statement);
/* Evidence for FORECAST from a stretch of the article; RELATION, which may be NULL, is what it states. */
void             liaison_document_add_evidence    (LiaisonDocument *self,
                                                   LiaisonForecast *forecast,
                                                   LiaisonSpan      span,
                                                   LiaisonRelation *relation);
/* The same, speaking which way it does; returns it, which the forecast holds, or NULL. */
LiaisonEvidence *liaison_document_add_evidence_as (LiaisonDocument *self,
                                                   LiaisonForecast *forecast,
                                                   LiaisonSpan      span,
                                                   LiaisonRelation *relation,
                                                   LiaisonBearing   bearing);
/* The centre of a node, in pixels at 100 %. */
void             liaison_document_move_node       (LiaisonDocument *self,
                                                   const char      *entity,
                                                   double           x,
                                                   double           y);
/* The same for several, of LiaisonForecastPlace, as one step. */
void             liaison_document_move_nodes      (LiaisonDocument            *self,
                                                   const LiaisonForecastPlace *places,
                                                   guint                       n_places);

G_END_DECLS
