/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonArticleFind: the bar that looks for words in the article, marks all places and goes from one to the next.
 * CSS node: find. */

#include "interface/article/article-find.h"

#include <glib/gi18n.h>

#include "interface/article/text-search.h"
#include "interface/compat.h"

/* More places than this are counted and gone to, but not marked. */
#define MAX_MARKED 5000

/* A text of fewer characters is searched at once; a longer one off the main thread. */
#define SHORT_TEXT 200000

struct _LiaisonArticleFind
{
  GtkWidget parent_instance;

  LiaisonArticleText *text; /* not owned */
  GArray *places;           /* of LiaisonSpan: matches, in characters of the buffer */
  int current;              /* index, or -1 */
  int origin;               /* where the caret stood when the search began: the first place is the next from there */
  GCancellable *searching;  /* nullable */
  gboolean stale;           /* the text has changed since it was searched */
  char *wanted;             /* nullable: what was searched for last */

  /* Template children */
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (LiaisonArticleFind, liaison_article_find, GTK_TYPE_WIDGET)

enum
{
  PLACES_CHANGED,
  WENT,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
buffer_of (LiaisonArticleFind *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

/* Says it to the eye, and to whoever hears: while they type, once it is known, and whenever they come to the entry. */
static void
say (LiaisonArticleFind *self,
     const char         *text,
     gboolean            nothing)
{
  if (*text != '\0' && self->searching == NULL && strcmp (text, gtk_label_get_label (self->count)) != 0)
    liaison_announce (GTK_WIDGET (self->entry), text);
  gtk_label_set_label (self->count, text);
  if (nothing)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
say_count (LiaisonArticleFind *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = NULL;

  if (*wanted == '\0')
    label = g_strdup ("");
  else if (self->searching != NULL)
    label = g_strdup ("…");
  else if (self->places->len == 0)
    label = g_strdup (_("Not found"));
  else
    /* Translators: the place that is shown, and how many there are. */
    label = g_strdup_printf (_("%1$d of %2$u"), self->current + 1, self->places->len);
  say (self, label, *wanted != '\0' && self->searching == NULL && self->places->len == 0);
}

static void
go_to (LiaisonArticleFind *self,
       int                 index)
{
  GtkTextBuffer *buffer = buffer_of (self);
  LiaisonSpan place;
  GtkTextIter start, end;
  int n = (int) self->places->len;

  if (n == 0)
    return;
  self->current = (index + n) % n;
  place = g_array_index (self->places, LiaisonSpan, self->current);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) place.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) place.end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->text), gtk_text_buffer_get_insert (buffer),
                                0.2, FALSE, 0.0, 0.3);
  say_count (self);
  g_signal_emit (self, signals[WENT], 0);
}

/* The first place from where the search began on; the first of all behind the last. */
static int
first_place (LiaisonArticleFind *self)
{
  guint low = 0, high = self->places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if ((int) g_array_index (self->places, LiaisonSpan, middle).start < self->origin)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->places->len ? (int) low : 0;
}

static void
mark_places (LiaisonArticleFind *self)
{
  GtkTextBuffer *buffer = buffer_of (self);

  for (guint i = 0; i < MIN (self->places->len, MAX_MARKED); i++)
    {
      LiaisonSpan place = g_array_index (self->places, LiaisonSpan, i);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) place.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) place.end);
      gtk_text_buffer_apply_tag_by_name (buffer, "found", &start, &end);
    }
}

/* Takes over FOUND. */
static void
take_places (LiaisonArticleFind *self,
             GArray             *found)
{
  g_array_unref (self->places);
  self->places = found;
  self->current = -1;
  liaison_article_buffer_unmark (LIAISON_ARTICLE_BUFFER (buffer_of (self)), LIAISON_MARK_FOUND);
  mark_places (self);
  g_signal_emit (self, signals[PLACES_CHANGED], 0);
  go_to (self, first_place (self));
  say_count (self);
}

static void
stop_searching (LiaisonArticleFind *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LiaisonArticleFind) self = user_data;
  GArray *found = liaison_text_search_finish (result, NULL);

  /* Cancelled, or another search has begun, or the bar is going. */
  if (found == NULL || self->text == NULL || g_task_get_cancellable (G_TASK (result)) != self->searching)
    {
      g_clear_pointer (&found, g_array_unref);
      return;
    }
  g_clear_object (&self->searching);
  take_places (self, found);
}

