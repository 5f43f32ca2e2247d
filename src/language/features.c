/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the linear engine sees of a word. */

#include "language/features.h"

#include <string.h>

/* Of longer words only this much is looked at. */
#define LONGEST 120

const LiaisonWord liaison_word_before = {
  .form = 1, .lower = 1, .shape = 1, .upos = LIAISON_N_UPOS
};
const LiaisonWord liaison_word_after = {
  .form = 2, .lower = 2, .shape = 2, .upos = LIAISON_N_UPOS + 1
};

guint64
liaison_hash_bytes (const char *bytes,
                    gsize       length)
{
  guint64 h = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar) bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return liaison_combine (h, length);
}

/* The plain spelling of a typographic character, or NULL. */
static const char *
find_plain (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0xb4: case '`':
      return "'";
    case 0x201c: case 0x201d: case 0x201e: case 0xab: case 0xbb:
      return "\"";
    case 0x2010: case 0x2011: case 0x2013: case 0x2212:
      return "-";
    case 0x2014:
      return "--";
    case 0x2026:
      return "...";
    case 0xad:
      return "";
    default:
      return NULL;
    }
}

/* Writes the plain form and, if LOWER, in small letters with every digit as 0. Returns its length.
 */
static gsize
normalize (const char *form,
           gboolean    lower,
           char       *buffer)
{
  gsize n = 0;

  for (const char *p = form; *p != '\0' && n < LONGEST; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *plain = find_plain (c);

      if (plain != NULL)
        {
          memcpy (buffer + n, plain, strlen (plain));
          n += strlen (plain);
          continue;
        }
      if (lower)
        c = c < 0x80 ? (gunichar) (g_ascii_isdigit (c) ? '0' : g_ascii_tolower (c))
                     : g_unichar_tolower (c);
      n += g_unichar_to_utf8 (c, buffer + n);
    }
  /* Two single quotes are a double one in old texts. */
  if (n == 2 && buffer[0] == '\'' && buffer[1] == '\'')
    buffer[0] = '"', n = 1;
  return n;
}

guint64
liaison_hash_lower (const char *form)
{
  char buffer[LONGEST + 8];

  return liaison_hash_bytes (buffer, normalize (form, TRUE, buffer));
}

static char
find_shape (gunichar c)
{
  if (g_unichar_isalpha (c))
    return g_unichar_isupper (c) ? 'X' : 'x';
  if (g_unichar_isdigit (c))
    return 'd';
  return c < 0x80 ? (char) c : '~';
}

/* Letters as X and x, digits as d, others as they are; a run of the same counts once, or twice if
 * short. */
static guint64
hash_shape (const char *form)
{
  char shape[16];
  gsize n = 0;
  char last = 0;
  guint run = 0;

  for (const char *p = form; *p != '\0' && n < sizeof shape; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char s = find_shape (c);

      run = s == last ? run + 1 : 1;
      if (run <= 2)
        shape[n++] = s;
      last = s;
    }
  return liaison_hash_bytes (shape, n);
}

static void
fill_affixes (LiaisonWord *word,
              const char  *lower,
              gsize        length)
{
  const char *p = lower, *q = lower + length;

  for (guint i = 0; i < G_N_ELEMENTS (word->prefixes) && p < lower + length; i++)
    {
      p = g_utf8_next_char (p);
      word->prefixes[i] = liaison_hash_bytes (lower, p - lower);
    }
  for (guint i = 0; i < G_N_ELEMENTS (word->suffixes) && q > lower; i++)
    {
      q = g_utf8_prev_char (q);
      word->suffixes[i] = liaison_hash_bytes (q, lower + length - q);
    }
}

static void
fill_cluster (LiaisonWord        *word,
              const LiaisonLists *lists)
{
  guint n = 0;
  const guint8 *pairs =
      lists->has_clusters ? liaison_table_find (&lists->clusters, word->lower, &n) : NULL;

  if (pairs == NULL || n < 2)
    return;
  word->cluster = 1 + (pairs[0] | pairs[1] << 8);
  word->coarse = 1 + pairs[2];
}

static void
fill_word (LiaisonWord        *word,
           const char         *form,
           const LiaisonLists *lists)
{
  char buffer[LONGEST + 8];
  gsize length = normalize (form, FALSE, buffer);

  memset (word, 0, sizeof *word);
  word->form = liaison_hash_bytes (buffer, length);
  word->shape = hash_shape (form);
  length = normalize (form, TRUE, buffer);
  word->lower = liaison_hash_bytes (buffer, length);
  fill_affixes (word, buffer, length);
  fill_cluster (word, lists);
}

