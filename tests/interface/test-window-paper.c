/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed goes into a file here, as it does for the printer that writes PDF. */

#include "interface/window/window-paper.h"

#include <glib/gstdio.h>

#include "interface/window/application.h"

#define N_PAGES 3

static LiaisonApplication *application;

/* Pages that note what becomes of them. */
typedef struct
{
  double width, height;
  guint n_placed;
  guint n_drawn;
  gboolean freed;
} Pages;

static void
begin (gpointer      data,
       PangoContext *context,
       double        width,
       double        height)
{
  Pages *pages = data;

  g_assert_true (PANGO_IS_CONTEXT (context));
  pages->width = width;
  pages->height = height;
}

static gboolean
place (gpointer data)
{
  Pages *pages = data;

  return ++pages->n_placed == N_PAGES;
}

static guint
count (gpointer data)
{
  return N_PAGES;
}

static void
draw (gpointer  data,
      guint     page,
      cairo_t  *cr)
{
  Pages *pages = data;

  g_assert_cmpuint (page, ==, pages->n_drawn);
  cairo_rectangle (cr, 0, 0, 10, 10);
  cairo_fill (cr);
  pages->n_drawn++;
}

static void
fill (gpointer  data,
      cairo_t  *cr,
      double    width,
      double    height)
{
  Pages *pages = data;

  pages->width = width;
  pages->height = height;
  pages->n_drawn++;
}

static void
let_go (gpointer data)
{
  ((Pages *) data)->freed = TRUE;
}

static const LiaisonPaper several = {
  .begin = begin, .place = place, .count = count, .draw = draw, .free = let_go,
  .button = "_Print…", .action = "win.print-article",
};
static const LiaisonPaper one = {
  .fill = fill, .free = let_go, .button = "_Print…", .action = "win.print-article",
};

/* Prints PAGES into a file, upright or lengthwise. */
static void
print (const LiaisonPaper *paper,
       Pages              *pages,
       gboolean            lengthwise)
{
  LiaisonWindow *window = liaison_window_new (ADW_APPLICATION (application));
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *folder = g_dir_make_tmp ("liaison-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  GtkPrintOperation *operation;
  GtkPrintOperationResult result;

  gtk_page_setup_set_orientation (setup, lengthwise ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  operation = _liaison_window_new_operation (_liaison_window_job_new (window), paper, pages, "Printed", setup);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_false (pages->freed);
  g_assert_finalize_object (operation);
  g_assert_true (pages->freed);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_several (void)
{
  Pages pages = { 0 };

  print (&several, &pages, FALSE);
  g_assert_cmpuint (pages.n_placed, ==, N_PAGES);
  g_assert_cmpuint (pages.n_drawn, ==, N_PAGES);
  g_assert_cmpfloat (pages.width, <, pages.height);
}

static void
test_one (void)
{
  Pages pages = { 0 };

  print (&one, &pages, TRUE);
  g_assert_cmpuint (pages.n_drawn, ==, 1);
  g_assert_cmpfloat (pages.width, >, pages.height);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));

  g_test_add_func ("/window-paper/several", test_several);
  g_test_add_func ("/window-paper/one", test_one);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
