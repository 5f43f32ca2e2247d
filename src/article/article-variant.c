/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An article as bytes and back. What comes back may have been made by a process that hostile
 * input took over: everything that an article promises is checked again. */

#include "article/article-variant.h"

#include "article/article-private.h"
#include "article/clean.h"
#include "article/dates.h"

#include <string.h>

/* The longest title, byline or address that is believed, in bytes. */
#define MAX_LINE (1024 * 1024)
#define MAX_LEVEL 1000

#define FACSIMILE "(sa(uuu)a(uuuuuu))"
#define PAGE "(uuu)"
#define WORD "(uuuuuu)"
/* They are written as they are. */
G_STATIC_ASSERT (sizeof (LiaisonFacsimilePage) == 3 * sizeof (guint32));
G_STATIC_ASSERT (sizeof (LiaisonFacsimileWord) == 6 * sizeof (guint32));

static void
add_maybe (GVariantBuilder *builder,
           const char      *text)
{
  g_variant_builder_add (builder, "ms", text);
}

static GVariant *
facsimile_to_variant (LiaisonFacsimile *facsimile)
{
  guint n_pages = facsimile != NULL ? liaison_facsimile_get_n_pages (facsimile) : 0;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord));
  GVariant *content;

  if (facsimile == NULL)
    return g_variant_new_maybe (G_VARIANT_TYPE (FACSIMILE), NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      LiaisonFacsimilePage page;
      const LiaisonFacsimileWord *those = liaison_facsimile_get_words (facsimile, i, &page.n_words);

      liaison_facsimile_get_size (facsimile, i, &page.width, &page.height);
      g_array_append_val (pages, page);
      g_array_append_vals (words, those, page.n_words);
    }
  content = g_variant_new (
      "(s@a" PAGE "@a" WORD ")", liaison_facsimile_get_sha256 (facsimile),
      g_variant_new_fixed_array (G_VARIANT_TYPE (PAGE), pages->data, pages->len, sizeof (LiaisonFacsimilePage)),
      g_variant_new_fixed_array (G_VARIANT_TYPE (WORD), words->data, words->len, sizeof (LiaisonFacsimileWord)));
  return g_variant_new_maybe (NULL, content);
}

/**
 * liaison_article_to_variant:
 * @self: an article
 *
 * Returns: (transfer floating): all of it, of the type %LIAISON_ARTICLE_VARIANT
 */
GVariant *
liaison_article_to_variant (LiaisonArticle *self)
{
  GVariantBuilder builder;
  const LiaisonBlock *blocks;
  const LiaisonLink *links;
  guint n;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (self), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT));
  add_maybe (&builder, liaison_article_get_title (self));
  add_maybe (&builder, liaison_article_get_byline (self));
  add_maybe (&builder, liaison_article_get_published (self));
  add_maybe (&builder, liaison_article_get_language (self));
  add_maybe (&builder, liaison_article_get_uri (self));
  g_variant_builder_add (&builder, "s", liaison_article_get_text (self));

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(uuuu)"));
  blocks = liaison_article_get_blocks (self, &n);
  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(uuuu)", blocks[i].span.start, blocks[i].span.end,
                           (guint) blocks[i].kind, blocks[i].level);
  g_variant_builder_close (&builder);

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(uus)"));
  links = liaison_article_get_links (self, &n);
  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(uus)", links[i].span.start, links[i].span.end,
                           links[i].uri);
  g_variant_builder_close (&builder);
  g_variant_builder_add_value (&builder, facsimile_to_variant (liaison_article_get_facsimile (self)));
  return g_variant_builder_end (&builder);
}

/* Takes the line at INDEX into FIELD. Returns whether it is one that a builder could have made. */
static gboolean
take_line (GVariant *variant,
           gsize     index,
           char    **field)
{
  g_autofree char *line = NULL;
  g_autofree char *clean = NULL;

  g_variant_get_child (variant, index, "ms", &line);
  if (line == NULL)
    return TRUE;
  if (strlen (line) > MAX_LINE)
    return FALSE;
  clean = liaison_clean_line (line);
  if (g_strcmp0 (clean, line) != 0)
    return FALSE;
  *field = g_steal_pointer (&line);
  return TRUE;
}

static gboolean
take_lines (GVariant            *variant,
            LiaisonArticleParts *parts)
{
  g_autofree char *day = NULL;

  if (!take_line (variant, 0, &parts->title) || !take_line (variant, 1, &parts->byline) ||
      !take_line (variant, 2, &parts->published) || !take_line (variant, 3, &parts->language) ||
      !take_line (variant, 4, &parts->uri))
    return FALSE;
  day = liaison_dates_parse (parts->published);
  return g_strcmp0 (day, parts->published) == 0 &&
         (parts->language == NULL || strlen (parts->language) <= 35);
}

