/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the filter of the window leaves out of the diagram. Nodes and lines that are left out keep their places and their part in the
 * layout, so that nothing else moves when they go and come. What is selected is shown all the same. */

#include "interface/diagram/diagram-private.h"

LiaisonFilter *
_liaison_diagram_view_filter (LiaisonDiagramView *self)
{
  return self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
}

static gboolean
is_selected (LiaisonDiagramView *self,
             LiaisonEntity      *entity)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;

  if (selection == NULL)
    return FALSE;
  if (relation != NULL)
    return liaison_relation_get_source (relation) == entity || liaison_relation_get_target (relation) == entity;
  return liaison_selection_get_entity (selection) == entity ||
         g_ptr_array_find ((GPtrArray *) liaison_selection_get_others (selection), entity, NULL);
}

/* Whether the reader does not want to see RELATION. */
gboolean
_liaison_diagram_view_leaves_out (LiaisonDiagramView *self,
                                  LiaisonRelation    *relation)
{
  LiaisonFilter *filter = _liaison_diagram_view_filter (self);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);

  return filter != NULL && !liaison_filter_shows_relation (filter, relation) &&
         liaison_selection_get_relation (selection) != relation;
}

/* The entities to make nodes of: the first ones of all, which keep their places whatever the filter says; the first ones of those
 * that it shows; and those that are wanted. N_HIDDEN is how many it shows beside them. */
GPtrArray *
_liaison_diagram_view_choose (LiaisonDiagramView *self,
                              guint              *n_hidden)
{
  GListModel *entities = liaison_network_get_entities (self->network);
  LiaisonFilter *filter = _liaison_diagram_view_filter (self);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  LiaisonEntity *ends[2] = { NULL, NULL };
  guint n_shown = 0;

  *n_hidden = 0;
  if (filter != NULL)
    liaison_filter_get_focus (filter, &ends[0], &ends[1], NULL);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      gboolean shown = filter == NULL || liaison_filter_shows_entity (filter, entity);

      if (i < self->limit || (shown && n_shown < self->limit) || entity == ends[0] || entity == ends[1] ||
          g_hash_table_contains (self->wanted, liaison_entity_get_id (entity)))
        g_ptr_array_add (chosen, g_steal_pointer (&entity));
      else
        *n_hidden += shown;
      n_shown += shown;
    }
  return chosen;
}

/* Whether the nodes are not those of CHOSEN. */
static gboolean
is_other (LiaisonDiagramView *self,
          GPtrArray          *chosen)
{
  if (chosen->len != self->nodes->len)
    return TRUE;
  for (guint i = 0; i < chosen->len; i++)
    if (_liaison_diagram_view_find (self, g_ptr_array_index (chosen, i)) < 0)
      return TRUE;
  return FALSE;
}

/* Tells those who hear the diagram what the node is tied to now. */
static void
describe (LiaisonDiagramView *self,
          guint               number)
{
  liaison_diagram_node_describe (_liaison_diagram_view_node (self, number), self->network, _liaison_diagram_view_filter (self));
}

/* Whether ENTITY is shown for no other reason than that it is selected; remembers that there is such a one. */
static gboolean
is_exempt (LiaisonDiagramView *self,
           LiaisonEntity      *entity)
{
  gboolean exempt = is_selected (self, entity);

  self->exempts |= exempt;
  return exempt;
}

static gboolean
filter_nodes (LiaisonDiagramView *self)
{
  LiaisonFilter *filter = _liaison_diagram_view_filter (self);
  gboolean changed = FALSE;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, i);
      LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, i);
      LiaisonEntity *entity = liaison_diagram_node_get_entity (node);
      gboolean hidden = filter != NULL && !liaison_filter_shows_entity (filter, entity) && !is_exempt (self, entity);

      if (box->hidden == hidden)
        continue;
      box->hidden = hidden;
      gtk_widget_set_visible (GTK_WIDGET (node), !hidden);
      changed = TRUE;
    }
  return changed;
}

