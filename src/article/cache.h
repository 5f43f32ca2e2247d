/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What was worked out once and can be worked out again: values by key, each in a file of its own in one folder. Everything in the folder
 * may go at any time. A value is given back only if it is whole and was put there by a program of the same version under the
 * same key; what is damaged or foreign counts as not there and is replaced. Safe to use from many threads and processes at once. */
typedef struct _LiaisonCache LiaisonCache;

#define LIAISON_TYPE_CACHE (liaison_cache_get_type ())
GType         liaison_cache_get_type    (void);

/* VERSION stands for everything that a value depends on beside its key. When the folder holds more than LIMIT bytes the values that were used
 * longest ago are removed. */
LiaisonCache *liaison_cache_new         (const char   *folder,
                                         const char   *version,
                                         guint64       limit);
/* That of the reader of this machine, for this very build of this program; shared by all who ask. */
LiaisonCache *liaison_cache_get_default (void);
LiaisonCache *liaison_cache_ref         (LiaisonCache *self);
void          liaison_cache_unref       (LiaisonCache *self);
const char   *liaison_cache_get_folder  (LiaisonCache *self);

/* NULL if it is not there. The value is of TYPE, and in normal form. */
GVariant     *liaison_cache_get         (LiaisonCache       *self,
                                         const char         *key,
                                         const GVariantType *type);
/* Takes VALUE if it is floating. What cannot be kept is not kept: nobody depends on it. */
void          liaison_cache_put         (LiaisonCache       *self,
                                         const char         *key,
                                         GVariant           *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCache, liaison_cache_unref)

G_END_DECLS
