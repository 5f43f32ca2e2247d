/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The articles of a document: which is shown, and what changes their list. Their network is made in document-join.c. */

#include "interface/document-sources.h"

#include <glib/gi18n.h>
#include <string.h>

#include "interface/document-join.h"
#include "interface/document-private.h"
#include "interface/document-step.h"
#include "interface/source-private.h"
#include "network/parts.h"

static void
update_news (LiaisonDocument *self)
{
  liaison_filter_set_news_of (self->filter, self->only_news ? self->article : NULL);
}

static void
show (LiaisonDocument *self,
      LiaisonSource   *source)
{
  LiaisonArticle *article = source != NULL ? liaison_source_get_article (source) : NULL;

  if (source != NULL)
    g_clear_object (&self->awaited);
  if (!g_set_object (&self->current, source) && self->article == article)
    return;
  _liaison_document_update_remark (self);
  _liaison_document_notify (self, LIAISON_DOCUMENT_SOURCE);
  if (g_set_object (&self->article, article))
    {
      self->news_part = -2;
      _liaison_document_notify (self, LIAISON_DOCUMENT_ARTICLE);
    }
  update_news (self);
  _liaison_document_notify (self, LIAISON_DOCUMENT_TITLE);
  _liaison_document_keep_soon (self);
}

/* The nearest source at or before INDEX, or else after it, that has an article; or NULL. */
static LiaisonSource *
find_shown (LiaisonDocument *self,
            guint            index)
{
  guint n = liaison_sources_get_n (self->sources);

  for (guint i = MIN (index + 1, n); i > 0; i--)
    if (liaison_source_get_article (liaison_sources_get (self->sources, i - 1)) != NULL)
      return liaison_sources_get (self->sources, i - 1);
  for (guint i = index; i < n; i++)
    if (liaison_source_get_article (liaison_sources_get (self->sources, i)) != NULL)
      return liaison_sources_get (self->sources, i);
  return NULL;
}

static void
on_read (LiaisonDocument *self,
         LiaisonSource   *source)
{
  if (source == self->awaited || (self->current == NULL && self->awaited == NULL))
    show (self, source);
}

static void
on_settled (LiaisonDocument *self,
            LiaisonSource   *source)
{
  if (source == self->awaited)
    {
      /* It cannot be read any more. */
      g_clear_object (&self->awaited);
      if (self->current == NULL)
        show (self, find_shown (self, 0));
    }
  if (source == self->current)
    _liaison_document_update_remark (self);
  _liaison_document_join_soon (self);
}

/* Tells the filter which articles are left out. */
static void
update_hidden (LiaisonDocument *self)
{
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  if (self->holding)
    return;
  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    {
      LiaisonSource *source = liaison_sources_get (self->sources, i);

      if (!liaison_source_get_shown (source) && liaison_source_get_article (source) != NULL)
        g_ptr_array_add (hidden, liaison_source_get_article (source));
    }
  liaison_filter_set_hidden (self->filter, hidden);
}

static void
on_items_changed (LiaisonDocument *self,
                  guint            position,
                  guint            removed,
                  guint            added,
                  GListModel      *model)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (LiaisonSource) source = g_list_model_get_item (model, i);

      g_signal_handlers_disconnect_by_func (source, update_hidden, self);
      g_signal_connect_object (source, "notify::shown", G_CALLBACK (update_hidden), self, G_CONNECT_SWAPPED);
    }
  update_hidden (self);
  _liaison_document_keep_soon (self);
}

/* The filter was cleared: all are shown again. */
static void
on_filter_changed (LiaisonDocument *self)
{
  if (liaison_filter_get_n_hidden (self->filter) == 0 && !self->holding)
    liaison_document_show_sources (self, NULL);
  if (liaison_filter_get_news_of (self->filter) == NULL && self->only_news && self->article != NULL)
    self->only_news = FALSE;
}

void
_liaison_document_follow_sources (LiaisonDocument *self)
{
  g_signal_connect_object (liaison_sources_get_model (self->sources), "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sources, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sources, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sources, "notify::progress", G_CALLBACK (_liaison_document_update_progress), self,
                           G_CONNECT_SWAPPED);
}

void
_liaison_document_leave_sources (LiaisonDocument *self)
{
  _liaison_document_stop_joining (self);
  g_signal_handlers_disconnect_by_data (self->sources, self);
  g_ptr_array_unref (liaison_sources_cancel (self->sources));
}

