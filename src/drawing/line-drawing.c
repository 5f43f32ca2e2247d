/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints the lines of a diagram. Colour and end mark show valence (a full head with a bar across for negative, a full head for
 * positive, an open one for neutral), dashes modality, width the amount of evidence; what the article denies is crossed
 * out, and what is weak is thin and faint. */

#include "drawing/line-drawing.h"

#include <math.h>

#include "drawing/diagram-words.h"

#define THINNEST 1.4
#define THICKER 0.6        /* for each further piece of evidence */
#define THICKEST 3.8
#define HEAD_LENGTH 9.0
#define HEAD_WIDTH 4.2
#define WEAK_WIDTH 1.0
#define WEAK 0.6           /* of the colour of a line that is weak */
#define HALO 3.0
#define LABEL_TEXT 0.84
#define LABEL_PADDING 2

/**
 * liaison_line_drawing_set_label:
 * @line: a line; its label, and how large it is, are set
 * @context: the font
 */
void
liaison_line_drawing_set_label (LiaisonLine  *line,
                                PangoContext *context)
{
  g_autofree char *text = liaison_relation_dup_label (line->relation);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLayout *layout = pango_layout_new (context);
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_TEXT));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  g_clear_object ((PangoLayout **) &line->label);
  line->label = layout;
  line->label_width = width + 2 * LABEL_PADDING;
  line->label_height = height;
}

/**
 * liaison_line_drawing_clear:
 * @line: a line; what it owns is let go
 */
void
liaison_line_drawing_clear (LiaisonLine *line)
{
  g_clear_object (&line->relation);
  g_clear_object ((PangoLayout **) &line->label);
}

/* What decides how a line looks. */
typedef struct
{
  LiaisonValence valence;
  LiaisonModality modality;
  gboolean negated;
  gboolean weak;
  double width;
} Look;

static double
width_for (guint n_evidence)
{
  return MIN (THINNEST + THICKER * (MAX (n_evidence, 1) - 1), THICKEST);
}

static double
width_of (LiaisonRelation *relation)
{
  guint n_evidence;

  if (liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK)
    return WEAK_WIDTH;
  liaison_relation_get_evidence (relation, &n_evidence);
  return width_for (n_evidence);
}

static void
dash (LiaisonInk          *ink,
      const LiaisonColour *colour,
      double               width,
      LiaisonModality      modality)
{
  static const double expected[] = { 7, 5 };
  static const double possible[] = { 1.5, 4.5 };
  static const double hypothetical[] = { 1.5, 8 };

  switch (modality)
    {
    case LIAISON_MODALITY_EXPECTED:
      liaison_ink_dash (ink, colour, width, expected, G_N_ELEMENTS (expected));
      break;
    case LIAISON_MODALITY_POSSIBLE:
      liaison_ink_dash (ink, colour, width, possible, G_N_ELEMENTS (possible));
      break;
    case LIAISON_MODALITY_HYPOTHETICAL:
      liaison_ink_dash (ink, colour, width, hypothetical, G_N_ELEMENTS (hypothetical));
      break;
    case LIAISON_MODALITY_ACTUAL:
    default:
      liaison_ink_stroke (ink, colour, width);
      break;
    }
}

static Look
look_of (LiaisonRelation *relation)
{
  return (Look) {
    liaison_relation_get_valence (relation), liaison_relation_get_modality (relation), liaison_relation_get_negated (relation),
    liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK, width_of (relation),
  };
}

static void
trace (cairo_t           *cr,
       const LiaisonLine *line)
{
  cairo_move_to (cr, line->x[0], line->y[0]);
  cairo_curve_to (cr, line->x[1], line->y[1], line->x[2], line->y[2], line->x[3], line->y[3]);
}

/* The mark at the target: an arrowhead whose form shows the valence. */
static void
paint_head (const LiaisonLine   *line,
            LiaisonInk          *ink,
            const LiaisonColour *colour,
            double               width,
            LiaisonValence       valence)
{
  double length = HEAD_LENGTH + width;
  double half = HEAD_WIDTH + width / 2;
  double bx, by;

  liaison_line_at (line, 0.92, &bx, &by);
  cairo_save (ink->cr);
  cairo_translate (ink->cr, line->x[3], line->y[3]);
  cairo_rotate (ink->cr, atan2 (line->y[3] - by, line->x[3] - bx));
  cairo_move_to (ink->cr, -length, -half);
  cairo_line_to (ink->cr, 0, 0);
  cairo_line_to (ink->cr, -length, half);
  if (valence == LIAISON_VALENCE_NEUTRAL)
    liaison_ink_stroke (ink, colour, width);
  else
    {
      cairo_close_path (ink->cr);
      liaison_ink_fill (ink, colour);
    }
  if (valence == LIAISON_VALENCE_NEGATIVE)
    {
      cairo_move_to (ink->cr, -length - 4, -half - 1);
      cairo_line_to (ink->cr, -length - 4, half + 1);
      liaison_ink_stroke (ink, colour, width);
    }
  cairo_restore (ink->cr);
}

/* Two strokes across, a third of the way along: it is said not to be so. */
static void
paint_denial (const LiaisonLine   *line,
              LiaisonInk          *ink,
              const LiaisonColour *colour,
              double               width)
{
  double x, y, bx, by;

  liaison_line_at (line, 0.16, &x, &y);
  liaison_line_at (line, 0.2, &bx, &by);
  cairo_save (ink->cr);
  cairo_translate (ink->cr, x, y);
  cairo_rotate (ink->cr, atan2 (by - y, bx - x));
  cairo_move_to (ink->cr, -5, -5);
  cairo_line_to (ink->cr, 5, 5);
  cairo_move_to (ink->cr, -5, 5);
  cairo_line_to (ink->cr, 5, -5);
  liaison_ink_stroke (ink, colour, width);
  cairo_restore (ink->cr);
}

