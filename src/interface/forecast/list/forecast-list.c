/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastList: the forecasts of a document as cards. However many there are, only those that can be seen have widgets.
 * Enter, or a click, opens a card; Shift+F10, a right click or a long press opens its menu; typing searches. The CSS node is
 * "forecastlist"; it holds the bar that narrows the list, and a list of the class .forecast-cards. */

#include "interface/forecast/list/forecast-list.h"

#include <adwaita.h>

#include "forecast/moment.h"
#include "interface/forecast/list/forecast-filter-bar.h"
#include "interface/forecast/list/forecast-items.h"
#include "interface/forecast/list/forecast-list-rows.h"

struct _LiaisonForecastList
{
  GtkWidget parent_instance;

  LiaisonForecastFile *file;   /* nullable */
  GSignalGroup *file_signals;
  LiaisonForecastItems *items;
  GtkSortListModel *sorted;    /* of ITEMS */
  GtkFilterListModel *shown;   /* of SORTED */
  GtkSingleSelection *selection;
  LiaisonForecastListRows *rows;

  /* Template children. */
  LiaisonForecastFilterBar *bar;
  GtkStack *stack;
  GtkListView *view;
  GtkPopover *menu;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastList, liaison_forecast_list, GTK_TYPE_WIDGET)

enum
{
  PROP_SEARCHING = 1,
  N_PROPERTIES
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* --- what is shown --- */

static void
update_page (LiaisonForecastList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  LiaisonForecastFilter *filter = liaison_forecast_filter_bar_get_filter (self->bar);
  gboolean none = n_shown == 0 && liaison_forecast_filter_get_active (filter);

  liaison_forecast_filter_bar_set_counts (self->bar, n_shown, n);
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "empty" : none ? "none" : "cards");
}

static void
on_file_changed (LiaisonForecastList *self)
{
  liaison_forecast_filter_bar_set_file (self->bar, self->file);
}

static void
on_bar_changed (LiaisonForecastList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return liaison_forecast_item_compare (LIAISON_FORECAST_ITEM ((gpointer) a), LIAISON_FORECAST_ITEM ((gpointer) b));
}

/* Not incremental: what is compared is at hand, so that 10,000 items are there as soon as 1,000 are. A list that is sorted while it
 * is shown takes ten times as long, and carries the reader to its end along with the item that was first. */
static void
make_models (LiaisonForecastList *self)
{
  g_autofree char *today = liaison_moment_today ();
  LiaisonForecastFilter *filter = liaison_forecast_filter_bar_get_filter (self->bar);

  self->items = liaison_forecast_items_new (today);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                          GTK_SORTER (gtk_custom_sorter_new (compare_items, NULL, NULL)));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)), g_object_ref (GTK_FILTER (filter)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
fill_view (LiaisonForecastList *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  self->rows = liaison_forecast_list_rows_new (G_LIST_MODEL (self->shown));
  factory = liaison_forecast_list_rows_make_factory (self->rows);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* --- positions --- */

static guint
get_focused (LiaisonForecastList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->view));

  return child != NULL ? liaison_forecast_list_rows_position_of (child) : GTK_INVALID_LIST_POSITION;
}

