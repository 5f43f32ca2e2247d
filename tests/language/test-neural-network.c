/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network against neural-reference.txt, which data/language/training/reference.py wrote: the
 * same arithmetic in numpy, from the same model file.
 */

#include "language/neural-network-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/model.h"
#include "language/neural-engine.h"

/* The two differ by the rounding of nine decimal digits at most. */
#define TOLERANCE 1e-5
#define MOST_WORDS 64

typedef struct
{
  LiaisonContainer *container;
  LiaisonNeuralNetwork *network;
  const LiaisonNeuralSizes *sizes;
} Fixture;

static char *
model_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "language", "english.model", NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = model_path ();

  fixture->container = liaison_container_open (path, &error);
  g_assert_no_error (error);
  fixture->network = liaison_neural_network_new (fixture->container);
  g_assert_nonnull (fixture->network);
  fixture->sizes =
    liaison_neural_encoder_get_sizes (liaison_neural_network_get_encoder (fixture->network));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_neural_network_free (fixture->network);
  liaison_container_free (fixture->container);
}

/* One value of the layer NAME for a word of a sentence of N. */
static double
get_value (const Fixture             *fixture,
           const LiaisonNeuralScores *scores,
           const char                *name,
           guint                      n,
           guint                      word,
           guint                      column)
{
  const LiaisonNeuralSizes *s = fixture->sizes;
  guint stride =
    liaison_neural_encoder_get_stride (liaison_neural_network_get_encoder (fixture->network));

  if (strcmp (name, "inputs") == 0)
    return liaison_neural_states_get_inputs (scores->encoder)[word * (s->word + s->bag + s->shape)
                                                              + column];
  if (strcmp (name, "states") == 0)
    return scores->states[word * stride + column];
  if (strcmp (name, "tags") == 0)
    return scores->tags[word * s->n_tags + column];
  if (strcmp (name, "names") == 0)
    return scores->names[word * s->n_names + column];
  if (strcmp (name, "arcs") == 0)
    return scores->arcs[word * (n + 1) + column];
  g_assert_cmpstr (name, ==, "rels");
  return scores->relations[word * s->n_relations + column];
}

/* A line "word INDEX UPOS HEAD DEPREL LABEL". */
static void
check_word (char                    **fields,
            const LiaisonNeuralWord  *words)
{
  const LiaisonNeuralWord *word = &words[atoi (fields[1])];

  g_assert_cmpstr (fields[2], ==, liaison_upos_to_string (word->upos));
  g_assert_cmpint (atoi (fields[3]) - 1, ==, word->head);
  g_assert_cmpstr (fields[4], ==, liaison_deprel_to_string (word->deprel));
  g_assert_cmpint (fields[5][0] != 'O', ==, word->name != LIAISON_NAME_NONE);
  g_assert_cmpint (fields[5][0] == 'B', ==, word->begins);
}

/* A line "LAYER INDEX COLUMN:VALUE…". */
static void
check_values (const Fixture              *fixture,
              char                      **fields,
              guint                       n,
              const LiaisonNeuralScores  *scores)
{
  for (guint i = 2; fields[i] != NULL; i++)
    {
      double want = g_ascii_strtod (strchr (fields[i], ':') + 1, NULL);
      double got = get_value (fixture, scores, fields[0], n, atoi (fields[1]), atoi (fields[i]));

      g_assert_cmpfloat_with_epsilon (got, want, TOLERANCE * MAX (1.0, ABS (want)));
    }
}

static void
test_reference (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "tests", "language", "neural-reference.txt", NULL);
  g_autoptr (LiaisonNeuralScores) scores = liaison_neural_scores_new (fixture->network, MOST_WORDS);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  LiaisonNeuralWord words[MOST_WORDS];
  guint n = 0, checked = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], " ", -1);

      if (strcmp (fields[0], "sentence") == 0)
        {
          n = g_strv_length (fields + 2);
          liaison_neural_network_read_stretch (fixture->network,
                                               (const char *const *) fields + 2, n, scores, words);
        }
      else if (strcmp (fields[0], "word") == 0)
        check_word (fields, words), checked++;
      else
        check_values (fixture, fields, n, scores);
    }
  g_assert_cmpuint (checked, >, 50);
}

