/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramList: the diagram as a list, for keyboards, screen readers and narrow windows: each entity of the kinds that are
 * shown, and under it its relations. CSS node: diagram-list. Accessible role: group, around a list. */

#include "interface/diagram/diagram-list.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"

struct _LiaisonDiagramList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;      /* owned child */
  GtkListBox *rows;
  LiaisonDiagramView *view; /* weak */
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramList, liaison_diagram_list, GTK_TYPE_WIDGET)

#define SUBJECT "liaison-subject"

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A row that stands for SUBJECT, an entity or a relation. */
static void
add_row (LiaisonDiagramList *self,
         GtkWidget          *child,
         gpointer            subject,
         const char         *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();

  g_object_set_data_full (G_OBJECT (row), SUBJECT, g_object_ref (subject), g_object_unref);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->rows, row);
}

static void
add_entity (LiaisonDiagramList *self,
            LiaisonEntity      *entity)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *summary = liaison_entity_get_summary (entity);
  g_autofree char *spoken = liaison_entity_dup_label (entity);

  gtk_box_append (GTK_BOX (lines), make_label (liaison_entity_get_name (entity), "heading"));
  if (summary != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (summary, "dim-label"));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (liaison_entity_kind_icon (liaison_entity_get_kind (entity))));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 4);
  add_row (self, box, entity, spoken);
}

static void
add_relation (LiaisonDiagramList *self,
              LiaisonRelation    *relation)
{
  g_autofree char *sentence = liaison_relation_dup_sentence (relation);
  GtkWidget *label = make_label (sentence, NULL);

  gtk_widget_set_margin_start (label, 34);
  gtk_widget_set_margin_top (label, 3);
  gtk_widget_set_margin_bottom (label, 3);
  add_row (self, label, relation, sentence);
}

static gboolean
is_left_out (LiaisonDiagramList *self,
             LiaisonRelation    *relation)
{
  return self->view != NULL && liaison_diagram_view_get_hide_weak (self->view) &&
         liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK;
}

static void
on_row_activated (LiaisonDiagramList *self,
                  GtkListBoxRow      *row)
{
  GObject *subject = g_object_get_data (G_OBJECT (row), SUBJECT);

  if (self->view == NULL)
    return;
  if (LIAISON_IS_ENTITY (subject))
    liaison_diagram_view_choose_entity (self->view, LIAISON_ENTITY (subject));
  else if (LIAISON_IS_RELATION (subject))
    liaison_diagram_view_choose_relation (self->view, LIAISON_RELATION (subject));
}

static void
clear (LiaisonDiagramList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

static void
liaison_diagram_list_dispose (GObject *object)
{
  LiaisonDiagramList *self = LIAISON_DIAGRAM_LIST (object);

  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_diagram_list_parent_class)->dispose (object);
}

static void
liaison_diagram_list_class_init (LiaisonDiagramListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_list_dispose;
  gtk_widget_class_set_css_name (widget_class, "diagram-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_diagram_list_init (LiaisonDiagramList *self)
{
  GtkWidget *rows = gtk_list_box_new ();

  self->rows = GTK_LIST_BOX (rows);
  gtk_widget_add_css_class (rows, "diagram-rows");
  gtk_widget_set_margin_start (rows, 12);
  gtk_widget_set_margin_end (rows, 12);
  gtk_widget_set_margin_bottom (rows, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Entities and relations"), -1);
  g_signal_connect_swapped (rows, "row-activated", G_CALLBACK (on_row_activated), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), rows);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * liaison_diagram_list_set_view:
 * @self: a list
 * @view: the diagram that it is another form of
 */
void
liaison_diagram_list_set_view (LiaisonDiagramList *self,
                               LiaisonDiagramView *view)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));

  g_set_weak_pointer (&self->view, view);
}

/**
 * liaison_diagram_list_show:
 * @self: a list
 * @network: (nullable): what to list
 *
 * Lists the entities of the kinds that the view shows, all of them, with their relations but those that the view leaves out.
 */
void
liaison_diagram_list_show (LiaisonDiagramList *self,
                           LiaisonNetwork     *network)
{
  GListModel *entities;

  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));

  clear (self);
  if (network == NULL)
    return;
  entities = liaison_network_get_entities (network);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      g_autoptr (GPtrArray) relations = liaison_network_dup_relations_of (network, entity);

      if (self->view != NULL && !liaison_diagram_view_get_kind_shown (self->view, liaison_entity_get_kind (entity)))
        continue;
      add_entity (self, entity);
      for (guint j = 0; j < relations->len; j++)
        if (!is_left_out (self, g_ptr_array_index (relations, j)))
          add_relation (self, g_ptr_array_index (relations, j));
    }
}

/**
 * liaison_diagram_list_follow:
 * @self: a list
 * @selection: what is selected
 */
void
liaison_diagram_list_follow (LiaisonDiagramList *self,
                             LiaisonSelection   *selection)
{
  gpointer wanted;
  GtkListBoxRow *selected;
  GtkListBoxRow *row;

  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));

  wanted = liaison_selection_get_entity (selection);
  if (wanted == NULL)
    wanted = liaison_selection_get_relation (selection);
  selected = gtk_list_box_get_selected_row (self->rows);
  /* A relation has two rows; the one that the reader chose stays. */
  if (selected != NULL && wanted != NULL && g_object_get_data (G_OBJECT (selected), SUBJECT) == wanted)
    return;
  gtk_list_box_unselect_all (self->rows);
  for (int i = 0; wanted != NULL && (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), SUBJECT) == wanted)
      {
        gtk_list_box_select_row (self->rows, row);
        break;
      }
}
