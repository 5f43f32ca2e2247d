/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows the marks at the ends of lines and words that tell what they are. */

#include "article/pdf/pdf-marks.h"

#include <string.h>

/* Whether LINE begins with the mark of an item; LENGTH becomes the bytes of a bullet and the
 * space behind it, and 0 for a number, which is part of the text. */
LiaisonPdfItem
liaison_pdf_marks_item (const char *line,
                        gsize      *length)
{
  static const char *const bullets[] = { "•", "‣", "◦", "▪", "●", "■", "□", "➢", "✓", "·", "–",
                                         "-", "*", "▶", "►", "○" };
  gsize n = 0;

  if (length != NULL)
    *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      n = strlen (bullets[i]);
      if (g_str_has_prefix (line, bullets[i]) && line[n] == ' ')
        {
          if (length != NULL)
            *length = n + 1;
          return LIAISON_PDF_ITEM_BULLET;
        }
    }
  n = *line == '(' || *line == '[';
  if (g_ascii_isdigit (line[n]))
    for (guint digits = 0; digits < 3 && g_ascii_isdigit (line[n]); digits++)
      n++;
  else if (*line == '(' && g_ascii_islower (line[n]))
    n++;
  else
    return LIAISON_PDF_ITEM_NONE;
  if (strchr (*line == '[' ? "]" : *line == '(' ? ")" : ".)", line[n]) == NULL || line[n] == '\0')
    return LIAISON_PDF_ITEM_NONE;
  return line[n + 1] == ' ' && line[n + 2] != '\0' ? LIAISON_PDF_ITEM_NUMBER
                                                   : LIAISON_PDF_ITEM_NONE;
}

/* Whether LINE begins a caption: "Figure 3. …", "Table 1: …". */
gboolean
liaison_pdf_marks_is_caption (const char *line)
{
  static const char *const words[] = { "Figure ", "Fig. ", "FIGURE ", "Table ",  "TABLE ",
                                       "Chart ",  "Map ",  "Graph ",  "Exhibit ", "Abbildung ",
                                       "Tabelle " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (line, words[i]))
      {
        const char *p = line + strlen (words[i]);
        gsize n = strspn (p, "0123456789.-");

        if (n > 0 && g_ascii_isdigit (*p) &&
            (p[n] == ':' || p[n] == '\0' || p[n - 1] == '.' ||
             (p[n] == ' ' && g_unichar_isupper (g_utf8_get_char (p + n + 1)))))
          return TRUE;
      }
  return FALSE;
}

static gsize
skip_reference (const char *text)
{
  static const char *const signs[] = { "*", "†", "‡", "§", "¶", "∗", "#" };
  gsize n = 0;

  while (n < 3 && g_ascii_isdigit (text[n]))
    n++;
  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      n = strlen (signs[i]);
  return n;
}

/* Whether LINE begins like a footnote: with the number or sign of it, RAISED or not, and then text.
 * Lines of programs are numbered too: behind a number that is not raised stands a capital. */
gboolean
liaison_pdf_marks_is_note (const char *line,
                           gboolean    raised)
{
  gsize n = skip_reference (line);
  gboolean number = g_ascii_isdigit (*line);
  gunichar c;

  if (n == 0)
    return FALSE;
  if (line[n] == '.' || line[n] == ')')
    n++;
  while (line[n] == ' ')
    n++;
  c = g_utf8_get_char (line + n);
  if (number && !raised)
    return g_unichar_isupper (c);
  return g_unichar_isalpha (c) || c == '"' || c == '\'' || c == '(' || c == 0x201c;
}

/* Whether WORD, which is raised, can be the mark of a footnote: "12", "1,2", "†", "*+". */
gboolean
liaison_pdf_marks_is_reference (const char *word)
{
  if (strlen (word) > 12)
    return FALSE;
  while (*word != '\0')
    {
      gsize n = skip_reference (word);

      if (n == 0)
        n = *word == '+' || *word == '$';
      if (n == 0)
        return FALSE;
      word += n;
      while (*word == ',' || *word == ' ')
        word++;
    }
  return TRUE;
}

/* Whether a sentence can end with WORD. */
gboolean
liaison_pdf_marks_ends_sentence (const char *word)
{
  const char *end = word + strlen (word);

  while (end > word)
    {
      gunichar c;

      end = g_utf8_prev_char (end);
      c = g_utf8_get_char (end);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 ||
          c == 0xff01 || c == 0xff1f || c == 0x61f || c == 0x6d4 || c == 0x964)
        return TRUE;
      if (!g_unichar_isdigit (c) && c != '"' && c != '\'' && c != ')' && c != ']' &&
          c != 0x201d && c != 0x2019 && c != 0xbb && c != 0xab && c != 0x201c)
        return FALSE;
    }
  return FALSE;
}

/* Whether WORD ends with a hyphen behind a letter or digit, which may be there for the end of the
 * line alone. */
gboolean
liaison_pdf_marks_ends_hyphened (const char *word)
{
  const char *end = word + strlen (word);
  gunichar c;

  if (end == word)
    return FALSE;
  end = g_utf8_prev_char (end);
  c = g_utf8_get_char (end);
  return (c == '-' || c == 0x2010 || c == 0xad) && end > word &&
         g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end)));
}
