/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other programs put on the clipboard or drag: a piece of a page, and where it comes from.
 * Nothing is parsed here: a piece is only made a page of, which a confined process reads. */

#include "interface/clip.h"

#include <string.h>

#include "article/encoding.h"

/* So much of a piece is looked at to see what it is. */
#define HEAD_BYTES 65536
/* A longer line is not the address of a page. */
#define LONGEST_ADDRESS 4096

static gboolean
is_web (const char *address)
{
  return g_ascii_strncasecmp (address, "http://", 7) == 0 ||
         g_ascii_strncasecmp (address, "https://", 8) == 0;
}

/**
 * liaison_clip_is_address:
 * @text: (nullable): a text
 *
 * Returns: whether it is the address of a page on the web and nothing else
 */
gboolean
liaison_clip_is_address (const char *text)
{
  g_autofree char *line = NULL;

  if (text == NULL || strlen (text) > LONGEST_ADDRESS)
    return FALSE;
  line = g_strstrip (g_strdup (text));
  return is_web (line) && strpbrk (line, " \t\r\n") == NULL;
}

/**
 * liaison_clip_address:
 * @address: what a browser says about where a piece comes from; its first line counts
 *
 * Returns: (transfer full) (nullable): the address, if it is one on the web
 */
char *
liaison_clip_address (GBytes *address)
{
  gsize length;
  const char *data = g_bytes_get_data (address, &length);
  g_autofree char *text = NULL;

  if (length == 0 || length > 2 * LONGEST_ADDRESS)
    return NULL;
  text = liaison_encoding_decode (data, length);
  text[strcspn (text, "\r\n")] = '\0';
  return liaison_clip_is_address (text) ? g_strdup (g_strstrip (text)) : NULL;
}

/* Whether a tag NAME begins at P. */
static gboolean
is_tag (const char *p,
        const char *name)
{
  gsize n = strlen (name);

  return p[0] == '<' && g_ascii_strncasecmp (p + 1, name, n) == 0 &&
         (g_ascii_isspace (p[1 + n]) || p[1 + n] == '>' || p[1 + n] == '/');
}

/* Whether HTML is more than its plain text: it has paragraphs, headings, items, quotations or
 * links. What an editor of programs copies has only colours. */
static gboolean
holds_article (const char *html)
{
  static const char *const tags[] = { "p",  "h1", "h2", "h3",         "h4", "h5",
                                      "h6", "li", "a",  "blockquote", "article" };
  const char *end = html + MIN (strlen (html), HEAD_BYTES);

  for (const char *p = memchr (html, '<', end - html); p != NULL;
       p = memchr (p + 1, '<', end - p - 1))
    for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
      if (is_tag (p, tags[i]))
        return TRUE;
  return FALSE;
}

/* The value of the line "KEY:value" in the HEADER that some browsers put before a piece. */
static char *
header_value (const char *header,
              const char *end,
              const char *key)
{
  const char *p = g_strstr_len (header, end - header, key);

  if (p == NULL)
    return NULL;
  p += strlen (key);
  return g_strstrip (g_strndup (p, strcspn (p, "\r\n")));
}

/* TEXT behind the header of lines such as "SourceURL:https://…", whose address goes to URI. */
static const char *
skip_header (const char  *text,
             char       **uri)
{
  const char *html = strchr (text, '<');

  if (html == NULL || g_ascii_strncasecmp (text, "Version:", 8) != 0)
    return text;
  *uri = header_value (text, html, "SourceURL:");
  if (!liaison_clip_is_address (*uri))
    g_clear_pointer (uri, g_free);
  return html;
}

/**
 * liaison_clip_page:
 * @html: a piece of a page, in the encoding that its maker chose
 * @uri: (out) (transfer full) (nullable): where the piece says that it comes from
 *
 * Makes a page of the piece.
 *
 * Returns: (transfer full) (nullable): the page in UTF-8; %NULL when the piece holds nothing that
 *   its plain text does not
 */
GBytes *
liaison_clip_page (GBytes  *html,
                   char   **uri)
{
  gsize length;
  const char *data = g_bytes_get_data (html, &length);
  g_autofree char *text = NULL;
  const char *piece;
  char *page;

  *uri = NULL;
  if (length == 0)
    return NULL;
  text = liaison_encoding_decode (data, length);
  piece = skip_header (text, uri);
  if (!holds_article (piece))
    {
      g_clear_pointer (uri, g_free);
      return NULL;
    }
  page = g_strconcat ("<!DOCTYPE html><meta charset=\"utf-8\">", piece, NULL);
  return g_bytes_new_take (page, strlen (page));
}
