/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a passage again in an article that may have changed. Every place where its text stands,
 * to the letter or nearly, is a candidate; how well a candidate fits is judged by its text and
 * by what stands around it. A place is only given when it fits well and no other fits about as
 * well. */

#include "article/passage.h"

#include "article/approximate.h"

#include <string.h>

/* Context that is compared on each side, in code points. */
#define CONTEXT 32
/* A text of this length is not likely to stand in another place by chance. */
#define TELLING_LENGTH 32
/* Shorter texts are only found to the letter. */
#define SHORTEST_APPROXIMATE 8
/* The same, where a reader looks at what is found. */
#define MOST_EDITED_FOR_READERS 0.4
/* Longer ones are found by their two ends. */
#define LONGEST_WHOLE 1024
#define END_LENGTH 256
/* Part of a text that may have been edited. */
#define MOST_EDITED 0.25
/* With less confidence a passage is lost. */
#define LEAST_CONFIDENCE 0.5
/* Another place must fit worse by so much. */
#define LEAST_LEAD 0.15
/* The rank of what fits to the letter, text and context. */
#define PERFECT 1.999
#define MOST_CANDIDATES 256

/* Code points, and the same folded so that case and kinds of quotation marks, dashes and spaces
 * do not count. */
typedef struct
{
  const gunichar *raw;
  const gunichar *folded;
  guint length;
} Text;

typedef struct
{
  Text text; /* of the article */
  Text exact;
  Text prefix;
  Text suffix;
  GArray *candidates; /* of Candidate */
  double most_edited; /* part of the text */
} Search;

typedef struct
{
  LiaisonSpan span;
  double text;    /* how well the text fits, 0 to 1 */
  double context; /* how well the context fits, 0 to 1 */
} Candidate;

static gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace (c) ? ' ' : c == '"' ? '\'' : (gunichar) g_ascii_tolower (c);
  if ((c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb || c == 0x2039 || c == 0x203a)
    return '\'';
  if (c >= 0x2010 && c <= 0x2015)
    return '-';
  return g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c);
}

static Text
open_text (const char *utf8)
{
  glong length = 0;
  gunichar *raw = g_utf8_to_ucs4_fast (utf8, -1, &length);
  gunichar *folded = g_new (gunichar, length + 1);

  for (glong i = 0; i <= length; i++)
    folded[i] = raw[i] != 0 ? fold (raw[i]) : 0;
  return (Text) { raw, folded, (guint) length };
}

static void
close_text (Text *text)
{
  g_free ((gpointer) text->raw);
  g_free ((gpointer) text->folded);
}

static Text
part_of (const Text *text,
         guint       start,
         guint       length)
{
  return (Text) { text->raw + start, text->folded + start, length };
}

static gboolean
same (const gunichar *a,
      const gunichar *b,
      guint           length)
{
  return memcmp (a, b, length * sizeof *a) == 0;
}

/* How alike a context and what stands in its place are, from 0 (as any two texts) to 1. AT_END:
 * they join the passage at their ends, as a prefix does. */
static double
compare_context (Text     context,
                 Text     place,
                 gboolean at_end)
{
  gunichar a[CONTEXT], b[CONTEXT * 2];
  guint distances[CONTEXT * 2];
  g_autoptr (LiaisonApproximate) matcher = NULL;
  guint n = MIN (context.length, CONTEXT);
  guint m = MIN (place.length, n + n / 2);
  guint best = n;

  for (guint i = 0; i < n; i++)
    a[i] = context.folded[at_end ? context.length - 1 - i : i];
  for (guint i = 0; i < m; i++)
    b[i] = place.folded[at_end ? place.length - 1 - i : i];
  matcher = liaison_approximate_new (a, n);
  liaison_approximate_search (matcher, b, m, TRUE, distances);
  for (guint i = 0; i < m; i++)
    best = MIN (best, distances[i]);
  /* Any two English texts share a third of their letters in order. */
  return MAX (0.0, 1.0 - 1.5 * best / n);
}

/* How well the context of the passage fits around SPAN. Without any stored, it speaks neither
 * for nor against. */