static guint
find_id (LiaisonForecastList *self,
         const char          *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecastItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_str_equal (liaison_forecast_item_get_id (item), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The card there may not have been made yet: then the one that is scrolled to takes the focus next. */
static void
focus_card (LiaisonForecastList *self,
            guint                position)
{
  GtkWidget *card = liaison_forecast_list_rows_find (self->rows, position);

  if (card != NULL && gtk_widget_grab_focus (card))
    return;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
on_activate (LiaisonForecastList *self,
             guint                position)
{
  g_autoptr (LiaisonForecastItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (item != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, liaison_forecast_item_get_forecast (item));
}

/* --- search --- */

static void
focus_view (LiaisonForecastList *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
on_search_done (LiaisonForecastList *self)
{
  focus_view (self);
}

static void
on_show_all (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  LiaisonForecastList *self = LIAISON_FORECAST_LIST (widget);

  liaison_forecast_list_set_searching (self, FALSE);
  focus_view (self);
}

/* --- the menu of a card --- */

static void
open_menu (LiaisonForecastList *self,
           guint                position,
           double               x,
           double               y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_popover_set_pointing_to (self->menu, &place);
  gtk_popover_popup (self->menu);
}

static gboolean
open_menu_at (LiaisonForecastList *self,
              double               x,
              double               y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint position = widget != NULL ? liaison_forecast_list_rows_position_of (widget) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    open_menu (self, position, x, y);
  return position != GTK_INVALID_LIST_POSITION;
}

static void
on_secondary_pressed (LiaisonForecastList *self,
                      int                  n_press,
                      double               x,
                      double               y,
                      GtkGesture          *gesture)
{
  if (open_menu_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_long_pressed (LiaisonForecastList *self,
                 double               x,
                 double               y,
                 GtkGesture          *gesture)
{
  if (open_menu_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  LiaisonForecastList *self = LIAISON_FORECAST_LIST (widget);
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  guint position = get_focused (self);
  graphene_rect_t bounds;

  if (position == GTK_INVALID_LIST_POSITION || !gtk_widget_compute_bounds (child, widget, &bounds))
    return FALSE;
  open_menu (self, position, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
  return TRUE;
}

/* Where the menu did nothing that moved the focus, it goes back to the card. */
static void
on_menu_closed (LiaisonForecastList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)) &&
      (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)) || focus == GTK_WIDGET (self->menu)))
    focus_view (self);
}

static void
add_gestures (LiaisonForecastList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary_pressed), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/* In the list alone: anywhere else, the key means something to do with text. */
static void
add_delete_key (LiaisonForecastList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                          gtk_named_action_new ("forecasts.delete")));
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

/* --- widget --- */

/* The card that had it last, or the first. */
static gboolean
liaison_forecast_list_grab_focus (GtkWidget *widget)
{
  LiaisonForecastList *self = LIAISON_FORECAST_LIST (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
liaison_forecast_list_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_SEARCHING)
    g_value_set_boolean (value, liaison_forecast_list_get_searching (LIAISON_FORECAST_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_forecast_list_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_SEARCHING)
    liaison_forecast_list_set_searching (LIAISON_FORECAST_LIST (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_forecast_list_dispose (GObject *object)
{
  LiaisonForecastList *self = LIAISON_FORECAST_LIST (object);
  GtkWidget *child;

  g_clear_object (&self->file_signals);
  if (self->items != NULL)
    liaison_forecast_items_set_model (self->items, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_LIST);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->sorted);
  g_clear_object (&self->items);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (liaison_forecast_list_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/forecast-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastList, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastList, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastList, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastList, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_done);
  gtk_widget_class_bind_template_callback (widget_class, on_bar_changed);
}

static void
liaison_forecast_list_class_init (LiaisonForecastListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_forecast_list_get_property;
  object_class->set_property = liaison_forecast_list_set_property;
  object_class->dispose = liaison_forecast_list_dispose;
  widget_class->grab_focus = liaison_forecast_list_grab_focus;

  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    LIAISON_TYPE_FORECAST);

  g_type_ensure (LIAISON_TYPE_FORECAST_FILTER_BAR);
  gtk_widget_class_set_css_name (widget_class, "forecastlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "forecast-list.show-all", NULL, on_show_all);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
}

static void
liaison_forecast_list_init (LiaisonForecastList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->file_signals = g_signal_group_new (LIAISON_TYPE_FORECAST_FILE);
  g_signal_group_connect_swapped (self->file_signals, "changed", G_CALLBACK (on_file_changed), self);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  make_models (self);
  fill_view (self);
  liaison_forecast_filter_bar_capture (self->bar, GTK_WIDGET (self->view));
  add_gestures (self);
  add_delete_key (self);
  update_page (self);
}

/**
 * liaison_forecast_list_set_file:
 * @self: a list
 * @file: (nullable): the forecasts that it shows
 *
 * Shows other forecasts. Where some have the ids of some before, as when a file is read again, their cards stay.
 */
void
liaison_forecast_list_set_file (LiaisonForecastList *self,
                                LiaisonForecastFile *file)
{
  g_return_if_fail (LIAISON_IS_FORECAST_LIST (self));

  if (!g_set_object (&self->file, file))
    return;
  g_signal_group_set_target (self->file_signals, file);
  liaison_forecast_items_set_model (self->items, file != NULL ? liaison_forecast_file_get_forecasts (file) : NULL);
  liaison_forecast_filter_bar_set_file (self->bar, file);
  update_page (self);
}

/**
 * liaison_forecast_list_set_today:
 * @self: a list
 * @today: the day that it is, "2022-01-20"
 */
void
liaison_forecast_list_set_today (LiaisonForecastList *self,
                                 const char          *today)
{
  g_return_if_fail (LIAISON_IS_FORECAST_LIST (self));

  liaison_forecast_items_set_today (self->items, today);
}

/**
 * liaison_forecast_list_get_current:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the forecast of the card in focus, or else of the one that is selected
 */
LiaisonForecast *
liaison_forecast_list_get_current (LiaisonForecastList *self)
{
  g_autoptr (LiaisonForecastItem) item = NULL;
  guint position;

  g_return_val_if_fail (LIAISON_IS_FORECAST_LIST (self), NULL);

  position = get_focused (self);
  if (position == GTK_INVALID_LIST_POSITION)
    position = gtk_single_selection_get_selected (self->selection);
  item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  return item != NULL ? liaison_forecast_item_get_forecast (item) : NULL; /* the list holds it */
}

/**
 * liaison_forecast_list_select:
 * @self: a list
 * @id: the id of a forecast
 * @focus: whether the focus is to go there
 *
 * Selects the card of a forecast and scrolls to it.
 *
 * Returns: whether there is such a card; what the bar leaves out has none
 */
gboolean
liaison_forecast_list_select (LiaisonForecastList *self,
                              const char          *id,
                              gboolean             focus)
{
  guint position;

  g_return_val_if_fail (LIAISON_IS_FORECAST_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  position = find_id (self, id);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  if (focus)
    focus_card (self, position);
  return TRUE;
}

/**
 * liaison_forecast_list_get_searching:
 * @self: a list
 *
 * Returns: whether the bar that narrows the list is open
 */
gboolean
liaison_forecast_list_get_searching (LiaisonForecastList *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_LIST (self), FALSE);

  return liaison_forecast_filter_bar_get_open (self->bar);
}

/**
 * liaison_forecast_list_set_searching:
 * @self: a list
 * @searching: whether the bar that narrows the list is open; closing it shows everything
 */
void
liaison_forecast_list_set_searching (LiaisonForecastList *self,
                                     gboolean             searching)
{
  g_return_if_fail (LIAISON_IS_FORECAST_LIST (self));

  liaison_forecast_filter_bar_set_open (self->bar, searching);
}

/**
 * liaison_forecast_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none): what is shown, of #LiaisonForecastItem, in order
 */
GListModel *
liaison_forecast_list_get_model (LiaisonForecastList *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}
