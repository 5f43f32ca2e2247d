/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the diagram shows as a picture to be given away: the same nodes and lines in the same places, whole, however far the
 * reader has zoomed in, and with nothing selected. */

#include "interface/diagram/diagram-picture.h"

#include "interface/diagram/diagram-private.h"
#include "interface/document-sources.h"

static LiaisonEntity *
entity_of (LiaisonDiagramView *self,
           guint               number)
{
  return liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, number));
}

static const LiaisonLineBox *
box_of (LiaisonDiagramView *self,
        guint               number)
{
  return &g_array_index (self->boxes, LiaisonLineBox, number);
}

/* Until the diagram has places of its own, the picture finds them. */
static void
add_places (LiaisonDiagramView *self,
            LiaisonPicture     *picture)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LiaisonLineBox *box = box_of (self, i);

      liaison_picture_place (picture, entity_of (self, i), box->x, box->y);
    }
  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *line = _liaison_diagram_view_edge (self, i);

      if (!line->hidden)
        liaison_picture_add_line (picture, line);
    }
}

static void
add_relations (LiaisonDiagramView *self,
               LiaisonPicture     *picture)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *line = _liaison_diagram_view_edge (self, i);

      if (!line->hidden)
        liaison_picture_add_relation (picture, line->relation);
    }
}

/**
 * liaison_diagram_view_make_picture:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what @self shows, to be set and written in any thread; %NULL while it shows nothing
 */
LiaisonPicture *
liaison_diagram_view_make_picture (LiaisonDiagramView *self)
{
  PangoContext *context;
  LiaisonPicture *picture;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), NULL);

  if (self->network == NULL || self->nodes->len == 0)
    return NULL;
  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  picture = liaison_picture_new (self->network, pango_context_get_font_description (context),
                                 pango_cairo_context_get_resolution (context));
  liaison_picture_set_style (picture, self->layout);
  if (self->document != NULL && liaison_document_get_network (self->document) == self->network)
    liaison_picture_mark_news (picture, liaison_document_get_news_part (self->document));
  for (guint i = 0; i < self->nodes->len; i++)
    if (!box_of (self, i)->hidden)
      liaison_picture_add_entity (picture, entity_of (self, i));
  if (self->arranged)
    add_places (self, picture);
  else
    add_relations (self, picture);
  return picture;
}
