/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines and columns are not told by the pages: they are seen from how the boxes of words that follow each other lie. */

#include "interface/article/facsimile-boxes.h"

#include <math.h>

/* More words than this are in no line. */
#define MOST_IN_LINE 200u
/* Words of a line are not further apart, in heights of a word: between columns there may be less, but then they are on other heights. */
#define WIDEST_GAP 3.0f
/* Lines of a column are not further apart, in heights of a word. */
#define HIGHEST_GAP 4.0f
/* A word that is above or below a place is so much further away than one beside it. */
#define ACROSS_LINES 8.0
/* A place so near to a word, in points, is in it. */
#define SLACK 1.5

static guint
first_of (const LiaisonFacsimileWord *words,
          guint                       n,
          guint                       offset)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (words[middle].span.end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static graphene_rect_t
box_of (const LiaisonFacsimileWord *word)
{
  return GRAPHENE_RECT_INIT (word->x1, word->y1, word->x2 - word->x1, word->y2 - word->y1);
}

/* What of the word is in SPAN: letters are taken for equally wide. */
static graphene_rect_t
cut (const LiaisonFacsimileWord *word,
     LiaisonSpan                 span,
     gboolean                    right_to_left)
{
  graphene_rect_t box = box_of (word);
  float length = (float) (word->span.end - word->span.start);
  float before = span.start > word->span.start ? (float) (span.start - word->span.start) / length : 0;
  float after = span.end < word->span.end ? (float) (word->span.end - span.end) / length : 0;

  box.origin.x += box.size.width * (right_to_left ? after : before);
  box.size.width *= 1 - before - after;
  return box;
}

static gboolean
is_beside (const graphene_rect_t *a,
           const graphene_rect_t *b)
{
  float top = MAX (a->origin.y, b->origin.y);
  float bottom = MIN (a->origin.y + a->size.height, b->origin.y + b->size.height);

  return bottom - top > MIN (a->size.height, b->size.height) / 2;
}

/* How much lies between the two from left to right; less than nothing if they overlap. */
static float
gap_between (const graphene_rect_t *a,
             const graphene_rect_t *b)
{
  return MAX (a->origin.x, b->origin.x) - MIN (a->origin.x + a->size.width, b->origin.x + b->size.width);
}

static gboolean
is_same_line (const graphene_rect_t *a,
              const graphene_rect_t *b)
{
  return is_beside (a, b) && gap_between (a, b) < WIDEST_GAP * MIN (a->size.height, b->size.height);
}

static void
unite_last (GArray                *boxes,
            const graphene_rect_t *box)
{
  graphene_rect_t *last = &g_array_index (boxes, graphene_rect_t, boxes->len - 1);
  graphene_rect_t both;

  graphene_rect_union (last, box, &both);
  *last = both;
}

void
liaison_facsimile_add_boxes (LiaisonFacsimile *self,
                             guint             page,
                             LiaisonSpan       span,
                             gboolean          right_to_left,
                             GArray           *boxes)
{
  guint before = boxes->len, n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);

  for (guint i = first_of (words, n, span.start); i < n && words[i].span.start < span.end; i++)
    {
      graphene_rect_t box = cut (&words[i], span, right_to_left);

      if (boxes->len > before && is_same_line (&g_array_index (boxes, graphene_rect_t, boxes->len - 1), &box))
        unite_last (boxes, &box);
      else
        g_array_append_val (boxes, box);
    }
}

void
liaison_facsimile_get_line (LiaisonFacsimile *self,
                            guint             page,
                            guint             word,
                            guint            *first,
                            guint            *last)
{
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);

  *first = *last = word;
  while (*first > 0 && word - *first < MOST_IN_LINE)
    {
      graphene_rect_t here = box_of (&words[*first]), there = box_of (&words[*first - 1]);

      if (!is_same_line (&here, &there))
        break;
      (*first)--;
    }
  while (*last + 1 < n && *last - word < MOST_IN_LINE)
    {
      graphene_rect_t here = box_of (&words[*last]), there = box_of (&words[*last + 1]);

      if (!is_same_line (&here, &there))
        break;
      (*last)++;
    }
}

