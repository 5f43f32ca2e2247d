/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The looks of the article's text: sizes and spacing by style, underlines by kind of entity, backgrounds by mark. */

#include "interface/article/article-tags.h"

#include <adwaita.h>

#include "drawing/palette.h"

static const struct
{
  const char *tag;
  const char *indents[2]; /* left to right, right to left */
  double scale;
  int weight;
  PangoStyle style;
  int above;
  int below;
  int indent; /* of the whole block */
} styles[LIAISON_N_TEXT_STYLES] = {
  [LIAISON_TEXT_TITLE] = { "title", { NULL }, 1.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 0, 6, 0 },
  [LIAISON_TEXT_ABOUT] = { "about", { NULL }, 0.82, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0, 14, 0 },
  [LIAISON_TEXT_PARAGRAPH] = { "paragraph", { NULL }, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0, 14, 0 },
  [LIAISON_TEXT_HEADING] = { "heading", { NULL }, 1.15, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 10, 8, 0 },
  [LIAISON_TEXT_QUOTE] = { "quote", { "quote-left", "quote-right" }, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 0, 14, 24 },
  [LIAISON_TEXT_LIST_ITEM] = { "list-item", { "list-item-left", "list-item-right" }, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0, 8, 18 },
};

static const struct
{
  const char *tag;
  const char *light;
  const char *dark;
} marks[LIAISON_N_MARKS] = {
  [LIAISON_MARK_SELECTED] = { "selected", "rgba(53,132,228,0.18)", "rgba(120,174,237,0.30)" },
  [LIAISON_MARK_EVIDENCE] = { "evidence", "rgba(246,211,45,0.35)", "rgba(229,165,10,0.35)" },
  [LIAISON_MARK_FOUND] = { "found", "rgba(255,120,0,0.35)", "rgba(255,163,72,0.45)" },
};

static GdkRGBA
parse_colour (const char *text,
              double      alpha)
{
  GdkRGBA colour = { 0 };

  gdk_rgba_parse (&colour, text);
  colour.alpha *= alpha;
  return colour;
}

static GtkTextTag *
add_tag (GtkTextTagTable *table,
         const char      *name)
{
  g_autoptr (GtkTextTag) tag = gtk_text_tag_new (name);

  gtk_text_tag_table_add (table, tag);
  return tag; /* the table holds it */
}

static void
add_style (GtkTextTagTable  *table,
           LiaisonTextStyle  style)
{
  GtkTextTag *tag = add_tag (table, styles[style].tag);

  g_object_set (tag,
                "scale", styles[style].scale,
                "weight", styles[style].weight,
                "style", styles[style].style,
                "pixels-above-lines", styles[style].above,
                "pixels-below-lines", styles[style].below,
                NULL);
  if (styles[style].indent > 0)
    {
      g_object_set (add_tag (table, styles[style].indents[0]), "left-margin", styles[style].indent,
                    "accumulative-margin", TRUE, NULL);
      g_object_set (add_tag (table, styles[style].indents[1]), "right-margin", styles[style].indent,
                    "accumulative-margin", TRUE, "style", PANGO_STYLE_NORMAL, NULL); /* Arabic and Hebrew have no italics */
    }
  if (style == LIAISON_TEXT_TITLE || style == LIAISON_TEXT_ABOUT)
    g_object_set (tag, "family", "Cantarell, sans", NULL);
}

/**
 * liaison_article_tags_add:
 * @table: the tag table of a new buffer
 *
 * Adds the tags, later ones above earlier ones: styles, kinds, marks.
 */
void
liaison_article_tags_add (GtkTextTagTable *table)
{
  for (guint i = 0; i < LIAISON_N_TEXT_STYLES; i++)
    add_style (table, i);
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    g_object_set (add_tag (table, liaison_entity_kind_to_string (i)), "underline", PANGO_UNDERLINE_SINGLE, NULL);
  for (guint i = 0; i < LIAISON_N_MARKS; i++)
    add_tag (table, marks[i].tag);
  liaison_article_tags_recolour (table);
}

/**
 * liaison_article_mark_colour:
 * @mark: a mark
 * @dark: whether it is for a dark ground
 * @high_contrast: whether it is to be seen better
 *
 * Returns: what lies over or under what is marked so; it lets through what is on its other side
 */
GdkRGBA
liaison_article_mark_colour (LiaisonMark mark,
                             gboolean    dark,
                             gboolean    high_contrast)
{
  return parse_colour (dark ? marks[mark].dark : marks[mark].light, high_contrast ? 1.6 : 1.0);
}

/* What a name of KIND is underlined with. */
GdkRGBA
liaison_article_kind_colour (LiaisonEntityKind kind,
                             gboolean          dark,
                             gboolean          high_contrast)
{
  LiaisonPalette palette;

  liaison_palette_init (&palette, dark ? LIAISON_PALETTE_DARK : LIAISON_PALETTE_LIGHT);
  return (GdkRGBA) { (float) palette.kinds[kind].red, (float) palette.kinds[kind].green, (float) palette.kinds[kind].blue,
                     high_contrast ? 1.0f : 0.65f };
}

/**
 * liaison_article_tags_recolour:
 * @table: a tag table filled by liaison_article_tags_add()
 *
 * Gives the tags the colours for the ground that the style manager now has.
 */
void
liaison_article_tags_recolour (GtkTextTagTable *table)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);
  GdkRGBA about = parse_colour (dark ? "#ffffff" : "#000000", high_contrast ? 0.9 : 0.6);

  g_object_set (gtk_text_tag_table_lookup (table, styles[LIAISON_TEXT_ABOUT].tag),
                "foreground-rgba", &about, NULL);
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    {
      GdkRGBA colour = liaison_article_kind_colour (i, dark, high_contrast);

      g_object_set (gtk_text_tag_table_lookup (table, liaison_entity_kind_to_string (i)), "underline-rgba", &colour,
                    NULL);
    }
  for (guint i = 0; i < LIAISON_N_MARKS; i++)
    {
      GdkRGBA colour = liaison_article_mark_colour (i, dark, high_contrast);

      g_object_set (gtk_text_tag_table_lookup (table, marks[i].tag), "background-rgba", &colour,
                    NULL);
    }
}

const char *
liaison_article_tag_of_style (LiaisonTextStyle style)
{
  return styles[style].tag;
}

const char *
liaison_article_tag_of_indent (LiaisonTextStyle style,
                               gboolean         right_to_left)
{
  return styles[style].indents[right_to_left ? 1 : 0];
}

const char *
liaison_article_tag_of_kind (LiaisonEntityKind kind)
{
  return liaison_entity_kind_to_string (kind);
}

const char *
liaison_article_tag_of_mark (LiaisonMark mark)
{
  return marks[mark].tag;
}
