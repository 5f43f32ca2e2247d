/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides whether a hyphen at the end of a line belongs to the word. What the document writes
 * elsewhere in the middle of a line decides; where it says nothing, the form of the word does. */

#include "article/pdf/pdf-hyphens.h"

#include "article/pdf/pdf-page.h"

#include <string.h>

/* More different words are not kept, longer ones not either; in words and bytes. */
#define MOST_WORDS 400000
#define LONGEST_WORD 64

struct _LiaisonPdfHyphens
{
  GHashTable *words; /* in lower case, without punctuation at their ends */
};

LiaisonPdfHyphens *
liaison_pdf_hyphens_new (void)
{
  LiaisonPdfHyphens *self = g_new0 (LiaisonPdfHyphens, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
liaison_pdf_hyphens_free (LiaisonPdfHyphens *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

/* WORD in lower case without what is no letter or digit at its ends, or NULL. */
static char *
normalize (const char *word)
{
  const char *start = word;
  const char *end;
  g_autofree char *part = NULL;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  end = start + strlen (start);
  while (end > start)
    {
      const char *before = g_utf8_prev_char (end);

      if (g_unichar_isalnum (g_utf8_get_char (before)))
        break;
      end = before;
    }
  if (end == start || end - start > LONGEST_WORD)
    return NULL;
  part = g_strndup (start, end - start);
  return g_utf8_strdown (part, -1);
}

/* Takes WORD, which stands whole on a line of the document, as evidence. */
void
liaison_pdf_hyphens_add (LiaisonPdfHyphens *self,
                         const char        *word)
{
  char *key;

  if (g_hash_table_size (self->words) >= MOST_WORDS || (key = normalize (word)) == NULL)
    return;
  g_hash_table_add (self->words, key);
}

static gboolean
knows (LiaisonPdfHyphens *self,
       const char        *word)
{
  g_autofree char *key = normalize (word);

  return key != NULL && g_hash_table_contains (self->words, key);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xad;
}

static gboolean
is_one_of (const char        *word,
           const char *const *list)
{
  g_autofree char *key = normalize (word);

  return key != NULL && g_strv_contains (list, key);
}

/* The part of BEFORE, which ends in a hyphen, between that and the hyphen before it; INNER tells
 * whether there is one. */
static char *
last_part (const char *before,
           gboolean   *inner)
{
  const char *end = g_utf8_prev_char (before + strlen (before));
  const char *start = end;

  *inner = FALSE;
  while (start > before)
    {
      const char *previous = g_utf8_prev_char (start);

      if (is_hyphen (g_utf8_get_char (previous)))
        {
          *inner = TRUE;
          break;
        }
      start = previous;
    }
  return g_strndup (start, end - start);
}

/* Whether the hyphen between FIRST and REST belongs to the word. */
static gboolean
keeps_hyphen (LiaisonPdfHyphens *self,
              const char        *first,
              const char        *rest,
              gboolean           inner)
{
  static const char *const prefixes[] = { "self", "well", "ex",   "all", "half", "cross", "vice",
                                          "non",  "anti", "post", "pre", "pro",  "semi",  "quasi",
                                          NULL };
  g_autofree char *joined = g_strconcat (first, rest, NULL);
  g_autofree char *hyphened = g_strconcat (first, "-", rest, NULL);

  if (knows (self, joined))
    return FALSE;
  if (knows (self, hyphened) || inner)
    return TRUE;
  if (is_one_of (first, prefixes))
    return TRUE;
  return strlen (first) >= 3 && strlen (rest) >= 4 && knows (self, first) && knows (self, rest);
}

/**
 * liaison_pdf_hyphens_join:
 * @self: the words of the document
 * @before: the last word of a line
 * @after: the first word of the next
 *
 * Returns: what stands between the two lines when they are joined
 */
LiaisonPdfJoin
liaison_pdf_hyphens_join (LiaisonPdfHyphens *self,
                          const char        *before,
                          const char        *after)
{
  static const char *const conjunctions[] = { "and", "or", "to", "und", "oder", "bis", "bzw",
                                              NULL };
  gsize length = strlen (before);
  gunichar last;
  gunichar first;
  gboolean inner;
  g_autofree char *part = NULL;

  if (length == 0 || *after == '\0')
    return LIAISON_PDF_JOIN_SPACE;
  last = g_utf8_get_char (g_utf8_prev_char (before + length));
  first = g_utf8_get_char (after);
  if (last == 0xad)
    return LIAISON_PDF_JOIN_NO_HYPHEN;
  if (liaison_pdf_is_unspaced (last) && liaison_pdf_is_unspaced (first))
    return LIAISON_PDF_JOIN_NOTHING;
  if (last == 0x2014 && length > 3)
    return LIAISON_PDF_JOIN_NOTHING;
  if (!is_hyphen (last) || length < 2 ||
      !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (before + length - (last == '-' ? 1 : 3)))))
    return LIAISON_PDF_JOIN_SPACE;
  if (is_one_of (after, conjunctions))
    return LIAISON_PDF_JOIN_SPACE;
  if (!g_unichar_islower (first))
    return LIAISON_PDF_JOIN_NOTHING;
  part = last_part (before, &inner);
  if (*part == '\0' || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (part + strlen (part)))))
    return LIAISON_PDF_JOIN_NOTHING;
  return keeps_hyphen (self, part, after, inner) ? LIAISON_PDF_JOIN_NOTHING
                                                 : LIAISON_PDF_JOIN_NO_HYPHEN;
}
