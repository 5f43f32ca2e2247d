/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the language engine understood of a text. The engine fills it in while it is the only owner;
 * from then on it does not change, and may be used from any thread. */

#include "language/reading.h"

#include "language/reading-private.h"
#include "language/segment.h"

#include <string.h>

static guint32
add_to_pool (LiaisonReading *self,
             const char     *string,
             gsize           length)
{
  guint32 offset = self->pool->len;

  g_byte_array_append (self->pool, (const guint8 *) string, length);
  g_byte_array_append (self->pool, (const guint8 *) "", 1);
  return offset;
}

static void
fill_forms (LiaisonReading *self)
{
  self->forms = g_new0 (guint32, self->tokens->len + 1);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const LiaisonToken *token = &g_array_index (self->tokens, LiaisonToken, i);

      self->forms[i] =
          add_to_pool (self, self->text + token->byte_start, token->byte_end - token->byte_start);
    }
  self->lemmas = g_memdup2 (self->forms, sizeof (guint32) * (self->tokens->len + 1));
}

LiaisonReading *
_liaison_reading_new (const char  *text,
                      const guint *breaks,
                      guint        n_breaks)
{
  LiaisonReading *self = g_new0 (LiaisonReading, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->length = strlen (text);
  self->text = g_memdup2 (text, self->length + 1);
  self->tokens = liaison_tokenize (self->text, self->length, breaks, n_breaks);
  self->sentences = liaison_split_sentences (self->text, self->tokens, breaks, n_breaks);
  self->names = g_array_new (FALSE, FALSE, sizeof (LiaisonName));
  self->pool = g_byte_array_sized_new (self->length + self->tokens->len + 1);
  fill_forms (self);
  return self;
}

void
_liaison_reading_set_lemma (LiaisonReading *self,
                            guint           token,
                            const char     *lemma)
{
  self->lemmas[token] = strcmp (liaison_reading_get_form (self, token), lemma) == 0
                          ? self->forms[token]
                          : add_to_pool (self, lemma, strlen (lemma));
}

/**
 * liaison_reading_ref:
 * @self: a reading
 *
 * Returns: (transfer full): @self with one more reference
 */
LiaisonReading *
liaison_reading_ref (LiaisonReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_reading_unref:
 * @self: (transfer full): a reading
 *
 * Drops a reference; the last one frees the reading.
 */
void
liaison_reading_unref (LiaisonReading *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->names);
  g_byte_array_unref (self->pool);
  g_free (self->forms);
  g_free (self->lemmas);
  g_free (self->text);
  g_free (self);
}

/**
 * liaison_reading_get_text:
 * @self: a reading
 *
 * Returns: (transfer none): the text that was read
 */
const char *
liaison_reading_get_text (const LiaisonReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * liaison_reading_get_tokens:
 * @self: a reading
 * @n_tokens: (out): their number
 *
 * Returns: (transfer none) (array length=n_tokens): the tokens in the order of the text
 */
const LiaisonToken *
liaison_reading_get_tokens (const LiaisonReading *self,
                            guint                *n_tokens)
{
  g_return_val_if_fail (self != NULL && n_tokens != NULL, NULL);

  *n_tokens = self->tokens->len;
  return (const LiaisonToken *) self->tokens->data;
}

/**
 * liaison_reading_get_sentences:
 * @self: a reading
 * @n_sentences: (out): their number
 *
 * Returns: (transfer none) (array length=n_sentences): the sentences in order; together they hold
 * every token
 */
const LiaisonSentence *
liaison_reading_get_sentences (const LiaisonReading *self,
                               guint                *n_sentences)
{
  g_return_val_if_fail (self != NULL && n_sentences != NULL, NULL);

  *n_sentences = self->sentences->len;
  return (const LiaisonSentence *) self->sentences->data;
}

/**
 * liaison_reading_get_names:
 * @self: a reading
 * @n_names: (out): their number
 *
 * Returns: (transfer none) (array length=n_names): the names in order of their first token, not
 * overlapping
 */
const LiaisonName *
liaison_reading_get_names (const LiaisonReading *self,
                           guint                *n_names)
{
  g_return_val_if_fail (self != NULL && n_names != NULL, NULL);

  *n_names = self->names->len;
  return (const LiaisonName *) self->names->data;
}

/**
 * liaison_reading_get_form:
 * @self: a reading
 * @token: index of a token
 *
 * Returns: (transfer none): the token as it stands in the text
 */
const char *
liaison_reading_get_form (const LiaisonReading *self,
                          guint                 token)
{
  g_return_val_if_fail (self != NULL && token < self->tokens->len, NULL);

  return (const char *) self->pool->data + self->forms[token];
}

/**
 * liaison_reading_get_lemma:
 * @self: a reading
 * @token: index of a token
 *
 * Returns: (transfer none): the dictionary form of the token, in small letters; a proper noun keeps
 * its form
 */
const char *
liaison_reading_get_lemma (const LiaisonReading *self,
                           guint                 token)
{
  g_return_val_if_fail (self != NULL && token < self->tokens->len, NULL);

  return (const char *) self->pool->data + self->lemmas[token];
}
