/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the pieces of lines of a page in reading order.
 *
 * The method is the recursive X-Y cut (G. Nagy, S. Seth: "Hierarchical representation of optically
 * scanned documents", ICPR 1984; J. Ha, R. Haralick, I. Phillips: "Recursive X-Y cut using bounding
 * boxes of connected components", ICDAR 1995) with one change that pages with headings over
 * several columns need: a gutter need not go through the whole region. What stands across it (a
 * title, a heading, a wide table) cuts the region into bands, and each band in which there is text
 * on both sides is read column by column. A gutter counts only between columns of running text,
 * so that the cells of a table stay in rows. */

#include "article/pdf/pdf-order.h"

#include <math.h>
#include <string.h>

/* A page of more pieces keeps the order of Poppler, as one region. */
#define MOST_PIECES 4000
#define MOST_DEPTH 12
/* Places for a gutter that are tried in one region. */
#define MOST_PLACES 400
/* A column has so many rows, of so many letters each. */
#define LEAST_ROWS 3
#define LEAST_LETTERS 12
/* Of so many rows of a column it is seen whether they start below each other. */
#define MOST_STARTS 60
/* Rows fill so much of the width of their column, on average. */
#define LEAST_FILL 0.45f
/* A gutter is so many times as wide as letters are high. */
#define LEAST_GUTTER 0.55f

/* Lines that are read one after another, and how often they were cut out of the page. */
typedef struct
{
  GArray *pieces; /* of guint, by their middle from top to bottom */
  guint depth;
} Region;

typedef struct
{
  LiaisonPdfPage *page;
  GArray *words; /* the new ones */
  GArray *lines;
  guint n_regions;
  gboolean rtl;
} Order;

/* One side of a band. */
typedef struct
{
  guint rows;
  guint letters;
  guint soft; /* rows that Poppler does not set apart from what is before them */
  float x1, x2, y1, y2;
  float width; /* of all rows */
  float last;  /* the middle of the last piece */
  float starts[MOST_STARTS]; /* where the first rows start */
} Side;

static float
middle (const LiaisonPdfLine *line)
{
  return (line->box.y1 + line->box.y2) / 2;
}

static const LiaisonPdfLine *
piece_at (Order  *self,
          GArray *pieces,
          guint   index)
{
  return liaison_pdf_page_line (self->page, g_array_index (pieces, guint, index));
}

static int
compare_middles (gconstpointer a,
                 gconstpointer b,
                 gpointer      page)
{
  const LiaisonPdfLine *first = liaison_pdf_page_line (page, *(const guint *) a);
  const LiaisonPdfLine *second = liaison_pdf_page_line (page, *(const guint *) b);

  if (middle (first) != middle (second))
    return middle (first) < middle (second) ? -1 : 1;
  return first->box.x1 < second->box.x1 ? -1 : first->box.x1 > second->box.x1;
}

static void
add_to_side (Side                 *side,
             const LiaisonPdfLine *piece)
{
  if (side->rows == 0)
    {
      side->x1 = piece->box.x1;
      side->x2 = piece->box.x2;
      side->y1 = piece->box.y1;
      side->y2 = piece->box.y2;
    }
  if (side->rows == 0 || middle (piece) - side->last > piece->size * 0.4f)
    {
      if (side->rows < MOST_STARTS)
        side->starts[side->rows] = piece->box.x1;
      side->rows++;
      side->last = middle (piece);
      side->soft += (piece->flags & LIAISON_PDF_SOFT) != 0;
    }
  else if (side->rows <= MOST_STARTS)
    side->starts[side->rows - 1] = MIN (side->starts[side->rows - 1], piece->box.x1);
  side->letters += piece->letters;
  side->width += piece->box.x2 - piece->box.x1;
  side->x1 = MIN (side->x1, piece->box.x1);
  side->x2 = MAX (side->x2, piece->box.x2);
  side->y1 = MIN (side->y1, piece->box.y1);
  side->y2 = MAX (side->y2, piece->box.y2);
}

/* Whether the rows of SIDE start below each other. Those beside a gap that only runs through the
 * spaces of a paragraph do not. */
static gboolean
is_aligned (const Side *side,
            float       size)
{
  guint counts[32] = { 0 };
  guint n = MIN (side->rows, MOST_STARTS);
  guint most = 0;

  for (guint i = 0; i < n; i++)
    counts[CLAMP ((int) ((side->starts[i] - side->x1) / (0.4f * size)), 0, 31)]++;
  for (guint i = 0; i + 2 < G_N_ELEMENTS (counts); i++)
    most = MAX (most, counts[i] + counts[i + 1]);
  if (side->soft * 2 > side->rows)
    return n >= 4 && most * 100 >= n * 75;
  return n < 6 ? most + 2 >= n : most * 100 >= n * 40;
}

static gboolean
is_column (const Side *side)
{
  return side->rows >= LEAST_ROWS && side->letters >= side->rows * LEAST_LETTERS &&
         side->width >= LEAST_FILL * side->rows * (side->x2 - side->x1);
}

/* How much text stands beside each other in a band: the height of it, or 0 when there are no two
 * columns. */
static float
score_band (const Side *left,
            const Side *right,
            float       size)
{
  float gutter = right->x1 - left->x2;
  float height = MIN (left->y2, right->y2) - MAX (left->y1, right->y1);

  if (!is_column (left) || !is_column (right) || gutter < LEAST_GUTTER * size ||
      height < 2 * size || !is_aligned (left, size) || !is_aligned (right, size))
    return 0;
  return height * (1 + MIN (gutter, 4 * size) / (200 * size));
}

/* The side of X on which PIECE stands: -1, 1, or 0 across it. */
static int
side_of (const LiaisonPdfLine *piece,
         float                 x)
{
  if ((piece->flags & LIAISON_PDF_ALONE) != 0)
    return 0;
  return piece->box.x2 <= x ? -1 : piece->box.x1 >= x ? 1 : 0;
}

/* How good a gutter at X is; 0 when there are no columns beside it. What stands across it speaks
 * against it: at another place of the same gap it may not. */
static float
score_gutter (Order  *self,
              GArray *pieces,
              float   x,
              float   size)
{
  Side sides[2] = { 0 };
  float score = 0;
  guint across = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const LiaisonPdfLine *piece = piece_at (self, pieces, i);
      int side = side_of (piece, x);

      if (side != 0)
        add_to_side (&sides[side > 0], piece);
      else
        {
          score += score_band (&sides[0], &sides[1], size);
          sides[0].rows = sides[1].rows = 0;
          sides[0].soft = sides[1].soft = 0;
          sides[0].letters = sides[1].letters = 0;
          sides[0].width = sides[1].width = 0;
          across++;
        }
    }
  score += score_band (&sides[0], &sides[1], size);
  return score > 0 ? score / (1 + 0.08f * across) : 0;
}

