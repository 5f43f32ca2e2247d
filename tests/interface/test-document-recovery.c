/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a program that dies leaves of a window with several articles, and what the next start makes of it. Who dies is another process. */

#include "interface/document-recovery.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>
#include <unistd.h>

#include "interface/document-changes.h"
#include "interface/document-sources.h"
#include "interface/document-storage.h"
#include "network/parts.h"

#define PASTED "Lena Hartwig flies to Vienna on Monday.\n\nTalks go on.\n"

static GFile *
get_article (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "interface", "articles", name, NULL);

  return g_file_new_for_path (path);
}

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "liaison", "recovery", NULL);
}

/* A file that may go, between the two processes. */
static GFile *
get_passing (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "passing.md", NULL);

  return g_file_new_for_path (path);
}

static gboolean
is_kept (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      return TRUE;
  return FALSE;
}

static void
wait_for (LiaisonDocument *document,
          guint            n)
{
  while (liaison_sources_get_n_left (liaison_document_get_sources (document)) > 0 || liaison_document_get_network (document) == NULL ||
         liaison_network_get_n_parts (liaison_document_get_network (document)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static LiaisonSource *
get (LiaisonDocument *document,
     guint            index)
{
  return liaison_sources_get (liaison_document_get_sources (document), index);
}

/* Dies with FIRST, an article that was pasted, and one more in its window, of which the one at SHOWN is read. */
static void
die_with (GFile *first,
          guint  shown)
{
  LiaisonDocument *document = liaison_document_new ();
  g_autoptr (GFile) strike = get_article ("strike.md");
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (LiaisonArticle) pasted =
    liaison_article_new_kept (PASTED, "Pasted Words", "Ann Reed", "2021-03-21", "https://example.org/words");

  g_ptr_array_add (files, first);
  liaison_document_add_files (document, files, FALSE);
  liaison_document_add_article (document, pasted);
  g_ptr_array_index (files, 0) = strike;
  liaison_document_add_files (document, files, TRUE);
  wait_for (document, 3);
  liaison_document_set_source (document, get (document, shown));
  liaison_document_add_forecast (document, "Will they sign?");
  while (!is_kept ())
    g_main_context_iteration (NULL, TRUE);
  _exit (0);
}

static LiaisonDocument *
restore (void)
{
  g_autoptr (GPtrArray) entries = liaison_recovery_list (NULL);
  LiaisonDocument *document = liaison_document_new ();

  g_assert_cmpuint (entries->len, ==, 1);
  liaison_document_restore (document, g_ptr_array_index (entries, 0));
  g_assert_true (liaison_document_get_modified (document));
  return document;
}

/* The file of the one that died goes when the new one has written its own; that one goes with its document. */
static void
give_up (LiaisonDocument *document)
{
  g_assert_finalize_object (document);
  while (is_kept ())
    g_main_context_iteration (NULL, FALSE);
}

static void
test_several (void)
{
  LiaisonDocument *document;
  g_autoptr (GFile) talks = get_article ("talks.md");
  LiaisonArticle *pasted;

  if (g_test_subprocess ())
    die_with (talks, 2);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  document = restore ();
  wait_for (document, 3);
  g_assert_true (g_file_equal (liaison_source_get_file (get (document, 0)), talks));
  g_assert_cmpstr (liaison_source_get_title (get (document, 0)), ==, "Envoys Meet Over the River Dam");
  g_assert_cmpstr (liaison_source_get_title (get (document, 1)), ==, "Pasted Words");
  g_assert_cmpstr (liaison_source_get_detail (get (document, 1)), ==, "21 March 2021 · example.org");
  g_assert_cmpstr (liaison_source_get_title (get (document, 2)), ==, "Strike Ends the Talks");
  pasted = liaison_source_get_article (get (document, 1));
  g_assert_cmpstr (liaison_article_get_text (pasted), ==, PASTED);
  g_assert_cmpstr (liaison_article_get_byline (pasted), ==, "Ann Reed");
  /* The one that was read is read again, whichever was ready first. */
  g_assert_true (liaison_document_get_source (document) == get (document, 2));
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document))), ==, 1);
  give_up (document);
}

/* One that is gone says so in its place, and is there again when it is back; another is read meanwhile. */
static void
test_gone (void)
{
  LiaisonDocument *document;
  g_autoptr (GFile) talks = get_article ("talks.md");
  g_autoptr (GFile) passing = get_passing ();

  if (g_test_subprocess ())
    die_with (passing, 0);
  g_assert_no_errno (g_mkdir_with_parents (g_get_user_state_dir (), 0700));
  g_assert_true (g_file_copy (talks, passing, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_true (g_file_delete (passing, NULL, NULL));
  document = restore ();
  wait_for (document, 2);
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (document)), ==, 3);
  g_assert_cmpint (liaison_source_get_state (get (document, 0)), ==, LIAISON_SOURCE_FAILED);
  g_assert_nonnull (liaison_source_get_remark (get (document, 0)));
  g_assert_true (liaison_document_get_source (document) == get (document, 1));
  g_assert_true (g_file_copy (talks, passing, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  liaison_document_retry_failed (document);
  wait_for (document, 3);
  g_assert_cmpstr (liaison_source_get_title (get (document, 0)), ==, "Envoys Meet Over the River Dam");
  g_assert_true (liaison_document_get_source (document) == get (document, 1));
  g_assert_true (g_file_delete (passing, NULL, NULL));
  give_up (document);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-recovery/several", test_several);
  g_test_add_func ("/document-recovery/gone", test_gone);

  return g_test_run ();
}
