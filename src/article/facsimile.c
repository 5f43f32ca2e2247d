/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonFacsimile: the pages of a document and where the words of an article stand on them, in two arrays. The words of a page come
 * in the order of the text, but those of all pages do not: notes at the foot of a page come at the end of the text. */

#include "article/facsimile.h"

#include <math.h>
#include <string.h>

struct _LiaisonFacsimile
{
  gatomicrefcount ref_count;

  char *sha256;
  GArray *pages; /* of LiaisonFacsimilePage */
  GArray *words; /* of LiaisonFacsimileWord, page by page */
  guint *firsts; /* of each page, the first of its words */
  guint *order;  /* the words in the order of the text; NULL when that is theirs */
};

G_DEFINE_BOXED_TYPE (LiaisonFacsimile, liaison_facsimile, liaison_facsimile_ref, liaison_facsimile_unref)

static const LiaisonFacsimileWord *
word_at (LiaisonFacsimile *self,
         guint             index)
{
  return &g_array_index (self->words, LiaisonFacsimileWord, index);
}

/* The word that is number INDEX of the text. */
static guint
ordered (LiaisonFacsimile *self,
         guint             index)
{
  return self->order != NULL ? self->order[index] : index;
}

static const LiaisonFacsimilePage *
page_at (LiaisonFacsimile *self,
         guint             index)
{
  return &g_array_index (self->pages, LiaisonFacsimilePage, index);
}

static gboolean
is_checksum (const char *sha256)
{
  return strlen (sha256) == 64 && strspn (sha256, "0123456789abcdef") == 64;
}

/* Whether B may come behind A in the text: parts of one word may have its stretch each. */
static gboolean
may_follow (const LiaisonFacsimileWord *a,
            const LiaisonFacsimileWord *b)
{
  return b->span.start >= a->span.end || liaison_span_equal (a->span, b->span);
}

/* Whether WORD stands on PAGE. A number that is none compares as false. */
static gboolean
is_on (const LiaisonFacsimileWord *word,
       const LiaisonFacsimilePage *page)
{
  return word->x1 >= 0 && word->y1 >= 0 && word->x1 < word->x2 && word->y1 < word->y2 && word->x2 <= page->width &&
         word->y2 <= page->height;
}

/* Looks at the words of each page and finds where they begin. */
static gboolean
check_pages (LiaisonFacsimile *self,
             guint             length)
{
  guint next = 0;

  self->firsts = g_new (guint, self->pages->len);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const LiaisonFacsimilePage *page = page_at (self, i);

      if (!(page->width > 0 && page->width <= LIAISON_FACSIMILE_LARGEST_PAGE && page->height > 0 &&
            page->height <= LIAISON_FACSIMILE_LARGEST_PAGE) ||
          page->n_words > self->words->len - next)
        return FALSE;
      self->firsts[i] = next;
      for (guint k = next; k < next + page->n_words; k++)
        {
          const LiaisonFacsimileWord *word = word_at (self, k);

          if (word->span.start >= word->span.end || word->span.end > length || !is_on (word, page) ||
              (k > next && !may_follow (word - 1, word)))
            return FALSE;
        }
      next += page->n_words;
    }
  return next == self->words->len;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  guint start = word_at (data, first)->span.start;
  guint other = word_at (data, second)->span.start;

  if (start != other)
    return start < other ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* Finds the order of the words in the text. Returns whether no two overlap there. */
static gboolean
order_words (LiaisonFacsimile *self)
{
  gboolean in_order = TRUE;

  for (guint i = 1; in_order && i < self->words->len; i++)
    in_order = word_at (self, i)->span.start >= word_at (self, i - 1)->span.start;
  if (!in_order)
    {
      self->order = g_new (guint, self->words->len);
      for (guint i = 0; i < self->words->len; i++)
        self->order[i] = i;
      g_qsort_with_data (self->order, (gint) self->words->len, sizeof *self->order, compare_starts, self);
    }
  for (guint i = 1; i < self->words->len; i++)
    if (!may_follow (word_at (self, ordered (self, i - 1)), word_at (self, ordered (self, i))))
      return FALSE;
  return TRUE;
}

/**
 * liaison_facsimile_new_take:
 * @sha256: the SHA-256 of the document's bytes, as 64 hexadecimal digits in lower case
 * @pages: (transfer full) (element-type LiaisonFacsimilePage): its pages
 * @words: (transfer full) (element-type LiaisonFacsimileWord): the words of all pages, page by page, those of a page in the order of
 *   the text
 * @length: how long the text of the article is, in code points
 *
 * Makes a facsimile. The numbers may come from anywhere: that there are not too many, that boxes stand on their pages, and stretches
 * in the text and in order without overlapping, is checked.
 *
 * Returns: (transfer full) (nullable): the facsimile, or %NULL when that is not so
 */
