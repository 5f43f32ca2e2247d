/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the styles of an OpenDocument text say of paragraphs. What is formatted by hand has a style
 * of its own without a name that means anything; it inherits from one that has. */

#include "article/office/odt.h"

#include <stdlib.h>
#include <string.h>

/* Styles that inherit from each other in a longer row go round in a circle. */
#define MOST_ANCESTORS 32

const char *const liaison_odt_names[N_ODT] = {
  [ODT_A] = "text:a",
  [ODT_ANNOTATION] = "office:annotation",
  [ODT_BODY] = "office:body",
  [ODT_CREATION_DATE] = "meta:creation-date",
  [ODT_CREATOR] = "dc:creator",
  [ODT_DATE] = "dc:date",
  [ODT_DEFAULT_STYLE] = "style:default-style",
  [ODT_DESCRIPTION] = "svg:desc",
  [ODT_ENCRYPTED_KEY] = "manifest:encrypted-key",
  [ODT_ENCRYPTION] = "manifest:encryption-data",
  [ODT_ENDNOTE] = "text:endnote",
  [ODT_FOOTNOTE] = "text:footnote",
  [ODT_FORMS] = "office:forms",
  [ODT_H] = "text:h",
  [ODT_HIDDEN_PARAGRAPH] = "text:hidden-paragraph",
  [ODT_HIDDEN_TEXT] = "text:hidden-text",
  [ODT_INDEX_SOURCE] = "text:table-of-content-source",
  [ODT_INITIAL_CREATOR] = "meta:initial-creator",
  [ODT_LANGUAGE] = "dc:language",
  [ODT_LEVEL_BULLET] = "text:list-level-style-bullet",
  [ODT_LEVEL_NUMBER] = "text:list-level-style-number",
  [ODT_LINE_BREAK] = "text:line-break",
  [ODT_LIST] = "text:list",
  [ODT_LIST_HEADER] = "text:list-header",
  [ODT_LIST_ITEM] = "text:list-item",
  [ODT_LIST_STYLE] = "text:list-style",
  [ODT_M_ANNOTATION] = "math:annotation",
  [ODT_M_ANNOTATION_XML] = "math:annotation-xml",
  [ODT_M_FENCED] = "math:mfenced",
  [ODT_M_FRACTION] = "math:mfrac",
  [ODT_M_IDENTIFIER] = "math:mi",
  [ODT_M_MULTISCRIPTS] = "math:mmultiscripts",
  [ODT_M_NONE] = "math:none",
  [ODT_M_NUMBER] = "math:mn",
  [ODT_M_OPERATOR] = "math:mo",
  [ODT_M_OVER] = "math:mover",
  [ODT_M_PHANTOM] = "math:mphantom",
  [ODT_M_ROOT] = "math:mroot",
  [ODT_M_ROW] = "math:mrow",
  [ODT_M_SEMANTICS] = "math:semantics",
  [ODT_M_SQUARE_ROOT] = "math:msqrt",
  [ODT_M_STRING] = "math:ms",
  [ODT_M_STYLE] = "math:mstyle",
  [ODT_M_SUB] = "math:msub",
  [ODT_M_SUB_SUP] = "math:msubsup",
  [ODT_M_SUP] = "math:msup",
  [ODT_M_TABLE] = "math:mtable",
  [ODT_M_TABLE_CELL] = "math:mtd",
  [ODT_M_TABLE_ROW] = "math:mtr",
  [ODT_M_TEXT] = "math:mtext",
  [ODT_M_UNDER] = "math:munder",
  [ODT_M_UNDER_OVER] = "math:munderover",
  [ODT_MATH] = "math:math",
  [ODT_META] = "office:meta",
  [ODT_NOTE] = "text:note",
  [ODT_NOTE_CITATION] = "text:note-citation",
  [ODT_NUMBER] = "text:number",
  [ODT_OBJECT] = "draw:object",
  [ODT_OBJECT_TITLE] = "svg:title",
  [ODT_OFFICE_TEXT] = "office:text",
  [ODT_ORDERED_LIST] = "text:ordered-list",
  [ODT_OUTLINE_LEVEL] = "text:outline-level-style",
  [ODT_OUTLINE_STYLE] = "text:outline-style",
  [ODT_P] = "text:p",
  [ODT_PARAGRAPH_PROPERTIES] = "style:paragraph-properties",
  [ODT_RUBY_TEXT] = "text:ruby-text",
  [ODT_SCRIPT] = "text:script",
  [ODT_SECTION] = "text:section",
  [ODT_SECTION_PROPERTIES] = "style:section-properties",
  [ODT_SEQUENCE_DECLARATIONS] = "text:sequence-decls",
  [ODT_SPACE] = "text:s",
  [ODT_SPAN] = "text:span",
  [ODT_SPREADSHEET] = "office:spreadsheet",
  [ODT_STYLE] = "style:style",
  [ODT_TAB] = "text:tab",
  [ODT_TEXT_BOX] = "draw:text-box",
  [ODT_TEXT_PROPERTIES] = "style:text-properties",
  [ODT_TITLE] = "dc:title",
  [ODT_TRACKED_CHANGES] = "text:tracked-changes",
  [ODT_UNORDERED_LIST] = "text:unordered-list",
};

