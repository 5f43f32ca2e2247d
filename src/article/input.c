/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens and loads the files that the reader names, of this machine and of others. */

#define _GNU_SOURCE /* memfd_create */

#include "article/input.h"

#include "article/reader.h"
#include "article/refusal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES (256 * 1024)

/* Makes of an error of GIO, which is taken over, one sentence for the reader, of the same domain
 * and code. */
static void
explain (GError    **error,
         const char *name,
         GError     *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, cause->domain, cause->code,
                 _ ("“%s” could not be opened: there is no such file."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, cause->domain, cause->code,
                 _ ("“%s” could not be opened: you do not have permission to read it."), name);
  else
    g_set_error (error, cause->domain, cause->code, _ ("“%s” could not be read: %s."), name,
                 cause->message);
  g_error_free (cause);
}

static void
set_special (GError    **error,
             const char *name)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED,
               _ ("“%s” is a device and not a file. Choose a file that holds an article."), name);
}

/**
 * liaison_input_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): what it is called in messages
 */
char *
liaison_input_dup_name (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  return name != NULL ? g_filename_display_name (name) : g_strdup (_ ("the file"));
}

/**
 * liaison_input_check:
 * @file: a file
 * @name: its name, for messages
 * @cancellable: (nullable): to stop looking
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR, or of #GIOErrorEnum with a sentence for the reader
 *
 * Looks at a file before it is opened: a folder, a device or a file that is too large is not read.
 *
 * Returns: %FALSE with @error set when it is one of these, or not there
 */
gboolean
liaison_input_check (GFile        *file,
                     const char   *name,
                     GCancellable *cancellable,
                     GError      **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL)
    {
      explain (error, name, cause);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                   _ ("“%s” is a folder. Open a file in it instead."), name);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      set_special (error, name);
      return FALSE;
    }
  if (g_file_info_get_size (info) > (goffset) LIAISON_READER_MAX_BYTES)
    {
      liaison_refusal_set_size (error, name);
      return FALSE;
    }
  return TRUE;
}

/* Reads all of FILE, but never more than one byte above the limit, should it grow meanwhile. */
static GBytes *
load (GFile        *file,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = NULL;
  gssize n;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (READ_BYTES);
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, READ_BYTES, cancellable,
                                   error)) > 0)
    {
      g_byte_array_append (data, buffer, n);
      if (data->len > LIAISON_READER_MAX_BYTES)
        break;
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/**
 * liaison_input_load:
 * @file: a file
 * @name: its name, for messages
 * @cancellable: (nullable): to stop loading
 * @error: return location for an error of #GIOErrorEnum with a sentence for the reader
 *
 * Loads a file, wherever it is. Blocks.
 *
 * Returns: (transfer full): all of it, or one byte more than may be read of a file; %NULL with @error set
 */
GBytes *
liaison_input_load (GFile        *file,
                    const char   *name,
                    GCancellable *cancellable,
                    GError      **error)
{
  GError *cause = NULL;
  g_autoptr (GBytes) bytes = load (file, cancellable, &cause);

  if (bytes == NULL)
    explain (error, name, cause);
  return g_steal_pointer (&bytes);
}

/**
 * liaison_input_is_local:
 * @file: a file
 *
 * Returns: whether it has a path on this machine, so that liaison_input_open() can open it
 */
gboolean
liaison_input_is_local (GFile *file)
{
  return g_file_is_native (file) && g_file_peek_path (file) != NULL;
}

/**
 * liaison_input_open:
 * @file: a file of this machine
 * @name: its name, for messages
 * @error: return location for an error, as of liaison_input_check()
 *
 * Opens a file to be read, without waiting for anybody at the other end should it have become a
 * pipe meanwhile.
 *
 * Returns: a descriptor, to be closed; -1 with @error set
 */
int
liaison_input_open (GFile      *file,
                    const char *name,
                    GError    **error)
{
  int descriptor = open (g_file_peek_path (file), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  struct stat status;

  if (descriptor < 0)
    {
      explain (error, name,
               g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (errno),
                                    g_strerror (errno)));
      return -1;
    }
  if (fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode))
    return descriptor;
  close (descriptor);
  set_special (error, name);
  return -1;
}

static gboolean
write_all (int           descriptor,
           const guint8 *data,
           gsize         length)
{
  while (length > 0)
    {
      ssize_t n = write (descriptor, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      length -= MAX (n, 0);
    }
  return TRUE;
}

/**
 * liaison_input_open_bytes:
 * @bytes: what a file holds
 * @name: its name, for messages
 * @error: return location for an error of #GIOErrorEnum with a sentence for the reader
 *
 * Makes a file without a name of what is in memory, which nobody can change any more.
 *
 * Returns: a descriptor at its beginning, to be closed; -1 with @error set
 */
int
liaison_input_open_bytes (GBytes     *bytes,
                          const char *name,
                          GError    **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  int file = memfd_create ("article", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (file >= 0 && write_all (file, data, length) && lseek (file, 0, SEEK_SET) == 0 &&
      fcntl (file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK) == 0)
    return file;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("“%s” could not be read: %s."),
               name, g_strerror (errno));
  if (file >= 0)
    close (file);
  return -1;
}
