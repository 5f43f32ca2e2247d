/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes that the reader drags are lifted from the kept picture, with their lines, and drawn above it until they are let go. */

#include "interface/diagram/diagram-private.h"

gboolean
_liaison_diagram_view_is_lifted (LiaisonDiagramView *self,
                                 guint               number)
{
  for (guint i = 0; i < self->lifted->len; i++)
    if (g_array_index (self->lifted, guint, i) == number)
      return TRUE;
  return FALSE;
}

gboolean
_liaison_diagram_view_is_line_lifted (LiaisonDiagramView *self,
                                      guint               number)
{
  const LiaisonLine *line = _liaison_diagram_view_edge (self, number);

  return self->lifted->len > 0 &&
         (_liaison_diagram_view_is_lifted (self, line->source) || _liaison_diagram_view_is_lifted (self, line->target));
}

/* Takes the node out of the picture. */
void
_liaison_diagram_view_lift (LiaisonDiagramView *self,
                            guint               number)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);

  if (_liaison_diagram_view_is_lifted (self, number))
    return;
  g_array_append_val (self->lifted, number);
  _liaison_diagram_tiles_forget_area (self->tiles, (LiaisonLineArea) { box->x - box->width / 2, box->y - box->height / 2,
                                                                      box->x + box->width / 2, box->y + box->height / 2 });
  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *line = _liaison_diagram_view_edge (self, i);

      if (line->shown && (line->source == number || line->target == number))
        _liaison_diagram_tiles_forget_area (self->tiles, liaison_line_get_area (line));
    }
  self->stale = TRUE;
}
