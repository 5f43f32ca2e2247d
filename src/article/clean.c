/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every text goes through on its way into an article. */

#include "article/clean.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* What is longer is not a tag. */
#define LONGEST_TAG 2000

/* Whether C separates words. */
gboolean
liaison_clean_is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x85 || c == 0xa0;
}

/* Whether C must not stand in a text: control characters, and signs that only tell where a line
 * may be broken or how bytes are ordered, which would make two equal names differ. */
gboolean
liaison_clean_is_unwanted (gunichar c)
{
  return (g_unichar_iscntrl (c) && !liaison_clean_is_space (c)) || c == 0xad || c == 0x200b ||
         c == 0x2060 || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

/* TEXT as one line of valid UTF-8 without unwanted characters, its white space folded to single
 * spaces and trimmed; NULL when nothing is left or TEXT is NULL. */
char *
liaison_clean_line (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) line = NULL;
  gboolean space = FALSE;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  line = g_string_sized_new (64);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (liaison_clean_is_space (c))
        space = line->len > 0;
      else if (!liaison_clean_is_unwanted (c))
        {
          if (space)
            g_string_append_c (line, ' ');
          space = FALSE;
          g_string_append_unichar (line, c);
        }
    }
  if (line->len == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* How many bytes of TEXT, at most MOST, stand before one of REJECT or the end. */
static gsize
count_before (const char *text,
              const char *reject,
              gsize       most)
{
  gsize n = 0;

  while (n < most && text[n] != '\0' && strchr (reject, text[n]) == NULL)
    n++;
  return n;
}

/* Adds the character of the entity that begins with the & at P. Returns its end, or P when there
 * is none. */
static const char *
add_entity (GString    *text,
            const char *p)
{
  const char *end = p + count_before (p, ";", 10);
  guint64 value;
  g_autofree char *name = NULL;
  const htmlEntityDesc *entity;

  if (*end != ';' || end - p < 2)
    return p;
  name = g_strndup (p + 1, end - p - 1);
  if (name[0] == '#')
    {
      gboolean hex = name[1] == 'x' || name[1] == 'X';

      value = g_ascii_strtoull (name + (hex ? 2 : 1), NULL, hex ? 16 : 10);
    }
  else
    {
      entity = htmlEntityLookup ((const xmlChar *) name);
      value = entity != NULL ? entity->value : strcmp (name, "apos") == 0 ? '\'' : 0;
    }
  if (value == 0 || value > 0x10ffff || !g_unichar_validate ((gunichar) value))
    return p;
  g_string_append_unichar (text, (gunichar) value);
  return end + 1;
}

/* The length of the tag such as <p> or </em> that begins at P, or 0. */
static gsize
tag_length (const char *p)
{
  gsize n;

  if (p[0] != '<' || !(g_ascii_isalpha (p[1]) || (p[1] == '/' && g_ascii_isalpha (p[2]))))
    return 0;
  n = count_before (p, ">", LONGEST_TAG);
  return p[n] == '>' ? n + 1 : 0;
}

/* TEXT as liaison_clean_line() makes it, and without the tags and entities that a field of plain
 * text sometimes carries; NULL when nothing is left or TEXT is NULL. */
char *
liaison_clean_markup (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      const char *next = text;

      if (*text == '&')
        next = add_entity (plain, text);
      else if (tag_length (text) > 0)
        {
          next = text + tag_length (text);
          g_string_append_c (plain, ' ');
        }
      if (next == text)
        g_string_append_c (plain, *next++);
      text = next;
    }
  return liaison_clean_line (plain->str);
}
