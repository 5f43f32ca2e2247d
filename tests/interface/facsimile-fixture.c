/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "facsimile-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "analysis/analysis-private.h"
#include "article/article-builder.h"
#include "corrections-fixture.h"
#include "pdf-paper.h"

#define MARGIN 72.0
#define RIGHT 523.0
#define PITCH 16.0
#define N_PARAGRAPHS 9

/* A document as it is written. */
typedef struct
{
  Paper paper;
  LiaisonArticleBuilder *builder;
  GArray *pages;
  GArray *words;
  double y;
} Writing;

static void
begin_page (Writing *self)
{
  LiaisonFacsimilePage page = { 595, 842, 0 };

  if (self->pages->len > 0)
    cairo_show_page (self->paper.cr);
  g_array_append_val (self->pages, page);
  self->y = 90;
}

static void
write_word (Writing    *self,
            const char *text,
            guint       start,
            double     *x)
{
  cairo_text_extents_t extents;
  LiaisonFacsimileWord word = { { start, start + (guint) strlen (text) }, 0, 0, 0, 0 };

  cairo_text_extents (self->paper.cr, text, &extents);
  if (*x + extents.x_advance > RIGHT)
    {
      *x = MARGIN;
      self->y += PITCH;
    }
  paper_text (&self->paper, *x, self->y, text);
  word.x1 = (float) *x;
  word.x2 = (float) (*x + extents.x_advance);
  word.y1 = (float) self->y - 10;
  word.y2 = (float) self->y + 3;
  g_array_append_val (self->words, word);
  g_array_index (self->pages, LiaisonFacsimilePage, self->pages->len - 1).n_words++;
  *x += extents.x_advance + 4;
}

/* TEXT is of letters of one byte. */
static void
write_paragraph (Writing    *self,
                 const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  LiaisonSpan span;
  double x = MARGIN;
  guint at;

  liaison_article_builder_begin_block (self->builder, LIAISON_BLOCK_PARAGRAPH, 0);
  span = liaison_article_builder_add_text (self->builder, text);
  at = span.start;
  for (guint i = 0; words[i] != NULL; i++)
    {
      write_word (self, words[i], at, &x);
      at += (guint) strlen (words[i]) + 1;
    }
  self->y += 2 * PITCH;
}

static void
write_page (Writing *self,
            guint    page)
{
  begin_page (self);
  if (page == 0)
    {
      write_paragraph (self, CORRECTIONS_TEXT);
      return;
    }
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Paragraph %u on page %u says %s%u, and then it goes on with some words about nothing so "
                                               "that it takes a line or two of the paper.",
                                               i, page, i == 4 ? "needle" : "number", i == 4 ? page : i);

      write_paragraph (self, text);
    }
}

/* "Lee Adair accused Voss." says something about the future here. */
static void
add_statement (Facsimile *self)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (LiaisonStatement));
  LiaisonStatement statement = { facsimile_find (self, "Lee Adair accused Voss."), facsimile_find (self, "accused"), g_strdup ("likely"),
                                 FALSE, 0.5, 0.8, 0.7, NULL, NULL, NULL, -1, NULL, g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_array_append_val (statements, statement);
  _liaison_analysis_set_statements (self->analysis, statements);
}

void
facsimile_set_up (Facsimile *self,
                  guint      n_pages)
{
  Writing writing = { .builder = liaison_article_builder_new (),
                      .pages = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage)),
                      .words = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord)) };
  g_autofree char *sum = NULL;
  LiaisonFacsimile *facsimile;

  paper_begin (&writing.paper);
  paper_font (&writing.paper, 11, FALSE);
  for (guint i = 0; i < n_pages; i++)
    write_page (&writing, i);
  self->bytes = paper_end (&writing.paper);
  close (g_file_open_tmp ("liaison-test-XXXXXX.pdf", &self->path, NULL));
  self->file = g_file_new_for_path (self->path);
  facsimile_restore (self);
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
  facsimile = liaison_facsimile_new_take (sum, writing.pages, writing.words, liaison_article_builder_get_length (writing.builder));
  g_assert_nonnull (facsimile);
  liaison_article_builder_take_facsimile (writing.builder, facsimile);
  self->article = liaison_article_builder_end (writing.builder);
  g_assert_nonnull (liaison_article_get_facsimile (self->article));
  liaison_article_builder_free (writing.builder);
  self->analysis = corrections_make_analysis_of (self->article);
  add_statement (self);
  self->network = liaison_network_new (self->analysis);
}

void
facsimile_tear_down (Facsimile *self)
{
  g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->network);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);
  g_clear_object (&self->article);
}

void
facsimile_change (Facsimile *self)
{
  g_assert_true (g_file_set_contents (self->path, "%PDF-1.4 something else", -1, NULL));
}

void
facsimile_restore (Facsimile *self)
{
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (self->bytes, NULL), (gssize) g_bytes_get_size (self->bytes), NULL));
}

LiaisonSpan
facsimile_find (Facsimile  *self,
                const char *words)
{
  const char *text = liaison_article_get_text (self->article);
  const char *found = strstr (text, words);

  g_assert_nonnull (found);
  return (LiaisonSpan) { (guint) g_utf8_strlen (text, found - text),
                         (guint) (g_utf8_strlen (text, found - text) + g_utf8_strlen (words, -1)) };
}
