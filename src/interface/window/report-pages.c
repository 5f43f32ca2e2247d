/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a report stands on paper: its blocks one below the other, long texts broken between lines, charts and the diagram whole. A
 * heading is never the last on a page. Blocks are placed some at a time, since a report may be long. */

#include "interface/window/report-pages.h"

#include <math.h>

#include "drawing/picture-write.h"
#include "forecast/moment.h"
#include "forecast/steps.h"
#include "forecast/track-record.h"
#include "interface/forecast/estimate/step-plot.h"
#include "interface/forecast/scoring/calibration-plot.h"
#include "interface/window/report-blocks.h"

#define BLOCKS_AT_ONCE 40
#define FONT "Sans"
#define SQUARE 250.0
#define STEPS_HEIGHT 110.0
#define INDENT 14.0
#define FAINT 0.2
#define POINTS 0.75                              /* in a pixel of the screen */

/* Some lines of a block, or a picture, on a page. */
typedef struct
{
  guint block;
  guint page;
  int first_line;
  int n_lines;
  double y;
  double height;
} Piece;

struct _LiaisonReportPages
{
  LiaisonPicture *picture;     /* nullable */
  GArray *calibration;         /* of LiaisonCalibrationBin */
  GArray *blocks;
  GArray *pieces;              /* of Piece, by their pages */
  gint64 now;
  PangoContext *context;       /* nullable */
  double width;
  double height;
  guint next;                  /* the block to be placed next */
  guint page;
  double y;
};

static const struct
{
  double size;                 /* in points */
  PangoWeight weight;
  double before;               /* the space above it */
  double least;                /* the space that has to be left on the page for it and what follows */
} styles[] = {
  [LIAISON_REPORT_TITLE] = { 20.0, PANGO_WEIGHT_BOLD, 0.0, 90.0 },
  [LIAISON_REPORT_HEADING] = { 14.0, PANGO_WEIGHT_BOLD, 20.0, 80.0 },
  [LIAISON_REPORT_SUBHEADING] = { 10.5, PANGO_WEIGHT_BOLD, 9.0, 46.0 },
  [LIAISON_REPORT_TEXT] = { 10.5, PANGO_WEIGHT_NORMAL, 4.0, 14.0 },
  [LIAISON_REPORT_QUOTE] = { 10.5, PANGO_WEIGHT_NORMAL, 3.0, 14.0 },
  [LIAISON_REPORT_CALIBRATION] = { 0.0, PANGO_WEIGHT_NORMAL, 9.0, SQUARE },
  [LIAISON_REPORT_STEPS] = { 0.0, PANGO_WEIGHT_NORMAL, 4.0, STEPS_HEIGHT },
  [LIAISON_REPORT_DIAGRAM] = { 0.0, PANGO_WEIGHT_NORMAL, 9.0, 0.0 },
};

static const LiaisonReportBlock *
block_at (LiaisonReportPages *self,
          guint               number)
{
  return &g_array_index (self->blocks, LiaisonReportBlock, number);
}

static double
indent_of (const LiaisonReportBlock *block)
{
  return block->kind == LIAISON_REPORT_QUOTE ? INDENT : 0.0;
}

static PangoLayout *
make_layout (LiaisonReportPages       *self,
             const LiaisonReportBlock *block)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, styles[block->kind].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[block->kind].weight);
  if (block->kind == LIAISON_REPORT_QUOTE)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((self->width - indent_of (block)) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, block->text, -1);
  pango_font_description_free (font);
  return layout;
}

static void
begin_page (LiaisonReportPages *self)
{
  self->page++;
  self->y = 0.0;
}

/* --- placing --- */

static void
add_piece (LiaisonReportPages *self,
           int                 first_line,
           int                 n_lines,
           double              height)
{
  Piece piece = { .block = self->next, .page = self->page, .first_line = first_line, .n_lines = n_lines, .y = self->y,
                  .height = height };

  g_array_append_val (self->pieces, piece);
  self->y += height;
}

