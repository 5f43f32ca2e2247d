/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the signs of a picture mean: the kinds of entities, and below them what colour, dashes and marks of lines say. */

#include "drawing/legend.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "drawing/line-drawing.h"
#include "drawing/node-drawing.h"

#define TEXT 0.84
#define OFTEN 4            /* passages that the sample of a thick line has */
#define BESIDE 8.0         /* between a sign and its words */
#define BETWEEN 24.0       /* and the next sign */
#define ROW 28.0

typedef enum
{
  KIND,
  NEWS,
  VALENCE,
  MODALITY,
  DENIAL,
  STRENGTH,
} Sign;

typedef struct
{
  Sign sign;
  guint value;
  PangoLayout *words;
  double x;
  double y;                 /* of its middle */
} Item;

struct _LiaisonLegend
{
  guint kinds;              /* bit masks of what there is */
  guint valences;
  guint modalities;
  gboolean denied;
  gboolean often;           /* something is stated more than once */
  gboolean weak;
  char *news;               /* words; nullable */
  GArray *items;            /* of Item */
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->words);
}

/**
 * liaison_legend_new:
 *
 * Returns: (transfer full): a legend of nothing
 */
LiaisonLegend *
liaison_legend_new (void)
{
  LiaisonLegend *self = g_new0 (LiaisonLegend, 1);

  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

/**
 * liaison_legend_free:
 * @self: (transfer full): a legend
 */
void
liaison_legend_free (LiaisonLegend *self)
{
  g_array_unref (self->items);
  g_free (self->news);
  g_free (self);
}

/**
 * liaison_legend_add_entity:
 * @self: a legend
 * @entity: what is in the picture
 */
void
liaison_legend_add_entity (LiaisonLegend *self,
                           LiaisonEntity *entity)
{
  self->kinds |= 1u << liaison_entity_get_kind (entity);
}

/**
 * liaison_legend_add_relation:
 * @self: a legend
 * @relation: what is in the picture
 */
void
liaison_legend_add_relation (LiaisonLegend   *self,
                             LiaisonRelation *relation)
{
  guint n_evidence;

  self->valences |= 1u << liaison_relation_get_valence (relation);
  self->modalities |= 1u << liaison_relation_get_modality (relation);
  self->denied |= liaison_relation_get_negated (relation);
  liaison_relation_get_evidence (relation, &n_evidence);
  if (liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK)
    self->weak = TRUE;
  else
    self->often |= n_evidence > 1;
}

/**
 * liaison_legend_set_news:
 * @self: a legend
 * @words: (nullable): what the star says that some entities in the picture have; %NULL if none has
 */
void
liaison_legend_set_news (LiaisonLegend *self,
                         const char    *words)
{
  g_free (self->news);
  self->news = g_strdup (words);
}

static gboolean
is_of_nodes (Sign sign)
{
  return sign == KIND || sign == NEWS;
}

static double
width_of (Sign sign)
{
  return is_of_nodes (sign) ? LIAISON_NODE_SAMPLE_WIDTH : LIAISON_LINE_SAMPLE_WIDTH;
}

static void
add (LiaisonLegend *self,
     PangoContext  *context,
     Sign           sign,
     guint          value,
     const char    *words)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  Item item = { sign, value, pango_layout_new (context) };

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT));
  pango_layout_set_attributes (item.words, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (item.words, words, -1);
  g_array_append_val (self->items, item);
}

static const char *
name_modality (LiaisonModality modality)
{
  return modality == LIAISON_MODALITY_ACTUAL ? C_("modality", "stated as fact") : liaison_modality_name (modality);
}

static void
add_all (LiaisonLegend *self,
         PangoContext  *context)
{
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    if ((self->kinds & (1u << i)) != 0)
      add (self, context, KIND, i, liaison_entity_kind_name (i));
  if (self->news != NULL)
    add (self, context, NEWS, 0, self->news);
  for (guint i = 0; i <= LIAISON_VALENCE_NEGATIVE; i++)
    if ((self->valences & (1u << i)) != 0)
      add (self, context, VALENCE, i, liaison_valence_name (i));
  /* That all is fact need not be said. */
  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL && self->modalities != 1u << LIAISON_MODALITY_ACTUAL; i++)
    if ((self->modalities & (1u << i)) != 0)
      add (self, context, MODALITY, i, name_modality (i));
  if (self->denied)
    add (self, context, DENIAL, 0, C_("relation", "denied"));
  if (self->often)
    add (self, context, STRENGTH, OFTEN, _("stated often"));
  if (self->weak)
    add (self, context, STRENGTH, 0, liaison_certainty_name (LIAISON_CERTAINTY_WEAK));
}

/* Side by side, in as many rows as they need; lines begin a row. */
static double
arrange (LiaisonLegend *self,
         double         width)
{
  double x = 0;
  double y = ROW / 2;

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      gboolean begins_lines = i > 0 && !is_of_nodes (item->sign) && is_of_nodes (g_array_index (self->items, Item, i - 1).sign);
      int words;
      double wanted;

      pango_layout_get_pixel_size (item->words, &words, NULL);
      wanted = width_of (item->sign) + BESIDE + words;
      if (begins_lines || (x > 0 && x + wanted > width))
        {
          x = 0;
          y += ROW;
        }
      item->x = x;
      item->y = y;
      x += wanted + BETWEEN;
    }
  return self->items->len > 0 ? y + ROW / 2 : 0;
}

/**
 * liaison_legend_set:
 * @self: a legend
 * @context: the font
 * @width: how wide it may be
 *
 * Returns: how high it is
 */
double
liaison_legend_set (LiaisonLegend *self,
                    PangoContext  *context,
                    double         width)
{
  g_array_set_size (self->items, 0);
  add_all (self, context);
  return arrange (self, width);
}

static void
paint_sign (const Item           *item,
            LiaisonInk           *ink,
            const LiaisonPalette *palette,
            double                x,
            double                y)
{
  switch (item->sign)
    {
    case KIND:
      liaison_node_drawing_paint_sample (item->value, ink, palette, x, y);
      break;
    case NEWS:
      liaison_node_drawing_paint_new_sample (ink, palette, x, y);
      break;
    case VALENCE:
      liaison_line_drawing_paint_sample (ink, palette, item->value, LIAISON_MODALITY_ACTUAL, FALSE, x, y);
      break;
    case MODALITY:
      liaison_line_drawing_paint_sample (ink, palette, LIAISON_VALENCE_NEUTRAL, item->value, FALSE, x, y);
      break;
    case STRENGTH:
      liaison_line_drawing_paint_strength_sample (ink, palette, item->value, x, y);
      break;
    case DENIAL:
    default:
      liaison_line_drawing_paint_sample (ink, palette, LIAISON_VALENCE_NEUTRAL, LIAISON_MODALITY_ACTUAL, TRUE, x, y);
      break;
    }
}

/**
 * liaison_legend_paint:
 * @self: a legend that is set
 * @ink: what to paint it with
 * @palette: the colours
 * @x: the left edge
 * @y: the upper edge
 */
void
liaison_legend_paint (LiaisonLegend        *self,
                      LiaisonInk           *ink,
                      const LiaisonPalette *palette,
                      double                x,
                      double                y)
{
  LiaisonColour colour = liaison_colour_fade (&palette->text, 1 - palette->faint);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      int height;

      pango_layout_get_pixel_size (item->words, NULL, &height);
      paint_sign (item, ink, palette, x + item->x, y + item->y);
      liaison_ink_text (ink, &colour, item->words, x + item->x + width_of (item->sign) + BESIDE, y + item->y - height / 2.0);
    }
}
