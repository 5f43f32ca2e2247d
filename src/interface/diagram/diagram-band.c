/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rubber band: Shift and a drag select the nodes that it touches, with Ctrl beside those that are selected. It lies on the
 * plane, and so grows when the plane goes on under the pointer. */

#include "interface/diagram/diagram-private.h"

#define FILL 0.15f
#define LINE 1.0f
#define RING 2.0f           /* around a node that the band touches */
#define RING_GAP 3.0f
#define CORNER 9.0f

void
_liaison_diagram_view_begin_band (LiaisonDiagramView *self,
                                  double              x,
                                  double              y)
{
  self->band_start = GRAPHENE_POINT_INIT ((float) x, (float) y);
  self->band_end = self->band_start;
}

/* The pointer is at X, Y of the plane. */
void
_liaison_diagram_view_set_band (LiaisonDiagramView *self,
                                double              x,
                                double              y)
{
  self->band_end = GRAPHENE_POINT_INIT ((float) x, (float) y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static graphene_rect_t
get_band (LiaisonDiagramView *self)
{
  graphene_rect_t band = { self->band_start,
                           { self->band_end.x - self->band_start.x, self->band_end.y - self->band_start.y } };

  graphene_rect_normalize (&band);
  return band;
}

static graphene_rect_t
area_of (LiaisonDiagramView *self,
         guint               number)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);

  return GRAPHENE_RECT_INIT ((float) (box->x - box->width / 2), (float) (box->y - box->height / 2), (float) box->width,
                             (float) box->height);
}

static gboolean
touches (LiaisonDiagramView    *self,
         const graphene_rect_t *band,
         guint                  number)
{
  graphene_rect_t area = area_of (self, number);

  return graphene_rect_intersection (band, &area, NULL);
}

static void
add_once (GPtrArray     *entities,
          LiaisonEntity *entity)
{
  if (!g_ptr_array_find (entities, entity, NULL))
    g_ptr_array_add (entities, g_object_ref (entity));
}

/* Selects what the band touches. */
void
_liaison_diagram_view_end_band (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  graphene_rect_t band = get_band (self);

  if (selection == NULL)
    return;
  if (self->band_adds && liaison_selection_get_entity (selection) != NULL)
    {
      const GPtrArray *others = liaison_selection_get_others (selection);

      add_once (entities, liaison_selection_get_entity (selection));
      for (guint i = 0; i < others->len; i++)
        add_once (entities, g_ptr_array_index (others, i));
    }
  for (guint i = 0; i < self->nodes->len; i++)
    if (touches (self, &band, i))
      add_once (entities, liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, i)));
  liaison_selection_select_entities (selection, entities);
}

/* From the plane to pixels of the widget. */
static graphene_rect_t
to_widget (LiaisonDiagramView    *self,
           const graphene_rect_t *area)
{
  float zoom = (float) self->zoom;

  return GRAPHENE_RECT_INIT ((float) self->pan_x + area->origin.x * zoom, (float) self->pan_y + area->origin.y * zoom,
                             area->size.width * zoom, area->size.height * zoom);
}

static void
draw_frame (GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            float                  corner,
            float                  line,
            const GdkRGBA         *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, area, corner);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { line, line, line, line },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/* A ring around the node NUMBER, in pixels of the widget whatever the zoom. */
void
_liaison_diagram_view_draw_ring (LiaisonDiagramView *self,
                                 GtkSnapshot        *snapshot,
                                 guint               number,
                                 const GdkRGBA      *colour)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);
  graphene_rect_t area = area_of (self, number);
  graphene_rect_t ring = to_widget (self, &area);

  graphene_rect_inset (&ring, -RING_GAP - RING, -RING_GAP - RING);
  draw_frame (snapshot, &ring, box->round ? ring.size.height / 2 : CORNER, RING, colour);
}

GdkRGBA
_liaison_diagram_view_get_accent (LiaisonDiagramView *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (context, "accent_color", &colour))
    gtk_style_context_get_color (context, &colour);
  return colour;
}

void
_liaison_diagram_view_draw_band (LiaisonDiagramView *self,
                                 GtkSnapshot        *snapshot)
{
  GdkRGBA line = _liaison_diagram_view_get_accent (self);
  GdkRGBA fill = line;
  graphene_rect_t band, area;

  if (!self->dragging || !self->banding)
    return;
  fill.alpha *= FILL;
  band = get_band (self);
  for (guint i = 0; i < self->boxes->len; i++)
    if (touches (self, &band, i))
      _liaison_diagram_view_draw_ring (self, snapshot, i, &line);
  area = to_widget (self, &band);
  gtk_snapshot_append_color (snapshot, &fill, &area);
  draw_frame (snapshot, &area, 0, LINE, &line);
}