/**
 * liaison_document_set_article:
 * @self: a document
 * @article: the article to show
 *
 * Shows @article in the place of all others and analyses it in the background: "network" is %NULL until that is done, and "progress"
 * tells how far it is. Analyses that are under way are cancelled. The forecasts stay.
 */
void
liaison_document_set_article (LiaisonDocument *self,
                              LiaisonArticle  *article)
{
  g_autoptr (LiaisonSource) source = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_ARTICLE (article));

  source = liaison_source_new_for_article (article);
  g_ptr_array_add (one, source);
  _liaison_document_stop_joining (self);
  _liaison_document_set_network (self, NULL);
  liaison_sources_splice (self->sources, 0, liaison_sources_get_n (self->sources), NULL);
  show (self, source);
  liaison_sources_splice (self->sources, 0, 0, one);
}

/**
 * liaison_document_cancel:
 * @self: a document
 *
 * Stops reading and analysing. Articles that are read stay; the others go.
 */
void
liaison_document_cancel (LiaisonDocument *self)
{
  g_autoptr (GPtrArray) unread = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  unread = liaison_sources_cancel (self->sources);
  for (guint i = 0; i < unread->len; i++)
    {
      guint index;

      if (liaison_sources_find (self->sources, g_ptr_array_index (unread, i), &index))
        liaison_sources_splice (self->sources, index, 1, NULL);
    }
}

LiaisonSources *
liaison_document_get_sources (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->sources;
}

LiaisonSource *
liaison_document_get_source (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->current;
}

void
liaison_document_set_source (LiaisonDocument *self,
                             LiaisonSource   *source)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_SOURCE (source));

  if (liaison_source_get_article (source) != NULL && source != self->current)
    show (self, source);
}

/**
 * liaison_document_step_source:
 * @self: a document
 * @step: 1 for the next article in the list, -1 for the one before
 *
 * Shows another article; those that could not be read are passed over.
 *
 * Returns: %FALSE if there is none that way
 */
gboolean
liaison_document_step_source (LiaisonDocument *self,
                              int              step)
{
  guint place;
  int n;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (step == 1 || step == -1, FALSE);

  if (!liaison_sources_find (self->sources, self->current, &place))
    return FALSE;
  n = (int) liaison_sources_get_n (self->sources);
  for (int i = (int) place + step; i >= 0 && i < n; i += step)
    if (liaison_source_get_article (liaison_sources_get (self->sources, (guint) i)) != NULL)
      {
        show (self, liaison_sources_get (self->sources, (guint) i));
        return TRUE;
      }
  return FALSE;
}

/* Sources that come or go: the same step, forwards and backwards. */
typedef struct
{
  LiaisonDocument *document; /* weak: the history is the document's */
  GPtrArray *sources;        /* of LiaisonSource, in the order of the list */
  GArray *places;            /* of guint: where each stands when it is there */
  gboolean adds;
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_clear_weak_pointer (&change->document);
  g_ptr_array_set_free_func (change->sources, g_object_unref);
  g_ptr_array_unref (change->sources);
  g_array_unref (change->places);
  g_free (change);
}

/* Those that are there already stay where they are; neighbours come together. */
static void
put_in (LiaisonDocument *self,
        Change          *change)
{
  guint i = 0;

  while (i < change->sources->len)
    {
      guint place = MIN (g_array_index (change->places, guint, i), liaison_sources_get_n (self->sources));
      g_autoptr (GPtrArray) run = g_ptr_array_new ();

      do
        {
          if (!liaison_sources_find (self->sources, g_ptr_array_index (change->sources, i), NULL))
            g_ptr_array_add (run, g_ptr_array_index (change->sources, i));
          i++;
        }
      while (i < change->sources->len &&
             g_array_index (change->places, guint, i) == g_array_index (change->places, guint, i - 1) + 1);
      liaison_sources_splice (self->sources, place, 0, run);
    }
}

static void
take_out (LiaisonDocument *self,
          GPtrArray       *sources)
{
  guint last = 0;

  for (guint i = sources->len; i > 0; i--)
    {
      guint index;

      if (!liaison_sources_find (self->sources, g_ptr_array_index (sources, i - 1), &index))
        continue;
      liaison_sources_splice (self->sources, index, 1, NULL);
      last = index;
    }
  if (self->current != NULL && !liaison_sources_find (self->sources, self->current, NULL))
    show (self, find_shown (self, last));
}

