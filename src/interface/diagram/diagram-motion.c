/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Animations of the view. The plane glides to where the reader asks it to go, and coasts when a touchpad lets it go. Nodes
 * whose places change move there; lines have their new course at once and are drawn along by their ends, so that nothing is routed
 * on the way. */

#include "interface/diagram/diagram-motion.h"

#include <adwaita.h>
#include <math.h>

#include "interface/diagram/diagram-private.h"

#define GLIDE_TIME 200      /* milliseconds */
#define MOVE_TIME 250
#define MOST_MOVING 400     /* nodes: more of them would not move smoothly */
#define FRICTION 4.0        /* per second, as in GTK's scrolled windows */
#define COAST_TIME ((guint) (10 * G_LN2 / FRICTION * 1000))
#define LEAST_SPEED 20.0    /* pixels a second */

typedef struct
{
  double zoom;
  double pan_x;
  double pan_y;
} Frame;

typedef struct
{
  double x;
  double y;
} Point;

struct _LiaisonDiagramMotion
{
  LiaisonDiagramView *view; /* its owner */

  AdwAnimation *glide;
  Frame from;
  Frame to;

  AdwAnimation *move;
  GHashTable *held;         /* id of an entity → Point *, or NULL */
  GArray *shifts;           /* of Point: how far each node is from its place when the move begins */
  GArray *places;           /* of Point: where each goes */
  GArray *lines;            /* of LiaisonLine, without what it owns: as they run in the end */
};

static double
blend (double from,
       double to,
       double share)
{
  return from + (to - from) * share;
}

/* The zoom goes by equal factors, and the pan with it, so that the point that both ends have in common stays where it is. */
static void
on_glide (double   value,
          gpointer user_data)
{
  LiaisonDiagramMotion *self = user_data;
  double zoom = self->from.zoom * pow (self->to.zoom / self->from.zoom, value);
  double share = self->to.zoom == self->from.zoom ? value : (zoom - self->from.zoom) / (self->to.zoom - self->from.zoom);

  _liaison_diagram_view_set_frame (self->view, value == 1 ? self->to.zoom : zoom, blend (self->from.pan_x, self->to.pan_x, share),
                                   blend (self->from.pan_y, self->to.pan_y, share));
}

static void
show_node (LiaisonDiagramMotion *self,
           guint                 number,
           double                left)
{
  LiaisonDiagramPlace *place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self->view, number));
  LiaisonLineBox *box = &g_array_index (self->view->boxes, LiaisonLineBox, number);
  const Point *shift = &g_array_index (self->shifts, Point, number);
  const Point *to = &g_array_index (self->places, Point, number);

  box->x = place->x = to->x + shift->x * left;
  box->y = place->y = to->y + shift->y * left;
}

static void
show_line (LiaisonDiagramMotion *self,
           guint                 number,
           double                left)
{
  LiaisonLine *line = _liaison_diagram_view_edge (self->view, number);
  const LiaisonLine *end = &g_array_index (self->lines, LiaisonLine, number);
  const Point *source = &g_array_index (self->shifts, Point, end->source);
  const Point *target = &g_array_index (self->shifts, Point, end->target);

  for (guint i = 0; i < G_N_ELEMENTS (line->x); i++)
    {
      double share = (double) i / (G_N_ELEMENTS (line->x) - 1);

      line->x[i] = end->x[i] + left * blend (source->x, target->x, share);
      line->y[i] = end->y[i] + left * blend (source->y, target->y, share);
    }
  line->label_x = end->label_x + left * blend (source->x, target->x, 0.5);
  line->label_y = end->label_y + left * blend (source->y, target->y, 0.5);
}

static void
on_move (double   value,
         gpointer user_data)
{
  LiaisonDiagramMotion *self = user_data;

  for (guint i = 0; i < self->places->len; i++)
    show_node (self, i, 1 - value);
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, i, 1 - value);
  _liaison_diagram_view_forget_lines (self->view);
  gtk_widget_queue_allocate (self->view->plane);
}

static void
on_moved (LiaisonDiagramMotion *self)
{
  g_array_set_size (self->places, 0);
  g_array_set_size (self->lines, 0);
  _liaison_diagram_view_place_links (self->view);
}

static gboolean
is_playing (AdwAnimation *animation)
{
  return adw_animation_get_state (animation) == ADW_ANIMATION_PLAYING;
}

static AdwAnimation *
new_animation (LiaisonDiagramMotion   *self,
               AdwAnimationTargetFunc  on_value)
{
  return adw_timed_animation_new (GTK_WIDGET (self->view), 0, 1, 0, adw_callback_animation_target_new (on_value, self, NULL));
}

static void
play (AdwAnimation *animation,
      guint         time,
      AdwEasing     easing)
{
  if (is_playing (animation))
    adw_animation_pause (animation);
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (animation), time);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (animation), easing);
  adw_animation_play (animation);
}

static Frame
frame_of (LiaisonDiagramView *view)
{
  return (Frame) { view->zoom, view->pan_x, view->pan_y };
}