static double
judge_context (const Search *search,
               LiaisonSpan   span)
{
  double sum = 0.0;
  guint n = 0;

  if (search->prefix.length > 0)
    {
      guint length = MIN (span.start, CONTEXT * 2);

      sum += compare_context (search->prefix, part_of (&search->text, span.start - length, length),
                              TRUE);
      n++;
    }
  if (search->suffix.length > 0)
    {
      guint length = MIN (search->text.length - span.end, CONTEXT * 2);

      sum += compare_context (search->suffix, part_of (&search->text, span.end, length), FALSE);
      n++;
    }
  return n > 0 ? sum / n : 0.5;
}

static void
add_candidate (Search     *search,
               LiaisonSpan span,
               double      text)
{
  Candidate candidate = { .span = span, .text = text, .context = judge_context (search, span) };

  g_array_append_val (search->candidates, candidate);
}

/* Adds the places where the text stands to the letter. Returns FALSE when there are too many to
 * judge. */
static gboolean
add_exact (Search *search)
{
  const Text *text = &search->text;
  guint n = search->exact.length;

  for (guint i = 0; i + n <= text->length; i++)
    {
      if (text->raw[i] != search->exact.raw[0] || !same (text->raw + i, search->exact.raw, n))
        continue;
      if (search->candidates->len >= MOST_CANDIDATES * 64)
        return FALSE;
      add_candidate (search, (LiaisonSpan) { i, i + n }, 1.0);
    }
  return TRUE;
}

/* Where the stretch begins that ends before END and fits PATTERN best. */
static guint
find_start (const Search *search,
            const Text   *pattern,
            guint         end)
{
  guint n = pattern->length;
  guint length = MIN (end, n + n / 2);
  g_autofree gunichar *reversed = g_new (gunichar, MAX (n, length));
  g_autofree guint *distances = g_new (guint, length);
  g_autoptr (LiaisonApproximate) matcher = NULL;
  guint best = 0;

  for (guint i = 0; i < n; i++)
    reversed[i] = pattern->folded[n - 1 - i];
  matcher = liaison_approximate_new (reversed, n);
  for (guint i = 0; i < length; i++)
    reversed[i] = search->text.folded[end - 1 - i];
  liaison_approximate_search (matcher, reversed, length, TRUE, distances);
  for (guint i = 1; i < length; i++)
    if (distances[i] < distances[best] ||
        (distances[i] == distances[best] && ABS ((int) (i + 1 - n)) < ABS ((int) (best + 1 - n))))
      best = i;
  return end - 1 - best;
}

/* The ends of the places where PATTERN stands nearly, the best of those that lie close together. */
static GArray *
find_ends (const Text  *text,
           const Text  *pattern,
           const guint *distances,
           guint        most)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint apart = MAX (1, pattern->length / 2);

  for (guint i = 0; i < text->length; i++)
    {
      guint end = i + 1;
      guint *last = ends->len > 0 ? &g_array_index (ends, guint, ends->len - 1) : NULL;

      if (distances[i] > most)
        continue;
      if (last != NULL && end - *last < apart)
        {
          if (distances[i] < distances[*last - 1])
            *last = end;
        }
      else
        g_array_append_val (ends, end);
    }
  return ends;
}

/* Adds to SPANS every place where PATTERN stands with few edits, and to COSTS their number. In a
 * text that repeats itself only the places with the fewest edits are taken; returns FALSE when
 * even these are too many to judge. */
static gboolean
find_nearly (const Search *search,
             const Text   *pattern,
             GArray       *spans,
             GArray       *costs)
{
  g_autofree guint *distances = g_new (guint, MAX (1, search->text.length));
  g_autoptr (LiaisonApproximate) matcher =
      liaison_approximate_new (pattern->folded, pattern->length);
  g_autoptr (GArray) ends = NULL;
  guint most = (guint) (pattern->length * search->most_edited);

  liaison_approximate_search (matcher, search->text.folded, search->text.length, FALSE, distances);
  ends = find_ends (&search->text, pattern, distances, most);
  while (ends->len > MOST_CANDIDATES && most > 0)
    {
      most /= 2;
      g_array_unref (ends);
      ends = find_ends (&search->text, pattern, distances, most);
    }
  if (ends->len > MOST_CANDIDATES)
    return FALSE;
  for (guint i = 0; i < ends->len; i++)
    {
      guint end = g_array_index (ends, guint, i);
      LiaisonSpan span = { find_start (search, pattern, end), end };

      g_array_append_val (spans, span);
      g_array_append_val (costs, distances[end - 1]);
    }
  return TRUE;
}