static float
usual_size (Order  *self,
            GArray *pieces)
{
  float sum = 0;
  float letters = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const LiaisonPdfLine *piece = piece_at (self, pieces, i);

      sum += piece->size * piece->letters;
      letters += piece->letters;
    }
  return letters > 0 ? MAX (sum / letters, 1) : 1;
}

/* Marks the headings of a region with nothing beside them and columns below them: they cut the
 * region even where they are shorter than it is wide. */
static void
mark_alone (Order  *self,
            GArray *pieces,
            float   size)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      LiaisonPdfLine *piece = liaison_pdf_page_line (self->page, g_array_index (pieces, guint, i));
      gboolean alone = piece->size > 1.15f * size && piece->letters > 3;
      gboolean columns = FALSE;

      for (guint k = 0; alone && k < pieces->len; k++)
        {
          const LiaisonPdfBox *other = &piece_at (self, pieces, k)->box;

          alone = k == i || other->y1 > piece->box.y2 - 0.15f * piece->size ||
                  other->y2 < piece->box.y1 + 0.15f * piece->size;
          columns = columns || (k > i && (other->x1 > piece->box.x2 || other->x2 < piece->box.x1));
        }
      piece->flags &= ~LIAISON_PDF_ALONE;
      piece->flags |= alone && columns ? LIAISON_PDF_ALONE : 0;
    }
}

