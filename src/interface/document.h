/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-store.h"
#include "forecast/team.h"
#include "interface/history.h"
#include "interface/selection.h"
#include "network/filter.h"

G_BEGIN_DECLS

/* What one window works on: an article with its network, the reader's forecasts, what is selected and what can be undone.
 * The parts of the window (article, diagram, forecasts) see each other only through it.
 *
 * Properties, all notifying and read-only: "article" (LiaisonArticle, nullable), "network" (LiaisonNetwork, nullable: while an
 * analysis is under way or when it failed), "forecasts" (LiaisonForecastFile, never NULL), "file" (GFile of the forecast file,
 * nullable), "progress" (double: from 0 to 1 while the analysis runs, otherwise -1), "remark" (string, nullable: why there is
 * no network or little in it), "title" (string), "modified" (boolean), "read-only" (boolean: a later version of Liaison wrote the
 * forecasts; nothing that would change them has an effect), "team" (LiaisonTeam, nullable: the people whose forecasts are shown
 * beside the reader's own).
 *
 * Signals: "forecast-added" (LiaisonForecast), after the reader asked for a new forecast; "changed-on-disk"
 * (LiaisonDocumentDisk), when another program changed the forecast file; "corrected" (string: a sentence for the reader), after the reader corrected the network; "refused", after
 * something was to be changed that is read-only. */
#define LIAISON_TYPE_DOCUMENT (liaison_document_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDocument, liaison_document, LIAISON, DOCUMENT, GObject)

/* What became of the document's file by another program. */
typedef enum
{
  LIAISON_DOCUMENT_DISK_TAKEN,    /* the document shows it: nothing was unsaved. It can be undone */
  LIAISON_DOCUMENT_DISK_CONFLICT, /* the document has changes of its own, and stays as it is: see document-disk.h */
  LIAISON_DOCUMENT_DISK_GONE,     /* the file is no longer there; all counts as unsaved */
} LiaisonDocumentDisk;

LiaisonDocument     *liaison_document_new           (void);
LiaisonArticle      *liaison_document_get_article   (LiaisonDocument *self); /* nullable */
LiaisonNetwork      *liaison_document_get_network   (LiaisonDocument *self); /* nullable */
LiaisonForecastFile *liaison_document_get_forecasts (LiaisonDocument *self);
GFile               *liaison_document_get_file      (LiaisonDocument *self); /* nullable */
LiaisonSelection    *liaison_document_get_selection (LiaisonDocument *self); /* one for the document's life */
LiaisonFilter       *liaison_document_get_filter    (LiaisonDocument *self); /* one for the document's life */
LiaisonHistory      *liaison_document_get_history   (LiaisonDocument *self); /* one for the document's life */
LiaisonFilter       *liaison_document_get_filter    (LiaisonDocument *self); /* one for the document's life */
double               liaison_document_get_progress  (LiaisonDocument *self);
const char          *liaison_document_get_remark    (LiaisonDocument *self); /* nullable */
const char          *liaison_document_get_title     (LiaisonDocument *self);
gboolean             liaison_document_get_modified  (LiaisonDocument *self);
gboolean             liaison_document_get_read_only (LiaisonDocument *self);
/* Nothing was opened and nothing was written. */
gboolean             liaison_document_is_empty      (LiaisonDocument *self);

LiaisonTeam         *liaison_document_get_team      (LiaisonDocument *self); /* nullable */
/* TEAM is told which file is the reader's own. */
void                 liaison_document_set_team      (LiaisonDocument *self,
                                                     LiaisonTeam     *team);
/* Shows ARTICLE and analyses it in the background. */
void                 liaison_document_set_article   (LiaisonDocument *self,
                                                     LiaisonArticle  *article);
/* Stops an analysis that is under way; the article stays. */
void                 liaison_document_cancel        (LiaisonDocument *self);

G_END_DECLS
