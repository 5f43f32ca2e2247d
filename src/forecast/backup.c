/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the last saved state of a file. The backup is the old file itself under a second name, for a save never writes into it: that
 * needs no room on the disk, and at every moment an old or a new backup stands there, whole. */

#include "forecast/backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "forecast/atomic-write.h"

#define MAX_TRIES 100

/**
 * liaison_backup_get_file:
 * @file: a file
 *
 * Returns: (transfer full): where its backup is, or would be
 */
GFile *
liaison_backup_get_file (GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *backup = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = g_file_get_parent (file);
  if (folder == NULL)
    return g_object_ref (file); /* a root, which is no file that could be saved */
  name = g_file_get_basename (file);
  backup = g_strconcat (name, "~", NULL);
  return g_file_get_child (folder, backup);
}

/* Gives PATH a second name that nothing has. */
static gboolean
link_beside (const char  *path,
             char       **named)
{
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = g_strdup_printf (".liaison-%08x%08x", g_random_int (), g_random_int ());
      g_autofree char *full = g_build_filename (folder, name, NULL);

      if (link (path, full) == 0)
        {
          *named = g_steal_pointer (&full);
          return TRUE;
        }
      if (errno != EEXIST)
        return FALSE;
    }
  return FALSE;
}

/* For file systems on which a file has one name only. */
static gboolean
copy (const char *path,
      const char *backup)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &error))
    {
      bytes = g_bytes_new_take (g_steal_pointer (&text), length);
      /* Nobody may read there who may not read here, which such a file system cannot say of one file alone. */
      if (liaison_atomic_write (backup, bytes, LIAISON_ATOMIC_WRITE_PRIVATE, NULL, NULL, NULL, &error))
        return TRUE;
    }
  g_debug ("No backup of %s: %s", path, error->message);
  return FALSE;
}

/**
 * liaison_backup_keep:
 * @path: an ordinary file that is about to be replaced, never to be written into
 *
 * Keeps a file's content under the name of its backup.
 *
 * Returns: whether it is kept
 */
gboolean
liaison_backup_keep (const char *path)
{
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *named = NULL;

  if (!link_beside (path, &named))
    return errno != ENOENT && copy (path, backup);
  if (rename (named, backup) == 0)
    {
      /* Where both names stand for the same file already, renaming does nothing. */
      g_unlink (named);
      return TRUE;
    }
  g_debug ("No backup of %s: %s", path, g_strerror (errno));
  g_unlink (named);
  return FALSE;
}
