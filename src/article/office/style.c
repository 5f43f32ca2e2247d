/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the name of a style means. Word processors write the names of the styles that they bring in
 * English, whatever language they speak. */

#include "article/office/style.h"

#include <stdlib.h>
#include <string.h>

/* NAME in small letters, with spaces: OpenDocument writes "Heading_20_1". */
static char *
plain_name (const char *name)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    if (strncmp (p, "_20_", 4) == 0)
      {
        g_string_append_c (plain, ' ');
        p += 3;
      }
    else
      g_string_append_c (plain, *p == '_' || *p == '-' ? ' ' : g_ascii_tolower (*p));
  return g_strstrip (g_string_free (plain, FALSE));
}

/**
 * liaison_style_take_name:
 * @self: what is known of a style
 * @name: its name
 *
 * Notes what the name says; what it leaves open stays.
 */
void
liaison_style_take_name (LiaisonStyle *self,
                         const char   *name)
{
  static const char *const quotes[] = { "quote",      "intense quote", "block text",
                                        "quotations", "block quote",   "blockquote" };
  g_autofree char *plain = plain_name (name);

  if (g_str_has_prefix (plain, "heading ") && g_ascii_isdigit (plain[8]))
    liaison_style_take_outline (self, atoi (plain + 8));
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (strcmp (plain, quotes[i]) == 0)
      self->kind = LIAISON_BLOCK_QUOTE;
  if (strcmp (plain, "title") == 0)
    self->role = LIAISON_ROLE_TITLE;
  else if (strcmp (plain, "author") == 0 || strcmp (plain, "authors") == 0)
    self->role = LIAISON_ROLE_AUTHOR;
  else if (strcmp (plain, "date") == 0)
    self->role = LIAISON_ROLE_DATE;
}

/**
 * liaison_style_take_outline:
 * @self: what is known of a style
 * @level: the level that its paragraphs have in the outline, from 1; 0 for none
 */
void
liaison_style_take_outline (LiaisonStyle *self,
                            int           level)
{
  if (level > 0)
    {
      self->kind = LIAISON_BLOCK_HEADING;
      self->level = CLAMP (level, 1, 6);
    }
  else if (self->kind == LIAISON_BLOCK_HEADING)
    {
      self->kind = LIAISON_BLOCK_PARAGRAPH;
      self->level = 0;
    }
}

/**
 * liaison_style_take_list:
 * @self: what is known of a style or paragraph
 * @kind: %LIAISON_BLOCK_LIST_ITEM or %LIAISON_BLOCK_UNMARKED_ITEM for an item of a list, or
 *   %LIAISON_BLOCK_PARAGRAPH for none
 * @level: how deep the list is, from 0
 *
 * Notes whether paragraphs are items. Headings and quotations stay what they are.
 */
void
liaison_style_take_list (LiaisonStyle     *self,
                         LiaisonBlockKind  kind,
                         int               level)
{
  if (self->kind == LIAISON_BLOCK_HEADING || self->kind == LIAISON_BLOCK_QUOTE)
    return;
  self->kind = kind;
  self->level = kind != LIAISON_BLOCK_PARAGRAPH ? (guint) CLAMP (level, 0, 8) + 1 : 0;
}
