/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The look of an entity in a diagram: a box of the shape, colour and symbol of its kind, with its name and, smaller, what is
 * known of it. What would be too small to be read is left out. */

#include "drawing/node-drawing.h"

#include <math.h>

#include "drawing/symbols.h"

#define PADDING_Y 5
#define PADDING_START 10
#define PADDING_END 12
#define PADDING_HEXAGON 16
#define SPACING 8
#define SYMBOL 15
#define SYMBOL_IMPORTANT 18
#define CORNER_SHARP 2.0
#define CORNER_SOFT 9.0
#define CORNER_ROUND 4.0
#define SLANT 10.0 /* of a hexagon */
#define FILL 0.12  /* of the kind's colour in the ground's */
#define FILL_SELECTED 0.24
#define FILL_SMALL 0.4
#define OUTLINE 1.5
#define SMALLEST_TEXT 0.86
#define LARGEST_TEXT 1.18
#define N_SIZES 4
#define SUMMARY_TEXT 0.8 /* of the name's */
#define SAMPLE_HEIGHT 18
#define SAMPLE_SYMBOL 11
#define STAR 6.5         /* half of what is new's, at 100 % */
#define STAR_WAIST 0.5   /* of it, between its points */
#define STAR_POINTS 5
#define STAR_EDGE 1.5    /* of the ground around it */
#define MAX_CHARS 24
#define NAME_ZOOM 0.22   /* below, names are too small to be read */
#define SUMMARY_ZOOM 0.4

struct _LiaisonNodeDrawing
{
  LiaisonEntityKind kind;
  PangoLayout *name;
  PangoLayout *summary;     /* nullable */
  int name_height;
  int text_width;           /* of the wider of the two */
  int text_height;
  int symbol;
  int width;
  int height;
  gboolean mirrored;        /* reads from right to left */
};

/* How wide text may get before it is wrapped, as a GtkLabel has it. */
static int
max_width_of (PangoContext *context,
              PangoWeight   weight)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (context));
  PangoFontMetrics *metrics;
  int width;

  pango_font_description_set_weight (font, weight);
  metrics = pango_context_get_metrics (context, font, pango_context_get_language (context));
  width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
               pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
  return width * MAX_CHARS;
}

/* Text in N_LINES at most, as wide as it must be. */
static PangoLayout *
set_text (PangoContext *context,
          const char   *text,
          double        size,
          PangoWeight   weight,
          int           n_lines)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  if (width > max_width_of (context, weight))
    {
      pango_layout_set_width (layout, max_width_of (context, weight));
      pango_layout_get_size (layout, &width, NULL);
    }
  pango_layout_set_width (layout, PANGO_PIXELS_CEIL (width) * PANGO_SCALE);
  return layout;
}

static int
start_of (LiaisonEntityKind kind)
{
  return kind == LIAISON_ENTITY_OPERATION ? PADDING_HEXAGON : PADDING_START;
}

static int
end_of (LiaisonEntityKind kind)
{
  return kind == LIAISON_ENTITY_OPERATION ? PADDING_HEXAGON : PADDING_END;
}

static void
measure (LiaisonNodeDrawing *self)
{
  int summary_width = 0, summary_height = 0;

  pango_layout_get_pixel_size (self->name, &self->text_width, &self->name_height);
  if (self->summary != NULL)
    pango_layout_get_pixel_size (self->summary, &summary_width, &summary_height);
  self->text_width = MAX (self->text_width, summary_width);
  self->text_height = self->name_height + summary_height;
  self->width = start_of (self->kind) + self->symbol + SPACING + self->text_width + end_of (self->kind);
  self->height = MAX (self->symbol, self->text_height) + 2 * PADDING_Y;
}

/**
 * liaison_node_drawing_new:
 * @entity: an entity
 * @context: the font and the direction of reading
 *
 * Returns: (transfer full): the look of @entity. It stays as it is when @context changes.
 */
LiaisonNodeDrawing *
liaison_node_drawing_new (LiaisonEntity *entity,
                          PangoContext  *context)
{
  LiaisonNodeDrawing *self;
  const char *summary;
  double importance, size;

  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (LiaisonNodeDrawing, 1);
  summary = liaison_entity_get_summary (entity);
  importance = CLAMP (liaison_entity_get_importance (entity), 0, 1);
  /* In few steps: each size is a font of its own, to be found and loaded. */
  size = SMALLEST_TEXT + (LARGEST_TEXT - SMALLEST_TEXT) * (int) (importance * N_SIZES + 0.5) / N_SIZES;
  self->kind = liaison_entity_get_kind (entity);
  self->mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->symbol = importance > 0.5 ? SYMBOL_IMPORTANT : SYMBOL;
  self->name = set_text (context, liaison_entity_get_name (entity), size, PANGO_WEIGHT_BOLD, 2);
  if (summary != NULL)
    self->summary = set_text (context, summary, size * SUMMARY_TEXT, PANGO_WEIGHT_NORMAL, 1);
  measure (self);
  return self;
}

/**
 * liaison_node_drawing_free:
 * @self: (transfer full): a look
 */
