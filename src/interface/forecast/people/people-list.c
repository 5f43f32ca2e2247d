/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPeopleList: rows of people or questions. A list view cannot say how high it will be at its width, which cuts rows where the
 * list stands among other things; a list box can, but has a widget for each row. The CSS node is "peoplelist". */

#include "interface/forecast/people/people-list.h"

/* More rows than this scroll. */
#define MANY 40

struct _LiaisonPeopleList
{
  GtkWidget parent_instance;

  GListModel *model;           /* nullable */
  LiaisonPeopleListMake make;
  LiaisonPeopleListShow show;
  gboolean many;
  guint switch_id;             /* the source that will change over between few and many */
  GtkWidget *stack;
  GtkListBox *box;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (LiaisonPeopleList, liaison_people_list, GTK_TYPE_WIDGET)

static GtkWidget *
new_box_row (gpointer item,
             gpointer user_data)
{
  LiaisonPeopleList *self = user_data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *child = self->make ();

  self->show (child, item);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
on_setup (LiaisonPeopleList *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, self->make ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (LiaisonPeopleList *self,
         GtkListItem       *item)
{
  self->show (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

static void
on_unbind (LiaisonPeopleList *self,
           GtkListItem       *item)
{
  self->show (gtk_list_item_get_child (item), NULL);
}

/* Only the one that is shown has rows. */
static void
show_model (LiaisonPeopleList *self)
{
  GtkNoSelection *selection = self->many ? gtk_no_selection_new (g_object_ref (self->model)) : NULL;

  gtk_list_box_bind_model (self->box, self->many ? NULL : self->model, new_box_row, self, NULL);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_clear_object (&selection);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->many ? "many" : "few");
}

static gboolean
is_many (LiaisonPeopleList *self)
{
  return self->model != NULL && g_list_model_get_n_items (self->model) > MANY;
}

static gboolean
on_switch (gpointer user_data)
{
  LiaisonPeopleList *self = user_data;

  self->switch_id = 0;
  if (is_many (self) != self->many)
    {
      self->many = !self->many;
      show_model (self);
    }
  return G_SOURCE_REMOVE;
}

/* Not while the views are being told of the change. */
static void
on_items_changed (LiaisonPeopleList *self)
{
  if (is_many (self) != self->many && self->switch_id == 0)
    self->switch_id = g_idle_add (on_switch, self);
}

static gboolean
liaison_people_list_grab_focus (GtkWidget *widget)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (widget);

  /* To the first row. */
  return gtk_widget_child_focus (self->many ? GTK_WIDGET (self->view) : GTK_WIDGET (self->box), GTK_DIR_TAB_FORWARD);
}

static void
liaison_people_list_dispose (GObject *object)
{
  LiaisonPeopleList *self = LIAISON_PEOPLE_LIST (object);

  g_clear_handle_id (&self->switch_id, g_source_remove);
  if (self->stack != NULL)
    liaison_people_list_set_model (self, NULL);
  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_people_list_parent_class)->dispose (object);
}

static void
liaison_people_list_class_init (LiaisonPeopleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_people_list_dispose;
  widget_class->grab_focus = liaison_people_list_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "peoplelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_scroller (GtkListView *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

static void
liaison_people_list_init (LiaisonPeopleList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "people");
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_show_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "people");
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->box), "few");
  gtk_stack_add_named (GTK_STACK (self->stack), new_scroller (self->view), "many");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/**
 * liaison_people_list_set_up:
 * @self: a list
 * @label: what it is, translated
 * @make: makes the widget of a row
 * @show: shows an item in it
 *
 * Says what rows are like; once, and before there is a model.
 */
void
liaison_people_list_set_up (LiaisonPeopleList     *self,
                            const char            *label,
                            LiaisonPeopleListMake  make,
                            LiaisonPeopleListShow  show)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  self->make = make;
  self->show = show;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * liaison_people_list_set_model:
 * @self: a list
 * @model: (nullable): what is in it
 */
void
liaison_people_list_set_model (LiaisonPeopleList *self,
                               GListModel        *model)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_LIST (self));

  if (model == self->model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_set_object (&self->model, model);
  self->many = is_many (self);
  show_model (self);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
}
