/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramPlane: see diagram-plane.h. The picture of its children is painted by the view; what they draw themselves are the
 * marks of the focus and of a drop. CSS node: diagram-plane. Accessible role: none; what is on it is in the view's group. */

#include "interface/diagram/diagram-plane.h"

#include "interface/diagram/diagram-link.h"
#include "interface/diagram/diagram-node.h"

struct _LiaisonDiagramPlane
{
  GtkWidget parent_instance;

  GtkWidget *marked; /* a child; nullable */
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramPlane, liaison_diagram_plane, GTK_TYPE_WIDGET)

static void
liaison_diagram_plane_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  /* Children are allocated what they want; GTK wants to see them measured. */
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    gtk_widget_measure (c, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = 0;
}

static void
allocate (GtkWidget *child,
          double     left,
          double     top,
          int        width,
          int        height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) left, (float) top)));
}

static void
liaison_diagram_plane_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    if (LIAISON_IS_DIAGRAM_NODE (c))
      {
        const LiaisonDiagramPlace *place = liaison_diagram_node_get_place (LIAISON_DIAGRAM_NODE (c));

        if (place->settled)
          allocate (c, place->x - place->width / 2.0, place->y - place->height / 2.0, place->width, place->height);
      }
    else
      {
        graphene_rect_t place = liaison_diagram_link_get_place (LIAISON_DIAGRAM_LINK (c));

        allocate (c, place.origin.x, place.origin.y, (int) place.size.width, (int) place.size.height);
      }
}

static void
liaison_diagram_plane_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  LiaisonDiagramPlane *self = LIAISON_DIAGRAM_PLANE (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);

  if (focused != NULL)
    gtk_widget_snapshot_child (widget, focused, snapshot);
  if (self->marked != NULL && self->marked != focused)
    gtk_widget_snapshot_child (widget, self->marked, snapshot);
}

static void
liaison_diagram_plane_class_init (LiaisonDiagramPlaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = liaison_diagram_plane_measure;
  widget_class->size_allocate = liaison_diagram_plane_size_allocate;
  widget_class->snapshot = liaison_diagram_plane_snapshot;

  gtk_widget_class_set_css_name (widget_class, "diagram-plane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_diagram_plane_init (LiaisonDiagramPlane *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * liaison_diagram_plane_new:
 *
 * Returns: a plane without anything on it
 */
GtkWidget *
liaison_diagram_plane_new (void)
{
  return g_object_new (LIAISON_TYPE_DIAGRAM_PLANE, NULL);
}

/**
 * liaison_diagram_plane_set_marked:
 * @self: a plane
 * @marked: (nullable): the child that shows that something would be dropped on it; taken back before it is removed
 */
void
liaison_diagram_plane_set_marked (LiaisonDiagramPlane *self,
                                  GtkWidget           *marked)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_PLANE (self));

  self->marked = marked;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