void
liaison_node_drawing_free (LiaisonNodeDrawing *self)
{
  g_clear_object (&self->name);
  g_clear_object (&self->summary);
  g_free (self);
}

/**
 * liaison_node_drawing_get_size:
 * @self: a look
 * @width: (out): how wide it is
 * @height: (out): how high it is
 */
void
liaison_node_drawing_get_size (const LiaisonNodeDrawing *self,
                               int                      *width,
                               int                      *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * liaison_node_drawing_is_round:
 * @self: a look
 *
 * Returns: whether its ends are half circles
 */
gboolean
liaison_node_drawing_is_round (const LiaisonNodeDrawing *self)
{
  return self->kind == LIAISON_ENTITY_PERSON || self->kind == LIAISON_ENTITY_PLACE;
}

static double
corner_of (LiaisonEntityKind kind,
           double            height)
{
  switch (kind)
    {
    case LIAISON_ENTITY_PERSON:
    case LIAISON_ENTITY_PLACE:
      return height / 2.0;
    case LIAISON_ENTITY_ORGANIZATION:
      return CORNER_ROUND;
    case LIAISON_ENTITY_EVENT:
      return CORNER_SOFT;
    case LIAISON_ENTITY_AGREEMENT:
    case LIAISON_ENTITY_OPERATION:
    case LIAISON_N_ENTITY_KINDS:
    default:
      return CORNER_SHARP;
    }
}

static void
trace_hexagon (cairo_t *cr,
               double   left,
               double   top,
               double   right,
               double   bottom)
{
  cairo_move_to (cr, left + 1, (top + bottom) / 2);
  cairo_line_to (cr, left + SLANT, top);
  cairo_line_to (cr, right - SLANT, top);
  cairo_line_to (cr, right - 1, (top + bottom) / 2);
  cairo_line_to (cr, right - SLANT, bottom);
  cairo_line_to (cr, left + SLANT, bottom);
  cairo_close_path (cr);
}

static void
trace_rounded (cairo_t *cr,
               double   left,
               double   top,
               double   right,
               double   bottom,
               double   corner)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - corner, top + corner, corner, -G_PI_2, 0);
  cairo_arc (cr, right - corner, bottom - corner, corner, 0, G_PI_2);
  cairo_arc (cr, left + corner, bottom - corner, corner, G_PI_2, G_PI);
  cairo_arc (cr, left + corner, top + corner, corner, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace (LiaisonEntityKind  kind,
       cairo_t           *cr,
       double             x,
       double             y,
       double             width,
       double             height,
       double             inset)
{
  double left = x - width / 2.0 + inset;
  double top = y - height / 2.0 + inset;
  double right = x + width / 2.0 - inset;
  double bottom = y + height / 2.0 - inset;

  if (kind == LIAISON_ENTITY_OPERATION)
    trace_hexagon (cr, left, top, right, bottom);
  else
    trace_rounded (cr, left, top, right, bottom, MAX (corner_of (kind, height) - inset, 0));
}

/**
 * liaison_node_drawing_trace:
 * @self: a look
 * @cr: what its outline is added to as a path
 * @x: the centre
 * @y: the centre
 * @inset: how far inside, or, below 0, outside of its edge
 */
void
liaison_node_drawing_trace (const LiaisonNodeDrawing *self,
                            cairo_t                  *cr,
                            double                    x,
                            double                    y,
                            double                    inset)
{
  trace (self->kind, cr, x, y, self->width, self->height, inset);
}

/* Text that is set to the right of its room ends there. */
static double
align (const LiaisonNodeDrawing *self,
       PangoLayout              *layout,
       double                    left)
{
  int width;

  if (!self->mirrored)
    return left;
  pango_layout_get_pixel_size (layout, &width, NULL);
  return left + self->text_width - width;
}

/* The symbol and, as far as they can be read at ZOOM, name and summary. */
static void
paint_content (const LiaisonNodeDrawing *self,
               LiaisonInk               *ink,
               const LiaisonColour      *symbol,
               const LiaisonColour      *name,
               const LiaisonColour      *summary,
               double                    left,
               double                    top,
               double                    zoom)
{
  double text_left = left + (self->mirrored ? end_of (self->kind) : start_of (self->kind) + self->symbol + SPACING);
  double symbol_left = self->mirrored ? left + self->width - start_of (self->kind) - self->symbol : left + start_of (self->kind);
  double text_top = top + (self->height - self->text_height) / 2.0;

  liaison_symbol_trace (self->kind, ink->cr, symbol_left, top + (self->height - self->symbol) / 2.0, self->symbol);
  liaison_ink_fill (ink, symbol);
  if (zoom < NAME_ZOOM)
    return;
  if (self->summary == NULL || zoom < SUMMARY_ZOOM)
    text_top = top + (self->height - self->name_height) / 2.0;
  liaison_ink_text (ink, name, self->name, align (self, self->name, text_left), text_top);
  if (self->summary != NULL && zoom >= SUMMARY_ZOOM)
    liaison_ink_text (ink, summary, self->summary, align (self, self->summary, text_left), text_top + self->name_height);
}

static void
trace_star (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < 2 * STAR_POINTS; i++)
    {
      double angle = G_PI * i / STAR_POINTS - G_PI_2;
      double r = i % 2 == 0 ? radius : radius * STAR_WAIST;

      cairo_line_to (cr, x + r * cos (angle), y + r * sin (angle));
    }
  cairo_close_path (cr);
}

