/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table: how they sort, and how they fold away. */

#include "interface/diagram/diagram-list-columns.h"

#include <glib/gi18n.h>

typedef struct
{
  LiaisonListColumns *all; /* holds this */
  const LiaisonListColumn *about;
  GtkColumnViewColumn *column;
} Column;

struct _LiaisonListColumns
{
  GtkColumnView *view;     /* holds the columns; gone when they are freed */
  GtkSorter *sorter;       /* of the view */
  guint n;
  Column *columns;
  gboolean probing;        /* see liaison_list_columns_get_sorted() */
  Column *probed;          /* nullable */
};

static int
compare_numbers (double a,
                 double b)
{
  return (a > b) - (a < b);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  Column *column = user_data;
  LiaisonListRow *first = (LiaisonListRow *) a; /* asked for so often that a check of the type would count */
  LiaisonListRow *second = (LiaisonListRow *) b;
  guint number = (guint) (column - column->all->columns);

  if (column->all->probing)
    {
      column->all->probed = column;
      return -1;
    }
  if (column->about->get_number != NULL)
    return compare_numbers (column->about->get_number (first), column->about->get_number (second));
  return g_strcmp0 (liaison_list_row_get_key (first, number, column->about->dup_text),
                    liaison_list_row_get_key (second, number, column->about->dup_text));
}

static void
add_column (LiaisonListColumns *self,
            Column             *column,
            GtkListItemFactory *factory)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, column, NULL));

  column->all = self;
  column->column = gtk_column_view_column_new (g_dpgettext2 (NULL, "column", column->about->title), factory);
  gtk_column_view_column_set_sorter (column->column, sorter);
  gtk_column_view_column_set_expand (column->column, column->about->width == 0);
  gtk_column_view_column_set_resizable (column->column, TRUE);
  gtk_column_view_append_column (self->view, column->column);
}

/**
 * liaison_list_columns_get_sorted:
 * @self: the columns of a table
 * @descending: (out): whether the last comes first
 *
 * By which column a view sorts is known to nobody but its sorter before GTK 4.10: the column that it asks first is the one.
 *
 * Returns: (transfer none) (nullable): the id of the column by which the table is sorted
 */
const char *
liaison_list_columns_get_sorted (LiaisonListColumns *self,
                                 gboolean           *descending)
{
  g_autoptr (LiaisonListRow) first = liaison_list_row_new ("");
  g_autoptr (LiaisonListRow) second = liaison_list_row_new ("");

  self->probed = NULL;
  self->probing = TRUE;
  *descending = gtk_sorter_compare (self->sorter, first, second) == GTK_ORDERING_LARGER;
  self->probing = FALSE;
  return self->probed != NULL ? self->probed->about->id : NULL;
}

/* The title of a column as it is read: with how it sorts, if it does. */
static char *
dup_title (Column     *column,
           const char *sorted,
           gboolean    descending)
{
  const char *title = g_dpgettext2 (NULL, "column", column->about->title);

  if (g_strcmp0 (column->about->id, sorted) != 0)
    return g_strdup (title);
  /* Translators: %s is the title of a column: "Name, sorted, ascending" */
  return g_strdup_printf (descending ? _("%s, sorted, descending") : _("%s, sorted, ascending"), title);
}

/* GTK 4.8 gives titles no name, and tells nobody how they sort. They are in the order of the columns. */
static void
name_titles (LiaisonListColumns *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;
  gboolean descending;
  const char *sorted = liaison_list_columns_get_sorted (self, &descending);

  for (guint i = 0; i < self->n && title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      g_autofree char *name = dup_title (&self->columns[i], sorted, descending);

      gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/**
 * liaison_list_columns_new:
 * @view: a view without columns
 * @kind: what it shows
 * @cells: what makes its cells
 *
 * Returns: (transfer full): the columns that @view has now; free with liaison_list_columns_free()
 */
LiaisonListColumns *
liaison_list_columns_new (GtkColumnView         *view,
                          const LiaisonListKind *kind,
                          LiaisonListCells      *cells)
{
  LiaisonListColumns *self = g_new0 (LiaisonListColumns, 1);

  self->view = view;
  self->sorter = g_object_ref (gtk_column_view_get_sorter (view));
  self->n = kind->n_columns;
  self->columns = g_new0 (Column, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      self->columns[i].about = &kind->columns[i];
      add_column (self, &self->columns[i], liaison_list_cells_make_factory (cells, i));
    }
  g_signal_connect_swapped (self->sorter, "changed", G_CALLBACK (name_titles), self);
  name_titles (self);
  return self;
}

void
liaison_list_columns_free (LiaisonListColumns *self)
{
  g_signal_handlers_disconnect_by_func (self->sorter, name_titles, self);
  g_object_unref (self->sorter);
  for (guint i = 0; i < self->n; i++)
    g_object_unref (self->columns[i].column);
  g_free (self->columns);
  g_free (self);
}

/**
 * liaison_list_columns_fold:
 * @self: the columns of a table
 * @width: how wide the table is, in pixels
 *
 * Shows the columns that have room, and no others.
 */
void
liaison_list_columns_fold (LiaisonListColumns *self,
                           int                 width)
{
  for (guint i = 0; i < self->n; i++)
    {
      gboolean visible = width >= (int) self->columns[i].about->from;

      if (gtk_column_view_column_get_visible (self->columns[i].column) != visible)
        gtk_column_view_column_set_visible (self->columns[i].column, visible);
    }
}

/**
 * liaison_list_columns_sort:
 * @self: the columns of a table
 * @id: (nullable): the id of a column, or %NULL for the order in which rows were added
 * @descending: whether the last comes first
 */
void
liaison_list_columns_sort (LiaisonListColumns *self,
                           const char         *id,
                           gboolean            descending)
{
  GtkSortType direction = descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;

  if (id == NULL)
    gtk_column_view_sort_by_column (self->view, NULL, direction);
  for (guint i = 0; i < self->n && id != NULL; i++)
    if (g_str_equal (self->columns[i].about->id, id))
      gtk_column_view_sort_by_column (self->view, self->columns[i].column, direction);
}
