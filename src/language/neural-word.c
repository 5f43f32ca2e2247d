/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The features of a word: its normalised form, hashed prefixes, suffixes and trigrams, and its
 * shape. The training scripts compute the same (data/language/training/features.py); a model only
 * fits the features it was trained with.
 */

#include "language/neural-word.h"

#include <string.h>

#define MAX_AFFIX 4
#define MAX_TRIGRAM_LETTERS 24
#define MAX_SHAPE 12
#define FNV32_START 0x811c9dc5u
#define FNV32_PRIME 0x01000193u

static guint32
hash_more (guint32     hash,
           const char *bytes,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * FNV32_PRIME;
  return hash;
}

static guint32
hash_gram (char        kind,
           const char *bytes,
           gsize       length)
{
  return hash_more (hash_more (FNV32_START, &kind, 1), bytes, length);
}

static guint64
hash_key (const char *bytes,
          gsize       length)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

/* Typographic variants in plain ASCII, or NULL. */
static const char *
plain (gunichar c)
{
  switch (c)
    {
    case 0x2018:
    case 0x2019:
    case 0x00b4:
    case '`':
      return "'";
    case 0x201c:
    case 0x201d:
    case 0x00ab:
    case 0x00bb:
    case 0x201e:
      return "\"";
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0x2010:
    case 0x2011:
      return "-";
    case 0x2026:
      return "...";
    case 0x00a0:
      return " ";
    case 0x00ad:
      return "";
    default:
      return NULL;
    }
}

static void
normalise (const char *word,
           GString    *form)
{
  g_string_truncate (form, 0);
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *simple = plain (c);

      if (simple != NULL)
        g_string_append (form, simple);
      else if (c < 0x80)
        g_string_append_c (form, g_ascii_isdigit (c) ? '0' : g_ascii_tolower (c));
      else
        g_string_append_unichar (form, g_unichar_tolower (c));
    }
}

/* Prefixes and suffixes of up to four letters. */
static void
add_affixes (LiaisonNeuralFeatures *features,
             const GString         *form)
{
  const char *start = form->str, *end = form->str + form->len, *front = start, *back = end;

  for (guint k = 1; k <= MAX_AFFIX && front < end; k++)
    {
      front = g_utf8_next_char (front);
      back = g_utf8_prev_char (back);
      features->grams[features->n_grams++] = hash_gram ('p', start, front - start);
      features->grams[features->n_grams++] = hash_gram ('s', back, end - back);
    }
}

/* Every three letters in a row of "<word>", where the word is cut to 24 letters. */
static void
add_trigrams (LiaisonNeuralFeatures *features,
              const GString         *form)
{
  char text[6 * MAX_TRIGRAM_LETTERS + 3];
  const char *edges[MAX_TRIGRAM_LETTERS + 3];
  const char *p = form->str;
  char *to = text;
  guint n = 0;

  edges[n++] = to;
  *to++ = '<';
  for (guint k = 0; k < MAX_TRIGRAM_LETTERS && *p != '\0'; k++)
    {
      const char *next = g_utf8_next_char (p);

      edges[n++] = to;
      memcpy (to, p, next - p);
      to += next - p;
      p = next;
    }
  edges[n++] = to;
  *to++ = '>';
  edges[n] = to;
  for (guint k = 0; k + 3 <= n; k++)
    features->grams[features->n_grams++] = hash_gram ('t', edges[k], edges[k + 3] - edges[k]);
}

/* Appends the letter of C's class to SHAPE. */
static gsize
shape_of (gunichar c,
          char    *to)
{
  const char *simple;

  if (c < 0x80 && g_ascii_isdigit (c))
    return *to = 'd', 1;
  if (g_unichar_tolower (c) != c)
    return *to = 'X', 1;
  if (g_unichar_isalpha (c))
    return *to = 'x', 1;
  simple = plain (c);
  if (simple == NULL)
    return g_unichar_to_utf8 (c, to);
  strcpy (to, simple);
  return strlen (to);
}

/* Capitals as X, small letters as x, digits as d, others themselves, no run longer than two, twelve
 * at most. */
static guint32
hash_shape (const char *word)
{
  char last[2][8] = { "", "" };
  gsize lengths[2] = { 0, 0 };
  guint32 hash = FNV32_START;
  guint n = 0;

  for (const char *p = word; *p != '\0' && n < MAX_SHAPE; p = g_utf8_next_char (p))
    {
      char now[8];
      gsize length = shape_of (g_utf8_get_char (p), now);

      if (n > 1 && length == lengths[0] && length == lengths[1] &&
          memcmp (now, last[0], length) == 0 && memcmp (now, last[1], length) == 0)
        continue;
      memcpy (last[0], last[1], sizeof last[0]);
      lengths[0] = lengths[1];
      memcpy (last[1], now, length);
      lengths[1] = length;
      hash = hash_more (hash, now, length);
      n++;
    }
  return hash;
}

void
liaison_neural_features_read (LiaisonNeuralFeatures *features,
                              const char            *word,
                              GString               *form)
{
  normalise (word, form);
  features->key = hash_key (form->str, form->len);
  features->n_grams = 0;
  add_affixes (features, form);
  add_trigrams (features, form);
  features->grams[features->n_grams++] = hash_gram ('w', form->str, form->len);
  features->shape = hash_shape (word);
}

/* Whether WORD has no small letter. */
static gboolean
in_capitals (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) && g_unichar_tolower (c) == c)
        return FALSE;
    }
  return TRUE;
}

LiaisonNeuralCase
liaison_neural_case_of (const char *const *words,
                        guint       n_words)
{
  guint n = 0, capitalised = 0, capitals = 0;

  for (guint i = 0; i < n_words; i++)
    {
      gunichar first = g_utf8_get_char (words[i]);

      if (words[i][0] == '\0' || *g_utf8_next_char (words[i]) == '\0' || !g_unichar_isalpha (first))
        continue;
      n++;
      capitalised += g_unichar_tolower (first) != first;
      capitals += in_capitals (words[i]);
    }
  if (n == 0)
    return LIAISON_NEURAL_CASE_PROSE;
  if (capitals * 10 >= n * 8)
    return LIAISON_NEURAL_CASE_CAPITALS;
  if (capitalised * 10 >= n * 6 && n > 3)
    return LIAISON_NEURAL_CASE_HEADLINE;
  return capitalised == 0 ? LIAISON_NEURAL_CASE_NONE : LIAISON_NEURAL_CASE_PROSE;
}
