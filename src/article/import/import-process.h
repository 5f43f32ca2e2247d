/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/import/import.h"

G_BEGIN_DECLS

/* How the process that reads a file ended. */
typedef enum
{
  LIAISON_IMPORT_DONE,      /* it said something, and ended well */
  LIAISON_IMPORT_MISSING,   /* it could not be started */
  LIAISON_IMPORT_CANCELLED, /* somebody cancelled */
  LIAISON_IMPORT_SLOW,      /* it was beyond its time */
  LIAISON_IMPORT_GREEDY,    /* it needed more memory than it may have */
  LIAISON_IMPORT_VERBOSE,   /* it said more than it may say */
  LIAISON_IMPORT_CRASHED,   /* it ended otherwise */
} LiaisonImportEnd;

/* With this status it ends when it needs more memory. */
#define LIAISON_IMPORT_EXIT_MEMORY 71

/* What the process is asked for, before its other arguments: to read an article (the name of the file and, where it is known, its
 * address), or to draw a page (the checksum of the document, the number of the page, and the width and height of the picture). */
#define LIAISON_IMPORT_READ "read"
#define LIAISON_IMPORT_DRAW "draw"

LiaisonImportEnd liaison_import_process_run (int                         descriptor,
                                             const char *const          *request,
                                             const LiaisonImportLimits  *limits,
                                             GCancellable               *cancellable,
                                             GBytes                    **said);
void             liaison_import_explain     (GError                    **error,
                                             LiaisonImportEnd            end,
                                             const char                 *name,
                                             const LiaisonImportLimits  *limits);

G_END_DECLS
