/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTimelinePlot: dated items as marks above an axis, and the brush. Time runs in the direction of reading. CSS node:
 * timelineplot. Accessible role: slider, whose value is the item that the keyboard is at and whose text says what that is. */

#include "interface/diagram/diagram-timeline-private.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "drawing/time-words.h"
#include "interface/plot-axis.h"

#define HEIGHT 72
#define MAX_LANES 9
#define PADDING 0.04      /* of the time shown, beside the first and the last item */
#define GRIP 7.0          /* so near to its edge the brush is dragged by it */
#define MIN_DAYS 5.0      /* nothing finer is shown */

G_DEFINE_FINAL_TYPE (LiaisonTimelinePlot, liaison_timeline_plot, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  BRUSHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

double
_liaison_timeline_plot_x (LiaisonTimelinePlot *self,
                          double               day)
{
  return liaison_plot_axis_x (GTK_WIDGET (self), LIAISON_PLOT_MARGIN, (day - self->first) / (self->last - self->first));
}

double
_liaison_timeline_plot_day (LiaisonTimelinePlot *self,
                            double               x)
{
  return self->first + liaison_plot_axis_share (GTK_WIDGET (self), LIAISON_PLOT_MARGIN, x) * (self->last - self->first);
}

static guint
count (LiaisonTimelinePlot *self)
{
  return self->timeline != NULL ? liaison_timeline_get_n_items (self->timeline) : 0;
}

static void
get_whole (LiaisonTimelinePlot *self,
           double              *first,
           double              *last)
{
  double days, middle;

  *first = liaison_timeline_get_first (self->timeline);
  *last = liaison_timeline_get_last (self->timeline) + 1;
  days = MAX (*last - *first, MIN_DAYS);
  middle = (*first + *last) / 2;
  *first = MAX (1, middle - days * (0.5 + PADDING));
  *last = middle + days * (0.5 + PADDING);
}

/* A mark keeps a little distance from the next. */
static void
stack (LiaisonTimelinePlot *self)
{
  double pixel = (self->last - self->first) / liaison_plot_axis_get_length (GTK_WIDGET (self), LIAISON_PLOT_MARGIN);

  if (count (self) > 0)
    self->n_lanes = liaison_timeline_stack (self->timeline, (LIAISON_PLOT_MARK + 2) * pixel, MAX_LANES, self->lanes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
liaison_timeline_plot_locate (LiaisonTimelinePlot *self,
                              guint                index,
                              graphene_rect_t     *place)
{
  const LiaisonTimelineItem *item = liaison_timeline_get_item (self->timeline, index);
  double from = _liaison_timeline_plot_x (self, item->from), to = _liaison_timeline_plot_x (self, item->to + 1);
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - LIAISON_PLOT_AXIS;
  double lane = MIN (LIAISON_PLOT_MARK + 3, bottom / MAX (self->n_lanes, 1));
  double width = MAX (ABS (to - from), LIAISON_PLOT_MARK);

  graphene_rect_init (place, (float) ((from + to - width) / 2), (float) (bottom - (self->lanes[index] + 1) * lane),
                      (float) width, (float) MIN (LIAISON_PLOT_MARK, lane));
}

int
_liaison_timeline_plot_item_at (LiaisonTimelinePlot *self,
                                double               x,
                                double               y)
{
  int found = -1;
  float width = 0;

  /* Of several the shortest, which is drawn above the others. */
  for (guint i = 0; i < count (self); i++)
    {
      graphene_rect_t place;
      graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

      liaison_timeline_plot_locate (self, i, &place);
      graphene_rect_inset (&place, -1, -1.5f);
      if (graphene_rect_contains_point (&place, &point) && (found < 0 || place.size.width < width))
        {
          found = (int) i;
          width = place.size.width;
        }
    }
  return found;
}

LiaisonBrushGrip
_liaison_timeline_plot_grip_at (LiaisonTimelinePlot *self,
                                double               x)
{
  double from, to;

  if (!self->brushed)
    return LIAISON_BRUSH_NEW;
  from = _liaison_timeline_plot_x (self, self->from);
  to = _liaison_timeline_plot_x (self, self->to + 1);
  if (ABS (x - to) <= GRIP && ABS (x - to) <= ABS (x - from))
    return LIAISON_BRUSH_TO;
  if (ABS (x - from) <= GRIP)
    return LIAISON_BRUSH_FROM;
  return x > MIN (from, to) && x < MAX (from, to) ? LIAISON_BRUSH_MOVE : LIAISON_BRUSH_NEW;
}

gboolean
_liaison_timeline_plot_shows (LiaisonTimelinePlot *self,
                              guint                index)
{
  const LiaisonTimelineItem *item = liaison_timeline_get_item (self->timeline, index);

  return !self->brushed || (item->from <= self->to && item->to >= self->from);
}

/**
 * liaison_timeline_item_dup_text:
 * @item: an item
 *
 * Returns: (transfer full): "France withdraws from Niger (expected), 28 September 2023 – 31 December 2023"
 */
char *
liaison_timeline_item_dup_text (const LiaisonTimelineItem *item)
{
  g_autofree char *what = item->entity != NULL ? liaison_entity_dup_label (item->entity)
                                               : liaison_relation_dup_sentence (item->relation);
  g_autofree char *when = NULL;
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_julian (&from, (guint32) item->from);
  g_date_set_julian (&to, (guint32) item->to);
  when = liaison_time_dup_range (&from, &to);
  /* Translators: what was done, and when: "Norway assaults Sweden, 3 March 2020" */
  return g_strdup_printf (_("%1$s, %2$s"), what, when);
}

static void
describe (LiaisonTimelinePlot *self)
{
  guint n = count (self);
  g_autofree char *text = self->current >= 0 && self->current < (int) n
                            ? liaison_timeline_item_dup_text (liaison_timeline_get_item (self->timeline, (guint) self->current))
                            : g_strdup (_("Nothing selected"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, MIN (n, 1.0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) n,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->current + 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
_liaison_timeline_plot_tell (LiaisonTimelinePlot *self,
                             gboolean             still)
{
  g_signal_emit (self, signals[BRUSHED], 0, still);
}

void
_liaison_timeline_plot_brush (LiaisonTimelinePlot *self,
                              int                  from,
                              int                  to,
                              gboolean             still)
{
  liaison_timeline_plot_set_brush (self, MIN (from, to), MAX (from, to));
  _liaison_timeline_plot_tell (self, still);
}

void
_liaison_timeline_plot_choose (LiaisonTimelinePlot *self,
                               int                  index)
{
  liaison_timeline_plot_set_current (self, index);
  if (index >= 0)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) index);
}

static gboolean
on_query_tooltip (LiaisonTimelinePlot *self,
                  int                  x,
                  int                  y,
                  gboolean             keyboard,
                  GtkTooltip          *tooltip)
{
  int index = keyboard ? self->current : _liaison_timeline_plot_item_at (self, x, y);
  g_autofree char *text = NULL;
  graphene_rect_t place;

  if (index < 0)
    return FALSE;
  text = liaison_timeline_item_dup_text (liaison_timeline_get_item (self->timeline, (guint) index));
  gtk_tooltip_set_text (tooltip, text);
  liaison_timeline_plot_locate (self, (guint) index, &place);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) place.origin.x, (int) place.origin.y, (int) place.size.width + 1,
                                                       (int) place.size.height + 1 });
  return TRUE;
}

static void
liaison_timeline_plot_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : HEIGHT;
}

