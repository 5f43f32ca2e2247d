/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/recovery.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
} Place;

static void
set_up (Place         *place,
        gconstpointer  unused)
{
  g_autofree char *outer = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);

  place->folder = g_build_filename (outer, "state", NULL);
}

static guint
count_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Place         *place,
           gconstpointer  unused)
{
  g_autofree char *outer = g_path_get_dirname (place->folder);
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_rmdir (place->folder);
  g_assert_no_errno (g_rmdir (outer));
  g_free (place->folder);
}

static void
put (LiaisonRecovery *recovery,
     const char      *title)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (GPtrArray) articles = liaison_recovery_articles_new ();
  LiaisonRecoveryWork work = { .forecasts = file, .file = "file:///mine", .etag = "e", .articles = articles };
  g_autoptr (GError) error = NULL;
  LiaisonRecoveryArticle *article;

  article = g_new0 (LiaisonRecoveryArticle, 1);
  article->uri = g_strdup ("file:///one.txt");
  g_ptr_array_add (articles, article);
  article = g_new0 (LiaisonRecoveryArticle, 1);
  article->uri = g_strdup ("https://example.org/two");
  article->text = g_strdup ("Pasted.\n");
  article->title = g_strdup ("Two");
  article->published = g_strdup ("2024-02-03");
  article->shown = TRUE;
  g_ptr_array_add (articles, article);

  liaison_forecast_file_set_title (file, title);
  g_assert_true (liaison_recovery_write (recovery, &work, &error));
  g_assert_no_error (error);
}

/* Those that put() wrote. */
static void
check_articles (const GPtrArray *articles)
{
  const LiaisonRecoveryArticle *article;

  g_assert_cmpuint (articles->len, ==, 2);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (article->uri, ==, "file:///one.txt");
  g_assert_null (article->text);
  g_assert_false (article->shown);
  article = g_ptr_array_index (articles, 1);
  g_assert_cmpstr (article->uri, ==, "https://example.org/two");
  g_assert_cmpstr (article->text, ==, "Pasted.\n");
  g_assert_cmpstr (article->title, ==, "Two");
  g_assert_null (article->byline);
  g_assert_cmpstr (article->published, ==, "2024-02-03");
  g_assert_true (article->shown);
}

static void
test_offered_after_death (Place         *place,
                          gconstpointer  unused)
{
  LiaisonRecovery *recovery = liaison_recovery_new (place->folder);
  LiaisonRecoveryEntry *entry;

  put (recovery, "One");
  put (recovery, "Two");
  g_assert_cmpuint (count_files (place), ==, 1);
  {
    g_autoptr (GPtrArray) living = liaison_recovery_list (place->folder);

    g_assert_cmpuint (living->len, ==, 0);
  }
  g_object_unref (recovery); /* which is what death does to the lock */
  {
    g_autoptr (GPtrArray) entries = liaison_recovery_list (place->folder);
    g_autoptr (GPtrArray) others = liaison_recovery_list (place->folder);

    g_assert_cmpuint (entries->len, ==, 1);
    g_assert_cmpuint (others->len, ==, 0);
    entry = g_ptr_array_index (entries, 0);
    g_assert_cmpstr (liaison_forecast_file_get_title (liaison_recovery_entry_get_forecasts (entry)), ==, "Two");
    g_assert_cmpstr (liaison_recovery_entry_get_file (entry), ==, "file:///mine");
    g_assert_cmpstr (liaison_recovery_entry_get_etag (entry), ==, "e");
    check_articles (liaison_recovery_entry_get_articles (entry));
    g_assert_nonnull (liaison_recovery_entry_get_written (entry));
  }
  {
    g_autoptr (GPtrArray) entries = liaison_recovery_list (place->folder);

    g_assert_cmpuint (entries->len, ==, 1);
    liaison_recovery_entry_remove (g_ptr_array_index (entries, 0));
    g_assert_cmpuint (count_files (place), ==, 0);
  }
}

static void
test_clear (Place         *place,
            gconstpointer  unused)
{
  g_autoptr (LiaisonRecovery) recovery = liaison_recovery_new (place->folder);

  liaison_recovery_clear (recovery);
  put (recovery, "One");
  liaison_recovery_clear (recovery);
  g_assert_cmpuint (count_files (place), ==, 0);
  put (recovery, "Two");
  g_assert_cmpuint (count_files (place), ==, 1);
  liaison_recovery_clear (recovery);
  g_assert_cmpuint (count_files (place), ==, 0);
}

static void
count_done (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_recovery_write_finish (LIAISON_RECOVERY (source), result, &error));
  (*(guint *) data)++;
}

