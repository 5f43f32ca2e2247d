/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a picture: title and source of the article above the diagram, what its signs mean below; and how all of it is painted. */

#include "drawing/picture-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "article/dates.h"
#include "drawing/diagram-words.h"
#include "drawing/line-drawing.h"
#include "drawing/node-drawing.h"
#include "drawing/side-drawing.h"
#include "network/parts.h"

#define MARGIN 32.0
#define LEAST_WIDTH 520.0
#define BELOW_TITLE 4.0
#define BELOW_HEADING 28.0
#define ABOVE_LEGEND 44.0  /* with a rule in the middle */
#define RULE 0.15
#define BELOW_LEGEND 20.0
#define TITLE_TEXT 1.36
#define CAPTION_TEXT 0.9
#define MOST_TITLE 48      /* characters of an article's title in the legend */
#define HEAD 8.0           /* around the ends of lines */

/* What the diagram takes up. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Frame;

static void
extend (Frame  *frame,
        double  x,
        double  y,
        double  across,
        double  down)
{
  frame->left = MIN (frame->left, x - across);
  frame->top = MIN (frame->top, y - down);
  frame->right = MAX (frame->right, x + across);
  frame->bottom = MAX (frame->bottom, y + down);
}

static Frame
measure (LiaisonPicture *self)
{
  Frame frame = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, i);

      extend (&frame, box->x, box->y, box->width / 2, box->height / 2);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LiaisonLine *line = &g_array_index (self->lines, LiaisonLine, i);

      for (guint s = 0; line->shown && s <= 20; s++)
        {
          double x, y;

          liaison_line_at (line, s / 20.0, &x, &y);
          extend (&frame, x, y, HEAD, HEAD);
        }
      if (line->shown && line->label_shown)
        extend (&frame, line->label_x, line->label_y, line->label_width / 2, line->label_height / 2);
    }
  for (guint i = 0; self->sides != NULL && i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);

      extend (&frame, side->x + side->width / 2, side->y + side->height / 2, side->width / 2, side->height / 2);
    }
  return self->boxes->len > 0 ? frame : (Frame) { 0, 0, 0, 0 };
}

static PangoLayout *
set_text (LiaisonPicture *self,
          const char     *text,
          double          size,
          PangoWeight     weight)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) ((self->width - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

LiaisonArticle *
_liaison_picture_get_article (LiaisonPicture *self)
{
  return liaison_analysis_get_article (liaison_network_get_analysis (self->network));
}

/* Where it can be found by others: the name of a file on this machine helps nobody. */
static const char *
get_address (LiaisonArticle *article)
{
  const char *uri = liaison_article_get_uri (article);

  return uri != NULL && (g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://")) ? uri : NULL;
}

/* "Jane Doe · 24 January 2021 · https://…" */
static char *
dup_caption (LiaisonPicture *self)
{
  LiaisonArticle *article = _liaison_picture_get_article (self);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (liaison_article_get_byline (article) != NULL)
    g_ptr_array_add (parts, g_strdup (liaison_article_get_byline (article)));
  if (liaison_article_get_published (article) != NULL)
    g_ptr_array_add (parts, liaison_dates_to_words (liaison_article_get_published (article)));
  if (get_address (article) != NULL)
    g_ptr_array_add (parts, g_strdup (get_address (article)));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  if (layout == NULL)
    return 0;
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static double
set_heading (LiaisonPicture *self)
{
  const char *title = liaison_article_get_title (_liaison_picture_get_article (self));
  g_autofree char *caption = dup_caption (self);

  if (title != NULL && *title != '\0')
    self->title = set_text (self, title, TITLE_TEXT, PANGO_WEIGHT_BOLD);
  if (caption != NULL)
    self->caption = set_text (self, caption, CAPTION_TEXT, PANGO_WEIGHT_NORMAL);
  if (self->title == NULL && self->caption == NULL)
    return 0;
  return height_of (self->title) + BELOW_TITLE + height_of (self->caption) + BELOW_HEADING;
}

/* "new in “Strike Ends the Talks”": who sees the picture does not know which article was read. */
static char *
dup_news (LiaisonPicture *self)
{
  LiaisonArticle *article = liaison_network_get_part (self->network, (guint) self->news_part, NULL);
  const char *title = liaison_article_get_title (article);
  g_autofree char *start = NULL;

  if (title == NULL || *title == '\0')
    return g_strdup (_("new in the latest article"));
  if (g_utf8_strlen (title, -1) > MOST_TITLE)
    start = g_utf8_substring (title, 0, MOST_TITLE - 1);
  /* Translators: of a name that no earlier article has; %s is the title of the one that has it first, and … where it is cut */
  return g_strdup_printf (_("new in “%1$s%2$s”"), start != NULL ? start : title, start != NULL ? "…" : "");
}

static double
set_legend (LiaisonPicture *self)
{
  gboolean news = FALSE;
  g_autofree char *words = NULL;

  self->legend = liaison_legend_new ();
  for (guint i = 0; i < self->entities->len; i++)
    {
      liaison_legend_add_entity (self->legend, g_ptr_array_index (self->entities, i));
      news |= _liaison_picture_is_new (self, i);
    }
  words = news ? dup_news (self) : NULL;
  liaison_legend_set_news (self->legend, words);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LiaisonLine *line = &g_array_index (self->lines, LiaisonLine, i);

      if (line->shown)
        liaison_legend_add_relation (self->legend, line->relation);
    }
  return liaison_legend_set (self->legend, self->context, self->width - 2 * MARGIN);
}

/* Heading, diagram and legend, one below the other; the diagram in the middle. */
void
_liaison_picture_set_page (LiaisonPicture *self)
{
  Frame frame = measure (self);
  double heading, legend;

  self->width = ceil (MAX (frame.right - frame.left + 2 * MARGIN, LEAST_WIDTH));
  heading = set_heading (self);
  legend = set_legend (self);
  self->dx = round ((self->width - (frame.right - frame.left)) / 2 - frame.left);
  self->dy = round (MARGIN + heading - frame.top);
  self->legend_y = ceil (MARGIN + heading + (frame.bottom - frame.top) + ABOVE_LEGEND);
  self->height = ceil (legend > 0 ? self->legend_y + legend + BELOW_LEGEND
                                  : MARGIN + heading + frame.bottom - frame.top + MARGIN);
}

static void
paint_heading (LiaisonPicture       *self,
               LiaisonInk           *ink,
               const LiaisonPalette *palette)
{
  LiaisonColour faint = liaison_colour_fade (&palette->text, 1 - palette->faint);

  if (self->title != NULL)
    liaison_ink_text (ink, &palette->text, self->title, MARGIN, MARGIN);
  if (self->caption != NULL)
    liaison_ink_text (ink, &faint, self->caption, MARGIN, MARGIN + height_of (self->title) + BELOW_TITLE);
}

static void
paint_line (const LiaisonLine    *line,
            LiaisonInk           *ink,
            const LiaisonPalette *palette)
{
  g_autofree char *sentence = liaison_relation_dup_sentence (line->relation);

  liaison_ink_begin (ink, sentence);
  liaison_line_drawing_paint (line, ink, palette, LIAISON_DRAWING_PLAIN);
  liaison_ink_end (ink);
}

static void
paint_node (LiaisonPicture       *self,
            guint                 number,
            LiaisonInk           *ink,
            const LiaisonPalette *palette)
{
  const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);
  gboolean is_new = _liaison_picture_is_new (self, number);
  g_autofree char *label = liaison_entity_dup_label_as (g_ptr_array_index (self->entities, number), is_new);

  liaison_ink_begin (ink, label);
  liaison_node_drawing_paint (g_ptr_array_index (self->nodes, number), ink, palette, box->x, box->y, 1,
                              is_new ? LIAISON_DRAWING_NEW : LIAISON_DRAWING_PLAIN);
  liaison_ink_end (ink);
}

