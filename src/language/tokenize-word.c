/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a word ends. The scan goes from left to right and looks ahead only a bounded way. */

#include "language/tokenize-private.h"

#include "language/segment.h"

#include <string.h>

/* Longer words are cut, so that no input makes a token of any size. */
#define LONGEST_WORD 256
#define LONGEST_ADDRESS 96

/* A hyphen after one of these does not split the word. */
static const char * const prefixes[] = {
  "anti",  "bi",    "co",    "counter", "cross", "de",     "e",     "ex",    "hyper",
  "inter", "intra", "macro", "mega",    "micro", "mid",    "mini",  "multi", "neo",
  "non",   "over",  "post",  "pre",     "pro",   "pseudo", "quasi", "re",    "semi",
  "socio", "sub",   "super", "trans",   "tri",   "ultra",  "un",    "under",
};

/* A number and one of these are two tokens: "10am", "5km". */
static const char * const units[] = {
  "am", "AM", "a.m.", "pm",  "PM",  "p.m.", "km",  "kg",  "mm", "cm", "m",   "k",   "K",
  "M",  "B",  "bn",   "b",   "mn",  "tn",   "mph", "kph", "ft", "lb", "lbs", "hrs", "min",
  "GB", "MB", "TB",   "GHz", "MHz", "Hz",   "kW",  "MW",  "GW", "kt", "nm",
};

typedef struct
{
  const LiaisonChunk *chunk;
  const char *start;
  const char *p;            /* what lies before it belongs to the word */
  guint n_stops;            /* full stops in it */
  gboolean numeric;         /* only digits and their separators so far */
} Scan;

static gboolean
is_digit_at (const char *p,
             const char *end)
{
  return p < end && g_ascii_isdigit (*p);
}

static gboolean
is_letter_at (const char *p,
              const char *end)
{
  if (p >= end)
    return FALSE;
  return (guchar) *p < 0x80 ? g_ascii_isalpha (*p) : g_unichar_isalpha (g_utf8_get_char (p));
}

static gboolean
is_upper_at (const char *p,
             const char *end)
{
  return p < end && g_unichar_isupper (g_utf8_get_char (p));
}

gboolean
_liaison_is_word_at (const char *p,
                     const char *end)
{
  gunichar c;

  if (p >= end)
    return FALSE;
  if ((guchar) *p < 0x80)
    return g_ascii_isalnum (*p);
  c = g_utf8_get_char (p);
  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return TRUE;
  return c == 0xad || c == 0x200c || c == 0x200d;
}

static gboolean
is_in_list (const char         *p,
            gsize               length,
            const char * const *list,
            guint               n,
            gboolean            fold)
{
  for (guint i = 0; i < n; i++)
    if (strlen (list[i]) == length &&
        (fold ? g_ascii_strncasecmp (list[i], p, length) : memcmp (list[i], p, length)) == 0)
      return TRUE;
  return FALSE;
}

/* The end of a contraction's tail that begins with the apostrophe at P ("'s", "’ll"), or NULL. */
static const char *
find_clitic (const char *p,
             const char *end)
{
  static const char * const clitics[] = { "s", "m", "d", "re", "ve", "ll" };
  const char *tail = p + _liaison_apostrophe_at (p, end);
  const char *q = tail;

  while (q < end && q - tail < 3 && g_ascii_isalpha (*q))
    q++;
  if (q == tail || _liaison_is_word_at (q, end) ||
      !is_in_list (tail, q - tail, clitics, G_N_ELEMENTS (clitics), TRUE))
    return NULL;
  return q;
}

/* The end of "n't" at P, or NULL. */
static const char *
find_negation (const char *p,
               const char *end)
{
  guint n = p < end && (*p == 'n' || *p == 'N') ? _liaison_apostrophe_at (p + 1, end) : 0;
  const char *q = p + 1 + n;

  if (n == 0 || q >= end || (*q != 't' && *q != 'T') || _liaison_is_word_at (q + 1, end))
    return NULL;
  return q + 1;
}

