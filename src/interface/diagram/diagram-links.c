/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the diagram as keys and assistive technology reach them: a light widget for each, made while nothing else is to be
 * done. Those left out are hidden. */

#include "interface/diagram/diagram-private.h"

#define AT_A_TIME 100

static void
on_activate (LiaisonDiagramView *self,
             LiaisonDiagramLink *link)
{
  liaison_diagram_view_choose_relation (self, liaison_diagram_link_get_relation (link));
}

static void
place_link (LiaisonDiagramView *self,
            guint               number)
{
  GtkWidget *link = g_ptr_array_index (self->links, number);
  const LiaisonLine *line = _liaison_diagram_view_edge (self, number);
  LiaisonLineArea area = liaison_line_get_area (line);
  graphene_rect_t place = GRAPHENE_RECT_INIT ((float) area.left, (float) area.top, (float) (area.right - area.left),
                                              (float) (area.bottom - area.top));

  liaison_diagram_link_set_place (LIAISON_DIAGRAM_LINK (link), &place);
  gtk_widget_set_visible (link, !line->hidden);
}

/* What stands for the line; made if it is not there yet. */
GtkWidget *
_liaison_diagram_view_link (LiaisonDiagramView *self,
                            guint               number)
{
  GtkWidget *link;

  if (self->links->len < self->edges->len)
    g_ptr_array_set_size (self->links, (int) self->edges->len);
  link = g_ptr_array_index (self->links, number);
  if (link != NULL)
    return link;
  link = liaison_diagram_link_new (_liaison_diagram_view_edge (self, number)->relation);
  g_signal_connect_object (link, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_ptr_array_index (self->links, number) = link;
  gtk_widget_set_parent (link, self->plane);
  place_link (self, number);
  return link;
}

static gboolean
on_idle (gpointer data)
{
  LiaisonDiagramView *self = data;

  for (guint i = 0; i < AT_A_TIME && self->n_links < self->edges->len; i++)
    _liaison_diagram_view_link (self, self->n_links++);
  if (self->n_links < self->edges->len)
    return G_SOURCE_CONTINUE;
  self->link_work = 0;
  return G_SOURCE_REMOVE;
}

/* Lines have been routed. */
void
_liaison_diagram_view_place_links (LiaisonDiagramView *self)
{
  for (guint i = 0; i < self->links->len; i++)
    if (g_ptr_array_index (self->links, i) != NULL)
      place_link (self, i);
  if (self->link_work == 0 && self->n_links < self->edges->len)
    self->link_work = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

void
_liaison_diagram_view_clear_links (LiaisonDiagramView *self)
{
  g_clear_handle_id (&self->link_work, g_source_remove);
  for (guint i = 0; i < self->links->len; i++)
    g_clear_pointer (&g_ptr_array_index (self->links, i), gtk_widget_unparent);
  g_ptr_array_set_size (self->links, 0);
  self->n_links = 0;
}
