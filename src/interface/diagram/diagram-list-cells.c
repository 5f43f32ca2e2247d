/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a table: what they are made of, and how they show a row. */

#include "interface/diagram/diagram-list-cells.h"

#include <glib/gi18n.h>

#define ITEM "liaison-list-item"
#define STYLE "liaison-style"
#define HANDLER "liaison-handler"
#define MIN_CHARS 8       /* of a column that takes what the others leave */
#define NATURAL_CHARS 18

struct _LiaisonListCells
{
  const LiaisonListKind *kind;
  gboolean folded;
  gboolean detailed;
  GHashTable *firsts;       /* set of GtkListItem: those of the first column that show a row */
};

/* What a factory knows. */
typedef struct
{
  LiaisonListCells *cells;  /* owned */
  guint number;
} Column;

/* The first cell of a row. */
typedef struct
{
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *details;
  GtkWidget *star;          /* of what is new */
} First;

static void
column_free (gpointer  data,
             GClosure *closure)
{
  Column *column = data;

  liaison_list_cells_unref (column->cells);
  g_free (column);
}

/* A tooltip tells what is cut off. */
static gboolean
on_query_tooltip (GtkWidget  *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (label)));
  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static GtkWidget *
make_label (guint width,
            guint lines)
{
  GtkWidget *widget = gtk_label_new (NULL);
  GtkLabel *label = GTK_LABEL (widget);

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (label, width > 0 ? (int) width : MIN_CHARS);
  gtk_label_set_max_width_chars (label, width > 0 ? (int) width : NATURAL_CHARS);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  if (lines > 1)
    {
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (label, (int) lines);
    }
  return widget;
}

static GtkWidget *
make_first (const LiaisonListKind *kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  First *first = g_new0 (First, 1);

  first->icon = gtk_image_new ();
  first->title = make_label (0, kind->lines);
  first->details = make_label (0, 2);
  gtk_widget_set_visible (first->icon, kind->get_icon != NULL);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (first->details, "dim-label");
  gtk_widget_add_css_class (first->details, "caption");
  gtk_box_append (GTK_BOX (lines), first->title);
  gtk_box_append (GTK_BOX (lines), first->details);
  gtk_box_append (GTK_BOX (box), first->icon);
  gtk_box_append (GTK_BOX (box), lines);
  first->star = gtk_image_new_from_icon_name ("starred-symbolic");
  gtk_widget_set_tooltip_text (first->star, _("New in This Article"));
  gtk_widget_set_visible (first->star, FALSE);
  gtk_box_append (GTK_BOX (box), first->star);
  g_object_set_data_full (G_OBJECT (box), "liaison-first", first, g_free);
  return box;
}

static GtkWidget *
make_other (const LiaisonListColumn *about)
{
  GtkWidget *label = make_label (about->width, 1);

  if (about->aligns_end)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "numeric");
    }
  return label;
}

/* WIDGET has one style class of several that stand for what it shows. */
static void
set_style (GtkWidget  *widget,
           const char *style)
{
  const char *before = g_object_get_data (G_OBJECT (widget), STYLE);

  if (before == style)
    return;
  if (before != NULL)
    gtk_widget_remove_css_class (widget, before);
  if (style != NULL)
    gtk_widget_add_css_class (widget, style);
  g_object_set_data (G_OBJECT (widget), STYLE, (gpointer) style);
}

/* What holds WIDGET is read as TEXT. */
static void
name_parent (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* The row as a whole is read as one sentence. */
static void
name_row (LiaisonListCells *self,
          GtkWidget        *child,
          LiaisonListRow   *row)
{
  GtkWidget *cell = gtk_widget_get_parent (child);
  g_autofree char *sentence = liaison_list_row_dup_text (row, self->kind->dup_sentence);

  if (cell != NULL)
    name_parent (cell, sentence);
}

/* The second line, if there is one. */
static void
show_details (LiaisonListCells *self,
              GtkWidget        *label,
              LiaisonListRow   *row)
{
  LiaisonListTextFunc dup_details = self->folded ? self->kind->dup_folded : self->detailed ? self->kind->dup_details : NULL;
  g_autofree char *details = dup_details != NULL ? liaison_list_row_dup_text (row, dup_details) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (label), details);
  gtk_widget_set_visible (label, *details != '\0');
}

static void
show_first (LiaisonListCells *self,
            GtkWidget        *child,
            LiaisonListRow   *row)
{
  First *first = g_object_get_data (G_OBJECT (child), "liaison-first");
  LiaisonListTextFunc dup_title = self->folded && self->kind->dup_title != NULL ? self->kind->dup_title
                                                                                : self->kind->columns[0].dup_text;
  g_autofree char *title = liaison_list_row_dup_text (row, dup_title);

  gtk_label_set_label (GTK_LABEL (first->title), title);
  /* What has a title of its own for narrow tables is short in wide ones. */
  gtk_label_set_lines (GTK_LABEL (first->title), self->folded || self->kind->dup_title == NULL ? (int) self->kind->lines : 1);
  name_parent (child, title);
  show_details (self, first->details, row);
  gtk_widget_set_visible (first->star, liaison_list_row_get_new (row));
  if (self->kind->get_icon != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (first->icon), self->kind->get_icon (row));
  if (self->kind->get_style != NULL)
    set_style (first->icon, self->kind->get_style (row));
  name_row (self, child, row);
}

