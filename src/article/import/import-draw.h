/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/import/import.h"

G_BEGIN_DECLS

/* A page of a document, and the size of its picture in pixels. */
typedef struct
{
  const char *sha256; /* of the document's bytes */
  guint page;         /* from 0 */
  guint width, height;
} LiaisonImportPage;

GBytes *liaison_import_draw (int                        descriptor,
                             const char                *name,
                             const LiaisonImportPage   *page,
                             const LiaisonImportLimits *limits,
                             GCancellable              *cancellable,
                             GError                   **error);

G_END_DECLS
