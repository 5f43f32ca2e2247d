/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonArticleBuffer: an article as text to be shown, and the way between places in the one and the other.
 *
 * The buffer holds more than the article's text (a title, bullets, places for small widgets) and less (the white space between
 * blocks), so offsets are translated block by block. A block keeps its length: a line break inside it is shown as a space. */

#include "interface/article/article-buffer.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "article/dates.h"
#include "article/language.h"
#include "interface/article/article-tags.h"
#include "network/parts.h"

/* Words that are read in a minute, the middle of what studies of silent reading of English find (Brysbaert 2019: 238). */
#define WORDS_PER_MINUTE 238

/* Where a block of the article stands in the buffer. */
typedef struct
{
  LiaisonSpan span;   /* in the article */
  guint buffer_start; /* of its text, in characters of the buffer */
  gboolean right_to_left;
} Place;

struct _LiaisonArticleBuffer
{
  GtkTextBuffer parent_instance;

  GArray *places; /* of Place, in order */
};

G_DEFINE_FINAL_TYPE (LiaisonArticleBuffer, liaison_article_buffer, GTK_TYPE_TEXT_BUFFER)

static void
insert_line (LiaisonArticleBuffer *self,
             const char           *text,
             LiaisonTextStyle      style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter iter;

  gtk_text_buffer_get_end_iter (buffer, &iter);
  if (!gtk_text_iter_is_start (&iter))
    gtk_text_buffer_insert (buffer, &iter, "\n", 1);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &iter, text, -1,
                                            liaison_article_tag_of_style (style), NULL);
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (p));

      n += letter && !inside;
      inside = letter;
    }
  return n;
}

/* "Jane Doe · 24 January 2021 · 6 min"; at the side where the lines of the article begin, whatever letters it begins with itself. */
static char *
describe (LiaisonArticle *article)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint minutes = count_words (liaison_article_get_text (article)) / WORDS_PER_MINUTE;

  if (liaison_article_get_byline (article) != NULL)
    g_ptr_array_add (parts, g_strdup (liaison_article_get_byline (article)));
  if (liaison_article_get_published (article) != NULL)
    g_ptr_array_add (parts, liaison_dates_to_words (liaison_article_get_published (article)));
  /* Translators: how long reading the article takes. */
  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u min", "%u min", MAX (minutes, 1)),
                                           MAX (minutes, 1)));
  g_ptr_array_add (parts, NULL);
  if (!liaison_language_is_right_to_left (liaison_article_get_text (article)))
    return g_strjoinv (" · ", (char **) parts->pdata);
  /* Each part by itself, in the order of the article's letters. */
  joined = g_strjoinv ("\u2069 · \u2068", (char **) parts->pdata);
  return g_strconcat ("\u200f\u2068", joined, "\u2069", NULL);
}

static LiaisonTextStyle
style_of (LiaisonBlockKind kind)
{
  switch (kind)
    {
    case LIAISON_BLOCK_HEADING:
      return LIAISON_TEXT_HEADING;
    case LIAISON_BLOCK_QUOTE:
      return LIAISON_TEXT_QUOTE;
    case LIAISON_BLOCK_LIST_ITEM:
    case LIAISON_BLOCK_UNMARKED_ITEM:
      return LIAISON_TEXT_LIST_ITEM;
    case LIAISON_BLOCK_PARAGRAPH:
    default:
      return LIAISON_TEXT_PARAGRAPH;
    }
}

static void
insert_block (LiaisonArticleBuffer *self,
              const char           *text,
              const LiaisonBlock   *block)
{
  LiaisonTextStyle style = style_of (block->kind);
  g_autofree char *line = g_strdup (text);
  Place place = { block->span, 0, liaison_language_is_right_to_left (text) };
  const char *indent = liaison_article_tag_of_indent (style, place.right_to_left);
  guint mark = block->kind == LIAISON_BLOCK_LIST_ITEM ? 2 : 0;
  GtkTextIter iter, start;

  g_strdelimit (line, "\n\r", ' ');
  insert_line (self, mark > 0 ? "•\u2002" : "", style);
  place.buffer_start = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  g_array_append_val (self->places, place);
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), &iter);
  gtk_text_buffer_insert_with_tags_by_name (GTK_TEXT_BUFFER (self), &iter, line, -1,
                                            liaison_article_tag_of_style (style), NULL);
  if (indent == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, (int) (place.buffer_start - mark));
  gtk_text_buffer_apply_tag_by_name (GTK_TEXT_BUFFER (self), indent, &start, &iter);
}

