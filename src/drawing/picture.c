/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture of a network to be given away. It needs no display: text is measured with a font map of its own, so that a picture can be
 * set and painted in any thread. */

#include "drawing/picture.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "article/dates.h"
#include "drawing/diagram-words.h"
#include "drawing/legend.h"
#include "drawing/line-drawing.h"
#include "drawing/node-drawing.h"
#include "network/line-labels.h"

#define FONT "Cantarell, Adwaita Sans, Inter, sans-serif 11"
#define RESOLUTION 96.0
#define ASPECT (4.0 / 3.0)
#define PAGE_HEIGHT 1000.0 /* of the diagram, where it finds room in it */
#define MARGIN 32.0
#define LEAST_WIDTH 520.0
#define BELOW_TITLE 4.0
#define BELOW_HEADING 28.0
#define ABOVE_LEGEND 44.0  /* with a rule in the middle */
#define RULE 0.15
#define BELOW_LEGEND 20.0
#define TITLE_TEXT 1.36
#define CAPTION_TEXT 0.9
#define HEAD 8.0           /* around the ends of lines */

struct _LiaisonPicture
{
  LiaisonNetwork *network;
  PangoFontDescription *font;
  double resolution;
  LiaisonLayoutStyle style;

  GPtrArray *entities;      /* of LiaisonEntity */
  GHashTable *numbers;      /* LiaisonEntity → its number + 1 */
  GArray *places;           /* of LiaisonLayoutBox, one for each entity */
  GArray *lines;            /* of LiaisonLine */
  gboolean routed;          /* the lines came with their ways */

  /* What is set. */
  PangoContext *context;
  GPtrArray *nodes;         /* of LiaisonNodeDrawing */
  GArray *boxes;            /* of LiaisonLineBox */
  PangoLayout *title;       /* nullable */
  PangoLayout *caption;     /* nullable */
  LiaisonLegend *legend;
  double width;
  double height;
  double dx;                /* from the places of the diagram to those of the picture */
  double dy;
  double legend_y;
};

/**
 * liaison_picture_new:
 * @network: what it is of
 * @font: (nullable): the font, or %NULL for one that suits
 * @resolution: pixels for each inch of the font's size, or 0 for 96
 *
 * Returns: (transfer full): a picture with nothing in it
 */
LiaisonPicture *
liaison_picture_new (LiaisonNetwork             *network,
                     const PangoFontDescription *font,
                     double                      resolution)
{
  LiaisonPicture *self = g_new0 (LiaisonPicture, 1);

  self->network = g_object_ref (network);
  self->font = font != NULL ? pango_font_description_copy (font) : pango_font_description_from_string (FONT);
  self->resolution = resolution > 0 ? resolution : RESOLUTION;
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->places = g_array_new (FALSE, TRUE, sizeof (LiaisonLayoutBox));
  self->lines = g_array_new (FALSE, TRUE, sizeof (LiaisonLine));
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_node_drawing_free);
  self->boxes = g_array_new (FALSE, TRUE, sizeof (LiaisonLineBox));
  g_array_set_clear_func (self->lines, (GDestroyNotify) liaison_line_drawing_clear);
  return self;
}

/**
 * liaison_picture_free:
 * @self: (transfer full): a picture
 */
void
liaison_picture_free (LiaisonPicture *self)
{
  g_clear_object (&self->network);
  pango_font_description_free (self->font);
  g_ptr_array_unref (self->entities);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->places);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->boxes);
  g_clear_object (&self->title);
  g_clear_object (&self->caption);
  g_clear_object (&self->context);
  g_clear_pointer (&self->legend, liaison_legend_free);
  g_free (self);
}

/**
 * liaison_picture_set_style:
 * @self: a picture
 * @style: how entities are placed of which no place is known; organic where it is not said
 */
void
liaison_picture_set_style (LiaisonPicture     *self,
                           LiaisonLayoutStyle  style)
{
  self->style = style;
}

static int
find (LiaisonPicture *self,
      LiaisonEntity  *entity)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, entity)) - 1;
}

/**
 * liaison_picture_add_entity:
 * @self: a picture
 * @entity: what is to be in it
 */
void
liaison_picture_add_entity (LiaisonPicture *self,
                            LiaisonEntity  *entity)
{
  LiaisonLayoutBox place = { 0 };

  if (find (self, entity) >= 0)
    return;
  g_ptr_array_add (self->entities, g_object_ref (entity));
  g_hash_table_insert (self->numbers, entity, GUINT_TO_POINTER (self->entities->len));
  g_array_append_val (self->places, place);
}

