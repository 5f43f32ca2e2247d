/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastListRows: the cards of the list that are in use, and their titles. The list is sorted by sections, so a card begins
 * one when the card before it belongs to another; how many there are in it is found by halving. */

#include "interface/forecast/list/forecast-list-rows.h"

#include "interface/forecast/list/forecast-row.h"

#define ITEM "liaison-list-item"
/* After what changes the model, before the frame that shows it. */
#define PRIORITY G_PRIORITY_HIGH_IDLE

struct _LiaisonForecastListRows
{
  GObject parent_instance;

  GListModel *model;
  GHashTable *in_use;          /* set of GtkListItem */
  guint update_id;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastListRows, liaison_forecast_list_rows, G_TYPE_OBJECT)

static LiaisonForecastSection
section_at (LiaisonForecastListRows *self,
            guint                    position)
{
  g_autoptr (LiaisonForecastItem) item = g_list_model_get_item (self->model, position);

  return item != NULL ? liaison_forecast_item_get_section (item) : LIAISON_N_FORECAST_SECTIONS;
}

/* How many items from POSITION on belong to SECTION, as the one there does. */
static guint
count_section (LiaisonForecastListRows *self,
               guint                    position,
               LiaisonForecastSection   section)
{
  guint inside = position, outside = g_list_model_get_n_items (self->model);

  while (outside - inside > 1)
    {
      guint middle = inside + (outside - inside) / 2;

      if (section_at (self, middle) == section)
        inside = middle;
      else
        outside = middle;
    }
  return outside - position;
}

static void
show_title (LiaisonForecastListRows *self,
            GtkListItem             *list_item)
{
  LiaisonForecastRow *row = LIAISON_FORECAST_ROW (gtk_list_item_get_child (list_item));
  guint position = gtk_list_item_get_position (list_item);
  LiaisonForecastSection section = section_at (self, position);

  if (section == LIAISON_N_FORECAST_SECTIONS || (position > 0 && section_at (self, position - 1) == section))
    liaison_forecast_row_set_title (row, NULL, 0);
  else
    liaison_forecast_row_set_title (row, liaison_forecast_section_to_text (section), count_section (self, position, section));
}

static gboolean
on_update (gpointer data)
{
  LiaisonForecastListRows *self = data;
  GHashTableIter iter;
  gpointer list_item;

  self->update_id = 0;
  g_hash_table_iter_init (&iter, self->in_use);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    show_title (self, list_item);
  return G_SOURCE_REMOVE;
}

/* One click opens, as a press of Enter does. */
static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             GtkWidget       *row)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (row), ITEM);

  if (n_press == 1 && list_item != NULL)
    gtk_widget_activate_action (row, "list.activate-item", "u", gtk_list_item_get_position (list_item));
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *row = liaison_forecast_row_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (row), ITEM, list_item);
  g_signal_connect (gesture, "released", G_CALLBACK (on_released), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory      *factory,
         GtkListItem             *list_item,
         LiaisonForecastListRows *self)
{
  g_hash_table_add (self->in_use, list_item);
  liaison_forecast_row_set_item (LIAISON_FORECAST_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
  show_title (self, list_item);
}

static void
on_unbind (GtkListItemFactory      *factory,
           GtkListItem             *list_item,
           LiaisonForecastListRows *self)
{
  g_hash_table_remove (self->in_use, list_item);
  liaison_forecast_row_set_item (LIAISON_FORECAST_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
on_teardown (GtkListItemFactory *factory,
             GtkListItem        *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row != NULL)
    g_object_set_data (G_OBJECT (row), ITEM, NULL);
}

static void
liaison_forecast_list_rows_finalize (GObject *object)
{
  LiaisonForecastListRows *self = LIAISON_FORECAST_LIST_ROWS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_hash_table_unref (self->in_use);
  g_object_unref (self->model);

  G_OBJECT_CLASS (liaison_forecast_list_rows_parent_class)->finalize (object);
}

static void
liaison_forecast_list_rows_class_init (LiaisonForecastListRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_forecast_list_rows_finalize;
}

static void
liaison_forecast_list_rows_init (LiaisonForecastListRows *self)
{
  self->in_use = g_hash_table_new (NULL, NULL);
}

/**
 * liaison_forecast_list_rows_new:
 * @model: what the list shows, of #LiaisonForecastItem, sorted by section
 *
 * Returns: (transfer full): the cards of a list
 */
LiaisonForecastListRows *
liaison_forecast_list_rows_new (GListModel *model)
{
  LiaisonForecastListRows *self = g_object_new (LIAISON_TYPE_FORECAST_LIST_ROWS, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (liaison_forecast_list_rows_update_titles), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * liaison_forecast_list_rows_make_factory:
 * @self: the cards of a list
 *
 * Returns: (transfer full): what makes them
 */
GtkListItemFactory *
liaison_forecast_list_rows_make_factory (LiaisonForecastListRows *self)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (LIAISON_IS_FORECAST_LIST_ROWS (self), NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "teardown", G_CALLBACK (on_teardown), NULL);
  /* Cards are given up when the list is, and by then this may be gone. */
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_bind), g_object_ref (self), (GClosureNotify) (void *) g_object_unref, 0);
  g_signal_connect_data (factory, "unbind", G_CALLBACK (on_unbind), g_object_ref (self), (GClosureNotify) (void *) g_object_unref,
                         0);
  return factory;
}

/**
 * liaison_forecast_list_rows_update_titles:
 * @self: the cards of a list
 *
 * Looks again where titles belong, before the next frame. It is called when the model changed.
 */
void
liaison_forecast_list_rows_update_titles (LiaisonForecastListRows *self)
{
  g_return_if_fail (LIAISON_IS_FORECAST_LIST_ROWS (self));

  if (self->update_id == 0)
    self->update_id = g_idle_add_full (PRIORITY, on_update, self, NULL);
}

/**
 * liaison_forecast_list_rows_find:
 * @self: the cards of a list
 * @position: a place in the list
 *
 * Returns: (transfer none) (nullable): what holds the card there, and takes the focus, if it has been made
 */
GtkWidget *
liaison_forecast_list_rows_find (LiaisonForecastListRows *self,
                                 guint                    position)
{
  GHashTableIter iter;
  gpointer list_item;

  g_return_val_if_fail (LIAISON_IS_FORECAST_LIST_ROWS (self), NULL);

  g_hash_table_iter_init (&iter, self->in_use);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    if (gtk_list_item_get_position (list_item) == position)
      return gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  return NULL;
}

/**
 * liaison_forecast_list_rows_position_of:
 * @widget: a widget in the list
 *
 * Returns: the place of the card that it is, is in or holds; %GTK_INVALID_LIST_POSITION for other widgets
 */
guint
liaison_forecast_list_rows_position_of (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, LIAISON_TYPE_FORECAST_ROW);
  GtkListItem *list_item;

  if (row == NULL)
    row = gtk_widget_get_first_child (widget);
  list_item = LIAISON_IS_FORECAST_ROW (row) ? g_object_get_data (G_OBJECT (row), ITEM) : NULL;
  return list_item != NULL ? gtk_list_item_get_position (list_item) : GTK_INVALID_LIST_POSITION;
}
