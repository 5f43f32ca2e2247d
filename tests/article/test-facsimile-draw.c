/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/facsimile-draw.h"

#include "article/import/import-draw.h"
#include "article/import/import-sandbox.h"
#include "article/reader.h"
#include "draw-page.h"
#include "left-behind.h"
#include "pdf-paper.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A document in a file of its own, and what is known of its pages. */
typedef struct
{
  char *path;
  GFile *file;
  LiaisonFacsimile *facsimile;
} Document;

/* N_PAGES, all of WIDTH and HEIGHT, without words. */
static LiaisonFacsimile *
make_facsimile (GBytes *bytes,
                guint   n_pages,
                float   width,
                float   height)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage));
  LiaisonFacsimilePage page = { width, height, 0 };

  for (guint i = 0; i < n_pages; i++)
    g_array_append_val (pages, page);
  return liaison_facsimile_new_take (sum, pages, g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord)), 0);
}

static void
document_set_up (Document *self,
                 GBytes   *bytes,
                 guint     n_pages,
                 float     width,
                 float     height)
{
  int descriptor = g_file_open_tmp ("liaison-test-XXXXXX.pdf", &self->path, NULL);

  close (descriptor);
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  self->file = g_file_new_for_path (self->path);
  self->facsimile = make_facsimile (bytes, n_pages, width, height);
  g_bytes_unref (bytes);
}

static void
document_tear_down (Document *self)
{
  g_unlink (self->path);
  g_free (self->path);
  g_object_unref (self->file);
  liaison_facsimile_unref (self->facsimile);
  assert_no_child ();
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_tear_down)

/* A page with a black box from 100, 200 to 150, 230. */
static GBytes *
make_box (void)
{
  Paper paper;

  paper_begin (&paper);
  cairo_rectangle (paper.cr, 100, 200, 50, 30);
  cairo_fill (paper.cr);
  return paper_end (&paper);
}

static void
test_picture (void)
{
  g_auto (Document) document = { 0 };
  g_auto (Picture) picture = { 0 };
  g_autoptr (GError) error = NULL;
  guint before = count_descriptors ();

  document_set_up (&document, make_box (), 1, 595, 842);
  picture = draw_page (document.facsimile, document.file, 0, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (picture.width, ==, 1190);
  g_assert_cmpint (picture.height, ==, 1684);
  g_assert_cmphex (picture_at (&picture, 200, 400), ==, 0xff000000);
  g_assert_cmphex (picture_at (&picture, 299, 459), ==, 0xff000000);
  g_assert_cmpuint (picture_count_ink (&picture, 0, 0, 1190, 1684), ==, 100 * 60);
  g_assert_cmpuint (count_descriptors (), <=, before + 2); /* the context of the main loop stays */
}

/* A picture is never larger than it may be, whatever is asked for. */
static void
test_measure (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  static const struct
  {
    float page_width, page_height;
    double scale;
    guint width, height; /* 0: only bounded */
  } cases[] = {
    { 595, 842, 1, 595, 842 },       { 595, 842, 0.0001, 1, 1 },      { 595, 842, 1e9, 0, 0 },
    { 20000, 20000, 1, 0, 0 },       { 0.01f, 20000, 1e9, 1, 30000 }, { 20000, 0.5f, 4, 30000, 1 },
    { 0.001f, 0.001f, 1, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonFacsimile) facsimile =
          make_facsimile (bytes, 1, cases[i].page_width, cases[i].page_height);
      guint width, height;

      liaison_facsimile_measure (facsimile, 0, cases[i].scale, &width, &height);
      g_test_message ("%u: %u x %u", i, width, height);
      g_assert_cmpuint (width * height, >, 0);
      g_assert_cmpuint ((guint64) width * height, <=, 8000 * 1000);
      g_assert_cmpuint (MAX (width, height), <=, 30000);
      if (cases[i].width > 0)
        {
          g_assert_cmpuint (width, ==, cases[i].width);
          g_assert_cmpuint (height, ==, cases[i].height);
        }
      else
        g_assert_cmpuint ((guint64) width * height, >, 7900 * 1000);
    }
}

static void
check_failure (Document   *document,
               guint       page,
               GQuark      domain,
               int         code,
               const char *said)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (document->path);
  g_auto (Picture) picture = draw_page (document->facsimile, document->file, page, 1, NULL, &error);

  g_assert_null (picture.pixels);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, said));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_changed (void)
{
  g_auto (Document) document = { 0 };
  FILE *file;

  document_set_up (&document, make_box (), 1, 595, 842);
  file = g_fopen (document.path, "a");
  fputs ("\n", file);
  fclose (file);
  check_failure (&document, 0, LIAISON_READER_ERROR, LIAISON_READER_ERROR_CHANGED, "has changed");
}