/**
 * liaison_picture_place:
 * @self: a picture
 * @entity: an entity
 * @x: where its centre is
 * @y: where its centre is
 *
 * Returns: whether @entity is in the picture
 */
gboolean
liaison_picture_place (LiaisonPicture *self,
                       LiaisonEntity  *entity,
                       double          x,
                       double          y)
{
  int number = find (self, entity);
  LiaisonLayoutBox *place;

  if (number < 0)
    return FALSE;
  place = &g_array_index (self->places, LiaisonLayoutBox, number);
  place->x = x;
  place->y = y;
  place->pinned = place->placed = TRUE;
  return TRUE;
}

/**
 * liaison_picture_add_relation:
 * @self: a picture
 * @relation: what is to be in it, if both its ends are
 */
void
liaison_picture_add_relation (LiaisonPicture  *self,
                              LiaisonRelation *relation)
{
  LiaisonLine line = { 0 };
  int source = find (self, liaison_relation_get_source (relation));
  int target = find (self, liaison_relation_get_target (relation));

  if (source < 0 || target < 0)
    return;
  line.source = (guint) source;
  line.target = (guint) target;
  line.relation = g_object_ref (relation);
  g_array_append_val (self->lines, line);
}

/**
 * liaison_picture_add_line:
 * @self: a picture in which every entity has its place
 * @line: a line whose relation is to be in it, as it runs
 *
 * Adds a line that has found its way, instead of having the picture find one. It must be so for all or for none.
 */
void
liaison_picture_add_line (LiaisonPicture    *self,
                          const LiaisonLine *line)
{
  guint n_before = self->lines->len;
  LiaisonLine *added;
  guint source, target;

  liaison_picture_add_relation (self, line->relation);
  if (self->lines->len == n_before)
    return;
  added = &g_array_index (self->lines, LiaisonLine, n_before);
  source = added->source;
  target = added->target;
  *added = *line;
  added->relation = g_object_ref (line->relation);
  added->label = NULL;
  added->source = source;
  added->target = target;
  self->routed = TRUE;
}

/**
 * liaison_picture_add_network:
 * @self: a picture
 * @limit: how many entities it may hold; the most important ones come first
 *
 * Adds the entities and relations of its network.
 */
void
liaison_picture_add_network (LiaisonPicture *self,
                             guint           limit)
{
  GListModel *entities = liaison_network_get_entities (self->network);
  GListModel *relations = liaison_network_get_relations (self->network);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (entities), limit); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      liaison_picture_add_entity (self, entity);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      liaison_picture_add_relation (self, relation);
    }
}

static void
set_nodes (LiaisonPicture *self)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      LiaisonNodeDrawing *node = liaison_node_drawing_new (g_ptr_array_index (self->entities, i), self->context);
      LiaisonLayoutBox *place = &g_array_index (self->places, LiaisonLayoutBox, i);
      int width, height;

      g_ptr_array_add (self->nodes, node);
      liaison_node_drawing_get_size (node, &width, &height);
      place->width = width;
      place->height = height;
    }
  for (guint i = 0; i < self->lines->len; i++)
    liaison_line_drawing_set_label (&g_array_index (self->lines, LiaisonLine, i), self->context);
}

static gboolean
is_placed (LiaisonPicture *self)
{
  for (guint i = 0; i < self->places->len; i++)
    if (!g_array_index (self->places, LiaisonLayoutBox, i).placed)
      return FALSE;
  return TRUE;
}

static void
place_nodes (LiaisonPicture *self)
{
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (LiaisonLayoutLink));
  /* More entities have a larger page. */
  double height = PAGE_HEIGHT * sqrt (MAX (self->places->len, LIAISON_PICTURE_MAX_ENTITIES) / (double) LIAISON_PICTURE_MAX_ENTITIES);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LiaisonLine *line = &g_array_index (self->lines, LiaisonLine, i);
      LiaisonLayoutLink link = { line->source, line->target, line->label_width, liaison_relation_get_kind (line->relation),
                                 liaison_relation_get_valence (line->relation) };

      g_array_append_val (links, link);
    }
  liaison_layout_run_within (self->style, (LiaisonLayoutBox *) (void *) self->places->data, self->places->len,
                             (LiaisonLayoutLink *) (void *) links->data, links->len, ASPECT * height, height);
}

