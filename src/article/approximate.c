/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Approximate matching: the edit distance (Levenshtein) between a pattern and the stretches of a
 * text. The columns of the matrix are kept as differences, 64 cells in a word: G. Myers, "A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming", Journal of
 * the ACM 46 (1999); in the form of H. Hyyrö (2003), which lets the words of a long pattern hand
 * a carry down. */

#include "article/approximate.h"

#include <stdlib.h>
#include <string.h>

#define WORD_BITS 64

struct _LiaisonApproximate
{
  guint length;       /* of the pattern, at least 1 */
  guint n_words;
  GArray *alphabet;   /* of gunichar, sorted: the code points of the pattern */
  guint ascii[128];   /* index in the alphabet plus 1, or 0 */
  guint64 *positions; /* for each of the alphabet, N_WORDS words: where it stands in the pattern */
  guint64 *nowhere;   /* N_WORDS words of 0 */
};

typedef struct
{
  guint64 plus;  /* cells that are one more than the cell above */
  guint64 minus; /* cells that are one less */
} Column;

static int
compare_characters (gconstpointer a,
                    gconstpointer b)
{
  gunichar x = *(const gunichar *) a;
  gunichar y = *(const gunichar *) b;

  return (x > y) - (x < y);
}

/* The index of C in the alphabet plus 1, or 0. */
static guint
find_character (const LiaisonApproximate *self,
                gunichar                  c)
{
  const gunichar *found;

  if (c < G_N_ELEMENTS (self->ascii))
    return self->ascii[c];
  found = bsearch (&c, self->alphabet->data, self->alphabet->len, sizeof c, compare_characters);
  return found != NULL ? found - (const gunichar *) self->alphabet->data + 1 : 0;
}

static void
make_alphabet (LiaisonApproximate *self,
               const gunichar     *pattern)
{
  guint kept = 0;

  self->alphabet = g_array_sized_new (FALSE, FALSE, sizeof (gunichar), self->length);
  g_array_append_vals (self->alphabet, pattern, self->length);
  g_array_sort (self->alphabet, compare_characters);
  for (guint i = 0; i < self->alphabet->len; i++)
    {
      gunichar c = g_array_index (self->alphabet, gunichar, i);

      if (kept == 0 || g_array_index (self->alphabet, gunichar, kept - 1) != c)
        g_array_index (self->alphabet, gunichar, kept++) = c;
    }
  g_array_set_size (self->alphabet, kept);
  for (guint i = 0; i < kept && g_array_index (self->alphabet, gunichar, i) < 128; i++)
    self->ascii[g_array_index (self->alphabet, gunichar, i)] = i + 1;
}

/* A matcher for PATTERN of LENGTH code points, at least 1. */
LiaisonApproximate *
liaison_approximate_new (const gunichar *pattern,
                         guint           length)
{
  LiaisonApproximate *self = g_new0 (LiaisonApproximate, 1);

  g_assert (length > 0);

  self->length = length;
  self->n_words = (length + WORD_BITS - 1) / WORD_BITS;
  make_alphabet (self, pattern);
  self->positions = g_new0 (guint64, (gsize) self->alphabet->len * self->n_words);
  self->nowhere = g_new0 (guint64, self->n_words);
  for (guint i = 0; i < length; i++)
    {
      gsize letter = find_character (self, pattern[i]) - 1;

      self->positions[letter * self->n_words + i / WORD_BITS] |= (guint64) 1 << (i % WORD_BITS);
    }
  return self;
}

void
liaison_approximate_free (LiaisonApproximate *self)
{
  g_array_unref (self->alphabet);
  g_free (self->positions);
  g_free (self->nowhere);
  g_free (self);
}

/* Goes one character on in one word of the column. CARRY is the difference along the row above;
 * LAST is the bit of the word's last cell. Returns the difference along that cell's row. */
static int
advance (Column *column,
         guint64 equal,
         int     carry,
         guint64 last)
{
  guint64 vertical = equal | column->minus;
  guint64 horizontal, plus, minus;
  int out;

  if (carry < 0)
    equal |= 1;
  horizontal = (((equal & column->plus) + column->plus) ^ column->plus) | equal;
  plus = column->minus | ~(horizontal | column->plus);
  minus = column->plus & horizontal;
  out = (plus & last) != 0 ? 1 : (minus & last) != 0 ? -1 : 0;
  plus = plus << 1 | (carry > 0);
  minus = minus << 1 | (carry < 0);
  column->plus = minus | ~(vertical | plus);
  column->minus = plus & vertical;
  return out;
}

/* Sets DISTANCES[i] to the edit distance between the pattern and the stretch of TEXT that ends
 * with its character i: the stretch that fits best, or when ANCHORED the one that begins where
 * TEXT does. Takes time in proportion to LENGTH times the pattern's length / 64. */
void
liaison_approximate_search (const LiaisonApproximate *self,
                            const gunichar           *text,
                            guint                     length,
                            gboolean                  anchored,
                            guint                    *distances)
{
  g_autofree Column *columns = g_new (Column, self->n_words);
  guint64 last = (guint64) 1 << ((self->length - 1) % WORD_BITS);
  guint distance = self->length;

  for (guint w = 0; w < self->n_words; w++)
    columns[w] = (Column) { .plus = ~(guint64) 0, .minus = 0 };
  for (guint i = 0; i < length; i++)
    {
      guint letter = find_character (self, text[i]);
      const guint64 *equal =
          letter > 0 ? self->positions + (gsize) (letter - 1) * self->n_words : self->nowhere;
      int carry = anchored ? 1 : 0;

      for (guint w = 0; w + 1 < self->n_words; w++)
        carry = advance (&columns[w], equal[w], carry, (guint64) 1 << (WORD_BITS - 1));
      carry = advance (&columns[self->n_words - 1], equal[self->n_words - 1], carry, last);
      distance += carry;
      distances[i] = distance;
    }
}
