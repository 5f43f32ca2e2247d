/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds out in which encoding a text is, and decodes it. What speaks for an encoding is looked
 * at in the order of its weight: a byte order mark, the patterns of UTF-16 and UTF-32, being valid
 * UTF-8, what HTML or XML declares, and at last what the letters make likely. */

#include "article/encoding.h"

#include "article/encoding-guess.h"

#include <string.h>

/* A declaration stands in the first bytes. */
#define DECLARATION_BYTES 4096

/* Windows-1252 from 0x80 to 0x9f; 0 where nothing is defined. */
static const gunichar windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static char *
decode_windows_1252 (const char *bytes,
                     gsize       length)
{
  GString *text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = bytes[i];
      gunichar c = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;

      g_string_append_unichar (text, c != 0 || byte == 0 ? c : 0xfffd);
    }
  return g_string_free (text, FALSE);
}

/* Decodes with iconv; bytes that mean nothing become U+FFFD. Returns NULL when the encoding is
 * not known. */
static char *
decode_iconv (const char *bytes,
              gsize       length,
              const char *charset)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  g_autoptr (GString) text = NULL;
  gchar *in = (gchar *) bytes;
  gsize left = length;

  if (converter == (GIConv) -1)
    return NULL;
  text = g_string_sized_new (length + 16);
  while (left > 0)
    {
      char buffer[4096];
      gchar *out = buffer;
      gsize room = sizeof buffer;
      gsize before = left;
      gsize result = g_iconv (converter, &in, &left, &out, &room);

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize) -1 || (left < before && out > buffer))
        continue;
      g_string_append (text, "\357\277\275");
      in++;
      left--;
    }
  g_iconv_close (converter);
  return g_utf8_make_valid (text->str, text->len);
}

