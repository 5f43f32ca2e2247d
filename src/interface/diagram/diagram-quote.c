/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line that is dragged, with the pointer, is a quotation of the first passage that states it, to be dropped on a forecast. A finger
 * moves the plane instead; the card and the menu of a line do the same for it, and for the keyboard. */

#include "interface/diagram/diagram-private.h"

#include "interface/quotation.h"

/* The line at a place of the widget, if a passage states it; else NULL. Where a node is, or a line can be drawn, it is none. */
static LiaisonRelation *
find_relation (LiaisonDiagramView *self,
               double              x,
               double              y)
{
  LiaisonRelation *relation;
  guint n;
  int edge;

  if (self->document == NULL || _liaison_diagram_view_pick_node (self, x, y) >= 0 ||
      _liaison_diagram_view_find_rim (self, x, y) >= 0)
    return NULL;
  edge = _liaison_diagram_view_pick_edge (self, x, y);
  relation = edge >= 0 ? _liaison_diagram_view_edge (self, (guint) edge)->relation : NULL;
  if (relation == NULL)
    return NULL;
  liaison_relation_get_evidence (relation, &n);
  return n > 0 ? relation : NULL;
}

static LiaisonQuotation *
find_quotation (GtkWidget *widget,
                double     x,
                double     y,
                gpointer   data)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonRelation *relation = find_relation (self, x, y);
  guint n;

  return relation != NULL ? liaison_quotation_new (self->document, liaison_relation_get_evidence (relation, &n)[0], relation)
                          : NULL;
}

/* Whether a drag that begins at a place of the widget is that of a line, and not of the plane. */
gboolean
_liaison_diagram_view_quotes_at (LiaisonDiagramView *self,
                                 GtkGesture         *gesture,
                                 double              x,
                                 double              y)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return (state & GDK_SHIFT_MASK) == 0 && device != NULL && gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN &&
         find_relation (self, x, y) != NULL;
}

void
_liaison_diagram_view_add_quote (LiaisonDiagramView *self)
{
  liaison_quotation_add_source (GTK_WIDGET (self), GTK_PHASE_CAPTURE, find_quotation, NULL);
}
