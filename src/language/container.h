/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The file of a model: named sections, mapped, checked when it is opened. All numbers are
 * little-endian.
 *
 *   0  "LIAISONM"
 *   8  u32 version, u32 number of sections
 *  16  u64 length of the file
 *  24  u64 checksum of all that follows the header
 *  32  zeros
 *  64  the table: for each section 64 bytes: char name[40] (padded with NUL), u64 offset,
 *      u64 length, u64 zero
 *      then the sections, each at a multiple of 64, the gaps filled with zeros; the length of the
 *      file is a multiple of 8.
 *
 * The checksum is FNV-1a over words of 64 bits: start at 0xcbf29ce484222325; for each word
 * h = (h ^ word) × 0x100000001b3. */
#define LIAISON_CONTAINER_VERSION 1

typedef struct _LiaisonContainer LiaisonContainer;

typedef struct
{
  const char *name;
  const void *data;
  gsize length;
} LiaisonSection;

LiaisonContainer *liaison_container_open  (const char            *path,
                                           GError               **error);
void              liaison_container_free  (LiaisonContainer      *self);
const char       *liaison_container_path  (LiaisonContainer      *self);
/* Of all that follows the header: another model has another. */
guint64           liaison_container_checksum (LiaisonContainer   *self);
/* The section's bytes at a multiple of 64 in memory, valid as long as the container; NULL if there
 * is none of that name. */
const guint8     *liaison_container_find  (LiaisonContainer      *self,
                                           const char            *name,
                                           gsize                 *length);
gboolean          liaison_container_write (const char            *path,
                                           const LiaisonSection  *sections,
                                           guint                  n_sections,
                                           GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonContainer, liaison_container_free)

G_END_DECLS
