/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the document that the article was read from, in place of its text when the reader wants them. Both have one selection,
 * which is that of the text's buffer, and the same marks. */

#include "interface/article/article-view-private.h"

#include "interface/article/reading-places.h"
#include "interface/document-sources.h"
#include "interface/quotation.h"

/* More places that were found than this are not marked. */
#define MAX_MARKED 5000u

static GtkTextBuffer *
buffer_of (LiaisonArticleView *self)
{
  return GTK_TEXT_BUFFER (liaison_article_text_get_buffer (self->text));
}

/* --- selecting --- */

static void
on_selected (LiaisonArticleView *self,
             guint               start,
             guint               end)
{
  LiaisonArticleBuffer *buffer = LIAISON_ARTICLE_BUFFER (buffer_of (self));
  GtkTextIter from, to;

  if (end > start)
    {
      liaison_article_buffer_get_iter_at (buffer, start, &from);
      liaison_article_buffer_get_iter_at (buffer, end, &to);
      gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &to, &from);
      return;
    }
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &from, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &from);
}

static void
on_chosen (LiaisonArticleView *self,
           LiaisonEntity      *entity)
{
  if (self->document != NULL)
    liaison_selection_select_entity (liaison_document_get_selection (self->document), entity);
}

/* What is selected in the article that is shown. */
static gboolean
get_own_selection (LiaisonArticleView *self,
                   LiaisonSpan        *span)
{
  guint start = self->document != NULL ? liaison_document_get_start (self->document) : 0;

  if (!liaison_article_view_get_selection (self, span))
    return FALSE;
  *span = (LiaisonSpan) { span->start - start, span->end - start };
  return TRUE;
}

void
_liaison_article_view_select_on_pages (LiaisonArticleView *self)
{
  LiaisonSpan span;

  if (!self->has_pages)
    return;
  if (!get_own_selection (self, &span))
    span = (LiaisonSpan) { 0, 0 };
  liaison_facsimile_view_set_selection (self->pages, span);
}

static LiaisonQuotation *
find_quotation (GtkWidget *pages,
                double     x,
                double     y,
                gpointer   data)
{
  LiaisonArticleView *self = data;
  LiaisonSpan span;

  if (self->document == NULL || !liaison_facsimile_view_selects_at (self->pages, x, y) ||
      !liaison_article_view_get_selection (self, &span))
    return NULL;
  return liaison_quotation_new (self->document, span, NULL);
}

/* A press in the selection that dragged nothing was a click, which takes it away. */
static void
on_drag_end (LiaisonArticleView *self,
             GdkEventSequence   *sequence,
             GtkGesture         *source)
{
  if (gtk_drag_source_get_drag (GTK_DRAG_SOURCE (source)) == NULL &&
      gtk_gesture_get_sequence_state (source, sequence) == GTK_EVENT_SEQUENCE_CLAIMED)
    on_selected (self, 0, 0);
}

/* --- finding --- */

static gboolean
to_article (LiaisonArticleView *self,
            LiaisonSpan         place,
            LiaisonSpan        *span)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &start, (int) place.start);
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &end, (int) place.end);
  return liaison_article_buffer_get_offset (LIAISON_ARTICLE_BUFFER (buffer_of (self)), &start, &span->start) &&
         liaison_article_buffer_get_offset (LIAISON_ARTICLE_BUFFER (buffer_of (self)), &end, &span->end);
}

static void
on_places_changed (LiaisonArticleView *self)
{
  const GArray *places = liaison_article_find_get_places (self->find);

  liaison_facsimile_view_unmark (self->pages, LIAISON_MARK_FOUND);
  if (!self->has_pages)
    return;
  for (guint i = 0; i < MIN (places->len, MAX_MARKED); i++)
    {
      LiaisonSpan span;

      if (to_article (self, g_array_index (places, LiaisonSpan, i), &span))
        liaison_facsimile_view_mark (self->pages, LIAISON_MARK_FOUND, span);
    }
}

/* The title is not among the words of the pages, but it is on the first. */
static void
on_went (LiaisonArticleView *self)
{
  LiaisonSpan span;

  if (!self->has_pages)
    return;
  if (get_own_selection (self, &span))
    liaison_facsimile_view_scroll_to (self->pages, span);
  else
    liaison_facsimile_view_go_to (self->pages, 0);
}

static void
on_find_closed (LiaisonArticleView *self)
{
  if (self->shows_pages)
    gtk_widget_grab_focus (GTK_WIDGET (self->pages));
}

/* --- which of the two is shown --- */

