/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an article stands on paper: title, a line about it, its blocks one below the other, broken between lines, and at the end
 * what the marks mean. Names are underlined in the colours of their kinds, statements have a bar in the margin. Only places are
 * kept; lines are laid out again when their page is drawn, so that long articles take little memory. */

#include "interface/article/article-pages.h"

#include <glib/gi18n.h>
#include <string.h>

#include "article/dates.h"
#include "article/language.h"
#include "drawing/diagram-words.h"
#include "drawing/palette.h"
#include "interface/article/article-marks.h"

#define UNITS_AT_ONCE 40
#define FONT "Serif"
#define GUTTER 14.0       /* beside the lines, for bars */
#define BAR_WIDTH 2.5
#define FOOT 24.0         /* for the number of the page */
#define FOOT_SIZE 8.5
#define SPACING 1.15f     /* of lines */
#define MAX_CHARACTERS 6000 /* of a unit: a longer paragraph is laid out in parts */

typedef enum
{
  UNIT_TITLE,
  UNIT_ABOUT,
  UNIT_PARAGRAPH,
  UNIT_HEADING,
  UNIT_QUOTE,
  UNIT_LIST_ITEM,
  UNIT_UNMARKED_ITEM,
  UNIT_LEGEND,
} UnitKind;

static const struct
{
  double size;
  PangoWeight weight;
  double before;
  double indent;
  double least; /* the space that has to be left on the page for it and what follows */
} styles[] = {
  [UNIT_TITLE] = { 19.0, PANGO_WEIGHT_BOLD, 0.0, 0.0, 80.0 },
  [UNIT_ABOUT] = { 9.0, PANGO_WEIGHT_NORMAL, 6.0, 0.0, 40.0 },
  [UNIT_PARAGRAPH] = { 10.5, PANGO_WEIGHT_NORMAL, 8.0, 0.0, 28.0 },
  [UNIT_HEADING] = { 12.5, PANGO_WEIGHT_BOLD, 14.0, 0.0, 60.0 },
  [UNIT_QUOTE] = { 10.5, PANGO_WEIGHT_NORMAL, 8.0, 18.0, 28.0 },
  [UNIT_LIST_ITEM] = { 10.5, PANGO_WEIGHT_NORMAL, 5.0, 12.0, 28.0 },
  [UNIT_UNMARKED_ITEM] = { 10.5, PANGO_WEIGHT_NORMAL, 5.0, 12.0, 28.0 },
  [UNIT_LEGEND] = { 8.5, PANGO_WEIGHT_NORMAL, 20.0, 0.0, 12.0 },
};

/* What is laid out in one go. */
typedef struct
{
  UnitKind kind;
  LiaisonSpan span;  /* of the article; empty for what is not in its text */
  gboolean goes_on;  /* the paragraph began before */
} Unit;

/* Some lines of a unit on a page. */
typedef struct
{
  guint unit;
  guint page;
  int first_line;
  int n_lines;
  double y;
} Piece;

struct _LiaisonArticlePages
{
  LiaisonArticle *article;
  LiaisonArticleMarks *marks;
  GArray *units;
  GArray *pieces;     /* of Piece, by their pages */
  LiaisonPalette palette;
  PangoContext *context; /* nullable */
  double width;
  double height;
  guint next;
  guint page;
  double y;
};

static void
add_unit (LiaisonArticlePages *self,
          UnitKind             kind,
          LiaisonSpan          span,
          gboolean             goes_on)
{
  Unit unit = { kind, span, goes_on };

  g_array_append_val (self->units, unit);
}

static UnitKind
kind_of (LiaisonBlockKind kind)
{
  switch (kind)
    {
    case LIAISON_BLOCK_HEADING:
      return UNIT_HEADING;
    case LIAISON_BLOCK_QUOTE:
      return UNIT_QUOTE;
    case LIAISON_BLOCK_LIST_ITEM:
      return UNIT_LIST_ITEM;
    case LIAISON_BLOCK_UNMARKED_ITEM:
      return UNIT_UNMARKED_ITEM;
    case LIAISON_BLOCK_PARAGRAPH:
    default:
      return UNIT_PARAGRAPH;
    }
}

/* Where a part of a long paragraph that begins at START ends: behind the last white space that is near enough. */
static guint
end_of_part (LiaisonArticlePages *self,
             guint                start,
             guint                end)
{
  g_autofree char *text = NULL;
  const char *p;
  guint at;

  if (end - start <= MAX_CHARACTERS)
    return end;
  at = start + MAX_CHARACTERS;
  text = liaison_article_dup_span (self->article, (LiaisonSpan) { start, at });
  for (p = text + strlen (text); p > text && at > start + MAX_CHARACTERS / 2; at--)
    {
      const char *before = g_utf8_prev_char (p);

      if (g_unichar_isspace (g_utf8_get_char (before)))
        return at;
      p = before;
    }
  return start + MAX_CHARACTERS;
}