static void
paint_halo (const LiaisonLine    *line,
            LiaisonInk           *ink,
            const LiaisonPalette *palette,
            double                width,
            gboolean              selected)
{
  LiaisonColour halo = liaison_colour_fade (selected ? &palette->accent : &palette->text, selected ? 0.28 : 0.1);

  trace (ink->cr, line);
  liaison_ink_stroke (ink, &halo, width + 2 * HALO + 2);
}

static void
paint (const LiaisonLine    *line,
       const Look           *look,
       LiaisonInk           *ink,
       const LiaisonPalette *palette,
       LiaisonDrawingState   state)
{
  gboolean selected = (state & LIAISON_DRAWING_SELECTED) != 0;
  gboolean hovered = (state & LIAISON_DRAWING_HOVERED) != 0;
  LiaisonColour colour = palette->valences[look->valence];
  double width = look->width + (selected ? 1 : hovered ? 0.6 : 0);

  if ((state & LIAISON_DRAWING_DIMMED) != 0)
    colour.alpha *= palette->dimmed_line;
  else if (!selected && look->weak)
    colour.alpha *= WEAK;
  if (selected || hovered)
    paint_halo (line, ink, palette, width, selected);
  trace (ink->cr, line);
  dash (ink, &colour, width, look->modality);
  paint_head (line, ink, &colour, width, look->valence);
  if (look->negated)
    paint_denial (line, ink, &colour, width);
}

/**
 * liaison_line_drawing_paint:
 * @line: a routed line that is shown
 * @ink: what to paint it with
 * @palette: the colours
 * @state: what the reader does with it
 */
void
liaison_line_drawing_paint (const LiaisonLine    *line,
                            LiaisonInk           *ink,
                            const LiaisonPalette *palette,
                            LiaisonDrawingState   state)
{
  Look look = look_of (line->relation);

  paint (line, &look, ink, palette, state);
}

static LiaisonLine
sample_at (double x,
           double y)
{
  const double width = LIAISON_LINE_SAMPLE_WIDTH;

  return (LiaisonLine) {
    .x = { x, x + width / 3, x + width * 2 / 3, x + width },
    .y = { y, y, y, y },
  };
}

/**
 * liaison_line_drawing_paint_sample:
 * @ink: what to paint it with
 * @palette: the colours
 * @valence: what its colour and its head show
 * @modality: what its dashes show
 * @negated: whether it is crossed out
 * @x: its left end
 * @y: how far down it is
 *
 * Paints a short line to the right, of %LIAISON_LINE_SAMPLE_WIDTH: for a legend.
 */
void
liaison_line_drawing_paint_sample (LiaisonInk           *ink,
                                   const LiaisonPalette *palette,
                                   LiaisonValence        valence,
                                   LiaisonModality       modality,
                                   gboolean              negated,
                                   double                x,
                                   double                y)
{
  const LiaisonLine line = sample_at (x, y);
  const Look look = { valence, modality, negated, FALSE, THINNEST + THICKER };

  paint (&line, &look, ink, palette, LIAISON_DRAWING_PLAIN);
}

/**
 * liaison_line_drawing_paint_strength_sample:
 * @ink: what to paint it with
 * @palette: the colours
 * @n_evidence: how many passages its width shows; 0 for one that is weak
 * @x: its left end
 * @y: how far down it is
 *
 * Paints a short line to the right, of %LIAISON_LINE_SAMPLE_WIDTH: for a legend.
 */
void
liaison_line_drawing_paint_strength_sample (LiaisonInk           *ink,
                                            const LiaisonPalette *palette,
                                            guint                 n_evidence,
                                            double                x,
                                            double                y)
{
  const LiaisonLine line = sample_at (x, y);
  const Look look = {
    LIAISON_VALENCE_NEUTRAL, LIAISON_MODALITY_ACTUAL, FALSE, n_evidence == 0, n_evidence > 0 ? width_for (n_evidence) : WEAK_WIDTH,
  };

  paint (&line, &look, ink, palette, LIAISON_DRAWING_PLAIN);
}

/**
 * liaison_line_drawing_paint_label:
 * @line: a routed line with a label
 * @ink: what to paint it with
 * @palette: the colours
 * @state: what the reader does with it
 *
 * Paints the label of the line, unless it would cover something and is not selected.
 */
void
liaison_line_drawing_paint_label (const LiaisonLine    *line,
                                  LiaisonInk           *ink,
                                  const LiaisonPalette *palette,
                                  LiaisonDrawingState   state)
{
  gboolean selected = (state & LIAISON_DRAWING_SELECTED) != 0;
  gboolean dimmed = (state & LIAISON_DRAWING_DIMMED) != 0;
  LiaisonColour colour = liaison_colour_fade (&palette->text, dimmed ? palette->dimmed_line : selected ? 1 : 0.75);
  double left = line->label_x - line->label_width / 2;
  double top = line->label_y - line->label_height / 2;

  if (!line->label_shown && !selected)
    return;
  if (!dimmed)
    {
      LiaisonColour ground = liaison_colour_fade (&palette->ground, 0.85);

      cairo_rectangle (ink->cr, left, top, line->label_width, line->label_height);
      liaison_ink_fill (ink, &ground);
    }
  liaison_ink_text (ink, &colour, line->label, left + LABEL_PADDING, top);
}
