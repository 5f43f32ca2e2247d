/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an article of a PDF document.
 *
 * Poppler gives the letters of each page (pdf-scan.c). Running headers and page numbers are taken
 * out (pdf-margins.c), what is left is put in reading order (pdf-order.c), lines become paragraphs
 * (pdf-blocks.c) that are joined over columns and pages (pdf-join.c), and headings are found
 * (pdf-headings.c). Footnotes come at the end. Where on its page each word stands that becomes part
 * of the article is kept (pdf-facsimile.c). */

#include "article/read.h"

#include "article/frame.h"
#include "article/pdf/pdf-blocks.h"
#include "article/pdf/pdf-facsimile.h"
#include "article/pdf/pdf-headings.h"
#include "article/pdf/pdf-margins.h"
#include "article/pdf/pdf-marks.h"
#include "article/pdf/pdf-metadata.h"
#include "article/pdf/pdf-order.h"
#include "article/pdf/pdf-scan.h"
#include "article/refusal.h"

#include <string.h>

#define MOST_PAGES 2000
/* More letters are no article. */
#define MOST_LETTERS (8u * 1000 * 1000)
/* When of so many letters more than a quarter are unknown, the text cannot be told. */
#define LEAST_LETTERS 20

typedef struct
{
  const LiaisonPdfLibrary *library;
  PopplerDocument *document;
  LiaisonPdfText text;
  char *title;       /* nullable */
  guint title_block; /* which block is the title, or G_MAXUINT */
  GArray *lines; /* of LiaisonFrameLine */
  GPtrArray *stretches; /* of each line: a GArray of LiaisonPdfStretch, or NULL beyond what a facsimile may have */
  guint n_stretches;
  LiaisonPdfFacsimile *facsimile;
} Reading;

static void
unref_stretches (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

static void
clear_lines (Reading *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->stretches, g_ptr_array_unref);
  self->n_stretches = 0;
}

static void
clear_reading (Reading *self)
{
  g_clear_object (&self->document);
  g_free (self->title);
  liaison_pdf_text_clear (&self->text);
  clear_lines (self);
  g_clear_pointer (&self->facsimile, liaison_pdf_facsimile_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static gboolean
open_document (Reading *self,
               GBytes  *bytes,
               GError **error)
{
  g_autoptr (GError) cause = NULL;

  self->document = self->library->document_new_from_bytes (bytes, NULL, &cause);
  if (self->document != NULL)
    return TRUE;
  return liaison_refusal_set (
      error, g_error_matches (cause, self->library->error_quark (), POPPLER_ERROR_ENCRYPTED)
                 ? LIAISON_READER_ERROR_PROTECTED
                 : LIAISON_READER_ERROR_DAMAGED);
}

/* Whether what was read is text. */
static gboolean
check_text (guint    n_pages,
            guint    letters,
            guint    unknown,
            GError **error)
{
  if (n_pages == 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  if (letters == 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_PICTURES);
  if (letters >= LEAST_LETTERS && unknown > letters / 4)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_GARBLED);
  return TRUE;
}

static gboolean
read_pages (Reading *self,
            GError **error)
{
  int n_pages = self->library->document_get_n_pages (self->document);
  guint letters = 0;
  guint unknown = 0;

  if (n_pages > MOST_PAGES)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_TOO_LARGE);
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *source = self->library->document_get_page (self->document, i);
      LiaisonPdfPage *page;

      page = source != NULL ? liaison_pdf_scan (self->library, source) : liaison_pdf_page_new (1, 1);
      g_clear_object (&source);
      g_ptr_array_add (self->text.pages, page);
      letters += page->letters;
      unknown += page->unknown;
      if (letters > MOST_LETTERS)
        return liaison_refusal_set (error, LIAISON_READER_ERROR_TOO_LARGE);
    }
  return check_text (MAX (n_pages, 0), letters, unknown, error);
}

/* Finds the title of the document: what it says of itself where that can be one and the first page
 * does not say it better. */
static void
find_title (Reading *self)
{
  g_autofree char *told = self->library->document_get_title (self->document);
  g_autofree char *title = liaison_pdf_metadata_clean_title (told);

  self->title_block = liaison_pdf_headings_find_title (&self->text, title);
  if (self->title_block == G_MAXUINT)
    self->title = g_steal_pointer (&title);
  else
    self->title = liaison_pdf_text_dup_block (
        &self->text, liaison_pdf_text_block (&self->text, self->title_block), NULL);
}

static void
find_blocks (Reading *self)
{
  g_autoptr (GArray) outline = liaison_pdf_headings_read_outline (self->library, self->document);

  liaison_pdf_margins_find (self->text.pages, liaison_pdf_text_find_body_size (self->text.pages));
  for (guint i = 0; i < self->text.pages->len; i++)
    liaison_pdf_order (self->text.pages->pdata[i]);
  liaison_pdf_text_find_blocks (&self->text);
  find_title (self);
  liaison_pdf_headings_find (&self->text, outline, self->title_block);
  liaison_pdf_text_join_blocks (&self->text);
}

/* Takes the first LENGTH bytes off TEXT, whose words are in STRETCHES. */
static void
cut_start (char   *text,
           GArray *stretches,
           gsize   length)
{
  memmove (text, text + length, strlen (text) - length + 1);
  for (guint i = 0; stretches != NULL && i < stretches->len; i++)
    {
      LiaisonPdfStretch *stretch = &g_array_index (stretches, LiaisonPdfStretch, i);

      stretch->start -= MIN (stretch->start, length);
      stretch->end -= MIN (stretch->end, length);
    }
}

