/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/document-changes.h"
#include "interface/document-storage.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  LiaisonDocument *document;
  GError *error;
  gboolean done;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->document = liaison_document_new ();
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->document);
  g_clear_error (&fixture->error);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
new_file (Fixture    *fixture,
          const char *name,
          const char *content)
{
  GFile *file = g_file_new_build_filename (fixture->folder, name, NULL);

  if (content != NULL)
    g_assert_true (g_file_replace_contents (file, content, strlen (content), NULL, FALSE, 0, NULL,
                                            NULL, NULL));
  return file;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &fixture->error);
  fixture->done = TRUE;
}

static void
wait_until_done (Fixture *fixture)
{
  fixture->done = FALSE;
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_file (Fixture *fixture,
           GFile   *file)
{
  liaison_document_open_async (fixture->document, file, NULL, on_done, fixture);
  wait_until_done (fixture);
}

static void
save_file (Fixture  *fixture,
           GFile    *file,
           gboolean  overwrite)
{
  liaison_document_save_async (fixture->document, file, overwrite, on_done, fixture);
  wait_until_done (fixture);
}

#define ARTICLE "The harbour vote\n\nThe minister may sign the treaty in June, two officials said on Monday. " \
                "Opponents of the treaty have called for a new vote in the harbour towns.\n"

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) article = new_file (fixture, "harbour.txt", ARTICLE);
  g_autoptr (GFile) forecasts = new_file (fixture, "harbour.forecast.json", NULL);
  g_autoptr (LiaisonForecast) again = NULL;
  LiaisonForecast *forecast;

  open_file (fixture, article);
  g_assert_no_error (fixture->error);
  g_assert_nonnull (liaison_document_get_article (fixture->document));
  forecast = liaison_document_add_forecast (fixture->document, "Will the treaty be signed?");
  liaison_document_add_evidence (fixture->document, forecast, (LiaisonSpan) { 0, 12 }, NULL);
  g_assert_true (liaison_document_get_modified (fixture->document));
  save_file (fixture, forecasts, FALSE);
  g_assert_no_error (fixture->error);
  g_assert_false (liaison_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (liaison_document_get_file (fixture->document), forecasts));

  g_clear_object (&fixture->document);
  fixture->document = liaison_document_new ();
  open_file (fixture, forecasts);
  g_assert_no_error (fixture->error);
  again = g_list_model_get_item (
      liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document)), 0);
  g_assert_cmpstr (liaison_forecast_get_question (again), ==, "Will the treaty be signed?");
  g_assert_false (liaison_document_get_modified (fixture->document));
  /* The article came with it. */
  g_assert_nonnull (liaison_document_get_article (fixture->document));
}

static void
test_article_gone (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) article = new_file (fixture, "harbour.txt", ARTICLE);
  g_autoptr (GFile) elsewhere = new_file (fixture, "elsewhere.txt", NULL);
  g_autoptr (GFile) forecasts = new_file (fixture, "harbour.forecast.json", NULL);
  LiaisonForecast *forecast;

  open_file (fixture, article);
  forecast = liaison_document_add_forecast (fixture->document, "Will the treaty be signed?");
  liaison_document_add_evidence (fixture->document, forecast, (LiaisonSpan) { 0, 12 }, NULL);
  save_file (fixture, forecasts, FALSE);
  g_assert_true (g_file_move (article, elsewhere, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));

  g_clear_object (&fixture->document);
  fixture->document = liaison_document_new ();
  open_file (fixture, forecasts);
  g_assert_no_error (fixture->error);
  g_assert_null (liaison_document_get_article (fixture->document));
  g_assert_false (liaison_document_is_empty (fixture->document));
}

/* What was pasted has no file: its text is kept with the forecasts. */
static void
test_pasted_article (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("The minister may sign in June.");
  g_autoptr (GFile) forecasts = new_file (fixture, "pasted.forecast.json", NULL);
  LiaisonForecast *forecast;

  liaison_document_set_article (fixture->document, article);
  forecast = liaison_document_add_forecast (fixture->document, "Will she sign?");
  liaison_document_add_evidence (fixture->document, forecast, (LiaisonSpan) { 4, 12 }, NULL);
  save_file (fixture, forecasts, FALSE);

  g_clear_object (&fixture->document);
  fixture->document = liaison_document_new ();
  open_file (fixture, forecasts);
  g_assert_no_error (fixture->error);
  g_assert_nonnull (liaison_document_get_article (fixture->document));
  g_assert_cmpstr (liaison_article_get_text (liaison_document_get_article (fixture->document)), ==,
                   "The minister may sign in June.");
}

static void
test_changed_meanwhile (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GFile) forecasts = new_file (fixture, "a.forecast.json", NULL);
  g_autofree char *content = NULL;
  gsize length;

  liaison_document_add_forecast (fixture->document, "Mine?");
  save_file (fixture, forecasts, FALSE);
  g_assert_no_error (fixture->error);
  g_assert_true (g_file_load_contents (forecasts, NULL, &content, &length, NULL, NULL));
  content[length - 1] = ' ';
  g_assert_true (g_file_replace_contents (forecasts, content, length, NULL, FALSE, 0, NULL, NULL,
                                          NULL));

  liaison_document_add_forecast (fixture->document, "Mine too?");
  save_file (fixture, forecasts, FALSE);
  g_assert_error (fixture->error, LIAISON_FORECAST_FILE_ERROR,
                  LIAISON_FORECAST_FILE_ERROR_CHANGED);
  g_assert_true (liaison_document_get_modified (fixture->document));

  save_file (fixture, forecasts, TRUE);
  g_assert_no_error (fixture->error);
  g_assert_false (liaison_document_get_modified (fixture->document));
}

static void
test_failures_change_nothing (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GFile) article = new_file (fixture, "harbour.txt", ARTICLE);
  g_autoptr (GFile) damaged = new_file (fixture, "damaged.forecast.json", "{ \"format\": ");
  g_autoptr (GFile) missing = new_file (fixture, "missing.txt", NULL);
  g_autoptr (GFile) empty = new_file (fixture, "empty.txt", "");
  GFile *bad[] = { damaged, missing, empty };
  LiaisonArticle *before;

  open_file (fixture, article);
  before = liaison_document_get_article (fixture->document);
  liaison_document_add_forecast (fixture->document, "Mine?");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      open_file (fixture, bad[i]);
      g_assert_nonnull (fixture->error);
      g_assert_cmpuint (strlen (fixture->error->message), >, 10);
      g_assert_true (liaison_document_get_article (fixture->document) == before);
      g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (
                            liaison_document_get_forecasts (fixture->document))),
                        ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/document-storage/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("article-gone", test_article_gone);
  ADD ("pasted-article", test_pasted_article);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("failures-change-nothing", test_failures_change_nothing);
#undef ADD
  return g_test_run ();
}