/* Sides below lines, lines below their labels, labels below nodes. */
static gboolean
paint_diagram (LiaisonPicture       *self,
               LiaisonInk           *ink,
               const LiaisonPalette *palette,
               GCancellable         *cancellable,
               GError              **error)
{
  const LiaisonLine *lines = (const LiaisonLine *) (void *) self->lines->data;

  for (guint i = 0; i < self->side_titles->len; i++)
    liaison_side_drawing_paint (&g_array_index (self->sides, LiaisonLayoutSide, i), g_ptr_array_index (self->side_titles, i), ink,
                                palette);
  for (guint i = 0; i < self->lines->len; i++)
    if (lines[i].shown)
      paint_line (&lines[i], ink, palette);
  for (guint i = 0; i < self->lines->len; i++)
    if (lines[i].shown)
      liaison_line_drawing_paint_label (&lines[i], ink, palette, LIAISON_DRAWING_PLAIN);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      paint_node (self, i, ink, palette);
    }
  return TRUE;
}

static void
paint_legend (LiaisonPicture       *self,
              LiaisonInk           *ink,
              const LiaisonPalette *palette)
{
  LiaisonColour rule = liaison_colour_fade (&palette->text, RULE);

  if (self->entities->len == 0)
    return;
  cairo_move_to (ink->cr, MARGIN, self->legend_y - ABOVE_LEGEND / 2);
  cairo_line_to (ink->cr, self->width - MARGIN, self->legend_y - ABOVE_LEGEND / 2);
  liaison_ink_stroke (ink, &rule, 1);
  liaison_legend_paint (self->legend, ink, palette, MARGIN, self->legend_y);
}

/**
 * liaison_picture_paint:
 * @self: a picture that is set
 * @ink: what to paint it with; the picture's corner is where the ink's context has its origin
 * @palette: the colours; the ground is not painted
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: whether it was painted to the end; only stopping keeps it from it
 */
gboolean
liaison_picture_paint (LiaisonPicture        *self,
                       LiaisonInk            *ink,
                       const LiaisonPalette  *palette,
                       GCancellable          *cancellable,
                       GError               **error)
{
  gboolean done;

  g_return_val_if_fail (self->context != NULL, FALSE);

  paint_heading (self, ink, palette);
  cairo_save (ink->cr);
  cairo_translate (ink->cr, self->dx, self->dy);
  done = paint_diagram (self, ink, palette, cancellable, error);
  cairo_restore (ink->cr);
  if (done)
    paint_legend (self, ink, palette);
  return done;
}
