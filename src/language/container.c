/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a model. Its layout is described in container.h. */

#include "language/container.h"

#include "language/model.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAGIC "LIAISONM"
#define HEADER 64
#define ENTRY 64
#define NAME 40
#define MOST_SECTIONS 256

struct _LiaisonContainer
{
  GMappedFile *file;
  char *path;
  const guint8 *data;
  gsize length;
  guint n_sections;
};

G_DEFINE_QUARK (liaison-model-error-quark, liaison_model_error)

static guint32
read_u32 (const guint8 *p)
{
  guint32 value;

  memcpy (&value, p, sizeof value);
  return GUINT32_FROM_LE (value);
}

static guint64
read_u64 (const guint8 *p)
{
  guint64 value;

  memcpy (&value, p, sizeof value);
  return GUINT64_FROM_LE (value);
}

static guint64
compute_checksum (const guint8 *data,
                  gsize         length)
{
  guint64 sum = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i + 8 <= length; i += 8)
    sum = (sum ^ read_u64 (data + i)) * G_GUINT64_CONSTANT (0x100000001b3);
  return sum;
}

static gboolean
check_table (LiaisonContainer *self)
{
  if (self->n_sections > MOST_SECTIONS || self->length < HEADER + (gsize) self->n_sections * ENTRY)
    return FALSE;
  for (guint i = 0; i < self->n_sections; i++)
    {
      const guint8 *entry = self->data + HEADER + i * ENTRY;
      guint64 offset = read_u64 (entry + NAME);
      guint64 length = read_u64 (entry + NAME + 8);

      if (memchr (entry, 0, NAME) == NULL || offset % 64 != 0 || offset > self->length ||
          length > self->length - offset)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check (LiaisonContainer  *self,
       GError           **error)
{
  if (self->length < HEADER || memcmp (self->data, MAGIC, 8) != 0)
    {
      g_set_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_DAMAGED,
                   _("“%s” is not a language model of Liaison. Install the program again, or "
                      "choose another model."),
                   self->path);
      return FALSE;
    }
  if (read_u32 (self->data + 8) != LIAISON_CONTAINER_VERSION)
    {
      g_set_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_VERSION,
                   _("The language model “%s” was made for another version of Liaison (%u, not "
                      "%u). Install the model of this version."),
                   self->path, read_u32 (self->data + 8), LIAISON_CONTAINER_VERSION);
      return FALSE;
    }
  self->n_sections = read_u32 (self->data + 12);
  if (read_u64 (self->data + 16) != self->length || self->length % 8 != 0 ||
      read_u64 (self->data + 24) != compute_checksum (self->data + HEADER, self->length - HEADER) ||
      !check_table (self))
    {
      g_set_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_DAMAGED,
                   _("The language model “%s” is damaged. Install the program again."),
                   self->path);
      return FALSE;
    }
  return TRUE;
}

/**
 * liaison_container_checksum:
 * @self: a container
 *
 * Returns: the checksum of its content
 */
guint64
liaison_container_checksum (LiaisonContainer *self)
{
  return read_u64 (self->data + 24);
}

/**
 * liaison_container_open:
 * @path: path of a file
 * @error: return location for an error of the domain %LIAISON_MODEL_ERROR
 *
 * Maps the file and checks its magic, version, length, checksum and table.
 *
 * Returns: (transfer full): the container, or %NULL with @error set
 */
LiaisonContainer *
liaison_container_open (const char  *path,
                        GError     **error)
{
  g_autoptr (LiaisonContainer) self = g_new0 (LiaisonContainer, 1);
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_filename_display_name (path);
  self->file = g_mapped_file_new (path, FALSE, &local);
  if (self->file == NULL)
    {
      g_set_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_MISSING,
                   _("The language model “%s” could not be opened: %s"), self->path,
                   local->message);
      return NULL;
    }
  self->data = (const guint8 *) g_mapped_file_get_contents (self->file);
  self->length = g_mapped_file_get_length (self->file);
  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

void
liaison_container_free (LiaisonContainer *self)
{
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self->path);
  g_free (self);
}

const char *
liaison_container_path (LiaisonContainer *self)
{
  return self->path;
}

const guint8 *
liaison_container_find (LiaisonContainer *self,
                        const char       *name,
                        gsize            *length)
{
  for (guint i = 0; i < self->n_sections; i++)
    {
      const guint8 *entry = self->data + HEADER + i * ENTRY;

      if (strcmp ((const char *) entry, name) == 0)
        {
          *length = read_u64 (entry + NAME + 8);
          return self->data + read_u64 (entry + NAME);
        }
    }
  *length = 0;
  return NULL;
}

static void
put_u32 (GByteArray *bytes,
         gsize       at,
         guint32     value)
{
  value = GUINT32_TO_LE (value);
  memcpy (bytes->data + at, &value, sizeof value);
}

static void
put_u64 (GByteArray *bytes,
         gsize       at,
         guint64     value)
{
  value = GUINT64_TO_LE (value);
  memcpy (bytes->data + at, &value, sizeof value);
}

static void
pad (GByteArray *bytes,
     gsize       length)
{
  guint old = bytes->len;

  g_byte_array_set_size (bytes, length);
  memset (bytes->data + old, 0, length - old);
}

/**
 * liaison_container_write:
 * @path: path of the file
 * @sections: (array length=n_sections): what it shall hold; names are at most 39 bytes long
 * @n_sections: their number
 * @error: return location for an error of the domain %G_FILE_ERROR
 *
 * Writes a container. The file is replaced as a whole.
 *
 * Returns: %TRUE if it was written
 */
gboolean
liaison_container_write (const char            *path,
                         const LiaisonSection  *sections,
                         guint                  n_sections,
                         GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (n_sections <= MOST_SECTIONS, FALSE);

  pad (bytes, HEADER + (gsize) n_sections * ENTRY);
  for (guint i = 0; i < n_sections; i++)
    {
      gsize entry = HEADER + (gsize) i * ENTRY;

      g_return_val_if_fail (strlen (sections[i].name) < NAME, FALSE);
      pad (bytes, (bytes->len + 63) / 64 * 64);
      memcpy (bytes->data + entry, sections[i].name, strlen (sections[i].name));
      put_u64 (bytes, entry + NAME, bytes->len);
      put_u64 (bytes, entry + NAME + 8, sections[i].length);
      g_byte_array_append (bytes, sections[i].data, sections[i].length);
    }
  pad (bytes, (bytes->len + 7) / 8 * 8);
  memcpy (bytes->data, MAGIC, 8);
  put_u32 (bytes, 8, LIAISON_CONTAINER_VERSION);
  put_u32 (bytes, 12, n_sections);
  put_u64 (bytes, 16, bytes->len);
  put_u64 (bytes, 24, compute_checksum (bytes->data + HEADER, bytes->len - HEADER));
  return g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}