static void
change_over (LiaisonArticleView *self,
             gboolean            pages)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->reading)) != NULL;
  LiaisonSpan span;
  guint top = 0;
  gboolean has_top = pages ? _liaison_article_view_get_top (self, &top) : liaison_facsimile_view_get_top (self->pages, &top);
  gboolean selected = get_own_selection (self, &span);

  self->shows_pages = pages;
  gtk_stack_set_visible_child_name (self->reading, pages ? "pages" : "text");
  if (pages)
    liaison_facsimile_view_go_to (self->pages, has_top ? top : 0);
  else if (selected)
    liaison_article_text_scroll_to (self->text, span);
  else if (has_top)
    _liaison_article_view_go_to (self, top);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  _liaison_article_view_notify_mode (self);
}

static void
update_pages (LiaisonArticleView *self)
{
  gboolean pages = self->has_pages && self->wants_pages;

  gtk_widget_set_visible (self->pages_bar, self->has_pages);
  if (pages != self->shows_pages)
    change_over (self, pages);
}

static void
set_has_pages (LiaisonArticleView *self,
               gboolean            has_pages)
{
  if (self->has_pages == has_pages)
    return;
  self->has_pages = has_pages;
  update_pages (self);
  _liaison_article_view_notify_mode (self);
}

void
_liaison_article_view_show_pages (LiaisonArticleView *self,
                                  gboolean            wanted)
{
  self->wants_pages = wanted;
  update_pages (self);
}

/* --- the document of the article --- */

static void
take_file (LiaisonArticleView *self,
           GFile              *file)
{
  guint offset;

  liaison_facsimile_view_set_article (self->pages, self->article, file);
  set_has_pages (self, TRUE);
  if (self->shown != NULL)
    {
      liaison_facsimile_view_show_names (self->pages, self->document);
      _liaison_article_view_mark_selected (self);
    }
  on_places_changed (self);
  _liaison_article_view_select_on_pages (self);
  if (liaison_reading_places_get (liaison_article_get_sha256 (self->article), &offset))
    liaison_facsimile_view_go_to (self->pages, offset);
}

static void
on_file_found (GObject      *file,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data; /* holds the view and what tells this from later searches */
  LiaisonArticleView *self = g_task_get_source_object (task);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, NULL);

  if (self->seeking == NULL || g_task_get_cancellable (task) != self->seeking)
    return;
  g_clear_object (&self->seeking);
  if (info != NULL)
    take_file (self, G_FILE (file));
}

static void
seek_file (LiaisonArticleView *self,
           GFile              *file)
{
  self->seeking = g_cancellable_new ();
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->seeking,
                           on_file_found, g_task_new (self, self->seeking, NULL, NULL));
}

void
_liaison_article_view_stop_seeking (LiaisonArticleView *self)
{
  if (self->seeking != NULL)
    g_cancellable_cancel (self->seeking);
  g_clear_object (&self->seeking);
}

/* Another article is shown: it has pages if its document is there. */
void
_liaison_article_view_seek_pages (LiaisonArticleView *self)
{
  LiaisonSource *source = self->document != NULL ? liaison_document_get_source (self->document) : NULL;
  GFile *file = source != NULL && liaison_source_get_article (source) == self->article ? liaison_source_get_file (source) : NULL;

  _liaison_article_view_stop_seeking (self);
  set_has_pages (self, FALSE);
  liaison_facsimile_view_set_article (self->pages, NULL, NULL);
  if (self->article != NULL && file != NULL && liaison_article_get_facsimile (self->article) != NULL)
    seek_file (self, file);
}

/* --- actions --- */

static void
on_zoom_in (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  liaison_facsimile_view_zoom (LIAISON_ARTICLE_VIEW (widget)->pages, LIAISON_FACSIMILE_ZOOM_IN);
}

static void
on_zoom_out (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  liaison_facsimile_view_zoom (LIAISON_ARTICLE_VIEW (widget)->pages, LIAISON_FACSIMILE_ZOOM_OUT);
}

static void
on_zoom_fit (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  liaison_facsimile_view_zoom (LIAISON_ARTICLE_VIEW (widget)->pages, LIAISON_FACSIMILE_ZOOM_FIT);
}

void
_liaison_article_view_install_pages (GtkWidgetClass *klass)
{
  gtk_widget_class_install_property_action (klass, "article.mode", "mode");
  gtk_widget_class_install_action (klass, "article.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (klass, "article.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (klass, "article.zoom-fit", NULL, on_zoom_fit);
}

void
_liaison_article_view_add_pages (LiaisonArticleView *self)
{
  GtkDragSource *source = liaison_quotation_add_source (GTK_WIDGET (self->pages), GTK_PHASE_CAPTURE, find_quotation, self);

  g_signal_connect_object (source, "begin", G_CALLBACK (_liaison_article_view_claim_drag), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  liaison_facsimile_view_set_menu (self->pages, G_MENU_MODEL (self->context_menu));
  g_signal_connect_object (self->pages, "selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "unmap", G_CALLBACK (_liaison_article_view_keep_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "places-changed", G_CALLBACK (on_places_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "closed", G_CALLBACK (on_find_closed), self, G_CONNECT_SWAPPED);
}
