/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramOverview: a small map of a diagram in its corner. The dots are kept as a picture until a node moves. Keys do not come
 * here: those of the diagram pan and zoom as well. CSS node: diagram-overview. Accessible role: image. */

#include "interface/diagram/diagram-overview.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "interface/diagram/diagram-private.h"
#include "interface/diagram/diagram-style.h"

#define MARGIN 8.0f         /* around the dots */
#define LEAST_DOT 2.5f
#define LEAST_WIDTH 72
#define FADE_TIME 200       /* milliseconds */
#define FRAME_LINE 1.5f
#define FRAME_FILL 0.12f
#define SPARE 8.0           /* pixels that the picture may stick out and still be seen in whole */

struct _LiaisonDiagramOverview
{
  GtkWidget parent_instance;

  LiaisonDiagramView *view;   /* nullable */
  gboolean wanted;
  gboolean roomy;
  gboolean shown;             /* or about to be */
  guint look;                 /* source that sees whether it is to be */
  int width;                  /* that suits the picture */
  AdwAnimation *fade;

  GskRenderNode *dots;        /* nullable */
  double checksum;            /* of what they show */
  graphene_rect_t picture;    /* on the view's plane */
  double scale;               /* from the plane to here */
  double origin_x;            /* where the plane's origin is here */
  double origin_y;
  double grip_x;              /* from the pointer to the middle of the frame, on the plane */
  double grip_y;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramOverview, liaison_diagram_overview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_WANTED,
  PROP_ROOMY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The part of the plane that is seen. */
static graphene_rect_t
seen_by (LiaisonDiagramView *view)
{
  double left, top, right, bottom;

  _liaison_diagram_view_to_plane (view, 0, 0, &left, &top);
  _liaison_diagram_view_to_plane (view, gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)),
                                  &right, &bottom);
  return GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left), (float) (bottom - top));
}

/* As wide as a tall picture needs it. */
static void
suit (LiaisonDiagramOverview *self,
      const graphene_rect_t  *picture)
{
  double height = LIAISON_DIAGRAM_OVERVIEW_HEIGHT - 2 * MARGIN;
  double width = height * picture->size.width / picture->size.height + 2 * MARGIN;
  int suiting = (int) CLAMP (width, LEAST_WIDTH, LIAISON_DIAGRAM_OVERVIEW_WIDTH);

  if (suiting == self->width)
    return;
  self->width = suiting;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_needed (LiaisonDiagramOverview *self)
{
  graphene_rect_t picture, seen;

  if (self->view == NULL || !self->wanted || !self->roomy || !self->view->arranged ||
      !_liaison_diagram_view_measure (self->view, TRUE, &picture))
    return FALSE;
  suit (self, &picture);
  seen = seen_by (self->view);
  graphene_rect_inset (&seen, (float) (-SPARE / self->view->zoom), (float) (-SPARE / self->view->zoom));
  return !graphene_rect_contains_rect (&seen, &picture);
}

static void
on_fade (double   value,
         gpointer user_data)
{
  LiaisonDiagramOverview *self = user_data;

  gtk_widget_set_opacity (GTK_WIDGET (self), value);
  gtk_widget_set_visible (GTK_WIDGET (self), value > 0);
}

static void
update (LiaisonDiagramOverview *self)
{
  gboolean shown = is_needed (self);

  if (shown != self->shown)
    {
      self->shown = shown;
      gtk_widget_set_can_target (GTK_WIDGET (self), shown);
      if (shown)
        gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      if (adw_animation_get_state (self->fade) == ADW_ANIMATION_PLAYING)
        adw_animation_pause (self->fade);
      adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->fade), gtk_widget_get_opacity (GTK_WIDGET (self)));
      adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->fade), shown ? 1 : 0);
      adw_animation_play (self->fade);
    }
}