static void
apply_change (gboolean forward,
              gpointer user_data)
{
  Change *change = user_data;

  if (change->document == NULL)
    return;
  if (forward == change->adds)
    put_in (change->document, change);
  else
    take_out (change->document, change->sources);
  _liaison_document_join_soon (change->document);
}

/* Takes SOURCES. */
static Change *
new_change (LiaisonDocument *self,
            GPtrArray       *sources,
            gboolean         adds)
{
  Change *change = g_new0 (Change, 1);
  guint end = liaison_sources_get_n (self->sources);

  g_set_weak_pointer (&change->document, self);
  change->sources = sources;
  change->places = g_array_new (FALSE, FALSE, sizeof (guint));
  change->adds = adds;
  for (guint i = 0; i < sources->len; i++)
    {
      guint place = end + i;

      if (!adds)
        liaison_sources_find (self->sources, g_ptr_array_index (sources, i), &place);
      g_array_append_val (change->places, place);
    }
  return change;
}

/* Takes SOURCES. */
static void
add (LiaisonDocument *self,
     GPtrArray       *sources,
     gboolean         undoable)
{
  Change *change = new_change (self, sources, TRUE);

  if (undoable)
    liaison_history_do_aside (self->history, g_dngettext (NULL, "Add Article", "Add Articles", sources->len), apply_change,
                              change, free_change);
  else
    {
      apply_change (TRUE, change);
      free_change (change);
    }
}

/**
 * liaison_document_retry_source:
 * @self: a document
 * @source: one of its sources; of one that did not fail nothing happens
 *
 * Reads and analyses again what could not be read or analysed: the file may be back, or be readable now.
 */
void
liaison_document_retry_source (LiaisonDocument *self,
                               LiaisonSource   *source)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_SOURCE (source));

  liaison_sources_retry (self->sources, source);
  _liaison_document_update_remark (self);
}

/**
 * liaison_document_retry_failed:
 * @self: a document
 *
 * Reads and analyses again all sources that failed, in the order of the list.
 */
void
liaison_document_retry_failed (LiaisonDocument *self)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    liaison_sources_retry (self->sources, liaison_sources_get (self->sources, i));
  _liaison_document_update_remark (self);
}

guint
liaison_document_count_failed (LiaisonDocument *self)
{
  guint n = 0;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), 0);

  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    n += liaison_source_get_state (liaison_sources_get (self->sources, i)) == LIAISON_SOURCE_FAILED;
  return n;
}

/**
 * liaison_document_add_files:
 * @self: a document
 * @files: (element-type GFile): files of articles
 * @undoable: whether that is a step of the history
 *
 * Adds articles at the end of the list. Those whose file is there already are left out.
 *
 * Returns: how many come
 */
guint
liaison_document_add_files (LiaisonDocument *self,
                            GPtrArray       *files,
                            gboolean         undoable)
{
  g_autoptr (GHashTable) known = NULL;
  GPtrArray *sources;
  guint n;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), 0);

  known = g_hash_table_new (g_file_hash, (GEqualFunc) g_file_equal);
  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    if (liaison_source_get_file (liaison_sources_get (self->sources, i)) != NULL)
      g_hash_table_add (known, liaison_source_get_file (liaison_sources_get (self->sources, i)));
  sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    if (g_hash_table_add (known, g_ptr_array_index (files, i)))
      g_ptr_array_add (sources, liaison_source_new_for_file (g_ptr_array_index (files, i)));
  if (sources->len == 0)
    {
      g_ptr_array_unref (sources);
      return 0;
    }
  n = sources->len;
  add (self, sources, undoable);
  return n;
}

void
liaison_document_add_sources (LiaisonDocument *self,
                              GPtrArray       *sources)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  if (sources->len > 0)
    add (self, g_ptr_array_copy (sources, (GCopyFunc) (void *) g_object_ref, NULL), FALSE);
}

void
_liaison_document_restore_sources (LiaisonDocument *self,
                                   GPtrArray       *sources,
                                   LiaisonSource   *shown)
{
  g_set_object (&self->awaited, shown);
  liaison_document_add_sources (self, sources);
  if (shown != NULL && liaison_source_get_article (shown) != NULL)
    show (self, shown);
  else if (shown == NULL)
    show (self, find_shown (self, 0));
}

void
liaison_document_add_article (LiaisonDocument *self,
                              LiaisonArticle  *article)
{
  GPtrArray *sources;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_ARTICLE (article));

  sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (sources, liaison_source_new_for_article (article));
  add (self, sources, TRUE);
  if (self->current == NULL)
    show (self, find_shown (self, 0));
}