/* On the corner where a line of text ends, which has no text; larger where all is small. */
static void
paint_star (const LiaisonNodeDrawing *self,
            LiaisonInk               *ink,
            const LiaisonPalette     *palette,
            double                    x,
            double                    y,
            double                    zoom,
            double                    left_of_it)
{
  double radius = MIN (STAR * (zoom >= 0.7 ? 1 : zoom >= 0.45 ? 1.3 : 2), self->height / 2.0);
  double across = self->width / 2.0 - radius;
  LiaisonColour fill = liaison_colour_mix (&palette->ground, &palette->text, left_of_it);

  trace_star (ink->cr, self->mirrored ? x - across : x + across, y - self->height / 2.0 + radius, radius);
  liaison_ink_paint (ink, &fill, &palette->ground, STAR_EDGE);
}

/**
 * liaison_node_drawing_paint:
 * @self: a look
 * @ink: what to paint it with
 * @palette: the colours
 * @x: the centre
 * @y: the centre
 * @zoom: how large it will be seen, 1 for 100 %: decides what can be read, and keeps the outline from getting too thin. It
 *   does not scale; whoever owns the ink's context has done so.
 * @state: what the reader does with it
 */
void
liaison_node_drawing_paint (const LiaisonNodeDrawing *self,
                            LiaisonInk               *ink,
                            const LiaisonPalette     *palette,
                            double                    x,
                            double                    y,
                            double                    zoom,
                            LiaisonDrawingState       state)
{
  gboolean selected = (state & LIAISON_DRAWING_SELECTED) != 0;
  double left_of_it = (state & LIAISON_DRAWING_DIMMED) != 0 ? palette->dimmed_node : 1;
  double line = (zoom >= 0.7 ? 1 : zoom >= 0.45 ? 2 : 4) * OUTLINE * (selected ? 2 : 1);
  double share = selected ? FILL_SELECTED : zoom < NAME_ZOOM ? FILL_SMALL : FILL;
  LiaisonColour stroke = liaison_colour_mix (&palette->ground, &palette->kinds[self->kind], left_of_it);
  LiaisonColour fill = liaison_colour_mix (&palette->ground, &palette->kinds[self->kind], share * left_of_it);
  LiaisonColour name = liaison_colour_fade (&palette->text, left_of_it);
  LiaisonColour summary = liaison_colour_fade (&name, 1 - palette->faint);

  liaison_node_drawing_trace (self, ink->cr, x, y, line / 2);
  liaison_ink_paint (ink, &fill, &stroke, line);
  paint_content (self, ink, &stroke, &name, &summary, x - self->width / 2.0, y - self->height / 2.0, zoom);
  if ((state & LIAISON_DRAWING_NEW) != 0)
    paint_star (self, ink, palette, x, y, zoom, left_of_it);
}

/**
 * liaison_node_drawing_paint_new_sample:
 * @ink: what to paint it with
 * @palette: the colours
 * @x: the left edge
 * @y: the centre
 *
 * Paints the star that what is new has, in the middle of %LIAISON_NODE_SAMPLE_WIDTH: for a legend.
 */
void
liaison_node_drawing_paint_new_sample (LiaisonInk           *ink,
                                       const LiaisonPalette *palette,
                                       double                x,
                                       double                y)
{
  trace_star (ink->cr, x + LIAISON_NODE_SAMPLE_WIDTH / 2.0, y, STAR);
  liaison_ink_fill (ink, &palette->text);
}

/**
 * liaison_node_drawing_paint_sample:
 * @kind: a kind of entity
 * @ink: what to paint it with
 * @palette: the colours
 * @x: the left edge
 * @y: the centre
 *
 * Paints a small node without a name, of %LIAISON_NODE_SAMPLE_WIDTH: for a legend.
 */
void
liaison_node_drawing_paint_sample (LiaisonEntityKind     kind,
                                   LiaisonInk           *ink,
                                   const LiaisonPalette *palette,
                                   double                x,
                                   double                y)
{
  LiaisonColour fill = liaison_colour_mix (&palette->ground, &palette->kinds[kind], FILL);
  double middle = x + LIAISON_NODE_SAMPLE_WIDTH / 2.0;

  trace (kind, ink->cr, middle, y, LIAISON_NODE_SAMPLE_WIDTH, SAMPLE_HEIGHT, OUTLINE / 2);
  liaison_ink_paint (ink, &fill, &palette->kinds[kind], OUTLINE);
  liaison_symbol_trace (kind, ink->cr, middle - SAMPLE_SYMBOL / 2.0, y - SAMPLE_SYMBOL / 2.0, SAMPLE_SYMBOL);
  liaison_ink_fill (ink, &palette->kinds[kind]);
}
