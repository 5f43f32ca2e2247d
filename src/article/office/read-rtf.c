/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads RTF. Groups are kept on a stack of their own, so that their depth costs nothing. */

#include "article/read.h"

#include "article/manuscript.h"
#include "article/office/rtf-reading.h"
#include "article/refusal.h"

#include <stdlib.h>
#include <string.h>

/* Groups in each other, and styles, at most. */
#define MOST_DEPTH 5000
#define MOST_STYLES 10000

static LiaisonRtfGroup *
group (LiaisonRtfReading *self)
{
  return &g_array_index (self->groups, LiaisonRtfGroup, self->groups->len - 1);
}

static void
open_group (LiaisonRtfReading *self)
{
  LiaisonRtfGroup inner = *group (self);

  liaison_rtf_flush (self);
  inner.is_own = FALSE;
  inner.is_linked = FALSE;
  inner.starred = FALSE;
  inner.aside = FALSE;
  g_array_append_val (self->groups, inner);
}

/* The link that the instruction of a field describes, or NULL. */
static char *
dup_link (const char *instruction)
{
  const char *start = strstr (instruction, "HYPERLINK");
  gsize n;

  if (start == NULL)
    return NULL;
  start += strlen ("HYPERLINK");
  start += strspn (start, " \"");
  n = strcspn (start, "\" ");
  return n > 0 ? g_strndup (start, n) : NULL;
}

static void
end_style (LiaisonRtfReading *self)
{
  LiaisonStyle *style;

  if (self->style_number < 0 || g_hash_table_size (self->styles) >= MOST_STYLES)
    return;
  g_strdelimit (self->text->str, ";", '\0');
  style = g_new0 (LiaisonStyle, 1);
  if (self->style_outline >= 0 && self->style_outline < 9)
    liaison_style_take_outline (style, self->style_outline + 1);
  liaison_style_take_name (style, self->text->str);
  g_hash_table_insert (self->styles, GINT_TO_POINTER (self->style_number), style);
}

/* What was gathered in a destination of its own is complete. */
static void
end_destination (LiaisonRtfReading *self,
                 LiaisonRtfPlace    place)
{
  switch (place)
    {
    case LIAISON_RTF_IN_TITLE:
      liaison_manuscript_set_title (self->manuscript, self->text->str, FALSE);
      break;
    case LIAISON_RTF_IN_AUTHOR:
      liaison_manuscript_add_author (self->manuscript, self->text->str);
      break;
    case LIAISON_RTF_IN_CREATED:
      {
        g_autofree char *date =
            g_strdup_printf ("%04d-%02d-%02d", self->year, self->month, self->day);

        liaison_manuscript_set_published (self->manuscript, date);
      }
      break;
    case LIAISON_RTF_IN_INSTRUCTION:
      g_free (self->link);
      self->link = dup_link (self->text->str);
      break;
    case LIAISON_RTF_IN_LABEL:
      g_free (self->label);
      self->label = g_strdup (g_strstrip (self->text->str));
      break;
    default:
      break;
    }
}

static void
close_group (LiaisonRtfReading *self)
{
  LiaisonRtfGroup *inner = group (self);

  liaison_rtf_flush (self);
  if (inner->is_linked)
    liaison_manuscript_end_link (self->manuscript);
  if (inner->is_own)
    end_destination (self, inner->place);
  else if (inner->place == LIAISON_RTF_IN_STYLES)
    {
      end_style (self);
      g_string_truncate (self->text, 0);
      self->style_number = self->style_outline = -1;
    }
  if (inner->is_own && inner->place != LIAISON_RTF_IN_BODY)
    g_string_truncate (self->text, 0);
  if (inner->aside)
    {
      liaison_manuscript_end_aside (self->manuscript);
      self->needs_block = inner->needed_block;
    }
  g_array_set_size (self->groups, self->groups->len - 1);
}

