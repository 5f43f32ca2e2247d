/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramTools: the groups of tools above the diagram in a row, the last one at its end; those for which there is no room
 * go below. A child takes its natural width as long as it fits. CSS node: diagram-tools. Accessible role: none of its own. */

#include "interface/diagram/diagram-tools.h"

#define SPACING 6
#define ANY_WIDTH (G_MAXINT / 2)

struct _LiaisonDiagramTools
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramTools, liaison_diagram_tools, GTK_TYPE_WIDGET)

static int
height_of (GtkWidget *child,
           int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* The width that CHILD takes where there is ROOM, and in NATURAL the one that it likes. */
static int
width_of (GtkWidget *child,
          int        room,
          int       *natural)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);
  return CLAMP (room, minimum, *natural);
}

static void
put (LiaisonDiagramTools *self,
     GtkWidget           *child,
     GtkAllocation        place)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (GTK_WIDGET (self)) - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

/* Goes through the children in rows of WIDTH, and gives them their places if ALLOCATE. Returns the height. */
static int
flow (LiaisonDiagramTools *self,
      int                  width,
      gboolean             allocate)
{
  GtkWidget *end = gtk_widget_get_last_child (GTK_WIDGET (self));
  int natural, room = width, x = 0, y = 0, height = 0;

  if (end != NULL && gtk_widget_should_layout (end))
    {
      int end_width = width_of (end, ANY_WIDTH, &natural);

      height = height_of (end, end_width);
      room -= end_width + SPACING;
      if (allocate)
        put (self, end, (GtkAllocation) { width - end_width, 0, end_width, height });
    }
  for (GtkWidget *c = gtk_widget_get_first_child (GTK_WIDGET (self)); c != end; c = gtk_widget_get_next_sibling (c))
    {
      int taken, needed;

      if (!gtk_widget_should_layout (c))
        continue;
      taken = width_of (c, room - x, &natural);
      if (x > 0 && natural > room - x)
        {
          y += height + SPACING;
          x = height = 0;
          room = width;
          taken = width_of (c, room, &natural);
        }
      needed = height_of (c, taken);
      if (allocate)
        put (self, c, (GtkAllocation) { x, y, taken, needed });
      height = MAX (height, needed);
      x += taken + SPACING;
    }
  return y + height;
}

/* The first and the last stand beside each other at least. */
static void
measure_width (LiaisonDiagramTools *self,
               int                 *minimum,
               int                 *natural)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *end = gtk_widget_get_last_child (GTK_WIDGET (self));
  int row = 0, rest = 0, all = 0;

  for (GtkWidget *c = first; c != NULL; c = gtk_widget_get_next_sibling (c))
    {
      int least, usual;

      if (!gtk_widget_should_layout (c))
        continue;
      least = width_of (c, 0, &usual);
      all += usual + (all > 0 ? SPACING : 0);
      if (c == end)
        row += usual + (row > 0 ? SPACING : 0);
      else if (c == first)
        row = least;
      else
        rest = MAX (rest, least);
    }
  *minimum = MAX (row, rest);
  *natural = MAX (all, *minimum);
}

static void
liaison_diagram_tools_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (LIAISON_DIAGRAM_TOOLS (widget), minimum, natural);
  else
    *minimum = *natural = flow (LIAISON_DIAGRAM_TOOLS (widget), for_size < 0 ? ANY_WIDTH : for_size, FALSE);
}

static void
liaison_diagram_tools_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  flow (LIAISON_DIAGRAM_TOOLS (widget), width, TRUE);
}

static GtkSizeRequestMode
liaison_diagram_tools_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
liaison_diagram_tools_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_diagram_tools_parent_class)->dispose (object);
}

static void
liaison_diagram_tools_class_init (LiaisonDiagramToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_tools_dispose;
  widget_class->measure = liaison_diagram_tools_measure;
  widget_class->size_allocate = liaison_diagram_tools_size_allocate;
  widget_class->get_request_mode = liaison_diagram_tools_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "diagram-tools");
}

static void
liaison_diagram_tools_init (LiaisonDiagramTools *self)
{
}

/**
 * liaison_diagram_tools_new:
 *
 * Returns: a place for tools; give it children with gtk_widget_set_parent(), or in a template
 */
GtkWidget *
liaison_diagram_tools_new (void)
{
  return g_object_new (LIAISON_TYPE_DIAGRAM_TOOLS, NULL);
}