/* Whether LINE is in the column of which BLOCK are the lines above. */
static gboolean
goes_on (const graphene_rect_t *block,
         const graphene_rect_t *line)
{
  float down = line->origin.y - (block->origin.y + block->size.height);

  return gap_between (block, line) < 0 && down > -2 * line->size.height && down < HIGHEST_GAP * line->size.height;
}

void
liaison_facsimile_add_blocks (LiaisonFacsimile *self,
                              guint             page,
                              LiaisonSpan       span,
                              GArray           *blocks)
{
  guint before = blocks->len, n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);

  for (guint i = first_of (words, n, span.start); i < n && words[i].span.start < span.end;)
    {
      graphene_rect_t line = box_of (&words[i]);
      guint first, last;

      liaison_facsimile_get_line (self, page, i, &first, &last);
      for (guint k = first; k <= last; k++)
        {
          graphene_rect_t box = box_of (&words[k]), both;

          graphene_rect_union (&line, &box, &both);
          line = both;
        }
      if (blocks->len > before && goes_on (&g_array_index (blocks, graphene_rect_t, blocks->len - 1), &line))
        unite_last (blocks, &line);
      else
        g_array_append_val (blocks, line);
      i = last + 1;
    }
}

gboolean
liaison_facsimile_word_at (LiaisonFacsimile *self,
                           guint             page,
                           double            x,
                           double            y,
                           guint            *word)
{
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);

  for (guint i = 0; i < n; i++)
    if (x >= words[i].x1 - SLACK && x <= words[i].x2 + SLACK && y >= words[i].y1 && y <= words[i].y2)
      {
        *word = i;
        return TRUE;
      }
  return FALSE;
}

static double
outside (double at,
         double low,
         double high)
{
  return at < low ? low - at : MAX (at - high, 0.0);
}

gboolean
liaison_facsimile_nearest_word (LiaisonFacsimile *self,
                                guint             page,
                                double            x,
                                double            y,
                                guint            *word)
{
  double best = HUGE_VAL;
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);

  for (guint i = 0; i < n; i++)
    {
      double distance = outside (x, words[i].x1, words[i].x2) + ACROSS_LINES * outside (y, words[i].y1, words[i].y2);

      if (distance >= best)
        continue;
      best = distance;
      *word = i;
    }
  return n > 0;
}

gboolean
liaison_facsimile_word_beyond (LiaisonFacsimile *self,
                               guint             page,
                               guint             from,
                               gboolean          below,
                               guint            *word)
{
  double best = HUGE_VAL;
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);
  graphene_rect_t start;
  double x;

  g_return_val_if_fail (from < n, FALSE);

  start = box_of (&words[from]);
  x = start.origin.x + start.size.width / 2;
  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t box = box_of (&words[i]);
      double down = below ? box.origin.y - start.origin.y : start.origin.y - box.origin.y;
      double distance = ACROSS_LINES * down + outside (x, words[i].x1, words[i].x2);

      if (down <= 0 || is_beside (&start, &box) || distance >= best)
        continue;
      best = distance;
      *word = i;
    }
  return isfinite (best);
}

char *
liaison_facsimile_dup_text (LiaisonFacsimile *self,
                            guint             page,
                            LiaisonArticle   *article)
{
  GString *text = g_string_new (NULL);
  const char *p = liaison_article_get_text (article);
  guint at = 0, n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self, page, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *start, *end;

      /* The second part of a word that has the stretch of the first. */
      if (words[i].span.start < at)
        continue;
      start = g_utf8_offset_to_pointer (p, words[i].span.start - at);
      end = g_utf8_offset_to_pointer (start, words[i].span.end - words[i].span.start);
      if (text->len > 0 && words[i].span.start > at)
        g_string_append_c (text, ' ');
      g_string_append_len (text, start, end - start);
      p = end;
      at = words[i].span.end;
    }
  return g_string_free (text, FALSE);
}
