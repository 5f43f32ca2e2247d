/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives the nodes their places and the lines their courses, in another thread. What was placed before stays where it is; what the
 * reader dragged is pinned. */

#include "interface/diagram/diagram-private.h"

#include "network/layout.h"
#include "network/line-labels.h"

#define LEAST_ASPECT 0.4
#define MOST_ASPECT 2.5

static LiaisonForecastFile *
forecasts_of (LiaisonDiagramView *self)
{
  return self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL;
}

/* A layout under way: everything that it needs. */
typedef struct
{
  GWeakRef view;            /* need not wait for it */
  guint serial;
  LiaisonLayoutStyle style;
  GArray *boxes;            /* of LiaisonLayoutBox */
  GArray *line_boxes;       /* of LiaisonLineBox: the same for the lines */
  GArray *lines;            /* of LiaisonLine, without what it owns */
  GArray *links;            /* of LiaisonLayoutLink */
  double width;             /* the room there is, at the least zoom that can be read */
  double height;
} Plan;

static void
plan_free (Plan *plan)
{
  g_weak_ref_clear (&plan->view);
  g_array_unref (plan->boxes);
  g_array_unref (plan->links);
  g_array_unref (plan->line_boxes);
  g_array_unref (plan->lines);
  g_free (plan);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

static LiaisonLayoutBox
plan_box (LiaisonDiagramView *self,
          guint               number)
{
  LiaisonDiagramNode *node = _liaison_diagram_view_node (self, number);
  LiaisonEntity *entity = liaison_diagram_node_get_entity (node);
  LiaisonDiagramPlace *home = g_hash_table_lookup (self->homes, liaison_entity_get_id (entity));
  LiaisonForecastFile *forecasts = forecasts_of (self);
  LiaisonLayoutBox box = { 0 };

  box.width = liaison_diagram_node_get_place (node)->width;
  box.height = liaison_diagram_node_get_place (node)->height;
  if (home != NULL)
    {
      box.placed = TRUE;
      box.x = home->home_x;
      box.y = home->home_y;
    }
  if (forecasts != NULL &&
      liaison_forecast_file_get_position (forecasts, liaison_entity_get_id (entity), &box.x, &box.y))
    box.pinned = TRUE;
  return box;
}

static Plan *
make_plan (LiaisonDiagramView *self)
{
  Plan *plan = g_new0 (Plan, 1);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - self->top_inset;

  g_weak_ref_init (&plan->view, self);
  plan->serial = ++self->serial;
  plan->height = MAX (height, 1) / LIAISON_DIAGRAM_READABLE_ZOOM;
  plan->width = CLAMP (width / LIAISON_DIAGRAM_READABLE_ZOOM, LEAST_ASPECT * plan->height, MOST_ASPECT * plan->height);
  plan->boxes = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutBox));
  plan->style = self->layout;
  plan->links = liaison_lines_dup_links ((LiaisonLine *) (void *) self->edges->data, self->edges->len);
  plan->line_boxes = g_array_copy (self->boxes);
  plan->lines = g_array_new (FALSE, FALSE, sizeof (LiaisonLine));
  if (self->edges->len > 0)
    g_array_append_vals (plan->lines, self->edges->data, self->edges->len);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonLayoutBox box = plan_box (self, i);

      g_array_append_val (plan->boxes, box);
    }
  return plan;
}

static void
route_lines (GArray *lines,
             GArray *boxes)
{
  liaison_lines_route ((LiaisonLine *) (void *) lines->data, lines->len, (LiaisonLineBox *) (void *) boxes->data, boxes->len);
  liaison_line_labels_place ((LiaisonLine *) (void *) lines->data, lines->len, (LiaisonLineBox *) (void *) boxes->data,
                             boxes->len);
}

static void
run_plan (Plan *plan)
{
  liaison_layout_run_within (plan->style, (LiaisonLayoutBox *) (void *) plan->boxes->data, plan->boxes->len,
                             (LiaisonLayoutLink *) (void *) plan->links->data, plan->links->len, plan->width, plan->height);
  for (guint i = 0; i < plan->boxes->len; i++)
    {
      const LiaisonLayoutBox *box = &g_array_index (plan->boxes, LiaisonLayoutBox, i);
      LiaisonLineBox *line_box = &g_array_index (plan->line_boxes, LiaisonLineBox, i);

      *line_box = (LiaisonLineBox) { box->x, box->y, box->width, box->height, line_box->round, line_box->hidden };
    }
  route_lines (plan->lines, plan->line_boxes);
}

/* Remembers, in HOMES, where the layout put a node; a pinned one gets a home when it is let go, if it has none. */
static void
settle (LiaisonDiagramView *self,
        guint               number,
        double              x,
        double              y,
        gboolean            pinned)
{
  LiaisonDiagramNode *node = _liaison_diagram_view_node (self, number);
  LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node);
  const char *id = liaison_entity_get_id (liaison_diagram_node_get_entity (node));
  LiaisonDiagramPlace *home = g_hash_table_lookup (self->homes, id);

  place->x = x;
  place->y = y;
  place->settled = TRUE;
  place->home_x = home != NULL ? home->home_x : x;
  place->home_y = home != NULL ? home->home_y : y;
  if (home == NULL && !pinned)
    g_hash_table_insert (self->homes, g_strdup (id), g_memdup2 (place, sizeof *place));
}

