/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* Opens an article or a forecast file, whichever FILE is. With a forecast file its article is opened too if it is at hand; if it
 * is not, the forecasts are shown without it. On failure the document stays as it was. */
void     liaison_document_open_async          (LiaisonDocument      *self,
                                               GFile                *file,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean liaison_document_open_finish         (LiaisonDocument      *self,
                                               GAsyncResult         *result,
                                               GError              **error);
/* Opens an article from bytes that are in memory: pasted or dropped text, a sample. NAME and URI may be NULL. */
void     liaison_document_open_bytes_async    (LiaisonDocument      *self,
                                               GBytes               *bytes,
                                               const char           *name,
                                               const char           *uri,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean liaison_document_open_bytes_finish   (LiaisonDocument      *self,
                                               GAsyncResult         *result,
                                               GError              **error);
/* Opens the article that the forecasts rest on from another place. */
void     liaison_document_locate_async        (LiaisonDocument      *self,
                                               GFile                *file,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
/* FITS (out, nullable): whether it is, by its text, an article that the forecasts rest on. */
gboolean liaison_document_locate_finish       (LiaisonDocument      *self,
                                               GAsyncResult         *result,
                                               gboolean             *fits,
                                               GError              **error);
/* Reads the forecasts again from the document's file; what was not saved is lost. */
void     liaison_document_reload_async        (LiaisonDocument      *self,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean liaison_document_reload_finish       (LiaisonDocument      *self,
                                               GAsyncResult         *result,
                                               GError              **error);
/* Gives up all forecasts: the document has none, and no file. */
void     liaison_document_reset_forecasts     (LiaisonDocument      *self);
/* Saves the forecasts to FILE, which becomes the document's file. If it is so already and another program changed it meanwhile, this
 * fails with LIAISON_FORECAST_FILE_ERROR_CHANGED, unless OVERWRITE. */
void     liaison_document_save_async          (LiaisonDocument      *self,
                                               GFile                *file,
                                               gboolean              overwrite,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean liaison_document_save_finish         (LiaisonDocument      *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