LiaisonDiagramMotion *
_liaison_diagram_motion_new (LiaisonDiagramView *view)
{
  LiaisonDiagramMotion *self = g_new0 (LiaisonDiagramMotion, 1);

  self->view = view;
  self->glide = new_animation (self, on_glide);
  self->move = new_animation (self, on_move);
  g_signal_connect_swapped (self->move, "done", G_CALLBACK (on_moved), self);
  self->shifts = g_array_new (FALSE, FALSE, sizeof (Point));
  self->places = g_array_new (FALSE, FALSE, sizeof (Point));
  self->lines = g_array_new (FALSE, FALSE, sizeof (LiaisonLine));
  return self;
}

static void
free_animation (AdwAnimation *animation)
{
  if (is_playing (animation))
    adw_animation_pause (animation);
  g_object_unref (animation);
}

void
_liaison_diagram_motion_free (LiaisonDiagramMotion *self)
{
  g_signal_handlers_disconnect_by_data (self->move, self);
  free_animation (self->glide);
  free_animation (self->move);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_array_unref (self->shifts);
  g_array_unref (self->places);
  g_array_unref (self->lines);
  g_free (self);
}

void
_liaison_diagram_view_glide_to (LiaisonDiagramView *self,
                                double              zoom,
                                double              pan_x,
                                double              pan_y)
{
  self->motion->from = frame_of (self);
  self->motion->to = (Frame) { zoom, pan_x, pan_y };
  play (self->motion->glide, GLIDE_TIME, ADW_EASE_OUT_CUBIC);
}

/* What slows down by a share of its speed goes V / FRICTION in all, as an exponential does. */
void
_liaison_diagram_view_coast (LiaisonDiagramView *self,
                             double              speed_x,
                             double              speed_y)
{
  if (hypot (speed_x, speed_y) < LEAST_SPEED || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->motion->from = frame_of (self);
  self->motion->to = (Frame) { self->zoom, self->pan_x + speed_x / FRICTION, self->pan_y + speed_y / FRICTION };
  play (self->motion->glide, COAST_TIME, ADW_EASE_OUT_EXPO);
}

void
_liaison_diagram_view_get_aim (LiaisonDiagramView *self,
                               double             *zoom,
                               double             *pan_x,
                               double             *pan_y)
{
  Frame aim = is_playing (self->motion->glide) ? self->motion->to : frame_of (self);

  *zoom = aim.zoom;
  *pan_x = aim.pan_x;
  *pan_y = aim.pan_y;
}

void
_liaison_diagram_view_stop_glide (LiaisonDiagramView *self)
{
  if (is_playing (self->motion->glide))
    adw_animation_pause (self->motion->glide);
}

void
_liaison_diagram_view_hold_places (LiaisonDiagramView *self)
{
  LiaisonDiagramMotion *motion = self->motion;

  if (!self->arranged || motion->held != NULL)
    return;
  motion->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, i);
      const LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node);
      Point point = { place->x, place->y };

      g_hash_table_insert (motion->held, g_strdup (liaison_entity_get_id (liaison_diagram_node_get_entity (node))),
                           g_memdup2 (&point, sizeof point));
    }
}

gboolean
_liaison_diagram_view_is_held (LiaisonDiagramView *self)
{
  return self->motion->held != NULL;
}

/* Notes where the node goes and how far it is from there. Returns whether it has to move. */
static gboolean
plan_node (LiaisonDiagramMotion *self,
           GHashTable           *held,
           LiaisonDiagramNode   *node)
{
  const LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node);
  const Point *from = g_hash_table_lookup (held, liaison_entity_get_id (liaison_diagram_node_get_entity (node)));
  Point to = { place->x, place->y };
  Point shift = { 0, 0 };

  if (from != NULL)
    shift = (Point) { from->x - to.x, from->y - to.y };
  g_array_append_val (self->places, to);
  g_array_append_val (self->shifts, shift);
  return shift.x != 0 || shift.y != 0;
}

gboolean
_liaison_diagram_view_move_places (LiaisonDiagramView *self)
{
  LiaisonDiagramMotion *motion = self->motion;
  g_autoptr (GHashTable) held = g_steal_pointer (&motion->held);
  gboolean moves = FALSE;

  if (held == NULL || self->nodes->len > MOST_MOVING || !adw_get_enable_animations (GTK_WIDGET (self)))
    return FALSE;
  g_array_set_size (motion->shifts, 0);
  g_array_set_size (motion->places, 0);
  g_array_set_size (motion->lines, 0);
  for (guint i = 0; i < self->nodes->len; i++)
    moves |= plan_node (motion, held, _liaison_diagram_view_node (self, i));
  if (moves)
    {
      g_array_append_vals (motion->lines, self->edges->data, self->edges->len);
      on_move (0, motion);
      play (motion->move, MOVE_TIME, ADW_EASE_OUT_CUBIC);
    }
  return moves;
}

void
_liaison_diagram_view_finish_move (LiaisonDiagramView *self)
{
  if (is_playing (self->motion->move))
    adw_animation_skip (self->motion->move);
}

gboolean
_liaison_diagram_view_is_moving (LiaisonDiagramView *self)
{
  return is_playing (self->motion->move);
}