/* Nodes that were seen elsewhere go to their places, and the whole is fitted if it was. */
static void
show_places (LiaisonDiagramView *self)
{
  if (self->follows_size && !_liaison_diagram_view_is_held (self))
    _liaison_diagram_view_fit_now (self, 0);
  else if (self->follows_size)
    _liaison_diagram_view_glide_to_fit (self, 0);
  _liaison_diagram_view_mark_new (self);
  _liaison_diagram_view_move_places (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Takes over the course of the lines. What is hidden may be another by now; FALSE if it is. */
static gboolean
take_lines (LiaisonDiagramView *self,
            Plan               *plan)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
      LiaisonLine found = g_array_index (plan->lines, LiaisonLine, i);

      if (edge->hidden != found.hidden || edge->label_width != found.label_width)
        return FALSE;
      found.relation = edge->relation;
      found.label = edge->label;
      *edge = found;
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, i);
      gboolean hidden = box->hidden;

      *box = g_array_index (plan->line_boxes, LiaisonLineBox, i);
      box->hidden = hidden;
    }
  _liaison_diagram_view_find_sides (self);
  _liaison_diagram_view_forget_lines (self);
  _liaison_diagram_view_place_links (self);
  gtk_widget_queue_allocate (self->plane);
  return TRUE;
}

static void
apply_plan (LiaisonDiagramView *self,
            Plan               *plan)
{
  _liaison_diagram_view_finish_move (self);
  _liaison_diagram_view_hold_places (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const LiaisonLayoutBox *box = &g_array_index (plan->boxes, LiaisonLayoutBox, i);

      settle (self, i, box->x, box->y, box->pinned);
    }
  self->arranged = TRUE;
  self->arranging = FALSE;
  if (!take_lines (self, plan))
    _liaison_diagram_view_route (self);
  _liaison_diagram_view_emphasize (self);
  show_places (self);
  if (self->shows_selected)
    _liaison_diagram_view_show_selected (self);
}

static void
on_arrange (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  run_plan (data);
  g_task_return_boolean (task, TRUE);
}

static void
on_arranged (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Plan *plan = g_task_get_task_data (G_TASK (result));
  g_autoptr (LiaisonDiagramView) self = g_weak_ref_get (&plan->view);

  if (self != NULL && plan->serial == self->serial)
    apply_plan (self, plan);
}

/* Gives the nodes places, as soon as the widget has a size. */
void
_liaison_diagram_view_arrange (LiaisonDiagramView *self)
{
  g_autoptr (Plan) plan = NULL;
  g_autoptr (GTask) task = NULL;

  if (self->nodes->len == 0 || self->arranging || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  plan = make_plan (self);
  self->arranging = TRUE;
  task = g_task_new (NULL, NULL, on_arranged, NULL);
  g_task_set_task_data (task, g_steal_pointer (&plan), (GDestroyNotify) plan_free);
  g_task_run_in_thread (task, on_arrange);
}

/* Puts nodes where the forecast file has them, and those that it no longer has back home, which may be yet to be found: after a
 * drag, undo or redo. */
void
_liaison_diagram_view_read_places (LiaisonDiagramView *self)
{
  LiaisonForecastFile *forecasts = forecasts_of (self);
  gboolean moved = FALSE;
  gboolean homeless = FALSE;

  if (self->arranging)
    {
      /* What is under way does not know of it. */
      self->arranging = FALSE;
      _liaison_diagram_view_arrange (self);
      return;
    }
  if (!self->arranged || forecasts == NULL)
    return;
  _liaison_diagram_view_finish_move (self);
  _liaison_diagram_view_hold_places (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, i);
      LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node);
      const char *id = liaison_entity_get_id (liaison_diagram_node_get_entity (node));
      double x = place->home_x;
      double y = place->home_y;

      if (!liaison_forecast_file_get_position (forecasts, id, &x, &y))
        homeless |= !g_hash_table_contains (self->homes, id);
      if (x == place->x && y == place->y)
        continue;
      place->x = x;
      place->y = y;
      moved = TRUE;
    }
  if (homeless)
    {
      _liaison_diagram_view_arrange (self);
      return;
    }
  if (moved)
    _liaison_diagram_view_route (self);
  _liaison_diagram_view_move_places (self);
}

/* The labels of the node's lines stay in their middle. */
static void
carry_labels (LiaisonDiagramView *self,
              guint               node)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonLine *edge = _liaison_diagram_view_edge (self, i);

      if (edge->shown && (edge->source == node || edge->target == node))
        liaison_line_at (edge, 0.5, &edge->label_x, &edge->label_y);
    }
}

static void
read_boxes (LiaisonDiagramView *self)
{
  LiaisonLineBox *boxes = (LiaisonLineBox *) (void *) self->boxes->data;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const LiaisonDiagramPlace *place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, i));

      boxes[i].x = place->x;
      boxes[i].y = place->y;
      boxes[i].width = place->width;
      boxes[i].height = place->height;
    }
}

/* Runs all lines again; their labels find new places, and what was lifted is laid down. */
void
_liaison_diagram_view_route (LiaisonDiagramView *self)
{
  _liaison_diagram_view_finish_move (self);
  read_boxes (self);
  g_array_set_size (self->lifted, 0);
  route_lines (self->edges, self->boxes);
  _liaison_diagram_view_find_sides (self);
  _liaison_diagram_view_forget_lines (self);
  _liaison_diagram_view_place_links (self);
  gtk_widget_queue_allocate (self->plane);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Runs again the lines of the nodes that are lifted, while they are dragged. */
void
_liaison_diagram_view_route_lifted (LiaisonDiagramView *self)
{
  _liaison_diagram_view_finish_move (self);
  read_boxes (self);
  for (guint i = 0; i < self->lifted->len; i++)
    {
      guint node = g_array_index (self->lifted, guint, i);

      liaison_lines_route_at ((LiaisonLine *) (void *) self->edges->data, self->edges->len,
                              (LiaisonLineBox *) (void *) self->boxes->data, self->boxes->len, node);
      carry_labels (self, node);
    }
  gtk_widget_queue_allocate (self->plane);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
