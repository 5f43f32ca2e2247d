/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli parse: keeps the words of a CoNLL-U file and fills in UPOS, HEAD and DEPREL.
 * Comments, ranges of words, empty nodes and the other columns stay as they are; DEPS, which would
 * contradict the new heads, becomes "_". */

#include "config.h"

#include "programs/cli-parse.h"

#include "language/model.h"
#include "programs/cli.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

enum
{
  COLUMN_ID,
  COLUMN_FORM,
  COLUMN_UPOS = 3,
  COLUMN_HEAD = 6,
  COLUMN_DEPREL,
  COLUMN_DEPS,
  COLUMN_MISC,
  N_COLUMNS
};

/* A sentence: its lines, and which of them are words. */
typedef struct
{
  GPtrArray *lines;         /* of char *, as they stand in the file */
  GPtrArray *rows;          /* of GStrv: the words' columns */
  GArray *is_word;          /* of gboolean, one for each line */
} Sentence;

static void
clear_sentence (Sentence *sentence)
{
  g_ptr_array_set_size (sentence->lines, 0);
  g_ptr_array_set_size (sentence->rows, 0);
  g_array_set_size (sentence->is_word, 0);
}

static void
print_row (char                 **row,
           const LiaisonWordTags *tags)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (i > 0)
        putchar ('\t');
      if (i == COLUMN_UPOS)
        fputs (liaison_upos_to_string (tags->upos), stdout);
      else if (i == COLUMN_HEAD)
        printf ("%d", tags->head + 1);
      else if (i == COLUMN_DEPREL)
        fputs (liaison_deprel_to_string (tags->deprel), stdout);
      else
        fputs (i == COLUMN_DEPS ? "_" : row[i], stdout);
    }
  putchar ('\n');
}

static void
print_sentence (LiaisonModel *model,
                Sentence     *sentence)
{
  guint n = sentence->rows->len, word = 0;
  g_autofree const char **forms = g_new0 (const char *, n + 1);
  g_autofree LiaisonWordTags *tags = g_new0 (LiaisonWordTags, n + 1);

  for (guint i = 0; i < n; i++)
    forms[i] = ((char **) sentence->rows->pdata[i])[COLUMN_FORM];
  liaison_model_annotate (model, forms, n, tags);
  for (guint i = 0; i < sentence->lines->len; i++)
    if (g_array_index (sentence->is_word, gboolean, i))
      {
        print_row (sentence->rows->pdata[word], &tags[word]);
        word++;
      }
    else
      {
        puts (sentence->lines->pdata[i]);
      }
  clear_sentence (sentence);
}

/* Takes one line of a sentence. Returns FALSE if it is none of CoNLL-U. */
static gboolean
add_line (Sentence *sentence,
          char     *line)
{
  gboolean is_word = FALSE;

  if (line[0] != '#')
    {
      g_auto (GStrv) row = g_strsplit (line, "\t", -1);

      if (g_strv_length (row) != N_COLUMNS || row[COLUMN_FORM][0] == '\0')
        return FALSE;
      is_word = strspn (row[COLUMN_ID], "0123456789") == strlen (row[COLUMN_ID]);
      if (is_word)
        g_ptr_array_add (sentence->rows, g_steal_pointer (&row));
    }
  g_ptr_array_add (sentence->lines, line);
  g_array_append_val (sentence->is_word, is_word);
  return TRUE;
}

/* Returns the number of the first line that could not be understood, or 0. */
static guint
parse_lines (LiaisonModel *model,
             char         *text)
{
  Sentence sentence = { g_ptr_array_new (),
                        g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
                        g_array_new (FALSE, FALSE, sizeof (gboolean)) };
  guint wrong = 0, number = 0;

  for (char *line = text, *end; wrong == 0 && line != NULL && *line != '\0'; line = end)
    {
      end = strchr (line, '\n');
      if (end != NULL)
        *end++ = '\0';
      if (g_str_has_suffix (line, "\r"))
        line[strlen (line) - 1] = '\0';
      number++;
      if (line[0] == '\0')
        {
          print_sentence (model, &sentence);
          putchar ('\n');
        }
      else if (!add_line (&sentence, line))
        {
          wrong = number;
        }
    }
  if (wrong == 0 && sentence.lines->len > 0)
    print_sentence (model, &sentence);
  g_ptr_array_unref (sentence.lines);
  g_ptr_array_unref (sentence.rows);
  g_array_unref (sentence.is_word);
  return wrong;
}

static gboolean
parse_file (LiaisonModel *model,
            const char   *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  guint wrong;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_printerr (_("“%s” is not valid UTF-8 text.\n"), path);
      return FALSE;
    }
  wrong = parse_lines (model, text);
  if (wrong > 0)
    g_printerr (
        _("“%s”: line %u is not CoNLL-U: ten columns with tabs between them are expected.\n"),
        path, wrong);
  return wrong == 0;
}

int
liaison_cli_parse (int    argc,
                   char **argv)
{
  g_autoptr (LiaisonModel) model = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  if (argc < 3 || strcmp (argv[1], "--conllu") != 0)
    {
      g_printerr ("%s\n", _("usage: liaison-cli parse --conllu FILE…"));
      return LIAISON_CLI_USAGE;
    }
  model = liaison_model_load_default (&error);
  if (model == NULL)
    {
      g_printerr ("%s\n", error->message);
      return LIAISON_CLI_FAILED;
    }
  for (int i = 2; i < argc; i++)
    done = parse_file (model, argv[i]) && done;
  return done ? LIAISON_CLI_DONE : LIAISON_CLI_FAILED;
}
