/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A trained model of English, and how it reads a text: tokens and sentences by rule; tags, syntax
 * and names by its engine: the neural one, where the model has it, or else the linear one. */

#include "language/model.h"

#include "config.h"

#include "language/engine.h"
#include "language/lemma.h"
#include "language/linear-engine.h"
#include "language/names.h"
#include "language/neural-engine.h"
#include "language/reading-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Progress is told after about this many tokens. */
#define TOKENS_PER_STEP 2000

struct _LiaisonModel
{
  gatomicrefcount ref_count;
  LiaisonContainer *container;
  LiaisonEngine *engine;
};

/* Room for what the engine finds in one sentence. */
typedef struct
{
  guint size;
  const char **forms;
  gint *heads;
  guint8 *upos;
  guint8 *deprels;
} Scratch;

static void
ensure_size (Scratch *scratch,
             guint    n)
{
  if (n <= scratch->size)
    return;
  scratch->size = MAX (n, 2 * scratch->size);
  scratch->forms = g_renew (const char *, scratch->forms, scratch->size);
  scratch->heads = g_renew (gint, scratch->heads, scratch->size);
  scratch->upos = g_renew (guint8, scratch->upos, scratch->size);
  scratch->deprels = g_renew (guint8, scratch->deprels, scratch->size);
}

static void
clear_scratch (Scratch *scratch)
{
  g_free (scratch->forms);
  g_free (scratch->heads);
  g_free (scratch->upos);
  g_free (scratch->deprels);
}

/* LABELS and CONFIDENCES are those of the whole text. */
static void
read_sentence (LiaisonModel          *self,
               LiaisonReading        *reading,
               const LiaisonSentence *sentence,
               Scratch               *scratch,
               guint8                *labels,
               float                 *confidences)
{
  LiaisonSentenceTags tags;

  ensure_size (scratch, sentence->length);
  for (guint i = 0; i < sentence->length; i++)
    scratch->forms[i] = liaison_reading_get_form (reading, sentence->first + i);
  tags = (LiaisonSentenceTags) {
    sentence->length, scratch->forms, scratch->upos, scratch->heads, scratch->deprels,
    labels + sentence->first, confidences + sentence->first,
  };
  self->engine->annotate (self->engine, &tags);
  for (guint i = 0; i < sentence->length; i++)
    {
      LiaisonToken *token = &g_array_index (reading->tokens, LiaisonToken, sentence->first + i);

      token->upos = scratch->upos[i];
      token->deprel = scratch->deprels[i];
      token->head = scratch->heads[i] < 0 ? -1 : (gint) sentence->first + scratch->heads[i];
    }
}

static gboolean
read_sentences (LiaisonModel         *self,
                LiaisonReading       *reading,
                guint8               *labels,
                float                *confidences,
                LiaisonProgressFunc   progress,
                gpointer              user_data,
                GError              **error)
{
  Scratch scratch = { 0 };
  gboolean go_on = TRUE;
  guint told = 0;

  for (guint i = 0; go_on && i < reading->sentences->len; i++)
    {
      const LiaisonSentence *sentence = &g_array_index (reading->sentences, LiaisonSentence, i);

      if (progress != NULL && sentence->first >= told)
        {
          go_on = progress ((double) sentence->first / reading->tokens->len, user_data);
          told = sentence->first + TOKENS_PER_STEP;
        }
      if (go_on)
        read_sentence (self, reading, sentence, &scratch, labels, confidences);
    }
  if (go_on && progress != NULL)
    go_on = progress (1.0, user_data);
  clear_scratch (&scratch);
  if (!go_on)
    g_set_error_literal (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_CANCELLED,
                         _("Reading was cancelled."));
  return go_on;
}

static void
fill_lemmas (LiaisonReading *reading)
{
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      LiaisonUpos upos = g_array_index (reading->tokens, LiaisonToken, i).upos;
      g_autofree char *lemma = NULL;

      if (upos == LIAISON_UPOS_PUNCT || upos == LIAISON_UPOS_PROPN)
        continue;
      lemma = liaison_lemmatize (liaison_reading_get_form (reading, i), upos);
      _liaison_reading_set_lemma (reading, i, lemma);
    }
}

/**
 * liaison_model_load:
 * @path: path of a model
 * @error: return location for an error of the domain %LIAISON_MODEL_ERROR
 *
 * Maps the model and checks it.
 *
 * Returns: (transfer full): the model, or %NULL with @error set
 */
