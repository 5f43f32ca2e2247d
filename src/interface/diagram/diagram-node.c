/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramNode: an entity in the diagram. Shape, colour and symbol tell its kind, the size of its text its importance.
 * CSS node: button.diagram-node with the kind as a class and, in their time, .selected and .dimmed; the colour of its outline is
 * its CSS color. Accessible role: button, with name, kind and role as label and the relations as description. */

#include "interface/diagram/diagram-node.h"

#include "drawing/diagram-words.h"

#define CORNER_SHARP 2.0f
#define CORNER_SOFT 9.0f
#define CORNER_ROUND 4.0f
#define FILL_LIGHT 0.12
#define FILL_SELECTED 0.24
#define OUTLINE 1.5f
#define SLANT 10.0 /* of a hexagon */
#define SMALLEST_TEXT 0.86
#define LARGEST_TEXT 1.18
#define N_SIZES 4
#define SUMMARY_TEXT 0.8 /* of the name's */
#define MAX_CHARS 24

struct _LiaisonDiagramNode
{
  GtkButton parent_instance;

  LiaisonEntity *entity;
  LiaisonDiagramPlace place;
  gboolean selected;
  float outline;            /* width of its outline at 100 % */
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramNode, liaison_diagram_node, GTK_TYPE_BUTTON)

static GdkRGBA
ground_of (GtkWidget *widget)
{
  GdkRGBA ground = { 1, 1, 1, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "view_bg_color", &ground);
  return ground;
}

static GdkRGBA
mix (const GdkRGBA *a,
     const GdkRGBA *b,
     double         share)
{
  return (GdkRGBA) {
    (float) (a->red + (b->red - a->red) * share),
    (float) (a->green + (b->green - a->green) * share),
    (float) (a->blue + (b->blue - a->blue) * share),
    1,
  };
}

static void
draw_hexagon (GtkSnapshot   *snapshot,
              double         width,
              double         height,
              double         line,
              const GdkRGBA *stroke,
              const GdkRGBA *fill)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  double inset = line / 2;

  cairo_move_to (cr, inset + 1, height / 2);
  cairo_line_to (cr, SLANT, inset);
  cairo_line_to (cr, width - SLANT, inset);
  cairo_line_to (cr, width - inset - 1, height / 2);
  cairo_line_to (cr, width - SLANT, height - inset);
  cairo_line_to (cr, SLANT, height - inset);
  cairo_close_path (cr);
  cairo_set_line_width (cr, line);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  gdk_cairo_set_source_rgba (cr, fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, stroke);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_rounded (GtkSnapshot   *snapshot,
              float          width,
              float          height,
              float          corner,
              float          line,
              const GdkRGBA *stroke,
              const GdkRGBA *fill)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height), corner);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, fill, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { line, line, line, line },
                              (GdkRGBA[4]) { *stroke, *stroke, *stroke, *stroke });
}

static float
corner_of (LiaisonEntityKind kind,
           float             height)
{
  switch (kind)
    {
    case LIAISON_ENTITY_PERSON:
      return height / 2;
    case LIAISON_ENTITY_PLACE:
      return height / 2;
    case LIAISON_ENTITY_ORGANIZATION:
      return CORNER_ROUND;
    case LIAISON_ENTITY_EVENT:
      return CORNER_SOFT;
    case LIAISON_ENTITY_AGREEMENT:
    case LIAISON_ENTITY_OPERATION:
    case LIAISON_N_ENTITY_KINDS:
    default:
      return CORNER_SHARP;
    }
}

