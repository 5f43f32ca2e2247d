/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an article of Markdown (CommonMark, by cmark), with or without front matter. */

#include "article/read.h"

#include "article/byline.h"
#include "article/clean.h"
#include "article/dates.h"
#include "article/frame.h"

#include <cmark.h>
#include <string.h>

/* Quotes and items that are nested deeper stand in no article, and take cmark long. */
#define MOST_NESTING 64

/* Takes the value of "key: value" for one of KEYS out of LINE; NULL when it is about something
 * else. */
static char *
front_value (const char        *line,
             const char *const *keys)
{
  for (guint i = 0; keys[i] != NULL; i++)
    {
      gsize n = strlen (keys[i]);

      if (g_ascii_strncasecmp (line, keys[i], n) == 0 && line[n] == ':')
        {
          g_autofree char *value = liaison_clean_line (line + n + 1);
          gsize length = value != NULL ? strlen (value) : 0;

          if (length >= 2 && (value[0] == '"' || value[0] == '\'' || value[0] == '[') &&
              (value[length - 1] == value[0] || value[length - 1] == ']'))
            {
              value[length - 1] = '\0';
              return g_strdup (value + 1);
            }
          return g_steal_pointer (&value);
        }
    }
  return NULL;
}

static void
take_front_line (LiaisonArticleBuilder *builder,
                 LiaisonFrame          *frame,
                 const char            *line)
{
  static const char *const titles[] = { "title", "headline", NULL };
  static const char *const authors[] = { "author", "authors", "byline", NULL };
  static const char *const dates[] = { "date", "published", "publish_date", "pubdate", NULL };
  static const char *const languages[] = { "lang", "language", NULL };
  g_autofree char *author = front_value (line, authors);
  g_autofree char *date = front_value (line, dates);
  g_autofree char *language = front_value (line, languages);

  if (frame->title == NULL)
    frame->title = front_value (line, titles);
  if (frame->byline == NULL)
    frame->byline = liaison_byline_clean (author);
  if (frame->published == NULL)
    frame->published = liaison_dates_parse (date);
  if (language != NULL)
    liaison_article_builder_set_language (builder, language);
}

/* Reads the lines between two rules at the beginning of TEXT. Returns where the Markdown begins. */
static const char *
read_front_matter (LiaisonArticleBuilder *builder,
                   LiaisonFrame          *frame,
                   const char            *text)
{
  g_auto (GStrv) lines = NULL;
  const char *end;
  g_autofree char *front = NULL;

  if (!g_str_has_prefix (text, "---\n") && !g_str_has_prefix (text, "---\r\n"))
    return text;
  end = strstr (text + 3, "\n---");
  if (end == NULL || strchr ("\r\n", end[4]) == NULL)
    return text;
  front = g_strndup (text + 4, end - text - 3);
  lines = g_strsplit (front, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    take_front_line (builder, frame, lines[i]);
  return end + 4;
}

/* Whether NODE is a block that holds text and no other block. */
static gboolean
is_leaf (cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      return TRUE;
    default:
      return FALSE;
    }
}

typedef void (*TextFunc) (const char *text,
                          cmark_node *link,
                          gpointer    data);

/* Calls FUNC with every piece of text in the block NODE, and the link in which it stands, if
 * any. */
static void
for_each_text (cmark_node *node,
               TextFunc    func,
               gpointer    data)
{
  cmark_iter *iter = cmark_iter_new (node);
  cmark_node *link = NULL;
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *inner = cmark_iter_get_node (iter);

      switch (cmark_node_get_type (inner))
        {
        case CMARK_NODE_LINK:
          link = event == CMARK_EVENT_ENTER ? inner : NULL;
          break;
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
        case CMARK_NODE_CODE_BLOCK:
          func (cmark_node_get_literal (inner), link, data);
          break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
          func (" ", link, data);
          break;
        case CMARK_NODE_HTML_BLOCK:
          {
            g_autofree char *plain = liaison_clean_markup (cmark_node_get_literal (inner));

            if (plain != NULL)
              func (plain, link, data);
          }
          break;
        default:
          break;
        }
    }
  cmark_iter_free (iter);
}

static void
on_line_text (const char *text,
              cmark_node *link,
              gpointer    data)
{
  g_string_append (data, text);
}

typedef struct
{
  LiaisonArticleBuilder *builder;
  cmark_node *link; /* that is open */
} Emit;

