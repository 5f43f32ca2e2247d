/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are broken, called something else, locked, or made to harm. Each is opened as the
 * program opens it, and gives one sentence or an article; nothing is left behind. */

#include "article/reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "container.h"
#include "left-behind.h"

#define ANY -1 /* read or refused */
#define READ -2

static char *folder;

static LiaisonArticle *
open_path (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint before = count_descriptors ();
  LiaisonArticle *article = liaison_reader_read_file (file, NULL, error);

  assert_no_child ();
  g_assert_cmpuint (count_descriptors (), ==, before);
  return article;
}

/* Opens the file at PATH and expects what is said of CODE above, or a refusal of that code. */
static void
assert_opened (const char *path,
               int         code)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = open_path (path, &error);

  g_test_message ("%s: %s", name, error != NULL ? error->message : "read");
  if (code == READ)
    g_assert_no_error (error);
  if (code == READ || (code == ANY && article != NULL))
    {
      g_assert_true (g_utf8_validate (liaison_article_get_text (article), -1, NULL));
      return;
    }
  g_assert_null (article);
  g_assert_true (error->domain == LIAISON_READER_ERROR);
  if (code != ANY)
    g_assert_cmpint (error->code, ==, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

/* The same for a file of its own. */
static void
assert_bytes (const char *name,
              GBytes     *bytes,
              int         code)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  assert_opened (path, code);
  g_unlink (path);
}

static GBytes *
repeat (const char *start,
        const char *unit,
        gsize       n,
        const char *end)
{
  GString *text = g_string_new (start);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, unit);
  g_string_append (text, end);
  return g_string_free_to_bytes (text);
}

#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define TYPES                                                                                     \
  "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "         \
  "PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."      \
  "wordprocessingml.document.main+xml'/></Types>"
#define RELATIONS                                                                                 \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"           \
  "<Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/"              \
  "relationships/officeDocument' Target='word/document.xml'/></Relationships>"
#define SENTENCE "The envoys met again on Sunday, and said that they would go on talking."

/* A document of a word processor whose text is XML. */
static GBytes *
make_docx (const char *xml,
           const char *password)
{
  const ContainerMember members[] = {
    { "[Content_Types].xml", TYPES },
    { "_rels/.rels", RELATIONS },
    { "word/document.xml", xml },
    { NULL },
  };

  return container_pack (members, password);
}

static GBytes *
make_good_docx (void)
{
  return make_docx ("<w:document xmlns:w='" WORD "'><w:body><w:p><w:r><w:t>" SENTENCE
                    "</w:t></w:r></w:p></w:body></w:document>",
                    NULL);
}

/* A PDF of the objects in TEXT, which the table of objects is left out of: readers make a new
 * one. MORE is what its trailer says besides; a document of two trailers is read by the one or the other. */
static GBytes *
make_pdf (const char *text,
          const char *more)
{
  char *pdf = g_strconcat ("%PDF-1.4\n", text, "trailer <</Root 1 0 R", more, ">>\n%%EOF\n", NULL);

  return g_bytes_new_take (pdf, strlen (pdf));
}

#define PDF_START "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
#define PDF_PAGE                                                                                  \
  "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj\n" \
  "4 0 obj <</Length 107>> stream\n"                                                               \
  "BT /F 12 Tf 50 700 Td (" SENTENCE ") Tj ET\n"                                                   \
  "endstream endobj\n"                                                                             \
  "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"

static GBytes *
make_good_pdf (void)
{
  return make_pdf (PDF_START "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n" PDF_PAGE, "");
}

/* A thousand folders of a thousand pages, which are all the same. */
static GBytes *
make_million_pages (void)
{
  g_autoptr (GString) text = g_string_new (PDF_START "2 0 obj <</Type/Pages/Count 1000000/Kids[");

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "6 0 R ");
  g_string_append (text, "]>> endobj\n" PDF_PAGE "6 0 obj <</Type/Pages/Parent 2 0 R/Count 1000/Kids[");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "3 0 R ");
  g_string_append (text, "]>> endobj\n");
  return make_pdf (text->str, "");
}

static void
test_good (void)
{
  g_autoptr (GBytes) docx = make_good_docx ();
  g_autoptr (GBytes) pdf = make_good_pdf ();

  assert_bytes ("good.docx", docx, READ);
  assert_bytes ("good.pdf", pdf, READ);
}

static void
test_zip_bomb (void)
{
  g_autoptr (GBytes) blank = repeat ("<w:document xmlns:w='" WORD "'><w:body>",
                                     "          ", 20 * 1024 * 1024, "</w:body></w:document>");
  g_autofree char *xml = g_strndup (g_bytes_get_data (blank, NULL), g_bytes_get_size (blank));
  g_autoptr (GBytes) docx = make_docx (xml, NULL);

  assert_bytes ("bomb.docx", docx, LIAISON_READER_ERROR_TOO_LARGE);
}

