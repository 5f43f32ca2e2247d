/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected stands out in the diagram, with what it is tied to; the rest steps back. */

#include "interface/diagram/diagram-private.h"

static gboolean
touches (const LiaisonLine *edge,
         int                       node)
{
  return (int) edge->source == node || (int) edge->target == node;
}

/* Whether the line is not to be dimmed. */
gboolean
_liaison_diagram_view_edge_stands_out (LiaisonDiagramView *self,
                                       guint               number)
{
  const LiaisonLine *edge = _liaison_diagram_view_edge (self, number);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  LiaisonEntity *entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;

  if (relation != NULL)
    return edge->relation == relation;
  if (entity != NULL)
    return touches (edge, _liaison_diagram_view_find (self, entity));
  return TRUE;
}

/* Marks the nodes that stand out; returns whether any does. */
static gboolean
find_lit (LiaisonDiagramView *self,
          gboolean           *lit,
          gboolean           *chosen)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  LiaisonEntity *entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;
  int node = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;
  gboolean any = node >= 0;

  if (node >= 0)
    lit[node] = chosen[node] = TRUE;
  for (guint i = 0; node >= 0 && i < liaison_selection_get_others (selection)->len; i++)
    {
      int other = _liaison_diagram_view_find (self, g_ptr_array_index (liaison_selection_get_others (selection), i));

      if (other >= 0)
        lit[other] = chosen[other] = TRUE;
    }
  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);

      if (edge->hidden)
        continue;
      if (relation != NULL ? edge->relation != relation : node < 0 || !touches (edge, node))
        continue;
      any = TRUE;
      lit[edge->source] = lit[edge->target] = TRUE;
      if (relation != NULL)
        chosen[edge->source] = chosen[edge->target] = TRUE;
    }
  return any;
}

void
_liaison_diagram_view_emphasize (LiaisonDiagramView *self)
{
  g_autofree gboolean *lit = g_new0 (gboolean, self->nodes->len);
  g_autofree gboolean *chosen = g_new0 (gboolean, self->nodes->len);
  gboolean any = find_lit (self, lit, chosen);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, i);

      liaison_diagram_node_set_selected (node, chosen[i]);
      liaison_diagram_node_set_dimmed (node, any && !lit[i]);
    }
  _liaison_diagram_view_forget_lines (self);
}

/* Brings what is selected into the part of the plane that can be seen. */
void
_liaison_diagram_view_show_selected (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonEntity *entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  int node = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;

  if (!self->arranged)
    return;
  if (node >= 0)
    {
      const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, node);

      _liaison_diagram_view_bring_in (self, box->x, box->y, box->width, box->height);
    }
  for (guint i = 0; i < self->edges->len && relation != NULL; i++)
    {
      const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);

      if (edge->relation == relation && edge->shown)
        _liaison_diagram_view_bring_in (self, (edge->x[0] + edge->x[3]) / 2, (edge->y[0] + edge->y[3]) / 2,
                                        ABS (edge->x[0] - edge->x[3]) + 80, ABS (edge->y[0] - edge->y[3]) + 60);
    }
}
