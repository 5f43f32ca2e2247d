/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-buffer.h"

#include <adwaita.h>

#include "article/article-builder.h"

/* A heading, a paragraph with a link, a list item and a quote; letters beyond ASCII so that bytes and characters differ. */
static LiaisonArticle *
new_article (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_title (builder, "The harbour talks");
  liaison_article_builder_set_byline (builder, "Inés Möller");
  liaison_article_builder_set_published (builder, "2021-01-24");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_HEADING, 2);
  liaison_article_builder_add_text (builder, "Før the vote");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "The minister “may” sign in Jūrmala.");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_LIST_ITEM, 1);
  liaison_article_builder_add_text (builder, "First demand");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_UNMARKED_ITEM, 2);
  liaison_article_builder_add_text (builder, "(a) Second demand");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_QUOTE, 0);
  liaison_article_builder_add_text (builder, "We shall see.");
  return liaison_article_builder_end (builder);
}

static void
assert_places_agree (LiaisonArticleBuffer *buffer,
                     LiaisonArticle       *article)
{
  guint n_blocks;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      GtkTextIter start, end;
      g_autofree char *shown = NULL;
      g_autofree char *meant = liaison_article_dup_span (article, blocks[i].span);

      liaison_article_buffer_get_iter_at (buffer, blocks[i].span.start, &start);
      liaison_article_buffer_get_iter_at (buffer, blocks[i].span.end, &end);
      shown = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
      g_assert_cmpstr (shown, ==, meant);
      for (guint o = blocks[i].span.start; o <= blocks[i].span.end; o++)
        {
          guint back;

          liaison_article_buffer_get_iter_at (buffer, o, &start);
          g_assert_true (liaison_article_buffer_get_offset (buffer, &start, &back));
          g_assert_cmpuint (back, ==, o);
        }
    }
}

static void
test_places (void)
{
  g_autoptr (LiaisonArticle) article = new_article ();
  g_autoptr (LiaisonArticleBuffer) buffer = liaison_article_buffer_new ();
  GtkTextIter iter;
  guint offset;

  liaison_article_buffer_set_article (buffer, article);
  assert_places_agree (buffer, article);

  /* The title is not in the article's text. */
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &iter);
  g_assert_false (liaison_article_buffer_get_offset (buffer, &iter, &offset));
}

static void
test_anchors (void)
{
  g_autoptr (LiaisonArticle) article = new_article ();
  g_autoptr (LiaisonArticleBuffer) buffer = liaison_article_buffer_new ();
  guint n_blocks;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n_blocks);

  liaison_article_buffer_set_article (buffer, article);
  g_assert_nonnull (liaison_article_buffer_add_anchor (buffer, blocks[1].span.start));
  g_assert_nonnull (liaison_article_buffer_add_anchor (buffer, blocks[1].span.start + 5));
  g_assert_nonnull (liaison_article_buffer_add_anchor (buffer, blocks[3].span.start));
  assert_places_agree (buffer, article);
}

static void
test_marks (void)
{
  g_autoptr (LiaisonArticle) article = new_article ();
  g_autoptr (LiaisonArticleBuffer) buffer = liaison_article_buffer_new ();
  GtkTextTag *tag = gtk_text_tag_table_lookup (
      gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer)), "evidence");
  guint n_blocks;
  LiaisonSpan span;
  GtkTextIter iter;

  g_assert_nonnull (tag);
  liaison_article_buffer_set_article (buffer, article);
  span = liaison_article_get_blocks (article, &n_blocks)[1].span;
  liaison_article_buffer_mark (buffer, LIAISON_MARK_EVIDENCE, span);
  liaison_article_buffer_get_iter_at (buffer, span.start, &iter);
  g_assert_true (gtk_text_iter_starts_tag (&iter, tag));
  liaison_article_buffer_get_iter_at (buffer, span.end, &iter);
  g_assert_true (gtk_text_iter_ends_tag (&iter, tag));
  liaison_article_buffer_unmark (buffer, LIAISON_MARK_EVIDENCE);
  liaison_article_buffer_get_iter_at (buffer, span.start, &iter);
  g_assert_false (gtk_text_iter_has_tag (&iter, tag));
}

static void
test_empty (void)
{
  g_autoptr (LiaisonArticleBuffer) buffer = liaison_article_buffer_new ();
  GtkTextIter iter;
  guint offset;

  liaison_article_buffer_set_article (buffer, NULL);
  liaison_article_buffer_get_iter_at (buffer, 10, &iter);
  g_assert_true (gtk_text_iter_is_start (&iter));
  g_assert_false (liaison_article_buffer_get_offset (buffer, &iter, &offset));
}

static gboolean
has_tag_at (LiaisonArticleBuffer *buffer,
            guint                 offset,
            int                   back,
            const char           *name)
{
  GtkTextIter iter;

  liaison_article_buffer_get_iter_at (buffer, offset, &iter);
  gtk_text_iter_backward_chars (&iter, back);
  return gtk_text_iter_has_tag (&iter, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer)), name));
}

/* Quotes and list items stand in from the side where their lines begin. */
static void
test_right_to_left (void)
{
  g_autoptr (LiaisonArticleBuffer) buffer = liaison_article_buffer_new ();
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  guint n_blocks;
  const LiaisonBlock *blocks;
  GtkTextIter start, end;
  g_autofree char *shown = NULL;

  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_QUOTE, 0);
  liaison_article_builder_add_text (builder, "لن نوقع على الاتفاق.");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_LIST_ITEM, 1);
  liaison_article_builder_add_text (builder, "2021: דרישה ראשונה");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_QUOTE, 0);
  liaison_article_builder_add_text (builder, "We shall see.");
  article = liaison_article_builder_end (builder);
  blocks = liaison_article_get_blocks (article, &n_blocks);
  liaison_article_buffer_set_article (buffer, article);
  g_assert_true (has_tag_at (buffer, blocks[0].span.start, 0, "quote-right"));
  g_assert_false (has_tag_at (buffer, blocks[0].span.start, 0, "quote-left"));
  g_assert_true (has_tag_at (buffer, blocks[1].span.start, 2, "list-item-right"));
  g_assert_true (has_tag_at (buffer, blocks[2].span.start, 0, "quote-left"));
  g_assert_true (liaison_article_buffer_is_right_to_left (buffer, blocks[0].span.start));
  g_assert_true (liaison_article_buffer_is_right_to_left (buffer, blocks[1].span.end));
  g_assert_false (liaison_article_buffer_is_right_to_left (buffer, blocks[2].span.start));
  assert_places_agree (buffer, article);

  /* The line about the article goes with it. */
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  shown = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
  g_assert_true (g_str_has_prefix (shown, "\u200f"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/article-buffer/places", test_places);
  g_test_add_func ("/article-buffer/anchors", test_anchors);
  g_test_add_func ("/article-buffer/marks", test_marks);
  g_test_add_func ("/article-buffer/empty", test_empty);
  g_test_add_func ("/article-buffer/right-to-left", test_right_to_left);
  return g_test_run ();
}