/* Finds the gutter of a region that has most text on both sides. Returns whether there is one. */
static gboolean
find_gutter (Order  *self,
             GArray *pieces,
             float  *gutter)
{
  float size = usual_size (self, pieces);
  float x1 = G_MAXFLOAT;
  float x2 = -G_MAXFLOAT;
  float best = 0;
  float step;

  for (guint i = 0; i < pieces->len; i++)
    {
      x1 = MIN (x1, piece_at (self, pieces, i)->box.x1);
      x2 = MAX (x2, piece_at (self, pieces, i)->box.x2);
    }
  step = MAX (size / 4, (x2 - x1) / MOST_PLACES);
  if (pieces->len < 2 * LEAST_ROWS)
    return FALSE;
  mark_alone (self, pieces, size);
  for (guint i = 1; i < MOST_PLACES && x1 + i * step < x2; i++)
    {
      float score = score_gutter (self, pieces, x1 + i * step, size);

      if (score > best)
        {
          best = score;
          *gutter = x1 + i * step;
        }
    }
  return best > 0;
}

static void
push_region (GArray  *regions,
             GArray **pieces,
             guint    depth)
{
  Region region = { *pieces, depth };

  if (region.pieces->len > 0)
    {
      g_array_append_val (regions, region);
      *pieces = g_array_new (FALSE, FALSE, sizeof (guint));
    }
}

/* The three parts that are filled while a region is cut from top to bottom. */
typedef struct
{
  GArray *wide;  /* what stands across the gutter, and bands that are no columns */
  GArray *band;  /* the pieces of the band in their order */
  GArray *left, *right;
  Side sides[2];
} Cut;

static void
end_band (Order  *self,
          Cut    *cut,
          GArray *out,
          guint   depth,
          float   size)
{
  if (score_band (&cut->sides[0], &cut->sides[1], size) > 0)
    {
      push_region (out, &cut->wide, depth);
      push_region (out, self->rtl ? &cut->right : &cut->left, depth);
      push_region (out, self->rtl ? &cut->left : &cut->right, depth);
    }
  else
    g_array_append_vals (cut->wide, cut->band->data, cut->band->len);
  g_array_set_size (cut->band, 0);
  g_array_set_size (cut->left, 0);
  g_array_set_size (cut->right, 0);
  memset (cut->sides, 0, sizeof cut->sides);
}

/* Cuts REGION at GUTTER and puts its parts on OUT in the order in which they are read. */
static void
cut_region (Order        *self,
            const Region *region,
            float         gutter,
            GArray       *out)
{
  float size = usual_size (self, region->pieces);
  Cut cut = { 0 };

  cut.wide = g_array_new (FALSE, FALSE, sizeof (guint));
  cut.band = g_array_new (FALSE, FALSE, sizeof (guint));
  cut.left = g_array_new (FALSE, FALSE, sizeof (guint));
  cut.right = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < region->pieces->len; i++)
    {
      guint index = g_array_index (region->pieces, guint, i);
      const LiaisonPdfLine *piece = piece_at (self, region->pieces, i);
      int side = side_of (piece, gutter);

      if (side == 0)
        {
          end_band (self, &cut, out, region->depth + 1, size);
          g_array_append_val (cut.wide, index);
          continue;
        }
      add_to_side (&cut.sides[side > 0], piece);
      g_array_append_val (cut.band, index);
      g_array_append_val (side < 0 ? cut.left : cut.right, index);
    }
  end_band (self, &cut, out, region->depth + 1, size);
  push_region (out, &cut.wide, region->depth + 1);
  g_array_unref (cut.wide);
  g_array_unref (cut.band);
  g_array_unref (cut.left);
  g_array_unref (cut.right);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const LiaisonPdfWord *first = a;
  const LiaisonPdfWord *second = b;
  float x1 = first->box.x1 + first->box.x2;
  float x2 = second->box.x1 + second->box.x2;

  return x1 < x2 ? -1 : x1 > x2;
}

