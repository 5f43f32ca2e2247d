/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the paragraphs of a plain text. A blank line always ends one. What a single line end
 * means depends on the text: when lines are broken at a right margin it means nothing; otherwise
 * it ends a paragraph. */

#include "article/paragraphs.h"

#include <string.h>

/* Margins at which people and programs break lines, in code points. */
#define NARROWEST_MARGIN 40
#define WIDEST_MARGIN 110

typedef struct
{
  const char *text; /* without the white space at its ends */
  gsize bytes;      /* of TEXT; 0 in a blank line */
  guint start;      /* code point offset of TEXT */
  guint length;     /* of TEXT, in code points */
  guint indent;     /* code points of white space before TEXT */
} Line;

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  guint offset = 0;

  for (const char *p = text; *p != '\0';)
    {
      Line line = { .text = p, .start = offset };
      const char *trimmed = p;
      guint trimmed_offset = offset;
      gboolean blank = TRUE;

      for (; *p != '\0' && *p != '\n' && *p != '\r'; p = g_utf8_next_char (p), offset++)
        {
          if (g_unichar_isspace (g_utf8_get_char (p)))
            continue;
          if (blank)
            {
              line.indent = offset - line.start;
              line.text = p;
              line.start = offset;
              blank = FALSE;
            }
          trimmed = g_utf8_next_char (p);
          trimmed_offset = offset + 1;
        }
      line.bytes = blank ? 0 : trimmed - line.text;
      line.length = blank ? 0 : trimmed_offset - line.start;
      g_array_append_val (lines, line);
      if (p[0] == '\r' && p[1] == '\n')
        p++, offset++;
      if (*p != '\0')
        p++, offset++;
    }
  return lines;
}

static gboolean
ends_sentence (const Line *line)
{
  const char *end = line->text + line->bytes;

  while (end > line->text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026)
        return TRUE;
      if (strchr ("\"')]", c < 128 ? (int) c : ' ') == NULL && c != 0x201d && c != 0x2019)
        return FALSE;
      end = last;
    }
  return FALSE;
}

static gboolean
starts_item (const Line *line)
{
  const char *p = line->text;

  if (g_str_has_prefix (p, "- ") || g_str_has_prefix (p, "* ") || g_str_has_prefix (p, "• "))
    return TRUE;
  while (g_ascii_isdigit (*p))
    p++;
  return p > line->text && p - line->text <= 2 && (*p == '.' || *p == ')') && p[1] == ' ';
}

static guint
first_word_length (const Line *line)
{
  guint n = 0;

  for (const char *p = line->text; p < line->text + line->bytes; p = g_utf8_next_char (p), n++)
    if (g_unichar_isspace (g_utf8_get_char (p)))
      break;
  return n;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* The right margin at which the lines of a text were broken, or 0 when they were not. Lines that
 * stand before another line are looked at: nearly all of them must be filled up to the margin,
 * so that the next word would not have fitted, and many must break off inside a sentence. */
static guint
find_margin (GArray *lines)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  guint filled = 0;
  guint broken = 0;
  guint margin;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->bytes > 0 && line[1].bytes > 0)
        g_array_append_val (lengths, line->length);
    }
  if (lengths->len == 0)
    return 0;
  g_array_sort (lengths, compare_lengths);
  margin = g_array_index (lengths, guint, (lengths->len - 1) * 95 / 100);
  if (margin < NARROWEST_MARGIN || margin > WIDEST_MARGIN)
    return 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->bytes == 0 || line[1].bytes == 0)
        continue;
      filled += line->length + 1 + first_word_length (&line[1]) + 3 > margin;
      broken += !ends_sentence (line);
    }
  return filled * 10 >= lengths->len * 6 && broken * 10 >= lengths->len * 4 ? margin : 0;
}

/* Whether LINE only rules off: "=====", "* * *". */
static gboolean
is_rule (const Line *line)
{
  for (const char *p = line->text; p < line->text + line->bytes; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Whether NEXT goes on with the paragraph of LINE. */
static gboolean
continues (const Line *line,
           const Line *next,
           guint       margin)
{
  if (margin == 0 || starts_item (next) || is_rule (line) || is_rule (next))
    return FALSE;
  if (next->indent > line->indent + 1 && !starts_item (line) && ends_sentence (line))
    return FALSE;
  return !ends_sentence (line) || line->length + 1 + first_word_length (next) + 3 > margin;
}

/* The paragraphs of TEXT, valid UTF-8, as an array of LiaisonBlock whose spans hold no outer
 * white space. */
GArray *
liaison_paragraphs_find (const char *text)
{
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonBlock));
  g_autoptr (GArray) lines = split_lines (text);
  guint margin = find_margin (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      LiaisonBlock block = { .kind = LIAISON_BLOCK_PARAGRAPH };

      if (line->bytes == 0)
        continue;
      if (i > 0 && line[-1].bytes > 0 && continues (&line[-1], line, margin))
        {
          g_array_index (blocks, LiaisonBlock, blocks->len - 1).span.end =
              line->start + line->length;
          continue;
        }
      block.span = (LiaisonSpan) { line->start, line->start + line->length };
      g_array_append_val (blocks, block);
    }
  return blocks;
}
