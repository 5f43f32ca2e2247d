/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* What the process that reads one file may use. */
typedef struct
{
  guint64 memory; /* bytes of addresses */
  guint seconds;  /* from its start to its end */
} LiaisonImportLimits;

#define LIAISON_IMPORT_MEMORY (1024ull * 1024 * 1024)
#define LIAISON_IMPORT_SECONDS 10

LiaisonArticle *liaison_import_descriptor (int                        descriptor,
                                           const char                *name,
                                           const char                *uri,
                                           const LiaisonImportLimits *limits,
                                           GCancellable              *cancellable,
                                           GError                   **error);
LiaisonArticle *liaison_import_bytes      (GBytes                    *bytes,
                                           const char                *name,
                                           const char                *uri,
                                           GCancellable              *cancellable,
                                           GError                   **error);

G_END_DECLS