/* "Jane Doe · 24 January 2021 · https://example.org/a" */
static char *
describe (LiaisonArticle *article)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *uri = liaison_article_get_uri (article);

  if (liaison_article_get_byline (article) != NULL)
    g_ptr_array_add (parts, g_strdup (liaison_article_get_byline (article)));
  if (liaison_article_get_published (article) != NULL)
    g_ptr_array_add (parts, liaison_dates_to_words (liaison_article_get_published (article)));
  if (uri != NULL && (g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://")))
    g_ptr_array_add (parts, g_strdup (uri));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_units (LiaisonArticlePages *self)
{
  g_autofree char *about = describe (self->article);
  guint n_blocks;
  const LiaisonBlock *blocks = liaison_article_get_blocks (self->article, &n_blocks);

  if (liaison_article_get_title (self->article) != NULL)
    add_unit (self, UNIT_TITLE, (LiaisonSpan) { 0, 0 }, FALSE);
  if (*about != '\0')
    add_unit (self, UNIT_ABOUT, (LiaisonSpan) { 0, 0 }, FALSE);
  for (guint i = 0; i < n_blocks; i++)
    for (guint start = blocks[i].span.start; start < blocks[i].span.end;)
      {
        guint end = end_of_part (self, start, blocks[i].span.end);

        add_unit (self, kind_of (blocks[i].kind), (LiaisonSpan) { start, end }, start > blocks[i].span.start);
        start = end;
      }
  if (self->marks->names->len > 0 || self->marks->statements->len > 0)
    add_unit (self, UNIT_LEGEND, (LiaisonSpan) { 0, 0 }, FALSE);
}

/* --- text --- */

static void
underline (PangoAttrList       *attributes,
           const LiaisonColour *colour,
           gsize                start,
           gsize                end)
{
  PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  PangoAttribute *tint = pango_attr_underline_color_new ((guint16) (colour->red * 65535), (guint16) (colour->green * 65535),
                                                         (guint16) (colour->blue * 65535));

  line->start_index = tint->start_index = (guint) start;
  line->end_index = tint->end_index = (guint) end;
  pango_attr_list_insert (attributes, line);
  pango_attr_list_insert (attributes, tint);
}

/* TEXT is the unit's, behind PREFIX bytes of the layout's. */
static void
underline_names (LiaisonArticlePages *self,
                 const Unit          *unit,
                 const char          *text,
                 gsize                prefix,
                 PangoAttrList       *attributes)
{
  for (guint i = liaison_article_marks_first_name (self->marks, unit->span.start); i < self->marks->names->len; i++)
    {
      const LiaisonArticleName *name = &g_array_index (self->marks->names, LiaisonArticleName, i);
      const char *start, *end;

      if (name->span.start >= unit->span.end)
        return;
      start = g_utf8_offset_to_pointer (text, name->span.start - unit->span.start);
      end = g_utf8_offset_to_pointer (start, MIN (name->span.end, unit->span.end) - name->span.start);
      underline (attributes, &self->palette.kinds[liaison_entity_get_kind (name->entity)], prefix + (gsize) (start - text),
                 prefix + (gsize) (end - text));
    }
}

/* What the marks of this article mean: each kind that occurs, underlined as its names are. */
static char *
make_legend (LiaisonArticlePages *self,
             PangoAttrList       *attributes)
{
  GString *legend = g_string_new (NULL);
  gboolean occurs[LIAISON_N_ENTITY_KINDS] = { FALSE };

  for (guint i = 0; i < self->marks->names->len; i++)
    occurs[liaison_entity_get_kind (g_array_index (self->marks->names, LiaisonArticleName, i).entity)] = TRUE;
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    if (occurs[i])
      {
        gsize start;

        if (legend->len > 0)
          g_string_append (legend, "\u2003");
        start = legend->len;
        g_string_append (legend, liaison_entity_kind_plural (i));
        underline (attributes, &self->palette.kinds[i], start, legend->len);
      }
  if (self->marks->statements->len > 0)
    {
      if (legend->len > 0)
        g_string_append (legend, "\u2003");
      /* Translators: what a bar in the margin of a printed article means. */
      g_string_append (legend, _("Bar in the margin: says something about the future"));
    }
  return g_string_free (legend, FALSE);
}

static char *
make_text (LiaisonArticlePages *self,
           const Unit          *unit,
           PangoAttrList       *attributes)
{
  g_autofree char *text = NULL;
  const char *bullet = unit->kind == UNIT_LIST_ITEM && !unit->goes_on ? "•\u2002" : "";

  if (unit->kind == UNIT_TITLE)
    return g_strdup (liaison_article_get_title (self->article));
  if (unit->kind == UNIT_ABOUT)
    return describe (self->article);
  if (unit->kind == UNIT_LEGEND)
    return make_legend (self, attributes);
  text = liaison_article_dup_span (self->article, unit->span);
  g_strdelimit (text, "\n\r", ' ');
  underline_names (self, unit, text, strlen (bullet), attributes);
  return g_strconcat (bullet, text, NULL);
}

static PangoLayout *
new_layout (PangoContext *context,
            double        size,
            PangoWeight   weight,
            double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_font_description_free (font);
  return layout;
}

/* RIGHT_TO_LEFT tells whether its lines begin at the right. */
static PangoLayout *
make_layout (LiaisonArticlePages *self,
             const Unit          *unit,
             gboolean            *right_to_left)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *text = make_text (self, unit, attributes);
  PangoLayout *layout = new_layout (self->context, styles[unit->kind].size, styles[unit->kind].weight,
                                    self->width - 2 * GUTTER - styles[unit->kind].indent);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_line_spacing (layout, SPACING);
  pango_attr_list_unref (attributes);
  *right_to_left = liaison_language_is_right_to_left (text);
  return layout;
}

/* --- placing --- */

static void
begin_page (LiaisonArticlePages *self)
{
  self->page++;
  self->y = 0.0;
}

static void
add_piece (LiaisonArticlePages *self,
           int                  first_line,
           int                  n_lines,
           double               height)
{
  Piece piece = { self->next, self->page, first_line, n_lines, self->y };

  g_array_append_val (self->pieces, piece);
  self->y += height;
}

/* A line that does not fit begins a page. */
static void
place_lines (LiaisonArticlePages *self,
             PangoLayout         *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int first = 0, line = 0;
  double first_top = 0.0, height = 0.0; /* of the piece; what stands between lines is in no line's own range */

  do
    {
      int top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      if (self->y + (double) bottom / PANGO_SCALE - first_top > self->height - FOOT && self->y + height > 0.0)
        {
          if (line > first)
            add_piece (self, first, line - first, height);
          begin_page (self);
          first = line;
          first_top = (double) top / PANGO_SCALE;
        }
      height = (double) bottom / PANGO_SCALE - first_top;
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  add_piece (self, first, line - first, height);
  pango_layout_iter_free (iter);
}

static void
place_unit (LiaisonArticlePages *self)
{
  const Unit *unit = &g_array_index (self->units, Unit, self->next);
  gboolean right_to_left;
  g_autoptr (PangoLayout) layout = make_layout (self, unit, &right_to_left);

  if (self->y > 0.0 && !unit->goes_on)
    self->y += styles[unit->kind].before;
  if (self->y > 0.0 && self->y + styles[unit->kind].least > self->height - FOOT)
    begin_page (self);
  place_lines (self, layout);
  self->next++;
}

/* --- drawing --- */

/* Whether a statement reaches into LINE. */
static gboolean
has_statement (LiaisonArticlePages *self,
               const Unit          *unit,
               PangoLayout         *layout,
               PangoLayoutLine     *line)
{
  const char *text = pango_layout_get_text (layout);
  guint bullet = unit->kind == UNIT_LIST_ITEM && !unit->goes_on ? 2 : 0;
  glong before = g_utf8_pointer_to_offset (text, text + line->start_index);
  glong length = g_utf8_pointer_to_offset (text + line->start_index, text + line->start_index + line->length);
  LiaisonSpan span = { unit->span.start + (guint) MAX (before - bullet, 0), 0 };

  if (unit->span.end == unit->span.start)
    return FALSE;
  span.end = span.start + (guint) length;
  for (guint i = 0; i < self->marks->statements->len; i++)
    if (liaison_span_overlaps (g_array_index (self->marks->statements, LiaisonArticleStatement, i).span, span))
      return TRUE;
  return FALSE;
}

static void
draw_bar (LiaisonArticlePages *self,
          gboolean             right_to_left,
          double               y,
          double               height,
          cairo_t             *cr)
{
  const LiaisonColour *accent = &self->palette.accent;

  cairo_set_source_rgb (cr, accent->red, accent->green, accent->blue);
  cairo_rectangle (cr, right_to_left ? self->width - BAR_WIDTH - 3.0 : 3.0, y, BAR_WIDTH, height);
  cairo_fill (cr);
}

static void
draw_line (LiaisonArticlePages *self,
           const Unit          *unit,
           PangoLayout         *layout,
           PangoLayoutIter     *iter,
           gboolean             right_to_left,
           double               up,
           cairo_t             *cr)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  double x = GUTTER + (right_to_left ? 0.0 : styles[unit->kind].indent);
  PangoRectangle extents;
  int begin, end;

  pango_layout_iter_get_line_yrange (iter, &begin, &end);
  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  if (has_statement (self, unit, layout, line))
    draw_bar (self, right_to_left, (double) begin / PANGO_SCALE + up,
              (double) (end - begin) / PANGO_SCALE + styles[unit->kind].size * (SPACING - 1.0), cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_move_to (cr, x + (double) extents.x / PANGO_SCALE, (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE + up);
  pango_cairo_show_layout_line (cr, line);
}

static void
draw_piece (LiaisonArticlePages *self,
            const Piece         *piece,
            cairo_t             *cr)
{
  const Unit *unit = &g_array_index (self->units, Unit, piece->unit);
  gboolean right_to_left;
  g_autoptr (PangoLayout) layout = make_layout (self, unit, &right_to_left);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double up = 0.0;
  int line = 0;

  do
    {
      int begin, end;

      pango_layout_iter_get_line_yrange (iter, &begin, &end);
      if (line == piece->first_line)
        up = piece->y - (double) begin / PANGO_SCALE;
      if (line >= piece->first_line && line < piece->first_line + piece->n_lines)
        draw_line (self, unit, layout, iter, right_to_left, up, cr);
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_number (LiaisonArticlePages *self,
             guint                page,
             cairo_t             *cr)
{
  g_autoptr (PangoLayout) layout = new_layout (self->context, FOOT_SIZE, PANGO_WEIGHT_NORMAL, self->width);
  /* Translators: the number of a page of a printed article, and how many there are. */
  g_autofree char *text = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, liaison_article_pages_get_n (self));

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_move_to (cr, 0.0, self->height - FOOT_SIZE * 1.4);
  pango_cairo_show_layout (cr, layout);
}

/* (transfer full) */
LiaisonArticlePages *
liaison_article_pages_new (LiaisonArticle *article,
                           LiaisonNetwork *network)
{
  LiaisonArticlePages *self = g_new0 (LiaisonArticlePages, 1);

  self->article = g_object_ref (article);
  self->marks = liaison_article_marks_new (article, network);
  self->units = g_array_new (FALSE, FALSE, sizeof (Unit));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  liaison_palette_init (&self->palette, LIAISON_PALETTE_LIGHT);
  add_units (self);
  return self;
}

void
liaison_article_pages_free (LiaisonArticlePages *self)
{
  g_clear_object (&self->article);
  g_clear_object (&self->context);
  liaison_article_marks_free (self->marks);
  g_array_unref (self->units);
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * liaison_article_pages_begin:
 * @self: pages
 * @context: how text is set on this paper
 * @width: of the paper, without its margins, in points
 * @height: the same
 *
 * Begins to place the article, anew if it was placed already.
 */
void
liaison_article_pages_begin (LiaisonArticlePages *self,
                             PangoContext        *context,
                             double               width,
                             double               height)
{
  g_return_if_fail (PANGO_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  self->width = MAX (width, 4 * GUTTER);
  self->height = MAX (height, 3 * FOOT);
  self->next = 0;
  self->page = 0;
  self->y = 0.0;
  g_array_set_size (self->pieces, 0);
}

/* TRUE when all has its place. */
gboolean
liaison_article_pages_continue (LiaisonArticlePages *self)
{
  for (guint i = 0; i < UNITS_AT_ONCE && self->next < self->units->len; i++)
    place_unit (self);
  return self->next == self->units->len;
}

guint
liaison_article_pages_get_n (LiaisonArticlePages *self)
{
  return self->page + 1;
}

/**
 * liaison_article_pages_draw:
 * @self: pages on which all has its place
 * @page: from 0
 * @cr: what to draw on
 */
void
liaison_article_pages_draw (LiaisonArticlePages *self,
                            guint                page,
                            cairo_t             *cr)
{
  guint low = 0, high = self->pieces->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->pieces, Piece, middle).page < page)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->pieces->len && g_array_index (self->pieces, Piece, low).page == page; low++)
    draw_piece (self, &g_array_index (self->pieces, Piece, low), cr);
  draw_number (self, page, cr);
}
