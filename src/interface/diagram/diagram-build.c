/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the nodes and lines of a network, and gives them their places: up to SOON nodes at once, more in another thread. What was
 * placed before stays where it is; what the reader dragged is pinned. */

#include "interface/diagram/diagram-private.h"

#include "drawing/line-drawing.h"
#include "network/layout.h"
#include "network/line-labels.h"

#define SOON 200
#define LEAST_ASPECT 0.4
#define MOST_ASPECT 2.5

static void
on_clicked (LiaisonDiagramView *self,
            LiaisonDiagramNode *node)
{
  liaison_diagram_view_choose_entity (self, liaison_diagram_node_get_entity (node));
}

static void
add_node (LiaisonDiagramView *self,
          LiaisonEntity      *entity)
{
  GtkWidget *node = liaison_diagram_node_new (entity);
  LiaisonLineBox box = { 0 };
  LiaisonEntityKind kind = liaison_entity_get_kind (entity);

  box.round = kind == LIAISON_ENTITY_PERSON || kind == LIAISON_ENTITY_PLACE;
  liaison_diagram_node_describe (LIAISON_DIAGRAM_NODE (node), self->network, _liaison_diagram_view_filter (self));
  liaison_diagram_node_set_zoom (LIAISON_DIAGRAM_NODE (node), self->zoom);
  gtk_widget_set_child_visible (node, FALSE);
  gtk_widget_set_parent (node, GTK_WIDGET (self));
  g_signal_connect_object (node, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->nodes, node);
  g_array_append_val (self->boxes, box);
  g_hash_table_insert (self->numbers, entity, GUINT_TO_POINTER (self->nodes->len));
}

static void
add_nodes (LiaisonDiagramView *self)
{
  guint n_hidden;
  g_autoptr (GPtrArray) entities = _liaison_diagram_view_choose (self, &n_hidden);

  for (guint i = 0; i < entities->len; i++)
    add_node (self, g_ptr_array_index (entities, i));
  _liaison_diagram_view_set_n_hidden (self, n_hidden);
}

static void
add_edges (LiaisonDiagramView *self)
{
  GListModel *relations = liaison_network_get_relations (self->network);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      int source = _liaison_diagram_view_find (self, liaison_relation_get_source (relation));
      int target = _liaison_diagram_view_find (self, liaison_relation_get_target (relation));
      LiaisonLine edge = { 0 };

      if (source < 0 || target < 0)
        continue;
      edge.source = (guint) source;
      edge.target = (guint) target;
      edge.relation = g_steal_pointer (&relation);
      g_array_append_val (self->edges, edge);
    }
}

/* Sets the labels of the lines in the present font. */
void
_liaison_diagram_view_measure_labels (LiaisonDiagramView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  self->font_serial = pango_context_get_serial (context);
  for (guint i = 0; i < self->edges->len; i++)
    liaison_line_drawing_set_label (_liaison_diagram_view_edge (self, i), context);
}

void
_liaison_diagram_view_clear (LiaisonDiagramView *self)
{
  _liaison_diagram_view_cancel_drag (self);
  _liaison_diagram_view_finish_move (self);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->nodes, i));
  g_ptr_array_set_size (self->nodes, 0);
  g_array_set_size (self->boxes, 0);
  g_array_set_clear_func (self->edges, (GDestroyNotify) liaison_line_drawing_clear);
  g_array_set_size (self->edges, 0);
  g_hash_table_remove_all (self->numbers);
  self->arranged = FALSE;
  self->arranging = FALSE;
  self->hovered = -1;
  self->dragged = -1;
  self->drawing = -1;
  self->drop = -1;
  self->serial++;
  _liaison_diagram_view_forget_lines (self);
}

/* Makes everything anew from the network and the filters. */
void
_liaison_diagram_view_build (LiaisonDiagramView *self)
{
  _liaison_diagram_view_hold_places (self);
  _liaison_diagram_view_clear (self);
  if (self->network == NULL)
    return;
  add_nodes (self);
  add_edges (self);
  _liaison_diagram_view_apply_filter (self);
  _liaison_diagram_view_measure_labels (self);
  _liaison_diagram_view_arrange (self);
}

static LiaisonForecastFile *
forecasts_of (LiaisonDiagramView *self)
{
  return self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL;
}