static gboolean
is_known (const Search *search,
          LiaisonSpan   span)
{
  for (guint i = 0; i < search->candidates->len; i++)
    if (liaison_span_overlaps (g_array_index (search->candidates, Candidate, i).span, span))
      return TRUE;
  return FALSE;
}

static double
fit_of (guint distance,
        guint length)
{
  return MAX (0.0, 1.0 - 2.0 * distance / length);
}

/* Adds the places where the text stands nearly. Returns FALSE when there are too many to judge. */
static gboolean
add_nearly (Search *search)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_exact = search->candidates->len;

  if (!find_nearly (search, &search->exact, spans, costs))
    return FALSE;
  for (guint i = 0; i < spans->len; i++)
    {
      LiaisonSpan span = g_array_index (spans, LiaisonSpan, i);

      if (n_exact == 0 || !is_known (search, span))
        add_candidate (search, span,
                       fit_of (g_array_index (costs, guint, i), search->exact.length));
    }
  return TRUE;
}

/* Adds the places of a very long text: its beginning and its end, as far apart as they were,
 * give or take. */
static gboolean
add_by_ends (Search *search)
{
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_autoptr (GArray) tails = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_autoptr (GArray) head_costs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) tail_costs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = search->exact.length;
  Text head = part_of (&search->exact, 0, END_LENGTH);
  Text tail = part_of (&search->exact, n - END_LENGTH, END_LENGTH);

  if (!find_nearly (search, &head, heads, head_costs) ||
      !find_nearly (search, &tail, tails, tail_costs))
    return FALSE;
  for (guint i = 0; i < heads->len; i++)
    for (guint j = 0; j < tails->len; j++)
      {
        LiaisonSpan span = { g_array_index (heads, LiaisonSpan, i).start,
                             g_array_index (tails, LiaisonSpan, j).end };
        guint cost = g_array_index (head_costs, guint, i) + g_array_index (tail_costs, guint, j);
        guint length = span.end > span.start ? span.end - span.start : 0;
        guint change = length > n ? length - n : n - length;

        if (change <= n * search->most_edited)
          add_candidate (search, span, fit_of (cost, 2 * END_LENGTH) * (1.0 - (double) change / n));
      }
  return TRUE;
}

static double
rank (const Candidate *candidate)
{
  return candidate->text + candidate->context;
}

/* Whether FIT is so much better than the next best, SECOND, that it can be chosen. One that fits
 * to the letter may be chosen before one that does not, however little it differs. */
static gboolean
leads (double fit,
       double second)
{
  return fit >= second + LEAST_LEAD || (fit >= PERFECT && second < PERFECT);
}

/* The candidate that fits best; NULL when there is none or another fits about as well. */
static const Candidate *
choose (const Search *search)
{
  const Candidate *best = NULL;
  double second = 0.0;

  for (guint i = 0; i < search->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (search->candidates, Candidate, i);

      if (best == NULL || rank (candidate) > rank (best))
        {
          second = best != NULL ? rank (best) : second;
          best = candidate;
        }
      else
        second = MAX (second, rank (candidate));
    }
  return best != NULL && leads (rank (best), second) ? best : NULL;
}

/* The confidence that CANDIDATE is the passage: a long text speaks for itself, a short one needs
 * its context. */
static double
judge (const Search    *search,
       const Candidate *candidate)
{
  double telling = MIN (1.0, (double) search->exact.length / TELLING_LENGTH);
  double doubt = (1.0 - candidate->context) * (1.0 - 0.8 * telling);

  return MIN (0.99, candidate->text * (1.0 - doubt));
}

static gboolean
look_everywhere (Search      *search,
                 LiaisonSpan *span,
                 double      *confidence)
{
  const Candidate *best;
  guint n = search->exact.length;

  if (n > search->text.length + search->text.length / 2 + 1 || !add_exact (search))
    return FALSE;
  best = choose (search);
  if (best == NULL || judge (search, best) < 0.75)
    {
      if (n > LONGEST_WHOLE ? !add_by_ends (search)
                            : n >= SHORTEST_APPROXIMATE && !add_nearly (search))
        return FALSE;
      best = choose (search);
    }
  if (best == NULL || judge (search, best) < LEAST_CONFIDENCE)
    return FALSE;
  *span = best->span;
  *confidence = judge (search, best);
  return TRUE;
}