static void
on_emit_text (const char *text,
              cmark_node *link,
              gpointer    data)
{
  Emit *emit = data;

  if (link != emit->link)
    {
      liaison_article_builder_end_link (emit->builder);
      if (link != NULL && *cmark_node_get_url (link) != '\0')
        liaison_article_builder_begin_link (emit->builder, cmark_node_get_url (link));
      emit->link = link;
    }
  liaison_article_builder_add_text (emit->builder, text);
}

/* What the block NODE is, by itself and by what it stands in. */
static void
find_kind (cmark_node       *node,
           LiaisonFrameLine *line)
{
  line->kind = LIAISON_BLOCK_PARAGRAPH;
  if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    {
      line->kind = LIAISON_BLOCK_HEADING;
      line->level = cmark_node_get_heading_level (node);
      return;
    }
  for (cmark_node *outer = cmark_node_parent (node); outer != NULL;
       outer = cmark_node_parent (outer))
    if (cmark_node_get_type (outer) == CMARK_NODE_BLOCK_QUOTE &&
        line->kind == LIAISON_BLOCK_PARAGRAPH)
      line->kind = LIAISON_BLOCK_QUOTE;
    else if (cmark_node_get_type (outer) == CMARK_NODE_ITEM && line->kind != LIAISON_BLOCK_QUOTE)
      {
        line->kind = LIAISON_BLOCK_LIST_ITEM;
        line->level++;
      }
}

/* The blocks of DOCUMENT that hold text; NODES gets their nodes. */
static GArray *
collect (cmark_node *document,
         GPtrArray  *nodes)
{
  GArray *lines = liaison_frame_lines_new ();
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      g_autoptr (GString) text = NULL;
      LiaisonFrameLine line = { 0 };

      if (event != CMARK_EVENT_ENTER || !is_leaf (node))
        continue;
      text = g_string_new (NULL);
      for_each_text (node, on_line_text, text);
      line.text = liaison_clean_line (text->str);
      if (line.text == NULL)
        continue;
      find_kind (node, &line);
      g_array_append_val (lines, line);
      g_ptr_array_add (nodes, node);
    }
  cmark_iter_free (iter);
  return lines;
}

/* The first heading is the title when nothing but byline and date can stand before it. */
static void
take_title (LiaisonFrame *frame,
            GArray       *lines)
{
  for (guint i = 0; frame->title == NULL && i < lines->len && i < 3; i++)
    {
      LiaisonFrameLine *line = &g_array_index (lines, LiaisonFrameLine, i);

      if (line->kind == LIAISON_BLOCK_HEADING && line->level <= 2)
        frame->title = g_strdup (line->text);
    }
}

/* TEXT without the marks of quotes and items that are nested too deeply. */
static char *
limit_nesting (const char *text)
{
  GString *limited = g_string_sized_new (strlen (text));
  guint marks = 0;
  gboolean in_marks = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          marks = 0;
          in_marks = TRUE;
        }
      else if (in_marks && strchr (" \t", *p) == NULL)
        {
          in_marks = strchr (">-*+[", *p) != NULL;
          if (in_marks && ++marks > MOST_NESTING)
            continue;
        }
      g_string_append_c (limited, *p);
    }
  return g_string_free (limited, FALSE);
}

void
liaison_read_markdown (LiaisonArticleBuilder *builder,
                       const char            *text)
{
  g_auto (LiaisonFrame) frame = { 0 };
  const char *body = read_front_matter (builder, &frame, text);
  g_autofree char *limited = limit_nesting (body);
  cmark_node *document = cmark_parse_document (limited, strlen (limited), CMARK_OPT_DEFAULT);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GArray) lines = collect (document, nodes);

  take_title (&frame, lines);
  liaison_frame_find (&frame, lines);
  liaison_article_builder_set_title (builder, frame.title);
  liaison_article_builder_set_byline (builder, frame.byline);
  liaison_article_builder_set_published (builder, frame.published);
  for (guint i = 0; i < lines->len; i++)
    {
      const LiaisonFrameLine *line = &g_array_index (lines, LiaisonFrameLine, i);
      Emit emit = { builder, NULL };

      if (line->dropped)
        continue;
      liaison_article_builder_begin_block (builder, line->kind, line->level);
      for_each_text (g_ptr_array_index (nodes, i), on_emit_text, &emit);
      liaison_article_builder_end_link (builder);
    }
  cmark_node_free (document);
}