static void
take_symbol (LiaisonRtfReading *self,
             guchar             symbol)
{
  switch (symbol)
    {
    case '*':
      group (self)->starred = TRUE;
      break;
    case '~':
      liaison_rtf_add_character (self, ' ');
      break;
    case '_':
      liaison_rtf_add_character (self, '-');
      break;
    case '\r':
    case '\n':
      liaison_rtf_end_paragraph (self);
      break;
    case '\t':
      liaison_rtf_add_character (self, ' ');
      break;
    case '{':
    case '}':
    case '\\':
      liaison_rtf_add_byte (self, symbol);
      break;
    default:
      break;
    }
}

/* The characters that stand for one that was given as Unicode are passed over. */
static gboolean
is_replaced (LiaisonRtfReading     *self,
             const LiaisonRtfToken *token)
{
  if (self->to_skip == 0)
    return FALSE;
  if (token->kind == LIAISON_RTF_OPEN || token->kind == LIAISON_RTF_CLOSE)
    {
      self->to_skip = 0;
      return FALSE;
    }
  if (token->kind == LIAISON_RTF_WORD)
    {
      self->to_skip = 0;
      return FALSE;
    }
  self->to_skip--;
  return TRUE;
}

/* Reads up to the end of the document. Returns FALSE when groups are nested too deeply. */
static gboolean
read_all (LiaisonRtfReading *self,
          LiaisonRtfScanner *scanner)
{
  LiaisonRtfToken token;

  for (;;)
    {
      liaison_rtf_scan (scanner, &token);
      if (token.kind == LIAISON_RTF_END)
        return TRUE;
      if (is_replaced (self, &token))
        continue;
      switch (token.kind)
        {
        case LIAISON_RTF_OPEN:
          if (self->groups->len > MOST_DEPTH)
            return FALSE;
          open_group (self);
          break;
        case LIAISON_RTF_CLOSE:
          /* What comes after the document, or closes nothing, is not read. */
          if (self->groups->len > 1)
            close_group (self);
          if (self->groups->len == 1)
            return TRUE;
          break;
        case LIAISON_RTF_WORD:
          liaison_rtf_take_word (self, &token);
          break;
        case LIAISON_RTF_SYMBOL:
          take_symbol (self, token.byte);
          break;
        case LIAISON_RTF_HEX:
        case LIAISON_RTF_BYTE:
          liaison_rtf_add_byte (self, token.byte);
          break;
        default:
          break;
        }
    }
}

static void
clear (LiaisonRtfReading *self)
{
  g_array_unref (self->groups);
  g_byte_array_unref (self->bytes);
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->styles);
  liaison_rtf_fonts_free (self->fonts);
  g_free (self->link);
  g_free (self->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonRtfReading, clear)

/**
 * liaison_read_rtf:
 * @builder: what to fill
 * @bytes: an RTF file
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_rtf (LiaisonArticleBuilder *builder,
                  GBytes                *bytes,
                  GError               **error)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);
  LiaisonRtfScanner scanner = { data, data + length };
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  LiaisonRtfGroup outer = { .replacements = 1, .outline = -1 };
  g_auto (LiaisonRtfReading) self = {
    .manuscript = manuscript,
    .groups = g_array_new (FALSE, TRUE, sizeof (LiaisonRtfGroup)),
    .bytes = g_byte_array_new (),
    .text = g_string_new (NULL),
    .styles = g_hash_table_new_full (NULL, NULL, NULL, g_free),
    .fonts = liaison_rtf_fonts_new (),
    .needs_block = TRUE,
    .style_number = -1,
    .style_outline = -1,
  };

  g_array_append_val (self.groups, outer);
  if (!read_all (&self, &scanner))
    return liaison_refusal_set (error, LIAISON_READER_ERROR_TOO_LARGE);
  /* What is cut off leaves groups open. */
  if (self.groups->len > 1)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  return liaison_manuscript_end (manuscript, error);
}
