/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonListTable: one table of the list form: a column view over rows that are filtered, then sorted. Rows keep their identity when
 * the network is made anew, so that order, place and selection stay. Columns fold away where the table is narrow. CSS node:
 * list-table. Accessible role: group, around the column view. */

#include "interface/diagram/diagram-list-table.h"

#include <glib/gi18n.h>

#include "interface/compat.h"
#include "interface/diagram/diagram-list-cells.h"
#include "interface/diagram/diagram-list-columns.h"
#include "interface/diagram/diagram-list-copy.h"
#include "interface/diagram/diagram-list-rows.h"
#include "interface/diagram/diagram-list-select.h"

struct _LiaisonListTable
{
  GtkWidget parent_instance;

  const LiaisonListKind *kind;
  LiaisonListRows *rows;
  LiaisonListCells *cells;
  LiaisonListColumns *columns;
  GtkSelectionModel *selection;
  guint busy;              /* more than 0 while it is not the reader who selects */

  GtkWidget *scroller;     /* owned child */
  GtkWidget *nothing;      /* owned child: what stands in the place of no rows */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (LiaisonListTable, liaison_list_table, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  ACTIVATED,
  COUNTED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The list in the column view, whose children are the rows. */
static GtkWidget *
list_of (LiaisonListTable *self)
{
  for (GtkWidget *c = gtk_widget_get_first_child (GTK_WIDGET (self->view)); c != NULL; c = gtk_widget_get_next_sibling (c))
    if (GTK_IS_LIST_VIEW (c))
      return c;
  return NULL;
}

static void
on_counted (LiaisonListTable *self)
{
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
on_selected (LiaisonListTable *self)
{
  if (self->busy == 0)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_activate (LiaisonListTable *self,
             guint             position)
{
  g_autoptr (LiaisonListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, row);
}

static guint
position_at (LiaisonListTable *self,
             double            x,
             double            y)
{
  GtkWidget *list = list_of (self);
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);
  return widget != NULL ? liaison_list_cells_position_of (widget) : GTK_INVALID_LIST_POSITION;
}

static void
on_menu_pressed (LiaisonListTable *self,
                 int               n_press,
                 double            x,
                 double            y,
                 GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The menu is for what is selected; a row that is not becomes so. */
static void
open_menu_at (LiaisonListTable *self,
              double            x,
              double            y)
{
  guint position = position_at (self, x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
on_menu_released (LiaisonListTable *self,
                  int               n_press,
                  double            x,
                  double            y)
{
  open_menu_at (self, x, y);
}

static void
on_long_press (LiaisonListTable *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu_at (self, x, y);
}

/* The row that has the focus, if any has. */
static guint
position_of_focus (LiaisonListTable *self)
{
  GtkWidget *list = list_of (self);
  GtkWidget *row = list != NULL ? gtk_widget_get_focus_child (list) : NULL;

  return row != NULL ? liaison_list_cells_position_of (row) : GTK_INVALID_LIST_POSITION;
}

static void
on_menu (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonListTable *self = LIAISON_LIST_TABLE (widget);
  guint position = position_of_focus (self);
  GdkRectangle place;

  if (position != GTK_INVALID_LIST_POSITION && !gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  if (liaison_list_table_locate (self, &place))
    g_signal_emit (self, signals[MENU], 0, place.x + place.width / 2.0, (double) place.y + place.height);
}

static GPtrArray *
dup_all (LiaisonListTable *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, i));
  return rows;
}

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonListTable *self = LIAISON_LIST_TABLE (widget);
  g_autoptr (GPtrArray) rows = g_str_equal (action, "table.copy-all") ? dup_all (self) : liaison_list_table_dup_selected (self);

  if (rows->len > 0)
    liaison_list_copy (gtk_widget_get_clipboard (widget), self->kind, rows);
}

/* What is shown can be selected. */
static void
make_models (LiaisonListTable *self)
{
  GListModel *shown = g_object_ref (liaison_list_rows_get_shown (self->rows));

  if (self->kind->several)
    self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (shown));
  else
    {
      self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (NULL));
      gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (self->selection), FALSE);
      gtk_single_selection_set_can_unselect (GTK_SINGLE_SELECTION (self->selection), TRUE);
      gtk_single_selection_set_model (GTK_SINGLE_SELECTION (self->selection), shown);
      g_object_unref (shown);
    }
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_counted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->selection);
}

static void
make_view (LiaisonListTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  liaison_column_view_tab_once (self->view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->kind->name), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  self->columns = liaison_list_columns_new (self->view, self->kind, self->cells);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
}

static gboolean
holds_focus (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, list);
}

/* Tab leaves the rows, as many as they are; the arrow keys go from row to row. */
static gboolean
liaison_list_table_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GtkWidget *list = list_of (LIAISON_LIST_TABLE (widget));

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && list != NULL && holds_focus (list))
    return FALSE;
  return GTK_WIDGET_CLASS (liaison_list_table_parent_class)->focus (widget, direction);
}

