/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli read [--format=text|json|jsonl] FILE…: the article in each file. */

#include "programs/cli-read.h"

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "programs/cli-ahead.h"
#include "programs/cli.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_JSONL,
} Format;

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_span (JsonBuilder *builder,
          LiaisonSpan  span)
{
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, span.start);
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, span.end);
}

static void
add_blocks (JsonBuilder    *builder,
            LiaisonArticle *article)
{
  guint n;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n);

  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add_string (builder, "kind", liaison_block_kind_to_string (blocks[i].kind));
      json_builder_set_member_name (builder, "level");
      json_builder_add_int_value (builder, blocks[i].level);
      add_span (builder, blocks[i].span);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_links (JsonBuilder    *builder,
           LiaisonArticle *article)
{
  guint n;
  const LiaisonLink *links = liaison_article_get_links (article, &n);

  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add_span (builder, links[i].span);
      add_string (builder, "uri", links[i].uri);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_article (JsonBuilder    *builder,
             LiaisonArticle *article)
{
  json_builder_begin_object (builder);
  add_string (builder, "title", liaison_article_get_title (article));
  add_string (builder, "byline", liaison_article_get_byline (article));
  add_string (builder, "published", liaison_article_get_published (article));
  add_string (builder, "language", liaison_article_get_language (article));
  add_string (builder, "uri", liaison_article_get_uri (article));
  add_string (builder, "sha256", liaison_article_get_sha256 (article));
  add_blocks (builder, article);
  add_links (builder, article);
  add_string (builder, "text", liaison_article_get_text (article));
  json_builder_end_object (builder);
}

static void
add_error (JsonBuilder  *builder,
           const GError *error)
{
  json_builder_begin_object (builder);
  add_string (builder, "error", error->message);
  json_builder_end_object (builder);
}

static void
print_json (JsonBuilder *builder,
            gboolean     pretty)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, pretty);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

/* Prints an article for people: what is known about it, then its text. */
static void
print_text (LiaisonArticle *article)
{
  const char *const lines[] = {
    liaison_article_get_title (article),
    liaison_article_get_byline (article),
    liaison_article_get_published (article),
  };
  gboolean head = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      {
        fprintf (stdout, "%s\n", lines[i]);
        head = TRUE;
      }
  fprintf (stdout, "%s%s\n", head ? "\n" : "", liaison_article_get_text (article));
}

/* Reads the next file, at PATH, and prints it, or in jsonl its error. Several articles of JSON go
 * into BUILDER. Returns whether it could be read. */
static gboolean
read_one (LiaisonCliAhead *ahead,
          const char      *path,
          Format           format,
          JsonBuilder     *builder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_cli_ahead_next (ahead, &error);

  if (article == NULL)
    g_printerr ("liaison-cli: %s: %s\n", path, error->message);
  if (format == FORMAT_TEXT)
    {
      if (article != NULL)
        print_text (article);
    }
  else if (format == FORMAT_JSONL)
    {
      g_autoptr (JsonBuilder) line = json_builder_new ();

      if (article != NULL)
        add_article (line, article);
      else
        add_error (line, error);
      print_json (line, FALSE);
      fflush (stdout);
    }
  else if (article != NULL)
    add_article (builder, article);
  else
    add_error (builder, error);
  return article != NULL;
}

static gboolean
parse_format (const char *name,
              Format     *format)
{
  static const char *const names[] = { "text", "json", "jsonl" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *format = (Format) i;
        return TRUE;
      }
  return name == NULL;
}

/* liaison-cli read: see the top of the file. With json, one file gives an object and several an
 * array. */
int
liaison_cli_read (int    argc,
                  char **argv)
{
  g_autofree char *format_name = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format_name, "How to print: text, json or jsonl",
      "FORMAT" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE…" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (LiaisonCliAhead) ahead = NULL;
  g_autoptr (GError) error = NULL;
  Format format = FORMAT_TEXT;
  gboolean all = TRUE;
  guint n;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("liaison-cli read: %s\n", error->message);
      return LIAISON_CLI_USAGE;
    }
  if (files == NULL || !parse_format (format_name, &format))
    {
      g_printerr ("usage: liaison-cli read [--format=text|json|jsonl] FILE…\n");
      return LIAISON_CLI_USAGE;
    }
  ahead = liaison_cli_ahead_new (files);
  n = g_strv_length (files);
  if (n > 1)
    json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    all &= read_one (ahead, files[i], format, builder);
  if (n > 1)
    json_builder_end_array (builder);
  if (format == FORMAT_JSON)
    print_json (builder, TRUE);
  return all ? LIAISON_CLI_DONE : LIAISON_CLI_FAILED;
}
