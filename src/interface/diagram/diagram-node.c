/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramNode: an entity in the diagram. The view paints it with its look (drawing/node-drawing.c); what it draws itself is
 * the mark of the focus and of a drop. CSS node: button.diagram-node with the kind as a class, and
 * .round where its ends are. Accessible role: button, with name,
 * kind and role as label and the relations as description. */

#include "interface/diagram/diagram-node.h"

#include "drawing/diagram-words.h"

struct _LiaisonDiagramNode
{
  GtkButton parent_instance;

  LiaisonEntity *entity;
  LiaisonNodeDrawing *drawing; /* nullable: until it has a font */
  LiaisonDiagramPlace place;
  gboolean is_new;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramNode, liaison_diagram_node, GTK_TYPE_BUTTON)

static void
liaison_diagram_node_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  LiaisonDiagramNode *self = LIAISON_DIAGRAM_NODE (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->place.width : self->place.height;
}

/* The view paints it. */
static void
liaison_diagram_node_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
}

static void
liaison_diagram_node_dispose (GObject *object)
{
  LiaisonDiagramNode *self = LIAISON_DIAGRAM_NODE (object);

  g_clear_object (&self->entity);
  g_clear_pointer (&self->drawing, liaison_node_drawing_free);

  G_OBJECT_CLASS (liaison_diagram_node_parent_class)->dispose (object);
}

static void
liaison_diagram_node_class_init (LiaisonDiagramNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_diagram_node_dispose;
  widget_class->measure = liaison_diagram_node_measure;
  widget_class->snapshot = liaison_diagram_node_snapshot;

  gtk_widget_class_set_css_name (widget_class, "button");
}

static void
liaison_diagram_node_init (LiaisonDiagramNode *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "diagram-node");
}

static void
tell_label (LiaisonDiagramNode *self)
{
  g_autofree char *label = liaison_entity_dup_label_as (self->entity, self->is_new);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * liaison_diagram_node_new:
 * @entity: an entity
 *
 * Returns: a node for @entity
 */
GtkWidget *
liaison_diagram_node_new (LiaisonEntity *entity)
{
  LiaisonDiagramNode *self = g_object_new (LIAISON_TYPE_DIAGRAM_NODE, NULL);

  self->entity = g_object_ref (entity);
  gtk_widget_add_css_class (GTK_WIDGET (self), liaison_entity_kind_to_string (liaison_entity_get_kind (entity)));
  if (liaison_diagram_node_is_round (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "round");
  tell_label (self);
  return GTK_WIDGET (self);
}

gboolean
liaison_diagram_node_get_new (LiaisonDiagramNode *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_NODE (self), FALSE);

  return self->is_new;
}

/**
 * liaison_diagram_node_set_new:
 * @self: a node
 * @is_new: whether the article that is shown is the first to name it
 *
 * Returns: whether that has changed, so that it looks otherwise
 */
gboolean
liaison_diagram_node_set_new (LiaisonDiagramNode *self,
                              gboolean            is_new)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_NODE (self), FALSE);

  if (self->is_new == is_new)
    return FALSE;
  self->is_new = is_new;
  tell_label (self);
  return TRUE;
}

/**
 * liaison_diagram_node_describe:
 * @self: a node
 * @network: the network that its entity is part of
 * @filter: (nullable): what is shown of it
 *
 * Tells who hears the diagram what the node is tied to.
 */
void
liaison_diagram_node_describe (LiaisonDiagramNode *self,
                               LiaisonNetwork     *network,
                               LiaisonFilter      *filter)
{
  g_autofree char *ties = NULL;

  g_return_if_fail (LIAISON_IS_DIAGRAM_NODE (self));

  ties = liaison_entity_dup_ties (network, self->entity, filter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ties, -1);
}

/**
 * liaison_diagram_node_get_entity:
 * @self: a node
 *
 * Returns: (transfer none): the entity it stands for
 */
LiaisonEntity *
liaison_diagram_node_get_entity (LiaisonDiagramNode *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_NODE (self), NULL);

  return self->entity;
}

/**
 * liaison_diagram_node_set_font:
 * @self: a node
 * @context: the font in which it is set
 *
 * Gives it its look and, in its place, the size of that.
 */
void
liaison_diagram_node_set_font (LiaisonDiagramNode *self,
                               PangoContext       *context)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_NODE (self));

  g_clear_pointer (&self->drawing, liaison_node_drawing_free);
  self->drawing = liaison_node_drawing_new (self->entity, context);
  liaison_node_drawing_get_size (self->drawing, &self->place.width, &self->place.height);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * liaison_diagram_node_get_drawing:
 * @self: a node that has a font
 *
 * Returns: (transfer none): its look
 */
const LiaisonNodeDrawing *
liaison_diagram_node_get_drawing (LiaisonDiagramNode *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_NODE (self), NULL);

  return self->drawing;
}

/**
 * liaison_diagram_node_is_round:
 * @self: a node
 *
 * Returns: whether its ends are half circles
 */
gboolean
liaison_diagram_node_is_round (LiaisonDiagramNode *self)
{
  LiaisonEntityKind kind;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_NODE (self), FALSE);

  kind = liaison_entity_get_kind (self->entity);
  return kind == LIAISON_ENTITY_PERSON || kind == LIAISON_ENTITY_PLACE;
}

/**
 * liaison_diagram_node_get_place:
 * @self: a node
 *
 * Returns: (transfer none): where it is, for the diagram to read and to set
 */
LiaisonDiagramPlace *
liaison_diagram_node_get_place (LiaisonDiagramNode *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_NODE (self), NULL);

  return &self->place;
}