static void
liaison_timeline_plot_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  stack (LIAISON_TIMELINE_PLOT (widget));
}

static void
liaison_timeline_plot_finalize (GObject *object)
{
  LiaisonTimelinePlot *self = LIAISON_TIMELINE_PLOT (object);

  g_clear_pointer (&self->timeline, liaison_timeline_free);
  g_clear_pointer (&self->lanes, g_free);

  G_OBJECT_CLASS (liaison_timeline_plot_parent_class)->finalize (object);
}

static void
liaison_timeline_plot_class_init (LiaisonTimelinePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_timeline_plot_finalize;
  widget_class->measure = liaison_timeline_plot_measure;
  widget_class->size_allocate = liaison_timeline_plot_size_allocate;
  widget_class->snapshot = _liaison_timeline_plot_snapshot;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_UINT);
  signals[BRUSHED] = g_signal_new ("brushed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_BOOLEAN);
  _liaison_timeline_plot_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timelineplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
liaison_timeline_plot_init (LiaisonTimelinePlot *self)
{
  self->last = 1;
  self->current = self->hovered = self->anchor = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline items"), -1);
  _liaison_timeline_plot_add_input (self);
  describe (self);
}

void
liaison_timeline_plot_set_timeline (LiaisonTimelinePlot *self,
                                    LiaisonTimeline     *timeline,
                                    const GDate         *published)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_PLOT (self));

  g_clear_pointer (&self->timeline, liaison_timeline_free);
  self->timeline = timeline;
  self->published = g_date_valid (published) ? (int) g_date_get_julian (published) : 0;
  self->current = self->hovered = self->anchor = -1;
  self->n_lanes = 0;
  g_clear_pointer (&self->lanes, g_free);
  self->lanes = g_new0 (guint, count (self) + 1);
  if (count (self) > 0)
    get_whole (self, &self->first, &self->last);
  stack (self);
  describe (self);
}