gboolean
liaison_document_may_remove (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), FALSE);

  return liaison_sources_get_n (self->sources) > 1;
}

void
liaison_document_remove_source (LiaisonDocument *self,
                                LiaisonSource   *source)
{
  GPtrArray *sources;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (LIAISON_IS_SOURCE (source));

  if (!liaison_document_may_remove (self) || !liaison_sources_find (self->sources, source, NULL))
    return;
  sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (sources, g_object_ref (source));
  liaison_history_do_aside (self->history, _("Remove Article"), apply_change, new_change (self, sources, FALSE), free_change);
}

void
liaison_document_remove_failed (LiaisonDocument *self)
{
  GPtrArray *sources;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    {
      LiaisonSource *source = liaison_sources_get (self->sources, i);

      if (liaison_source_get_state (source) == LIAISON_SOURCE_FAILED && liaison_source_get_article (source) == NULL)
        g_ptr_array_add (sources, g_object_ref (source));
    }
  if (sources->len > 0 && sources->len < liaison_sources_get_n (self->sources))
    liaison_history_do_aside (self->history, g_dngettext (NULL, "Remove Article", "Remove Articles", sources->len),
                              apply_change, new_change (self, sources, FALSE), free_change);
  else
    g_ptr_array_unref (sources);
}

void
liaison_document_show_sources (LiaisonDocument *self,
                               LiaisonSource   *only)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  self->holding = TRUE;
  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    {
      LiaisonSource *source = liaison_sources_get (self->sources, i);

      liaison_source_set_shown (source, only == NULL || source == only);
    }
  self->holding = FALSE;
  update_hidden (self);
}

/**
 * liaison_document_get_news_part:
 * @self: a document
 *
 * Returns: the number of the part of the network whose article is shown, or -1 if there is none before it, so that news are all
 */
int
liaison_document_get_news_part (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), -1);

  if (self->news_part == -2)
    self->news_part = self->network != NULL && self->article != NULL ? liaison_network_find_part (self->network, self->article) : -1;
  return self->news_part > 0 ? self->news_part : -1;
}

/**
 * liaison_document_is_new:
 * @self: a document
 * @entity: an entity of its network
 *
 * Returns: whether the article that is shown names @entity and none of those before it does
 */
gboolean
liaison_document_is_new (LiaisonDocument *self,
                         LiaisonEntity   *entity)
{
  int part = liaison_document_get_news_part (self);

  return part >= 0 && liaison_network_first_part_of_entity (self->network, entity) == part;
}

gboolean
liaison_document_get_only_news (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), FALSE);

  return self->only_news;
}

void
liaison_document_set_only_news (LiaisonDocument *self,
                                gboolean         only_news)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  self->only_news = only_news;
  update_news (self);
}

/* Those that are still there, in the order of WANTED, of LiaisonSource. */
static void
put_order (LiaisonDocument *self,
           gpointer         wanted)
{
  GPtrArray *sources = wanted;
  g_autoptr (GPtrArray) present = g_ptr_array_new ();

  /* A cancelled folder leaves fewer than there were. */
  for (guint i = 0; i < sources->len; i++)
    if (liaison_sources_find (self->sources, g_ptr_array_index (sources, i), NULL))
      g_ptr_array_add (present, g_ptr_array_index (sources, i));
  if (present->len == liaison_sources_get_n (self->sources))
    liaison_sources_reorder (self->sources, present);
  _liaison_document_join_soon (self);
}

static int
compare_published (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const char *one = liaison_source_get_published (*(LiaisonSource *const *) a);
  const char *other = liaison_source_get_published (*(LiaisonSource *const *) b);

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return g_strcmp0 (one, other);
}

static GPtrArray *
list (LiaisonDocument *self)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    g_ptr_array_add (sources, g_object_ref (liaison_sources_get (self->sources, i)));
  return sources;
}

void
liaison_document_sort_sources (LiaisonDocument *self)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  before = list (self);
  after = list (self);
  /* Stable, as g_ptr_array_sort() need not be. */
  g_qsort_with_data (after->pdata, (int) after->len, sizeof (gpointer), compare_published, NULL);
  if (after->len > 0 && memcmp (before->pdata, after->pdata, after->len * sizeof (gpointer)) != 0)
    _liaison_document_do_step_aside (self, _("Sort Articles"), put_order, g_steal_pointer (&before), g_steal_pointer (&after),
                                     (GDestroyNotify) g_ptr_array_unref);
}
