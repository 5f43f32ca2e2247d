/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the nodes are at home: each layout has its own places, and keeps them. */

#include "interface/diagram/diagram-private.h"

#include "interface/diagram/diagram-motion.h"

#define ENOUGH 0.5         /* the share of entities that must be known for the picture to be the same one */

void
_liaison_diagram_view_make_homes (LiaisonDiagramView *self)
{
  for (guint i = 0; i < LIAISON_N_LAYOUT_STYLES; i++)
    self->all_homes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->homes = self->all_homes[self->layout];
}

void
_liaison_diagram_view_free_homes (LiaisonDiagramView *self)
{
  for (guint i = 0; i < LIAISON_N_LAYOUT_STYLES; i++)
    g_clear_pointer (&self->all_homes[i], g_hash_table_unref);
}

/* All nodes are to be placed anew, in each layout. */
void
_liaison_diagram_view_forget_homes (LiaisonDiagramView *self)
{
  for (guint i = 0; i < LIAISON_N_LAYOUT_STYLES; i++)
    g_hash_table_remove_all (self->all_homes[i]);
}

/* Whether NETWORK is, by most of its entities, of what is shown already, so that the reader expects them where they are. */
gboolean
_liaison_diagram_view_knows (LiaisonDiagramView *self,
                             LiaisonNetwork     *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  guint n = MIN (g_list_model_get_n_items (entities), self->limit);
  guint n_known = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      n_known += g_hash_table_contains (self->homes, liaison_entity_get_id (entity));
    }
  return n_known > ENOUGH * n;
}

/**
 * liaison_diagram_view_get_layout:
 * @self: a view
 *
 * Returns: what the places of nodes show first
 */
LiaisonLayoutStyle
liaison_diagram_view_get_layout (LiaisonDiagramView *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), LIAISON_LAYOUT_ORGANIC);

  return self->layout;
}

/**
 * liaison_diagram_view_set_layout:
 * @self: a view
 * @layout: what the places of nodes are to show first
 *
 * Moves the nodes to their places in that layout, but for those that the reader moved. The whole is fitted to the view.
 */
void
liaison_diagram_view_set_layout (LiaisonDiagramView *self,
                                 LiaisonLayoutStyle  layout)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));
  g_return_if_fail (layout < LIAISON_N_LAYOUT_STYLES);

  if (layout == self->layout)
    return;
  self->layout = layout;
  self->homes = self->all_homes[layout];
  self->follows_size = TRUE;
  self->arranging = FALSE;
  _liaison_diagram_view_arrange (self);
}
