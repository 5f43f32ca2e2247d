/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture of a network to be given away. It needs no display: text is measured with a font map of its own, so that a picture can be
 * set and painted in any thread. */

#include "drawing/picture-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "drawing/line-drawing.h"
#include "drawing/node-drawing.h"
#include "drawing/side-drawing.h"
#include "network/line-labels.h"
#include "network/parts.h"

#define FONT "Cantarell, Adwaita Sans, Inter, sans-serif 11"
#define RESOLUTION 96.0
#define ASPECT (4.0 / 3.0)
#define PAGE_HEIGHT 1000.0 /* of the diagram, where it finds room in it */

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
  self->news_part = -1;
  self->font = font != NULL ? pango_font_description_copy (font) : pango_font_description_from_string (FONT);
  self->resolution = resolution > 0 ? resolution : RESOLUTION;
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->places = g_array_new (FALSE, TRUE, sizeof (LiaisonLayoutBox));
  self->lines = g_array_new (FALSE, TRUE, sizeof (LiaisonLine));
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_node_drawing_free);
  self->boxes = g_array_new (FALSE, TRUE, sizeof (LiaisonLineBox));
  self->side_titles = g_ptr_array_new_with_free_func (g_object_unref);
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
  g_clear_pointer (&self->sides, g_array_unref);
  g_ptr_array_unref (self->side_titles);
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

/**
 * liaison_picture_mark_news:
 * @self: a picture
 * @part: the number of an article of its network, or -1
 *
 * Marks the entities that this article is the first to name.
 */
void
liaison_picture_mark_news (LiaisonPicture *self,
                           int             part)
{
  self->news_part = part;
}

gboolean
_liaison_picture_is_new (LiaisonPicture *self,
                         guint           number)
{
  return self->news_part >= 0 &&
         liaison_network_first_part_of_entity (self->network, g_ptr_array_index (self->entities, number)) == self->news_part;
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
  g_autoptr (GArray) links = liaison_lines_dup_links ((LiaisonLine *) (void *) self->lines->data, self->lines->len);
  /* More entities have a larger page. */
  double height = PAGE_HEIGHT * sqrt (MAX (self->places->len, LIAISON_PICTURE_MAX_ENTITIES) / (double) LIAISON_PICTURE_MAX_ENTITIES);

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

/* The grounds on which the sides stand, where the layout tells them apart. */
static void
find_sides (LiaisonPicture *self)
{
  g_autoptr (GArray) links = NULL;

  if (self->style != LIAISON_LAYOUT_SIDES)
    return;
  links = liaison_lines_dup_links ((LiaisonLine *) (void *) self->lines->data, self->lines->len);
  self->sides = liaison_layout_find_sides ((LiaisonLayoutBox *) (void *) self->places->data, self->places->len,
                                           (LiaisonLayoutLink *) (void *) links->data, links->len);
  for (guint i = 0; i < self->sides->len; i++)
    {
      const LiaisonLayoutSide *side = &g_array_index (self->sides, LiaisonLayoutSide, i);

      g_ptr_array_add (self->side_titles, liaison_side_drawing_new_title (g_ptr_array_index (self->entities, side->first),
                                                                          side->n_boxes, self->context));
    }
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
  find_sides (self);
  _liaison_picture_set_page (self);
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
  const char *title = liaison_article_get_title (_liaison_picture_get_article (self));

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
