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

LiaisonImportEnd liaison_import_process_run (int                         descriptor,
                                             const char                 *name,
                                             const char                 *uri,
                                             const LiaisonImportLimits  *limits,
                                             GCancellable               *cancellable,
                                             GBytes                    **said);

G_END_DECLS