/* Whether NAME is what pages write when they mean Windows-1252. */
static gboolean
is_windows_1252 (const char *name)
{
  static const char *const names[] = {
    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "ascii", "us-ascii",
    "windows-1252", "cp1252",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether texts in the encoding NAME are made of ASCII bytes that mean something else. */
static gboolean
is_seven_bit (const char *name)
{
  return g_ascii_strncasecmp (name, "iso-2022-", 9) == 0 ||
         g_ascii_strncasecmp (name, "hz-", 3) == 0;
}

/**
 * liaison_encoding_declared:
 * @bytes: the beginning of a file
 * @length: how many bytes
 *
 * Finds what an XML declaration or a <meta> says about the encoding.
 *
 * Returns: (transfer full) (nullable): its name as it is written, or %NULL
 */
char *
liaison_encoding_declared (const char *bytes,
                           gsize       length)
{
  static const char *const keys[] = { "charset", "encoding" };
  g_autofree char *head = g_ascii_strdown (bytes, MIN (length, DECLARATION_BYTES));
  const char *first = head;

  while (g_ascii_isspace (*first))
    first++;
  if (*first != '<')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (const char *p = strstr (head, keys[i]); p != NULL; p = strstr (p + 1, keys[i]))
      {
        const char *q = p + strlen (keys[i]);
        gsize n;

        while (g_ascii_isspace (*q))
          q++;
        if (*q != '=')
          continue;
        for (q++; g_ascii_isspace (*q) || *q == '"' || *q == '\'';)
          q++;
        n = strspn (q, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
        if (n >= 2 && n <= 40)
          return g_strndup (q, n);
      }
  return NULL;
}

/* The encoding that a byte order mark tells, or that gives itself away as UTF-16 or UTF-32. Sets MARK to the length of the mark. */
static const char *
find_unicode (const char *bytes,
              gsize       length,
              gsize      *mark)
{
  const guchar *b = (const guchar *) bytes;

  *mark = 0;
  if (length >= 3 && b[0] == 0xef && b[1] == 0xbb && b[2] == 0xbf)
    return *mark = 3, "UTF-8";
  if (length >= 4 && b[0] == 0xff && b[1] == 0xfe && b[2] == 0 && b[3] == 0)
    return *mark = 4, "UTF-32LE";
  if (length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == 0xfe && b[3] == 0xff)
    return *mark = 4, "UTF-32BE";
  if (length >= 2 && b[0] == 0xff && b[1] == 0xfe)
    return *mark = 2, "UTF-16LE";
  if (length >= 2 && b[0] == 0xfe && b[1] == 0xff)
    return *mark = 2, "UTF-16BE";
  return liaison_encoding_guess_wide (bytes, length);
}

/* Whether a text that is not quite valid UTF-8 was meant as such: most of its other than ASCII
 * characters are valid. */
static gboolean
is_nearly_utf8 (const char *bytes,
                gsize       length)
{
  gsize good = 0;
  gsize bad = 0;

  for (gsize i = 0; i < length;)
    {
      gunichar c;

      if ((guchar) bytes[i] < 0x80)
        {
          i++;
          continue;
        }
      c = g_utf8_get_char_validated (bytes + i, MIN (length - i, 6));
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          bad++;
          i++;
          continue;
        }
      good++;
      i += g_utf8_skip[(guchar) bytes[i]];
    }
  return good > 4 * bad;
}

static gboolean
is_valid_utf8 (const char *bytes,
               gsize       length)
{
  const char *end;

  /* A NUL is not valid for GLib, but it does not tell the encoding. */
  while (length > 0)
    {
      if (g_utf8_validate (bytes, length, &end))
        return TRUE;
      if (*end != '\0')
        return FALSE;
      length -= end + 1 - bytes;
      bytes = end + 1;
    }
  return TRUE;
}

/* LENGTH bytes of UTF-8 as a string: NULs are left out, what is not valid becomes U+FFFD. */
static char *
take_utf8 (const char *bytes,
           gsize       length)
{
  GString *text;
  char *valid;

  if (memchr (bytes, '\0', length) == NULL)
    return g_utf8_make_valid (bytes, length);
  text = g_string_sized_new (length);
  for (gsize i = 0; i < length; i++)
    if (bytes[i] != '\0')
      g_string_append_c (text, bytes[i]);
  valid = g_utf8_make_valid (text->str, text->len);
  g_string_free (text, TRUE);
  return valid;
}

/* Whether the bytes switch to letters of Japanese or Korean as ISO-2022 does. */
static gboolean
has_shifts (const char *bytes,
            gsize       length)
{
  for (gsize i = 0; i + 1 < length; i++)
    if (bytes[i] == '\033' && bytes[i + 1] == '$')
      return TRUE;
  return FALSE;
}

/* Decodes in the encoding that is likeliest. */
static char *
decode_guessed (const char *bytes,
                gsize       length)
{
  g_autofree char *charset = liaison_encoding_guess (bytes, length);

  return strcmp (charset, "WINDOWS-1252") != 0 ? decode_iconv (bytes, length, charset) : NULL;
}

/* Decodes without regard to marks, by what is DECLARED, which may be NULL. */
static char *
decode_declared (const char *bytes,
                 gsize       length,
                 const char *declared)
{
  g_autofree char *decoded = NULL;
  gboolean seven_bit =
      declared != NULL ? is_seven_bit (declared) : has_shifts (bytes, length);

  if (is_valid_utf8 (bytes, length) && !seven_bit)
    return take_utf8 (bytes, length);
  if (declared != NULL && !is_windows_1252 (declared) &&
      g_ascii_strncasecmp (declared, "utf", 3) != 0)
    decoded = decode_iconv (bytes, length, declared);
  if (decoded == NULL && is_nearly_utf8 (bytes, length) && !seven_bit)
    return take_utf8 (bytes, length);
  if (decoded == NULL && declared == NULL)
    decoded = decode_guessed (bytes, length);
  if (decoded == NULL)
    decoded = decode_windows_1252 (bytes, length);
  return take_utf8 (decoded, strlen (decoded));
}

/**
 * liaison_encoding_decode_as:
 * @bytes: what a text or a part of a mail holds
 * @length: how many bytes
 * @charset: (nullable): the encoding that it is said to be in
 *
 * Decodes a text as liaison_encoding_decode() does, where something outside of it tells the
 * encoding. A byte order mark, and being valid UTF-8, weigh more than what is told; what the text
 * itself declares counts when nothing is told.
 *
 * Returns: (transfer full): the text in valid UTF-8, without a byte order mark
 */
char *
liaison_encoding_decode_as (const char *bytes,
                            gsize       length,
                            const char *charset)
{
  gsize mark;
  const char *unicode = find_unicode (bytes, length, &mark);
  g_autofree char *declared = NULL;
  g_autofree char *decoded = NULL;

  bytes += mark;
  length -= mark;
  if (unicode != NULL && strcmp (unicode, "UTF-8") != 0)
    {
      decoded = decode_iconv (bytes, length, unicode);
      if (decoded != NULL)
        return take_utf8 (decoded, strlen (decoded));
    }
  if (unicode != NULL)
    return take_utf8 (bytes, length);
  if (charset == NULL || *charset == '\0')
    declared = liaison_encoding_declared (bytes, length);
  return decode_declared (bytes, length, declared != NULL ? declared : charset);
}

/**
 * liaison_encoding_decode:
 * @bytes: what a file of text or markup holds
 * @length: how many bytes
 *
 * Decodes a text of unknown encoding. NULs are left out, and what cannot be decoded becomes U+FFFD.
 *
 * Returns: (transfer full): the text in valid UTF-8, without a byte order mark
 */
char *
liaison_encoding_decode (const char *bytes,
                         gsize       length)
{
  return liaison_encoding_decode_as (bytes, length, NULL);
}
