/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parses a page with libxml2 and keeps what telling an article from its surroundings needs: a
 * flat table of elements and texts. The parser's events are taken instead of its tree, so that
 * neither depth nor size of a hostile page costs more than a walk through it. */

#include "article/html/html-page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* A page that is nested deeper, or has more elements, is read so far. No page that people made
 * comes near. */
#define MOST_DEPTH 200000
#define MOST_NODES 3000000
/* A comment about the whole page stands before so many elements and texts. */
#define COMMENT_NODES 16

typedef struct
{
  LiaisonHtmlPage *page;
  GArray *open; /* of guint: the elements that are open, from the root */
  GString *text; /* that was read since the last element began or ended */
  htmlParserCtxt *parser;
} Build;

/* Adds the words of VALUE to LABEL in lower case, each followed by a space. A capital after a
 * small letter begins a word as well. */
static void
add_words (GString    *label,
           const char *value)
{
  char last = ' ';

  for (const char *p = value; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && (guchar) *p < 0x80)
        {
          if (label->len > 1 && label->str[label->len - 1] != ' ')
            g_string_append_c (label, ' ');
        }
      else
        {
          if (g_ascii_isupper (*p) && g_ascii_islower (last) && label->str[label->len - 1] != ' ')
            g_string_append_c (label, ' ');
          g_string_append_c (label, g_ascii_tolower (*p));
        }
      last = *p;
    }
  if (label->str[label->len - 1] != ' ')
    g_string_append_c (label, ' ');
}

