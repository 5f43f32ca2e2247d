/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonArticleFind: the bar that looks for words in the article, marks all places and goes from one to the next.
 * CSS node: find. */

#include "interface/article/article-find.h"

#include <glib/gi18n.h>

/* More places than this are not marked. */
#define MAX_PLACES 5000

struct _LiaisonArticleFind
{
  GtkWidget parent_instance;

  LiaisonArticleText *text; /* not owned */
  GArray *places;           /* of int: offsets of matches in the buffer */
  int current;              /* index, or -1 */

  /* Template children */
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (LiaisonArticleFind, liaison_article_find, GTK_TYPE_WIDGET)

static GtkTextBuffer *
buffer_of (LiaisonArticleFind *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

static void
say_count (LiaisonArticleFind *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = NULL;

  if (*wanted == '\0')
    label = g_strdup ("");
  else if (self->places->len == 0)
    label = g_strdup (_("Not found"));
  else
    /* Translators: the place that is shown, and how many there are. */
    label = g_strdup_printf (_("%1$d of %2$u"), self->current + 1, self->places->len);
  gtk_label_set_label (self->count, label);
}

static void
go_to (LiaisonArticleFind *self,
       int                 index)
{
  GtkTextBuffer *buffer = buffer_of (self);
  glong length = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  GtkTextIter start, end;
  int n = (int) self->places->len;

  if (n == 0)
    return;
  self->current = (index + n) % n;
  gtk_text_buffer_get_iter_at_offset (buffer, &start,
                                      g_array_index (self->places, int, self->current));
  end = start;
  gtk_text_iter_forward_chars (&end, (int) length);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->text), gtk_text_buffer_get_insert (buffer),
                                0.2, FALSE, 0.0, 0.3);
  say_count (self);
}

static void
collect_places (LiaisonArticleFind *self,
                const char         *wanted)
{
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter at, start, end;

  g_array_set_size (self->places, 0);
  self->current = -1;
  liaison_article_buffer_unmark (LIAISON_ARTICLE_BUFFER (buffer), LIAISON_MARK_FOUND);
  if (*wanted == '\0')
    return;

  gtk_text_buffer_get_start_iter (buffer, &at);
  while (self->places->len < MAX_PLACES &&
         gtk_text_iter_forward_search (&at, wanted,
                                       GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY,
                                       &start, &end, NULL))
    {
      int offset = gtk_text_iter_get_offset (&start);

      g_array_append_val (self->places, offset);
      gtk_text_buffer_apply_tag_by_name (buffer, "found", &start, &end);
      at = end;
    }
}

static void
on_search_changed (LiaisonArticleFind *self)
{
  collect_places (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  go_to (self, 0);
  say_count (self);
}

static void
on_next (LiaisonArticleFind *self)
{
  go_to (self, self->current + 1);
}

static void
on_previous (LiaisonArticleFind *self)
{
  go_to (self, self->current - 1);
}

static void
on_mode_changed (LiaisonArticleFind *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    return;
  collect_places (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
liaison_article_find_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_article_find_parent_class)->dispose (object);
}

static void
liaison_article_find_finalize (GObject *object)
{
  g_array_unref (LIAISON_ARTICLE_FIND (object)->places);

  G_OBJECT_CLASS (liaison_article_find_parent_class)->finalize (object);
}

static void
liaison_article_find_class_init (LiaisonArticleFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_article_find_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_article_find_finalize;
  gtk_widget_class_set_css_name (widget_class, "find");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/article/article-find.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleFind, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleFind, entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleFind, count);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
}

static void
liaison_article_find_init (LiaisonArticleFind *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (int));
  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

void
liaison_article_find_set_text (LiaisonArticleFind *self,
                               LiaisonArticleText *text)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_FIND (self));

  self->text = text;
}

/**
 * liaison_article_find_open:
 * @self: a find bar with a text
 *
 * Opens the bar and gives it the focus. A selection in the article becomes what is looked for.
 */
void
liaison_article_find_open (LiaisonArticleFind *self)
{
  GtkTextIter start, end;

  g_return_if_fail (LIAISON_IS_ARTICLE_FIND (self));

  if (gtk_text_buffer_get_selection_bounds (buffer_of (self), &start, &end) &&
      gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    {
      g_autofree char *selected = gtk_text_iter_get_text (&start, &end);

      gtk_editable_set_text (GTK_EDITABLE (self->entry), selected);
    }
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
