/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words come in the order of the text, and are kept page by page. */

#include "article/pdf/pdf-facsimile.h"

#include "article/pdf/pdf-scan.h"

struct _LiaisonPdfFacsimile
{
  GPtrArray *pages; /* of LiaisonPdfPage */
  GPtrArray *words; /* of each page: a GArray of LiaisonFacsimileWord */
};

/**
 * liaison_pdf_facsimile_new:
 * @pages: (element-type LiaisonPdfPage): the pages of the document
 *
 * Returns: (transfer full): a facsimile without words yet
 */
LiaisonPdfFacsimile *
liaison_pdf_facsimile_new (GPtrArray *pages)
{
  LiaisonPdfFacsimile *self = g_new0 (LiaisonPdfFacsimile, 1);

  self->pages = g_ptr_array_ref (pages);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (self->words, g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord)));
  return self;
}

/**
 * liaison_pdf_facsimile_free:
 * @self: (transfer full): a facsimile
 */
void
liaison_pdf_facsimile_free (LiaisonPdfFacsimile *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static void
measure (const LiaisonPdfPage *page,
         float                *width,
         float                *height)
{
  gboolean across = page->turned % 2 == 1;

  *width = across ? page->height : page->width;
  *height = across ? page->width : page->height;
}

/**
 * liaison_pdf_facsimile_add:
 * @self: a facsimile
 * @stretch: where a word stands on its page
 * @span: where it came to stand in the article, behind all that were added
 *
 * Adds a word. Of one that reaches beyond its page only what can be seen is kept.
 */
void
liaison_pdf_facsimile_add (LiaisonPdfFacsimile     *self,
                           const LiaisonPdfStretch *stretch,
                           LiaisonSpan              span)
{
  const LiaisonPdfPage *page = self->pages->pdata[stretch->page];
  LiaisonPdfBox box = liaison_pdf_scan_turn_back (page, &stretch->box);
  LiaisonFacsimileWord word = { span, MAX (box.x1, 0), MAX (box.y1, 0), 0, 0 };
  float width, height;

  measure (page, &width, &height);
  word.x2 = MIN (box.x2, width);
  word.y2 = MIN (box.y2, height);
  if (span.end > span.start && word.x1 < word.x2 && word.y1 < word.y2)
    g_array_append_val ((GArray *) self->words->pdata[stretch->page], word);
}

/**
 * liaison_pdf_facsimile_end:
 * @self: a facsimile
 * @bytes: the document
 * @length: how long the text of the article is, in code points
 *
 * Returns: (transfer full) (nullable): the facsimile of the article, or %NULL when there are too many words or pages, or a page is
 *   too large
 */
LiaisonFacsimile *
liaison_pdf_facsimile_end (LiaisonPdfFacsimile *self,
                           GBytes              *bytes,
                           guint                length)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage));
  GArray *words = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord));

  for (guint i = 0; i < self->pages->len; i++)
    {
      const GArray *those = self->words->pdata[i];
      LiaisonFacsimilePage page = { .n_words = those->len };

      measure (self->pages->pdata[i], &page.width, &page.height);
      g_array_append_val (pages, page);
      g_array_append_vals (words, those->data, those->len);
    }
  return liaison_facsimile_new_take (sha256, pages, words, length);
}
