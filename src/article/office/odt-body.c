/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the text of an OpenDocument text. What was deleted while changes were tracked stands apart
 * and is left out. */

#include "article/office/odt.h"

#include "article/office/odt-lists.h"

#include <stdlib.h>
#include <string.h>

/* Formulas of one document, and their size in bytes, at most. */
#define MOST_OBJECTS 2000
#define LARGEST_FORMULA 1000000

typedef struct
{
  LiaisonManuscript *manuscript;
  GHashTable *styles;
  LiaisonOdtLists *lists;
  LiaisonArchive *objects; /* what is embedded; may be NULL */
  guint n_objects;         /* that were read */
  guint hidden_until;      /* the node after what is hidden */
} Read;

static const LiaisonStyle *
style_of (Read             *read,
          const LiaisonXml *xml,
          guint             index)
{
  return liaison_odt_style (read->styles, liaison_xml_attribute (xml, index, "text:style-name"));
}

/* What the block at INDEX is by its style and by the element itself. */
static LiaisonStyle
find_style (Read             *read,
            const LiaisonXml *xml,
            guint             index)
{
  LiaisonStyle style = *style_of (read, xml, index);
  const char *outline = liaison_xml_attribute (xml, index, "text:outline-level");

  if (outline == NULL)
    outline = liaison_xml_attribute (xml, index, "text:level");
  if (liaison_xml_node (xml, index)->tag == ODT_H)
    {
      style.kind = LIAISON_BLOCK_HEADING;
      style.level = outline != NULL ? (guint) CLAMP (atoi (outline), 1, 6) : MAX (style.level, 1);
    }
  return style;
}

static void
begin_block (Read             *read,
             const LiaisonXml *xml,
             guint             index)
{
  LiaisonStyle style = find_style (read, xml, index);
  gboolean hidden = style.hidden || liaison_xml_find (xml, index, ODT_HIDDEN_PARAGRAPH) != 0;
  g_autofree char *label = NULL;

  if (!hidden && index >= read->hidden_until)
    label = liaison_odt_lists_dup_label (read->lists, xml, index, &style);
  liaison_manuscript_begin_block (read->manuscript, style.kind, style.level);
  if (style.role != LIAISON_ROLE_BODY)
    liaison_manuscript_set_role (read->manuscript, style.role);
  if (label != NULL)
    liaison_manuscript_set_label (read->manuscript, label);
  if (hidden)
    read->hidden_until = MAX (read->hidden_until, liaison_xml_node (xml, index)->end);
}