static gboolean
begins_upper (const char *form)
{
  return g_unichar_isupper (g_utf8_get_char (form));
}

static gboolean
is_all_upper (const char *form)
{
  for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static LiaisonCasing
find_casing (const char * const *forms,
             guint               n)
{
  guint letters = 0, upper = 0, full = 0;

  for (guint i = 0; i < n; i++)
    if (forms[i][0] != '\0' && forms[i][1] != '\0' &&
        g_unichar_isalpha (g_utf8_get_char (forms[i])))
      {
        letters++;
        upper += begins_upper (forms[i]);
        full += is_all_upper (forms[i]);
      }
  if (letters >= 2 && full * 10 >= letters * 8)
    return LIAISON_CASING_UPPER;
  if (letters >= 4 && upper * 10 >= letters * 6)
    return LIAISON_CASING_TITLE;
  return upper == 0 && letters >= 2 ? LIAISON_CASING_LOWER : LIAISON_CASING_NORMAL;
}

/* Marks the words from FIRST on that together stand in the lists of names. */
static void
mark_phrases (LiaisonWord        *words,
              const char * const *forms,
              guint               n,
              guint               first,
              const LiaisonLists *lists)
{
  guint64 h = 0;

  for (guint length = 1; length <= LIAISON_LONGEST_PHRASE && first + length <= n; length++)
    {
      guint n_pairs, mask = 0;
      const guint8 *pairs;

      h = liaison_combine (h, words[first + length - 1].lower);
      pairs = liaison_table_find (&lists->names, h, &n_pairs);
      for (guint i = 0; pairs != NULL && i < n_pairs; i++)
        mask |= 1u << pairs[2 * i];
      if (length == 1)
        words[first].lists = mask & ((1u << LIAISON_N_LISTS) - 1);
      else if (mask != 0)
        for (guint i = 0; i < length; i++)
          words[first + i].phrases |= mask & ((1u << LIAISON_N_LISTS) - 1);
      if (!(mask & (1u << LIAISON_LIST_PREFIX)))
        return;
    }
}

/**
 * liaison_words_fill:
 * @words: (out) (array length=n): room for the words
 * @forms: (array length=n): the tokens of one sentence
 * @n: their number
 * @lists: the lists to look them up in
 *
 * Finds what can be known of each word by itself. The parts of speech are left at zero.
 */
void
liaison_words_fill (LiaisonWord        *words,
                    const char * const *forms,
                    guint               n,
                    const LiaisonLists *lists)
{
  LiaisonCasing casing = find_casing (forms, n);
  gboolean initial = TRUE;

  for (guint i = 0; i < n; i++)
    {
      fill_word (&words[i], forms[i], lists);
      words[i].casing = casing;
      words[i].initial = initial;
      initial = initial && !g_unichar_isalnum (g_utf8_get_char (forms[i]));
    }
  for (guint i = 0; lists->has_names && i < n; i++)
    if (begins_upper (forms[i]) || casing == LIAISON_CASING_LOWER)
      mark_phrases (words, forms, n, i, lists);
}

static void
score_by_table (const LiaisonScorer *scorer,
                const LiaisonKeys   *keys,
                gint32              *scores)
{
  const LiaisonTableScorer *self = (const LiaisonTableScorer *) scorer;

  memset (scores, 0, sizeof *scores * scorer->n_classes);
  for (guint i = 0; i < keys->n; i++)
    {
      guint n;
      const guint8 *pairs = liaison_table_find (&self->table, keys->keys[i], &n);

      for (guint k = 0; k < n; k++)
        scores[pairs[2 * k]] += (gint8) pairs[2 * k + 1];
    }
}

/**
 * liaison_table_scorer_init:
 * @self: (out): the scorer
 * @data: (nullable): a section of a model, which must outlive the scorer
 * @length: its length in bytes
 * @n_classes: how many classes the section must have
 *
 * Returns: %TRUE if the section holds a table with that many classes
 */
gboolean
liaison_table_scorer_init (LiaisonTableScorer *self,
                           const guint8       *data,
                           gsize               length,
                           guint               n_classes)
{
  self->parent.score = score_by_table;
  self->parent.n_classes = n_classes;
  return liaison_table_init (&self->table, data, length) && self->table.n_classes == n_classes;
}