static gboolean
is_ltr_word (const LiaisonPdfWord *word)
{
  gunichar c = g_utf8_get_char (word->text);

  return (word->flags & LIAISON_PDF_RTL) == 0 && g_unichar_isalnum (c);
}

static void
reverse (LiaisonPdfWord *words,
         guint           n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      LiaisonPdfWord word = words[i];

      words[i] = words[n - 1 - i];
      words[n - 1 - i] = word;
    }
}

/* Puts the N words of a row that is written from right to left in the order in which they are
 * read, and finds the spaces between them. */
static void
order_rtl (LiaisonPdfWord *words,
           guint           n)
{
  qsort (words, n, sizeof *words, compare_places);
  reverse (words, n);
  for (guint i = 0; i < n;)
    {
      guint end = i + 1;

      while (is_ltr_word (&words[i]) && end < n && is_ltr_word (&words[end]))
        end++;
      reverse (words + i, end - i);
      i = end;
    }
  for (guint i = 1; i < n; i++)
    {
      const LiaisonPdfBox *a = &words[i - 1].box;
      const LiaisonPdfBox *b = &words[i].box;
      float gap = MAX (a->x1, b->x1) - MIN (a->x2, b->x2);

      if (gap < 0.18f * words[i].size && (!is_ltr_word (&words[i - 1]) || !is_ltr_word (&words[i])))
        words[i].flags |= LIAISON_PDF_GLUED;
      else
        words[i].flags &= ~LIAISON_PDF_GLUED;
    }
}

static int
compare_lefts (gconstpointer a,
               gconstpointer b,
               gpointer      page)
{
  const LiaisonPdfLine *first = liaison_pdf_page_line (page, *(const guint *) a);
  const LiaisonPdfLine *second = liaison_pdf_page_line (page, *(const guint *) b);

  return first->box.x1 < second->box.x1 ? -1 : first->box.x1 > second->box.x1;
}

/* Makes one line of the N PIECES of a row. */
static void
end_row (Order *self,
         guint *pieces,
         guint  n)
{
  LiaisonPdfLine line = { .first = self->words->len, .region = self->n_regions };
  const LiaisonPdfLine *before = NULL;
  guint rtl = 0;
  guint letters = 0;

  g_qsort_with_data (pieces, n, sizeof *pieces, compare_lefts, self->page);
  for (guint i = 0; i < n; i++)
    {
      const LiaisonPdfLine *piece = liaison_pdf_page_line (self->page, pieces[i]);
      guint at = self->words->len;

      g_array_append_vals (self->words, liaison_pdf_page_word (self->page, piece->first),
                           piece->n_words);
      /* A raised number close behind a word belongs to it. */
      if (before != NULL && piece->n_words > 0 && piece->box.x1 - before->box.x2 < 0.1f * piece->size)
        g_array_index (self->words, LiaisonPdfWord, at).flags |= LIAISON_PDF_GLUED;
      line.n_words += piece->n_words;
      line.kind = MAX (line.kind, piece->kind);
      rtl += (piece->flags & LIAISON_PDF_RTL) != 0 ? piece->letters : 0;
      letters += piece->letters;
      before = piece;
    }
  if (rtl * 2 > letters)
    order_rtl (&g_array_index (self->words, LiaisonPdfWord, line.first), line.n_words);
  g_array_append_val (self->lines, line);
}

/* Lets a large first letter that stands beside several lines stand beside the first of them. */
static void
lower_capitals (Order  *self,
                GArray *pieces,
                float   size)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      LiaisonPdfLine *cap = liaison_pdf_page_line (self->page, g_array_index (pieces, guint, i));
      LiaisonPdfLine *best = NULL;

      if (cap->letters > 2 || cap->size < 1.8f * size)
        continue;
      for (guint k = 0; k < pieces->len; k++)
        {
          LiaisonPdfLine *line = liaison_pdf_page_line (self->page, g_array_index (pieces, guint, k));

          if (line != cap && line->letters > 2 && line->size < cap->size / 1.5f &&
              line->box.x1 >= cap->box.x1 && line->box.x1 - cap->box.x2 < 1.5f * size &&
              liaison_pdf_box_overlap_y (&line->box, &cap->box) > 0.5f &&
              (best == NULL || line->box.y1 < best->box.y1))
            best = line;
        }
      if (best == NULL)
        continue;
      cap->box.y1 = best->box.y1;
      cap->box.y2 = best->box.y2;
      for (guint k = 0; k < cap->n_words; k++)
        {
          LiaisonPdfWord *word = liaison_pdf_page_word (self->page, cap->first + k);

          word->box.y1 = cap->box.y1;
          word->box.y2 = cap->box.y2;
        }
      liaison_pdf_page_word (self->page, best->first)->flags |= LIAISON_PDF_GLUED;
    }
}

