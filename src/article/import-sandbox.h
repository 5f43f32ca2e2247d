/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a confined process can be held to on this machine. */
typedef enum
{
  LIAISON_IMPORT_LIMITED = 1 << 0,  /* rlimits */
  LIAISON_IMPORT_FILTERED = 1 << 1, /* seccomp: which calls of the system it may make */
  LIAISON_IMPORT_FENCED = 1 << 2,   /* landlock: which files it may open */
} LiaisonImportConfinement;

LiaisonImportConfinement liaison_import_confine (guint64 memory,
                                                 guint   seconds);

G_END_DECLS
