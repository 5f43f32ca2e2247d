/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the nodes and lines of a network. */

#include "interface/diagram/diagram-private.h"

#include "drawing/diagram-words.h"
#include "drawing/line-drawing.h"
#include "interface/document-sources.h"

static void
on_clicked (LiaisonDiagramView *self,
            LiaisonDiagramNode *node)
{
  liaison_diagram_view_choose_entity (self, liaison_diagram_node_get_entity (node));
}

static void
add_node (LiaisonDiagramView *self,
          LiaisonEntity      *entity)
{
  GtkWidget *node = liaison_diagram_node_new (entity);
  LiaisonLineBox box = { 0 };

  box.round = liaison_diagram_node_is_round (LIAISON_DIAGRAM_NODE (node));
  liaison_diagram_node_describe (LIAISON_DIAGRAM_NODE (node), self->network, _liaison_diagram_view_filter (self));
  liaison_diagram_node_set_new (LIAISON_DIAGRAM_NODE (node), self->document != NULL && liaison_document_is_new (self->document, entity));
  liaison_diagram_node_set_font (LIAISON_DIAGRAM_NODE (node), gtk_widget_get_pango_context (GTK_WIDGET (self)));
  gtk_widget_set_parent (node, self->plane);
  g_signal_connect_object (node, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->nodes, node);
  g_array_append_val (self->boxes, box);
  g_hash_table_insert (self->numbers, entity, GUINT_TO_POINTER (self->nodes->len));
}

/* Another article is shown: others are new in it. */
void
_liaison_diagram_view_update_news (LiaisonDiagramView *self)
{
  gboolean changed = FALSE;

  /* When another network comes, all is made anew. */
  if (self->document == NULL || self->network == NULL || liaison_document_get_network (self->document) != self->network)
    return;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, i);

      changed |= liaison_diagram_node_set_new (node, liaison_document_is_new (self->document, liaison_diagram_node_get_entity (node)));
    }
  if (changed)
    _liaison_diagram_view_forget_lines (self);
}

static void
add_nodes (LiaisonDiagramView *self)
{
  guint n_hidden;
  g_autoptr (GPtrArray) entities = _liaison_diagram_view_choose (self, &n_hidden);

  for (guint i = 0; i < entities->len; i++)
    add_node (self, g_ptr_array_index (entities, i));
  _liaison_diagram_view_set_n_hidden (self, n_hidden);
}

static void
add_edges (LiaisonDiagramView *self)
{
  GListModel *relations = liaison_network_get_relations (self->network);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      int source = _liaison_diagram_view_find (self, liaison_relation_get_source (relation));
      int target = _liaison_diagram_view_find (self, liaison_relation_get_target (relation));
      LiaisonLine edge = { 0 };

      if (source < 0 || target < 0)
        continue;
      edge.source = (guint) source;
      edge.target = (guint) target;
      edge.relation = g_steal_pointer (&relation);
      g_array_append_val (self->edges, edge);
    }
}

/* Lines with the same label share its text. */
static void
measure_labels (LiaisonDiagramView *self,
                PangoContext       *context)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
      g_autofree char *text = liaison_relation_dup_label (edge->relation);
      const LiaisonLine *same = g_hash_table_lookup (known, text);

      if (same == NULL)
        {
          liaison_line_drawing_set_label (edge, context);
          g_hash_table_insert (known, g_steal_pointer (&text), edge);
          continue;
        }
      g_set_object ((PangoLayout **) &edge->label, same->label);
      edge->label_width = same->label_width;
      edge->label_height = same->label_height;
    }
}

/* Sets names and labels in the present font. */
void
_liaison_diagram_view_measure_text (LiaisonDiagramView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  self->font_serial = pango_context_get_serial (context);
  for (guint i = 0; i < self->nodes->len; i++)
    liaison_diagram_node_set_font (_liaison_diagram_view_node (self, i), context);
  measure_labels (self, context);
}

void
_liaison_diagram_view_clear (LiaisonDiagramView *self)
{
  _liaison_diagram_view_cancel_drag (self);
  _liaison_diagram_view_finish_move (self);
  _liaison_diagram_view_clear_drop (self);
  _liaison_diagram_view_clear_links (self);
  g_clear_pointer (&self->index, liaison_line_index_free);
  g_array_set_size (self->lifted, 0);
  g_array_set_size (self->lit_nodes, 0);
  g_array_set_size (self->lit_lines, 0);
  g_array_set_size (self->node_states, 0);
  self->walker = -1;
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->nodes, i));
  g_ptr_array_set_size (self->nodes, 0);
  g_array_set_size (self->boxes, 0);
  g_array_set_clear_func (self->edges, (GDestroyNotify) liaison_line_drawing_clear);
  g_array_set_size (self->edges, 0);
  g_hash_table_remove_all (self->numbers);
  self->arranged = FALSE;
  self->arranging = FALSE;
  self->hovered = -1;
  self->dragged = -1;
  self->drawing = -1;
  self->serial++;
}

/* Makes everything anew from the network and the filters. What was seen is seen until the places are found. */
void
_liaison_diagram_view_build (LiaisonDiagramView *self)
{
  _liaison_diagram_view_hold_places (self);
  _liaison_diagram_view_clear (self);
  if (self->network == NULL)
    return;
  add_nodes (self);
  add_edges (self);
  _liaison_diagram_view_apply_filter (self);
  self->font_serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  measure_labels (self, gtk_widget_get_pango_context (GTK_WIDGET (self)));
  if (self->nodes->len == 0)
    _liaison_diagram_view_forget_picture (self);
  _liaison_diagram_view_arrange (self);
}