static gboolean
is_label (const char *name)
{
  static const char *const names[] = {
    "id", "class", "role", "data-component", "data-module", "data-type", "data-testid",
    "data-widget-type", NULL,
  };

  for (guint i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
hides (const char *name,
       const char *value)
{
  g_autofree char *style = NULL;

  if (g_ascii_strcasecmp (name, "hidden") == 0)
    return TRUE;
  if (g_ascii_strcasecmp (name, "aria-hidden") == 0)
    return g_ascii_strcasecmp (value, "true") == 0;
  if (g_ascii_strcasecmp (name, "style") != 0)
    return FALSE;
  style = g_ascii_strdown (value, MIN (strlen (value), 2000));
  return strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL ||
         strstr (style, "visibility:hidden") != NULL;
}

static const char *
keep (Build      *build,
      const char *text)
{
  return g_string_chunk_insert (build->page->strings, text);
}

static void
read_attributes (Build           *build,
                 LiaisonHtmlNode *node,
                 const xmlChar  **attributes)
{
  g_autoptr (GString) label = g_string_new (" ");

  for (; attributes != NULL && *attributes != NULL; attributes += 2)
    {
      const char *name = (const char *) attributes[0];
      const char *value = attributes[1] != NULL ? (const char *) attributes[1] : "";

      if (is_label (name))
        add_words (label, value);
      else if (g_ascii_strcasecmp (name, "href") == 0)
        node->href = keep (build, value);
      else if (g_ascii_strcasecmp (name, "datetime") == 0 ||
               g_ascii_strcasecmp (name, "content") == 0)
        node->value = keep (build, value);
      else if (g_ascii_strcasecmp (name, "itemprop") == 0 && *value != '\0')
        {
          g_autoptr (GString) words = g_string_new (" ");

          add_words (words, value);
          node->itemprop = keep (build, words->str);
        }
      node->hidden |= hides (name, value);
    }
  if (label->len > 1)
    node->label = keep (build, label->str);
  /* Pages are hidden as a whole until a script shows them. */
  if (node->tag == LIAISON_TAG_HTML || node->tag == LIAISON_TAG_BODY ||
      node->tag == LIAISON_TAG_MAIN)
    node->hidden = FALSE;
}

static const char *
find_attribute (const xmlChar **attributes,
                const char     *name)
{
  for (; attributes != NULL && *attributes != NULL; attributes += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[0], name) == 0)
      return (const char *) attributes[1];
  return NULL;
}

static void
read_meta (Build          *build,
           const xmlChar **attributes)
{
  static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
  const char *content = find_attribute (attributes, "content");

  for (guint i = 0; content != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      const char *key = find_attribute (attributes, keys[i]);
      LiaisonHtmlMeta meta = { NULL, keep (build, content) };

      if (key != NULL)
        {
          g_autofree char *lower = g_ascii_strdown (key, -1);

          meta.key = keep (build, lower);
          g_array_append_val (build->page->metas, meta);
        }
    }
}

static void
read_head (Build          *build,
           LiaisonTag      tag,
           const xmlChar **attributes)
{
  const char *rel = NULL;
  const char *value = NULL;

  if (tag == LIAISON_TAG_META)
    read_meta (build, attributes);
  else if (tag == LIAISON_TAG_HTML && build->page->lang == NULL)
    {
      value = find_attribute (attributes, "lang");
      if (value == NULL)
        value = find_attribute (attributes, "xml:lang");
      build->page->lang = value != NULL ? keep (build, value) : NULL;
    }
  else if (tag == LIAISON_TAG_BASE && build->page->base == NULL)
    {
      value = find_attribute (attributes, "href");
      build->page->base = value != NULL ? keep (build, value) : NULL;
    }
  else if (tag == LIAISON_TAG_LINK && build->page->canonical == NULL)
    {
      rel = find_attribute (attributes, "rel");
      value = find_attribute (attributes, "href");
      if (rel != NULL && value != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
        build->page->canonical = keep (build, value);
    }
}

static guint
innermost (Build *build)
{
  return g_array_index (build->open, guint, build->open->len - 1);
}

static void
append (Build           *build,
        LiaisonHtmlNode *node)
{
  node->parent = innermost (build);
  node->end = build->page->nodes->len + 1;
  g_array_append_vals (build->page->nodes, node, 1);
}

/* Makes a node of the text that was read, if any. */
static void
flush (Build *build)
{
  LiaisonHtmlNode node = { .tag = LIAISON_TAG_TEXT };

  if (build->text->len == 0)
    return;
  node.text = g_string_chunk_insert_len (build->page->strings, build->text->str, build->text->len);
  g_string_truncate (build->text, 0);
  append (build, &node);
}

static void
on_start (void           *data,
          const xmlChar  *name,
          const xmlChar **attributes)
{
  Build *build = data;
  LiaisonHtmlNode node = { .tag = liaison_tag_from_name ((const char *) name) };
  guint index;

  flush (build);
  if (build->open->len >= MOST_DEPTH || build->page->nodes->len >= MOST_NODES)
    {
      xmlStopParser (build->parser);
      return;
    }
  read_attributes (build, &node, attributes);
  read_head (build, node.tag, attributes);
  if (node.tag == LIAISON_TAG_SCRIPT)
    {
      const char *type = find_attribute (attributes, "type");

      node.value = type != NULL ? keep (build, type) : NULL;
    }
  index = build->page->nodes->len;
  append (build, &node);
  g_array_append_val (build->open, index);
}

static void
on_end (void          *data,
        const xmlChar *name)
{
  Build *build = data;
  LiaisonHtmlNode *node;

  flush (build);
  if (build->open->len <= 1)
    return;
  node = liaison_html_page_node (build->page, innermost (build));
  node->end = build->page->nodes->len;
  g_array_set_size (build->open, build->open->len - 1);
}

static void
on_text (void          *data,
         const xmlChar *text,
         int            length)
{
  Build *build = data;

  g_string_append_len (build->text, (const char *) text, length);
}

/* What browsers write at the top of a page that they save: "saved from url=(0020)https://…" as
 * Chrome and Edge do, "url: https://…" as SingleFile does. */
static void
on_comment (void          *data,
            const xmlChar *text)
{
  static const char *const marks[] = { "saved from url=(", "\n url: " };
  Build *build = data;
  const char *p = NULL;

  if (build->page->saved_from != NULL || build->page->nodes->len > COMMENT_NODES)
    return;
  for (guint i = 0; p == NULL && i < G_N_ELEMENTS (marks); i++)
    p = strstr ((const char *) text, marks[i]);
  p = p != NULL ? strstr (p, "http") : NULL;
  if (p != NULL)
    build->page->saved_from =
        g_string_chunk_insert_len (build->page->strings, p, strcspn (p, " \t\r\n"));
}

static void
parse (Build      *build,
       const char *html,
       gsize       length)
{
  xmlSAXHandler handler = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .comment = on_comment,
  };
  htmlParserCtxt *parser = htmlCreateMemoryParserCtxt (html, (int) length);

  if (parser == NULL)
    return;
  build->parser = parser;
  htmlCtxtUseOptions (parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  *parser->sax = handler;
  parser->userData = build;
  xmlSwitchEncoding (parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument (parser);
  flush (build);
  while (build->open->len > 1)
    on_end (build, NULL);
  if (parser->myDoc != NULL)
    xmlFreeDoc (parser->myDoc);
  htmlFreeParserCtxt (parser);
}

/* Takes the texts of <title> and of JSON-LD scripts out of the table, and with them all that is
 * not to be read. */
static void
collect_texts (LiaisonHtmlPage *self)
{
  for (guint i = 1; i < self->nodes->len; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (self, i);
      const LiaisonHtmlNode *parent = liaison_html_page_node (self, node->parent);

      if (node->tag != LIAISON_TAG_TEXT)
        continue;
      if (parent->tag == LIAISON_TAG_TITLE && self->title == NULL)
        self->title = node->text;
      else if (parent->tag == LIAISON_TAG_SCRIPT && parent->value != NULL &&
               strstr (parent->value, "ld+json") != NULL)
        g_ptr_array_add (self->ld, (gpointer) node->text);
    }
}

/* Parses LENGTH bytes of HTML, valid UTF-8 without NUL. Always gives a page, whatever HTML is. */
LiaisonHtmlPage *
liaison_html_page_new (const char *html,
                       gsize       length)
{
  LiaisonHtmlPage *self = g_new0 (LiaisonHtmlPage, 1);
  LiaisonHtmlNode root = { .tag = LIAISON_TAG_OTHER };
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  Build build = { .page = self, .open = open, .text = text };
  guint zero = 0;

  self->nodes = g_array_new (FALSE, TRUE, sizeof (LiaisonHtmlNode));
  self->metas = g_array_new (FALSE, TRUE, sizeof (LiaisonHtmlMeta));
  self->ld = g_ptr_array_new ();
  self->strings = g_string_chunk_new (4096);
  g_array_append_val (self->nodes, root);
  g_array_append_val (open, zero);
  parse (&build, html, length);
  liaison_html_page_node (self, 0)->end = self->nodes->len;
  collect_texts (self);
  liaison_html_page_hide_boxes (self);
  return self;
}

void
liaison_html_page_free (LiaisonHtmlPage *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->metas);
  g_ptr_array_unref (self->ld);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* The content of the first <meta> with that key and any content, or NULL. */
const char *
liaison_html_page_meta (const LiaisonHtmlPage *self,
                        const char            *key)
{
  for (guint i = 0; i < self->metas->len; i++)
    {
      const LiaisonHtmlMeta *meta = &g_array_index (self->metas, LiaisonHtmlMeta, i);

      if (strcmp (meta->key, key) == 0 && *meta->content != '\0')
        return meta->content;
    }
  return NULL;
}

/* Whether LABEL has one of WORDS, an array that NULL ends. A word begins with a space and so
 * stands at the beginning of words of the label; one that ends with a space is a whole word. */
gboolean
liaison_html_labelled (const char        *label,
                       const char *const *words)
{
  for (guint i = 0; label != NULL && words[i] != NULL; i++)
    if (strstr (label, words[i]) != NULL)
      return TRUE;
  return FALSE;
}