/* An archive in an archive in an archive. */
static void
test_nested (void)
{
  g_autoptr (GBytes) inner = make_good_docx ();

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_base64_encode (g_bytes_get_data (inner, NULL), g_bytes_get_size (inner));
      const ContainerMember members[] = { { "inner.zip", text }, { "inner.docx", text }, { NULL } };

      if (g_bytes_get_size (inner) > 4 * 1024 * 1024)
        break;
      g_bytes_unref (inner);
      inner = container_pack (members, NULL);
    }
  assert_bytes ("nested.zip", inner, LIAISON_READER_ERROR_UNSUPPORTED);
  assert_bytes ("nested.docx", inner, LIAISON_READER_ERROR_UNSUPPORTED);
}

/* "Billion laughs": each entity is ten of the one before. */
static char *
make_laughs (const char *root,
             const char *start,
             const char *end)
{
  GString *xml = g_string_new ("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'ha ha ha ha '>");

  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (xml, "<!ENTITY a%u '", i);
      for (guint k = 0; k < 10; k++)
        g_string_append_printf (xml, "&a%u;", i - 1);
      g_string_append (xml, "'>");
    }
  g_string_append_printf (xml, "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><%s>%s&a11;&f;%s", root,
                          start, end);
  return g_string_free (xml, FALSE);
}

static void
test_xml_bomb (void)
{
  g_autofree char *page = make_laughs ("html xmlns='http://www.w3.org/1999/xhtml'", "<body><p>",
                                       "</p></body></html>");
  g_autofree char *word = make_laughs ("w:document xmlns:w='" WORD "'", "<w:body><w:p><w:r><w:t>",
                                       "</w:t></w:r></w:p></w:body></w:document>");
  g_autofree char *book =
      make_laughs ("FictionBook xmlns='http://www.gribuser.ru/xml/fictionbook/2.0'",
                   "<body><section><p>", "</p></section></body></FictionBook>");
  g_autoptr (GBytes) docx = make_docx (word, NULL);
  g_autoptr (GBytes) html = g_bytes_new (page, strlen (page));
  g_autoptr (GBytes) fb2 = g_bytes_new (book, strlen (book));

  assert_bytes ("laughs.html", html, ANY);
  assert_bytes ("laughs.docx", docx, ANY);
  assert_bytes ("laughs.fb2", fb2, ANY);
}

