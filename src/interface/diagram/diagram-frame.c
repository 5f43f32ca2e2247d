/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the diagram is fitted into the widget: all of it, or its main part, the largest set of nodes that lines connect. */

#include "interface/diagram/diagram-private.h"

/* The representative of the part that node I belongs to; shortens the way on the way. */
static guint
find_part (guint *parts,
           guint  i)
{
  while (parts[i] != i)
    {
      parts[i] = parts[parts[i]];
      i = parts[i];
    }
  return i;
}

/* For each node the representative of its part; free with g_free(). */
static guint *
find_parts (LiaisonDiagramView *self)
{
  guint *parts = g_new (guint, self->boxes->len);

  for (guint i = 0; i < self->boxes->len; i++)
    parts[i] = i;
  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *edge = &g_array_index (self->edges, LiaisonLine, i);

      parts[find_part (parts, edge->source)] = find_part (parts, edge->target);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    parts[i] = find_part (parts, i);
  return parts;
}

/* The representative of the largest part. */
static guint
find_main_part (const LiaisonLineBox *boxes,
                const guint          *parts,
                guint                 n)
{
  g_autofree guint *sizes = g_new0 (guint, n);
  guint best = 0;

  for (guint i = 0; i < n; i++)
    if (!boxes[i].hidden)
      sizes[parts[i]]++;
  for (guint i = 1; i < n; i++)
    if (sizes[i] > sizes[best])
      best = i;
  return best;
}

static void
include (graphene_rect_t *frame,
         gboolean        *any,
         double           x,
         double           y,
         double           width,
         double           height)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);

  if (*any)
    graphene_rect_union (frame, &area, frame);
  else
    *frame = area;
  *any = TRUE;
}

/* The frame around all nodes that are shown, with the grounds of their sides, or around those of the main part alone. FALSE where
 * there are none. */
gboolean
_liaison_diagram_view_measure (LiaisonDiagramView *self,
                               gboolean            whole,
                               graphene_rect_t    *frame)
{
  g_autofree guint *parts = NULL;
  guint main_part;
  gboolean any = FALSE;

  if (self->boxes->len == 0)
    return FALSE;
  parts = find_parts (self);
  main_part = find_main_part ((LiaisonLineBox *) (void *) self->boxes->data, parts, self->boxes->len);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, i);

      if (!box->hidden && (whole || parts[i] == main_part))
        include (frame, &any, box->x - box->width / 2, box->y - box->height / 2, box->width, box->height);
    }
  for (guint i = 0; self->sides != NULL && i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);

      if (whole || parts[side->first] == main_part)
        include (frame, &any, side->x, side->y, side->width, side->height);
    }
  return any;
}