static void
liaison_diagram_node_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  LiaisonDiagramNode *self = LIAISON_DIAGRAM_NODE (widget);
  LiaisonEntityKind kind = liaison_entity_get_kind (self->entity);
  float line = self->selected ? 2 * self->outline : self->outline;
  GdkRGBA ground = ground_of (widget);
  GdkRGBA stroke;
  GdkRGBA fill;
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &stroke);
  stroke.alpha = 1;
  fill = mix (&ground, &stroke, self->selected ? FILL_SELECTED : FILL_LIGHT);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds.origin);
  if (kind == LIAISON_ENTITY_OPERATION)
    draw_hexagon (snapshot, bounds.size.width, bounds.size.height, line, &stroke, &fill);
  else
    draw_rounded (snapshot, bounds.size.width, bounds.size.height, corner_of (kind, bounds.size.height),
                  line, &stroke, &fill);
  gtk_snapshot_restore (snapshot);
  GTK_WIDGET_CLASS (liaison_diagram_node_parent_class)->snapshot (widget, snapshot);
}

static GtkWidget *
make_label (const char *text,
            const char *style,
            double      size,
            int         n_lines)
{
  GtkWidget *label = gtk_label_new (text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), n_lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_content (LiaisonEntity *entity)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (liaison_entity_kind_icon (liaison_entity_get_kind (entity)));
  const char *summary = liaison_entity_get_summary (entity);
  double importance = CLAMP (liaison_entity_get_importance (entity), 0, 1);
  /* In few steps: each size is a font of its own, to be found and loaded. */
  double size = SMALLEST_TEXT + (LARGEST_TEXT - SMALLEST_TEXT) * (int) (importance * N_SIZES + 0.5) / N_SIZES;

  gtk_image_set_pixel_size (GTK_IMAGE (icon), importance > 0.5 ? 18 : 15);
  gtk_box_append (GTK_BOX (lines), make_label (liaison_entity_get_name (entity), "name", size, 2));
  if (summary != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (summary, "summary", size * SUMMARY_TEXT, 1));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), lines);
  return row;
}

static void
liaison_diagram_node_dispose (GObject *object)
{
  LiaisonDiagramNode *self = LIAISON_DIAGRAM_NODE (object);

  g_clear_object (&self->entity);

  G_OBJECT_CLASS (liaison_diagram_node_parent_class)->dispose (object);
}

static void
liaison_diagram_node_class_init (LiaisonDiagramNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_diagram_node_dispose;
  widget_class->snapshot = liaison_diagram_node_snapshot;

  gtk_widget_class_set_css_name (widget_class, "button");
}

static void
liaison_diagram_node_init (LiaisonDiagramNode *self)
{
  self->outline = OUTLINE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "diagram-node");
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
  g_autofree char *label = liaison_entity_dup_label (entity);

  self->entity = g_object_ref (entity);
  gtk_widget_add_css_class (GTK_WIDGET (self), liaison_entity_kind_to_string (liaison_entity_get_kind (entity)));
  gtk_button_set_child (GTK_BUTTON (self), make_content (entity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
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
 * liaison_diagram_node_set_selected:
 * @self: a node
 * @selected: whether it is, or belongs to, what is selected
 */
void
liaison_diagram_node_set_selected (LiaisonDiagramNode *self,
                                   gboolean            selected)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_NODE (self));

  if (self->selected == selected)
    return;
  self->selected = selected;
  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * liaison_diagram_node_set_dimmed:
 * @self: a node
 * @dimmed: whether something else is selected, to which it has no tie
 */
void
liaison_diagram_node_set_dimmed (LiaisonDiagramNode *self,
                                 gboolean            dimmed)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_NODE (self));

  if (dimmed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
}

/**
 * liaison_diagram_node_set_zoom:
 * @self: a node
 * @zoom: the zoom at which it is shown, 1 for 100 %
 *
 * Keeps the outline from getting thinner than can be drawn. It changes in few steps, so that the node is not drawn anew
 * whenever the reader zooms.
 */
void
liaison_diagram_node_set_zoom (LiaisonDiagramNode *self,
                               double              zoom)
{
  float outline = zoom >= 0.7 ? OUTLINE : zoom >= 0.45 ? 2 * OUTLINE : 4 * OUTLINE;

  g_return_if_fail (LIAISON_IS_DIAGRAM_NODE (self));

  if (outline == self->outline)
    return;
  self->outline = outline;
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