static void
liaison_list_table_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  LiaisonListTable *self = LIAISON_LIST_TABLE (widget);

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
liaison_list_table_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  LiaisonListTable *self = LIAISON_LIST_TABLE (widget);
  GtkAllocation whole = { 0, 0, width, height };
  int ignored;

  liaison_list_columns_fold (self->columns, width);
  liaison_list_cells_set_form (self->cells, width < (int) self->kind->folded, width < (int) self->kind->detailed);
  gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->scroller, &whole, baseline);
  if (gtk_widget_should_layout (self->nothing))
    gtk_widget_size_allocate (self->nothing, &whole, baseline);
}

static void
liaison_list_table_dispose (GObject *object)
{
  LiaisonListTable *self = LIAISON_LIST_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (liaison_list_table_parent_class)->dispose (object);
}

static void
liaison_list_table_finalize (GObject *object)
{
  LiaisonListTable *self = LIAISON_LIST_TABLE (object);

  g_clear_pointer (&self->rows, liaison_list_rows_free);
  g_clear_pointer (&self->cells, liaison_list_cells_unref);
  g_clear_pointer (&self->columns, liaison_list_columns_free);

  G_OBJECT_CLASS (liaison_list_table_parent_class)->finalize (object);
}

static void
liaison_list_table_class_init (LiaisonListTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_list_table_dispose;
  object_class->finalize = liaison_list_table_finalize;
  widget_class->focus = liaison_list_table_focus;
  widget_class->measure = liaison_list_table_measure;
  widget_class->size_allocate = liaison_list_table_size_allocate;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, LIAISON_TYPE_LIST_ROW);
  signals[COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_install_action (widget_class, "table.menu", NULL, on_menu);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "table.copy-all", NULL, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "correct.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "correct.remove", NULL);
  gtk_widget_class_set_css_name (widget_class, "list-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_gestures (LiaisonListTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_menu_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_menu_released), self);
  gtk_widget_add_controller (self->scroller, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (self->scroller, GTK_EVENT_CONTROLLER (press));
}

static void
liaison_list_table_init (LiaisonListTable *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->nothing = gtk_label_new (_("Nothing matches"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_can_target (self->nothing, FALSE);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  add_gestures (self);
}

/**
 * liaison_list_table_new:
 * @kind: what it shows; must live as long as the program
 * @shown: whether a row is shown
 * @user_data: for @shown; must live as long as the table
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
liaison_list_table_new (const LiaisonListKind *kind,
                        LiaisonListShownFunc   shown,
                        gpointer               user_data)
{
  LiaisonListTable *self;

  g_return_val_if_fail (kind != NULL && shown != NULL, NULL);

  self = g_object_new (LIAISON_TYPE_LIST_TABLE, NULL);
  self->kind = kind;
  self->cells = liaison_list_cells_new (kind);
  make_view (self);
  self->rows = liaison_list_rows_new (shown, kind->dup_searched, user_data, gtk_column_view_get_sorter (self->view));
  make_models (self);
  for (guint i = 0; i < kind->n_columns && kind->sorted != NULL; i++)
    if (g_str_equal (kind->columns[i].id, kind->sorted))
      liaison_list_table_sort (self, kind->sorted, kind->columns[i].falls);
  return GTK_WIDGET (self);
}

const LiaisonListKind *
liaison_list_table_get_kind (LiaisonListTable *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), NULL);

  return self->kind;
}

/**
 * liaison_list_table_begin:
 * @self: a table
 * @article: (nullable): where the passages of the new rows are
 *
 * Begins to give it new rows. Those of ids that it has now are kept.
 */
void
liaison_list_table_begin (LiaisonListTable *self,
                          LiaisonArticle   *article)
{
  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));

  self->busy++;
  liaison_list_rows_begin (self->rows, article);
}

/**
 * liaison_list_table_add:
 * @self: a table between liaison_list_table_begin() and liaison_list_table_end()
 * @id: the id of the row, unique in the table
 * @subject: the #LiaisonEntity or #LiaisonRelation
 * @number: see liaison_list_row_set()
 * @is_new: see liaison_list_row_set_new()
 */
void
liaison_list_table_add (LiaisonListTable *self,
                        const char       *id,
                        gpointer          subject,
                        guint             number,
                        gboolean          is_new)
{
  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));

  liaison_list_rows_add (self->rows, id, subject, number, is_new);
}

/**
 * liaison_list_table_end:
 * @self: a table
 *
 * Shows the rows that were added, in place of those that it had. What is selected may be lost.
 */
void
liaison_list_table_end (LiaisonListTable *self)
{
  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));

  liaison_list_rows_end (self->rows);
  self->busy--;
  on_counted (self);
}