static void
begin_search (Search               *search,
              const LiaisonPassage *passage,
              LiaisonArticle       *article,
              double                most_edited)
{
  search->text = open_text (liaison_article_get_text (article));
  search->exact = open_text (liaison_passage_get_exact (passage));
  search->prefix = open_text (liaison_passage_get_prefix (passage));
  search->suffix = open_text (liaison_passage_get_suffix (passage));
  search->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  search->most_edited = most_edited;
}

static void
end_search (Search *search)
{
  g_array_unref (search->candidates);
  close_text (&search->text);
  close_text (&search->exact);
  close_text (&search->prefix);
  close_text (&search->suffix);
}

/* Whether text and context stand where they stood, to the letter. */
static gboolean
stands_unchanged (const LiaisonPassage *self,
                  LiaisonArticle       *article)
{
  LiaisonSpan span = liaison_passage_get_span (self);
  g_autoptr (LiaisonPassage) now = NULL;

  if (span.end <= span.start || span.end > liaison_article_get_length (article))
    return FALSE;
  now = liaison_passage_of_article (article, span);
  return strcmp (liaison_passage_get_exact (self), liaison_passage_get_exact (now)) == 0 &&
         g_str_has_suffix (liaison_passage_get_prefix (now), liaison_passage_get_prefix (self)) &&
         g_str_has_prefix (liaison_passage_get_suffix (now), liaison_passage_get_suffix (self));
}

/**
 * liaison_passage_find:
 * @self: a passage
 * @article: the article it was taken from, or a changed one
 * @span: (out) (optional): where the passage stands now, in code points
 * @confidence: (out) (optional): from 0.5 to 1; 1 when text, context and offsets are the same
 *
 * Finds a passage again. First at its old place, then by its exact text elsewhere, told apart by
 * the text around it,
 * then by nearly the same text (up to a quarter of it edited).
 *
 * Returns: %FALSE when it is lost, or when two places fit about equally well; nothing is set then
 */
gboolean
liaison_passage_find (const LiaisonPassage *self,
                      LiaisonArticle       *article,
                      LiaisonSpan          *span,
                      double               *confidence)
{
  Search search = { 0 };
  LiaisonSpan found_span = { 0, 0 };
  double found_confidence = 1.0;
  gboolean found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), FALSE);

  if (*liaison_passage_get_exact (self) == '\0')
    return FALSE;
  found = stands_unchanged (self, article);
  if (found)
    found_span = liaison_passage_get_span (self);
  else
    {
      begin_search (&search, self, article, MOST_EDITED);
      found = look_everywhere (&search, &found_span, &found_confidence);
      end_search (&search);
    }
  if (!found)
    return FALSE;
  if (span != NULL)
    *span = found_span;
  if (confidence != NULL)
    *confidence = found_confidence;
  return TRUE;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const LiaisonPassagePlace *first = a, *second = b;

  if (first->confidence != second->confidence)
    return first->confidence > second->confidence ? -1 : 1;
  return first->span.start < second->span.start ? -1 : first->span.start > second->span.start;
}

/**
 * liaison_passage_find_places:
 * @self: a passage
 * @article: the article it was taken from, or a changed one
 * @most: how many places are wanted
 *
 * Lists where the passage may stand, even if none of the places fits well or several fit alike: up to two fifths of the text may
 * have been edited. It is for readers to look at, and to choose from.
 *
 * Returns: (transfer full) (element-type LiaisonPassagePlace): the places, the one that fits best first; maybe none
 */
GArray *
liaison_passage_find_places (const LiaisonPassage *self,
                             LiaisonArticle       *article,
                             guint                 most)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (LiaisonPassagePlace));
  Search search = { 0 };
  guint n;

  g_return_val_if_fail (self != NULL && LIAISON_IS_ARTICLE (article), places);

  if (*liaison_passage_get_exact (self) == '\0')
    return places;
  begin_search (&search, self, article, MOST_EDITED_FOR_READERS);
  n = search.exact.length;
  if (n <= search.text.length + search.text.length / 2 && add_exact (&search) && n >= SHORTEST_APPROXIMATE)
    (void) (n > LONGEST_WHOLE ? add_by_ends (&search) : add_nearly (&search));
  for (guint i = 0; i < search.candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (search.candidates, Candidate, i);
      LiaisonPassagePlace place = { candidate->span, judge (&search, candidate) };

      g_array_append_val (places, place);
    }
  end_search (&search);
  g_array_sort (places, compare_places);
  if (places->len > most)
    g_array_set_size (places, most);
  return places;
}