/* However the threads run, the last content wins, and a clearing takes all with it. */
static void
test_in_the_background (Place         *place,
                        gconstpointer  unused)
{
  LiaisonRecovery *recovery = liaison_recovery_new (place->folder);
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  LiaisonRecoveryWork work = { .forecasts = file };
  gpointer alive = recovery;
  guint done = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      liaison_forecast_file_set_title (file, title);
      liaison_recovery_write_async (recovery, &work, count_done, &done);
    }
  liaison_recovery_clear (recovery);
  while (done < 20)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_files (place), ==, 0);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      liaison_forecast_file_set_title (file, title);
      liaison_recovery_write_async (recovery, &work, count_done, &done);
    }
  while (done < 40)
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (G_OBJECT (recovery), &alive);
  g_object_unref (recovery);
  while (g_atomic_pointer_get (&alive) != NULL) /* the last thread is on its way out */
    g_thread_yield ();
  {
    g_autoptr (GPtrArray) entries = liaison_recovery_list (place->folder);

    g_assert_cmpuint (entries->len, ==, 1);
    g_assert_cmpstr (liaison_forecast_file_get_title (
                       liaison_recovery_entry_get_forecasts (g_ptr_array_index (entries, 0))), ==, "19");
  }
}

static void
test_private (Place         *place,
              gconstpointer  unused)
{
  g_autoptr (LiaisonRecovery) recovery = liaison_recovery_new (place->folder);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;
  struct stat status;

  put (recovery, "Secret");
  g_assert_no_errno (g_stat (place->folder, &status));
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  dir = g_dir_open (place->folder, 0, NULL);
  path = g_build_filename (place->folder, g_dir_read_name (dir), NULL);
  g_assert_no_errno (g_stat (path, &status));
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_other_files_stay (Place         *place,
                       gconstpointer  unused)
{
  static const char * const texts[] = { "", "{", "[]", "{\"format\":\"liaison-recovery\",\"version\":1}",
                                        "{\"format\":\"other\",\"written\":\"2024-01-01T00:00:00Z\",\"content\":{}}" };
  g_assert_no_errno (g_mkdir_with_parents (place->folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
    }
  {
    g_autoptr (GPtrArray) entries = liaison_recovery_list (place->folder);

    g_assert_cmpuint (entries->len, ==, 0);
  }
  g_assert_cmpuint (count_files (place), ==, G_N_ELEMENTS (texts));
}

#define OTHERWISE "{\"format\":\"liaison-recovery\",\"version\":1,\"written\":\"2024-01-01T00:00:00Z\",%s,"                   \
                  "\"content\":{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[]}}"

/* What earlier versions left; what is not as it should be; articles of which nothing is known. */
static void
test_other_articles (Place         *place,
                     gconstpointer  unused)
{
  static const struct
  {
    const char *members;
    int n_articles;             /* -1: no recovery file */
    const char *uri;
    const char *text;
  } cases[] = {
    { "\"article\":\"file:///a\",\"article_text\":null", 1, "file:///a", NULL },
    { "\"article\":null,\"article_text\":\"Words\"", 1, NULL, "Words" },
    { "\"article\":null,\"article_text\":null", 0, NULL, NULL },
    { "\"articles\":[{},{\"uri\":null},{\"text\":\"Words\",\"shown\":1}]", 1, NULL, "Words" },
    { "\"articles\":[]", 0, NULL, NULL },
    { "\"articles\":[{\"uri\":3}]", -1, NULL, NULL },
    { "\"articles\":[{\"text\":\"Words\",\"published\":\"yesterday\"}]", -1, NULL, NULL },
    { "\"articles\":{}", -1, NULL, NULL },
  };
  g_autofree char *path = g_build_filename (place->folder, "one.json", NULL);

  g_assert_no_errno (g_mkdir_with_parents (place->folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (OTHERWISE, cases[i].members);
      g_autoptr (GPtrArray) entries = NULL;
      const GPtrArray *articles;
      const LiaisonRecoveryArticle *article;

      g_test_message ("%s", text);
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      entries = liaison_recovery_list (place->folder);
      g_assert_cmpuint (entries->len, ==, cases[i].n_articles >= 0);
      if (cases[i].n_articles < 0)
        continue;
      articles = liaison_recovery_entry_get_articles (g_ptr_array_index (entries, 0));
      g_assert_cmpuint (articles->len, ==, cases[i].n_articles);
      article = articles->len > 0 ? g_ptr_array_index (articles, 0) : NULL;
      if (article == NULL)
        continue;
      g_assert_cmpstr (article->uri, ==, cases[i].uri);
      g_assert_cmpstr (article->text, ==, cases[i].text);
      g_assert_true (article->shown);
    }
}

static void
test_no_folder (Place         *place,
                gconstpointer  unused)
{
  g_autoptr (GPtrArray) entries = liaison_recovery_list (place->folder);
  g_autoptr (LiaisonRecovery) recovery = liaison_recovery_new ("/dev/null/state");
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  LiaisonRecoveryWork work = { .forecasts = file };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_false (liaison_recovery_write (recovery, &work, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/dev/null/state"));
}

#define ADD(name, func) g_test_add ("/forecast/recovery/" name, Place, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("offered-after-death", test_offered_after_death);
  ADD ("clear", test_clear);
  ADD ("background", test_in_the_background);
  ADD ("private", test_private);
  ADD ("other-files", test_other_files_stay);
  ADD ("other-articles", test_other_articles);
  ADD ("no-folder", test_no_folder);
  return g_test_run ();
}
