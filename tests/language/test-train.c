/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The training code on corpora of a few sentences: they are read as they should be, and learnt. */

#include "language/train.h"

#include "language/parser.h"
#include "language/tagger.h"

#include <glib/gstdio.h>
#include <string.h>

static const char treebank[] =
    "# newdoc id = made_up\n# global.Entity = GRP-etype-infstat\n"
    "1\tMayor\tmayor\tPROPN\t_\t_\t4\tnsubj\t_\tEntity=(1-person-new-x\n"
    "2\tAnn\tAnn\tPROPN\t_\t_\t1\tflat\t_\t_\n"
    "3\tLowe\tLowe\tPROPN\t_\t_\t1\tflat\t_\tEntity=1)\n"
    "4\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n"
    "5\ther\ther\tPRON\t_\t_\t6\tnmod:poss\t_\tEntity=(2-place-new-x(1-person-giv-x)\n"
    "6\ttown\ttown\tNOUN\t_\t_\t4\tobj\t_\tEntity=2)\n"
    "7\tof\tof\tADP\t_\t_\t8\tcase\t_\t_\n"
    "8\tOslo\tOslo\tPROPN\t_\t_\t6\tnmod\t_\tEntity=(3-place-new-x)|SpaceAfter=No\n"
    "9\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n"
    "1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tca\tcan\tAUX\t_\t_\t0\troot\t_\t_\n"
    "2\tn't\tnot\tPART\t_\t_\t1\tadvmod:odd\t_\t_\n";

static const char names[] =
    "Ann\tB-person\nLowe\tI-person\n's\tI-person\nAcme\tB-organisation\nis\tO\n\n"
    "Vikings\tB-misc\nrest\tO\n";

static char *
write_file (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("liaison-train-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_steal_pointer (&path);
}

static GPtrArray *
read_treebank (guint times)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *examples = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_example_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < times; i++)
    g_string_append_printf (text, "%s\n", treebank);
  path = write_file (text->str);
  g_assert_true (liaison_corpus_read_conllu (path, examples, &error));
  g_assert_no_error (error);
  g_unlink (path);
  return examples;
}

static void
test_conllu (void)
{
  g_autoptr (GPtrArray) examples = read_treebank (1);
  const LiaisonExample *first = examples->pdata[0], *second = examples->pdata[1];

  g_assert_cmpuint (examples->len, ==, 2);
  g_assert_cmpuint (first->n, ==, 9);
  g_assert_cmpstr (first->forms[2], ==, "Lowe");
  g_assert_cmpint (first->upos[3], ==, LIAISON_UPOS_VERB);
  g_assert_cmpint (first->heads[3], ==, -1);
  g_assert_cmpint (first->heads[0], ==, 3);
  g_assert_cmpuint (second->n, ==, 2);
  g_assert_cmpint (second->deprels[1], ==, LIAISON_DEPREL_ADVMOD);
}

/* Mentions with a proper noun for a head are names; a mention by a common noun is none. */
static void
test_gum (void)
{
  g_autoptr (GPtrArray) examples = read_treebank (1);
  const guint16 *labels = ((LiaisonExample *) examples->pdata[0])->labels;

  g_assert_nonnull (labels);
  g_assert_cmpuint (labels[0], ==, liaison_corpus_mask (1 << LIAISON_NAME_PERSON, TRUE));
  g_assert_cmpuint (labels[1], ==, liaison_corpus_mask (1 << LIAISON_NAME_PERSON, FALSE));
  g_assert_cmpuint (labels[2], ==, liaison_corpus_mask (1 << LIAISON_NAME_PERSON, FALSE));
  g_assert_cmpuint (labels[4], ==, 1);
  g_assert_cmpuint (labels[5], ==, 1);
  g_assert_cmpuint (labels[7], ==, liaison_corpus_mask (1 << LIAISON_NAME_PLACE, TRUE));
}

static void
test_bio (void)
{
  g_autoptr (GPtrArray) examples =
      g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_example_free);
  g_autofree char *path = write_file (names);
  const LiaisonExample *first, *second;

  g_assert_true (liaison_corpus_read_bio (path, FALSE, 2, examples, NULL));
  g_unlink (path);
  g_assert_cmpuint (examples->len, ==, 2);
  first = examples->pdata[0];
  second = examples->pdata[1];
  g_assert_cmpuint (first->repeat, ==, 2);
  g_assert_cmpuint (first->labels[1], ==, liaison_corpus_mask (1 << LIAISON_NAME_PERSON, FALSE));
  g_assert_cmpuint (first->labels[2], ==, 1);
  g_assert_cmpuint (first->labels[3], ==,
                    liaison_corpus_mask (1 << LIAISON_NAME_ORGANIZATION, TRUE));
  g_assert_cmpuint (second->labels[0], ==, liaison_corpus_mask (1 << LIAISON_NAME_OTHER, TRUE));
}

