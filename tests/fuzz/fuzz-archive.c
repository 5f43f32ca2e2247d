/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of archives. */

#include "fuzz/fuzz.h"

#include "article/office/archive.h"

static gboolean
is_any (const char *name,
        gpointer    data)
{
  g_assert_true (g_utf8_validate (name, -1, NULL));
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const LiaisonArchiveLimits limits = { 100, 1 << 20, 1 << 22, 1000, 1 << 16 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, &limits, is_any, NULL, &error);

  g_assert_true ((archive != NULL) == (error == NULL));
  if (archive != NULL)
    for (const char *const *name = liaison_archive_get_names (archive); *name != NULL; name++)
      g_assert_nonnull (liaison_archive_get (archive, *name));
  return 0;
}
