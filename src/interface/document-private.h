/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* Shared by the files that make up the document: document.c (state and analysis), document-changes.c, document-storage.c. */
struct _LiaisonDocument
{
  GObject parent_instance;

  LiaisonArticle *article;        /* nullable */
  LiaisonNetwork *network;        /* nullable */
  LiaisonForecastFile *forecasts;
  LiaisonSelection *selection;
  LiaisonHistory *history;

  GCancellable *analysing;        /* of the analysis under way; its identity tells a late result from a wanted one */
  double progress;
  char *remark;

  GFile *file;                    /* of the forecasts; nullable */
  char *etag;                     /* of the file's content when it was loaded or saved last */
  gboolean recovered;             /* holds work that was never saved, beside what the history knows */
};

typedef enum
{
  LIAISON_DOCUMENT_ARTICLE = 1,
  LIAISON_DOCUMENT_NETWORK,
  LIAISON_DOCUMENT_FORECASTS,
  LIAISON_DOCUMENT_FILE,
  LIAISON_DOCUMENT_PROGRESS,
  LIAISON_DOCUMENT_REMARK,
  LIAISON_DOCUMENT_TITLE,
  LIAISON_DOCUMENT_MODIFIED,
  LIAISON_DOCUMENT_N_PROPERTIES
} LiaisonDocumentProperty;

void _liaison_document_notify             (LiaisonDocument         *self,
                                           LiaisonDocumentProperty  property);
void _liaison_document_emit_added         (LiaisonDocument         *self,
                                           LiaisonForecast         *forecast);
/* Puts other forecasts in the place of the present ones. The history is cleared. FILE and ETAG may be NULL. */
void _liaison_document_replace_forecasts  (LiaisonDocument         *self,
                                           LiaisonForecastFile     *forecasts,
                                           GFile                   *file,
                                           const char              *etag);

G_END_DECLS