static gboolean
on_look (gpointer user_data)
{
  LiaisonDiagramOverview *self = user_data;

  self->look = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Whether it is needed can wait until the view has painted; the frame cannot. */
static void
on_seen_changed (LiaisonDiagramOverview *self)
{
  if (self->look == 0)
    self->look = g_idle_add (on_look, self);
  if (self->shown)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What changes when a node moves, comes or goes. */
static double
add_up (LiaisonDiagramView *view)
{
  double sum = view->boxes->len;

  for (guint i = 0; i < view->boxes->len; i++)
    {
      const LiaisonLineBox *box = &g_array_index (view->boxes, LiaisonLineBox, i);

      sum = sum * 1.0000001 + box->x + 3 * box->y + 7 * box->width;
    }
  return sum;
}

/* How the picture lies in the widget: in its middle, as large as there is room for. */
static void
find_scale (LiaisonDiagramOverview *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;

  self->scale = MIN (width / self->picture.size.width, height / self->picture.size.height);
  self->origin_x = MARGIN + (width - self->picture.size.width * self->scale) / 2 - self->picture.origin.x * self->scale;
  self->origin_y = MARGIN + (height - self->picture.size.height * self->scale) / 2 - self->picture.origin.y * self->scale;
}

static graphene_rect_t
to_widget (LiaisonDiagramOverview *self,
           const graphene_rect_t  *area)
{
  return GRAPHENE_RECT_INIT ((float) (self->origin_x + area->origin.x * self->scale),
                             (float) (self->origin_y + area->origin.y * self->scale),
                             (float) (area->size.width * self->scale), (float) (area->size.height * self->scale));
}

static void
draw_dot (LiaisonDiagramOverview *self,
          cairo_t                *cr,
          guint                   number,
          const LiaisonPalette   *palette)
{
  const LiaisonLineBox *box = &g_array_index (self->view->boxes, LiaisonLineBox, number);
  LiaisonEntity *entity = liaison_diagram_node_get_entity (_liaison_diagram_view_node (self->view, number));
  const LiaisonColour *colour = &palette->kinds[liaison_entity_get_kind (entity)];
  double width = MAX (box->width * self->scale, LEAST_DOT);
  double height = MAX (box->height * self->scale, LEAST_DOT);

  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
  cairo_rectangle (cr, self->origin_x + box->x * self->scale - width / 2, self->origin_y + box->y * self->scale - height / 2,
                   width, height);
  cairo_fill (cr);
}

static void
keep_dots (LiaisonDiagramOverview *self)
{
  LiaisonPalette palette = liaison_diagram_style_get_palette (GTK_WIDGET (self));
  GtkSnapshot *snapshot;
  cairo_t *cr;

  if (!_liaison_diagram_view_measure (self->view, TRUE, &self->picture))
    return;
  find_scale (self);
  snapshot = gtk_snapshot_new ();
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                                 (float) gtk_widget_get_height (GTK_WIDGET (self))));
  for (guint i = 0; i < self->view->nodes->len; i++)
    draw_dot (self, cr, i, &palette);
  cairo_destroy (cr);
  g_clear_pointer (&self->dots, gsk_render_node_unref);
  self->dots = gtk_snapshot_free_to_node (snapshot);
}

static void
draw_frame (LiaisonDiagramOverview *self,
            GtkSnapshot            *snapshot)
{
  graphene_rect_t seen = seen_by (self->view);
  graphene_rect_t frame = to_widget (self, &seen);
  graphene_rect_t own = GRAPHENE_RECT_INIT (1, 1, (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2,
                                            (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2);
  GdkRGBA line = _liaison_diagram_view_get_accent (self->view);
  GdkRGBA fill = line;
  GskRoundedRect shape;

  if (!graphene_rect_intersection (&frame, &own, &frame))
    return;
  fill.alpha *= FRAME_FILL;
  gsk_rounded_rect_init_from_rect (&shape, &frame, 2);
  gtk_snapshot_append_color (snapshot, &fill, &frame);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { FRAME_LINE, FRAME_LINE, FRAME_LINE, FRAME_LINE },
                              (GdkRGBA[4]) { line, line, line, line });
}

static void
liaison_diagram_overview_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  LiaisonDiagramOverview *self = LIAISON_DIAGRAM_OVERVIEW (widget);
  double checksum;

  if (self->view == NULL || self->view->nodes->len == 0)
    return;
  checksum = add_up (self->view);
  /* Until all have places there is nothing to measure, and what was seen is seen. */
  if (self->view->arranged && (self->dots == NULL || checksum != self->checksum))
    {
      keep_dots (self);
      self->checksum = checksum;
    }
  if (self->dots == NULL)
    return;
  gtk_snapshot_append_node (snapshot, self->dots);
  draw_frame (self, snapshot);
}

static void
liaison_diagram_overview_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LIAISON_DIAGRAM_OVERVIEW (widget)->width
                                                                  : LIAISON_DIAGRAM_OVERVIEW_HEIGHT;
}