/* One tree, however long the sentence is, and nothing strange from strange words. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const some[] = { "Oslo", ",", "said", "", "U.S.", "\xf0\x9f\x98\x80", "…", "x" };
  const guint n = 5000;
  g_autofree const char **words = g_new (const char *, n);
  g_autofree LiaisonNeuralWord *out = g_new (LiaisonNeuralWord, n);
  g_autofree char *endless = g_strnfill (100000, 'a');
  guint roots = 0;

  for (guint i = 0; i < n; i++)
    words[i] = i == 77 ? endless : some[g_test_rand_int_range (0, G_N_ELEMENTS (some))];
  liaison_neural_network_read (fixture->network, words, n, out);
  for (guint i = 0; i < n; i++)
    {
      guint steps = 0;

      for (gint node = i; node >= 0; node = out[node].head)
        g_assert_cmpuint (steps++, <=, n);
      roots += out[i].head < 0;
      g_assert_cmpint (out[i].head < 0, ==, out[i].deprel == LIAISON_DEPREL_ROOT);
      g_assert_true (out[i].confidence >= 0 && out[i].confidence <= 1);
    }
  g_assert_cmpuint (roots, ==, 1);
  liaison_neural_network_read (fixture->network, words, 0, out);
}

static gpointer
read_in_thread (gpointer data)
{
  static const char *const words[] = { "Norway", "signed", "the", "treaty", "in", "Geneva", "." };
  const LiaisonNeuralNetwork *network = data;
  LiaisonNeuralWord *out = g_new (LiaisonNeuralWord, G_N_ELEMENTS (words));

  for (guint i = 0; i < 20; i++)
    liaison_neural_network_read (network, words, G_N_ELEMENTS (words), out);
  return out;
}

static void
test_threads (Fixture       *fixture,
              gconstpointer  data)
{
  GThread *threads[4];
  g_autofree LiaisonNeuralWord *want = read_in_thread (fixture->network);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_in_thread, fixture->network);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree LiaisonNeuralWord *got = g_thread_join (threads[i]);

      for (guint k = 0; k < 7; k++)
        {
          g_assert_cmpint (got[k].head, ==, want[k].head);
          g_assert_cmpint (got[k].name, ==, want[k].name);
          g_assert_cmpfloat (got[k].confidence, ==, want[k].confidence);
        }
    }
}

/* A model whose sections are sound but do not fit together has no network. */
static void
test_unfit (void)
{
  g_autofree char *path = model_path (), *copy = NULL;
  g_autoptr (GError) error = NULL;
  const char *sections[] = { "neural/sizes", "neural/words.key", "neural/lstm0f.in.q",
                             "neural/names", "neural/arc.root",  "neural/relation.s" };
  int fd = g_file_open_tmp ("liaison-XXXXXX.model", &copy, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (LiaisonContainer) whole = liaison_container_open (path, &error), broken = NULL;
      LiaisonSection parts[2] = {
        { .name = sections[i] },
        { .name = "neural/tags", .data = "X", .length = 2 },
      };

      parts[0].data = liaison_container_find (whole, sections[i], &parts[0].length);
      g_assert_nonnull (parts[0].data);
      g_assert_true (liaison_container_write (copy, parts, 2, &error));
      broken = liaison_container_open (copy, &error);
      g_assert_no_error (error);
      g_assert_null (liaison_neural_engine_new (broken));
    }
  g_remove (copy);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/language/neural-network/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (reference);
  ADD (long);
  ADD (threads);
#undef ADD
  g_test_add_func ("/language/neural-network/unfit", test_unfit);
  return g_test_run ();
}