/* Writes the rows of a region that is not cut any more. */
static void
end_region (Order  *self,
            GArray *pieces)
{
  guint *data;
  guint start = 0;

  if (pieces->len <= MOST_PIECES)
    lower_capitals (self, pieces, usual_size (self, pieces));
  g_array_sort_with_data (pieces, compare_middles, self->page);
  data = (guint *) pieces->data;
  for (guint i = 1; i <= pieces->len; i++)
    {
      const LiaisonPdfLine *main = piece_at (self, pieces, start);
      gboolean beside = FALSE;

      for (guint k = start; k < i && i < pieces->len; k++)
        if (piece_at (self, pieces, k)->letters > main->letters)
          main = piece_at (self, pieces, k);
      if (i < pieces->len)
        beside = liaison_pdf_box_overlap_y (&main->box, &piece_at (self, pieces, i)->box) > 0.5f;
      if (beside && i - start < 200)
        continue;
      end_row (self, data + start, i - start);
      start = i;
    }
  self->n_regions++;
}

static void
cut_page (Order  *self,
          GArray *pieces)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Region));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Region));
  Region region = { pieces, 0 };

  g_array_append_val (stack, region);
  while (stack->len > 0)
    {
      float gutter = 0;

      region = g_array_index (stack, Region, stack->len - 1);
      g_array_set_size (stack, stack->len - 1);
      g_array_set_size (parts, 0);
      if (region.depth < MOST_DEPTH && region.pieces->len <= MOST_PIECES &&
          find_gutter (self, region.pieces, &gutter))
        cut_region (self, &region, gutter, parts);
      if (parts->len > 1)
        for (guint i = parts->len; i-- > 0;)
          g_array_append_val (stack, g_array_index (parts, Region, i));
      else
        {
          for (guint i = 0; i < parts->len; i++)
            g_array_unref (g_array_index (parts, Region, i).pieces);
          end_region (self, region.pieces);
        }
      g_array_unref (region.pieces);
    }
}

/* Puts the pieces of the lines of PAGE in reading order and joins them: afterwards its lines and
 * words come as they are read. Pieces in the margins are dropped. */
void
liaison_pdf_order (LiaisonPdfPage *page)
{
  Order self = { .page = page };
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rtl = 0;
  guint letters = 0;

  self.words = g_array_sized_new (FALSE, FALSE, sizeof (LiaisonPdfWord), page->words->len);
  self.lines = g_array_new (FALSE, FALSE, sizeof (LiaisonPdfLine));
  for (guint i = 0; i < page->lines->len; i++)
    {
      const LiaisonPdfLine *piece = liaison_pdf_page_line (page, i);

      if (piece->kind == LIAISON_PDF_LINE_MARGIN)
        continue;
      g_array_append_val (pieces, i);
      letters += piece->letters;
      rtl += (piece->flags & LIAISON_PDF_RTL) != 0 ? piece->letters : 0;
    }
  self.rtl = rtl * 2 > letters;
  g_array_sort_with_data (pieces, compare_middles, page);
  cut_page (&self, pieces);
  g_array_unref (page->words);
  g_array_unref (page->lines);
  page->words = self.words;
  page->lines = self.lines;
  for (guint i = 0; i < page->lines->len; i++)
    {
      LiaisonPdfLine *line = liaison_pdf_page_line (page, i);

      liaison_pdf_line_measure (page, line);
    }
}
