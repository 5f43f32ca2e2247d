/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Unpacks what a reader needs of a ZIP archive, in one pass. Nothing is written to disk, no more
 * is unpacked than is asked for, and what the archive says of sizes is not believed. */

#include "article/office/archive.h"

#include "article/refusal.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define CHUNK_BYTES 65536
/* A longer name belongs to nothing that is read here. */
#define LONGEST_NAME 4096

static const LiaisonArchiveLimits usual_limits = {
  .members = 10000,
  .member_bytes = 64u * 1024 * 1024,
  .total_bytes = 192u * 1024 * 1024,
  .ratio = 250,
  .ratio_bytes = 16u * 1024 * 1024,
};

struct _LiaisonArchive
{
  GHashTable *members; /* name in lower case → GBytes; NULL for one that was not wanted */
  GPtrArray *names;    /* of what was unpacked, in the order of the archive; NULL at its end */
};

typedef struct
{
  LiaisonArchive *self;
  const LiaisonArchiveLimits *limits;
  LiaisonArchiveWanted wanted;
  gpointer data;
  gsize packed;   /* size of the archive */
  gsize unpacked; /* so far */
} Unpack;

/**
 * liaison_archive_is:
 * @bytes: what a file holds
 *
 * Returns: whether it begins as a ZIP archive with something in it does
 */
gboolean
liaison_archive_is (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 4 && memcmp (data, "PK\003\004", 4) == 0;
}

/* The name of ENTRY with slashes between folders and none in front, or NULL when it has none that
 * is text. */
static char *
dup_name (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);
  char *name;

  if (path == NULL)
    path = archive_entry_pathname (entry);
  if (path == NULL || strlen (path) > LONGEST_NAME)
    return NULL;
  name = g_utf8_make_valid (path, -1);
  g_strdelimit (name, "\\", '/');
  while (g_str_has_prefix (name, "./") || name[0] == '/')
    memmove (name, name + 1, strlen (name));
  return name;
}

/* Whether so many bytes more would be more than a member, or all of them, may have. */
static gboolean
is_too_much (const Unpack *unpack,
             gsize         member,
             gsize         more)
{
  const LiaisonArchiveLimits *limits = unpack->limits;
  gsize total = unpack->unpacked + member + more; /* each below its limit: cannot overflow */

  return member + more > limits->member_bytes || total > limits->total_bytes ||
         (total > limits->ratio_bytes && total / limits->ratio > unpack->packed);
}

static GBytes *
unpack_member (Unpack          *unpack,
               struct archive  *reader,
               GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  la_ssize_t n;

  while ((n = archive_read_data (reader, chunk, CHUNK_BYTES)) > 0)
    {
      if (is_too_much (unpack, bytes->len, n))
        return liaison_refusal_set (error, LIAISON_READER_ERROR_TOO_LARGE), NULL;
      g_byte_array_append (bytes, chunk, (guint) n);
    }
  if (n < 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED), NULL;
  unpack->unpacked += bytes->len;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Takes over NAME. Of two members of one name the first counts. */
static gboolean
take_member (Unpack                *unpack,
             struct archive        *reader,
             struct archive_entry  *entry,
             char                  *name,
             GError               **error)
{
  g_autofree char *own = name;
  g_autofree char *key = g_ascii_strdown (name, -1);
  GBytes *bytes = NULL;

  if (g_hash_table_contains (unpack->self->members, key))
    return TRUE;
  if (unpack->wanted (name, unpack->data) && archive_entry_filetype (entry) != AE_IFDIR)
    {
      if (archive_entry_is_encrypted (entry))
        return liaison_refusal_set (error, LIAISON_READER_ERROR_PROTECTED);
      bytes = unpack_member (unpack, reader, error);
      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (unpack->self->names, g_steal_pointer (&own));
    }
  g_hash_table_insert (unpack->self->members, g_steal_pointer (&key), bytes);
  return TRUE;
}

static gboolean
unpack_all (Unpack          *unpack,
            struct archive  *reader,
            GError         **error)
{
  struct archive_entry *entry;

  for (guint i = 0;; i++)
    {
      int status = archive_read_next_header (reader, &entry);
      char *name;

      if (status == ARCHIVE_EOF)
        return TRUE;
      if (status < ARCHIVE_WARN)
        return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
      if (i >= unpack->limits->members)
        return liaison_refusal_set (error, LIAISON_READER_ERROR_TOO_LARGE);
      name = dup_name (entry);
      if (name != NULL && !take_member (unpack, reader, entry, name, error))
        return FALSE;
    }
}

static void
unref_member (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

/**
 * liaison_archive_new:
 * @bytes: a ZIP archive
 * @limits: (nullable): what is unpacked at most; %NULL for what suits a document
 * @wanted: (scope call): tells which members are unpacked
 * @data: for @wanted
 * @error: return location for an error of the domain %LIAISON_READER_ERROR: damaged or cut off,
 *   beyond a limit, or with a wanted member that is protected by a password
 *
 * Unpacks the members of an archive that are wanted.
 *
 * Returns: (transfer full): the archive, or %NULL with @error set
 */
LiaisonArchive *
liaison_archive_new (GBytes                     *bytes,
                     const LiaisonArchiveLimits *limits,
                     LiaisonArchiveWanted        wanted,
                     gpointer                    data,
                     GError                    **error)
{
  g_autoptr (LiaisonArchive) self = NULL;
  struct archive *reader;
  Unpack unpack = { .limits = limits != NULL ? limits : &usual_limits };
  gboolean done;
  gconstpointer content;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  self = g_new0 (LiaisonArchive, 1);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_member);
  self->names = g_ptr_array_new_with_free_func (g_free);
  unpack.self = self;
  unpack.wanted = wanted;
  unpack.data = data;
  content = g_bytes_get_data (bytes, &unpack.packed);
  reader = archive_read_new ();
  archive_read_support_format_zip (reader);
  if (unpack.packed == 0 ||
      archive_read_open_memory (reader, content, unpack.packed) != ARCHIVE_OK)
    done = liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  else
    done = unpack_all (&unpack, reader, error);
  archive_read_free (reader);
  g_ptr_array_add (self->names, NULL);
  return done ? g_steal_pointer (&self) : NULL;
}

/**
 * liaison_archive_free:
 * @self: (transfer full): an archive
 */
void
liaison_archive_free (LiaisonArchive *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->members);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * liaison_archive_get:
 * @self: an archive
 * @name: the name of a member with its folders, in upper or lower case
 *
 * Returns: (transfer none) (nullable): what the member holds; %NULL when there is none of that
 *   name or it was not wanted
 */
GBytes *
liaison_archive_get (LiaisonArchive *self,
                     const char     *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  key = g_ascii_strdown (name, -1);
  return g_hash_table_lookup (self->members, key);
}

/**
 * liaison_archive_holds:
 * @self: an archive
 * @name: the name of a member with its folders, in upper or lower case
 *
 * Returns: whether there is such a member, wanted or not
 */
gboolean
liaison_archive_holds (LiaisonArchive *self,
                       const char     *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  key = g_ascii_strdown (name, -1);
  return g_hash_table_contains (self->members, key);
}

/**
 * liaison_archive_get_names:
 * @self: an archive
 *
 * Returns: (transfer none): the names of the members that were unpacked, in their order, with
 *   %NULL at the end
 */
const char *const *
liaison_archive_get_names (LiaisonArchive *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->names->pdata;
}
