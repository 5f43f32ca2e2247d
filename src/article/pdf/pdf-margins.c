/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds running headers, footers and page numbers: what stands at the upper or lower end of
 * several pages in the same words, but for numbers, and numbers that stand there alone. */

#include "article/pdf/pdf-margins.h"

#include <math.h>
#include <string.h>

/* So much of the height of a page can be margin, at each end. */
#define MARGIN 0.13f
/* LaTeX puts page numbers somewhat higher than that. */
#define MARGIN_OF_NUMBERS 0.16f
/* So many rows at each end are looked at. */
#define MOST_ROWS 3
/* Longer lines are no headers; in bytes. */
#define LONGEST 200
/* Larger type, compared with that of the body, is no header. */
#define LARGEST 1.15f
/* Pages that are compared with one another stand no further apart. */
#define MOST_PAGES_APART 6

/* TEXT with each number as one sign, without spaces and in lower case. */
static char *
to_key (const char *text,
        float       size)
{
  GString *key = g_string_new (NULL);

  g_string_printf (key, "%.0f ", size * 2);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        {
          if (key->str[key->len - 1] != '#')
            g_string_append_c (key, '#');
        }
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (key, g_unichar_tolower (c));
    }
  return g_string_free (key, FALSE);
}

static gboolean
is_roman (const char *text)
{
  gsize n = strspn (text, "ivxlc");

  return n > 0 && n <= 7 && text[n] == '\0';
}

static gboolean
is_number (LiaisonPdfPage       *page,
           const LiaisonPdfLine *line)
{
  const char *text = liaison_pdf_page_word (page, line->first)->text;

  return line->n_words == 1 && text[strspn (text, "0123456789")] == '\0';
}

/* Whether TEXT is a page number: "12", "- 12 -", "Page 12 of 30", "xii". */
static gboolean
is_page_number (const char *text)
{
  static const char *const words[] = { "page", "seite", "p.", "pg.", "s." };
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *p = lower;
  guint digits = 0;

  if (strlen (lower) > 24)
    return FALSE;
  if (is_roman (lower))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      {
        p += strlen (words[i]);
        break;
      }
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        digits++;
      else if (g_str_has_prefix (p, "of ") || g_str_has_prefix (p, "von "))
        p += 2;
      else if (!g_unichar_isspace (c) && strchr ("-|/[](). ", c < 128 ? (int) c : 'x') == NULL &&
               c != 0x2013 && c != 0x2014)
        return FALSE;
    }
  return digits > 0 && digits <= 8;
}

typedef struct
{
  guint page;
  guint piece;
  gboolean outermost; /* whether it stands alone in the first or last row of its page */
  char *text;
  char *key;
} Candidate;

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->text);
  g_free (candidate->key);
}

static void
add_candidate (GArray         *candidates,
               LiaisonPdfPage *page,
               guint           number,
               guint           piece,
               gboolean        outermost)
{
  const LiaisonPdfLine *line = liaison_pdf_page_line (page, piece);
  Candidate candidate = { number, piece, outermost };

  candidate.text = liaison_pdf_line_dup_text (page, line);
  if (strlen (candidate.text) > LONGEST)
    {
      g_free (candidate.text);
      return;
    }
  candidate.key = to_key (candidate.text, line->size);
  g_array_append_val (candidates, candidate);
}

/* How many rows of PAGE lie further out than BOX, and how many pieces stand beside it. */
static void
count_rows (LiaisonPdfPage      *page,
            const LiaisonPdfBox *box,
            gboolean             top,
            guint               *outside,
            guint               *beside)
{
  float last = 0;

  *outside = *beside = 0;
  for (guint i = 0; i < page->lines->len; i++)
    {
      const LiaisonPdfBox *other = &liaison_pdf_page_line (page, i)->box;

      if (liaison_pdf_box_overlap_y (box, other) > 0.5f)
        ++*beside;
      else if ((top && other->y2 < box->y2) || (!top && other->y1 > box->y1))
        {
          *outside += *outside == 0 || fabsf (other->y1 - last) > 3;
          last = other->y1;
        }
    }
}

static void
find_candidates (GArray         *candidates,
                 LiaisonPdfPage *page,
                 guint           number)
{
  guint found = 0;

  for (guint i = 0; i < page->lines->len && found < 40; i++)
    {
      const LiaisonPdfLine *line = liaison_pdf_page_line (page, i);
      gboolean top = line->box.y1 < page->height * MARGIN;
      float margin = is_number (page, line) ? MARGIN_OF_NUMBERS : MARGIN;
      gboolean bottom = line->box.y2 > page->height * (1 - margin);
      guint outside;
      guint beside;

      if (!top && !bottom)
        continue;
      found++;
      count_rows (page, &line->box, top, &outside, &beside);
      if (outside < MOST_ROWS)
        add_candidate (candidates, page, number, i, outside == 0 && beside <= 2);
    }
}

static gboolean
stand_alike (GPtrArray       *pages,
             const Candidate *a,
             const Candidate *b)
{
  const LiaisonPdfBox *first = &liaison_pdf_page_line (pages->pdata[a->page], a->piece)->box;
  const LiaisonPdfBox *second = &liaison_pdf_page_line (pages->pdata[b->page], b->piece)->box;

  return fabsf (first->y1 - second->y1) < 8;
}

/* Whether CANDIDATE stands on another page near its own as well. SAME are those with its key, by
 * page. */
static gboolean
is_repeated (GPtrArray       *pages,
             const Candidate *candidate,
             GPtrArray       *same)
{
  for (guint i = 0; i < same->len; i++)
    {
      const Candidate *other = same->pdata[i];
      guint apart = other->page > candidate->page ? other->page - candidate->page
                                                  : candidate->page - other->page;

      if (apart > 0 && apart <= MOST_PAGES_APART && stand_alike (pages, candidate, other))
        return TRUE;
      if (other->page > candidate->page + MOST_PAGES_APART)
        break;
    }
  return FALSE;
}

/* Marks the pieces of PAGES, of LiaisonPdfPage, that are running headers, footers or page numbers.
 * What is set larger than the body is none of them. */
void
liaison_pdf_margins_find (GPtrArray *pages,
                          float      body_size)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                       (GDestroyNotify) g_ptr_array_unref);

  g_array_set_clear_func (candidates, clear_candidate);
  for (guint i = 0; i < pages->len; i++)
    find_candidates (candidates, pages->pdata[i], i);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      GPtrArray *same = g_hash_table_lookup (keys, candidate->key);

      if (same == NULL)
        g_hash_table_insert (keys, candidate->key, same = g_ptr_array_new ());
      if (same->len < 4 * pages->len)
        g_ptr_array_add (same, candidate);
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      LiaisonPdfLine *line = liaison_pdf_page_line (pages->pdata[candidate->page],
                                                    candidate->piece);

      if (line->size > LARGEST * body_size)
        continue;
      if ((candidate->outermost && is_page_number (candidate->text)) ||
          is_repeated (pages, candidate, g_hash_table_lookup (keys, candidate->key)))
        line->kind = LIAISON_PDF_LINE_MARGIN;
    }
}