static void
forget_dots (LiaisonDiagramOverview *self)
{
  g_clear_pointer (&self->dots, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
liaison_diagram_overview_size_allocate (GtkWidget *widget,
                                        int        width,
                                        int        height,
                                        int        baseline)
{
  forget_dots (LIAISON_DIAGRAM_OVERVIEW (widget));
}

static void
liaison_diagram_overview_css_changed (GtkWidget         *widget,
                                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (liaison_diagram_overview_parent_class)->css_changed (widget, change);
  forget_dots (LIAISON_DIAGRAM_OVERVIEW (widget));
}

/* The place of the plane under a place of the widget. */
static void
to_plane (LiaisonDiagramOverview *self,
          double                  x,
          double                  y,
          double                 *plane_x,
          double                 *plane_y)
{
  *plane_x = (x - self->origin_x) / self->scale;
  *plane_y = (y - self->origin_y) / self->scale;
}

/* Where the origin of the plane is when the middle of what is seen is at X, Y of it. */
static void
find_pan (LiaisonDiagramView *view,
          double              x,
          double              y,
          double             *pan_x,
          double             *pan_y)
{
  *pan_x = gtk_widget_get_width (GTK_WIDGET (view)) / 2.0 - x * view->zoom;
  *pan_y = gtk_widget_get_height (GTK_WIDGET (view)) / 2.0 - y * view->zoom;
}

/* The frame is taken where it is; beside it, it comes to the pointer first. */
static void
on_drag_begin (LiaisonDiagramOverview *self,
               double                  x,
               double                  y,
               GtkGesture             *drag)
{
  graphene_rect_t seen;
  graphene_point_t middle;
  double plane_x, plane_y, pan_x, pan_y;

  if (self->view == NULL || self->dots == NULL)
    return;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  _liaison_diagram_view_stop_glide (self->view);
  self->view->follows_size = FALSE;
  seen = seen_by (self->view);
  to_plane (self, x, y, &plane_x, &plane_y);
  self->grip_x = self->grip_y = 0;
  if (graphene_rect_contains_point (&seen, &GRAPHENE_POINT_INIT ((float) plane_x, (float) plane_y)))
    {
      graphene_rect_get_center (&seen, &middle);
      self->grip_x = middle.x - plane_x;
      self->grip_y = middle.y - plane_y;
      return;
    }
  find_pan (self->view, plane_x, plane_y, &pan_x, &pan_y);
  _liaison_diagram_view_glide_to (self->view, self->view->zoom, pan_x, pan_y);
}

static void
on_drag_update (LiaisonDiagramOverview *self,
                double                  dx,
                double                  dy,
                GtkGestureDrag         *drag)
{
  double x, y, plane_x, plane_y, pan_x, pan_y;

  if (self->view == NULL || self->dots == NULL || (dx == 0 && dy == 0))
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  to_plane (self, x + dx, y + dy, &plane_x, &plane_y);
  find_pan (self->view, plane_x + self->grip_x, plane_y + self->grip_y, &pan_x, &pan_y);
  _liaison_diagram_view_stop_glide (self->view);
  _liaison_diagram_view_set_frame (self->view, self->view->zoom, pan_x, pan_y);
}

static void
liaison_diagram_overview_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  LiaisonDiagramOverview *self = LIAISON_DIAGRAM_OVERVIEW (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;
    case PROP_ROOMY:
      g_value_set_boolean (value, self->roomy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_overview_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  LiaisonDiagramOverview *self = LIAISON_DIAGRAM_OVERVIEW (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      liaison_diagram_overview_set_view (self, g_value_get_object (value));
      break;
    case PROP_WANTED:
      liaison_diagram_overview_set_wanted (self, g_value_get_boolean (value));
      break;
    case PROP_ROOMY:
      liaison_diagram_overview_set_roomy (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_overview_dispose (GObject *object)
{
  LiaisonDiagramOverview *self = LIAISON_DIAGRAM_OVERVIEW (object);

  liaison_diagram_overview_set_view (self, NULL);
  g_clear_handle_id (&self->look, g_source_remove);
  if (self->fade != NULL && adw_animation_get_state (self->fade) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (self->fade);
  g_clear_object (&self->fade);
  g_clear_pointer (&self->dots, gsk_render_node_unref);

  G_OBJECT_CLASS (liaison_diagram_overview_parent_class)->dispose (object);
}

static void
liaison_diagram_overview_class_init (LiaisonDiagramOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = liaison_diagram_overview_get_property;
  object_class->set_property = liaison_diagram_overview_set_property;
  object_class->dispose = liaison_diagram_overview_dispose;
  widget_class->measure = liaison_diagram_overview_measure;
  widget_class->size_allocate = liaison_diagram_overview_size_allocate;
  widget_class->snapshot = liaison_diagram_overview_snapshot;
  widget_class->css_changed = liaison_diagram_overview_css_changed;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, LIAISON_TYPE_DIAGRAM_VIEW, flags);
  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, TRUE, flags);
  properties[PROP_ROOMY] = g_param_spec_boolean ("roomy", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "diagram-overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_diagram_overview_init (LiaisonDiagramOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->wanted = TRUE;
  self->roomy = TRUE;
  self->width = LIAISON_DIAGRAM_OVERVIEW_WIDTH;
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE_TIME, adw_callback_animation_target_new (on_fade, self, NULL));
  gtk_widget_set_opacity (GTK_WIDGET (self), 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Drag the frame to look elsewhere"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Overview of the diagram"), -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * liaison_diagram_overview_set_view:
 * @self: an overview
 * @view: (nullable): the view of which it is a map
 */
void
liaison_diagram_overview_set_view (LiaisonDiagramOverview *self,
                                   LiaisonDiagramView     *view)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_OVERVIEW (self));

  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "seen-changed", G_CALLBACK (on_seen_changed), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/**
 * liaison_diagram_overview_set_roomy:
 * @self: an overview
 * @roomy: whether there is room for it
 */
void
liaison_diagram_overview_set_roomy (LiaisonDiagramOverview *self,
                                    gboolean                roomy)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_OVERVIEW (self));

  if (self->roomy == roomy)
    return;
  self->roomy = roomy;
  on_seen_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOMY]);
}

/**
 * liaison_diagram_overview_set_wanted:
 * @self: an overview
 * @wanted: whether the reader wants to see it where it is of use
 */
void
liaison_diagram_overview_set_wanted (LiaisonDiagramOverview *self,
                                     gboolean                wanted)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_OVERVIEW (self));

  if (self->wanted == wanted)
    return;
  self->wanted = wanted;
  on_seen_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}
