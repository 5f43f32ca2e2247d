/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the text of an OpenDocument text. What was deleted while changes were tracked stands apart
 * and is left out. */

#include "article/office/odt.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  LiaisonManuscript *manuscript;
  GHashTable *styles;
  guint depth;         /* of lists */
  guint hidden_until;  /* the node after what is hidden */
} Read;

static const LiaisonStyle *
style_of (Read             *read,
          const LiaisonXml *xml,
          guint             index)
{
  return liaison_odt_style (read->styles, liaison_xml_attribute (xml, index, "text:style-name"));
}

static void
begin_block (Read             *read,
             const LiaisonXml *xml,
             guint             index)
{
  const LiaisonStyle *style = style_of (read, xml, index);
  const char *outline = liaison_xml_attribute (xml, index, "text:outline-level");
  LiaisonBlockKind kind = style->kind;
  guint level = style->level;

  if (outline == NULL)
    outline = liaison_xml_attribute (xml, index, "text:level");
  if (liaison_xml_node (xml, index)->tag == ODT_H)
    {
      kind = LIAISON_BLOCK_HEADING;
      level = outline != NULL ? (guint) CLAMP (atoi (outline), 1, 6) : MAX (level, 1);
    }
  else if (read->depth > 0 && kind == LIAISON_BLOCK_PARAGRAPH)
    {
      kind = LIAISON_BLOCK_LIST_ITEM;
      level = MIN (read->depth, 9);
    }
  liaison_manuscript_begin_block (read->manuscript, kind, level);
  if (style->role != LIAISON_ROLE_BODY)
    liaison_manuscript_set_role (read->manuscript, style->role);
  if (style->hidden || liaison_xml_find (xml, index, ODT_HIDDEN_PARAGRAPH) != 0)
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
      read->depth++;
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
      read->depth--;
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

/* Writes all below BODY into MANUSCRIPT. */
void
liaison_odt_read_body (const LiaisonXml  *content,
                       guint              body,
                       const LiaisonXml  *styles,
                       LiaisonManuscript *manuscript)
{
  g_autoptr (GHashTable) known = liaison_odt_styles_new (content, styles);
  Read read = { .manuscript = manuscript, .styles = known };

  liaison_xml_walk (content, body, on_enter, on_leave, &read);
}