static void
test_gone (void)
{
  g_auto (Document) document = { 0 };

  document_set_up (&document, make_box (), 1, 595, 842);
  g_unlink (document.path);
  check_failure (&document, 0, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such file");
  g_assert_cmpint (g_mkdir (document.path, 0700), ==, 0);
  check_failure (&document, 0, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "folder");
  g_rmdir (document.path);
}

static void
test_no_such_page (void)
{
  g_auto (Document) document = { 0 };

  document_set_up (&document, make_box (), 2, 595, 842);
  check_failure (&document, 1, LIAISON_READER_ERROR, LIAISON_READER_ERROR_DAMAGED, "Page 2");
}

/* A document of one page of 200 points that CONTENT draws with RESOURCES; OBJECTS come behind. It has no table of its objects:
 * Poppler looks for them. */
static GBytes *
make_document (const char *content,
               const char *resources,
               const char *objects)
{
  char *text = g_strdup_printf (
      "%%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
      "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <<%s>>>> endobj\n"
      "4 0 obj <</Length %zu>> stream\n%s\nendstream endobj\n%strailer <</Root 1 0 R>>\n%%%%EOF\n",
      resources, strlen (content), content, objects);

  return g_bytes_new_take (text, strlen (text));
}

/* What is broken on a page is left out, and the rest of it is there. */
static void
test_damaged (void)
{
  g_auto (Document) document = { 0 };
  g_auto (Picture) picture = { 0 };
  g_autoptr (GError) error = NULL;

  document_set_up (&document,
                   make_document ("0 0 100 100 re f q q Q Q Q (x Tj /None Do 1e99 2 [ << 3 gs /F 0 Tf", "", ""),
                   1, 200, 200);
  picture = draw_page (document.facsimile, document.file, 0, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (picture_count_ink (&picture, 0, 100, 100, 200), ==, 100 * 100);
  g_assert_cmpuint (picture_count_ink (&picture, 0, 0, 200, 200), ==, 100 * 100);
}

/* Letters whose font is not in the document are drawn with one of the machine. */
static void
test_fonts (void)
{
  g_auto (Document) document = { 0 };
  g_auto (Picture) picture = { 0 };
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/usr/share/fonts", G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("There are no fonts on this machine.");
      return;
    }
  document_set_up (&document,
                   make_document ("BT /F 40 Tf 20 100 Td (Harbour) Tj ET",
                                  "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>", ""),
                   1, 200, 200);
  picture = draw_page (document.facsimile, document.file, 0, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (picture_count_ink (&picture, 15, 65, 180, 112), >, 800);
}

/* A page that draws a form ten times that draws another ten times, and so on, would take years. */
static void
test_endless (void)
{
  g_autoptr (GString) objects = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LiaisonFacsimile) facsimile = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonImportPage page = { NULL, 0, 200, 200 };
  LiaisonImportLimits limits = { LIAISON_IMPORT_MEMORY, 2 };
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("liaison-test-XXXXXX.pdf", &path, NULL);
  GBytes *pixels;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (objects,
                            "%u 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources <</XObject <</X %u 0 R>>>> "
                            "/Length 50>> stream\n%-50s\nendstream endobj\n",
                            i + 5, i + 6, "/X Do /X Do /X Do /X Do /X Do /X Do /X Do 0 0 2 2 re f");
  g_string_append (objects, "25 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 200 200] /Length 12>> stream\n0 0 10 10 re f\nendstream endobj\n");
  bytes = make_document ("/X Do /X Do", "/XObject <</X 5 0 R>>", objects->str);
  facsimile = make_facsimile (bytes, 1, 200, 200);
  page.sha256 = liaison_facsimile_get_sha256 (facsimile);
  g_assert_cmpint (write (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), ==, (gssize) g_bytes_get_size (bytes));
  g_assert_cmpint (lseek (file, 0, SEEK_SET), ==, 0);
  pixels = liaison_import_draw (file, "a.pdf", &page, &limits, NULL, &error);
  g_assert_null (pixels);
  g_assert_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE);
  assert_no_child ();
  g_unlink (path);
}

