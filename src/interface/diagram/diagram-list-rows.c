/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a table: all, sorted, and which of them are shown; so that a search need not sort. When the network is made anew, a row stays the same object, so that what follows
 * the model keeps its place; only what is between the first and the last difference is taken out and put in. */

#include "interface/diagram/diagram-list-rows.h"

#include "interface/fold.h"

struct _LiaisonListRows
{
  LiaisonListShownFunc shown;
  LiaisonListTextFunc dup_searched;
  gpointer user_data;
  GListStore *all;
  GListModel *shown_rows;  /* of ALL, sorted and filtered */
  GtkFilter *filter;       /* belongs to SHOWN_ROWS */
  GtkSorter *sorter;
  gboolean kept;           /* some of NEXT were there before */
  GHashTable *by_id;       /* char * → LiaisonListRow; both belong to ALL */
  GPtrArray *next;         /* of LiaisonListRow, while new rows are added */
  LiaisonArticle *article; /* nullable */
  char **words;            /* nullable: what is searched for */
};

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  LiaisonListRows *self = user_data;

  return self->shown (item, self->user_data) &&
         (self->words == NULL || liaison_list_row_has_words (item, (const char *const *) self->words, self->dup_searched));
}

/**
 * liaison_list_rows_new:
 * @shown: whether a row is shown
 * @dup_searched: what a search looks at
 * @user_data: for @shown; must live as long as the rows
 * @sorter: what puts them in order
 *
 * Returns: (transfer full): no rows; free with liaison_list_rows_free()
 */
LiaisonListRows *
liaison_list_rows_new (LiaisonListShownFunc shown,
                       LiaisonListTextFunc  dup_searched,
                       gpointer             user_data,
                       GtkSorter           *sorter)
{
  LiaisonListRows *self = g_new0 (LiaisonListRows, 1);
  GtkSortListModel *sorted;

  self->shown = shown;
  self->dup_searched = dup_searched;
  self->user_data = user_data;
  self->all = g_list_store_new (LIAISON_TYPE_LIST_ROW);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = g_object_ref (sorter);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->all)), g_object_ref (sorter));
  self->shown_rows = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (sorted), self->filter));
  return self;
}

void
liaison_list_rows_free (LiaisonListRows *self)
{
  gtk_filter_list_model_set_filter (GTK_FILTER_LIST_MODEL (self->shown_rows), NULL);
  g_clear_pointer (&self->next, g_ptr_array_unref);
  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->article);
  g_object_unref (self->shown_rows);
  g_object_unref (self->sorter);
  g_object_unref (self->all);
  g_free (self);
}

/**
 * liaison_list_rows_begin:
 * @self: the rows of a table
 * @article: (nullable): where the passages of the new rows are
 */
void
liaison_list_rows_begin (LiaisonListRows *self,
                         LiaisonArticle  *article)
{
  g_return_if_fail (self->next == NULL);

  self->next = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = FALSE;
  g_set_object (&self->article, article);
}

/**
 * liaison_list_rows_add:
 * @self: the rows of a table, between liaison_list_rows_begin() and liaison_list_rows_end()
 * @id: the id of the row, unique in the table
 * @subject: the #LiaisonEntity or #LiaisonRelation
 * @number: see liaison_list_row_set()
 * @is_new: see liaison_list_row_set_new()
 */
void
liaison_list_rows_add (LiaisonListRows *self,
                       const char      *id,
                       gpointer         subject,
                       guint            number,
                       gboolean         is_new)
{
  LiaisonListRow *row;

  g_return_if_fail (self->next != NULL);

  row = g_hash_table_lookup (self->by_id, id);
  self->kept |= row != NULL;
  row = row != NULL ? g_object_ref (row) : liaison_list_row_new (id);
  liaison_list_row_set (row, subject, number, self->article);
  liaison_list_row_set_new (row, is_new);
  g_ptr_array_add (self->next, row);
}

/* How many rows at the start, or from the end, are the same as before; no more than MOST. */
static guint
count_same (LiaisonListRows *self,
            gboolean         from_end,
            guint            most)
{
  guint n = liaison_list_rows_get_n (self);
  guint same = 0;

  while (same < most)
    {
      g_autoptr (LiaisonListRow) row = g_list_model_get_item (G_LIST_MODEL (self->all), from_end ? n - 1 - same : same);

      if (row != g_ptr_array_index (self->next, from_end ? self->next->len - 1 - same : same))
        break;
      same++;
    }
  return same;
}

/**
 * liaison_list_rows_end:
 * @self: the rows of a table
 *
 * Puts the rows that were added in place of those that were there.
 */
void
liaison_list_rows_end (LiaisonListRows *self)
{
  guint n, first, last;

  g_return_if_fail (self->next != NULL);

  n = liaison_list_rows_get_n (self);
  first = count_same (self, FALSE, MIN (n, self->next->len));
  last = count_same (self, TRUE, MIN (n, self->next->len) - first);
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < self->next->len; i++)
    g_hash_table_insert (self->by_id, (char *) liaison_list_row_get_id (g_ptr_array_index (self->next, i)),
                         g_ptr_array_index (self->next, i));
  if (n - first - last > 0 || self->next->len - first - last > 0)
    g_list_store_splice (self->all, first, n - first - last, self->next->pdata + first, self->next->len - first - last);
  g_clear_pointer (&self->next, g_ptr_array_unref);
  /* What was there may say something else now. */
  if (self->kept)
    {
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
      liaison_list_rows_refilter (self);
    }
}

GListModel *
liaison_list_rows_get_shown (LiaisonListRows *self)
{
  return self->shown_rows;
}

guint
liaison_list_rows_get_n (LiaisonListRows *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->all));
}

/* Asks of each row again whether it is shown. */
void
liaison_list_rows_refilter (LiaisonListRows *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * liaison_list_rows_search:
 * @self: the rows of a table
 * @text: words, in any order, each of which a row must hold to be shown
 */
void
liaison_list_rows_search (LiaisonListRows *self,
                          const char      *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autofree char *folded = liaison_fold (plain);

  g_clear_pointer (&self->words, g_strfreev);
  if (*folded != '\0')
    self->words = g_strsplit (folded, " ", -1);
  liaison_list_rows_refilter (self);
}
