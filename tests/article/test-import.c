/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "article/import/import.h"

#include "article/import/import-sandbox.h"
#include "article/reader.h"
#include "left-behind.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int
open_text (const char *text)
{
  int file = memfd_create ("test", MFD_CLOEXEC);

  g_assert_cmpint (write (file, text, strlen (text)), ==, (gssize) strlen (text));
  lseek (file, 0, SEEK_SET);
  return file;
}

#define PAGE                                                                                \
  "<html lang=en><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1>" \
  "<p>The two sides met again, and said that they would <a href='https://example.org/a'>go on</a>." \
  "</p></article></body></html>"

/* What comes back is what reading it here gives. */
static void
test_page (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (PAGE, strlen (PAGE));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) here = liaison_reader_read_bytes (bytes, "a.html", "test:a", &error);
  g_autoptr (LiaisonArticle) there = liaison_import_bytes (bytes, "a.html", "test:a", NULL, &error);
  guint n, m;

  g_assert_no_error (error);
  g_assert_cmpstr (liaison_article_get_title (there), ==, "Talks resume");
  g_assert_cmpstr (liaison_article_get_uri (there), ==, "test:a");
  g_assert_cmpstr (liaison_article_get_language (there), ==, liaison_article_get_language (here));
  g_assert_cmpstr (liaison_article_get_sha256 (there), ==, liaison_article_get_sha256 (here));
  liaison_article_get_blocks (here, &n);
  liaison_article_get_blocks (there, &m);
  g_assert_cmpuint (n, ==, m);
  g_assert_cmpstr (liaison_article_get_links (there, &m)[0].uri, ==, "https://example.org/a");
  g_assert_cmpuint (m, ==, 1);
  assert_no_child ();
}

/* Each ends with one sentence, soon, and leaves nothing. */
static const struct
{
  const char *name; /* what the program does */
  int code;
} ends[] = {
  { "sleep", LIAISON_READER_ERROR_TOO_SLOW },
  { "close-and-sleep", LIAISON_READER_ERROR_DAMAGED },
  { "burn", LIAISON_READER_ERROR_TOO_SLOW },
  { "memory", LIAISON_READER_ERROR_TOO_LARGE },
  { "flood", LIAISON_READER_ERROR_TOO_LARGE },
  { "abort", LIAISON_READER_ERROR_DAMAGED },
  { "segfault", LIAISON_READER_ERROR_DAMAGED },
  { "exit", LIAISON_READER_ERROR_DAMAGED },
  { "garbage", LIAISON_READER_ERROR_DAMAGED },
  { "lie", LIAISON_READER_ERROR_DAMAGED },
  { "silence", LIAISON_READER_ERROR_DAMAGED },
};

static void
test_end (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  /* Long enough for what does not sleep to happen on a slow machine, too. */
  LiaisonImportLimits limits = { 256 * 1024 * 1024, strstr ("sleep burn", ends[i].name) ? 1 : 60 };
  g_autofree char *real = g_strdup (g_getenv ("LIAISON_IMPORT"));
  guint before = count_descriptors ();
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  if (!LIAISON_IMPORT_LIMITS_MEMORY && strcmp (ends[i].name, "memory") == 0)
    {
      g_test_skip ("Under a sanitizer there is no limit of memory.");
      return;
    }
  g_setenv ("LIAISON_IMPORT", g_getenv ("LIAISON_MISBEHAVING_IMPORT"), TRUE);
  article = liaison_import_descriptor (open_text ("x"), ends[i].name, NULL, &limits, NULL, &error);
  g_setenv ("LIAISON_IMPORT", real, TRUE);

  g_assert_null (article);
  g_assert_error (error, LIAISON_READER_ERROR, ends[i].code);
  g_assert_nonnull (strstr (error->message, ends[i].name));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (count_descriptors (), ==, before);
  assert_no_child ();
}

/* It is never read without the program instead. */
static void
test_missing (void)
{
  g_autofree char *real = g_strdup (g_getenv ("LIAISON_IMPORT"));
  guint before = count_descriptors ();
  g_autoptr (GError) error = NULL;

  g_setenv ("LIAISON_IMPORT", "/nowhere/liaison-import", TRUE);
  g_assert_null (liaison_import_descriptor (open_text (PAGE), "a.html", NULL, NULL, NULL, &error));
  g_setenv ("LIAISON_IMPORT", real, TRUE);
  g_assert_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNAVAILABLE);
  g_assert_cmpuint (count_descriptors (), ==, before);
  assert_no_child ();
}

static gpointer
cancel_later (gpointer data)
{
  g_usleep (g_random_int_range (0, 30000));
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (GString) page = g_string_new ("<html><body>");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  guint before;
  guint cancelled = 0;
  int descriptor;

  for (guint i = 0; i < 20000; i++)
    g_string_append (page, "<p>A sentence of several words, with a comma, and a full stop.</p>");
  descriptor = g_file_open_tmp ("liaison-test-XXXXXX.html", &path, NULL);
  close (descriptor);
  g_assert_true (g_file_set_contents (path, page->str, page->len, NULL));
  file = g_file_new_for_path (path);

  before = count_descriptors ();
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);

      article = liaison_reader_read_file (file, cancellable, &error);
      if (article == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          cancelled++;
        }
      g_thread_join (thread);
      assert_no_child ();
    }
  g_assert_cmpuint (cancelled, >, 0);
  g_assert_cmpuint (count_descriptors (), ==, before);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/page", test_page);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat ("/import/end/", ends[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_end);
    }
  g_test_add_func ("/import/missing", test_missing);
  g_test_add_func ("/import/cancel", test_cancel);
  return g_test_run ();
}
