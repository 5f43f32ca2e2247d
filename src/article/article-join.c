/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several articles as one, for whoever works on the text of all of them, and the way back from an offset in it. */

#include "article/article-join.h"

#include <string.h>

#include "article/article-private.h"

#define SEPARATOR "\n\n"
#define SEPARATOR_LENGTH 2

static void
clear_joined (gpointer data)
{
  LiaisonJoinedArticle *joined = data;

  g_clear_object (&joined->article);
}

static LiaisonSpan
move (LiaisonSpan span,
      guint       by)
{
  return (LiaisonSpan) { span.start + by, span.end + by };
}

static void
add_blocks (LiaisonArticleParts *parts,
            LiaisonArticle      *article,
            guint                start)
{
  guint n_blocks, n_links;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);
  const LiaisonLink *links = liaison_article_get_links (article, &n_links);

  for (guint i = 0; i < n_blocks; i++)
    {
      LiaisonBlock block = blocks[i];

      block.span = move (block.span, start);
      g_array_append_val (parts->blocks, block);
    }
  for (guint i = 0; i < n_links; i++)
    {
      LiaisonLink link = { move (links[i].span, start), g_strdup (links[i].uri) };

      g_array_append_val (parts->links, link);
    }
}

/* The language that all are written in, or NULL. */
static const char *
find_language (GPtrArray *articles)
{
  const char *language = liaison_article_get_language (g_ptr_array_index (articles, 0));

  for (guint i = 1; i < articles->len; i++)
    if (g_strcmp0 (language, liaison_article_get_language (g_ptr_array_index (articles, i))) != 0)
      return NULL;
  return language;
}

/**
 * liaison_article_new_joined:
 * @articles: (element-type LiaisonArticle): at least one, each standing alone
 *
 * Makes one article of several. It has neither title nor byline, date or address: these are the
 * parts' own.
 *
 * Returns: (transfer full): the article, which keeps @articles alive; of one, that one itself
 */
LiaisonArticle *
liaison_article_new_joined (GPtrArray *articles)
{
  LiaisonArticleParts parts = { 0 };
  GString *text;
  guint start = 0;

  g_return_val_if_fail (articles != NULL && articles->len > 0, NULL);

  if (articles->len == 1)
    return g_object_ref (g_ptr_array_index (articles, 0));
  text = g_string_new (NULL);
  parts.blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonBlock));
  parts.links = liaison_article_links_new ();
  parts.joined = g_array_sized_new (FALSE, TRUE, sizeof (LiaisonJoinedArticle), articles->len);
  g_array_set_clear_func (parts.joined, clear_joined);
  parts.language = g_strdup (find_language (articles));
  for (guint i = 0; i < articles->len; i++)
    {
      LiaisonArticle *article = g_ptr_array_index (articles, i);
      LiaisonJoinedArticle joined = { g_object_ref (article), start };

      g_assert (liaison_article_get_joined (article) == NULL);
      g_array_append_val (parts.joined, joined);
      add_blocks (&parts, article, start);
      g_string_append (text, liaison_article_get_text (article));
      g_string_append (text, i + 1 < articles->len ? SEPARATOR : "");
      start += liaison_article_get_length (article) + SEPARATOR_LENGTH;
    }
  parts.text = g_string_free (text, FALSE);
  return liaison_article_new_take (&parts);
}

/**
 * liaison_article_get_n_parts:
 * @self: an article
 *
 * Returns: how many articles it was joined of, or 1 if it stands alone
 */
guint
liaison_article_get_n_parts (LiaisonArticle *self)
{
  const GArray *joined;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), 0);

  joined = liaison_article_get_joined (self);
  return joined != NULL ? joined->len : 1;
}

/**
 * liaison_article_get_part:
 * @self: an article
 * @index: less than the number of its parts
 * @start: (out) (optional): where the text of the part starts in that of @self, in code points
 *
 * Returns: (transfer none): the part, which is @self if it stands alone
 */
LiaisonArticle *
liaison_article_get_part (LiaisonArticle *self,
                          guint           index,
                          guint          *start)
{
  const GArray *joined;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (index < liaison_article_get_n_parts (self), NULL);

  joined = liaison_article_get_joined (self);
  if (start != NULL)
    *start = joined != NULL ? g_array_index (joined, LiaisonJoinedArticle, index).start : 0;
  return joined != NULL ? g_array_index (joined, LiaisonJoinedArticle, index).article : self;
}

/**
 * liaison_article_find_part:
 * @self: an article
 * @offset: a place in its text, in code points
 *
 * Returns: the number of the part that stands there
 */
guint
liaison_article_find_part (LiaisonArticle *self,
                           guint           offset)
{
  const GArray *joined;
  guint low = 0, high;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), 0);

  joined = liaison_article_get_joined (self);
  high = joined != NULL ? joined->len : 1;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (joined, LiaisonJoinedArticle, middle).start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * liaison_article_part_span:
 * @self: an article
 * @index: less than the number of its parts
 *
 * Returns: the stretch of the text of @self that the part takes
 */
LiaisonSpan
liaison_article_part_span (LiaisonArticle *self,
                           guint           index)
{
  guint start = 0;
  LiaisonArticle *part = liaison_article_get_part (self, index, &start);

  g_return_val_if_fail (part != NULL, ((LiaisonSpan) { 0, 0 }));

  return (LiaisonSpan) { start, start + liaison_article_get_length (part) };
}

/**
 * liaison_article_locate:
 * @self: an article
 * @span: a stretch of its text
 * @own: (out): the same stretch in the text of the part that it starts in; what reaches beyond it is cut off
 * @index: (out) (optional): the number of that part
 *
 * Returns: (transfer none): the part
 */
LiaisonArticle *
liaison_article_locate (LiaisonArticle *self,
                        LiaisonSpan     span,
                        LiaisonSpan    *own,
                        guint          *index)
{
  guint found = liaison_article_find_part (self, span.start);
  LiaisonSpan whole;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (own != NULL, NULL);

  whole = liaison_article_part_span (self, found);
  own->start = MIN (span.start, whole.end) - whole.start;
  own->end = MIN (MAX (span.end, span.start), whole.end) - whole.start;
  if (index != NULL)
    *index = found;
  return liaison_article_get_part (self, found, NULL);
}
