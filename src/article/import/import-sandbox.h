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

/* The one place that knows of sanitizers: their shadow takes terabytes of addresses, so that the limit
 * of memory cannot be had under them. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LIAISON_IMPORT_LIMITS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define LIAISON_IMPORT_LIMITS_MEMORY 0
#endif
#endif
#ifndef LIAISON_IMPORT_LIMITS_MEMORY
#define LIAISON_IMPORT_LIMITS_MEMORY 1
#endif

LiaisonImportConfinement liaison_import_confine (guint64 memory,
                                                 guint   seconds);

G_END_DECLS
