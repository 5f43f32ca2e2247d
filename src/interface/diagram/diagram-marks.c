/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is new in the diagram has a ring for a moment. Entities are told apart by their ids, so that what a filter brought back is not
 * new. */

#include "interface/diagram/diagram-marks.h"

#include <adwaita.h>

#include "interface/diagram/diagram-private.h"

#define FADE_TIME 1500      /* milliseconds */
#define STILL_TIME 2000     /* milliseconds, where nothing fades */

struct _LiaisonDiagramMarks
{
  LiaisonDiagramView *view;   /* its owner */
  GHashTable *known;          /* set of ids of entities that were there before */
  GHashTable *marked;         /* set of ids */
  double strength;            /* of the rings, from 1 to 0 */
  AdwAnimation *fade;
  guint timeout;
};

static void
set_strength (double   strength,
              gpointer user_data)
{
  LiaisonDiagramMarks *self = user_data;

  self->strength = strength;
  if (strength == 0)
    g_hash_table_remove_all (self->marked);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

static gboolean
on_timeout (gpointer user_data)
{
  LiaisonDiagramMarks *self = user_data;

  self->timeout = 0;
  set_strength (0, self);
  return G_SOURCE_REMOVE;
}

LiaisonDiagramMarks *
_liaison_diagram_marks_new (LiaisonDiagramView *view)
{
  LiaisonDiagramMarks *self = g_new0 (LiaisonDiagramMarks, 1);

  self->view = view;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->marked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fade = adw_timed_animation_new (GTK_WIDGET (view), 1, 0, FADE_TIME, adw_callback_animation_target_new (set_strength, self, NULL));
  /* They are seen well at first. */
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->fade), ADW_EASE_IN_QUAD);
  return self;
}

static void
stop (LiaisonDiagramMarks *self)
{
  if (adw_animation_get_state (self->fade) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (self->fade);
  g_clear_handle_id (&self->timeout, g_source_remove);
}

void
_liaison_diagram_marks_free (LiaisonDiagramMarks *self)
{
  stop (self);
  g_object_unref (self->fade);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->marked);
  g_free (self);
}

static const char *
id_of (LiaisonDiagramView *self,
       guint               number)
{
  return liaison_entity_get_id (liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, number)));
}

static void
show_marks (LiaisonDiagramMarks *self)
{
  stop (self);
  set_strength (1, self);
  if (adw_get_enable_animations (GTK_WIDGET (self->view)) && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    adw_animation_play (self->fade);
  else
    self->timeout = g_timeout_add (STILL_TIME, on_timeout, self);
}

/* What the network has is known from now on, also what is not shown. */
static void
learn (LiaisonDiagramMarks *self,
       LiaisonNetwork      *network)
{
  GListModel *entities = liaison_network_get_entities (network);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      g_hash_table_add (self->known, g_strdup (liaison_entity_get_id (entity)));
    }
}

void
_liaison_diagram_view_mark_new (LiaisonDiagramView *self)
{
  LiaisonDiagramMarks *marks = self->marks;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < self->nodes->len; i++)
    if (!g_hash_table_contains (marks->known, id_of (self, i)))
      g_ptr_array_add (fresh, (gpointer) id_of (self, i));
  learn (marks, self->network);
  if (fresh->len == 0 || 2 * fresh->len > self->nodes->len)
    return;
  for (guint i = 0; i < fresh->len; i++)
    g_hash_table_add (marks->marked, g_strdup (g_ptr_array_index (fresh, i)));
  show_marks (marks);
}

gboolean
_liaison_diagram_view_is_marked (LiaisonDiagramView *self,
                                 guint               number)
{
  return self->marks->strength > 0 && g_hash_table_contains (self->marks->marked, id_of (self, number));
}

void
_liaison_diagram_view_draw_marks (LiaisonDiagramView *self,
                                  GtkSnapshot        *snapshot)
{
  GdkRGBA colour;

  if (self->marks->strength == 0 || g_hash_table_size (self->marks->marked) == 0)
    return;
  colour = _liaison_diagram_view_get_accent (self);
  colour.alpha *= (float) self->marks->strength;
  for (guint i = 0; i < self->nodes->len; i++)
    if (_liaison_diagram_view_is_marked (self, i))
      _liaison_diagram_view_draw_ring (self, snapshot, i, &colour);
}
