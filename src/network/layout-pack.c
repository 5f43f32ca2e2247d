/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs rectangles beside and below each other, the first ones first, so that the whole has about a wanted shape: each goes to
 * the place, at a corner of those before, where the whole grows least. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#define OTHER_WAY 0.05

static gboolean
fits (const LiaisonLayoutTile *tiles,
      guint                    n_placed,
      const LiaisonLayoutTile *tile,
      double                   x,
      double                   y,
      double                   gap)
{
  for (guint i = 0; i < n_placed; i++)
    if (x < tiles[i].x + tiles[i].width + gap && tiles[i].x < x + tile->width + gap &&
        y < tiles[i].y + tiles[i].height + gap && tiles[i].y < y + tile->height + gap)
      return FALSE;
  return TRUE;
}

/*< private >
 * _liaison_layout_pack:
 * @tiles: (array length=n_tiles): rectangles, best with the largest first; their places are set, all from 0 on
 * @n_tiles: how many
 * @aspect: the wanted width over height of the whole
 * @gap: the room between them
 */
void
_liaison_layout_pack (LiaisonLayoutTile *tiles,
                      guint              n_tiles,
                      double             aspect,
                      double             gap)
{
  double right = 0;
  double bottom = 0;

  for (guint t = 0; t < n_tiles; t++)
    {
      LiaisonLayoutTile *tile = &tiles[t];
      double best = G_MAXDOUBLE;
      double best_x = 0;
      double best_y = 0;

      /* The corners: right of one tile and level with the top, or the bottom, of another. */
      for (guint i = 0; i <= t; i++)
        for (guint j = 0; j <= t; j++)
          {
            double x = i == t ? 0 : tiles[i].x + tiles[i].width + gap;
            double y = j == t ? 0 : tiles[j].y + tiles[j].height + gap;
            double across = MAX (right, x + tile->width) / aspect;
            double down = MAX (bottom, y + tile->height);
            /* A little more for what makes it grow the other way, and for places further out, so that equals are decided. */
            double size = MAX (across, down) + OTHER_WAY * (across + down) + 1e-3 * (y + x / aspect);

            if (size < best && fits (tiles, t, tile, x, y, gap))
              {
                best = size;
                best_x = x;
                best_y = y;
              }
          }
      tile->x = best_x;
      tile->y = best_y;
      right = MAX (right, best_x + tile->width);
      bottom = MAX (bottom, best_y + tile->height);
    }
}