static void
show_row (Column      *column,
          GtkListItem *item)
{
  const LiaisonListColumn *about = &column->cells->kind->columns[column->number];
  LiaisonListRow *row = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (column->number == 0)
    {
      show_first (column->cells, child, row);
      return;
    }
  text = liaison_list_row_dup_text (row, about->dup_text);
  gtk_label_set_label (GTK_LABEL (child), text);
  name_parent (child, text);
  if (about->get_style != NULL)
    set_style (child, about->get_style (row));
}

static void
on_row_changed (LiaisonListRow *row,
                GtkListItem    *item)
{
  show_row (g_object_get_data (G_OBJECT (item), "liaison-column"), item);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          Column             *column)
{
  const LiaisonListKind *kind = column->cells->kind;
  GtkWidget *child = column->number == 0 ? make_first (kind) : make_other (&kind->columns[column->number]);

  g_object_set_data (G_OBJECT (child), ITEM, item);
  g_object_set_data (G_OBJECT (item), "liaison-column", column);
  gtk_list_item_set_child (item, child);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item,
         Column             *column)
{
  gulong handler = g_signal_connect_object (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_row_changed), item, 0);

  g_object_set_data (G_OBJECT (item), HANDLER, GSIZE_TO_POINTER (handler));
  if (column->number == 0)
    g_hash_table_add (column->cells->firsts, item);
  show_row (column, item);
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item,
           Column             *column)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (item), HANDLER));

  if (handler != 0)
    g_signal_handler_disconnect (gtk_list_item_get_item (item), handler);
  g_object_set_data (G_OBJECT (item), HANDLER, NULL);
  g_hash_table_remove (column->cells->firsts, item);
}

static void
on_teardown (GtkListItemFactory *factory,
             GtkListItem        *item,
             Column             *column)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (child != NULL)
    g_object_set_data (G_OBJECT (child), ITEM, NULL);
}

/**
 * liaison_list_cells_new:
 * @kind: what the table shows
 *
 * Returns: (transfer full): cells; release with liaison_list_cells_unref()
 */
LiaisonListCells *
liaison_list_cells_new (const LiaisonListKind *kind)
{
  LiaisonListCells *self = g_rc_box_new0 (LiaisonListCells);

  self->kind = kind;
  self->firsts = g_hash_table_new (NULL, NULL);
  return self;
}

static void
clear (gpointer data)
{
  g_hash_table_unref (((LiaisonListCells *) data)->firsts);
}

void
liaison_list_cells_unref (LiaisonListCells *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * liaison_list_cells_make_factory:
 * @self: the cells of a table
 * @column: the number of a column
 *
 * Returns: (transfer full): what makes the cells of that column
 */
GtkListItemFactory *
liaison_list_cells_make_factory (LiaisonListCells *self,
                                 guint             column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *data = g_new0 (Column, 1);

  data->cells = g_rc_box_acquire (self);
  data->number = column;
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), data);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), data);
  g_signal_connect_data (factory, "teardown", G_CALLBACK (on_teardown), data, column_free, 0);
  return factory;
}

/**
 * liaison_list_cells_set_form:
 * @self: the cells of a table
 * @folded: whether the first column stands for all
 * @detailed: whether it has a second line
 */
void
liaison_list_cells_set_form (LiaisonListCells *self,
                             gboolean          folded,
                             gboolean          detailed)
{
  GHashTableIter iter;
  gpointer item;

  if (self->folded == folded && self->detailed == detailed)
    return;
  self->folded = folded;
  self->detailed = detailed;
  g_hash_table_iter_init (&iter, self->firsts);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_first (self, gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

/**
 * liaison_list_cells_find:
 * @self: the cells of a table
 * @position: a position in the list
 *
 * Returns: (transfer none) (nullable): what is in the first cell of that row, if it has been made
 */
GtkWidget *
liaison_list_cells_find (LiaisonListCells *self,
                         guint             position)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->firsts);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (gtk_list_item_get_position (item) == position)
      return gtk_list_item_get_child (item);
  return NULL;
}

/**
 * liaison_list_cells_position_of:
 * @row_widget: a child of the list in a table
 *
 * Returns: the position of what it shows, or %GTK_INVALID_LIST_POSITION
 */
guint
liaison_list_cells_position_of (GtkWidget *row_widget)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (row_widget); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *child = gtk_widget_get_first_child (cell);
      GtkListItem *item = child != NULL ? g_object_get_data (G_OBJECT (child), ITEM) : NULL;

      if (item != NULL)
        return gtk_list_item_get_position (item);
    }
  return GTK_INVALID_LIST_POSITION;
}