/* Whether a number stands in the next run of text. */
static gboolean
number_follows (const LiaisonChunk *chunk)
{
  return is_digit_at (chunk->next, chunk->text_end);
}

/* Whether the word keeps the full stop at P, after which no letter or digit comes. */
static gboolean
keeps_stop (Scan *scan)
{
  const char *end = scan->chunk->end;
  gsize length = scan->p + 1 - scan->start;

  if (scan->p + 1 < end && scan->p[1] == '.')
    return FALSE;
  switch (liaison_abbreviation_find (scan->start, length))
    {
    case LIAISON_ABBREVIATION_TITLE:
    case LIAISON_ABBREVIATION_WORD:
      return TRUE;
    case LIAISON_ABBREVIATION_NUMBERED:
      return number_follows (scan->chunk);
    case LIAISON_ABBREVIATION_DATED:
      return number_follows (scan->chunk) || scan->p + 1 < end ||
             g_ascii_islower (*scan->chunk->next);
    default:
      break;
    }
  if (scan->n_stops > 0 && length <= 12 && !scan->numeric)
    return length <= 2 * (scan->n_stops + 1) || g_ascii_strncasecmp (scan->start, "ph.d", 4) == 0;
  /* An initial, but not the pronoun at the end of a sentence or the last word of the text. */
  if (g_utf8_next_char (scan->start) == scan->p && is_upper_at (scan->start, end))
    return scan->chunk->next < scan->chunk->text_end &&
           (*scan->start != 'I' || is_upper_at (scan->chunk->next, scan->chunk->text_end));
  return FALSE;
}

/* Whether a sentence ended at the full stop at P and the writer forgot the space: "went home.Then".
 */
static gboolean
lacks_space (Scan *scan)
{
  const char *end = scan->chunk->end;

  if (!is_upper_at (scan->p + 1, end) || scan->p - scan->start < 2)
    return FALSE;
  if (scan->numeric)
    return TRUE;
  return scan->n_stops == 0 && g_ascii_islower (scan->p[-1]) && g_ascii_islower (scan->p[-2]) &&
         !is_upper_at (g_utf8_next_char (scan->p + 1), end);
}

/* Takes the full stop at P if it belongs to the word; returns FALSE if the word ends before it, or
 * with it. */
static gboolean
take_stop (Scan *scan)
{
  const char *end = scan->chunk->end;

  if (_liaison_is_word_at (scan->p + 1, end))
    {
      LiaisonAbbreviation known = LIAISON_ABBREVIATION_NONE;

      if (lacks_space (scan))
        return FALSE;
      if (scan->n_stops == 0 && !scan->numeric)
        known = liaison_abbreviation_find (scan->start, scan->p + 1 - scan->start);
      if (known == LIAISON_ABBREVIATION_TITLE ||
          (known == LIAISON_ABBREVIATION_NUMBERED && is_digit_at (scan->p + 1, end)))
        {
          scan->p++;
          return FALSE;
        }
      scan->n_stops++;
      scan->p++;
      return TRUE;
    }
  if (keeps_stop (scan))
    scan->p++;
  return FALSE;
}

/* Whether exactly three digits follow P: the comma there stands for thousands. */
static gboolean
thousands_follow (const char *p,
                  const char *end)
{
  return is_digit_at (p, end) && is_digit_at (p + 1, end) && is_digit_at (p + 2, end) &&
         !is_digit_at (p + 3, end);
}

/* How many digits stand before P in the word, or after it. */
static guint
count_digits (const char *p,
              const char *limit,
              int         direction)
{
  guint n = 0;

  if (direction < 0)
    while (p - n > limit && g_ascii_isdigit (*(p - n - 1)) && n < 8)
      n++;
  else
    while (p + n < limit && g_ascii_isdigit (p[n]) && n < 8)
      n++;
  return n;
}

/* Whether the hyphen at P joins the parts of a telephone number or a date, rather than the ends of
 * a range. */
