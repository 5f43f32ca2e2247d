/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys do in the diagram: arrows walk to the nearest node in their direction, Tab from node to node, Enter selects; Alt+Down
 * and Alt+Up go through the lines of a node; + - 0 1 zoom; Escape leaves what is looked at, then clears the selection. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#define ZOOM_STEP 1.25
#define SIDEWAYS 2.0       /* how much more a node off the direction counts */

/* The number of the node that has the focus, or -1. */
static int
find_focused (LiaisonDiagramView *self)
{
  GtkWidget *node = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (node == NULL || !LIAISON_IS_DIAGRAM_NODE (node))
    return -1;
  return _liaison_diagram_view_find (self, liaison_diagram_node_get_entity (LIAISON_DIAGRAM_NODE (node)));
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

static void
focus_node (LiaisonDiagramView *self,
            int                 number)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);

  gtk_widget_grab_focus (GTK_WIDGET (_liaison_diagram_view_node (self, (guint) number)));
  _liaison_diagram_view_bring_in (self, box->x, box->y, box->width, box->height);
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
gboolean
_liaison_diagram_view_walk (LiaisonDiagramView *self,
                            GtkDirectionType    direction)
{
  int from = find_focused (self);
  int to;

  if (!self->arranged || self->nodes->len == 0)
    return FALSE;
  to = from < 0 ? find_first (self) : find_nearest (self, from, direction);
  if (to >= 0)
    focus_node (self, to);
  /* At the edge the focus stays: an arrow never leaves the diagram. */
  return to >= 0 || from >= 0;
}

static void
on_zoom (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);

  if (g_str_equal (action, "diagram.zoom-in"))
    liaison_diagram_view_zoom_by (self, ZOOM_STEP);
  else if (g_str_equal (action, "diagram.zoom-out"))
    liaison_diagram_view_zoom_by (self, 1 / ZOOM_STEP);
  else if (g_str_equal (action, "diagram.zoom-normal"))
    liaison_diagram_view_zoom_to (self, 1);
  else
    liaison_diagram_view_fit (self);
}

static void
on_clear (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (LIAISON_DIAGRAM_VIEW (widget));
  LiaisonFilter *filter = _liaison_diagram_view_filter (LIAISON_DIAGRAM_VIEW (widget));

  if (_liaison_diagram_view_cancel_drag (LIAISON_DIAGRAM_VIEW (widget)))
    return;
  if (filter != NULL && liaison_filter_get_focus (filter, NULL, NULL, NULL) != LIAISON_FOCUS_NONE)
    liaison_filter_clear_focus (filter);
  else if (selection != NULL)
    liaison_selection_clear (selection);
}

/* The node whose lines L goes through: the focused one, or an end of what is selected. */
static LiaisonEntity *
find_walker (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  int focused = find_focused (self);

  if (focused >= 0)
    return liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) focused));
  if (selection == NULL)
    return NULL;
  if (liaison_selection_get_relation (selection) != NULL)
    return liaison_relation_get_source (liaison_selection_get_relation (selection));
  return liaison_selection_get_entity (selection);
}

static void
on_step (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonEntity *entity = find_walker (self);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  g_autoptr (GPtrArray) lines = NULL;
  guint current;

  if (entity == NULL || self->network == NULL)
    return;
  lines = liaison_network_dup_relations_of (self->network, entity);
  for (guint i = 0; i < lines->len;)
    if (_liaison_diagram_view_leaves_out (self, g_ptr_array_index (lines, i)))
      g_ptr_array_remove_index (lines, i);
    else
      i++;
  if (lines->len == 0)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (!g_ptr_array_find (lines, liaison_selection_get_relation (selection), &current))
    current = g_str_equal (action, "diagram.next-line") ? lines->len - 1 : 0;
  current = (current + (g_str_equal (action, "diagram.next-line") ? 1 : lines->len - 1)) % lines->len;
  liaison_diagram_view_choose_relation (self, g_ptr_array_index (lines, current));
}

void
_liaison_diagram_view_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, 0, "diagram.zoom-in" },
    { GDK_KEY_plus, GDK_SHIFT_MASK, "diagram.zoom-in" },
    { GDK_KEY_equal, 0, "diagram.zoom-in" },
    { GDK_KEY_KP_Add, 0, "diagram.zoom-in" },
    { GDK_KEY_minus, 0, "diagram.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "diagram.zoom-out" },
    { GDK_KEY_1, 0, "diagram.zoom-normal" },
    { GDK_KEY_KP_1, 0, "diagram.zoom-normal" },
    { GDK_KEY_0, 0, "diagram.fit" },
    { GDK_KEY_KP_0, 0, "diagram.fit" },
    { GDK_KEY_Home, 0, "diagram.fit" },
    { GDK_KEY_KP_Home, 0, "diagram.fit" },
    { GDK_KEY_Escape, 0, "diagram.clear" },
    { GDK_KEY_Down, GDK_ALT_MASK, "diagram.next-line" },
    { GDK_KEY_Up, GDK_ALT_MASK, "diagram.previous-line" },
  };

  gtk_widget_class_install_action (widget_class, "diagram.zoom-in", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "diagram.zoom-out", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "diagram.zoom-normal", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "diagram.fit", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "diagram.clear", NULL, on_clear);
  gtk_widget_class_install_action (widget_class, "diagram.next-line", NULL, on_step);
  gtk_widget_class_install_action (widget_class, "diagram.previous-line", NULL, on_step);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}