static void
search (LiaisonArticleFind *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter start, end;
  char *text;

  stop_searching (self);
  self->stale = FALSE;
  g_free (self->wanted);
  self->wanted = g_strdup (wanted);
  if (*wanted == '\0')
    {
      take_places (self, g_array_new (FALSE, FALSE, sizeof (LiaisonSpan)));
      return;
    }
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  if (gtk_text_buffer_get_char_count (buffer) < SHORT_TEXT)
    {
      take_places (self, liaison_text_search (text, wanted, NULL));
      g_free (text);
      return;
    }
  self->searching = g_cancellable_new ();
  liaison_text_search_async (text, wanted, self->searching, on_found, g_object_ref (self));
  say_count (self);
}

/* Whether something else was typed than was searched for. */
static gboolean
wants_other (LiaisonArticleFind *self)
{
  return g_strcmp0 (self->wanted, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0;
}

static void
on_search_changed (LiaisonArticleFind *self)
{
  if (gtk_search_bar_get_search_mode (self->bar) && (self->stale || wants_other (self)))
    search (self);
}

/* The places of small widgets come and go with the analysis, and other articles with other text. */
static void
on_text_changed (LiaisonArticleFind *self)
{
  stop_searching (self);
  g_array_set_size (self->places, 0);
  self->current = -1;
  self->stale = TRUE;
}

/* Looks anew when the text is another by now. What was typed just before, of which the entry has not told yet, is searched for, which
 * is a step by itself. */
static void
step (LiaisonArticleFind *self,
      int                 by)
{
  gboolean typed = wants_other (self);

  if (typed || self->stale)
    search (self);
  if (!typed)
    go_to (self, self->current + by);
}

static void
on_next (LiaisonArticleFind *self)
{
  step (self, 1);
}

static void
on_previous (LiaisonArticleFind *self)
{
  step (self, -1);
}

static void
on_mode_changed (LiaisonArticleFind *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    return;
  stop_searching (self);
  g_clear_pointer (&self->wanted, g_free);
  take_places (self, g_array_new (FALSE, FALSE, sizeof (LiaisonSpan)));
  say (self, "", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
liaison_article_find_dispose (GObject *object)
{
  LiaisonArticleFind *self = LIAISON_ARTICLE_FIND (object);
  GtkWidget *child;

  stop_searching (self);
  self->text = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_article_find_parent_class)->dispose (object);
}

static void
liaison_article_find_finalize (GObject *object)
{
  g_array_unref (LIAISON_ARTICLE_FIND (object)->places);
  g_free (LIAISON_ARTICLE_FIND (object)->wanted);

  G_OBJECT_CLASS (liaison_article_find_parent_class)->finalize (object);
}

static void
liaison_article_find_class_init (LiaisonArticleFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_article_find_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_article_find_finalize;
  signals[PLACES_CHANGED] =
      g_signal_new ("places-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WENT] = g_signal_new ("went", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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
  self->places = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

const GArray *
liaison_article_find_get_places (LiaisonArticleFind *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE_FIND (self), NULL);

  return self->places;
}

void
liaison_article_find_set_text (LiaisonArticleFind *self,
                               LiaisonArticleText *text)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_FIND (self));

  self->text = text;
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
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
  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &start, gtk_text_buffer_get_selection_bound (buffer_of (self)));
  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &end, gtk_text_buffer_get_insert (buffer_of (self)));
  self->origin = MIN (gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * liaison_article_find_step:
 * @self: a find bar with a text
 * @forward: whether to go to the next place, or to the one before
 *
 * Goes to another place of what was looked for. Beyond the last comes the first.
 *
 * Returns: %FALSE when the bar is closed
 */
gboolean
liaison_article_find_step (LiaisonArticleFind *self,
                           gboolean            forward)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE_FIND (self), FALSE);

  if (!gtk_search_bar_get_search_mode (self->bar))
    return FALSE;
  if (forward)
    on_next (self);
  else
    on_previous (self);
  return TRUE;
}