static gboolean
joins_digits (Scan *scan)
{
  const char *end = scan->chunk->end;
  guint before = count_digits (scan->p, scan->start, -1);
  guint after = count_digits (scan->p + 1, end, 1);
  gboolean more = scan->p + 1 + after < end && scan->p[1 + after] == '-' &&
                  is_digit_at (scan->p + 2 + after, end);

  if (!scan->numeric || before == 0 || after == 0)
    return FALSE;
  if (more || (scan->p - before > scan->start && scan->p[-1 - (int) before] == '-'))
    return TRUE;
  return before == 3 && after == 4;
}

static gboolean
take_hyphen (Scan *scan)
{
  const char *end = scan->chunk->end;

  if (joins_digits (scan))
    return TRUE;
  if (!_liaison_is_word_at (scan->p + 1, end) || scan->n_stops > 0 || (guchar) *scan->start >= 0x80)
    return FALSE;
  return is_letter_at (scan->p + 1, end)
             ? is_in_list (scan->start, scan->p - scan->start, prefixes, G_N_ELEMENTS (prefixes),
                           TRUE)
             : g_ascii_strncasecmp (scan->start, "mid-", 4) == 0 && scan->p - scan->start == 3;
}

static gboolean
take_slash (Scan *scan)
{
  const char *end = scan->chunk->end;
  gsize length = scan->p - scan->start;

  if (is_digit_at (scan->p - 1, end) && is_digit_at (scan->p + 1, end))
    return count_digits (scan->p, scan->start, -1) <= 2 && count_digits (scan->p + 1, end, 1) <= 4;
  return length == 1 && is_letter_at (scan->start, end) && is_letter_at (scan->p + 1, end) &&
         !_liaison_is_word_at (scan->p + 2, end) && (scan->p + 2 == end || scan->p[2] != '/');
}

static gboolean
take_ampersand (Scan *scan)
{
  const char *end = scan->chunk->end;
  gsize length = scan->p - scan->start;

  if (!is_letter_at (scan->p + 1, end) || length > 5)
    return FALSE;
  if (length == 1)
    return TRUE;
  return is_upper_at (scan->start, end) && is_upper_at (scan->p - 1, end) &&
         is_upper_at (scan->p + 1, end);
}

static gboolean
take_apostrophe (Scan *scan)
{
  const char *end = scan->chunk->end;
  const char *next = scan->p + _liaison_apostrophe_at (scan->p, end);

  return !scan->numeric && is_letter_at (next, end) && find_clitic (scan->p, end) == NULL;
}

/* "US$": the currency's sign belongs to the letters before it. */
static gboolean
take_dollar (Scan *scan)
{
  static const char * const countries[] = { "US", "U.S.", "A", "AU", "C", "CA",
                                           "HK", "NZ",   "S", "R",  "U" };

  return is_in_list (scan->start, scan->p - scan->start, countries, G_N_ELEMENTS (countries),
                     FALSE);
}

/* Whether the punctuation mark at P belongs to the word. It may move P beyond the mark and return
 * FALSE: the word ends there. */
static gboolean
take_mark (Scan *scan)
{
  const char *end = scan->chunk->end;

  switch (*scan->p)
    {
    case '.':
      return take_stop (scan);
    case ',':
      return scan->numeric && thousands_follow (scan->p + 1, end) ? (scan->p++, TRUE) : FALSE;
    case ':':
      return scan->numeric && is_digit_at (scan->p + 1, end) ? (scan->p++, TRUE) : FALSE;
    case '-':
      return take_hyphen (scan) ? (scan->p++, TRUE) : FALSE;
    case '/':
      return take_slash (scan) ? (scan->p++, TRUE) : FALSE;
    case '&':
      return take_ampersand (scan) ? (scan->p++, TRUE) : FALSE;
    case '$':
      scan->p += take_dollar (scan) ? 1 : 0;
      return FALSE;
    case '_':
      scan->p++;
      return TRUE;
    default:
      break;
    }
  if (_liaison_apostrophe_at (scan->p, end) > 0 && take_apostrophe (scan))
    {
      scan->p += _liaison_apostrophe_at (scan->p, end);
      return TRUE;
    }
  return FALSE;
}

