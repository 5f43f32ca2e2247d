/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BYTES(literal) literal, sizeof (literal) - 1

static const struct
{
  const char *name;
  const char *bytes;
  gsize length;
  int code;
} refused[] = {
  { "nothing.txt", BYTES (""), LIAISON_READER_ERROR_EMPTY },
  { "blank.txt", BYTES (" \n\t\r\n\357\273\277 "), LIAISON_READER_ERROR_EMPTY },
  { "bom.txt", BYTES ("\377\376"), LIAISON_READER_ERROR_EMPTY },
  { "empty.html", BYTES ("<!DOCTYPE html><html><body><script>1</script></body></html>"),
    LIAISON_READER_ERROR_EMPTY },
  { "empty.md", BYTES ("---\ntitle: a\n---\n\n"), LIAISON_READER_ERROR_EMPTY },
  { "a.pdf", BYTES ("%PDF-1.4\n1 0 obj"), LIAISON_READER_ERROR_DAMAGED },
  { "pdf-that-is-called.txt", BYTES ("%PDF-1.4\n1 0 obj"), LIAISON_READER_ERROR_DAMAGED },
  { "a.docx", BYTES ("PK\003\004\024\0\6\0"), LIAISON_READER_ERROR_DAMAGED },
  { "locked.docx",
    BYTES ("\320\317\021\340\241\261\032\341\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
    LIAISON_READER_ERROR_PROTECTED },
  { "old.doc", BYTES ("\320\317\021\340\241\261\032\341\0\0W\0o\0r\0d\0"),
    LIAISON_READER_ERROR_UNSUPPORTED },
  { "a.png", BYTES ("\211PNG\r\n\032\n\0\0\0\rIHDR"), LIAISON_READER_ERROR_UNSUPPORTED },
  { "a.jpg", BYTES ("\377\330\377\340\0\020JFIF"), LIAISON_READER_ERROR_UNSUPPORTED },
  { "cut-off.rtf", BYTES ("{\\rtf1\\ansi text"), LIAISON_READER_ERROR_DAMAGED },
  { "empty.rtf", BYTES ("{\\rtf1\\ansi }"), LIAISON_READER_ERROR_EMPTY },
  { "cut-off.fb2", BYTES ("<?xml version='1.0'?><FictionBook><body><p>text</p>"),
    LIAISON_READER_ERROR_DAMAGED },
  { "cut-off.fodt", BYTES ("<?xml version='1.0'?><office:document xmlns:office='x'>"),
    LIAISON_READER_ERROR_DAMAGED },
  { "a.gz", BYTES ("\037\213\010\0\0\0"), LIAISON_READER_ERROR_UNSUPPORTED },
  { "a.txt", BYTES ("text\0with\1NULs\0in\0it"), LIAISON_READER_ERROR_UNSUPPORTED },
  { "b.txt", BYTES ("\1\2\3\4\5\6\7\10 some letters"), LIAISON_READER_ERROR_UNSUPPORTED },
  { "a.xml", BYTES ("<?xml version='1.0'?><rss><channel/></rss>"),
    LIAISON_READER_ERROR_UNSUPPORTED },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (refused[i].bytes, refused[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article =
          liaison_reader_read_bytes (bytes, refused[i].name, NULL, &error);

      g_test_message ("%s", refused[i].name);
      g_assert_null (article);
      g_assert_error (error, LIAISON_READER_ERROR, refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].name));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

static void
test_accepted (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gsize length;
    const char *text;
  } accepted[] = {
    { "utf16.html", BYTES ("\377\376<\0p\0>\0h\0i\0 \0y\0o\0u\0"), "hi you" },
    { "page-that-is-called.txt",
      BYTES ("  <!-- a --><?xml version='1.0'?>\n<!doctype HTML><p>hello there"), "hello there" },
    { NULL, BYTES ("<article><p>hello there</p></article>"), "hello there" },
    { "nul.html", BYTES ("<html><body><p>hello\0 there</p></body></html>"), "hello there" },
    { "xhtml.xml",
      BYTES ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>hello "
             "there</p></body></html>"),
      "hello there" },
    { "called.html", BYTES ("hello there"), "hello there" },
    { "less.txt", BYTES ("<3 hello there"), "<3 hello there" },
    { "latin.txt", BYTES ("\223hello\224 caf\351"), "“hello” café" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (accepted[i].bytes, accepted[i].length);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article =
          liaison_reader_read_bytes (bytes, accepted[i].name, "test:it", &error);

      g_test_message ("%s", accepted[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (liaison_article_get_text (article), ==, accepted[i].text);
      g_assert_cmpstr (liaison_article_get_uri (article), ==, "test:it");
    }
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("liaison-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
assert_file_refused (const char *path,
                     GQuark      domain,
                     int         code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_file (file, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_files (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);
  g_autofree char *locked = g_build_filename (folder, "locked.txt", NULL);
  g_autofree char *large = g_build_filename (folder, "large.txt", NULL);
  g_autofree char *good = g_build_filename (folder, "good.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (good);
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  assert_file_refused (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_file_refused (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_file_refused ("/dev/null", LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED);

  g_assert_true (g_file_set_contents (large, "", 0, &error));
  g_assert_cmpint (truncate (large, (off_t) LIAISON_READER_MAX_BYTES + 1), ==, 0);
  assert_file_refused (large, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE);

  if (geteuid () != 0)
    {
      g_assert_true (g_file_set_contents (locked, "text", -1, &error));
      g_assert_cmpint (g_chmod (locked, 0), ==, 0);
      assert_file_refused (locked, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
      g_unlink (locked);
    }

  g_assert_true (g_file_set_contents (good, "One paragraph.", -1, &error));
  article = liaison_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  uri = g_file_get_uri (file);
  g_assert_cmpstr (liaison_article_get_uri (article), ==, uri);
  g_assert_cmpstr (liaison_article_get_text (article), ==, "One paragraph.");

  g_unlink (large);
  g_unlink (good);
  g_rmdir (folder);
}

typedef struct
{
  GMainLoop *loop;
  LiaisonArticle *article;
  GError *error;
} Wait;

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Wait *wait = data;

  wait->article = liaison_reader_read_finish (G_FILE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
test_async (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Wait wait = { .loop = loop };

  liaison_reader_read_async (file, NULL, on_read, &wait);
  g_main_loop_run (loop);
  g_assert_null (wait.article);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&wait.error);

  g_assert_true (g_file_set_contents (path, "One paragraph.", -1, NULL));
  liaison_reader_read_async (file, NULL, on_read, &wait);
  g_main_loop_run (loop);
  g_assert_no_error (wait.error);
  g_assert_cmpstr (liaison_article_get_text (wait.article), ==, "One paragraph.");
  g_clear_object (&wait.article);

  g_cancellable_cancel (cancellable);
  liaison_reader_read_async (file, cancellable, on_read, &wait);
  g_main_loop_run (loop);
  g_assert_null (wait.article);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);

  g_unlink (path);
  g_rmdir (folder);
}

/* Pages made to harm: nested, endless, without end tags. They are read or refused, and never
 * crash. */
static void
test_hostile_pages (void)
{
  static const struct
  {
    const char *start;
    const char *unit;
    guint n;
    const char *end;
  } pages[] = {
    { "<html><body>", "<div>", 100000, "<p>Deep down here there is some text, at last.</p>" },
    { "<html><body><p>Start of it all, ", "<span class=a>", 100000, "and deep down the end." },
    { "<html><body>", "<p>One, two.<b><i>", 20000, "" },
    { "<html><body><p>Some text, of course.", "</x></p></div>", 20000, "" },
    { "<html><body>", "<ul><li>", 50000, "some text, of course" },
    { "<html><body>", "<table><tr><td>", 50000, "some text, of course" },
    { "<html><body>", "<a href=x>", 50000, "some text, of course" },
    { "<html><body>",
      "<div class=related><a href=x>Headline that is long</a><p>Text, of it.</p></div>", 5000, "" },
    { "<html><body><p>a ", "<", 100000, "" },
    { "<html><body><p>a ", "&", 100000, "" },
    { "<html><p>a", "<!--", 100000, "" },
    { "<html><p>Some text.</p>", "<script>", 50000, "" },
    { "<html><p>Some text, of course.</p><script type='application/ld+json'>", "[{\"a\":", 50000,
      "</script>" },
    { "<html><body>", "<h1>Title of it</h1>", 20000, "<p>Some text, of course.</p>" },
    { "<html><p class='", "a b ", 100000, "'>Some text, of course." },
    { "<html><p>Some text, of course.</p>", "<meta name=a content=b>", 50000, "" },
    { "<html><p>Some text, ", "<span class=x><a href=1>aaaaaaaaaa</a>", 20000, "of course" },
    { "<p>", "\xff\xfe\x80", 50000, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GString) page = g_string_new (pages[i].start);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = NULL;

      for (guint k = 0; k < pages[i].n; k++)
        g_string_append (page, pages[i].unit);
      g_string_append (page, pages[i].end);
      bytes = g_bytes_new (page->str, page->len);
      article = liaison_reader_read_bytes (bytes, "page.html", NULL, &error);
      g_test_message ("page %u", i);
      if (article == NULL)
        g_assert_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_EMPTY);
      else
        g_assert_true (g_utf8_validate (liaison_article_get_text (article), -1, NULL));
    }
}

/* Pages of random pieces. */
static void
test_random_pages (void)
{
  static const char *const pieces[] = {
    "<p>", "</p>", "<div class='comments'>", "</div>", "<article>", "</article>", "<h1>", "</h1>",
    "<a href='x'>", "</a>", "<br>", "<li>", "</ul>", "<blockquote>", "<table><td>", "</table>",
    "<!--", "-->", "<script>", "</script>", "<meta charset=x>", "\xe9", "&amp;", "&#x",
    "A sentence of several words, with a comma, and a full stop. ", "word ", "2021-01-24 ",
    "By Jane Doe", "<", ">", "\"", "<time datetime=", "<title>", "<span class=\"", "<footer>",
    "\n",
  };

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GString) page = g_string_new ("<html>");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LiaisonArticle) article = NULL;
      guint n = g_test_rand_int_range (1, 120);

      for (guint k = 0; k < n; k++)
        g_string_append (page, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      bytes = g_bytes_new (page->str, page->len);
      article = liaison_reader_read_bytes (bytes, "page.html", NULL, NULL);
      if (article != NULL)
        {
          const LiaisonBlock *blocks;
          guint n_blocks;
          guint last = 0;

          g_assert_true (g_utf8_validate (liaison_article_get_text (article), -1, NULL));
          blocks = liaison_article_get_blocks (article, &n_blocks);
          for (guint k = 0; k < n_blocks; k++)
            {
              g_assert_cmpuint (blocks[k].span.start, >=, last);
              g_assert_cmpuint (blocks[k].span.end, >, blocks[k].span.start);
              last = blocks[k].span.end;
            }
          g_assert_cmpuint (last, ==, liaison_article_get_length (article));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/refused", test_refused);
  g_test_add_func ("/reader/accepted", test_accepted);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/async", test_async);
  g_test_add_func ("/reader/hostile-pages", test_hostile_pages);
  g_test_add_func ("/reader/random-pages", test_random_pages);

  return g_test_run ();
}