static gpointer
cancel_later (gpointer data)
{
  g_usleep ((gulong) g_random_int_range (0, 20000));
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (void)
{
  g_auto (Document) document = { 0 };
  guint cancelled = 0;
  guint before;

  document_set_up (&document, make_box (), 1, 595, 842);
  before = count_descriptors ();
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_auto (Picture) picture = { 0 };
      GThread *thread;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      thread = g_thread_new ("cancel", cancel_later, cancellable);
      picture = draw_page (document.facsimile, document.file, 0, 3, cancellable, &error);
      if (picture.pixels == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          cancelled++;
        }
      g_thread_join (thread);
    }
  g_assert_cmpuint (cancelled, >, 0);
  g_assert_cmpuint (count_descriptors (), <=, before + 2);
}

/* A program that was taken over: each ends with one sentence, soon, and leaves nothing. */
static const struct
{
  const char *does;
  int code;
} ends[] = {
  { "sleep", LIAISON_READER_ERROR_TOO_LARGE },   { "close-and-sleep", LIAISON_READER_ERROR_DAMAGED },
  { "burn", LIAISON_READER_ERROR_TOO_LARGE },    { "memory", LIAISON_READER_ERROR_TOO_LARGE },
  { "flood", LIAISON_READER_ERROR_DAMAGED },     { "abort", LIAISON_READER_ERROR_DAMAGED },
  { "segfault", LIAISON_READER_ERROR_DAMAGED },  { "exit", LIAISON_READER_ERROR_DAMAGED },
  { "garbage", LIAISON_READER_ERROR_DAMAGED },   { "wide", LIAISON_READER_ERROR_DAMAGED },
  { "high", LIAISON_READER_ERROR_DAMAGED },      { "short", LIAISON_READER_ERROR_DAMAGED },
  { "glass", LIAISON_READER_ERROR_DAMAGED },
};

static void
test_end (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  LiaisonImportLimits limits = { 256 * 1024 * 1024, strstr ("sleep burn", ends[i].does) != NULL ? 1 : 60 };
  LiaisonImportPage page = { "0000000000000000000000000000000000000000000000000000000000000000", 6, 40, 30 };
  g_autofree char *real = g_strdup (g_getenv ("LIAISON_IMPORT"));
  g_autofree char *path = NULL;
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GError) error = NULL;
  guint before;
  int file;

  if (!LIAISON_IMPORT_LIMITS_MEMORY && strcmp (ends[i].does, "memory") == 0)
    {
      g_test_skip ("Under a sanitizer there is no limit of memory.");
      return;
    }
  before = count_descriptors ();
  file = g_file_open_tmp ("liaison-test-XXXXXX", &path, NULL);
  g_assert_true (g_file_set_contents (path, ends[i].does, -1, NULL));
  close (file);
  file = open (path, O_RDONLY | O_CLOEXEC);
  g_setenv ("LIAISON_IMPORT", g_getenv ("LIAISON_MISBEHAVING_IMPORT"), TRUE);
  pixels = liaison_import_draw (file, "a.pdf", &page, &limits, NULL, &error);
  g_setenv ("LIAISON_IMPORT", real, TRUE);

  g_assert_null (pixels);
  g_assert_error (error, LIAISON_READER_ERROR, ends[i].code);
  g_assert_nonnull (strstr (error->message, "Page 7 of “a.pdf”"));
  g_assert_cmpuint (count_descriptors (), ==, before);
  assert_no_child ();
  g_unlink (path);
}

/* Nothing is drawn without the program instead. */
static void
test_missing (void)
{
  g_auto (Document) document = { 0 };
  g_autofree char *real = g_strdup (g_getenv ("LIAISON_IMPORT"));

  document_set_up (&document, make_box (), 1, 595, 842);
  g_setenv ("LIAISON_IMPORT", "/nowhere/liaison-import", TRUE);
  check_failure (&document, 0, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNAVAILABLE, "liaison-import");
  g_setenv ("LIAISON_IMPORT", real, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat ("/facsimile-draw/end/", ends[i].does, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_end);
    }
  g_test_add_func ("/facsimile-draw/endless", test_endless);
  g_test_add_func ("/facsimile-draw/missing", test_missing);
  g_test_add_func ("/facsimile-draw/picture", test_picture);
  g_test_add_func ("/facsimile-draw/measure", test_measure);
  g_test_add_func ("/facsimile-draw/changed", test_changed);
  g_test_add_func ("/facsimile-draw/gone", test_gone);
  g_test_add_func ("/facsimile-draw/no-such-page", test_no_such_page);
  g_test_add_func ("/facsimile-draw/damaged", test_damaged);
  g_test_add_func ("/facsimile-draw/fonts", test_fonts);
  g_test_add_func ("/facsimile-draw/cancel", test_cancel);
  return g_test_run ();
}