/* Whether a unit of measure begins at P and ends with its letters. */
static gboolean
is_unit_at (const char *p,
            const char *end)
{
  const char *q = p;

  while (q < end && q - p < 5 && (g_ascii_isalpha (*q) || (*q == '.' && q > p)))
    q++;
  if (_liaison_is_word_at (q, end))
    return FALSE;
  if (is_in_list (p, q - p, units, G_N_ELEMENTS (units), FALSE))
    return TRUE;
  return q - p > 1 && q[-1] == '.' && is_in_list (p, q - p - 1, units, G_N_ELEMENTS (units), FALSE);
}

/* The end of a web link or an e-mail address that begins at P, or NULL. */
static const char *
find_address (const LiaisonChunk *chunk,
              const char         *p)
{
  static const char * const schemes[] = { "http://", "https://", "ftp://", "www." };
  const char *q = p;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (chunk->end - p > (gssize) strlen (schemes[i]) + 1 &&
        g_ascii_strncasecmp (p, schemes[i], strlen (schemes[i])) == 0)
      {
        q = chunk->end;
        while (q > p + 1 && strchr (".,;:!?)]}'\">", q[-1]) != NULL)
          q--;
        /* A link may end in a character that is not ASCII, such as a closing quote. */
        while (q - p > 3 && q[-3] == '\xe2' && q[-2] == '\x80' &&
               (q[-1] == '\x9d' || q[-1] == '\x99'))
          q -= 3;
        return q;
      }
  if (!chunk->has_at)
    return NULL;
  while (q < chunk->end && q - p < LONGEST_ADDRESS &&
         (g_ascii_isalnum (*q) || strchr ("._%+-", *q) != NULL))
    q++;
  if (q == p || q >= chunk->end || *q != '@' || !_liaison_is_word_at (q + 1, chunk->end))
    return NULL;
  for (q++; q < chunk->end && q - p < 2 * LONGEST_ADDRESS &&
            (g_ascii_isalnum (*q) || strchr (".-_", *q) != NULL);)
    q++;
  while (strchr (".-_", q[-1]) != NULL)
    q--;
  return q;
}

/* The end of the word that begins at P. */
const char *
_liaison_chunk_scan_word (const LiaisonChunk *chunk,
                          const char         *p)
{
  Scan scan = { chunk, p, p, 0, TRUE };
  const char *address = find_address (chunk, p);
  gboolean after_letter = p > chunk->start && is_letter_at (g_utf8_prev_char (p), chunk->end);

  if (address != NULL)
    return address;
  if (after_letter && find_negation (p, chunk->end) != NULL)
    return find_negation (p, chunk->end);
  while (scan.p < chunk->end)
    {
      if (scan.p - p > LONGEST_WORD)
        break;
      if (!_liaison_is_word_at (scan.p, chunk->end))
        {
          if (!take_mark (&scan))
            break;
          continue;
        }
      if (scan.p > p && !scan.numeric && find_negation (scan.p, chunk->end) != NULL)
        break;
      if (scan.numeric && !is_digit_at (scan.p, chunk->end))
        {
          if (scan.p > p && is_unit_at (scan.p, chunk->end))
            break;
          scan.numeric = FALSE;
        }
      scan.p = MIN (g_utf8_next_char (scan.p), chunk->end);
    }
  return scan.p > p ? scan.p : MIN (g_utf8_next_char (p), chunk->end);
}

/* A clipped word or year that begins with its apostrophe: "'72", "'em". */
static const char *
find_clipped (const LiaisonChunk *chunk,
              const char         *p,
              guint               n)
{
  static const char * const clipped[] = { "em", "til", "cause", "tis", "twas", "round", "bout" };
  const char *q = p + n;

  if (is_digit_at (q, chunk->end) && is_digit_at (q + 1, chunk->end) &&
      !is_digit_at (q + 2, chunk->end))
    return q + 2 < chunk->end && q[2] == 's' ? q + 3 : q + 2;
  while (q < chunk->end && q - p < 10 && g_ascii_isalpha (*q))
    q++;
  if (!_liaison_is_word_at (q, chunk->end) &&
      is_in_list (p + n, q - p - n, clipped, G_N_ELEMENTS (clipped), TRUE))
    return q;
  return NULL;
}

