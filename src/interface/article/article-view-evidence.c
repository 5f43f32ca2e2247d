/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the article view offers for text that the reader selected: a new forecast, or evidence for one that is there,
 * by menu or by dragging it there. */

#include "interface/article/article-view-private.h"

#include <glib/gi18n.h>

#include "interface/document-changes.h"
#include "interface/forecast/evidence/evidence-attach.h"
#include "interface/quotation.h"

/* Fewer characters than this are no passage to offer something for. */
#define MIN_SELECTION 3
/* Longer questions are cut in the menu. */
#define MAX_LABEL 60

static void
on_new_forecast (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LiaisonArticleView *self = LIAISON_ARTICLE_VIEW (widget);
  LiaisonForecast *forecast;
  LiaisonSpan span;

  if (!liaison_article_view_get_selection (self, &span))
    return;
  forecast = liaison_document_add_forecast (self->document, NULL);
  liaison_document_add_evidence (self->document, forecast, span, NULL);
  gtk_revealer_set_reveal_child (self->selection_bar, FALSE);
}

static void
on_evidence_for (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LiaisonArticleView *self = LIAISON_ARTICLE_VIEW (widget);
  LiaisonForecast *forecast = liaison_forecast_file_find (
      liaison_document_get_forecasts (self->document), g_variant_get_string (parameter, NULL), NULL);
  LiaisonSpan span;

  if (forecast == NULL || !liaison_article_view_get_selection (self, &span))
    return;
  liaison_evidence_attach (widget, self->document, forecast, span, NULL, LIAISON_BEARING_FOR, TRUE);
  gtk_revealer_set_reveal_child (self->selection_bar, FALSE);
}

static char *
dup_label (LiaisonForecast *forecast)
{
  const char *question = liaison_forecast_get_question (forecast);
  GString *label = g_string_new (NULL);

  if (question == NULL || *question == '\0')
    question = _("Untitled forecast");
  /* A menu takes an underscore for a mnemonic. */
  for (const char *p = question; *p != '\0' && label->len < 4 * MAX_LABEL; p = g_utf8_next_char (p))
    {
      if (*p == '_')
        g_string_append_c (label, '_');
      g_string_append_unichar (label, g_utf8_get_char (p));
    }
  if (g_utf8_strlen (label->str, -1) > MAX_LABEL)
    {
      g_string_truncate (label, g_utf8_offset_to_pointer (label->str, MAX_LABEL - 1) - label->str);
      g_string_append (label, "…");
    }
  return g_string_free (label, FALSE);
}

/* The selected text, if the drag begins in it. */
static LiaisonQuotation *
find_quotation (GtkWidget *text,
                double     x,
                double     y,
                gpointer   data)
{
  LiaisonArticleView *self = data;
  GtkTextIter iter, start, end;
  LiaisonSpan span;
  int buffer_x, buffer_y;

  if (self->document == NULL || !liaison_article_view_get_selection (self, &span) || span.end - span.start < MIN_SELECTION)
    return NULL;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (text), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (text), &iter, buffer_x, buffer_y))
    return NULL;
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), &start, &end);
  return gtk_text_iter_in_range (&iter, &start, &end) ? liaison_quotation_new (self->document, span, NULL) : NULL;
}

/* A press in the selected text is the source's: the text view's own gestures would drag nothing but letters. */
void
_liaison_article_view_claim_drag (LiaisonArticleView *self,
                                  GdkEventSequence   *sequence,
                                  GtkGesture         *source)
{
  if (gtk_gesture_get_sequence_state (source, sequence) != GTK_EVENT_SEQUENCE_DENIED)
    gtk_gesture_set_state (source, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* A press that dragged nothing was a click, which puts the caret there and takes the selection away. */
static void
on_end (LiaisonArticleView *self,
        GdkEventSequence   *sequence,
        GtkGesture         *source)
{
  GtkTextView *text = GTK_TEXT_VIEW (self->text);
  GtkTextIter iter;
  double x, y;
  int buffer_x, buffer_y;

  if (gtk_drag_source_get_drag (GTK_DRAG_SOURCE (source)) != NULL || !gtk_gesture_get_point (source, sequence, &x, &y) ||
      gtk_gesture_get_sequence_state (source, sequence) != GTK_EVENT_SEQUENCE_CLAIMED)
    return;
  gtk_text_view_window_to_buffer_coords (text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (gtk_text_view_get_iter_at_location (text, &iter, buffer_x, buffer_y))
    gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (text), &iter);
}

void
_liaison_article_view_add_drag (LiaisonArticleView *self)
{
  GtkDragSource *source = liaison_quotation_add_source (GTK_WIDGET (self->text), GTK_PHASE_CAPTURE, find_quotation, self);

  g_signal_connect_object (source, "begin", G_CALLBACK (_liaison_article_view_claim_drag), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "end", G_CALLBACK (on_end), self, G_CONNECT_SWAPPED);
}

void
_liaison_article_view_install_evidence (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "article.new-forecast", NULL, on_new_forecast);
  gtk_widget_class_install_action (klass, "article.evidence-for", "s", on_evidence_for);
}

void
_liaison_article_view_update_evidence (LiaisonArticleView *self)
{
  GListModel *forecasts;

  g_menu_remove_all (self->evidence_menu);
  if (self->document == NULL)
    return;
  forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (self->document));
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      g_autofree char *label = dup_label (forecast);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "article.evidence-for", "s",
                                         liaison_forecast_get_id (forecast));
      g_menu_append_item (self->evidence_menu, item);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_button),
                          g_list_model_get_n_items (forecasts) > 0);
}

void
_liaison_article_view_update_bar (LiaisonArticleView *self)
{
  LiaisonSpan span = { 0, 0 };
  gboolean selected = liaison_article_view_get_selection (self, &span) &&
                      span.end - span.start >= MIN_SELECTION;
  gboolean own = !liaison_span_equal (span, self->revealed) && !liaison_span_equal (span, self->found);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.new-forecast", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.evidence-for", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.copy-citation", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.add-entity", selected && self->shown != NULL);
  /* What is not offered is not to be found by other ways either. */
  gtk_widget_set_visible (gtk_revealer_get_child (self->selection_bar), selected && own);
  gtk_revealer_set_reveal_child (self->selection_bar, selected && own);
}