/**
 * liaison_list_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): the #LiaisonListRow that are shown, in their order
 */
GListModel *
liaison_list_table_get_rows (LiaisonListTable *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), NULL);

  return G_LIST_MODEL (self->selection);
}

guint
liaison_list_table_get_n_rows (LiaisonListTable *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), 0);

  return liaison_list_rows_get_n (self->rows);
}

GtkColumnView *
liaison_list_table_get_view (LiaisonListTable *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), NULL);

  return self->view;
}

/**
 * liaison_list_table_refilter:
 * @self: a table
 *
 * Asks of each row again whether it is shown. What is selected may be lost.
 */
void
liaison_list_table_refilter (LiaisonListTable *self)
{
  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));

  self->busy++;
  liaison_list_rows_refilter (self->rows);
  self->busy--;
}

/**
 * liaison_list_table_search:
 * @self: a table
 * @text: words, in any order, each of which a row must hold to be shown
 */
void
liaison_list_table_search (LiaisonListTable *self,
                           const char       *text)
{
  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));
  g_return_if_fail (text != NULL);

  self->busy++;
  liaison_list_rows_search (self->rows, text);
  self->busy--;
}

/**
 * liaison_list_table_sort:
 * @self: a table
 * @column: (nullable): the id of a column, or %NULL for the order in which rows were added
 * @descending: whether the last comes first
 */
void
liaison_list_table_sort (LiaisonListTable *self,
                         const char       *column,
                         gboolean          descending)
{
  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));

  liaison_list_columns_sort (self->columns, column, descending);
}

/**
 * liaison_list_table_get_sorted:
 * @self: a table
 * @descending: (out): whether the last comes first
 *
 * Returns: (transfer none) (nullable): the id of the column by which it is sorted
 */
const char *
liaison_list_table_get_sorted (LiaisonListTable *self,
                               gboolean         *descending)
{
  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), NULL);
  g_return_val_if_fail (descending != NULL, NULL);

  return liaison_list_columns_get_sorted (self->columns, descending);
}

static void
scroll_to (LiaisonListTable *self,
           guint             position)
{
  GtkWidget *list = list_of (self);

  if (position != GTK_INVALID_LIST_POSITION && list != NULL)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/**
 * liaison_list_table_select:
 * @self: a table
 * @subjects: (element-type GObject): entities or relations
 *
 * Selects their rows, and no others, and scrolls to the first of @subjects unless it was selected. Of a relation with several
 * rows one is selected. Does not emit "chosen".
 */
void
liaison_list_table_select (LiaisonListTable *self,
                           GPtrArray        *subjects)
{
  guint first;

  g_return_if_fail (LIAISON_IS_LIST_TABLE (self));
  g_return_if_fail (subjects != NULL);

  self->busy++;
  if (liaison_list_select (self->selection, subjects, self->kind->several, &first))
    scroll_to (self, first);
  self->busy--;
}

/**
 * liaison_list_table_dup_selected:
 * @self: a table
 *
 * Returns: (transfer full) (element-type LiaisonListRow): the rows that are selected, in their order; free with
 *   g_ptr_array_unref()
 */
GPtrArray *
liaison_list_table_dup_selected (LiaisonListTable *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), NULL);

  return liaison_list_dup_selected (self->selection);
}

/**
 * liaison_list_table_locate:
 * @self: a table
 * @place: (out): where the row stands that has the focus or else is the first that is selected, in pixels of the table
 *
 * Returns: whether that row can be seen
 */
gboolean
liaison_list_table_locate (LiaisonListTable *self,
                           GdkRectangle     *place)
{
  g_autoptr (GtkBitset) selected = NULL;
  guint position;
  GtkWidget *child;
  graphene_rect_t bounds;

  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), FALSE);

  selected = gtk_selection_model_get_selection (self->selection);
  position = position_of_focus (self);
  if (gtk_bitset_is_empty (selected))
    return FALSE;
  if (position == GTK_INVALID_LIST_POSITION || !gtk_bitset_contains (selected, position))
    position = gtk_bitset_get_minimum (selected);
  child = liaison_list_cells_find (self->cells, position);
  if (child == NULL || !gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds) ||
      bounds.origin.y + bounds.size.height < 0 || bounds.origin.y > gtk_widget_get_height (GTK_WIDGET (self)))
    return FALSE;
  *place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  return TRUE;
}

/**
 * liaison_list_table_grab_focus:
 * @self: a table
 *
 * Moves the focus to the row where it was, or to the one that was scrolled to last.
 *
 * Returns: whether there is one
 */
gboolean
liaison_list_table_grab_focus (LiaisonListTable *self)
{
  GtkWidget *list;

  g_return_val_if_fail (LIAISON_IS_LIST_TABLE (self), FALSE);

  list = list_of (self);
  /* From a row that has it, the focus would go on. */
  return list != NULL && (holds_focus (list) || gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
}