static void
test_missing (void)
{
  g_autoptr (GPtrArray) examples = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_corpus_read_conllu ("/nowhere/at/all", examples, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_null (liaison_lists_compile ("/nowhere/at/all", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* What was wrong often enough is learnt, and stays learnt in the table; the average leans to what
 * was right longer. */
static void
test_learner (void)
{
  g_autoptr (LiaisonLearner) learner = liaison_learner_new (3, 2);
  g_autoptr (GByteArray) section = NULL;
  LiaisonTableScorer table;
  LiaisonKeys keys;
  gint32 scores[3];

  liaison_keys_start (&keys, 9);
  liaison_keys_add (&keys, 1);
  liaison_learner_update (learner, &keys, 2, 1);
  liaison_learner_update (learner, &keys, 0, -1);
  ((const LiaisonScorer *) learner)->score ((const LiaisonScorer *) learner, &keys, scores);
  g_assert_cmpint (scores[2], ==, 0);
  liaison_learner_update (learner, &keys, 2, 1);
  liaison_learner_update (learner, &keys, 0, -1);
  ((const LiaisonScorer *) learner)->score ((const LiaisonScorer *) learner, &keys, scores);
  g_assert_cmpint (scores[2], ==, 2);
  g_assert_cmpint (scores[0], ==, -2);
  liaison_learner_tick (learner);
  section = liaison_learner_finish (learner, 1 << 22);
  g_assert_true (liaison_table_scorer_init (&table, section->data, section->len, 3));
  table.parent.score (&table.parent, &keys, scores);
  g_assert_cmpint (scores[2], >, 0);
  g_assert_cmpint (scores[1], ==, 0);
  g_assert_cmpint (scores[0], <, 0);
}

/* After some rounds the tagger, the parser and the names say of the corpus what it says itself. */
static void
test_all (void)
{
  /* Many times, since a feature counts only once it was wrong often enough. */
  g_autoptr (GPtrArray) examples = read_treebank (40);
  g_autoptr (GByteArray) tagger_section = NULL;
  g_autoptr (GByteArray) namer_section = NULL;
  g_autoptr (GByteArray) moves = NULL;
  g_autoptr (GByteArray) relations = NULL;
  LiaisonTableScorer tagger, namer;
  LiaisonParser parser;
  LiaisonLists lists = { 0 };

  for (guint i = 0; i < examples->len; i++)
    {
      LiaisonExample *example = examples->pdata[i];

      liaison_words_fill (example->words, (const char *const *)example->forms, example->n, &lists);
    }
  tagger_section = liaison_train_tagger (examples, 30, 1 << 22);
  namer_section = liaison_train_namer (examples, 30, 1 << 22);
  liaison_train_parser (examples, 60, 1 << 24, &moves, &relations);
  g_assert_true (liaison_table_scorer_init (&tagger, tagger_section->data, tagger_section->len,
                                            LIAISON_N_UPOS));
  g_assert_true (liaison_table_scorer_init (&namer, namer_section->data, namer_section->len,
                                            LIAISON_N_LABELS));
  g_assert_true (
      liaison_table_scorer_init (&parser.moves, moves->data, moves->len, LIAISON_N_MOVES));
  g_assert_true (liaison_table_scorer_init (&parser.relations, relations->data, relations->len,
                                            LIAISON_N_DEPRELS));
  for (guint i = 0; i < examples->len; i++)
    {
      LiaisonExample *example = examples->pdata[i];
      gint heads[16];
      guint8 deprels[16], labels[16];

      liaison_tagger_run (&tagger.parent, example->words, example->n);
      liaison_parser_run (&parser, example->words, example->n, heads, deprels);
      liaison_namer_run (&namer.parent, example->words, example->n, NULL, labels, NULL);
      for (guint k = 0; k < example->n; k++)
        {
          g_assert_cmpint (example->words[k].upos, ==, example->upos[k]);
          g_assert_cmpint (heads[k], ==, example->heads[k]);
          g_assert_true (example->labels == NULL || (example->labels[k] & (1u << labels[k])));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/train/conllu", test_conllu);
  g_test_add_func ("/language/train/gum", test_gum);
  g_test_add_func ("/language/train/bio", test_bio);
  g_test_add_func ("/language/train/missing", test_missing);
  g_test_add_func ("/language/train/learner", test_learner);
  g_test_add_func ("/language/train/all", test_all);
  return g_test_run ();
}
