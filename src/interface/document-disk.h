/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/difference.h"
#include "interface/document.h"

G_BEGIN_DECLS

/* What another program wrote into the document's file, and what taking it in would change. */
typedef struct
{
  LiaisonForecastFile *theirs;     /* as it stands on disk */
  LiaisonForecastFile *ours;       /* as it was in the document when the two were compared */
  LiaisonForecastFile *merged;     /* the changes of both */
  LiaisonDifference *difference;   /* from ours to merged */
  GPtrArray *disputed;             /* of LiaisonForecast *: what both changed, each in its own way */
  char *etag;                      /* of theirs */
} LiaisonDocumentMerge;

void                  liaison_document_merge_free         (LiaisonDocumentMerge *self);

/* Reads what stands on disk, and merges it with what is in the document; neither changes. FILE is the document's own. */
void                  liaison_document_compare_async      (LiaisonDocument      *self,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
LiaisonDocumentMerge *liaison_document_compare_finish     (LiaisonDocument      *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
/* Takes the changes of both, as one step that can be undone. The document may then be saved over what was on disk. */
void                  liaison_document_take_merge         (LiaisonDocument      *self,
                                                           LiaisonDocumentMerge *merge);

/* What FILE, or the document's file if that is NULL, held before it was saved last. */
void                  liaison_document_load_backup_async  (LiaisonDocument      *self,
                                                           GFile                *file,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
LiaisonForecastFile  *liaison_document_load_backup_finish (LiaisonDocument      *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
/* Puts BACKUP in the place of the forecasts, as a step that can be undone; nothing is saved yet. */
void                  liaison_document_take_backup        (LiaisonDocument      *self,
                                                           LiaisonForecastFile  *backup);
/* Puts MERGED, which holds the forecasts and what was imported, in their place, as a step that can be undone. */
void                  liaison_document_take_import         (LiaisonDocument      *self,
                                                           LiaisonForecastFile  *merged);
/* Shows BACKUP, of a file that cannot be read, as work that was never saved: the file stays as it is. */
void                  liaison_document_show_backup        (LiaisonDocument      *self,
                                                           LiaisonForecastFile  *backup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDocumentMerge, liaison_document_merge_free)

G_END_DECLS
