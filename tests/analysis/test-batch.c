/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/batch.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "analysis/analysis-cached.h"
#include "analysis/analysis-variant.h"
#include "sentences.h"

static const char *const texts[] = {
  "President Ann Reed of Corvane accused Bob Hall of treason on Monday. Reed said she would not meet him again.",
  "Bob Hall, leader of the Corvane Union, is likely to visit Norway in June 2021. Norway supports the Corvane Union.",
  "Norway condemned the attack on Oslo. Foreign Minister Carl Low is unlikely to resign.",
};

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("liaison-batch-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static void
put_file (const char *folder,
          const char *name,
          const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

static GPtrArray *
files_of (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static char *
to_text (LiaisonAnalysis *analysis)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (liaison_analysis_to_variant (analysis));

  return g_variant_print (variant, FALSE);
}

static void
test_list (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *below = g_build_filename (folder, "more", NULL);
  g_autofree char *loop = g_build_filename (below, "loop", NULL);
  g_autoptr (GPtrArray) files = files_of (folder);
  g_autoptr (GPtrArray) list = NULL;
  static const char *const expected[] = { "a.txt", "b.HTML", "c.md" };

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  g_assert_cmpint (symlink (folder, loop), ==, 0);
  put_file (folder, "b.HTML", "x");
  put_file (folder, "a.txt", "x");
  put_file (folder, ".hidden.txt", "x");
  put_file (folder, "picture.png", "x");
  put_file (below, "c.md", "x");
  list = liaison_batch_list (files, NULL, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (list, i));

      g_assert_cmpstr (name, ==, expected[i]);
    }
  remove_folder (folder);
}

/* What is kept comes back as it was. */
static void
test_variant (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();

  for (guint i = 0; model != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LiaisonArticle) article = liaison_article_new_plain (texts[i]);
      g_autoptr (LiaisonAnalysis) analysis = liaison_analysis_new (article, model, NULL, NULL, NULL);
      g_autoptr (GVariant) variant = g_variant_ref_sink (liaison_analysis_to_variant (analysis));
      g_autoptr (LiaisonAnalysis) again = liaison_analysis_from_variant (article, variant);
      g_autoptr (LiaisonArticle) shorter = liaison_article_new_plain ("short");
      g_autofree char *before = to_text (analysis);
      g_autofree char *after = NULL;

      g_assert_nonnull (again);
      after = to_text (again);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (liaison_analysis_get_n_entities (again), >, 1);
      g_assert_cmpint (liaison_analysis_find_entity (again, liaison_analysis_get_entity (again, 1)->id), ==, 1);
      /* Of another article it is nothing. */
      g_assert_null (liaison_analysis_from_variant (shorter, variant));
    }
}

typedef struct
{
  GCancellable *cancellable;
  guint stop_at;
  guint n_done;
  guint n_total;
  guint n_calls;
} Watch;

static void
on_progress (guint       n_done,
             guint       n_total,
             const char *name,
             gpointer    user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (n_done, >=, watch->n_done);
  g_assert_cmpuint (n_done, <=, n_total);
  g_assert_nonnull (name);
  watch->n_done = n_done;
  watch->n_total = n_total;
  watch->n_calls++;
  if (n_done >= watch->stop_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
fill (const char *folder,
      guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);
      g_autofree char *text = g_strdup_printf ("%s Number %u.", texts[i % G_N_ELEMENTS (texts)], i);

      put_file (folder, name, text);
    }
}

/* In threads and one after the other it is the same; what cannot be read says so and stops nothing. */
static void
test_read (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autofree char *folder = make_folder ();
  g_autoptr (GPtrArray) files = files_of (folder);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) items = NULL;
  Watch watch = { NULL, G_MAXUINT, 0, 0, 0 };

  if (model != NULL)
    {
      fill (folder, 12);
      put_file (folder, "05.txt", "");
      list = liaison_batch_list (files, NULL, NULL);
      items = liaison_batch_read (list, model, NULL, NULL, on_progress, &watch, NULL);
      g_assert_cmpuint (items->len, ==, 12);
      g_assert_cmpuint (watch.n_done, ==, 12);
      for (guint i = 0; i < items->len; i++)
        {
          const LiaisonBatchItem *item = g_ptr_array_index (items, i);
          g_autoptr (LiaisonArticle) article = NULL;
          g_autoptr (LiaisonAnalysis) alone = NULL;
          g_autofree char *one = NULL;
          g_autofree char *other = NULL;

          g_assert_true (g_file_equal (item->file, g_ptr_array_index (list, i)));
          g_assert_true ((item->error != NULL) == (i == 5));
          g_assert_true ((item->analysis == NULL) == (i == 5));
          if (item->analysis == NULL)
            continue;
          article = liaison_article_read_cached (item->file, NULL, NULL, NULL);
          alone = liaison_analysis_new (article, model, NULL, NULL, NULL);
          one = to_text (item->analysis);
          other = to_text (alone);
          g_assert_cmpstr (one, ==, other);
        }
    }
  remove_folder (folder);
}

