/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets the reader choose an entity by name: a search entry above a list, which Enter and the arrow keys serve. */

#include "interface/diagram/diagram-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "drawing/diagram-words.h"

#define ENTITY "liaison-entity"
#define HEIGHT 260
#define WIDTH 280

typedef struct
{
  GtkListBox *list;   /* both are children of what holds this */
  GtkEditable *entry;
  LiaisonEntityChosenFunc func;
  gpointer user_data;
} Chooser;

static gboolean
contains (const char *text,
          const char *folded_needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_needle) != NULL;
}

static gboolean
matches (GtkListBoxRow *row,
         gpointer       user_data)
{
  Chooser *self = user_data;
  LiaisonEntity *entity = g_object_get_data (G_OBJECT (row), ENTITY);
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (self->entry), -1);
  const GPtrArray *aliases = liaison_entity_get_aliases (entity);

  if (contains (liaison_entity_get_name (entity), needle))
    return TRUE;
  for (guint i = 0; i < aliases->len; i++)
    if (contains (g_ptr_array_index (aliases, i), needle))
      return TRUE;
  return FALSE;
}

static void
choose (Chooser       *self,
        GtkListBoxRow *row)
{
  g_autoptr (LiaisonEntity) entity = g_object_ref (g_object_get_data (G_OBJECT (row), ENTITY));

  self->func (entity, self->user_data);
}

static void
on_search_changed (Chooser *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* Enter in the entry chooses the first that is shown. */
static void
on_activate (Chooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (matches (row, self))
      {
        choose (self, row);
        return;
      }
}

static void
on_row_activated (Chooser       *self,
                  GtkListBoxRow *row)
{
  choose (self, row);
}

static void
add_row (GtkListBox    *list,
         LiaisonEntity *entity)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (liaison_entity_get_name (entity));
  g_autofree char *spoken = liaison_entity_dup_label (entity);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (liaison_entity_kind_icon (liaison_entity_get_kind (entity))));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), ENTITY, g_object_ref (entity), g_object_unref);
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_list (LiaisonNetwork *network,
           LiaisonEntity  *except)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *placeholder = gtk_label_new (_("No such name"));
  GListModel *entities = liaison_network_get_entities (network);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Entities"), -1);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      if (entity != except)
        add_row (GTK_LIST_BOX (list), entity);
    }
  return list;
}

/**
 * liaison_diagram_chooser_new:
 * @network: a network
 * @except: (nullable): one of its entities, which is not offered
 * @func: called when one is chosen
 * @user_data: for @func; must live as long as the widget
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
liaison_diagram_chooser_new (LiaisonNetwork          *network,
                             LiaisonEntity           *except,
                             LiaisonEntityChosenFunc  func,
                             gpointer                 user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Chooser *self = g_new0 (Chooser, 1);

  self->entry = GTK_EDITABLE (entry);
  self->list = GTK_LIST_BOX (make_list (network, except));
  self->func = func;
  self->user_data = user_data;
  gtk_list_box_set_filter_func (self->list, matches, self, NULL);
  g_object_set_data_full (G_OBJECT (box), "liaison-chooser", self, g_free);
  g_object_set (entry, "placeholder-text", _("Name"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, WIDTH, HEIGHT);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}