LiaisonFacsimile *
liaison_facsimile_new_take (const char *sha256,
                            GArray     *pages,
                            GArray     *words,
                            guint       length)
{
  g_autoptr (LiaisonFacsimile) self = NULL;

  g_return_val_if_fail (sha256 != NULL, NULL);
  g_return_val_if_fail (pages != NULL && g_array_get_element_size (pages) == sizeof (LiaisonFacsimilePage), NULL);
  g_return_val_if_fail (words != NULL && g_array_get_element_size (words) == sizeof (LiaisonFacsimileWord), NULL);

  self = g_new0 (LiaisonFacsimile, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->sha256 = g_strdup (sha256);
  self->pages = pages;
  self->words = words;
  if (!is_checksum (sha256) || pages->len == 0 || pages->len > LIAISON_FACSIMILE_MOST_PAGES ||
      words->len > LIAISON_FACSIMILE_MOST_WORDS || !check_pages (self, length) || !order_words (self))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * liaison_facsimile_ref:
 * @self: a facsimile
 *
 * Returns: (transfer full): @self
 */
LiaisonFacsimile *
liaison_facsimile_ref (LiaisonFacsimile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_facsimile_unref:
 * @self: (transfer full): a facsimile
 */
void
liaison_facsimile_unref (LiaisonFacsimile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->sha256);
  g_array_unref (self->pages);
  g_array_unref (self->words);
  g_free (self->firsts);
  g_free (self->order);
  g_free (self);
}

/**
 * liaison_facsimile_get_sha256:
 * @self: a facsimile
 *
 * Returns: (transfer none): the SHA-256 of the document's bytes, as 64 hexadecimal digits
 */
const char *
liaison_facsimile_get_sha256 (LiaisonFacsimile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sha256;
}

/**
 * liaison_facsimile_get_n_pages:
 * @self: a facsimile
 *
 * Returns: how many pages the document has, at least 1
 */
guint
liaison_facsimile_get_n_pages (LiaisonFacsimile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * liaison_facsimile_get_size:
 * @self: a facsimile
 * @page: the number of a page, from 0
 * @width: (out): how wide it is, in points
 * @height: (out): how high it is, in points
 */
void
liaison_facsimile_get_size (LiaisonFacsimile *self,
                            guint             page,
                            float            *width,
                            float            *height)
{
  g_return_if_fail (self != NULL && page < self->pages->len);
  g_return_if_fail (width != NULL && height != NULL);

  *width = page_at (self, page)->width;
  *height = page_at (self, page)->height;
}

/**
 * liaison_facsimile_get_words:
 * @self: a facsimile
 * @page: the number of a page, from 0
 * @n_words: (out): how many words stand on it
 *
 * Returns: (transfer none) (array length=n_words) (nullable): the words in the order of the text, owned by the facsimile;
 *   %NULL when there are none
 */
const LiaisonFacsimileWord *
liaison_facsimile_get_words (LiaisonFacsimile *self,
                             guint             page,
                             guint            *n_words)
{
  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);
  g_return_val_if_fail (n_words != NULL, NULL);

  *n_words = page_at (self, page)->n_words;
  return *n_words > 0 ? &g_array_index (self->words, LiaisonFacsimileWord, self->firsts[page]) : NULL;
}

/* The page on which word INDEX stands. */
static guint
page_of (LiaisonFacsimile *self,
         guint             index)
{
  guint low = 0;
  guint high = self->pages->len;

  /* Of pages that begin with the same word all but the last are empty. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->firsts[middle] <= index)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * liaison_facsimile_find:
 * @self: a facsimile
 * @offset: a place in the text of the article, in code points
 * @page: (out): the page
 * @word: (out): the number of the word on that page
 *
 * Finds the word that stands at a place of the text, or else the next behind it.
 *
 * Returns: %FALSE when there is none
 */
gboolean
liaison_facsimile_find (LiaisonFacsimile *self,
                        guint             offset,
                        guint            *page,
                        guint            *word)
{
  guint low = 0;
  guint high;
  guint found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (page != NULL && word != NULL, FALSE);

  high = self->words->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (word_at (self, ordered (self, middle))->span.end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  if (low == self->words->len)
    return FALSE;
  found = ordered (self, low);
  *page = page_of (self, found);
  *word = found - self->firsts[*page];
  return TRUE;
}
