/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/archive.h"

#include "article/reader.h"
#include "container.h"

static const ContainerMember members[] = {
  { "mimetype", "application/x-test" },
  { "word/document.xml", "<document/>" },
  { "word/media/image1.png", "no text" },
  { "./docProps\\core.xml", "<core/>" },
  { "WORD/document.xml", "<second/>" },
  { NULL, NULL },
};

static gboolean
is_xml (const char *name,
        gpointer    data)
{
  return g_str_has_suffix (name, ".xml");
}

static gboolean
is_any (const char *name,
        gpointer    data)
{
  return TRUE;
}

static void
test_members (void)
{
  g_autoptr (GBytes) bytes = container_pack (members, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, NULL, is_xml, NULL, &error);
  const char *const *names;
  GBytes *document;

  g_assert_no_error (error);
  g_assert_true (liaison_archive_is (bytes));
  names = liaison_archive_get_names (archive);
  g_assert_cmpstr (names[0], ==, "word/document.xml");
  g_assert_cmpstr (names[1], ==, "docProps/core.xml");
  g_assert_null (names[2]);
  document = liaison_archive_get (archive, "Word/Document.xml");
  g_assert_cmpmem (g_bytes_get_data (document, NULL), g_bytes_get_size (document), "<document/>",
                   11);
  g_assert_null (liaison_archive_get (archive, "mimetype"));
  g_assert_true (liaison_archive_holds (archive, "mimetype"));
  g_assert_false (liaison_archive_holds (archive, "content.xml"));
}

static void
expect (GBytes                     *bytes,
        const LiaisonArchiveLimits *limits,
        int                         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_archive_new (bytes, limits, is_any, NULL, &error));
  g_assert_error (error, LIAISON_READER_ERROR, code);
}

static void
test_limits (void)
{
  const LiaisonArchiveLimits enough = { 5, 18, 200, 10, 10 };
  const LiaisonArchiveLimits few = { 4, 18, 200, 10, 10 };
  const LiaisonArchiveLimits small = { 5, 17, 200, 10, 10 };
  const LiaisonArchiveLimits total = { 5, 18, 40, 10, 10 };
  g_autoptr (GBytes) bytes = container_pack (members, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, &enough, is_any, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (archive);
  expect (bytes, &few, LIAISON_READER_ERROR_TOO_LARGE);
  expect (bytes, &small, LIAISON_READER_ERROR_TOO_LARGE);
  expect (bytes, &total, LIAISON_READER_ERROR_TOO_LARGE);
}

/* What unpacks to a thousand times its size is refused long before it has. */
static void
test_bomb (void)
{
  g_autofree char *spaces = g_strnfill (40 * 1024 * 1024, ' ');
  const ContainerMember bomb[] = { { "content.xml", spaces }, { NULL, NULL } };
  g_autoptr (GBytes) bytes = container_pack (bomb, NULL);

  g_assert_cmpuint (g_bytes_get_size (bytes), <, 60000);
  expect (bytes, NULL, LIAISON_READER_ERROR_TOO_LARGE);
}

static void
test_password (void)
{
  g_autoptr (GBytes) bytes = container_pack (members, "open sesame");

  expect (bytes, NULL, LIAISON_READER_ERROR_PROTECTED);
}

/* Cut off anywhere, it is refused, or what comes out is whole. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) bytes = container_pack (members, NULL);

  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArchive) archive = liaison_archive_new (part, NULL, is_xml, NULL, &error);
      GBytes *document;

      g_assert_true ((archive != NULL) == (error == NULL));
      document = archive != NULL ? liaison_archive_get (archive, "word/document.xml") : NULL;
      if (document != NULL)
        g_assert_cmpmem (g_bytes_get_data (document, NULL), g_bytes_get_size (document),
                         "<document/>", 11);
    }
}

/* Any byte may be wrong. */
static void
test_damage (void)
{
  g_autoptr (GBytes) bytes = container_pack (members, NULL);
  gsize length = g_bytes_get_size (bytes);

  for (gsize i = 0; i < length; i++)
    {
      guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) wrong = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArchive) archive = NULL;

      copy[i] ^= 0xff;
      wrong = g_bytes_new_take (copy, length);
      archive = liaison_archive_new (wrong, NULL, is_xml, NULL, &error);
      g_assert_true ((archive != NULL) == (error == NULL));
    }
}

static void
test_no_archive (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("Plain text.", 11);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  g_assert_false (liaison_archive_is (text));
  g_assert_false (liaison_archive_is (nothing));
  expect (text, NULL, LIAISON_READER_ERROR_DAMAGED);
  expect (nothing, NULL, LIAISON_READER_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/archive/members", test_members);
  g_test_add_func ("/article/archive/limits", test_limits);
  g_test_add_func ("/article/archive/bomb", test_bomb);
  g_test_add_func ("/article/archive/password", test_password);
  g_test_add_func ("/article/archive/cut-off", test_cut_off);
  g_test_add_func ("/article/archive/damage", test_damage);
  g_test_add_func ("/article/archive/no-archive", test_no_archive);
  return g_test_run ();
}
