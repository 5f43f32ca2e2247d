/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guesses the encoding of a text that tells nothing of it. uchardet knows the scripts of the world
 * by how often their letters follow each other; where letters are few, as in English with its
 * quotation marks and dashes, it errs, and what makes more sense among the Western encodings is
 * taken. */

#include "article/encoding-guess.h"

#include <string.h>
#include <uchardet/uchardet.h>

/* So much of a text is looked at. */
#define MOST_BYTES (512 * 1024)
#define MOST_WIDE_BYTES 65536

/* What a wide encoding needs to be told: so many of a hundred characters are likely ones. */
#define LIKELY 95

static guint
unit_at (const guchar *b,
         gsize         i,
         gboolean      big)
{
  return big ? (guint) b[i] << 8 | b[i + 1] : (guint) b[i + 1] << 8 | b[i];
}

/* Whether BYTES make sense as UTF-32: no character lies outside of Unicode. */
static gboolean
is_utf32 (const guchar *b,
          gsize         length,
          gboolean      big)
{
  for (gsize i = 0; i + 3 < length; i += 4)
    {
      guint32 c = big ? (guint32) b[i] << 24 | b[i + 1] << 16 | b[i + 2] << 8 | b[i + 3]
                      : (guint32) b[i + 3] << 24 | b[i + 2] << 16 | b[i + 1] << 8 | b[i];

      if (c == 0 || !g_unichar_validate (c))
        return FALSE;
    }
  return length >= 16;
}

/* Whether BYTES make sense as UTF-16: either nearly every second byte is a NUL, as in English, or
 * nearly all characters are likely ones of another script and some are those that separate
 * words. */
static gboolean
is_utf16 (const guchar *b,
          gsize         length,
          gboolean      big)
{
  gsize n = length / 2;
  gsize ascii = 0;
  gsize likely = 0;
  gsize breaks = 0;
  gsize wrong = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      guint c = unit_at (b, i, big);

      ascii += c > 0 && c < 0x80;
      breaks += c == 0x20 || c == 0x0a || c == 0x3001 || c == 0x3002 || c == 0xff0c;
      likely += (c >= 0x20 && c < 0x700) || (c >= 0x900 && c < 0x1100) || c == 0x0a || c == 0x0d ||
                (c >= 0x2010 && c < 0x2030) || (c >= 0x3000 && c < 0x3100) ||
                (c >= 0x4e00 && c < 0xa000) || (c >= 0xac00 && c < 0xd7a4) ||
                (c >= 0xff00 && c < 0xff60);
      wrong += c == 0;
    }
  if (n >= 4 && wrong == 0 && ascii * 10 > n * 7)
    return TRUE;
  return n >= 16 && likely * 100 >= n * LIKELY && breaks * 60 >= n && wrong * 50 <= n;
}

/**
 * liaison_encoding_guess_wide:
 * @bytes: what a file holds, without a byte order mark
 * @length: how many bytes
 *
 * Returns: (transfer none) (nullable): the UTF-16 or UTF-32 that the bytes make sense in; %NULL when
 *   they are of another encoding, or no text
 */
const char *
liaison_encoding_guess_wide (const char *bytes,
                             gsize       length)
{
  const guchar *b = (const guchar *) bytes;
  gsize n = MIN (length, MOST_WIDE_BYTES);

  if (is_utf32 (b, n, FALSE))
    return "UTF-32LE";
  if (is_utf32 (b, n, TRUE))
    return "UTF-32BE";
  if (is_utf16 (b, n, FALSE))
    return "UTF-16LE";
  if (is_utf16 (b, n, TRUE))
    return "UTF-16BE";
  return NULL;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c);
}

/* How much sense the character C makes between BEFORE and AFTER. */
static int
weigh (gunichar before,
       gunichar c,
       gunichar after)
{
  gboolean starts = !is_letter (before) && !g_unichar_isdigit (before);
  gboolean letters = is_letter (before) && is_letter (after);

  if (is_letter (c) && c != 0xaa && c != 0xba)
    {
      if (g_unichar_isupper (c) && g_unichar_islower (before))
        return -4;
      if (g_unichar_isupper (c))
        return g_unichar_isupper (after) || g_unichar_islower (after) ? 1 : -1;
      return is_letter (before) || is_letter (after) ? 2 : 0;
    }
  switch (c)
    {
    case 0x2018: case 0x201c: case 0xab: case 0xa1: case 0xbf: case 0x201e:
      return starts && !g_unichar_isspace (after) ? 3 : -2;
    case 0x2019:
      return is_letter (before) || g_unichar_ispunct (before) ? 3 : -1;
    case 0x201d: case 0xbb:
      return !g_unichar_isspace (before) && !is_letter (after) ? 3 : -2;
    case 0x2013: case 0x2014: case 0x2026: case 0xa0: case 0x20ac: case 0xa3: case 0xa7: case 0xb0:
    case 0xaa: case 0xba:
      return letters && c != 0x2014 && c != 0x2013 ? -2 : 2;
    default:
      return letters ? -4 : -2;
    }
}