/* What is deep or long without end. */
static void
test_deep_and_long (void)
{
  static const struct
  {
    const char *name;
    const char *start;
    const char *unit;
    gsize n;
    const char *end;
  } files[] = {
    { "deep.fb2", "<FictionBook>", "<section>", 1000000, "<p>" SENTENCE },
    { "deep.html", "<html><body>", "<div>", 1000000, "<p>" SENTENCE },
    { "deep.rtf", "{\\rtf1 ", "{", 4000000, SENTENCE },
    { "long.html", "<html><body><p>", "word ", 6 * 1024 * 1024, "" },
    { "long.txt", "", "abcdefghij", 6 * 1024 * 1024, "" },
    { "pages.pdf-like.txt", "", "%PDF-1.4\n1 0 obj\n", 100000, "" },
    { "long.md", "# Title\n\n", "abcdefghij", 3 * 1024 * 1024, "" },
    { "long.rtf", "{\\rtf1 ", "abcdefghij", 3 * 1024 * 1024, "}" },
    { "fields.eml", "From: a@example.org\nSubject: a\nDate: Sun, 24 Jan 2021 08:00:00 +0000\n",
      "Received: from a\n", 1000000, "\n" SENTENCE },
    { "parts.eml",
      "From: a@example.org\nSubject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
      "boundary=a\n\n",
      "--a\nContent-Type: multipart/mixed; boundary=a\n\n", 100000, SENTENCE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = repeat (files[i].start, files[i].unit, files[i].n, files[i].end);

      assert_bytes (files[i].name, bytes, ANY);
    }
}

/* As many pages as fit, each an object of its own. */
static GBytes *
make_many_pages (void)
{
  const guint n = 200000;
  g_autoptr (GString) text = g_string_new (PDF_START PDF_PAGE);

  g_string_append_printf (text, "2 0 obj <</Type/Pages/Count %u/Kids[", n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u 0 R ", 10 + i);
  g_string_append (text, "]>> endobj\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                                  "/Resources<</Font<</F 5 0 R>>>>>> endobj\n",
                            10 + i);
  return make_pdf (text->str, "");
}

static void
test_million_pages (void)
{
  g_autoptr (GBytes) same = make_million_pages ();
  g_autoptr (GBytes) many = make_many_pages ();

  assert_bytes ("same.pdf", same, ANY);
  assert_bytes ("many.pdf", many, ANY);
}

/* A gigabyte without a line end, of which only the end takes room on the disk. */
static void
test_gigabyte (void)
{
  static const char *const names[] = { "gigabyte.txt", "gigabyte.html", "gigabyte.pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "<p>", -1, NULL));
      g_assert_cmpint (truncate (path, 1024l * 1024 * 1024), ==, 0);
      assert_opened (path, LIAISON_READER_ERROR_TOO_LARGE);
      g_unlink (path);
    }
}

static void
test_password (void)
{
  g_autoptr (GBytes) docx = make_docx ("<w:document xmlns:w='" WORD "'/>", "secret");
  g_autoptr (GBytes) pdf = make_pdf (
      PDF_START "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n" PDF_PAGE
      "7 0 obj <</Filter/Standard/V 1/R 2/P -4/O<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>"
      "/U<bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb>>> endobj\n",
      "/Encrypt 7 0 R/ID[<00><00>]");

  assert_bytes ("locked.docx", docx, LIAISON_READER_ERROR_PROTECTED);
  assert_bytes ("locked.pdf", pdf, LIAISON_READER_ERROR_PROTECTED);
}

/* Documents of which the end is missing. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) docx = make_good_docx ();
  g_autoptr (GBytes) pdf = make_good_pdf ();
  g_autoptr (GBytes) html = repeat ("<!DOCTYPE html><html><body><article>", "<p>" SENTENCE "</p>", 20,
                                    "</article></body></html>");
  const struct
  {
    const char *name;
    GBytes *bytes;
  } whole[] = { { "cut.docx", docx }, { "cut.pdf", pdf }, { "cut.html", html } };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    for (guint k = 1; k < 24; k++)
      {
        gsize length = g_bytes_get_size (whole[i].bytes) * k / 24;
        g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole[i].bytes, 0, length);

        assert_bytes (whole[i].name, cut, ANY);
      }
}

/* The content tells what a file is, not its name. */
static void
test_mislabelled (void)
{
  g_autoptr (GBytes) docx = make_good_docx ();
  g_autoptr (GBytes) pdf = make_good_pdf ();
  g_autoptr (GBytes) text = g_bytes_new_static (SENTENCE, strlen (SENTENCE));
  g_autoptr (GBytes) picture = g_bytes_new_static ("\211PNG\r\n\032\n\0\0\0\rIHDR", 16);
  g_autoptr (GBytes) page = g_bytes_new_static ("<!DOCTYPE html><p>" SENTENCE, 18 + strlen (SENTENCE));
  g_autoptr (GBytes) program = g_bytes_new_static ("\177ELF\2\1\1\0\0\0\0\0\0\0\0\0", 16);

  assert_bytes ("a.docx", pdf, READ);
  assert_bytes ("a.txt", pdf, READ);
  assert_bytes ("a.pdf", docx, READ);
  assert_bytes ("a.html", docx, READ);
  assert_bytes ("b.pdf", text, READ);
  assert_bytes ("b.docx", text, READ);
  assert_bytes ("b.epub", page, READ);
  assert_bytes ("b.txt", page, READ);
  assert_bytes ("c.html", picture, LIAISON_READER_ERROR_UNSUPPORTED);
  assert_bytes ("c.pdf", picture, LIAISON_READER_ERROR_UNSUPPORTED);
  assert_bytes ("c.eml", program, LIAISON_READER_ERROR_UNSUPPORTED);
}

static void
test_empty (void)
{
  static const char *const names[] = { "a.txt", "a.html", "a.pdf", "a.docx", "a.odt", "a.epub",
                                       "a.rtf", "a.fb2",  "a.eml", "a.mht" };
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) blank = g_bytes_new_static (" \n \n", 4);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_bytes (names[i], nothing, LIAISON_READER_ERROR_EMPTY);
      assert_bytes (names[i], blank, LIAISON_READER_ERROR_EMPTY);
    }
}

/* What is no file. Nobody writes into the pipe: whoever waits for it waits for ever. */
static void
test_no_file (void)
{
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.html", NULL);
  g_autofree char *locked = g_build_filename (folder, "locked.html", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling.html", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_opened (pipe_path, LIAISON_READER_ERROR_UNSUPPORTED);
  g_unlink (pipe_path);
  assert_opened ("/dev/zero", LIAISON_READER_ERROR_UNSUPPORTED);

  g_assert_null (open_path (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_null (open_path (dangling, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_unlink (dangling);

  if (geteuid () != 0)
    {
      g_assert_true (g_file_set_contents (locked, "<p>a", -1, NULL));
      g_assert_cmpint (g_chmod (locked, 0), ==, 0);
      g_assert_null (open_path (locked, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
      g_unlink (locked);
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  g_test_add_func ("/bad-files/good", test_good);
  g_test_add_func ("/bad-files/zip-bomb", test_zip_bomb);
  g_test_add_func ("/bad-files/nested", test_nested);
  g_test_add_func ("/bad-files/xml-bomb", test_xml_bomb);
  g_test_add_func ("/bad-files/deep-and-long", test_deep_and_long);
  g_test_add_func ("/bad-files/million-pages", test_million_pages);
  g_test_add_func ("/bad-files/gigabyte", test_gigabyte);
  g_test_add_func ("/bad-files/password", test_password);
  g_test_add_func ("/bad-files/truncated", test_truncated);
  g_test_add_func ("/bad-files/mislabelled", test_mislabelled);
  g_test_add_func ("/bad-files/empty", test_empty);
  g_test_add_func ("/bad-files/no-file", test_no_file);
  result = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return result;
}