/* Text may stand in paragraphs alone, and in fields: white space between elements is none. */
static gboolean
is_layout (const LiaisonXml *xml,
           guint             index)
{
  switch (liaison_xml_node (xml, liaison_xml_node (xml, index)->parent)->tag)
    {
    case ODT_BODY:
    case ODT_OFFICE_TEXT:
    case ODT_LIST:
    case ODT_LIST_ITEM:
    case ODT_NOTE:
    case ODT_SECTION:
    case ODT_TEXT_BOX:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether all the text at INDEX is white space that only sets elements out. */
static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static void
add (Read       *read,
     guint       index,
     const char *text)
{
  if (index >= read->hidden_until)
    liaison_manuscript_add_text (read->manuscript, text);
}

static void
add_formula (Read             *read,
             guint             place,
             const LiaisonXml *xml,
             guint             index)
{
  g_autofree char *text = liaison_odt_formula_dup_text (xml, index);

  add (read, place, " ");
  add (read, place, text);
  add (read, place, " ");
}

/* Reads the formula to which the element at INDEX leads, if it is one. */
static void
add_object (Read             *read,
            const LiaisonXml *xml,
            guint             index)
{
  const char *address = liaison_xml_attribute (xml, index, "xlink:href");
  g_autofree char *name = NULL;
  g_autoptr (LiaisonXml) object = NULL;
  GBytes *bytes;

  if (address == NULL || read->objects == NULL || read->n_objects >= MOST_OBJECTS)
    return;
  name = g_strconcat (address + (g_str_has_prefix (address, "./") ? 2 : 0), "/content.xml", NULL);
  bytes = liaison_archive_get (read->objects, name);
  if (bytes == NULL || g_bytes_get_size (bytes) > LARGEST_FORMULA)
    return;
  read->n_objects++;
  object = liaison_xml_new (bytes, liaison_odt_names, N_ODT, NULL);
  if (object != NULL && object->nodes->len > 1 && liaison_xml_node (object, 1)->tag == ODT_MATH)
    add_formula (read, index, object, 1);
}

static void
begin_section (Read             *read,
               const LiaisonXml *xml,
               guint             index)
{
  const char *display = liaison_xml_attribute (xml, index, "text:display");

  if (g_strcmp0 (display, "none") == 0)
    read->hidden_until = MAX (read->hidden_until, liaison_xml_node (xml, index)->end);
}

static gboolean
on_enter (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  Read *read = data;
  const LiaisonXmlNode *node = liaison_xml_node (xml, index);

  switch (node->tag)
    {
    case LIAISON_XML_TEXT:
      if (!is_layout (xml, index) || !is_blank (node->text))
        add (read, index, node->text);
      return TRUE;
    case ODT_P:
    case ODT_H:
      begin_block (read, xml, index);
      return TRUE;
    case ODT_SPAN:
      if (style_of (read, xml, index)->hidden)
        read->hidden_until = MAX (read->hidden_until, node->end);
      return TRUE;
    case ODT_LIST:
    case ODT_ORDERED_LIST:
    case ODT_UNORDERED_LIST:
      liaison_odt_lists_enter (read->lists, xml, index);
      return TRUE;
    case ODT_LIST_ITEM:
    case ODT_LIST_HEADER:
      liaison_odt_lists_enter_item (read->lists, xml, index);
      return TRUE;
    case ODT_MATH:
      add_formula (read, index, xml, index);
      return FALSE;
    case ODT_OBJECT:
      add_object (read, xml, index);
      return TRUE;
    case ODT_A:
      liaison_manuscript_begin_link (read->manuscript,
                                     liaison_xml_attribute (xml, index, "xlink:href"));
      return TRUE;
    case ODT_NOTE:
    case ODT_FOOTNOTE:
    case ODT_ENDNOTE:
      liaison_manuscript_begin_aside (read->manuscript, LIAISON_ASIDE_NOTE);
      return TRUE;
    case ODT_TEXT_BOX:
      liaison_manuscript_begin_aside (read->manuscript, LIAISON_ASIDE_AFTER);
      return TRUE;
    case ODT_SECTION:
      begin_section (read, xml, index);
      return TRUE;
    case ODT_SPACE:
    case ODT_TAB:
    case ODT_LINE_BREAK:
      add (read, index, " ");
      return FALSE;
    case ODT_ANNOTATION:
    case ODT_DESCRIPTION:
    case ODT_FORMS:
    case ODT_HIDDEN_TEXT:
    case ODT_INDEX_SOURCE:
    case ODT_NOTE_CITATION:
    case ODT_NUMBER:
    case ODT_OBJECT_TITLE:
    case ODT_RUBY_TEXT:
    case ODT_SCRIPT:
    case ODT_SEQUENCE_DECLARATIONS:
    case ODT_TRACKED_CHANGES:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
on_leave (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  Read *read = data;

  switch (liaison_xml_node (xml, index)->tag)
    {
    case ODT_LIST:
    case ODT_ORDERED_LIST:
    case ODT_UNORDERED_LIST:
      liaison_odt_lists_leave (read->lists);
      break;
    case ODT_A:
      liaison_manuscript_end_link (read->manuscript);
      break;
    case ODT_NOTE:
    case ODT_FOOTNOTE:
    case ODT_ENDNOTE:
    case ODT_TEXT_BOX:
      liaison_manuscript_end_aside (read->manuscript);
      break;
    default:
      break;
    }
}

/* Writes all below BODY into MANUSCRIPT. STYLES and OBJECTS, which holds what is embedded, may be
 * NULL. */
void
liaison_odt_read_body (const LiaisonXml  *content,
                       guint              body,
                       const LiaisonXml  *styles,
                       LiaisonArchive    *objects,
                       LiaisonManuscript *manuscript)
{
  g_autoptr (GHashTable) known = liaison_odt_styles_new (content, styles);
  g_autoptr (LiaisonOdtLists) lists = liaison_odt_lists_new (content, styles);
  Read read = { .manuscript = manuscript, .styles = known, .lists = lists, .objects = objects };

  liaison_xml_walk (content, body, on_enter, on_leave, &read);
}
