/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys do in the diagram, but for those that move the focus (diagram-focus.c): Alt+Down and Alt+Up go through the lines of a
 * node; + - 0 1 zoom; Escape leaves what is looked at, then clears the selection. */

#include "interface/diagram/diagram-private.h"

#define ZOOM_STEP 1.25

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
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonFilter *filter = _liaison_diagram_view_filter (self);

  if (_liaison_diagram_view_cancel_drag (self))
    return;
  /* From a line back to the node that it was reached from. */
  if (_liaison_diagram_view_focused_line (self) >= 0)
    _liaison_diagram_view_focus_node (self, _liaison_diagram_view_walker (self));
  if (filter != NULL && liaison_filter_get_focus (filter, NULL, NULL, NULL) != LIAISON_FOCUS_NONE)
    liaison_filter_clear_focus (filter);
  else if (selection != NULL)
    liaison_selection_clear (selection);
}

/* The node whose lines L goes through: where the focus is, or an end of what is selected. */
static LiaisonEntity *
find_walker (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  int walker = _liaison_diagram_view_walker (self);

  if (walker >= 0)
    return liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) walker));
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
  self->walker = _liaison_diagram_view_find (self, entity);
  liaison_diagram_view_choose_relation (self, g_ptr_array_index (lines, current));
  _liaison_diagram_view_focus_line (self, g_ptr_array_index (lines, current));
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
