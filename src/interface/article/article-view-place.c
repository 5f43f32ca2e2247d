/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps where the reader is when an article goes out of sight, and goes there when it comes back. */

#include "interface/article/article-view-private.h"

#include "interface/article/reading-places.h"

/* In less than that, in pixels, nobody reads. */
#define MIN_HEIGHT 20

/* A place that was gone to is held for so many frames. */
#define FRAMES_TO_HOLD 12

/* The first place of the article's text at or after the top of what is in sight. */
static gboolean
get_top_at (LiaisonArticleView *self,
            int                 y,
            guint              *offset)
{
  GtkTextIter iter;

  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self->text), &iter, 0, y);
  while (!liaison_article_buffer_get_offset (liaison_article_text_get_buffer (self->text), &iter, offset))
    if (!gtk_text_iter_forward_char (&iter))
      return FALSE;
  return TRUE;
}

static gboolean
shows_end (LiaisonArticleView *self,
           int                 bottom)
{
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self->text), &iter, bottom, NULL);
  gtk_text_iter_forward_to_line_end (&iter);
  return gtk_text_iter_is_end (&iter);
}

/* What of the text is on top; FALSE if that is where it begins. */
gboolean
_liaison_article_view_get_top (LiaisonArticleView *self,
                               guint              *offset)
{
  GdkRectangle visible;

  if (!gtk_widget_get_realized (GTK_WIDGET (self->text)))
    return FALSE;
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->text), &visible);
  return visible.height >= MIN_HEIGHT && visible.y >= visible.height / 4 && get_top_at (self, visible.y, offset);
}

static void
keep_place_on_pages (LiaisonArticleView *self)
{
  const char *sha256 = liaison_article_get_sha256 (self->article);
  guint offset;

  if (liaison_facsimile_view_get_top (self->pages, &offset))
    liaison_reading_places_set (sha256, offset);
  else
    liaison_reading_places_forget (sha256);
}

void
_liaison_article_view_keep_place (LiaisonArticleView *self)
{
  const char *sha256;
  GdkRectangle visible;
  guint offset;

  if (self->shows_pages)
    {
      if (self->article != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->pages)))
        keep_place_on_pages (self);
      return;
    }
  if (self->article == NULL || !gtk_widget_get_realized (GTK_WIDGET (self->text)))
    return;
  sha256 = liaison_article_get_sha256 (self->article);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->text), &visible);
  if (visible.height < MIN_HEIGHT)
    return;
  /* Just begun, or read to the end. */
  if (visible.y < visible.height / 2 || shows_end (self, visible.y + visible.height) ||
      !get_top_at (self, visible.y, &offset))
    liaison_reading_places_forget (sha256);
  else
    liaison_reading_places_set (sha256, offset);
}

static void
scroll (LiaisonArticleView *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (liaison_article_text_get_buffer (self->text));

  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->text), gtk_text_buffer_get_insert (buffer), 0.0, TRUE, 0.0, 0.0);
}

/* The text view lays out long texts bit by bit, and what is above the place may grow under it: it is held until it stays. */
static gboolean
hold_place (GtkWidget     *text,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  LiaisonArticleView *self = user_data;
  GdkRectangle visible;
  guint top;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (text), &visible);
  if (self->frames_to_hold == 0 || !get_top_at (self, visible.y, &top))
    {
      self->holding = 0;
      return G_SOURCE_REMOVE;
    }
  if (visible.height < MIN_HEIGHT)
    return G_SOURCE_CONTINUE;
  self->frames_to_hold--;
  if (top != self->place)
    scroll (self);
  return G_SOURCE_CONTINUE;
}

void
_liaison_article_view_go_to (LiaisonArticleView *self,
                             guint               offset)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (liaison_article_text_get_buffer (self->text));
  GtkTextIter iter;

  liaison_article_buffer_get_iter_at (LIAISON_ARTICLE_BUFFER (buffer), offset, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  scroll (self);
  self->place = offset;
  self->frames_to_hold = FRAMES_TO_HOLD;
  if (self->holding == 0)
    self->holding = gtk_widget_add_tick_callback (GTK_WIDGET (self->text), hold_place, self, NULL);
}

/* The reader, or somebody for the reader, goes elsewhere. */
void
_liaison_article_view_give_up_place (LiaisonArticleView *self)
{
  self->frames_to_hold = 0;
}

void
_liaison_article_view_restore_place (LiaisonArticleView *self)
{
  guint offset;

  if (self->article != NULL && liaison_reading_places_get (liaison_article_get_sha256 (self->article), &offset) &&
      offset < liaison_article_get_length (self->article))
    _liaison_article_view_go_to (self, offset);
}
