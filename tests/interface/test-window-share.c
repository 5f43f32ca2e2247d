/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with an article and forecasts: its report has the diagram in it, and copies go where they are to go. */

#include "interface/window/window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/window/application.h"
#include "score-fixture.h"

static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
  LiaisonDocument *document;
  char *folder;
  char *path;
} Fixture;

static gboolean
has_network (gpointer data)
{
  return liaison_document_get_network (data) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "articles", "iran-deal-withdrawal.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  LiaisonAnalysis *analysis;

  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "shared", NULL);
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  fixture->document = liaison_window_get_document (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  liaison_window_open (fixture->window, file);
  score_fixture_wait (has_network, fixture->document);
  analysis = liaison_network_get_analysis (liaison_document_get_network (fixture->document));
  liaison_document_add_forecast_from_statement (fixture->document, liaison_analysis_get_statement (analysis, 0));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static LiaisonForecast *
get_forecast (Fixture *fixture)
{
  g_autoptr (LiaisonForecast) forecast =
    g_list_model_get_item (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document)), 0);

  return forecast; /* the file holds it */
}

/* Waits for the toast that says so. */
static char *
save (Fixture          *fixture,
      LiaisonShareForm  form,
      gboolean          text)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  LiaisonShareWish wish = { .text = text, .names = TRUE };
  char *saved;

  _liaison_window_share (fixture->window, form, &wish, LIAISON_SHARE_SAVE, file);
  while (score_fixture_find_label (GTK_WIDGET (fixture->window), "“shared” saved") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (fixture->path, &saved, NULL, NULL));
  return saved;
}

static const char *
get_quote (Fixture *fixture)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (get_forecast (fixture));

  return liaison_passage_get_exact (liaison_evidence_get_passage (g_ptr_array_index (evidence, 0)));
}

static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = save (fixture, LIAISON_SHARE_REPORT, TRUE);
  g_autofree char *quote = g_markup_escape_text (get_quote (fixture), -1);

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>"));
  g_assert_nonnull (strstr (text, "<figure><svg"));
  g_assert_null (strstr (text, "<?xml"));
  g_assert_nonnull (strstr (text, quote));
}

/* The whole text of the open article goes along with the file, or nothing of it. */
static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  const char *last = strrchr (liaison_article_get_text (liaison_document_get_article (fixture->document)), '\n') + 1;
  const GPtrArray *sources = liaison_forecast_file_get_sources (liaison_document_get_forecasts (fixture->document));
  const LiaisonForecastSource *source = g_ptr_array_index (sources, 0);
  g_autofree char *with = save (fixture, LIAISON_SHARE_FILE, TRUE);

  g_assert_nonnull (strstr (with, last));
  g_assert_null (source->text); /* what is shared is a copy */
}

static void
test_file_without (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *without = save (fixture, LIAISON_SHARE_FILE, FALSE);

  g_assert_null (strstr (without, get_quote (fixture)));
  g_assert_nonnull (strstr (without, "\"exact\": \"\""));
}

static void
on_text (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonShareWish wish = { .text = TRUE, .names = TRUE };
  g_autofree char *text = NULL;

  _liaison_window_share (fixture->window, LIAISON_SHARE_MARKDOWN, &wish, LIAISON_SHARE_COPY, NULL);
  while (score_fixture_find_label (GTK_WIDGET (fixture->window), "Forecasts copied") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, on_text, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "# "));
}

/* What cannot be written is said, and offered again. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/shared");
  LiaisonShareWish wish = { .text = TRUE, .names = TRUE };

  _liaison_window_share (fixture->window, LIAISON_SHARE_TABLE, &wish, LIAISON_SHARE_SAVE, file);
  while (score_fixture_find_label (GTK_WIDGET (fixture->window), "Share…") == NULL &&
         score_fixture_find_label (GTK_WIDGET (fixture->window), "S_hare…") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

#define ADD(name, func) g_test_add ("/window/share/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));

  ADD ("report", test_report);
  ADD ("file", test_file);
  ADD ("file-without", test_file_without);
  ADD ("copy", test_copy);
  ADD ("failure", test_failure);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