/* The end of an apostrophe's token at P: alone, a possessive or contracted ending, or a clipped
 * word. */
static const char *
scan_apostrophe (const LiaisonChunk *chunk,
                 const char         *p,
                 guint               n)
{
  const char *q = NULL;

  if (p > chunk->start &&
      (_liaison_is_word_at (g_utf8_prev_char (p), chunk->end) || strchr (".%)\"", p[-1]) != NULL))
    q = find_clitic (p, chunk->end);
  else
    q = p == chunk->start && find_clitic (p, chunk->end) != NULL ? find_clitic (p, chunk->end)
                                                                 : find_clipped (chunk, p, n);
  if (q == NULL && n == 1 && p + 1 < chunk->end && p[1] == '\'')
    q = p + 2;
  return q != NULL ? q : p + n;
}

static const char *
find_emoticon (const LiaisonChunk *chunk,
               const char         *p)
{
  static const char * const emoticons[] = { ":-)", ":-(", ";-)", ":-D", ":-P", ":)",
                                           ":(",  ";)",  ":D",  ":P",  "=)",  "<3" };

  for (guint i = 0; i < G_N_ELEMENTS (emoticons); i++)
    {
      const char *q = p + strlen (emoticons[i]);

      if (q <= chunk->end && memcmp (p, emoticons[i], q - p) == 0 &&
          !_liaison_is_word_at (q, chunk->end))
        return q;
    }
  return NULL;
}

/* So many of one mark in a row are an ornament, or an attack: one token and not a thousand. */
#define ORNAMENT 8

/* The end of the run of the character at P if it is an ornament, or of the character. */
static const char *
scan_ornament (const LiaisonChunk *chunk,
               const char         *p)
{
  const gsize length = g_utf8_next_char (p) - p;
  const char *q = p;
  guint n = 0;

  while ((gsize) (chunk->end - q) >= length && memcmp (p, q, length) == 0)
    {
      q += length;
      n++;
    }
  return n >= ORNAMENT ? q : p + length;
}

/* The end of a run of the same mark: "...", "--", "!!!". */
static const char *
scan_run (const LiaisonChunk *chunk,
          const char         *p)
{
  const char *q = p + 1;

  if (*p == '!' || *p == '?')
    while (q < chunk->end && (*q == '!' || *q == '?'))
      q++;
  else if (strchr (".-*=_~#+<>`", *p) != NULL)
    while (q < chunk->end && *q == *p)
      q++;
  else
    return scan_ornament (chunk, p);
  return q;
}

/* The end of the token at P, where no word begins. */
const char *
_liaison_chunk_scan_other (const LiaisonChunk *chunk,
                           const char         *p)
{
  guint n = _liaison_apostrophe_at (p, chunk->end);
  const char *q;

  if (n > 0)
    return scan_apostrophe (chunk, p, n);
  if (*p == '.' && is_digit_at (p + 1, chunk->end) && (p == chunk->start || p[-1] == '$'))
    return _liaison_chunk_scan_word (chunk, p + 1);
  if ((guchar) *p < 0x80)
    return find_emoticon (chunk, p) != NULL ? find_emoticon (chunk, p) : scan_run (chunk, p);

  /* A symbol keeps what modifies it. */
  q = scan_ornament (chunk, p);
  while (q < chunk->end &&
         (g_unichar_ismark (g_utf8_get_char (q)) || g_utf8_get_char (q) == 0x200d))
    {
      gboolean joiner = g_utf8_get_char (q) == 0x200d;

      q = g_utf8_next_char (q);
      if (joiner && q < chunk->end)
        q = g_utf8_next_char (q);
    }
  return MIN (q, chunk->end);
}
