/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/zip-table.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "forecast/forecast-file.h"

/* An archive with one file; PASSWORD may be NULL. */
static GBytes *
pack (const char *name,
      const char *content,
      gsize       length,
      const char *password)
{
  static guint8 room[1 << 20];
  struct archive *writer = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  size_t used = 0;

  archive_write_set_format_zip (writer);
  if (password != NULL)
    {
      g_assert_cmpint (archive_write_set_options (writer, "zip:encryption=traditional"), ==, ARCHIVE_OK);
      archive_write_set_passphrase (writer, password);
    }
  g_assert_cmpint (archive_write_open_memory (writer, room, sizeof room, &used), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  g_assert_cmpint (archive_write_header (writer, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (writer, content, length), ==, (la_ssize_t) length);
  archive_entry_free (entry);
  g_assert_cmpint (archive_write_close (writer), ==, ARCHIVE_OK);
  archive_write_free (writer);
  return g_bytes_new (room, used);
}

static void
expect (GBytes     *archive,
        gsize       max_bytes,
        int         code,
        const char *says)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_zip_table_read (archive, "a.csv", max_bytes, &error));
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, says));
}

static void
test_read (void)
{
  g_autoptr (GBytes) archive = pack ("folder/a.csv", "x,y\n", 4, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = liaison_zip_table_read (archive, "a.csv", 4, &error);

  g_assert_no_error (error);
  g_assert_true (liaison_zip_table_is_archive (archive));
  g_assert_false (liaison_zip_table_is_archive (table));
  g_assert_cmpmem (g_bytes_get_data (table, NULL), g_bytes_get_size (table), "x,y\n", 4);
}

static void
test_absent (void)
{
  g_autoptr (GBytes) archive = pack ("b.csv", "x,y\n", 4, NULL);

  expect (archive, 4, LIAISON_FORECAST_FILE_ERROR_INVALID, "“a.csv”");
}

/* What says little of its size, and unpacks to much. */
static void
test_bomb (void)
{
  const gsize length = 16 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (length);
  g_autoptr (GBytes) archive = pack ("a.csv", zeros, length, NULL);

  g_assert_cmpuint (g_bytes_get_size (archive), <, 100000);
  expect (archive, 1024 * 1024, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE, "1 MB");
}

/* Cut off anywhere, it is refused, or what is asked for is still whole. */
static void
test_cut_off (void)
{
  GString *content = g_string_new (NULL);
  g_autoptr (GBytes) archive = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (content, "%u,%u\n", i, g_test_rand_int () % 1000);
  archive = pack ("a.csv", content->str, content->len, NULL);
  for (gsize length = 0; length < g_bytes_get_size (archive); length += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (archive, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) table = liaison_zip_table_read (part, "a.csv", LIAISON_ZIP_TABLE_MAX_BYTES, &error);

      g_assert_true ((table != NULL) == (error == NULL));
      if (table != NULL)
        g_assert_cmpmem (g_bytes_get_data (table, NULL), g_bytes_get_size (table), content->str, content->len);
    }
  g_string_free (content, TRUE);
}

static void
test_no_archive (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("Question ID\n1\n", 14);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  expect (text, 100, LIAISON_FORECAST_FILE_ERROR_DAMAGED, "zip archive");
  expect (nothing, 100, LIAISON_FORECAST_FILE_ERROR_DAMAGED, "zip archive");
}

static void
test_password (void)
{
  g_autoptr (GBytes) archive = pack ("a.csv", "x,y\n", 4, "open sesame");

  expect (archive, 100, LIAISON_FORECAST_FILE_ERROR_INVALID, "password");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/zip-table/read", test_read);
  g_test_add_func ("/forecast/zip-table/absent", test_absent);
  g_test_add_func ("/forecast/zip-table/bomb", test_bomb);
  g_test_add_func ("/forecast/zip-table/cut-off", test_cut_off);
  g_test_add_func ("/forecast/zip-table/no-archive", test_no_archive);
  g_test_add_func ("/forecast/zip-table/password", test_password);
  return g_test_run ();
}