LiaisonModel *
liaison_model_load (const char  *path,
                    GError     **error)
{
  g_autoptr (LiaisonContainer) container = NULL;
  LiaisonEngine *engine;
  LiaisonModel *self;

  g_return_val_if_fail (path != NULL, NULL);

  container = liaison_container_open (path, error);
  if (container == NULL)
    return NULL;
  engine = liaison_neural_engine_new (container);
  if (engine == NULL)
    engine = liaison_linear_engine_new (container);
  if (engine == NULL)
    {
      g_set_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_VERSION,
                   _("The language model “%s” lacks a part that this version of Liaison needs. "
                      "Install the model of this version."),
                   liaison_container_path (container));
      return NULL;
    }
  self = g_new0 (LiaisonModel, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->container = g_steal_pointer (&container);
  self->engine = engine;
  return self;
}

/**
 * liaison_model_load_default:
 * @error: return location for an error of the domain %LIAISON_MODEL_ERROR
 *
 * Loads the model that the environment variable LIAISON_MODEL names; without it that of the build
 * tree, if the program was built there, and otherwise the installed one.
 *
 * Returns: (transfer full): the model, or %NULL with @error set
 */
LiaisonModel *
liaison_model_load_default (GError **error)
{
  const char *path = g_getenv ("LIAISON_MODEL");

  if (path != NULL && *path != '\0')
    return liaison_model_load (path, error);
  if (g_file_test (LIAISON_BUILD_MODEL, G_FILE_TEST_EXISTS))
    return liaison_model_load (LIAISON_BUILD_MODEL, error);
  return liaison_model_load (LIAISON_DATA_DIR G_DIR_SEPARATOR_S "english.model", error);
}

/**
 * liaison_model_get_checksum:
 * @self: a model
 *
 * Returns: the checksum of its content
 */
guint64
liaison_model_get_checksum (LiaisonModel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return liaison_container_checksum (self->container);
}

/**
 * liaison_model_ref:
 * @self: a model
 *
 * Returns: (transfer full): @self with one more reference
 */
LiaisonModel *
liaison_model_ref (LiaisonModel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_model_unref:
 * @self: (transfer full): a model
 *
 * Drops a reference; the last one unmaps the model.
 */
void
liaison_model_unref (LiaisonModel *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  self->engine->free (self->engine);
  liaison_container_free (self->container);
  g_free (self);
}

/**
 * liaison_model_read:
 * @self: a model
 * @text: valid UTF-8
 * @breaks: (array length=n_breaks) (nullable): offsets in code points, ascending, at which a
 * sentence surely ends
 * @n_breaks: their number
 * @progress: (nullable): called now and then from the calling thread; if it returns %FALSE the work
 * stops
 * @user_data: for @progress
 * @error: return location for an error of the domain %LIAISON_MODEL_ERROR
 *
 * Reads a text, in time linear in its length. May be called from many threads at once.
 *
 * Returns: (transfer full): the reading, or %NULL with @error set if it was cancelled
 */
LiaisonReading *
liaison_model_read (LiaisonModel         *self,
                    const char           *text,
                    const guint          *breaks,
                    guint                 n_breaks,
                    LiaisonProgressFunc   progress,
                    gpointer              user_data,
                    GError              **error)
{
  g_autoptr (LiaisonReading) reading = NULL;
  g_autofree guint8 *labels = NULL;
  g_autofree float *confidences = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  g_return_val_if_fail (breaks != NULL || n_breaks == 0, NULL);

  reading = _liaison_reading_new (text, breaks, n_breaks);
  labels = g_new0 (guint8, reading->tokens->len + 1);
  confidences = g_new0 (float, reading->tokens->len + 1);
  if (!read_sentences (self, reading, labels, confidences, progress, user_data, error))
    return NULL;
  _liaison_reading_fill_names (reading, labels, confidences);
  fill_lemmas (reading);
  return g_steal_pointer (&reading);
}

/**
 * liaison_model_annotate:
 * @self: a model
 * @words: (array length=n_words): the words and punctuation marks of one sentence, valid UTF-8
 * @n_words: their number
 * @tags: (out caller-allocates) (array length=n_words): what is found of each
 *
 * Finds the parts of speech and the syntax of a sentence that is already cut into words.
 */
void
liaison_model_annotate (LiaisonModel       *self,
                        const char * const *words,
                        guint               n_words,
                        LiaisonWordTags    *tags)
{
  g_autofree guint8 *bytes = g_new0 (guint8, (gsize) n_words * 3 + 1);
  g_autofree gint *heads = g_new0 (gint, n_words + 1);
  g_autofree float *confidences = g_new0 (float, n_words + 1);
  LiaisonSentenceTags sentence = { n_words,    words,           bytes,
                                   heads,      bytes + n_words, bytes + 2 * (gsize) n_words,
                                   confidences };

  g_return_if_fail (self != NULL);

  if (n_words == 0)
    return;
  self->engine->annotate (self->engine, &sentence);
  for (guint i = 0; i < n_words; i++)
    tags[i] = (LiaisonWordTags) { sentence.heads[i], sentence.upos[i], sentence.deprels[i] };
}