/* Takes the text and sets LENGTH to its code points. Control characters are refused. */
static gboolean
take_text (GVariant *variant,
           char    **text,
           guint    *length)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (variant, 5);
  gsize size;
  const char *string = g_variant_get_string (child, &size);

  if (size > LIAISON_ARTICLE_MAX_TEXT || !g_utf8_validate (string, size, NULL))
    return FALSE;
  *length = 0;
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p), ++*length)
    if (liaison_clean_is_unwanted (g_utf8_get_char (p)))
      return FALSE;
  *text = g_strndup (string, size);
  return TRUE;
}

static gboolean
is_within (LiaisonSpan span,
           guint       last,
           guint       length)
{
  return span.start >= last && span.end > span.start && span.end <= length;
}

static gboolean
take_blocks (GVariant *variant,
             GArray   *blocks,
             guint     length)
{
  g_autoptr (GVariant) array = g_variant_get_child_value (variant, 6);
  gsize n = g_variant_n_children (array);
  guint last = 0;

  for (gsize i = 0; i < n; i++)
    {
      LiaisonBlock block;
      guint kind;

      g_variant_get_child (array, i, "(uuuu)", &block.span.start, &block.span.end, &kind,
                           &block.level);
      if (!is_within (block.span, last, length) || kind > LIAISON_BLOCK_UNMARKED_ITEM ||
          block.level > MAX_LEVEL)
        return FALSE;
      block.kind = (LiaisonBlockKind) kind;
      last = block.span.end;
      g_array_append_val (blocks, block);
    }
  return TRUE;
}

static gboolean
take_links (GVariant *variant,
            GArray   *links,
            guint     length)
{
  g_autoptr (GVariant) array = g_variant_get_child_value (variant, 7);
  gsize n = g_variant_n_children (array);
  guint last = 0;

  for (gsize i = 0; i < n; i++)
    {
      LiaisonLink link;
      const char *uri;

      g_variant_get_child (array, i, "(uu&s)", &link.span.start, &link.span.end, &uri);
      if (!is_within (link.span, last, length))
        return FALSE;
      last = link.span.end;
      link.uri = g_strdup (uri);
      g_array_append_val (links, link);
    }
  return TRUE;
}

/* The array at INDEX of VARIANT, whose elements have SIZE bytes; empty when there are more than MOST. */
static GArray *
dup_array (GVariant *variant,
           gsize     index,
           gsize     size,
           gsize     most)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (variant, index);
  gsize n;
  gconstpointer data = g_variant_get_fixed_array (child, &n, size);
  GArray *array = g_array_new (FALSE, FALSE, (guint) size);

  if (n > 0 && n <= most)
    g_array_append_vals (array, data, (guint) n);
  return array;
}

static gboolean
take_facsimile (GVariant          *variant,
                LiaisonFacsimile **facsimile,
                guint              length)
{
  g_autoptr (GVariant) maybe = g_variant_get_child_value (variant, 8);
  g_autoptr (GVariant) content = g_variant_get_maybe (maybe);
  const char *sha256;

  if (content == NULL)
    return TRUE;
  g_variant_get_child (content, 0, "&s", &sha256);
  *facsimile = liaison_facsimile_new_take (
      sha256, dup_array (content, 1, sizeof (LiaisonFacsimilePage), LIAISON_FACSIMILE_MOST_PAGES),
      dup_array (content, 2, sizeof (LiaisonFacsimileWord), LIAISON_FACSIMILE_MOST_WORDS), length);
  return *facsimile != NULL;
}

/**
 * liaison_article_from_variant:
 * @variant: a value of the type %LIAISON_ARTICLE_VARIANT, from wherever
 *
 * Makes an article of what liaison_article_to_variant() made. Nothing of it is believed: that it is
 * in normal form and UTF-8, that lines are lines, the date a date, the spans within the text and in
 * order, and the boxes on their pages is checked.
 *
 * Returns: (transfer full) (nullable): the article, or %NULL when @variant is none
 */
LiaisonArticle *
liaison_article_from_variant (GVariant *variant)
{
  LiaisonArticleParts parts = { 0 };
  guint length;

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT)) ||
      !g_variant_is_normal_form (variant))
    return NULL;
  parts.blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonBlock));
  parts.links = liaison_article_links_new ();
  if (take_lines (variant, &parts) && take_text (variant, &parts.text, &length) &&
      take_blocks (variant, parts.blocks, length) && take_links (variant, parts.links, length) &&
      take_facsimile (variant, &parts.facsimile, length))
    return liaison_article_new_take (&parts);
  liaison_article_parts_clear (&parts);
  return NULL;
}