static void
insert_blocks (LiaisonArticleBuffer *self,
               LiaisonArticle       *article)
{
  const char *p = liaison_article_get_text (article);
  guint at = 0;
  guint n_blocks;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      const char *start = g_utf8_offset_to_pointer (p, blocks[i].span.start - at);
      const char *end = g_utf8_offset_to_pointer (start, blocks[i].span.end - blocks[i].span.start);
      g_autofree char *text = g_strndup (start, end - start);

      insert_block (self, text, &blocks[i]);
      p = end;
      at = blocks[i].span.end;
    }
}

/* The index of the last place that starts at or before OFFSET in the article, or 0. */
static guint
find_place (LiaisonArticleBuffer *self,
            guint                 offset)
{
  guint low = 0;
  guint high = self->places->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->places, Place, middle).span.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
get_iters (LiaisonArticleBuffer *self,
           LiaisonSpan           span,
           GtkTextIter          *start,
           GtkTextIter          *end)
{
  liaison_article_buffer_get_iter_at (self, span.start, start);
  liaison_article_buffer_get_iter_at (self, span.end, end);
}

static void
on_style_changed (LiaisonArticleBuffer *self)
{
  liaison_article_tags_recolour (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)));
}

static void
liaison_article_buffer_finalize (GObject *object)
{
  g_array_unref (LIAISON_ARTICLE_BUFFER (object)->places);

  G_OBJECT_CLASS (liaison_article_buffer_parent_class)->finalize (object);
}

/* Not in init: the tag table is a construct property. */
static void
liaison_article_buffer_constructed (GObject *object)
{
  G_OBJECT_CLASS (liaison_article_buffer_parent_class)->constructed (object);

  liaison_article_tags_add (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (object)));
}

static void
liaison_article_buffer_class_init (LiaisonArticleBufferClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = liaison_article_buffer_constructed;
  G_OBJECT_CLASS (klass)->finalize = liaison_article_buffer_finalize;
}

static void
liaison_article_buffer_init (LiaisonArticleBuffer *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
}

LiaisonArticleBuffer *
liaison_article_buffer_new (void)
{
  return g_object_new (LIAISON_TYPE_ARTICLE_BUFFER, "enable-undo", FALSE, NULL);
}

/**
 * liaison_article_buffer_set_article:
 * @self: a buffer
 * @article: (nullable): the article to show
 *
 * Fills the buffer with the title, a line about the article, and its blocks. Marks and anchors go.
 */
void
liaison_article_buffer_set_article (LiaisonArticleBuffer *self,
                                    LiaisonArticle       *article)
{
  g_autofree char *about = NULL;

  g_return_if_fail (LIAISON_IS_ARTICLE_BUFFER (self));

  g_array_set_size (self->places, 0);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "", 0);
  if (article == NULL)
    return;
  about = describe (article);
  if (liaison_article_get_title (article) != NULL)
    insert_line (self, liaison_article_get_title (article), LIAISON_TEXT_TITLE);
  insert_line (self, about, LIAISON_TEXT_ABOUT);
  insert_blocks (self, article);
}

static void
remove_names (LiaisonArticleBuffer *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  for (guint kind = 0; kind < LIAISON_N_ENTITY_KINDS; kind++)
    gtk_text_buffer_remove_tag_by_name (GTK_TEXT_BUFFER (self), liaison_article_tag_of_kind (kind), &start, &end);
}

/**
 * liaison_article_buffer_show_names:
 * @self: a buffer
 * @network: (nullable): a network
 * @article: (nullable): which article of @network it shows; %NULL of a network of one
 *
 * Underlines the names of the network's entities, and the nominals of its operations and agreements, by kind, and no others.
 */
void
liaison_article_buffer_show_names (LiaisonArticleBuffer *self,
                                   LiaisonNetwork       *network,
                                   LiaisonArticle       *article)
{
  GListModel *entities;
  int part;
  guint offset;

  g_return_if_fail (LIAISON_IS_ARTICLE_BUFFER (self));

  if (network == NULL)
    return;
  remove_names (self);
  part = article != NULL ? liaison_network_find_part (network, article) : 0;
  if (part < 0)
    return;
  liaison_network_get_part (network, (guint) part, &offset);
  entities = liaison_network_get_entities (network);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      const char *tag = liaison_article_tag_of_kind (liaison_entity_get_kind (entity));
      guint n_mentions;
      const LiaisonMention *mentions = liaison_network_get_mentions_in (network, entity, (guint) part, &n_mentions);

      for (guint m = 0; m < n_mentions; m++)
        {
          GtkTextIter start, end;

          if (mentions[m].form == LIAISON_MENTION_PRONOUN)
            continue;
          get_iters (self, (LiaisonSpan) { mentions[m].span.start - offset, mentions[m].span.end - offset }, &start, &end);
          gtk_text_buffer_apply_tag_by_name (GTK_TEXT_BUFFER (self), tag, &start, &end);
        }
    }
}

