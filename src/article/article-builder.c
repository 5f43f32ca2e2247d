/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/article-builder.h"

#include "article/article-private.h"
#include "article/clean.h"
#include "article/dates.h"

#include <string.h>

struct _LiaisonArticleBuilder
{
  LiaisonArticleParts parts; /* but for the text */
  GString *text;
  guint length; /* of TEXT, in code points */

  LiaisonBlock block; /* the one that is open; begins with its first character */
  gboolean in_block;  /* whether anything stands in it yet */
  gboolean space;     /* whether white space came after its last character */

  char *link_uri;
  guint link_start;
  gboolean in_link; /* whether anything stands in it yet */
};

/**
 * liaison_article_builder_new:
 *
 * Returns: (transfer full): a builder without anything in it
 */
LiaisonArticleBuilder *
liaison_article_builder_new (void)
{
  LiaisonArticleBuilder *self = g_new0 (LiaisonArticleBuilder, 1);

  self->parts.blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonBlock));
  self->parts.links = liaison_article_links_new ();
  self->text = g_string_new (NULL);
  self->block.kind = LIAISON_BLOCK_PARAGRAPH;
  return self;
}

/**
 * liaison_article_builder_free:
 * @self: (transfer full): a builder
 */
void
liaison_article_builder_free (LiaisonArticleBuilder *self)
{
  g_return_if_fail (self != NULL);

  liaison_article_parts_clear (&self->parts);
  g_string_free (self->text, TRUE);
  g_free (self->link_uri);
  g_free (self);
}

static void
set_line (char      **field,
          const char *text)
{
  g_free (*field);
  *field = liaison_clean_line (text);
}

/**
 * liaison_article_builder_set_title:
 * @self: a builder
 * @title: (nullable): the title; folded to one line
 */
void
liaison_article_builder_set_title (LiaisonArticleBuilder *self,
                                   const char            *title)
{
  g_return_if_fail (self != NULL);

  set_line (&self->parts.title, title);
}

/**
 * liaison_article_builder_set_byline:
 * @self: a builder
 * @byline: (nullable): who wrote the article
 */
void
liaison_article_builder_set_byline (LiaisonArticleBuilder *self,
                                    const char            *byline)
{
  g_return_if_fail (self != NULL);

  set_line (&self->parts.byline, byline);
}

/**
 * liaison_article_builder_set_published:
 * @self: a builder
 * @date: (nullable): when the article was published, in ISO 8601, RFC 822 or an English form
 *
 * Returns: %FALSE, and nothing is changed, when no day can be found in @date
 */
gboolean
liaison_article_builder_set_published (LiaisonArticleBuilder *self,
                                       const char            *date)
{
  char *day;

  g_return_val_if_fail (self != NULL, FALSE);

  day = liaison_dates_parse (date);
  if (day == NULL)
    return FALSE;
  g_free (self->parts.published);
  self->parts.published = day;
  return TRUE;
}

/* Whether TAG looks like a BCP 47 language tag: letters and digits in groups of at most eight. */
static gboolean
is_language (const char *tag)
{
  gsize n = strcspn (tag, "-");

  if (n < 2 || n > 8)
    return FALSE;
  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;
  return strlen (tag) <= 35;
}

/**
 * liaison_article_builder_set_language:
 * @self: a builder
 * @language: (nullable): a language tag such as "en-GB" or "en_GB"; anything else unsets it
 */
void
liaison_article_builder_set_language (LiaisonArticleBuilder *self,
                                      const char            *language)
{
  g_return_if_fail (self != NULL);

  set_line (&self->parts.language, language);
  if (self->parts.language == NULL)
    return;
  g_strdelimit (self->parts.language, "_", '-');
  if (!is_language (self->parts.language))
    g_clear_pointer (&self->parts.language, g_free);
}

/**
 * liaison_article_builder_set_uri:
 * @self: a builder
 * @uri: (nullable): where the article was read from
 */
void
liaison_article_builder_set_uri (LiaisonArticleBuilder *self,
                                 const char            *uri)
{
  g_return_if_fail (self != NULL);

  set_line (&self->parts.uri, uri);
}

static void
end_block (LiaisonArticleBuilder *self)
{
  if (self->in_block)
    {
      self->block.span.end = self->length;
      g_array_append_val (self->parts.blocks, self->block);
    }
  self->in_block = FALSE;
  self->space = FALSE;
}

/**
 * liaison_article_builder_begin_block:
 * @self: a builder
 * @kind: what the block is
 * @level: of a heading 1 to 6, of a list item its depth from 1, otherwise 0
 *
 * Ends the block that is open and begins another. A block in which no text is put does not become
 * one.
 */
