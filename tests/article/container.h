/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* Makes ZIP archives as documents are packed in. */
typedef struct
{
  const char *name;
  const char *content;
} ContainerMember;

/* An archive of MEMBERS, which a member without name ends; PASSWORD may be NULL. */
static inline GBytes *
container_pack (const ContainerMember *members,
                const char            *password)
{
  gsize room = 1 << 16;
  g_autofree guint8 *packed = NULL;
  struct archive *writer = archive_write_new ();
  size_t used = 0;

  for (guint i = 0; members[i].name != NULL; i++)
    room += strlen (members[i].content) + 1024;
  packed = g_malloc (room);
  archive_write_set_format_zip (writer);
  if (password != NULL)
    {
      archive_write_set_options (writer, "zip:encryption=traditional");
      archive_write_set_passphrase (writer, password);
    }
  g_assert_cmpint (archive_write_open_memory (writer, packed, room, &used), ==, ARCHIVE_OK);
  for (guint i = 0; members[i].name != NULL; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize length = strlen (members[i].content);

      archive_entry_set_pathname (entry, members[i].name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, (la_int64_t) length);
      g_assert_cmpint (archive_write_header (writer, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (writer, members[i].content, length), ==,
                       (la_ssize_t) length);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_close (writer), ==, ARCHIVE_OK);
  archive_write_free (writer);
  return g_bytes_new (packed, used);
}
