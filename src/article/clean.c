/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every text goes through on its way into an article. */

#include "article/clean.h"

/* Whether C separates words. */
gboolean
liaison_clean_is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x85 || c == 0xa0;
}

/* Whether C must not stand in a text: control characters, and signs that only tell where a line may be broken or how
 * bytes are ordered, which would make two equal names differ. */
gboolean
liaison_clean_is_unwanted (gunichar c)
{
  return (g_unichar_iscntrl (c) && !liaison_clean_is_space (c)) || c == 0xad || c == 0x200b || c == 0x2060 ||
         c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

/* TEXT as one line of valid UTF-8 without unwanted characters, its white space folded to single spaces and trimmed;
 * NULL when nothing is left or TEXT is NULL. */
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
