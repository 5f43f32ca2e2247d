/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonArticle: one text with its title, byline, date of publication, blocks and links. It
 * never changes after it was built, so it may be read from any thread. Offsets are code points;
 * a sparse table of byte offsets makes going from one to the other cheap. */

#include "article/article.h"

#include "article/article-private.h"
#include "article/language.h"
#include "article/paragraphs.h"

#include <string.h>

/* One byte offset is kept for so many code points. */
#define STRIDE 128

struct _LiaisonArticle
{
  GObject parent_instance;

  LiaisonArticleParts parts;
  char *sha256;
  guint length;
  gsize *index; /* byte offset of every STRIDEth code point */
};

G_DEFINE_FINAL_TYPE (LiaisonArticle, liaison_article, G_TYPE_OBJECT)

static void
clear_link (gpointer data)
{
  LiaisonLink *link = data;

  g_clear_pointer (&link->uri, g_free);
}

static void
index_text (LiaisonArticle *self)
{
  g_autoptr (GArray) index = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *text = self->parts.text;

  self->length = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (self->length % STRIDE == 0)
        {
          gsize offset = p - text;

          g_array_append_val (index, offset);
        }
      self->length++;
    }
  self->index = (gsize *) g_array_free (g_steal_pointer (&index), FALSE);
}

static void
liaison_article_finalize (GObject *object)
{
  LiaisonArticle *self = LIAISON_ARTICLE (object);

  liaison_article_parts_clear (&self->parts);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->index, g_free);

  G_OBJECT_CLASS (liaison_article_parent_class)->finalize (object);
}

static void
liaison_article_class_init (LiaisonArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_article_finalize;
}

static void
liaison_article_init (LiaisonArticle *self)
{
}

/* Frees what PARTS holds and leaves it empty. */
void
liaison_article_parts_clear (LiaisonArticleParts *parts)
{
  g_clear_pointer (&parts->title, g_free);
  g_clear_pointer (&parts->byline, g_free);
  g_clear_pointer (&parts->published, g_free);
  g_clear_pointer (&parts->language, g_free);
  g_clear_pointer (&parts->uri, g_free);
  g_clear_pointer (&parts->text, g_free);
  g_clear_pointer (&parts->blocks, g_array_unref);
  g_clear_pointer (&parts->links, g_array_unref);
  g_clear_pointer (&parts->facsimile, liaison_facsimile_unref);
  g_clear_pointer (&parts->joined, g_array_unref);
}

/* An empty array of links that frees their addresses. */
GArray *
liaison_article_links_new (void)
{
  GArray *links = g_array_new (FALSE, TRUE, sizeof (LiaisonLink));

  g_array_set_clear_func (links, clear_link);
  return links;
}

/* An article that takes over all that PARTS holds; PARTS is empty afterwards. */
LiaisonArticle *
liaison_article_new_take (LiaisonArticleParts *parts)
{
  LiaisonArticle *self = g_object_new (LIAISON_TYPE_ARTICLE, NULL);
  g_autofree char *declared = NULL;

  g_assert (parts->text != NULL && parts->blocks != NULL && parts->links != NULL);

  self->parts = *parts;
  memset (parts, 0, sizeof *parts);
  declared = self->parts.language;
  self->parts.language = liaison_language_settle (declared, self->parts.text);
  self->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->parts.text, -1);
  index_text (self);
  return self;
}

const GArray *
liaison_article_get_joined (LiaisonArticle *self)
{
  return self->parts.joined;
}

/* The place in the text of the code point OFFSET, at most the text's end. */
const char *
liaison_article_at (LiaisonArticle *self,
                    guint           offset)
{
  const char *text = self->parts.text;

  if (offset >= self->length)
    return text + strlen (text);
  return g_utf8_offset_to_pointer (text + self->index[offset / STRIDE], offset % STRIDE);
}

/**
 * liaison_block_kind_to_string:
 * @kind: the kind of a block
 *
 * Returns: (transfer none): its name as the command line writes it, such as "list-item"
 */
const char *
liaison_block_kind_to_string (LiaisonBlockKind kind)
{
  switch (kind)
    {
    case LIAISON_BLOCK_HEADING:
      return "heading";
    case LIAISON_BLOCK_QUOTE:
      return "quote";
    case LIAISON_BLOCK_LIST_ITEM:
      return "list-item";
    case LIAISON_BLOCK_UNMARKED_ITEM:
      return "unmarked-item";
    case LIAISON_BLOCK_PARAGRAPH:
    default:
      return "paragraph";
    }
}