static void
add_line (Reading               *self,
          const LiaisonPdfBlock *block)
{
  LiaisonFrameLine line = { .kind = block->kind, .level = block->level };
  g_autoptr (GArray) stretches = NULL;

  if (block->places->len == 0)
    return;
  if (self->n_stretches <= LIAISON_FACSIMILE_MOST_WORDS)
    stretches = g_array_new (FALSE, FALSE, sizeof (LiaisonPdfStretch));
  line.text = liaison_pdf_text_dup_block (&self->text, block, stretches);
  if (line.kind == LIAISON_BLOCK_LIST_ITEM)
    {
      gsize n = 0;

      liaison_pdf_marks_item (line.text, &n);
      cut_start (line.text, stretches, n);
    }
  if (*line.text != '\0')
    {
      g_array_append_val (self->lines, line);
      self->n_stretches += stretches != NULL ? stretches->len : 0;
      g_ptr_array_add (self->stretches, g_steal_pointer (&stretches));
    }
  else
    g_free (line.text);
}

/* Takes over the blocks: the body first, and the notes behind it. */
static void
take_lines (Reading *self,
            guint    title)
{
  clear_lines (self);
  self->lines = liaison_frame_lines_new ();
  self->stretches = g_ptr_array_new_with_free_func (unref_stretches);
  for (guint notes = 0; notes < 2; notes++)
    for (guint i = 0; i < self->text.blocks->len; i++)
      {
        const LiaisonPdfBlock *block = liaison_pdf_text_block (&self->text, i);

        if ((block->role == LIAISON_PDF_ROLE_NOTE) == (notes == 1) && i != title)
          add_line (self, block);
      }
}

static void
set_details (Reading               *self,
             LiaisonFrame          *frame,
             LiaisonArticleBuilder *builder,
             GBytes                *bytes)
{
  g_autofree char *author = self->library->document_get_author (self->document);
  g_autofree char *byline = liaison_pdf_metadata_clean_author (author);
  g_autofree char *language = liaison_pdf_metadata_language (bytes);
  g_autoptr (GDateTime) created = self->library->document_get_creation_date_time (self->document);
  g_autofree char *day = liaison_pdf_metadata_day (created);

  liaison_article_builder_set_title (builder, frame->title);
  liaison_article_builder_set_byline (builder, frame->byline != NULL ? frame->byline : byline);
  liaison_article_builder_set_published (builder,
                                         frame->published != NULL ? frame->published : day);
  liaison_article_builder_set_language (builder, language);
}

/* Whether the title is all there is. */
static gboolean
is_empty (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (!g_array_index (lines, LiaisonFrameLine, i).dropped)
      return FALSE;
  return TRUE;
}

/* Adds to BUILDER what stands in TEXT from START to END. */
static LiaisonSpan
add_part (LiaisonArticleBuilder *builder,
          const char            *text,
          gsize                  start,
          gsize                  end)
{
  g_autofree char *part = g_strndup (text + start, end - start);

  return liaison_article_builder_add_text (builder, part);
}

/* Adds a line word by word, so that the builder tells where each comes to stand. */
static void
write_line (Reading               *self,
            LiaisonArticleBuilder *builder,
            const char            *text,
            GArray                *stretches)
{
  gsize at = 0;

  for (guint i = 0; stretches != NULL && i < stretches->len; i++)
    {
      const LiaisonPdfStretch *stretch = &g_array_index (stretches, LiaisonPdfStretch, i);

      if (stretch->end <= stretch->start)
        continue;
      add_part (builder, text, at, stretch->start);
      liaison_pdf_facsimile_add (self->facsimile, stretch,
                                 add_part (builder, text, stretch->start, stretch->end));
      at = stretch->end;
    }
  liaison_article_builder_add_text (builder, text + at);
}

static void
write_article (Reading               *self,
               LiaisonArticleBuilder *builder,
               GBytes                *bytes)
{
  g_auto (LiaisonFrame) frame = { 0 };

  frame.title = g_strdup (self->title);
  take_lines (self, self->title_block);
  liaison_frame_find (&frame, self->lines);
  if (is_empty (self->lines))
    take_lines (self, G_MAXUINT);
  set_details (self, &frame, builder, bytes);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LiaisonFrameLine *line = &g_array_index (self->lines, LiaisonFrameLine, i);

      if (line->dropped)
        continue;
      liaison_article_builder_begin_block (builder, line->kind, line->level);
      write_line (self, builder, line->text, self->stretches->pdata[i]);
    }
  if (self->n_stretches <= LIAISON_FACSIMILE_MOST_WORDS)
    liaison_article_builder_take_facsimile (
        builder, liaison_pdf_facsimile_end (self->facsimile, bytes,
                                            liaison_article_builder_get_length (builder)));
}

/**
 * liaison_read_pdf:
 * @builder: a builder
 * @bytes: a PDF document
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Reads a PDF document. Loads Poppler first; see pdf-library.c for what that needs.
 *
 * Returns: whether @builder was filled; when not, @error is set
 */
gboolean
liaison_read_pdf (LiaisonArticleBuilder *builder,
                  GBytes                *bytes,
                  GError               **error)
{
  g_auto (Reading) self = { 0 };

  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  liaison_pdf_text_init (&self.text);
  self.library = liaison_pdf_library_get (error);
  if (self.library == NULL || !open_document (&self, bytes, error) || !read_pages (&self, error))
    return FALSE;
  find_blocks (&self);
  self.facsimile = liaison_pdf_facsimile_new (self.text.pages);
  write_article (&self, builder, bytes);
  return TRUE;
}
