/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected stands out in the diagram, with what it is tied to; the rest steps back. */

#include "interface/diagram/diagram-private.h"

static gboolean
touches (const LiaisonLine *edge,
         int                node)
{
  return (int) edge->source == node || (int) edge->target == node;
}

LiaisonDrawingState
_liaison_diagram_view_node_state (LiaisonDiagramView *self,
                                  guint               number)
{
  LiaisonDrawingState state = g_array_index (self->node_states, LiaisonDrawingState, number);

  if (state == LIAISON_DRAWING_PLAIN && self->lit_nodes->len > 0 && !_liaison_diagram_view_is_node_lit (self, number))
    return LIAISON_DRAWING_DIMMED;
  return state;
}

LiaisonDrawingState
_liaison_diagram_view_line_state (LiaisonDiagramView *self,
                                  guint               number)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  LiaisonDrawingState state = LIAISON_DRAWING_PLAIN;

  if (relation != NULL && _liaison_diagram_view_edge (self, number)->relation == relation)
    state |= LIAISON_DRAWING_SELECTED;
  else if (self->lit_nodes->len > 0 && !_liaison_diagram_view_is_line_lit (self, number))
    state |= LIAISON_DRAWING_DIMMED;
  if ((int) number == self->hovered)
    state = (state & ~(guint) LIAISON_DRAWING_DIMMED) | LIAISON_DRAWING_HOVERED;
  return state;
}

static gboolean
contains (GArray *numbers,
          guint   number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == number)
      return TRUE;
  return FALSE;
}

gboolean
_liaison_diagram_view_is_node_lit (LiaisonDiagramView *self,
                                   guint               number)
{
  return contains (self->lit_nodes, number);
}

gboolean
_liaison_diagram_view_is_line_lit (LiaisonDiagramView *self,
                                   guint               number)
{
  return contains (self->lit_lines, number);
}

static void
tell_selected (LiaisonDiagramView *self,
               guint               number,
               gboolean            selected)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (_liaison_diagram_view_node (self, number)), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}

static void
forget_lit (LiaisonDiagramView *self)
{
  for (guint i = 0; i < self->lit_nodes->len; i++)
    {
      guint number = g_array_index (self->lit_nodes, guint, i);

      if (number < self->node_states->len && g_array_index (self->node_states, LiaisonDrawingState, number) != LIAISON_DRAWING_PLAIN)
        {
          g_array_index (self->node_states, LiaisonDrawingState, number) = LIAISON_DRAWING_PLAIN;
          tell_selected (self, number, FALSE);
        }
    }
  g_array_set_size (self->lit_nodes, 0);
  g_array_set_size (self->lit_lines, 0);
}

/* MET has a mark for each node that is lit already. */
static void
light_node (LiaisonDiagramView *self,
            GByteArray         *met,
            guint               number,
            gboolean            chosen)
{
  if (met->data[number] == 0)
    g_array_append_val (self->lit_nodes, number);
  met->data[number] = 1;
  if (!chosen || g_array_index (self->node_states, LiaisonDrawingState, number) == LIAISON_DRAWING_SELECTED)
    return;
  g_array_index (self->node_states, LiaisonDrawingState, number) = LIAISON_DRAWING_SELECTED;
  tell_selected (self, number, TRUE);
}

static void
light_lines (LiaisonDiagramView *self,
             GByteArray         *met,
             LiaisonRelation    *relation,
             int                 node)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);

      if (edge->hidden)
        continue;
      if (relation != NULL ? edge->relation != relation : !touches (edge, node))
        continue;
      g_array_append_val (self->lit_lines, i);
      light_node (self, met, edge->source, relation != NULL);
      light_node (self, met, edge->target, relation != NULL);
    }
}

void
_liaison_diagram_view_emphasize (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  LiaisonEntity *entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;
  int node = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;
  g_autoptr (GByteArray) met = g_byte_array_new ();

  forget_lit (self);
  g_array_set_size (self->node_states, self->nodes->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (relation == NULL && node < 0)
    return;
  g_byte_array_set_size (met, self->nodes->len);
  memset (met->data, 0, met->len);
  if (node >= 0)
    light_node (self, met, (guint) node, TRUE);
  for (guint i = 0; node >= 0 && i < liaison_selection_get_others (selection)->len; i++)
    {
      int other = _liaison_diagram_view_find (self, g_ptr_array_index (liaison_selection_get_others (selection), i));

      if (other >= 0)
        light_node (self, met, (guint) other, TRUE);
    }
  light_lines (self, met, relation, node);
}

/* Brings what is selected into the part of the plane that can be seen, as soon as it has its place. */
void
_liaison_diagram_view_show_selected (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonEntity *entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;
  LiaisonRelation *relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  int node = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;

  self->shows_selected = !self->arranged;
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
