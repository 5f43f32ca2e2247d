/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what many articles take: reading and analysing 100, 200 and 400 of them, finding the same in the cache, and joining them; time of
 * the processors and memory for each article. Where the cost is linear the figures of a line stay the same down the column. */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/batch.h"
#include "analysis/join.h"

#define MOST 400
#define WORDS 1000

typedef struct
{
  double seconds;       /* of processor time, of all threads */
  double memory;        /* in bytes, at most */
} Cost;

static double
used_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec * 1e-6;
}

static const char *
pick (GRand             *rand,
      const char *const *words)
{
  return words[g_rand_int_range (rand, 0, (gint32)g_strv_length ((char **)words))];
}

/* A sentence as news have them, of names that come again in other articles and names that do not. */
static void
add_sentence (GRand   *rand,
              GString *text)
{
  static const char *const first[] = { "Ann", "Bob", "Carl", "Dora", "Erik", "Fay", "Gert", "Hana", "Igor", "Jane", NULL };
  static const char *const last[] = { "Reed", "Hall", "Low", "Moreau", "Lindqvist", "Okafor", "Tanaka", "Silva", "Novak",
                                      "Haddad", "Berg", "Costa", NULL };
  static const char *const states[] = { "France", "Norway", "Brazil", "Kenya", "Japan", "Egypt", "Poland", "Chile", NULL };
  static const char *const offices[] = { "President", "Prime Minister", "Foreign Minister", "General", NULL };
  static const char *const deeds[] = { "accused", "met", "praised", "threatened", "supported", "criticized", NULL };
  static const char *const ends[] = { "after the talks in the capital", "over the new agreement on trade",
                                      "on Monday, officials said", "and called for an end of the fighting",
                                      "but is unlikely to withdraw before June", NULL };

  g_string_append_printf (text, "%s %s %s of %s %s %s %s, the leader of %s, %s. ", pick (rand, offices), pick (rand, first),
                          pick (rand, last), pick (rand, states), pick (rand, deeds), pick (rand, first), pick (rand, last),
                          pick (rand, states), pick (rand, ends));
}

static void
write_articles (const char *folder)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < MOST; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.txt", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      /* Of some 23 words each. */
      for (guint s = 0; s < WORDS / 23; s++)
        {
          add_sentence (rand, text);
          if (s % 5 == 4)
            g_string_append (text, "\n\n");
        }
      if (!g_file_set_contents (path, text->str, -1, NULL))
        g_error ("“%s” cannot be written.", path);
    }
}

static GPtrArray *
list_files (const char *folder,
            guint       n)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.txt", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  return files;
}

static void
read_articles (GPtrArray    *files,
               LiaisonModel *model,
               LiaisonCache *cache,
               gboolean      joins)
{
  g_autoptr (GPtrArray) items = liaison_batch_read (files, model, cache, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) analyses = g_ptr_array_new ();
  g_autoptr (LiaisonAnalysis) joined = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const LiaisonBatchItem *item = g_ptr_array_index (items, i);

      if (item->analysis == NULL)
        g_error ("%s", item->error);
      g_ptr_array_add (analyses, item->analysis);
    }
  if (joins)
    joined = liaison_analysis_new_joined (analyses);
}

/* Works in a process of its own, so that its memory is known, and waits for it. */
static Cost
measure (const char *folder,
         guint       n,
         gboolean    joins)
{
  int channel[2];
  Cost cost = { 0, 0 };
  pid_t child;

  if (pipe (channel) != 0 || (child = fork ()) < 0)
    g_error ("No process can be started.");
  if (child == 0)
    {
      g_autoptr (LiaisonModel) model = liaison_model_load_default (NULL);
      g_autofree char *kept = g_build_filename (folder, "cache", NULL);
      g_autoptr (LiaisonCache) cache = liaison_cache_new (kept, "benchmark", G_MAXINT64);
      g_autoptr (GPtrArray) files = list_files (folder, n);
      struct rusage usage;
      double begun;

      if (model == NULL)
        g_error ("There is no model.");
      begun = used_seconds ();
      read_articles (files, model, cache, joins);
      cost.seconds = used_seconds () - begun;
      getrusage (RUSAGE_SELF, &usage);
      cost.memory = (double)usage.ru_maxrss * 1024;
      _exit (write (channel[1], &cost, sizeof cost) == sizeof cost ? EXIT_SUCCESS : EXIT_FAILURE);
    }
  close (channel[1]);
  if (read (channel[0], &cost, sizeof cost) != sizeof cost)
    g_error ("The work failed.");
  close (channel[0]);
  waitpid (child, NULL, 0);
  return cost;
}

static void
empty (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-benchmark-XXXXXX", NULL);
  g_autofree char *kept = NULL;
  Cost first = { 0, 0 };

  if (folder == NULL)
    g_error ("There is no room for the articles.");
  kept = g_build_filename (folder, "cache", NULL);
  write_articles (folder);
  g_print ("articles   analysed: ms each   again, from the cache: ms each   and joined: ms each   memory at most: MiB\n");
  for (guint n = MOST / 4; n <= MOST; n *= 2)
    {
      Cost cold, warm, joined;

      empty (kept);
      cold = measure (folder, n, FALSE);
      warm = measure (folder, n, FALSE);
      joined = measure (folder, n, TRUE);
      if (first.seconds == 0)
        first = cold;
      g_print ("%8u   %17.1f   %30.2f   %19.2f   %20.1f\n", n, cold.seconds / n * 1000, warm.seconds / n * 1000,
               joined.seconds / n * 1000, MAX (cold.memory, joined.memory) / (1 << 20));
      if (n == MOST)
        g_print ("Of the time of the first line for an article, the last takes %.2f.\n", cold.seconds / n / (first.seconds / (MOST / 4)));
    }
  empty (kept);
  empty (folder);
  return EXIT_SUCCESS;
}
