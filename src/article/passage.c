/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPassage: a quotable stretch of an article, selected in the three ways of the W3C Web
 * Annotation model: by its exact text, by what stands before and after it, and by its offsets.
 * How it is found again stands in passage-find.c. */

#include "article/passage.h"

#include <string.h>

/* So many code points before and after are kept. */
#define CONTEXT 32

struct _LiaisonPassage
{
  char *exact;
  char *prefix;
  char *suffix;
  LiaisonSpan span;
};

G_DEFINE_BOXED_TYPE (LiaisonPassage, liaison_passage, liaison_passage_ref, liaison_passage_unref)

static void
clear (gpointer data)
{
  LiaisonPassage *self = data;

  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
}

static char *
dup_valid (const char *text)
{
  return text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
}

/**
 * liaison_passage_new:
 * @exact: the text of the passage
 * @prefix: (nullable): some text before it
 * @suffix: (nullable): some text after it
 * @span: where it stood, in code points
 *
 * Returns: (transfer full): a new passage
 */
LiaisonPassage *
liaison_passage_new (const char *exact,
                     const char *prefix,
                     const char *suffix,
                     LiaisonSpan span)
{
  LiaisonPassage *self;

  g_return_val_if_fail (exact != NULL, NULL);

  self = g_atomic_rc_box_new0 (LiaisonPassage);
  self->exact = dup_valid (exact);
  self->prefix = dup_valid (prefix);
  self->suffix = dup_valid (suffix);
  self->span = span;
  return self;
}

/**
 * liaison_passage_of_article:
 * @article: an article
 * @span: a stretch of its text; what reaches beyond the end is cut off
 *
 * Returns: (transfer full): the passage that stands there, with about 32 code points of context
 *   on either side
 */
LiaisonPassage *
liaison_passage_of_article (LiaisonArticle *article,
                            LiaisonSpan     span)
{
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  guint length;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);

  length = liaison_article_get_length (article);
  span.end = MIN (span.end, length);
  span.start = MIN (span.start, span.end);
  exact = liaison_article_dup_span (article, span);
  prefix = liaison_article_dup_span (
      article, (LiaisonSpan) { span.start - MIN (span.start, CONTEXT), span.start });
  suffix = liaison_article_dup_span (
      article, (LiaisonSpan) { span.end, span.end + MIN (length - span.end, CONTEXT) });
  return liaison_passage_new (exact, prefix, suffix, span);
}

/**
 * liaison_passage_ref:
 * @self: a passage
 *
 * Returns: (transfer full): the same passage
 */
LiaisonPassage *
liaison_passage_ref (LiaisonPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * liaison_passage_unref:
 * @self: (transfer full): a passage
 */
void
liaison_passage_unref (LiaisonPassage *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * liaison_passage_get_exact:
 * @self: a passage
 *
 * Returns: (transfer none): its text
 */
const char *
liaison_passage_get_exact (const LiaisonPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->exact;
}

/**
 * liaison_passage_get_prefix:
 * @self: a passage
 *
 * Returns: (transfer none): some text before it, "" when there was none
 */
const char *
liaison_passage_get_prefix (const LiaisonPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->prefix;
}

/**
 * liaison_passage_get_suffix:
 * @self: a passage
 *
 * Returns: (transfer none): some text after it, "" when there was none
 */
const char *
liaison_passage_get_suffix (const LiaisonPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->suffix;
}

/**
 * liaison_passage_get_span:
 * @self: a passage
 *
 * Returns: where it stood in the article it was taken from, in code points
 */
LiaisonSpan
liaison_passage_get_span (const LiaisonPassage *self)
{
  g_return_val_if_fail (self != NULL, ((LiaisonSpan) { 0, 0 }));

  return self->span;
}

/**
 * liaison_passage_equal:
 * @a: a passage
 * @b: another
 *
 * Returns: whether both have the same text, context and offsets
 */
gboolean
liaison_passage_equal (const LiaisonPassage *a,
                       const LiaisonPassage *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return liaison_span_equal (a->span, b->span) &&
         strcmp (a->exact, b->exact) == 0 && strcmp (a->prefix, b->prefix) == 0 &&
         strcmp (a->suffix, b->suffix) == 0;
}
