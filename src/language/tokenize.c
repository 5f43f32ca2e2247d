/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a text into words and punctuation marks as the English treebanks of Universal Dependencies
 * do: white space separates, contractions and possessive endings come apart, hyphens split words
 * except after prefixes, and abbreviations, numbers, addresses and web links stay whole. */

#include "language/segment.h"

#include "language/tokenize-private.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *end;
  const guint *breaks;
  guint n_breaks;
  guint next_break;
  const char *p;            /* where the scan stands */
  guint offset;             /* the same in code points */
  GArray *tokens;
} Tokenizer;

/* White space, and the invisible characters that only separate. */
static gboolean
is_space (const char *p)
{
  guchar c = *p;
  gunichar u;

  if (c < 0x80)
    return c <= ' ' || c == 0x7f;
  u = g_utf8_get_char (p);
  return g_unichar_isspace (u) || g_unichar_iscntrl (u) || u == 0x200b || u == 0xfeff ||
         u == 0x2060;
}

static gboolean
at_break (Tokenizer *self)
{
  while (self->next_break < self->n_breaks && self->breaks[self->next_break] < self->offset)
    self->next_break++;
  return self->next_break < self->n_breaks && self->breaks[self->next_break] == self->offset;
}

static void
step (Tokenizer *self)
{
  self->p = MIN (g_utf8_next_char (self->p), self->end);
  self->offset++;
}

static void
skip_space (Tokenizer *self)
{
  while (self->p < self->end && is_space (self->p))
    step (self);
}

/* The run of text that begins at P. It ends at white space and at the next break. */
static LiaisonChunk
find_chunk (Tokenizer *self)
{
  Tokenizer ahead = *self;
  LiaisonChunk chunk = { .start = self->p, .text_end = self->end };

  do
    {
      chunk.has_at |= *ahead.p == '@';
      step (&ahead);
    }
  while (ahead.p < ahead.end && !is_space (ahead.p) && !at_break (&ahead));
  chunk.end = ahead.p;
  while (ahead.p < ahead.end && is_space (ahead.p) && ahead.p - chunk.end < 16)
    step (&ahead);
  chunk.next = ahead.p;
  return chunk;
}

static void
add_token (Tokenizer  *self,
           const char *end)
{
  LiaisonToken token = {
    .start = self->offset,
    .byte_start = self->p - self->text,
    .byte_end = end - self->text,
    .head = -1,
  };

  while (self->p < end)
    step (self);
  token.end = self->offset;
  g_array_append_val (self->tokens, token);
}

/* Words that come apart without an apostrophe, and after how many bytes. */
static const struct { const char *word; guint cut;
} joined[] = {
  { "cannot", 3 },  { "gonna", 3 }, { "wanna", 3 }, { "gotta", 3 },  { "outta", 3 },
  { "dont", 2 },    { "wont", 2 },  { "didnt", 3 }, { "doesnt", 4 }, { "couldnt", 5 },
  { "wouldnt", 5 }, { "isnt", 2 },  { "arent", 3 }, { "wasnt", 3 },  { "hasnt", 3 },
  { "havent", 4 },  { "lemme", 3 }, { "gimme", 3 }, { "ive", 1 },    { "youre", 3 },
  { "theyre", 4 },
};

static const char *
cut_joined (const char *p,
            const char *end)
{
  gsize length = end - p;

  for (guint i = 0; length <= 7 && i < G_N_ELEMENTS (joined); i++)
    if (strlen (joined[i].word) == length && g_ascii_strncasecmp (joined[i].word, p, length) == 0)
      return p + joined[i].cut;
  return end;
}

static void
add_chunk (Tokenizer          *self,
           const LiaisonChunk *chunk)
{
  while (self->p < chunk->end)
    {
      const char *end;

      if (!_liaison_is_word_at (self->p, chunk->end))
        {
          add_token (self, _liaison_chunk_scan_other (chunk, self->p));
          continue;
        }
      end = _liaison_chunk_scan_word (chunk, self->p);
      if (cut_joined (self->p, end) < end)
        add_token (self, cut_joined (self->p, end));
      add_token (self, end);
    }
}

/**
 * liaison_tokenize:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @breaks: (array length=n_breaks): offsets in code points, ascending, that no token crosses
 * @n_breaks: their number
 *
 * Cuts the text into tokens. Their heads are -1, and their tags and sentences are not yet known.
 *
 * Returns: (transfer full) (element-type LiaisonToken): the tokens in order
 */
GArray *
liaison_tokenize (const char  *text,
                  gsize        length,
                  const guint *breaks,
                  guint        n_breaks)
{
  Tokenizer self = { text, text + length, breaks, n_breaks, 0, text, 0, NULL };

  g_return_val_if_fail (text != NULL, NULL);

  self.tokens = g_array_sized_new (FALSE, FALSE, sizeof (LiaisonToken), length / 5 + 8);
  for (skip_space (&self); self.p < self.end; skip_space (&self))
    {
      LiaisonChunk chunk = find_chunk (&self);

      add_chunk (&self, &chunk);
    }
  return self.tokens;
}