static void
route (LiaisonPicture *self)
{
  LiaisonLine *lines = (LiaisonLine *) (void *) self->lines->data;
  LiaisonLineBox *boxes;

  for (guint i = 0; i < self->places->len; i++)
    {
      const LiaisonLayoutBox *place = &g_array_index (self->places, LiaisonLayoutBox, i);
      LiaisonLineBox box = { place->x, place->y, place->width, place->height,
                             liaison_node_drawing_is_round (g_ptr_array_index (self->nodes, i)) };

      g_array_append_val (self->boxes, box);
    }
  if (self->routed)
    return;
  boxes = (LiaisonLineBox *) (void *) self->boxes->data;
  liaison_lines_route (lines, self->lines->len, boxes, self->boxes->len);
  liaison_line_labels_place (lines, self->lines->len, boxes, self->boxes->len);
}

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

static LiaisonArticle *
article_of (LiaisonPicture *self)
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
  LiaisonArticle *article = article_of (self);
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
  const char *title = liaison_article_get_title (article_of (self));
  g_autofree char *caption = dup_caption (self);

  if (title != NULL && *title != '\0')
    self->title = set_text (self, title, TITLE_TEXT, PANGO_WEIGHT_BOLD);
  if (caption != NULL)
    self->caption = set_text (self, caption, CAPTION_TEXT, PANGO_WEIGHT_NORMAL);
  if (self->title == NULL && self->caption == NULL)
    return 0;
  return height_of (self->title) + BELOW_TITLE + height_of (self->caption) + BELOW_HEADING;
}

static double
set_legend (LiaisonPicture *self)
{
  self->legend = liaison_legend_new ();
  for (guint i = 0; i < self->entities->len; i++)
    liaison_legend_add_entity (self->legend, g_ptr_array_index (self->entities, i));
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LiaisonLine *line = &g_array_index (self->lines, LiaisonLine, i);

      if (line->shown)
        liaison_legend_add_relation (self->legend, line->relation);
    }
  return liaison_legend_set (self->legend, self->context, self->width - 2 * MARGIN);
}

/* Heading, diagram and legend, one below the other; the diagram in the middle. */
static void
set_page (LiaisonPicture *self)
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

/* Text is as wide at one size of the picture as at another. */
static void
keep_proportions (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/**
 * liaison_picture_set:
 * @self: a picture with all that is to be in it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Measures its text, finds places for what has none, runs its lines and gives it its size. May be called in any thread, once.
 *
 * Returns: whether it was done; only stopping keeps it from it
 */
gboolean
liaison_picture_set (LiaisonPicture  *self,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();

  g_return_val_if_fail (self->context == NULL, FALSE);

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), self->resolution);
  self->context = pango_font_map_create_context (fonts);
  pango_context_set_font_description (self->context, self->font);
  keep_proportions (self->context);
  set_nodes (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!is_placed (self))
    place_nodes (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  route (self);
  set_page (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * liaison_picture_get_size:
 * @self: a picture that is set
 * @width: (out): how wide it is
 * @height: (out): how high it is
 */
void
liaison_picture_get_size (LiaisonPicture *self,
                          double         *width,
                          double         *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * liaison_picture_dup_title:
 * @self: a picture
 *
 * Returns: (transfer full): what it is called
 */
char *
liaison_picture_dup_title (LiaisonPicture *self)
{
  const char *title = liaison_article_get_title (article_of (self));

  return g_strdup (title != NULL && *title != '\0' ? title : _("Diagram"));
}

/**
 * liaison_picture_dup_description:
 * @self: a picture that is set
 *
 * Returns: (transfer full): what it shows, in a few words, for who cannot see it
 */
char *
liaison_picture_dup_description (LiaisonPicture *self)
{
  g_autofree char *entities = NULL;
  g_autofree char *relations = NULL;
  guint n_shown = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n_shown += g_array_index (self->lines, LiaisonLine, i).shown;
  entities = g_strdup_printf (ngettext ("%u entity", "%u entities", self->entities->len), self->entities->len);
  relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_shown), n_shown);
  /* Translators: "24 entities, 31 relations" */
  return g_strdup_printf (_("%1$s, %2$s"), entities, relations);
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
  g_autofree char *label = liaison_entity_dup_label (g_ptr_array_index (self->entities, number));

  liaison_ink_begin (ink, label);
  liaison_node_drawing_paint (g_ptr_array_index (self->nodes, number), ink, palette, box->x, box->y, 1, LIAISON_DRAWING_PLAIN);
  liaison_ink_end (ink);
}

/* Lines below their labels, labels below nodes. */
static gboolean
paint_diagram (LiaisonPicture       *self,
               LiaisonInk           *ink,
               const LiaisonPalette *palette,
               GCancellable         *cancellable,
               GError              **error)
{
  const LiaisonLine *lines = (const LiaisonLine *) (void *) self->lines->data;

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