gboolean
liaison_timeline_plot_get_brush (LiaisonTimelinePlot *self,
                                 int                 *from,
                                 int                 *to)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_PLOT (self), FALSE);

  *from = self->from;
  *to = self->to;
  return self->brushed;
}

void
liaison_timeline_plot_set_brush (LiaisonTimelinePlot *self,
                                 int                  from,
                                 int                  to)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_PLOT (self));
  g_return_if_fail (from <= to);

  self->brushed = TRUE;
  self->from = MAX (from, 1);
  self->to = MAX (to, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
liaison_timeline_plot_clear_brush (LiaisonTimelinePlot *self)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_PLOT (self));

  self->brushed = FALSE;
  self->anchor = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
liaison_timeline_plot_get_current (LiaisonTimelinePlot *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_PLOT (self), -1);

  return self->current;
}

/* Moves what is shown so that the item can be seen. */
static void
bring_into_view (LiaisonTimelinePlot *self,
                 guint                index)
{
  const LiaisonTimelineItem *item = liaison_timeline_get_item (self->timeline, index);
  double middle = (item->from + item->to + 1) / 2.0, days = self->last - self->first;

  if (middle >= self->first && middle <= self->last)
    return;
  self->first = middle - days / 2;
  self->last = middle + days / 2;
  stack (self);
}

void
liaison_timeline_plot_set_current (LiaisonTimelinePlot *self,
                                   int                  index)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_PLOT (self));
  g_return_if_fail (index < (int) count (self));

  if (self->current == index)
    return;
  self->current = index;
  if (index >= 0)
    bring_into_view (self, (guint) index);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * liaison_timeline_plot_zoom:
 * @self: a plot
 * @factor: by how much less time is shown; below 1 more
 * @x: the pixel whose day stays where it is
 *
 * Never shows more than the whole time.
 */
void
liaison_timeline_plot_zoom (LiaisonTimelinePlot *self,
                            double               factor,
                            double               x)
{
  double day, share, days, first, last;

  g_return_if_fail (LIAISON_IS_TIMELINE_PLOT (self));
  g_return_if_fail (factor > 0);

  if (count (self) == 0)
    return;
  get_whole (self, &first, &last);
  day = _liaison_timeline_plot_day (self, x);
  share = (day - self->first) / (self->last - self->first);
  days = CLAMP ((self->last - self->first) / factor, MIN_DAYS, last - first);
  self->first = CLAMP (day - share * days, first, last - days);
  self->last = self->first + days;
  stack (self);
}

void
liaison_timeline_plot_pan (LiaisonTimelinePlot *self,
                           double               share)
{
  double first, last, days;

  g_return_if_fail (LIAISON_IS_TIMELINE_PLOT (self));

  if (count (self) == 0)
    return;
  get_whole (self, &first, &last);
  days = self->last - self->first;
  self->first = CLAMP (self->first + share * days, first, MAX (first, last - days));
  self->last = self->first + days;
  stack (self);
}
