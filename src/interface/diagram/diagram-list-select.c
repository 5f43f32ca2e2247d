/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a table are selected, by what they stand for. */

#include "interface/diagram/diagram-list-select.h"

/* The positions of the rows of SUBJECTS; FIRST is that of the first of them. */
static GtkBitset *
find_rows (GListModel *rows,
           GPtrArray  *subjects,
           guint      *first)
{
  GtkBitset *found = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  guint n = subjects->len > 0 ? g_list_model_get_n_items (rows) : 0;

  *first = GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < subjects->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (subjects, i));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonListRow) row = g_list_model_get_item (rows, i);

      if (!g_hash_table_contains (wanted, liaison_list_row_get_subject (row)))
        continue;
      gtk_bitset_add (found, i);
      if (liaison_list_row_get_subject (row) == g_ptr_array_index (subjects, 0) && *first == GTK_INVALID_LIST_POSITION)
        *first = i;
    }
  return found;
}

/* Whether what is selected may stay: just FOUND, or, where only one can be selected, one of it. */
static gboolean
is_selected (GtkSelectionModel *model,
             GtkBitset         *found,
             gboolean           several)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  if (several || gtk_bitset_is_empty (found) || gtk_bitset_is_empty (selected))
    return gtk_bitset_equals (selected, found);
  return gtk_bitset_contains (found, gtk_bitset_get_minimum (selected));
}

/* A model of which one row can be selected does not know how to unselect all. */
static void
unselect (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  gtk_selection_model_unselect_item (model, gtk_bitset_get_minimum (selected));
}

/**
 * liaison_list_select:
 * @model: the model of a table, of #LiaisonListRow
 * @subjects: (element-type GObject): entities or relations
 * @several: whether @model lets more than one row be selected; otherwise one of them is
 * @first: (out): the position of the first of @subjects, or %GTK_INVALID_LIST_POSITION
 *
 * Selects the rows of @subjects, and no others.
 *
 * Returns: whether these were not selected before
 */
gboolean
liaison_list_select (GtkSelectionModel *model,
                     GPtrArray         *subjects,
                     gboolean           several,
                     guint             *first)
{
  g_autoptr (GtkBitset) found = find_rows (G_LIST_MODEL (model), subjects, first);

  if (is_selected (model, found, several))
    return FALSE;
  if (several)
    {
      g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (model)));

      gtk_selection_model_set_selection (model, found, all);
    }
  else if (gtk_bitset_is_empty (found))
    unselect (model);
  else
    gtk_selection_model_select_item (model, gtk_bitset_get_minimum (found), TRUE);
  return TRUE;
}

/**
 * liaison_list_dup_selected:
 * @model: the model of a table, of #LiaisonListRow
 *
 * Returns: (transfer full) (element-type LiaisonListRow): the rows that are selected, in their order; free with
 *   g_ptr_array_unref()
 */
GPtrArray *
liaison_list_dup_selected (GtkSelectionModel *model)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (model), position));
  return rows;
}