/**
 * liaison_article_new_plain:
 * @text: the body as it stands
 *
 * Makes an article without title, date or links of a body text. The text is kept to the letter, so
 * that offsets
 * count in it; only bytes that are no UTF-8 become U+FFFD. The blocks are its paragraphs.
 *
 * Returns: (transfer full): a new article
 */
LiaisonArticle *
liaison_article_new_plain (const char *text)
{
  return liaison_article_new_kept (text, NULL, NULL, NULL, NULL);
}

static char *
dup_valid (const char *text)
{
  return text != NULL && *text != '\0' ? g_utf8_make_valid (text, -1) : NULL;
}

/**
 * liaison_article_new_kept:
 * @text: the body as it stands
 * @title: (nullable): its title
 * @byline: (nullable): who wrote it
 * @published: (nullable): when, "YYYY-MM-DD"
 * @uri: (nullable): where it is from
 *
 * Makes an article of which only the text was kept and what stood above it, as liaison_article_new_plain() does.
 *
 * Returns: (transfer full): a new article
 */
LiaisonArticle *
liaison_article_new_kept (const char *text,
                          const char *title,
                          const char *byline,
                          const char *published,
                          const char *uri)
{
  LiaisonArticleParts parts = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  parts.title = dup_valid (title);
  parts.byline = dup_valid (byline);
  parts.published = dup_valid (published);
  parts.uri = dup_valid (uri);
  parts.text = g_utf8_make_valid (text, -1);
  parts.blocks = liaison_paragraphs_find (parts.text);
  parts.links = liaison_article_links_new ();
  return liaison_article_new_take (&parts);
}

/**
 * liaison_article_get_title:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): its title
 */
const char *
liaison_article_get_title (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.title;
}

/**
 * liaison_article_get_byline:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): who wrote it, without "By"
 */
const char *
liaison_article_get_byline (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.byline;
}

/**
 * liaison_article_get_published:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the day it was published, "YYYY-MM-DD"
 */
const char *
liaison_article_get_published (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.published;
}

/**
 * liaison_article_get_language:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the language it is written in, as a BCP 47 tag such as
 *   "en-GB"
 */
const char *
liaison_article_get_language (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.language;
}

/**
 * liaison_article_get_uri:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): where it was read from
 */
const char *
liaison_article_get_uri (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.uri;
}

/**
 * liaison_article_get_text:
 * @self: an article
 *
 * Returns: (transfer none): the body, valid UTF-8
 */
const char *
liaison_article_get_text (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.text;
}

/**
 * liaison_article_get_length:
 * @self: an article
 *
 * Returns: the length of the text in code points
 */
guint
liaison_article_get_length (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), 0);

  return self->length;
}

/**
 * liaison_article_get_sha256:
 * @self: an article
 *
 * Returns: (transfer none): the SHA-256 of the text in UTF-8, as 64 hexadecimal digits
 */
const char *
liaison_article_get_sha256 (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->sha256;
}

/**
 * liaison_article_get_blocks:
 * @self: an article
 * @n_blocks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_blocks): the blocks in order, owned by the article
 */
const LiaisonBlock *
liaison_article_get_blocks (LiaisonArticle *self,
                            guint          *n_blocks)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n_blocks != NULL, NULL);

  *n_blocks = self->parts.blocks->len;
  return (const LiaisonBlock *) self->parts.blocks->data;
}

/**
 * liaison_article_get_links:
 * @self: an article
 * @n_links: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_links): the links in order, owned by the article
 */
const LiaisonLink *
liaison_article_get_links (LiaisonArticle *self,
                           guint          *n_links)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n_links != NULL, NULL);

  *n_links = self->parts.links->len;
  return (const LiaisonLink *) self->parts.links->data;
}

/**
 * liaison_article_get_facsimile:
 * @self: an article
 *
 * Of an article that was joined of several each part has its own.
 *
 * Returns: (transfer none) (nullable): the pages that it was read from and where its words stand on them, if it is one of pages
 */
LiaisonFacsimile *
liaison_article_get_facsimile (LiaisonArticle *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  return self->parts.facsimile;
}

/**
 * liaison_article_dup_span:
 * @self: an article
 * @span: a stretch of its text; what reaches beyond the end is cut off
 *
 * Returns: (transfer full): the text of the stretch
 */
char *
liaison_article_dup_span (LiaisonArticle *self,
                          LiaisonSpan     span)
{
  const char *start;
  const char *end;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  if (span.end <= span.start)
    return g_strdup ("");
  start = liaison_article_at (self, span.start);
  end = liaison_article_at (self, span.end);
  return g_strndup (start, end - start);
}