/* The height of each line; a line that does not fit begins a page. */
static void
place_text (LiaisonReportPages       *self,
            const LiaisonReportBlock *block)
{
  PangoLayout *layout = make_layout (self, block);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int first = 0, line = 0;
  double height = 0.0;

  do
    {
      int top, bottom;
      double line_height;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line_height = (double) (bottom - top) / PANGO_SCALE;
      if (self->y + height + line_height > self->height && self->y + height > 0.0)
        {
          if (line > first)
            add_piece (self, first, line - first, height);
          begin_page (self);
          first = line;
          height = 0.0;
        }
      height += line_height;
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  add_piece (self, first, line - first, height);
  pango_layout_iter_free (iter);
  g_object_unref (layout);
}

/* As large as the paper allows, but not larger than it is on the screen. */
static double
get_diagram_height (LiaisonReportPages *self)
{
  double width, height;

  liaison_picture_get_size (self->picture, &width, &height);
  return MIN (height * MIN (self->width / width, POINTS), self->height * 0.9);
}

static double
get_picture_height (LiaisonReportPages       *self,
                    const LiaisonReportBlock *block)
{
  switch (block->kind)
    {
    case LIAISON_REPORT_CALIBRATION:
      return SQUARE;
    case LIAISON_REPORT_STEPS:
      return STEPS_HEIGHT;
    case LIAISON_REPORT_DIAGRAM:
      return get_diagram_height (self);
    case LIAISON_REPORT_TITLE:
    case LIAISON_REPORT_HEADING:
    case LIAISON_REPORT_SUBHEADING:
    case LIAISON_REPORT_TEXT:
    case LIAISON_REPORT_QUOTE:
    default:
      return 0.0;
    }
}

static void
place_block (LiaisonReportPages *self)
{
  const LiaisonReportBlock *block = block_at (self, self->next);
  double picture = get_picture_height (self, block);
  double least = MAX (styles[block->kind].least, picture);

  if (self->y > 0.0)
    self->y += styles[block->kind].before;
  if (self->y > 0.0 && self->y + least > self->height)
    begin_page (self);
  if (block->text != NULL)
    place_text (self, block);
  else
    add_piece (self, 0, 0, picture);
  self->next++;
}

/* --- drawing --- */

static void
draw_text (LiaisonReportPages       *self,
           const LiaisonReportBlock *block,
           const Piece              *piece,
           cairo_t                  *cr)
{
  PangoLayout *layout = make_layout (self, block);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double top = 0.0;
  int line = 0;

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  do
    {
      int baseline = pango_layout_iter_get_baseline (iter);
      PangoRectangle extents;
      int begin, end;

      pango_layout_iter_get_line_yrange (iter, &begin, &end);
      if (line == piece->first_line)
        top = (double) begin / PANGO_SCALE;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (line >= piece->first_line && line < piece->first_line + piece->n_lines)
        {
          cairo_move_to (cr, indent_of (block) + (double) extents.x / PANGO_SCALE,
                         piece->y + (double) baseline / PANGO_SCALE - top);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  g_object_unref (layout);
}

static gboolean
is_mirrored (LiaisonReportPages *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

static void
draw_calibration (LiaisonReportPages *self,
                  cairo_t            *cr)
{
  LiaisonCalibrationPlot plot = { .width = SQUARE, .height = SQUARE, .mirrored = is_mirrored (self), .text = { 0, 0, 0, 1 },
                                  .dots = { 0, 0, 0, 1 }, .faint = FAINT, .context = self->context };

  liaison_calibration_plot_draw (&plot, self->calibration, cr);
}

static void
draw_steps (LiaisonReportPages *self,
            LiaisonForecast    *forecast,
            cairo_t            *cr)
{
  g_autoptr (GArray) steps = liaison_steps_new (forecast, NULL);
  LiaisonPeriod period = liaison_steps_get_period (forecast);
  LiaisonStepPlot plot = { .width = self->width, .height = STEPS_HEIGHT, .mirrored = is_mirrored (self), .percent = TRUE, .top = 1.0,
                           .baseline = NAN, .text = { 0, 0, 0, 1 }, .line = { 0, 0, 0, 1 }, .faint = FAINT,
                           .context = self->context };

  period.end = MIN (period.end, self->now);
  liaison_step_plot_draw (&plot, steps, &period, cr);
}

static void
draw_piece (LiaisonReportPages *self,
            const Piece        *piece,
            cairo_t            *cr)
{
  const LiaisonReportBlock *block = block_at (self, piece->block);

  if (block->text != NULL)
    {
      draw_text (self, block, piece, cr);
      return;
    }
  cairo_save (cr);
  cairo_translate (cr, 0.0, piece->y);
  if (block->kind == LIAISON_REPORT_CALIBRATION)
    draw_calibration (self, cr);
  else if (block->kind == LIAISON_REPORT_STEPS)
    draw_steps (self, block->forecast, cr);
  else
    liaison_picture_paint_page (self->picture, cr, self->width, piece->height);
  cairo_restore (cr);
}

/**
 * liaison_report_pages_new:
 * @file: a forecast file; nothing of it is kept but its forecasts
 * @today: a day, "2022-01-20"
 * @picture: (transfer full) (nullable): the diagram, which is set
 *
 * Returns: (transfer full): a report that has no place on paper yet
 */
LiaisonReportPages *
liaison_report_pages_new (LiaisonForecastFile *file,
                          const char          *today,
                          LiaisonPicture      *picture)
{
  LiaisonReportPages *self = g_new0 (LiaisonReportPages, 1);
  LiaisonScoreScope scope = { .today = today };
  g_autoptr (LiaisonTrackRecord) record =
    liaison_track_record_new (liaison_forecast_file_get_forecasts (file), &scope);
  const GArray *bins = liaison_track_record_get_calibration (record);

  self->picture = picture;
  self->calibration = g_array_copy ((GArray *) bins);
  self->blocks = liaison_report_blocks_new (file, today, picture != NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->now = liaison_moment_to_instant (today);
  return self;
}

/**
 * liaison_report_pages_free:
 * @self: (transfer full): a report
 */
void
liaison_report_pages_free (LiaisonReportPages *self)
{
  g_clear_pointer (&self->picture, liaison_picture_free);
  g_clear_object (&self->context);
  g_array_unref (self->calibration);
  g_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * liaison_report_pages_begin:
 * @self: a report
 * @context: for its text, with the resolution of the paper
 * @width: of the paper, without its margins
 * @height: of the paper, without its margins
 *
 * Begins to place the report, anew if it had its place.
 */
void
liaison_report_pages_begin (LiaisonReportPages *self,
                            PangoContext       *context,
                            double              width,
                            double              height)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, styles[LIAISON_REPORT_TEXT].size * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  g_set_object (&self->context, context);
  self->width = width;
  self->height = height;
  self->next = self->page = 0;
  self->y = 0.0;
  g_array_set_size (self->pieces, 0);
}

/**
 * liaison_report_pages_continue:
 * @self: a report that was begun
 *
 * Places some more of it: few enough to leave the window free between.
 *
 * Returns: whether all of it has its place
 */
gboolean
liaison_report_pages_continue (LiaisonReportPages *self)
{
  guint end = MIN (self->next + BLOCKS_AT_ONCE, self->blocks->len);

  while (self->next < end)
    place_block (self);
  return self->next == self->blocks->len;
}

/**
 * liaison_report_pages_get_n:
 * @self: a report that has its place
 *
 * Returns: how many pages it has
 */
guint
liaison_report_pages_get_n (LiaisonReportPages *self)
{
  return self->page + 1;
}

/* The first piece on PAGE: they are sorted by it. */
static guint
find_first (LiaisonReportPages *self,
            guint               page)
{
  guint low = 0, high = self->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, Piece, middle).page < page)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * liaison_report_pages_draw:
 * @self: a report that has its place
 * @page: the number of a page, from 0
 * @cr: its origin is the upper left corner of the paper, without its margins
 */
void
liaison_report_pages_draw (LiaisonReportPages *self,
                           guint               page,
                           cairo_t            *cr)
{
  for (guint i = find_first (self, page); i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page != page)
        break;
      draw_piece (self, piece, cr);
    }
}
