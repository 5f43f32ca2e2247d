/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the styles of a Word document say of paragraphs: a style has a name, which is English for
 * those that Word brings in any language, and inherits from another. */

#include "article/office/docx.h"

#include <stdlib.h>
#include <string.h>

/* Styles that inherit from each other in a longer row go round in a circle. */
#define MOST_ANCESTORS 32

const char *const liaison_docx_names[N_DOCX] = {
  [DOCX_ALTERNATE] = "mc:AlternateContent",
  [DOCX_BASED_ON] = "w:basedOn",
  [DOCX_BODY] = "w:body",
  [DOCX_BREAK] = "w:br",
  [DOCX_CARRIAGE_RETURN] = "w:cr",
  [DOCX_CHOICE] = "mc:Choice",
  [DOCX_CREATED] = "dcterms:created",
  [DOCX_CREATOR] = "dc:creator",
  [DOCX_DATE] = "dc:date",
  [DOCX_DEFINITION] = "w:abstractNum",
  [DOCX_DEFINITION_ID] = "w:abstractNumId",
  [DOCX_DELETED] = "w:del",
  [DOCX_ENDNOTE] = "w:endnote",
  [DOCX_ENDNOTE_REFERENCE] = "w:endnoteReference",
  [DOCX_FALLBACK] = "mc:Fallback",
  [DOCX_FIELD_CHARACTER] = "w:fldChar",
  [DOCX_FOOTNOTE] = "w:footnote",
  [DOCX_FOOTNOTE_REFERENCE] = "w:footnoteReference",
  [DOCX_HYPERLINK] = "w:hyperlink",
  [DOCX_INSTRUCTION] = "w:instrText",
  [DOCX_LANGUAGE] = "w:lang",
  [DOCX_LEGAL] = "w:isLgl",
  [DOCX_LEVEL] = "w:ilvl",
  [DOCX_LEVEL_DEFINITION] = "w:lvl",
  [DOCX_LEVEL_OVERRIDE] = "w:lvlOverride",
  [DOCX_LEVEL_RESTART] = "w:lvlRestart",
  [DOCX_LEVEL_TEXT] = "w:lvlText",
  [DOCX_LIST] = "w:num",
  [DOCX_M_ACCENT] = "m:acc",
  [DOCX_M_ACCENT_PROPERTIES] = "m:accPr",
  [DOCX_M_ARGUMENT] = "m:e",
  [DOCX_M_BEGIN] = "m:begChr",
  [DOCX_M_CHARACTER] = "m:chr",
  [DOCX_M_DEGREE] = "m:deg",
  [DOCX_M_DENOMINATOR] = "m:den",
  [DOCX_M_END] = "m:endChr",
  [DOCX_M_FENCE] = "m:d",
  [DOCX_M_FENCE_PROPERTIES] = "m:dPr",
  [DOCX_M_FRACTION] = "m:f",
  [DOCX_M_FRACTION_PROPERTIES] = "m:fPr",
  [DOCX_M_FUNCTION] = "m:func",
  [DOCX_M_FUNCTION_NAME] = "m:fName",
  [DOCX_M_LIMIT] = "m:lim",
  [DOCX_M_LINES] = "m:eqArr",
  [DOCX_M_LOWER_LIMIT] = "m:limLow",
  [DOCX_M_MATRIX] = "m:m",
  [DOCX_M_MATRIX_ROW] = "m:mr",
  [DOCX_M_NUMERATOR] = "m:num",
  [DOCX_M_PHANTOM] = "m:phant",
  [DOCX_M_PRESCRIPTS] = "m:sPre",
  [DOCX_M_RADICAL] = "m:rad",
  [DOCX_M_SCRIPTS] = "m:sSubSup",
  [DOCX_M_SEPARATOR] = "m:sepChr",
  [DOCX_M_SUB] = "m:sub",
  [DOCX_M_SUBSCRIPT] = "m:sSub",
  [DOCX_M_SUM] = "m:nary",
  [DOCX_M_SUM_PROPERTIES] = "m:naryPr",
  [DOCX_M_SUP] = "m:sup",
  [DOCX_M_SUPERSCRIPT] = "m:sSup",
  [DOCX_M_TEXT] = "m:t",
  [DOCX_M_TYPE] = "m:type",
  [DOCX_M_UPPER_LIMIT] = "m:limUpp",
  [DOCX_MATH] = "m:oMath",
  [DOCX_MOVED_AWAY] = "w:moveFrom",
  [DOCX_NAME] = "w:name",
  [DOCX_NO_BREAK_HYPHEN] = "w:noBreakHyphen",
  [DOCX_NUMBER_FORMAT] = "w:numFmt",
  [DOCX_NUMBER_ID] = "w:numId",
  [DOCX_NUMBER_STYLE_LINK] = "w:numStyleLink",
  [DOCX_NUMBERING] = "w:numPr",
  [DOCX_O_AUTHOR] = "o:Author",
  [DOCX_O_CREATED] = "o:Created",
  [DOCX_O_TITLE] = "o:Title",
  [DOCX_OLD_NUMBERING] = "w:listPr",
  [DOCX_OUTLINE_LEVEL] = "w:outlineLvl",
  [DOCX_PARAGRAPH] = "w:p",
  [DOCX_PARAGRAPH_PROPERTIES] = "w:pPr",
  [DOCX_PARAGRAPH_STYLE] = "w:pStyle",
  [DOCX_POSITION_TAB] = "w:ptab",
  [DOCX_RELATIONSHIP] = "Relationship",
  [DOCX_ROW] = "w:tr",
  [DOCX_ROW_PROPERTIES] = "w:trPr",
  [DOCX_RUBY_TEXT] = "w:rt",
  [DOCX_RUN] = "w:r",
  [DOCX_RUN_DEFAULTS] = "w:rPrDefault",
  [DOCX_RUN_PROPERTIES] = "w:rPr",
  [DOCX_RUN_STYLE] = "w:rStyle",
  [DOCX_SPECIAL_VANISH] = "w:specVanish",
  [DOCX_START] = "w:start",
  [DOCX_START_OVERRIDE] = "w:startOverride",
  [DOCX_STYLE] = "w:style",
  [DOCX_STYLE_LINK] = "w:styleLink",
  [DOCX_STYLES] = "w:styles",
  [DOCX_SYMBOL] = "w:sym",
  [DOCX_TAB] = "w:tab",
  [DOCX_TEXT] = "w:t",
  [DOCX_TEXT_BOX] = "w:txbxContent",
  [DOCX_TITLE] = "dc:title",
  [DOCX_VANISH] = "w:vanish",
  [DOCX_WRITTEN_NUMBER] = "wx:t",
};

