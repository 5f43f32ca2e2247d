/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaves out of the diagram the relations of which the analysis is not sure. They keep their part in the layout, so that nothing
 * moves when they come and go, and one that is selected is shown all the same. */

#include "interface/diagram/diagram-private.h"

/* Whether RELATION is one of those that the reader does not want to see. */
gboolean
_liaison_diagram_view_leaves_out (LiaisonDiagramView *self,
                                  LiaisonRelation    *relation)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);

  return self->hide_weak && liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK &&
         (selection == NULL || liaison_selection_get_relation (selection) != relation);
}

/* Marks the lines that are left out; returns whether any has changed. */
gboolean
_liaison_diagram_view_filter_lines (LiaisonDiagramView *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
      gboolean hidden = _liaison_diagram_view_leaves_out (self, edge->relation);

      changed |= edge->hidden != hidden;
      edge->hidden = hidden;
    }
  return changed;
}

/**
 * liaison_diagram_view_set_hide_weak:
 * @self: a view
 * @hide_weak: whether relations that are weak are left out
 */
void
liaison_diagram_view_set_hide_weak (LiaisonDiagramView *self,
                                    gboolean            hide_weak)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  if (self->hide_weak == !!hide_weak)
    return;
  self->hide_weak = !!hide_weak;
  if (_liaison_diagram_view_filter_lines (self) && self->arranged)
    {
      self->hovered = -1;
      _liaison_diagram_view_route (self, -1);
      _liaison_diagram_view_emphasize (self);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    liaison_diagram_node_describe (_liaison_diagram_view_node (self, i), self->network, !self->hide_weak);
  _liaison_diagram_view_notify_hide_weak (self);
}

/**
 * liaison_diagram_view_get_hide_weak:
 * @self: a view
 *
 * Returns: whether relations that are weak are left out
 */
gboolean
liaison_diagram_view_get_hide_weak (LiaisonDiagramView *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), FALSE);

  return self->hide_weak;
}

/**
 * liaison_diagram_view_get_n_weak:
 * @self: a view
 *
 * Returns: how many relations of the network are weak, shown or not
 */
guint
liaison_diagram_view_get_n_weak (LiaisonDiagramView *self)
{
  GListModel *relations;
  guint n_weak = 0;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), 0);

  if (self->network == NULL)
    return 0;
  relations = liaison_network_get_relations (self->network);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      n_weak += liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK;
    }
  return n_weak;
}
