/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The last word before a new content takes its place: FALSE, with an error, keeps the old one. */
typedef gboolean (*LiaisonAtomicWriteFunc) (const char  *path,
                                            gpointer     data,
                                            GError     **error);

/* A file of its own, or, where that is private, readable to nobody else. */
typedef enum
{
  LIAISON_ATOMIC_WRITE_SHARED,
  LIAISON_ATOMIC_WRITE_PRIVATE,
} LiaisonAtomicWriteMode;

gboolean liaison_atomic_write (const char              *path,
                               GBytes                  *bytes,
                               LiaisonAtomicWriteMode   mode,
                               LiaisonAtomicWriteFunc   allow,
                               gpointer                 data,
                               int                     *locked,
                               GError                 **error);

G_END_DECLS