typedef struct
{
  const LiaisonXml *xml;
  GHashTable *places; /* id → index of the style */
} Styles;

/* The first child of that kind, or 0. */
guint
liaison_docx_child (const LiaisonXml *xml,
                    guint             index,
                    guint             tag)
{
  for (guint i = index + 1; i < liaison_xml_node (xml, index)->end;
       i = liaison_xml_node (xml, i)->end)
    if (liaison_xml_node (xml, i)->tag == tag)
      return i;
  return 0;
}

/* Whether a property such as <w:vanish/> is on: it may be there to say that it is off. */
gboolean
liaison_docx_is_on (const LiaisonXml *xml,
                    guint             index)
{
  const char *value = liaison_xml_attribute (xml, index, "w:val");

  return value == NULL || (strcmp (value, "0") != 0 && g_ascii_strcasecmp (value, "false") != 0 &&
                           g_ascii_strcasecmp (value, "off") != 0);
}

/* A style may make its paragraphs items of a list, or say that they are none. */
static void
take_list (const LiaisonXml *xml,
           guint             properties,
           LiaisonStyle     *style)
{
  guint numbering = liaison_docx_child (xml, properties, DOCX_NUMBERING);
  guint id = numbering != 0 ? liaison_docx_child (xml, numbering, DOCX_NUMBER_ID) : 0;
  guint level = numbering != 0 ? liaison_docx_child (xml, numbering, DOCX_LEVEL) : 0;
  const char *value;

  if (id != 0 && (value = liaison_xml_attribute (xml, id, "w:val")) != NULL)
    style->list = value;
  if (level != 0 && (value = liaison_xml_attribute (xml, level, "w:val")) != NULL)
    style->list_level = CLAMP (atoi (value), 0, 8);
}