static gboolean
filter_lines (LiaisonDiagramView *self)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  LiaisonFilter *filter = _liaison_diagram_view_filter (self);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *selected = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  GHashTableIter iter;
  gpointer number;

  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
      gboolean shown = filter == NULL || liaison_filter_shows_relation (filter, edge->relation);
      gboolean exempt = !shown && edge->relation == selected;
      gboolean hidden = !shown && !exempt;

      self->exempts |= exempt;
      if (edge->hidden == hidden)
        continue;
      edge->hidden = hidden;
      g_hash_table_add (changed, GUINT_TO_POINTER (edge->source));
      g_hash_table_add (changed, GUINT_TO_POINTER (edge->target));
    }
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    describe (self, GPOINTER_TO_UINT (number));
  return g_hash_table_size (changed) > 0;
}

/* Marks the nodes and lines that are left out; returns whether any has changed. */
gboolean
_liaison_diagram_view_apply_filter (LiaisonDiagramView *self)
{
  self->exempts = FALSE;
  return filter_nodes (self) | filter_lines (self);
}

static gboolean
is_hidden (LiaisonDiagramView *self,
           LiaisonEntity      *entity)
{
  int number = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;

  return number >= 0 && g_array_index (self->boxes, LiaisonLineBox, number).hidden;
}

/* The same when only the selection has changed: looks at everything only where that can make a difference. */
gboolean
_liaison_diagram_view_apply_selection (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  const GPtrArray *others = liaison_selection_get_others (selection);
  gboolean wanted = self->exempts || liaison_selection_get_relation (selection) != NULL ||
                    is_hidden (self, liaison_selection_get_entity (selection));

  for (guint i = 0; i < others->len; i++)
    wanted |= is_hidden (self, g_ptr_array_index (others, i));
  return wanted && _liaison_diagram_view_apply_filter (self);
}

/* The reader wants to see other things. */
void
_liaison_diagram_view_refilter (LiaisonDiagramView *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  guint n_hidden;

  /* Another network has come; the view makes everything anew when it is told. */
  if (self->network == NULL || liaison_filter_get_network (_liaison_diagram_view_filter (self)) != self->network)
    return;
  chosen = _liaison_diagram_view_choose (self, &n_hidden);
  if (is_other (self, chosen))
    {
      _liaison_diagram_view_rebuild (self, self->network);
      return;
    }
  _liaison_diagram_view_set_n_hidden (self, n_hidden);
  if (!_liaison_diagram_view_apply_filter (self) || !self->arranged)
    return;
  self->hovered = -1;
  _liaison_diagram_view_route (self);
  _liaison_diagram_view_emphasize (self);
}

/**
 * liaison_diagram_view_get_current_entity:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the entity that keys are about: of the node that has the focus, or else the selected one
 */
LiaisonEntity *
liaison_diagram_view_get_current_entity (LiaisonDiagramView *self)
{
  LiaisonSelection *selection;
  int node;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), NULL);

  node = _liaison_diagram_view_walker (self);
  if (node >= 0 && !g_array_index (self->boxes, LiaisonLineBox, node).hidden)
    return liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node));
  selection = _liaison_diagram_view_selection (self);
  return selection != NULL ? liaison_selection_get_entity (selection) : NULL;
}

/**
 * liaison_diagram_view_bring_in_shown:
 * @self: a view
 *
 * Moves the plane until as much as possible of what is shown can be seen.
 */
void
liaison_diagram_view_bring_in_shown (LiaisonDiagramView *self)
{
  graphene_rect_t frame;
  graphene_point_t centre;

  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  if (!self->arranged || !_liaison_diagram_view_measure (self, TRUE, &frame))
    return;
  graphene_rect_get_center (&frame, &centre);
  _liaison_diagram_view_bring_in (self, centre.x, centre.y, frame.size.width, frame.size.height);
}
