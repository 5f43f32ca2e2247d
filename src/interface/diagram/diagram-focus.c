/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus is in the diagram, and where Tab and arrow keys take it: Tab from node to node, the most important first, arrows to
 * the nearest node in their direction. A line that is stepped to has the focus until an arrow goes on from the node it was reached
 * from. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#define SIDEWAYS 2.0       /* how much more a node off the direction counts */

static GtkWidget *
focused_child (LiaisonDiagramView *self)
{
  if (self->plane == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self)) != self->plane)
    return NULL;
  return gtk_widget_get_focus_child (self->plane);
}

/* The number of the node that has the focus, or -1. */
int
_liaison_diagram_view_focused (LiaisonDiagramView *self)
{
  GtkWidget *child = focused_child (self);

  if (child == NULL || !LIAISON_IS_DIAGRAM_NODE (child))
    return -1;
  return _liaison_diagram_view_find (self, liaison_diagram_node_get_entity (LIAISON_DIAGRAM_NODE (child)));
}

/* The number of the line that has the focus, or -1. */
int
_liaison_diagram_view_focused_line (LiaisonDiagramView *self)
{
  GtkWidget *child = focused_child (self);

  for (guint i = 0; child != NULL && i < self->links->len; i++)
    if (g_ptr_array_index (self->links, i) == child)
      return (int) i;
  return -1;
}

/* The node at which a walk is: the focused one, or that from which the line with the focus was reached; -1 if there is none. */
int
_liaison_diagram_view_walker (LiaisonDiagramView *self)
{
  int line = _liaison_diagram_view_focused_line (self);
  const LiaisonLine *edge;

  if (line < 0)
    return _liaison_diagram_view_focused (self);
  edge = _liaison_diagram_view_edge (self, (guint) line);
  return self->walker == (int) edge->target ? (int) edge->target : (int) edge->source;
}

void
_liaison_diagram_view_focus_node (LiaisonDiagramView *self,
                                  int                 number)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);

  self->walker = number;
  gtk_widget_grab_focus (GTK_WIDGET (_liaison_diagram_view_node (self, (guint) number)));
  if (self->arranged)
    _liaison_diagram_view_bring_in (self, box->x, box->y, box->width, box->height);
}

/* The line says what it is to who hears the diagram. FALSE if it is not shown. */
gboolean
_liaison_diagram_view_focus_line (LiaisonDiagramView *self,
                                  LiaisonRelation    *relation)
{
  for (guint i = 0; i < self->edges->len; i++)
    if (_liaison_diagram_view_edge (self, i)->relation == relation && !_liaison_diagram_view_edge (self, i)->hidden)
      return gtk_widget_grab_focus (_liaison_diagram_view_link (self, i));
  return FALSE;
}

static int
find_nearest (LiaisonDiagramView *self,
              int                 from,
              GtkDirectionType    direction)
{
  const LiaisonLineBox *start = &g_array_index (self->boxes, LiaisonLineBox, from);
  double best = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, i);
      double dx = box->x - start->x;
      double dy = box->y - start->y;
      double along = direction == GTK_DIR_LEFT ? -dx : direction == GTK_DIR_RIGHT ? dx : direction == GTK_DIR_UP ? -dy : dy;
      double across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? fabs (dy) : fabs (dx);
      double distance = along + SIDEWAYS * across;

      if ((int) i != from && !box->hidden && along > 1 && distance < best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}

/* The node to begin at: the selected one, or the most important that is shown; -1 if none is. */
static int
find_first (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonEntity *entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;
  int number = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;

  for (guint i = 0; i < self->boxes->len && number < 0; i++)
    if (!g_array_index (self->boxes, LiaisonLineBox, i).hidden)
      number = (int) i;
  return number;
}

/* Moves the focus in DIRECTION, an arrow's. Returns FALSE where there is no node to go to. */
static gboolean
walk (LiaisonDiagramView *self,
      GtkDirectionType    direction)
{
  int from = _liaison_diagram_view_walker (self);
  int to = from < 0 ? find_first (self) : find_nearest (self, from, direction);

  if (to >= 0)
    _liaison_diagram_view_focus_node (self, to);
  /* At the edge the focus stays: an arrow never leaves the diagram. */
  return to >= 0 || from >= 0;
}

/* Tab goes on to the next node, or out. */
static gboolean
step (LiaisonDiagramView *self,
      gboolean            forward)
{
  int from = _liaison_diagram_view_walker (self);
  int by = forward ? 1 : -1;
  int to;

  if (from >= 0)
    for (to = from + by; to >= 0 && to < (int) self->nodes->len && g_array_index (self->boxes, LiaisonLineBox, to).hidden;)
      to += by;
  else if (forward || gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    to = find_first (self);
  else
    to = -1;
  /* Whoever clicked beside the nodes and goes back has been through them. */
  if (!forward && gtk_widget_is_focus (GTK_WIDGET (self)))
    to = -1;
  if (to < 0 || to >= (int) self->nodes->len)
    return FALSE;
  _liaison_diagram_view_focus_node (self, to);
  return TRUE;
}

gboolean
_liaison_diagram_view_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);

  /* A menu that is open has the keys for itself. */
  if (focused != NULL && GTK_IS_POPOVER (focused))
    {
      gtk_widget_child_focus (focused, direction);
      return TRUE;
    }
  if (find_first (self) < 0)
    return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return step (self, direction == GTK_DIR_TAB_FORWARD);
  return self->arranged && walk (self, direction);
}

/**
 * liaison_diagram_view_focus_selected:
 * @self: a view
 *
 * Moves the focus to the node or line that is selected, or to the most important node, and brings it in.
 *
 * Returns: whether there is one
 */
gboolean
liaison_diagram_view_focus_selected (LiaisonDiagramView *self)
{
  LiaisonSelection *selection;
  LiaisonRelation *relation;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), FALSE);

  selection = _liaison_diagram_view_selection (self);
  relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  if (relation != NULL && _liaison_diagram_view_focus_line (self, relation))
    {
      _liaison_diagram_view_show_selected (self);
      return TRUE;
    }
  if (find_first (self) < 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self));
  _liaison_diagram_view_focus_node (self, find_first (self));
  return TRUE;
}