/* What the style says itself, without those above it. */
static void
take_style (const LiaisonXml *xml,
            guint             index,
            LiaisonStyle *style)
{
  guint name = liaison_docx_child (xml, index, DOCX_NAME);
  guint paragraph = liaison_docx_child (xml, index, DOCX_PARAGRAPH_PROPERTIES);
  guint run = liaison_docx_child (xml, index, DOCX_RUN_PROPERTIES);
  guint outline = paragraph != 0 ? liaison_docx_child (xml, paragraph, DOCX_OUTLINE_LEVEL) : 0;
  guint vanish = run != 0 ? liaison_docx_child (xml, run, DOCX_VANISH) : 0;
  const char *value;

  if (name != 0 && (value = liaison_xml_attribute (xml, name, "w:val")) != NULL)
    liaison_style_take_name (style, value);
  if (outline != 0 && (value = liaison_xml_attribute (xml, outline, "w:val")) != NULL &&
      style->role == LIAISON_ROLE_BODY && g_ascii_isdigit (*value) && atoi (value) < 9)
    liaison_style_take_outline (style, atoi (value) + 1);
  if (paragraph != 0)
    take_list (xml, paragraph, style);
  if (vanish != 0)
    style->hidden = liaison_docx_is_on (xml, vanish);
}

/* The style at INDEX with all that it inherits. */
static LiaisonStyle *
resolve (const Styles *styles,
         guint         index)
{
  LiaisonStyle *style = g_new0 (LiaisonStyle, 1);
  guint chain[MOST_ANCESTORS];
  guint n = 0;

  while (index != 0 && n < MOST_ANCESTORS)
    {
      guint base = liaison_docx_child (styles->xml, index, DOCX_BASED_ON);
      const char *id = base != 0 ? liaison_xml_attribute (styles->xml, base, "w:val") : NULL;

      chain[n++] = index;
      index = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (styles->places, id)) : 0;
    }
  while (n > 0)
    take_style (styles->xml, chain[--n], style);
  return style;
}

/* The styles of XML, which may be NULL and must outlive them, by their ids. */
GHashTable *
liaison_docx_styles_new (const LiaisonXml *xml)
{
  GHashTable *resolved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Styles styles = { xml, places };
  GHashTableIter iter;
  gpointer id, index;

  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    if (liaison_xml_node (xml, i)->tag == DOCX_STYLE &&
        (id = (gpointer) liaison_xml_attribute (xml, i, "w:styleId")) != NULL)
      g_hash_table_insert (places, id, GUINT_TO_POINTER (i));
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &id, &index))
    g_hash_table_insert (resolved, g_strdup (id), resolve (&styles, GPOINTER_TO_UINT (index)));
  return resolved;
}

/* The language that is set for the whole document, or NULL. */
char *
liaison_docx_styles_dup_language (const LiaisonXml *xml)
{
  guint defaults = xml != NULL ? liaison_xml_find (xml, 0, DOCX_RUN_DEFAULTS) : 0;
  guint language = defaults != 0 ? liaison_xml_find (xml, defaults, DOCX_LANGUAGE) : 0;

  return language != 0 ? g_strdup (liaison_xml_attribute (xml, language, "w:val")) : NULL;
}

/* The style ID; one that says nothing when there is none or ID is NULL. */
const LiaisonStyle *
liaison_docx_style (GHashTable *styles,
                    const char *id)
{
  static const LiaisonStyle plain = { .kind = LIAISON_BLOCK_PARAGRAPH };
  const LiaisonStyle *style = id != NULL ? g_hash_table_lookup (styles, id) : NULL;

  return style != NULL ? style : &plain;
}
