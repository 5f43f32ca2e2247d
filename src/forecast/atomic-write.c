/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a file a new content so that at every moment, also when the power fails, either the old or the new one stands
 * there, whole: it is written beside the file without a name where the file system can do that (so that a kill leaves nothing
 * behind), synced, and renamed. */

#define _GNU_SOURCE /* O_TMPFILE */

#include "forecast/atomic-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_LINKS 40
#define MAX_TRIES 100

/* Where the extended permissions of a file are kept; there is no header for the name. */
#define ACCESS_LIST "system.posix_acl_access"

static gboolean
fail (const char  *path,
      int          code,
      GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *sentence;
  g_autofree char *message = NULL;

  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      /* Translators: in these, %s is the name of a file. */
      sentence = _("“%s” could not be saved: there is no room left. Free some, or save it elsewhere.");
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      sentence = _("“%s” could not be saved: its folder may not be written to. Save it elsewhere.");
      break;
    case ENOENT:
    case ENOTDIR:
      sentence = _("“%s” could not be saved: its folder does not exist. Save it elsewhere.");
      break;
    default:
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("“%s” could not be saved: %s."), name,
                   g_strerror (code));
      return FALSE;
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (sentence, name);
#pragma GCC diagnostic pop
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), message);
  return FALSE;
}

/* The path that stands behind symbolic links, also when nothing stands there yet; NULL when they run in a circle. */
static char *
follow_links (const char *path)
{
  g_autofree char *current = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (current, NULL);
      g_autofree char *folder = NULL;

      if (target == NULL)
        return g_steal_pointer (&current);
      folder = g_path_get_dirname (current);
      g_free (current);
      current = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
    }
  return NULL;
}

/* Whether what stands at PATH, if anything, may be replaced. */
static gboolean
check_target (const char   *path,
              struct stat  *status,
              gboolean     *exists,
              GError      **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  *exists = g_lstat (path, status) == 0;
  if (!*exists)
    return errno == ENOENT || fail (path, errno, error);
  if (S_ISDIR (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 _("“%s” could not be saved: it is a folder. Choose another name."), name);
  else if (!S_ISREG (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("“%s” could not be saved: it is not an ordinary file. Choose another name."), name);
  else if (g_access (path, W_OK) != 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                 _("“%s” could not be saved: it is read-only. Save it elsewhere."), name);
  else
    return TRUE;
  return FALSE;
}

static char *
make_name (const char *folder)
{
  g_autofree char *name = g_strdup_printf (".liaison-%08x%08x", g_random_int (), g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/* Opens a file in FOLDER that has no name yet, or, where the file system does not know such, one with a name. */
static int
open_beside (const char  *folder,
             mode_t       mode,
             char       **named)
{
  int fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, mode);

  *named = NULL;
  for (guint i = 0; fd < 0 && i < MAX_TRIES; i++)
    {
      g_autofree char *name = make_name (folder);

      fd = open (name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, mode);
      if (fd >= 0)
        *named = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return -1;
    }
  return fd;
}

/* Gives a file without a name one, beside where it will go. */
static gboolean
give_name (int          fd,
           const char  *folder,
           char       **named)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = make_name (folder);

      if (linkat (AT_FDCWD, link, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        {
          *named = g_steal_pointer (&name);
          return TRUE;
        }
      if (errno != EEXIST)
        return FALSE;
    }
  return FALSE;
}

static gboolean
write_all (int     fd,
           GBytes *bytes)
{
  gsize length;
  const char *next = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (fd, next, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      next += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Owner and group where that is allowed, then permissions, then the access list where there is one. */
static gboolean
copy_permissions (int                fd,
                  const char        *from,
                  const struct stat *status)
{
  char list[1024];
  gssize length;

  if (fchown (fd, status->st_uid, status->st_gid) != 0 && fchown (fd, (uid_t) -1, status->st_gid) != 0)
    g_debug ("The owner of %s cannot be kept", from);
  if (fchmod (fd, status->st_mode & 07777) != 0)
    return FALSE;
  length = getxattr (from, ACCESS_LIST, list, sizeof list);
  if (length > 0 && fsetxattr (fd, ACCESS_LIST, list, (gsize) length, 0) != 0)
    g_debug ("The access list of %s cannot be kept", from);
  return TRUE;
}

static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems cannot do it; the rename stands there all the same. */
  if (fd < 0 || fsync (fd) != 0)
    g_debug ("%s cannot be synced", folder);
  if (fd >= 0)
    close (fd);
}

/* Some file systems can open a file without a name and then not name it: then there must be a copy that has one. */
static gboolean
ensure_name (int         *fd,
             const char  *folder,
             mode_t       mode,
             GBytes      *bytes,
             char       **named)
{
  if (*named != NULL || give_name (*fd, folder, named))
    return TRUE;
  close (*fd);
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = make_name (folder);

      *fd = open (name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, mode);
      if (*fd >= 0)
        {
          *named = g_steal_pointer (&name);
          return write_all (*fd, bytes);
        }
      if (errno != EEXIST)
        break;
    }
  return FALSE;
}

/**
 * liaison_atomic_write: (skip)
 * @path: a file name; a symbolic link stands for its target
 * @bytes: the new content
 * @mode: whether others may read a file that is new; one that exists keeps its permissions
 * @allow: (nullable) (scope call): called when all is written and only the renaming is left
 * @data: for @allow
 * @locked: (out) (optional): a descriptor of the new file, which holds flock() on it since before the file got its name
 * @error: a sentence for the reader, of the domain %G_IO_ERROR, or what @allow set
 *
 * Replaces the content of a file. On failure the old content stands there, with nothing beside it.
 *
 * Returns: whether it succeeded
 */
gboolean
liaison_atomic_write (const char              *path,
                      GBytes                  *bytes,
                      LiaisonAtomicWriteMode   mode,
                      LiaisonAtomicWriteFunc   allow,
                      gpointer                 data,
                      int                     *locked,
                      GError                 **error)
{
  g_autofree char *target = follow_links (path);
  g_autofree char *folder = NULL;
  g_autofree char *named = NULL;
  mode_t bits = mode == LIAISON_ATOMIC_WRITE_PRIVATE ? 0600 : 0666;
  struct stat status;
  gboolean exists, done;
  int fd, code;

  if (target == NULL)
    return fail (path, ELOOP, error);
  if (!check_target (target, &status, &exists, error))
    return FALSE;
  folder = g_path_get_dirname (target);
  fd = open_beside (folder, exists ? 0600 : bits, &named);
  if (fd < 0)
    return fail (target, errno, error);

  done = write_all (fd, bytes) && ensure_name (&fd, folder, exists ? 0600 : bits, bytes, &named) &&
         (!exists || copy_permissions (fd, target, &status)) && fsync (fd) == 0 &&
         (locked == NULL || flock (fd, LOCK_EX | LOCK_NB) == 0);
  code = errno;
  if (!done)
    fail (target, code, error);
  else if (allow != NULL && !allow (target, data, error))
    done = FALSE;
  else if (rename (named, target) != 0)
    done = fail (target, errno, error);

  if (done)
    sync_folder (folder);
  else if (named != NULL)
    g_unlink (named);
  if (done && locked != NULL)
    *locked = fd;
  else if (fd >= 0)
    close (fd);
  return done;
}