/* A layout under way: everything that it needs. */
typedef struct
{
  guint serial;
  LiaisonLayoutStyle style;
  GArray *boxes;            /* of LiaisonLayoutBox */
  GArray *links;            /* of LiaisonLayoutLink */
  double width;             /* the room there is, at the least zoom that can be read */
  double height;
} Plan;

static void
plan_free (Plan *plan)
{
  g_array_unref (plan->boxes);
  g_array_unref (plan->links);
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
  int width, height;

  gtk_widget_measure (GTK_WIDGET (node), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (node), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  liaison_diagram_node_get_place (node)->width = width;
  liaison_diagram_node_get_place (node)->height = height;
  box.width = width;
  box.height = height;
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

/* The lines as the layout sees them; of LiaisonLayoutLink. */
GArray *
_liaison_diagram_view_make_links (LiaisonDiagramView *self)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutLink));

  for (guint i = 0; i < self->edges->len; i++)
    {
      const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
      LiaisonLayoutLink link = { edge->source, edge->target, edge->label_width, liaison_relation_get_kind (edge->relation),
                                 liaison_relation_get_valence (edge->relation) };

      g_array_append_val (links, link);
    }
  return links;
}

static Plan *
make_plan (LiaisonDiagramView *self)
{
  Plan *plan = g_new0 (Plan, 1);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - self->top_inset;

  plan->serial = ++self->serial;
  plan->height = MAX (height, 1) / LIAISON_DIAGRAM_READABLE_ZOOM;
  plan->width = CLAMP (width / LIAISON_DIAGRAM_READABLE_ZOOM, LEAST_ASPECT * plan->height, MOST_ASPECT * plan->height);
  plan->boxes = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutBox));
  plan->style = self->layout;
  plan->links = _liaison_diagram_view_make_links (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonLayoutBox box = plan_box (self, i);

      g_array_append_val (plan->boxes, box);
    }
  return plan;
}

static void
run_plan (Plan *plan)
{
  liaison_layout_run_within (plan->style, (LiaisonLayoutBox *) (void *) plan->boxes->data, plan->boxes->len,
                             (LiaisonLayoutLink *) (void *) plan->links->data, plan->links->len, plan->width, plan->height);
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
  place->home_x = home != NULL ? home->home_x : x;
  place->home_y = home != NULL ? home->home_y : y;
  if (home == NULL && !pinned)
    g_hash_table_insert (self->homes, g_strdup (id), g_memdup2 (place, sizeof *place));
  gtk_widget_set_child_visible (GTK_WIDGET (node), !g_array_index (self->boxes, LiaisonLineBox, number).hidden);
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
  _liaison_diagram_view_route (self, -1);
  _liaison_diagram_view_emphasize (self);
  show_places (self);
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
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (source);
  Plan *plan = g_task_get_task_data (G_TASK (result));

  if (plan->serial == self->serial)
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
  if (self->nodes->len <= SOON)
    {
      run_plan (plan);
      apply_plan (self, plan);
      return;
    }
  self->arranging = TRUE;
  task = g_task_new (self, NULL, on_arranged, NULL);
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
    _liaison_diagram_view_route (self, -1);
  _liaison_diagram_view_move_places (self);
}

/* Runs the lines again: all, or those of the node ONLY. */
void
_liaison_diagram_view_route (LiaisonDiagramView *self,
                             int                 only)
{
  LiaisonLineBox *boxes = (LiaisonLineBox *) (void *) self->boxes->data;
  LiaisonLine *edges = (LiaisonLine *) (void *) self->edges->data;

  _liaison_diagram_view_finish_move (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const LiaisonDiagramPlace *place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, i));

      boxes[i].x = place->x;
      boxes[i].y = place->y;
      boxes[i].width = place->width;
      boxes[i].height = place->height;
    }
  if (only >= 0)
    liaison_lines_route_at (edges, self->edges->len, boxes, self->boxes->len, (guint) only);
  else
    liaison_lines_route (edges, self->edges->len, boxes, self->boxes->len);
  liaison_line_labels_place (edges, self->edges->len, boxes, self->boxes->len);
  _liaison_diagram_view_find_sides (self);
  _liaison_diagram_view_forget_lines (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