void
liaison_article_builder_begin_block (LiaisonArticleBuilder *self,
                                     LiaisonBlockKind       kind,
                                     guint                  level)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (self != NULL);

  /* A link that goes on in the next block is two links. */
  uri = g_strdup (self->link_uri);
  liaison_article_builder_end_link (self);
  end_block (self);
  self->block = (LiaisonBlock) { .kind = kind, .level = level };
  if (uri != NULL)
    liaison_article_builder_begin_link (self, uri);
}

/* Returns where it stands. */
static guint
add_character (LiaisonArticleBuilder *self,
               gunichar               c)
{
  if (!self->in_block)
    {
      if (self->text->len > 0)
        {
          g_string_append (self->text, "\n\n");
          self->length += 2;
        }
      self->block.span.start = self->length;
      self->in_block = TRUE;
    }
  else if (self->space)
    {
      g_string_append_c (self->text, ' ');
      self->length++;
    }
  self->space = FALSE;
  if (self->link_uri != NULL && !self->in_link)
    {
      self->link_start = self->length;
      self->in_link = TRUE;
    }
  g_string_append_unichar (self->text, c);
  return self->length++;
}

/**
 * liaison_article_builder_add_text:
 * @self: a builder
 * @text: some text of the block that is open
 *
 * Adds text to the block. White space is folded: runs of it are one space, and none stands at the
 * ends of a block.
 *
 * Returns: the stretch of the article from the first to the last character of @text that is no
 *   white space; empty when there is none
 */
LiaisonSpan
liaison_article_builder_add_text (LiaisonArticleBuilder *self,
                                  const char            *text)
{
  g_autofree char *made_valid = NULL;
  LiaisonSpan span = { 0, 0 };

  g_return_val_if_fail (self != NULL, span);
  g_return_val_if_fail (text != NULL, span);

  if (!g_utf8_validate (text, -1, NULL))
    text = made_valid = g_utf8_make_valid (text, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (liaison_clean_is_space (c))
        self->space = TRUE;
      else if (!liaison_clean_is_unwanted (c))
        {
          guint at = add_character (self, c);

          span.start = span.end == 0 ? at : span.start;
          span.end = at + 1;
        }
    }
  return span;
}

/**
 * liaison_article_builder_begin_link:
 * @self: a builder
 * @uri: where the text that follows leads
 *
 * Begins a link. Links do not nest: one that is open ends.
 */
void
liaison_article_builder_begin_link (LiaisonArticleBuilder *self,
                                    const char            *uri)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (uri != NULL);

  liaison_article_builder_end_link (self);
  self->link_uri = liaison_clean_line (uri);
}

/**
 * liaison_article_builder_end_link:
 * @self: a builder
 *
 * Ends the link that is open, if any. A link without text is dropped.
 */
void
liaison_article_builder_end_link (LiaisonArticleBuilder *self)
{
  g_return_if_fail (self != NULL);

  if (self->in_link)
    {
      LiaisonLink link = { { self->link_start, self->length }, g_steal_pointer (&self->link_uri) };

      g_array_append_val (self->parts.links, link);
    }
  self->in_link = FALSE;
  g_clear_pointer (&self->link_uri, g_free);
}

/**
 * liaison_article_builder_get_length:
 * @self: a builder
 *
 * Returns: how long the text is so far, in code points
 */
guint
liaison_article_builder_get_length (LiaisonArticleBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * liaison_article_builder_take_facsimile:
 * @self: a builder
 * @facsimile: (transfer full) (nullable): the pages that the text was read from
 */
void
liaison_article_builder_take_facsimile (LiaisonArticleBuilder *self,
                                        LiaisonFacsimile      *facsimile)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->parts.facsimile, liaison_facsimile_unref);
  self->parts.facsimile = facsimile;
}

/**
 * liaison_article_builder_end:
 * @self: a builder
 *
 * Makes the article of all that was gathered. The builder is as new afterwards.
 *
 * Returns: (transfer full): the article; its text is "" when no block was filled
 */
LiaisonArticle *
liaison_article_builder_end (LiaisonArticleBuilder *self)
{
  LiaisonArticle *article;

  g_return_val_if_fail (self != NULL, NULL);

  liaison_article_builder_end_link (self);
  end_block (self);
  self->parts.text = g_string_free (self->text, FALSE);
  article = liaison_article_new_take (&self->parts);

  self->parts.blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonBlock));
  self->parts.links = liaison_article_links_new ();
  self->text = g_string_new (NULL);
  self->length = 0;
  self->block = (LiaisonBlock) { .kind = LIAISON_BLOCK_PARAGRAPH };
  return article;
}