typedef struct
{
  const LiaisonXml *xml;
  guint index;
} Place;

static void
take_style (const Place     *place,
            LiaisonStyle *style)
{
  const char *name = liaison_xml_attribute (place->xml, place->index, "style:name");
  const char *outline =
      liaison_xml_attribute (place->xml, place->index, "style:default-outline-level");
  const char *list = liaison_xml_attribute (place->xml, place->index, "style:list-style-name");
  guint end = liaison_xml_node (place->xml, place->index)->end;

  if (list != NULL)
    style->list = list;
  liaison_style_take_name (style, name);
  if (outline != NULL && g_ascii_isdigit (*outline) && atoi (outline) > 0 &&
      style->role == LIAISON_ROLE_BODY)
    liaison_style_take_outline (style, atoi (outline));
  for (guint i = place->index + 1; i < end; i++)
    {
      const char *display = liaison_xml_attribute (place->xml, i, "text:display");

      if (display != NULL)
        style->hidden = strcmp (display, "none") == 0;
    }
}

static void
add_places (GHashTable       *places,
            const LiaisonXml *xml)
{
  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    {
      const char *name = liaison_xml_node (xml, i)->tag == ODT_STYLE
                             ? liaison_xml_attribute (xml, i, "style:name")
                             : NULL;
      Place place = { xml, i };

      if (name != NULL && !g_hash_table_contains (places, name))
        g_hash_table_insert (places, (gpointer) name, g_memdup2 (&place, sizeof place));
    }
}

static LiaisonStyle *
resolve (GHashTable  *places,
         const Place *place)
{
  LiaisonStyle *style = g_new0 (LiaisonStyle, 1);
  const Place *chain[MOST_ANCESTORS];
  guint n = 0;

  while (place != NULL && n < MOST_ANCESTORS)
    {
      const char *parent =
          liaison_xml_attribute (place->xml, place->index, "style:parent-style-name");

      chain[n++] = place;
      place = parent != NULL ? g_hash_table_lookup (places, parent) : NULL;
      /* A style that is not described still has a name. */
      if (parent != NULL && place == NULL)
        liaison_style_take_name (style, parent);
    }
  while (n > 0)
    take_style (chain[--n], style);
  return style;
}

/* The styles of CONTENT and of STYLES, which may be NULL, by their names; both must outlive them. */
GHashTable *
liaison_odt_styles_new (const LiaisonXml *content,
                        const LiaisonXml *styles)
{
  GHashTable *resolved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer name, place;

  add_places (places, content);
  add_places (places, styles);
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &name, &place))
    g_hash_table_insert (resolved, g_strdup (name), resolve (places, place));
  return resolved;
}

/* The style NAME; when there is none, what the name alone says. */
const LiaisonStyle *
liaison_odt_style (GHashTable *styles,
                   const char *name)
{
  static const LiaisonStyle plain = { .kind = LIAISON_BLOCK_PARAGRAPH };
  LiaisonStyle *style = name != NULL ? g_hash_table_lookup (styles, name) : NULL;

  if (style != NULL || name == NULL)
    return style != NULL ? style : &plain;
  style = g_new0 (LiaisonStyle, 1);
  liaison_style_take_name (style, name);
  g_hash_table_insert (styles, g_strdup (name), style);
  return style;
}

/* The language of paragraphs that STYLES sets for the whole document, or NULL. */
char *
liaison_odt_dup_language (const LiaisonXml *styles)
{
  guint end = 0;

  for (guint i = 1; i < styles->nodes->len; i++)
    {
      const char *language;
      const char *country;

      if (liaison_xml_node (styles, i)->tag == ODT_DEFAULT_STYLE &&
          g_strcmp0 (liaison_xml_attribute (styles, i, "style:family"), "paragraph") == 0)
        end = liaison_xml_node (styles, i)->end;
      language = i < end ? liaison_xml_attribute (styles, i, "fo:language") : NULL;
      country = i < end ? liaison_xml_attribute (styles, i, "fo:country") : NULL;
      if (language != NULL && strcmp (language, "none") != 0 && strcmp (language, "zxx") != 0)
        return country != NULL && strcmp (country, "none") != 0
                   ? g_strdup_printf ("%s-%s", language, country)
                   : g_strdup (language);
    }
  return NULL;
}