static guint
count_entries (LiaisonCache *cache)
{
  GDir *dir = g_dir_open (liaison_cache_get_folder (cache), 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  g_clear_pointer (&dir, g_dir_close);
  return n;
}

/* Cancelled on the way it gives nothing; the same call then finds what was done, and in the end all as without a cache. */
static void
test_cancel_and_resume (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autofree char *folder = make_folder ();
  g_autofree char *kept = make_folder ();
  g_autoptr (LiaisonCache) cache = liaison_cache_new (kept, "test", 1 << 24);
  g_autoptr (GPtrArray) files = files_of (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { cancellable, 4, 0, 0, 0 };

  if (model != NULL)
    {
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GPtrArray) plain = NULL;
      g_autoptr (GError) error = NULL;
      guint n_entries;

      fill (folder, 16);
      list = liaison_batch_list (files, NULL, NULL);
      items = liaison_batch_read (list, model, cache, cancellable, on_progress, &watch, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_null (items);
      n_entries = count_entries (cache);
      g_assert_cmpuint (n_entries, >=, 2 * 4);
      items = liaison_batch_read (list, model, cache, NULL, NULL, NULL, NULL);
      g_assert_cmpuint (count_entries (cache), ==, 2 * 16);
      plain = liaison_batch_read (list, model, NULL, NULL, NULL, NULL, NULL);
      for (guint i = 0; i < items->len; i++)
        {
          const LiaisonBatchItem *item = g_ptr_array_index (items, i);
          const LiaisonBatchItem *other = g_ptr_array_index (plain, i);
          LiaisonArticle *article = liaison_analysis_get_article (item->analysis);
          g_autoptr (LiaisonAnalysis) found = liaison_analysis_find_cached (article, model, cache);
          g_autofree char *one = to_text (item->analysis);
          g_autofree char *two = to_text (other->analysis);

          g_assert_cmpstr (one, ==, two);
          g_assert_nonnull (found);
          g_assert_cmpstr (liaison_article_get_text (article), ==,
                           liaison_article_get_text (liaison_analysis_get_article (other->analysis)));
        }
    }
  remove_folder (folder);
  remove_folder (kept);
}

/* A file that changed is read again, and one that moved is the same article. */
static void
test_changed (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autofree char *folder = make_folder ();
  g_autofree char *kept = make_folder ();
  g_autoptr (LiaisonCache) cache = liaison_cache_new (kept, "test", 1 << 24);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *moved = g_build_filename (folder, "b.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) other = g_file_new_for_path (moved);

  if (model != NULL)
    {
      g_autoptr (LiaisonArticle) first = NULL;
      g_autoptr (LiaisonArticle) second = NULL;
      g_autoptr (LiaisonArticle) third = NULL;
      g_autoptr (LiaisonAnalysis) analysis = NULL;
      g_autoptr (LiaisonAnalysis) none = NULL;
      g_autoptr (LiaisonAnalysis) same = NULL;
      g_autofree char *uri = g_file_get_uri (other);

      put_file (folder, "a.txt", texts[0]);
      first = liaison_article_read_cached (file, cache, NULL, NULL);
      analysis = liaison_analysis_new_cached (first, model, cache, NULL, NULL, NULL);
      put_file (folder, "a.txt", texts[1]);
      second = liaison_article_read_cached (file, cache, NULL, NULL);
      g_assert_cmpstr (liaison_article_get_text (second), !=, liaison_article_get_text (first));
      none = liaison_analysis_find_cached (second, model, cache);
      g_assert_null (none);
      put_file (folder, "b.txt", texts[0]);
      third = liaison_article_read_cached (other, cache, NULL, NULL);
      g_assert_cmpstr (liaison_article_get_uri (third), ==, uri);
      same = liaison_analysis_find_cached (third, model, cache);
      g_assert_nonnull (same);
      g_assert_true (liaison_analysis_get_article (same) == third);
    }
  remove_folder (folder);
  remove_folder (kept);
}

typedef struct
{
  GMainLoop *loop;
  GPtrArray *items;
  GError *error;
  Watch watch;
  gboolean destroyed;
} Wait;

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Wait *wait = user_data;

  wait->items = liaison_batch_read_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
on_async_progress (guint       n_done,
                   guint       n_total,
                   const char *name,
                   gpointer    user_data)
{
  on_progress (n_done, n_total, name, &((Wait *)user_data)->watch);
}

static void
on_destroy (gpointer user_data)
{
  ((Wait *)user_data)->destroyed = TRUE;
}

static void
test_async (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autofree char *folder = make_folder ();
  g_autoptr (GPtrArray) files = files_of (folder);

  for (guint turn = 0; model != NULL && turn < 2; turn++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Wait wait = { g_main_loop_new (NULL, FALSE), NULL, NULL, { cancellable, turn == 0 ? G_MAXUINT : 0, 0, 0, 0 }, FALSE };

      fill (folder, 6);
      liaison_batch_read_async (files, model, NULL, cancellable, on_async_progress, &wait, on_destroy, on_read, &wait);
      g_main_loop_run (wait.loop);
      g_assert_true (wait.destroyed);
      if (turn == 0)
        {
          g_assert_no_error (wait.error);
          g_assert_cmpuint (wait.items->len, ==, 6);
        }
      else
        g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&wait.error);
      g_clear_pointer (&wait.items, g_ptr_array_unref);
      g_main_loop_unref (wait.loop);
    }
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/batch/list", test_list);
  g_test_add_func ("/analysis/batch/variant", test_variant);
  g_test_add_func ("/analysis/batch/read", test_read);
  g_test_add_func ("/analysis/batch/cancel-and-resume", test_cancel_and_resume);
  g_test_add_func ("/analysis/batch/changed", test_changed);
  g_test_add_func ("/analysis/batch/async", test_async);
  return g_test_run ();
}
