/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is taken out of an archive at most. Beyond, it is refused: a small archive can hold more
 * than any machine. */
typedef struct
{
  guint members;      /* in the archive, wanted or not */
  gsize member_bytes; /* of one that is wanted, unpacked */
  gsize total_bytes;  /* of all that are wanted, unpacked */
  guint ratio;        /* bytes unpacked for each byte of the archive, from RATIO_BYTES on */
  gsize ratio_bytes;
} LiaisonArchiveLimits;

/* The members of a container such as DOCX, ODT or EPUB, unpacked in memory. An archive in the
 * archive is bytes like any other: nothing unpacks it. */
typedef struct _LiaisonArchive LiaisonArchive;

/* Whether the member NAME is to be unpacked. */
typedef gboolean (*LiaisonArchiveWanted) (const char *name,
                                          gpointer    data);

gboolean           liaison_archive_is        (GBytes                     *bytes);
LiaisonArchive    *liaison_archive_new       (GBytes                     *bytes,
                                              const LiaisonArchiveLimits *limits,
                                              LiaisonArchiveWanted        wanted,
                                              gpointer                    data,
                                              GError                    **error);
void               liaison_archive_free      (LiaisonArchive             *self);
GBytes            *liaison_archive_get       (LiaisonArchive             *self,
                                              const char                 *name);
gboolean           liaison_archive_holds     (LiaisonArchive             *self,
                                              const char                 *name);
const char *const *liaison_archive_get_names (LiaisonArchive             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonArchive, liaison_archive_free)

G_END_DECLS