/* Fills TABLE with what each byte is in CHARSET, of one byte a character. */
static void
fill_table (gunichar    table[256],
            const char *charset)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);

  for (guint i = 0; i < 256; i++)
    {
      char byte = (char) i;
      char character[8] = { 0 };
      char *in = &byte;
      char *out = character;
      gsize left = 1;
      gsize room = sizeof character - 1;

      table[i] = i < 0x80 ? i : 0xfffd;
      if (i < 0x80 || converter == (GIConv) -1)
        continue;
      if (g_iconv (converter, &in, &left, &out, &room) != (gsize) -1 && out > character)
        table[i] = g_utf8_get_char (character);
      g_iconv (converter, NULL, NULL, NULL, NULL);
    }
  if (converter != (GIConv) -1)
    g_iconv_close (converter);
}

/* How much sense BYTES make in CHARSET: more is better. */
static gint64
judge (const char *bytes,
       gsize       length,
       const char *charset)
{
  gunichar table[256];
  gint64 sum = 0;

  fill_table (table, charset);
  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] >= 0x80)
      sum += weigh (i > 0 ? table[(guchar) bytes[i - 1]] : ' ', table[(guchar) bytes[i]],
                    i + 1 < length ? table[(guchar) bytes[i + 1]] : ' ');
  return sum;
}

/* Whether CHARSET is for languages that are written in Latin letters, which uchardet confuses when
 * few letters are others than those of English. */
static gboolean
is_latin (const char *charset)
{
  static const char *const names[] = {
    "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-9", "ISO-8859-10",
    "ISO-8859-13", "ISO-8859-15", "ISO-8859-16", "WINDOWS-1250", "WINDOWS-1252", "WINDOWS-1257",
    "WINDOWS-1258", "MAC-CENTRALEUROPE", "IBM852", "IBM865", "VISCII", "ASCII", "", NULL,
  };

  return g_strv_contains (names, charset);
}

/* The encoding that includes NAME and which people mean by it. */
static const char *
widen (const char *name)
{
  static const char *const wider[][2] = {
    { "ISO-8859-1", "WINDOWS-1252" }, { "ISO-8859-9", "WINDOWS-1254" },
    { "ISO-8859-8", "WINDOWS-1255" }, { "TIS-620", "CP874" },
    { "ISO-8859-11", "CP874" },       { "SHIFT_JIS", "CP932" },
    { "EUC-KR", "UHC" },              { "GB2312", "GB18030" },
    { "KOI8-R", "KOI8-U" },           { "BIG5", "BIG5-HKSCS" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    if (strcmp (wider[i][0], name) == 0)
      return wider[i][1];
  return name;
}

/* What makes most sense of the encodings of the West and the one that was GUESSED. */
static const char *
choose_latin (const char *bytes,
              gsize       length,
              const char *guessed)
{
  static const struct
  {
    const char *charset;
    gint64 margin; /* by which it must be better than what is commoner */
  } western[] = {
    { "WINDOWS-1252", 1 }, { "ISO-8859-15", 1 }, { "MACINTOSH", 6 }, { "CP850", 6 }, { "CP437", 6 },
  };
  const char *best = "WINDOWS-1252";
  gint64 most = G_MININT32;

  if (*guessed != '\0')
    {
      best = guessed;
      most = judge (bytes, length, guessed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (western); i++)
    {
      gint64 sum = judge (bytes, length, western[i].charset);

      if (sum >= most + western[i].margin)
        {
          most = sum;
          best = western[i].charset;
        }
    }
  return best;
}

/**
 * liaison_encoding_guess:
 * @bytes: what a text holds that is neither UTF-8 nor UTF-16
 * @length: how many bytes
 *
 * Returns: (transfer full): the name of the encoding, for iconv
 */
char *
liaison_encoding_guess (const char *bytes,
                        gsize       length)
{
  gsize n = MIN (length, MOST_BYTES);
  uchardet_t detector = uchardet_new ();
  g_autofree char *found = NULL;
  const char *name = "WINDOWS-1252";

  if (uchardet_handle_data (detector, bytes, n) == 0)
    {
      uchardet_data_end (detector);
      found = g_ascii_strup (uchardet_get_charset (detector), -1);
      name = widen (found);
      if (is_latin (found))
        name = choose_latin (bytes, n, name);
    }
  uchardet_delete (detector);
  return g_strdup (name);
}