/**
 * liaison_article_buffer_add_anchor:
 * @self: a buffer with an article
 * @offset: a place in the article
 *
 * Returns: (transfer none): an anchor for a widget after the block that @offset is in
 */
GtkTextChildAnchor *
liaison_article_buffer_add_anchor (LiaisonArticleBuffer *self,
                                   guint                 offset)
{
  GtkTextIter iter;
  guint index;

  g_return_val_if_fail (LIAISON_IS_ARTICLE_BUFFER (self), NULL);
  g_return_val_if_fail (self->places->len > 0, NULL);

  index = find_place (self, offset);
  liaison_article_buffer_get_iter_at (self, g_array_index (self->places, Place, index).span.end,
                                      &iter);
  if (!gtk_text_iter_ends_line (&iter))
    gtk_text_iter_forward_to_line_end (&iter);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), &iter, "\u2002", -1);
  for (guint i = index + 1; i < self->places->len; i++)
    g_array_index (self->places, Place, i).buffer_start += 2;
  return gtk_text_buffer_create_child_anchor (GTK_TEXT_BUFFER (self), &iter);
}

/**
 * liaison_article_buffer_get_iter_at:
 * @self: a buffer
 * @offset: a place in the article, in code points
 * @iter: (out): the place in the buffer; between two blocks, the end of the first
 */
void
liaison_article_buffer_get_iter_at (LiaisonArticleBuffer *self,
                                    guint                 offset,
                                    GtkTextIter          *iter)
{
  const Place *place;

  g_return_if_fail (LIAISON_IS_ARTICLE_BUFFER (self));

  if (self->places->len == 0)
    {
      gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), iter);
      return;
    }
  place = &g_array_index (self->places, Place, find_place (self, offset));
  offset = CLAMP (offset, place->span.start, place->span.end) - place->span.start;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), iter,
                                      (int) (place->buffer_start + offset));
}

/**
 * liaison_article_buffer_get_offset:
 * @self: a buffer
 * @iter: a place in the buffer
 * @offset: (out): the place in the article, in code points
 *
 * Returns: %FALSE where @iter is not in the article's text, but in its title, a bullet, or beside a small widget
 */
gboolean
liaison_article_buffer_get_offset (LiaisonArticleBuffer *self,
                                   const GtkTextIter    *iter,
                                   guint                *offset)
{
  guint at = (guint) gtk_text_iter_get_offset (iter);
  guint low = 0;
  guint high;

  g_return_val_if_fail (LIAISON_IS_ARTICLE_BUFFER (self), FALSE);

  high = self->places->len;
  while (high > low)
    {
      guint middle = (low + high) / 2;
      const Place *place = &g_array_index (self->places, Place, middle);

      if (at < place->buffer_start)
        high = middle;
      else if (at <= place->buffer_start + (place->span.end - place->span.start))
        {
          *offset = place->span.start + (at - place->buffer_start);
          return TRUE;
        }
      else
        low = middle + 1;
    }
  return FALSE;
}

void
liaison_article_buffer_mark (LiaisonArticleBuffer *self,
                             LiaisonMark           mark,
                             LiaisonSpan           span)
{
  GtkTextIter start, end;

  g_return_if_fail (LIAISON_IS_ARTICLE_BUFFER (self));

  get_iters (self, span, &start, &end);
  gtk_text_buffer_apply_tag_by_name (GTK_TEXT_BUFFER (self), liaison_article_tag_of_mark (mark),
                                     &start, &end);
}

void
liaison_article_buffer_unmark (LiaisonArticleBuffer *self,
                               LiaisonMark           mark)
{
  GtkTextIter start, end;

  g_return_if_fail (LIAISON_IS_ARTICLE_BUFFER (self));

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  gtk_text_buffer_remove_tag_by_name (GTK_TEXT_BUFFER (self), liaison_article_tag_of_mark (mark),
                                      &start, &end);
}

/**
 * liaison_article_buffer_is_right_to_left:
 * @self: a buffer
 * @offset: a place in the article, in code points
 *
 * Returns: whether the lines of the block there begin at the right
 */
gboolean
liaison_article_buffer_is_right_to_left (LiaisonArticleBuffer *self,
                                         guint                 offset)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE_BUFFER (self), FALSE);

  return self->places->len > 0 && g_array_index (self->places, Place, find_place (self, offset)).right_to_left;
}
