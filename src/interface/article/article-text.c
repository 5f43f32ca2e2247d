/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonArticleText: the text view of an article. It says how wide it wants to be for lines of a comfortable measure, and draws
 * bars in the margin beside statements. CSS node: textview.article. Accessible role: text box, read-only, as its parent class. */

#include "interface/article/article-text.h"

/* The measure: the classic 66 characters of Bringhurst's "The Elements of Typographic Style", in average characters. */
#define MEASURE 66
#define MARGIN 28
#define BAR_WIDTH 4
#define BAR_GAP 12

struct _LiaisonArticleText
{
  GtkTextView parent_instance;

  GArray *bars;       /* of LiaisonSpan */
  int measure_width;  /* of a view with lines of MEASURE characters, in pixels */
};

G_DEFINE_FINAL_TYPE (LiaisonArticleText, liaison_article_text, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_MEASURE_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_measure (LiaisonArticleText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = MEASURE * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  if (self->measure_width == line + 2 * MARGIN)
    return;
  self->measure_width = line + 2 * MARGIN;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE_WIDTH]);
}

static void
draw_bar (LiaisonArticleText *self,
          GtkSnapshot        *snapshot,
          LiaisonSpan         span,
          const GdkRectangle *visible,
          const GdkRGBA      *colour)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  LiaisonArticleBuffer *buffer = liaison_article_text_get_buffer (self);
  GtkTextIter start, end;
  GdkRectangle first, last;
  GskRoundedRect shape;
  int x;

  liaison_article_buffer_get_iter_at (buffer, span.start, &start);
  liaison_article_buffer_get_iter_at (buffer, span.end, &end);
  gtk_text_view_get_iter_location (view, &start, &first);
  gtk_text_view_get_iter_location (view, &end, &last);
  if (last.y + last.height < visible->y || first.y > visible->y + visible->height)
    return;

  /* At the side where the lines begin. */
  x = liaison_article_buffer_is_right_to_left (buffer, span.start)
          ? visible->x + visible->width - gtk_text_view_get_right_margin (view) + BAR_GAP
          : gtk_text_view_get_left_margin (view) - BAR_GAP - BAR_WIDTH;
  gsk_rounded_rect_init_from_rect (
      &shape,
      &GRAPHENE_RECT_INIT (x, first.y,
                           BAR_WIDTH, last.y + last.height - first.y),
      BAR_WIDTH / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
liaison_article_text_snapshot_layer (GtkTextView      *view,
                                     GtkTextViewLayer  layer,
                                     GtkSnapshot      *snapshot)
{
  LiaisonArticleText *self = LIAISON_ARTICLE_TEXT (view);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (view));
  GdkRectangle visible;
  GdkRGBA colour;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    return;
  if (!gtk_style_context_lookup_color (style, "accent_color", &colour))
    gtk_style_context_get_color (style, &colour);
  gtk_text_view_get_visible_rect (view, &visible);
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, snapshot, g_array_index (self->bars, LiaisonSpan, i), &visible, &colour);
}

static void
liaison_article_text_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (liaison_article_text_parent_class)->css_changed (widget, change);
  update_measure (LIAISON_ARTICLE_TEXT (widget));
}

static void
liaison_article_text_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_MEASURE_WIDTH)
    g_value_set_int (value, LIAISON_ARTICLE_TEXT (object)->measure_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_article_text_finalize (GObject *object)
{
  g_array_unref (LIAISON_ARTICLE_TEXT (object)->bars);

  G_OBJECT_CLASS (liaison_article_text_parent_class)->finalize (object);
}

/* When what had the focus is hidden, GTK gives it to the next that takes it, even on a page of a stack that is not shown, where keys
 * are lost. */
static gboolean
liaison_article_text_grab_focus (GtkWidget *widget)
{
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    if (!gtk_widget_get_child_visible (w))
      return FALSE;
  return GTK_WIDGET_CLASS (liaison_article_text_parent_class)->grab_focus (widget);
}

static void
liaison_article_text_class_init (LiaisonArticleTextClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = liaison_article_text_get_property;
  G_OBJECT_CLASS (klass)->finalize = liaison_article_text_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = liaison_article_text_css_changed;
  GTK_WIDGET_CLASS (klass)->grab_focus = liaison_article_text_grab_focus;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = liaison_article_text_snapshot_layer;

  properties[PROP_MEASURE_WIDTH] =
      g_param_spec_int ("measure-width", NULL, NULL, 0, G_MAXINT, 600,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

/* Underlines are thinner than a pixel in many fonts; where they fall between two pixels, a renderer on GL may leave them out. With
 * metrics in whole pixels they do not. */
static void
keep_underlines (LiaisonArticleText *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_ON);
  gtk_widget_set_font_options (GTK_WIDGET (self), options);
  cairo_font_options_destroy (options);
}

static void
liaison_article_text_init (LiaisonArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (LiaisonArticleBuffer) buffer = liaison_article_buffer_new ();

  self->bars = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  self->measure_width = 600;
  gtk_text_view_set_buffer (view, GTK_TEXT_BUFFER (buffer));
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_text_view_set_top_margin (view, 24);
  gtk_text_view_set_bottom_margin (view, 72);
  gtk_text_view_set_pixels_inside_wrap (view, 4);
  keep_underlines (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article");
}

LiaisonArticleBuffer *
liaison_article_text_get_buffer (LiaisonArticleText *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE_TEXT (self), NULL);

  return LIAISON_ARTICLE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

/**
 * liaison_article_text_set_bars:
 * @self: a text view
 * @bars: (array length=n_bars): stretches of the article
 * @n_bars: their number
 *
 * Draws a bar in the margin beside each stretch.
 */
void
liaison_article_text_set_bars (LiaisonArticleText *self,
                               const LiaisonSpan  *bars,
                               guint               n_bars)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_TEXT (self));

  g_array_set_size (self->bars, 0);
  g_array_append_vals (self->bars, bars, n_bars);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * liaison_article_text_scroll_to:
 * @self: a text view
 * @span: a stretch of its article
 *
 * Scrolls, if need be, so that @span stands in the upper part of the view, and puts the caret there.
 */
void
liaison_article_text_scroll_to (LiaisonArticleText *self,
                                LiaisonSpan         span)
{
  LiaisonArticleBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (LIAISON_IS_ARTICLE_TEXT (self));

  buffer = liaison_article_text_get_buffer (self);
  liaison_article_buffer_get_iter_at (buffer, span.start, &start);
  liaison_article_buffer_get_iter_at (buffer, span.end, &end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &end, &start);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)),
                                0.2, FALSE, 0.0, 0.3);
}
