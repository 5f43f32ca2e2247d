/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the text of a mail: what its lines quote, where its signature begins, and how its lines
 * belong together when they flow (RFC 3676). */

#include "article/mail/mail-text.h"

#include <string.h>

/* A "--" without its space begins a signature only when so few lines follow. */
#define LONGEST_SIGNATURE 12

typedef struct
{
  guint depth;
  const char *text; /* behind the marks; ends with the line */
  gsize length;
} Line;

static gboolean
begins_line (const char *text,
             const char *mark)
{
  return g_str_has_prefix (text, mark) &&
         strchr ("\r\n", text[strlen (mark)]) != NULL;
}

/**
 * liaison_mail_text_is_encrypted:
 * @text: the text of a mail
 *
 * Returns: whether it is a message of PGP and nothing else can be read in it
 */
gboolean
liaison_mail_text_is_encrypted (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return begins_line (text, "-----BEGIN PGP MESSAGE-----");
}

/* Takes the marks of quotations off LINE: in a text that flows they stand one behind the other, in
 * others spaces may stand between them. */
static void
take_depth (Line    *line,
            gboolean flowed)
{
  gsize i = 0;

  for (;;)
    {
      gsize next = i;

      while (!flowed && line->depth > 0 && next < line->length && line->text[next] == ' ')
        next++;
      if (next >= line->length || line->text[next] != '>')
        break;
      line->depth++;
      i = next + 1;
    }
  if (i < line->length && line->text[i] == ' ' && (flowed || line->depth > 0))
    i++;
  line->text += i;
  line->length -= i;
}

static GArray *
split (const char *text,
       gboolean    flowed)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));

  while (*text != '\0')
    {
      Line line = { .text = text, .length = strcspn (text, "\r\n") };

      text += line.length;
      if (text[0] == '\r' && text[1] == '\n')
        text++;
      text += *text != '\0';
      take_depth (&line, flowed);
      g_array_append_val (lines, line);
    }
  return lines;
}

static Line *
line_at (GArray *lines,
         guint   index)
{
  return &g_array_index (lines, Line, index);
}

static gboolean
is_blank (const Line *line)
{
  for (gsize i = 0; i < line->length; i++)
    if (!g_ascii_isspace (line->text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
says (const Line *line,
      const char *words)
{
  gsize n = strlen (words);

  return line->depth == 0 && line->length >= n && strncmp (line->text, words, n) == 0;
}

/* The end of the run of lines from START on that are not quoted. */
static guint
end_of_own (GArray *lines,
            guint   start)
{
  while (start < lines->len && line_at (lines, start)->depth == 0)
    start++;
  return start;
}

static gboolean
is_signature (GArray *lines,
              guint   index)
{
  const Line *line = line_at (lines, index);

  if (line->depth > 0 || !says (line, "--"))
    return FALSE;
  if (line->length == 3 && line->text[2] == ' ')
    return TRUE;
  return line->length == 2 && (index == 0 || is_blank (line_at (lines, index - 1))) &&
         end_of_own (lines, index) - index <= LONGEST_SIGNATURE;
}

/* Takes what a signature of PGP puts around a text, and what a signature of the sender's adds, out
 * of LINES. */
static GArray *
without_signatures (GArray *lines)
{
  GArray *kept = g_array_new (FALSE, TRUE, sizeof (Line));
  gboolean armoured = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      Line line = *line_at (lines, i);

      if (says (&line, "-----BEGIN PGP SIGNED MESSAGE-----"))
        {
          armoured = TRUE;
          while (i < lines->len && !is_blank (line_at (lines, i)))
            i++;
          continue;
        }
      if (says (&line, "-----BEGIN PGP SIGNATURE-----"))
        {
          while (i < lines->len && !says (line_at (lines, i), "-----END PGP SIGNATURE-----"))
            i++;
          continue;
        }
      if (armoured && says (&line, "- "))
        {
          line.text += 2;
          line.length -= 2;
        }
      if (is_signature (lines, i))
        {
          guint end = end_of_own (lines, i);

          /* The signature of PGP stands behind that of the sender. */
          i = end - 1;
          continue;
        }
      g_array_append_val (kept, line);
    }
  return kept;
}

static void
clear_run (gpointer data)
{
  g_free (((LiaisonMailRun *) data)->text);
}

static void
end_run (GArray  *runs,
         GString *text,
         guint    depth)
{
  LiaisonMailRun run = { .depth = depth };

  if (strspn (text->str, " \t\n") < text->len)
    {
      run.text = g_strndup (text->str, text->len);
      g_array_append_val (runs, run);
    }
  g_string_truncate (text, 0);
}

/**
 * liaison_mail_text_runs:
 * @text: the text of a mail, valid UTF-8
 * @flowed: whether its lines flow: one that ends with a space goes on in the next
 * @deletes_space: whether that space is not of the text
 *
 * Returns: (transfer full) (element-type LiaisonMailRun): its runs without signatures
 */
GArray *
liaison_mail_text_runs (const char *text,
                        gboolean    flowed,
                        gboolean    deletes_space)
{
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (LiaisonMailRun));
  g_autoptr (GArray) all = split (text, flowed);
  g_autoptr (GArray) lines = without_signatures (all);
  g_autoptr (GString) run = g_string_new (NULL);

  g_array_set_clear_func (runs, clear_run);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = line_at (lines, i);
      const Line *next = i + 1 < lines->len ? line + 1 : NULL;
      gboolean flows = flowed && line->length > 0 && line->text[line->length - 1] == ' ' &&
                       next != NULL && next->depth == line->depth;

      g_string_append_len (run, line->text, line->length - (flows && deletes_space));
      if (!flows)
        g_string_append_c (run, '\n');
      if (next == NULL || next->depth != line->depth)
        end_run (runs, run, line->depth);
    }
  return runs;
}
