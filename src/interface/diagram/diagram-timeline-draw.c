/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the plot of a timeline: the axis with its ticks, the day of the article, the marks and the brush. The colours are those of
 * the diagram; operations, agreements and events have square marks, relations round ones, hollow where they are no facts. */

#include "interface/diagram/diagram-timeline-private.h"

#include "drawing/time-words.h"
#include "interface/diagram/diagram-style.h"

#define TICK_ROOM 70.0   /* a tick with its words */
#define OUT_OF_BRUSH 0.3
#define HANDLE 3.0

typedef struct
{
  LiaisonTimelinePlot *plot;
  GtkSnapshot *snapshot;
  LiaisonPalette palette;
  float width;
  float bottom;          /* where the marks end and the axis begins */
} Drawing;

static GdkRGBA
to_rgba (LiaisonColour colour,
         double        share)
{
  return (GdkRGBA) { (float) colour.red, (float) colour.green, (float) colour.blue, (float) (colour.alpha * share) };
}

static void
fill (Drawing       *drawing,
      float          x,
      float          y,
      float          width,
      float          height,
      LiaisonColour  colour,
      double         share)
{
  GdkRGBA rgba = to_rgba (colour, share);

  gtk_snapshot_append_color (drawing->snapshot, &rgba, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_label (Drawing    *drawing,
            const char *text,
            double      x,
            double      y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->plot), text);
  GdkRGBA colour = to_rgba (drawing->palette.text, 0.75);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - width / 2.0, 0, MAX (0, drawing->width - width));
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &colour);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_axis (Drawing *drawing)
{
  LiaisonTimelinePlot *self = drawing->plot;
  LiaisonTimelineUnit unit = liaison_timeline_choose_unit (self->last - self->first, MAX (1, drawing->width / TICK_ROOM));
  g_autoptr (GArray) ticks = liaison_timeline_dup_ticks (MAX (1, (int) self->first), (int) self->last, unit);

  fill (drawing, 0, drawing->bottom, drawing->width, 1, drawing->palette.text, 0.25);
  for (guint i = 0; i < ticks->len; i++)
    {
      int day = g_array_index (ticks, int, i);
      double x = _liaison_timeline_plot_x (self, day);
      g_autofree char *text = liaison_time_dup_tick (day, unit);

      fill (drawing, (float) x, 0, 1, drawing->bottom + 3, drawing->palette.text, 0.1);
      draw_label (drawing, text, x, drawing->bottom + 2);
    }
}

/* What lies after it was still to come when the article was written. */
static void
draw_published (Drawing *drawing)
{
  double x;

  if (drawing->plot->published == 0)
    return;
  x = _liaison_timeline_plot_x (drawing->plot, drawing->plot->published + 1);
  for (float y = 0; y < drawing->bottom; y += 6)
    fill (drawing, (float) x, y, 1, 3, drawing->palette.text, 0.6);
}

static LiaisonColour
get_colour (Drawing                   *drawing,
            const LiaisonTimelineItem *item)
{
  return item->entity != NULL ? drawing->palette.kinds[liaison_entity_get_kind (item->entity)]
                              : drawing->palette.valences[liaison_relation_get_valence (item->relation)];
}

static void
draw_mark (Drawing *drawing,
           guint    index)
{
  const LiaisonTimelineItem *item = liaison_timeline_get_item (drawing->plot->timeline, index);
  gboolean shown = _liaison_timeline_plot_shows (drawing->plot, index);
  gboolean hollow = item->relation != NULL && liaison_relation_get_modality (item->relation) != LIAISON_MODALITY_ACTUAL;
  LiaisonColour colour = get_colour (drawing, item);
  graphene_rect_t place;
  GskRoundedRect shape;
  GdkRGBA rgba;

  /* Neutral lines are soft in the diagram, where they are many; a mark is not. */
  if (item->relation != NULL && liaison_relation_get_valence (item->relation) == LIAISON_VALENCE_NEUTRAL)
    colour.alpha = MAX (colour.alpha, 0.65);
  rgba = to_rgba (colour, shown ? 1 : OUT_OF_BRUSH);
  liaison_timeline_plot_locate (drawing->plot, index, &place);
  gsk_rounded_rect_init_from_rect (&shape, &place, item->entity != NULL ? 1.5f : place.size.height / 2);
  if (hollow)
    gtk_snapshot_append_border (drawing->snapshot, &shape, (float[4]) { 1.5f, 1.5f, 1.5f, 1.5f },
                                (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
  else
    {
      gtk_snapshot_push_rounded_clip (drawing->snapshot, &shape);
      gtk_snapshot_append_color (drawing->snapshot, &rgba, &place);
      gtk_snapshot_pop (drawing->snapshot);
    }
  if ((int) index != drawing->plot->current && (int) index != drawing->plot->hovered)
    return;
  gsk_rounded_rect_shrink (&shape, -2.5f, -2.5f, -2.5f, -2.5f);
  rgba = to_rgba ((int) index == drawing->plot->current ? drawing->palette.accent : drawing->palette.text,
                  (int) index == drawing->plot->current ? 1 : 0.5);
  gtk_snapshot_append_border (drawing->snapshot, &shape, (float[4]) { 1.5f, 1.5f, 1.5f, 1.5f },
                              (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

/* The longest first, so that short ones lie above them where the lanes do not suffice. */
static void
draw_marks (Drawing *drawing)
{
  guint n = liaison_timeline_get_n_items (drawing->plot->timeline);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        const LiaisonTimelineItem *item = liaison_timeline_get_item (drawing->plot->timeline, i);
        double from = _liaison_timeline_plot_x (drawing->plot, item->from);
        gboolean is_long = ABS (_liaison_timeline_plot_x (drawing->plot, item->to + 1) - from) > 3 * LIAISON_PLOT_MARK;

        if (is_long == (pass == 0))
          draw_mark (drawing, i);
      }
}

static void
draw_brush (Drawing *drawing)
{
  double from, to;

  if (!drawing->plot->brushed)
    return;
  from = _liaison_timeline_plot_x (drawing->plot, drawing->plot->from);
  to = _liaison_timeline_plot_x (drawing->plot, drawing->plot->to + 1);
  fill (drawing, (float) MIN (from, to), 0, (float) ABS (to - from), drawing->bottom, drawing->palette.accent, 0.15);
  fill (drawing, (float) (from - HANDLE / 2), 0, HANDLE, drawing->bottom, drawing->palette.accent, 1);
  fill (drawing, (float) (to - HANDLE / 2), 0, HANDLE, drawing->bottom, drawing->palette.accent, 1);
}

void
_liaison_timeline_plot_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  Drawing drawing = { LIAISON_TIMELINE_PLOT (widget), snapshot };

  if (drawing.plot->timeline == NULL || liaison_timeline_get_n_items (drawing.plot->timeline) == 0)
    return;
  drawing.width = (float) gtk_widget_get_width (widget);
  drawing.bottom = (float) gtk_widget_get_height (widget) - LIAISON_PLOT_AXIS;
  drawing.palette = liaison_diagram_style_get_palette (widget);
  draw_axis (&drawing);
  draw_published (&drawing);
  draw_brush (&drawing);
  draw_marks (&drawing);
}
