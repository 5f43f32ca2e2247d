/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonWrapLayout: puts children side by side in as many lines as they need. A child that is wider than a line gets the whole
 * line. In right-to-left languages lines begin at the right. */

#include "interface/forecast/wrap-layout.h"

#define GAP 6

struct _LiaisonWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonWrapLayout, liaison_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
liaison_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
get_size (GtkWidget *child,
          int        width,
          int       *child_width,
          int       *child_height)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *child_width = CLAMP (natural, minimum, MAX (width, minimum));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *child_width, NULL, child_height, NULL, NULL);
}

static gboolean
is_last (GtkWidget *child)
{
  for (child = gtk_widget_get_next_sibling (child); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      return FALSE;
  return TRUE;
}

/* Goes through the lines, and gives the children their places if ALLOCATE. Returns the height of all lines. */
static int
arrange (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      get_size (child, width, &child_width, &child_height);
      if (x > 0 && x + child_width > width)
        {
          y += line + GAP;
          x = line = 0;
        }
      if (is_last (child))
        child_width = MAX (child_width, width - x);
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - child_width : x, y, child_width, child_height },
                                  -1);
      x += child_width + GAP;
      line = MAX (line, child_height);
    }
  return y + line;
}

static void
liaison_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  int width, child_natural;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, &child_natural, NULL, NULL);
        *minimum = MAX (*minimum, width);
        *natural += child_natural + (*natural > 0 ? GAP : 0);
      }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = arrange (widget, for_size >= 0 ? for_size : *natural, FALSE);
}

static void
liaison_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  arrange (widget, width, TRUE);
}

static void
liaison_wrap_layout_class_init (LiaisonWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = liaison_wrap_layout_get_request_mode;
  manager_class->measure = liaison_wrap_layout_measure;
  manager_class->allocate = liaison_wrap_layout_allocate;
}

static void
liaison_wrap_layout_init (LiaisonWrapLayout *self)
{
}
