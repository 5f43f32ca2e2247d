/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the text of a Word document. What was inserted while changes were tracked is text, what
 * was deleted or moved away is not; of a field the result is, and not the instruction. */

#include "article/office/docx.h"

#include "article/office/symbols.h"

#include <stdlib.h>
#include <string.h>

/* Fields in each other, and references to notes, at most. */
#define MOST_FIELDS 64
#define MOST_NOTES 20000

typedef struct
{
  gboolean in_instruction;
  gboolean linked;
} Field;

typedef struct
{
  LiaisonDocx *docx;
  LiaisonManuscript *manuscript;
  GArray *fields;        /* of Field */
  guint n_instructions;  /* of the fields, those in which the instruction is read */
  GString *instruction;  /* of the innermost field */
  GPtrArray *notes;      /* of const char *: ids, in the order of the references */
  GPtrArray *endnotes;
  guint hidden_until;    /* the node after a hidden run */
  gboolean joined;       /* whether the next paragraph goes on in the one before */
} Read;

static const char *
value_of_child (const LiaisonXml *xml,
                guint             index,
                guint             tag)
{
  guint child = index != 0 ? liaison_docx_child (xml, index, tag) : 0;

  return child != 0 ? liaison_xml_attribute (xml, child, "w:val") : NULL;
}

/* What the mark at the end of a paragraph is: that it was deleted makes the next part of it. */
static gboolean
is_end_deleted (const LiaisonXml *xml,
                guint             properties)
{
  guint run = liaison_docx_child (xml, properties, DOCX_RUN_PROPERTIES);

  return run != 0 && liaison_docx_child (xml, run, DOCX_DELETED) != 0;
}

/* Whether the mark at the end is hidden, as it is where the whole paragraph is; with a mark that
 * only sets a heading off from the text behind it the paragraph is seen. */
static gboolean
is_end_hidden (const LiaisonXml *xml,
               guint             properties)
{
  guint run = liaison_docx_child (xml, properties, DOCX_RUN_PROPERTIES);
  guint vanish = run != 0 ? liaison_docx_child (xml, run, DOCX_VANISH) : 0;

  return vanish != 0 && liaison_docx_is_on (xml, vanish) &&
         liaison_docx_child (xml, run, DOCX_SPECIAL_VANISH) == 0;
}

static void
begin_paragraph (Read             *read,
                 const LiaisonXml *xml,
                 guint             index)
{
  guint properties = liaison_docx_child (xml, index, DOCX_PARAGRAPH_PROPERTIES);
  const char *id = value_of_child (xml, properties, DOCX_PARAGRAPH_STYLE);
  LiaisonStyle style = *liaison_docx_style (read->docx->styles, id);
  const char *outline = value_of_child (xml, properties, DOCX_OUTLINE_LEVEL);
  gboolean joined = read->joined;
  gboolean counted;
  g_autofree char *label = NULL;

  if (outline != NULL && g_ascii_isdigit (*outline) && style.role == LIAISON_ROLE_BODY)
    liaison_style_take_outline (&style, atoi (outline) < 9 ? atoi (outline) + 1 : 0);
  read->joined = properties != 0 && is_end_deleted (xml, properties);
  counted = !read->joined && !style.hidden &&
            (properties == 0 || !is_end_hidden (xml, properties));
  label = liaison_docx_numbering_dup_label (read->docx->numbering, xml, properties, id, &style,
                                            counted);
  if (style.hidden)
    read->hidden_until = liaison_xml_node (xml, index)->end;
  /* What was joined is what the last paragraph of it is. */
  if (joined)
    liaison_manuscript_change_block (read->manuscript, style.kind, style.level);
  else
    liaison_manuscript_begin_block (read->manuscript, style.kind, style.level);
  if (style.role != LIAISON_ROLE_BODY || joined)
    liaison_manuscript_set_role (read->manuscript, style.role);
  if (label != NULL)
    liaison_manuscript_set_label (read->manuscript, label);
}

static void
begin_run (Read             *read,
           const LiaisonXml *xml,
           guint             index)
{
  guint properties = liaison_docx_child (xml, index, DOCX_RUN_PROPERTIES);
  guint vanish = properties != 0 ? liaison_docx_child (xml, properties, DOCX_VANISH) : 0;
  const LiaisonStyle *style =
      liaison_docx_style (read->docx->styles, value_of_child (xml, properties, DOCX_RUN_STYLE));

  if (vanish != 0 ? liaison_docx_is_on (xml, vanish) : style->hidden)
    read->hidden_until = MAX (read->hidden_until, liaison_xml_node (xml, index)->end);
}

static void
add (Read       *read,
     guint       index,
     const char *text)
{
  if (read->n_instructions == 0 && index >= read->hidden_until)
    liaison_manuscript_add_text (read->manuscript, text);
}

static void
add_symbol (Read             *read,
            const LiaisonXml *xml,
            guint             index)
{
  const char *code = liaison_xml_attribute (xml, index, "w:char");
  gunichar c = code != NULL ? liaison_symbols_find (liaison_xml_attribute (xml, index, "w:font"),
                                                    (gunichar) strtoul (code, NULL, 16))
                            : 0;
  char text[8];

  if (c == 0)
    return;
  text[g_unichar_to_utf8 (c, text)] = '\0';
  add (read, index, text);
}

static void
add_formula (Read             *read,
             const LiaisonXml *xml,
             guint             index)
{
  g_autofree char *text = liaison_docx_formula_dup_text (xml, index);

  add (read, index, " ");
  add (read, index, text);
  add (read, index, " ");
}

/* Begins the link that the instruction «HYPERLINK "address"» describes. Returns whether it does. */
static gboolean
begin_field_link (Read *read)
{
  const char *start = strstr (read->instruction->str, "HYPERLINK");
  const char *end;
  g_autofree char *uri = NULL;

  start = start != NULL ? strchr (start, '"') : NULL;
  end = start != NULL ? strchr (start + 1, '"') : NULL;
  if (end == NULL)
    return FALSE;
  uri = g_strndup (start + 1, end - start - 1);
  liaison_manuscript_begin_link (read->manuscript, uri);
  return TRUE;
}

static void
end_instruction (Read  *read,
                 Field *field)
{
  if (!field->in_instruction)
    return;
  field->in_instruction = FALSE;
  read->n_instructions--;
}

static void
take_field_character (Read             *read,
                      const LiaisonXml *xml,
                      guint             index)
{
  const char *type = liaison_xml_attribute (xml, index, "w:fldCharType");
  Field begun = { .in_instruction = TRUE };
  Field *field = read->fields->len > 0
                     ? &g_array_index (read->fields, Field, read->fields->len - 1)
                     : NULL;

  if (g_strcmp0 (type, "begin") == 0 && read->fields->len < MOST_FIELDS)
    {
      g_array_append_val (read->fields, begun);
      read->n_instructions++;
      g_string_truncate (read->instruction, 0);
    }
  else if (g_strcmp0 (type, "separate") == 0 && field != NULL)
    {
      end_instruction (read, field);
      field->linked = read->n_instructions == 0 && begin_field_link (read);
      g_string_truncate (read->instruction, 0);
    }
  else if (g_strcmp0 (type, "end") == 0 && field != NULL)
    {
      end_instruction (read, field);
      if (field->linked)
        liaison_manuscript_end_link (read->manuscript);
      g_array_set_size (read->fields, read->fields->len - 1);
    }
}

static void
take_instruction (Read             *read,
                  const LiaisonXml *xml,
                  guint             index)
{
  g_autofree char *text = liaison_xml_text (xml, index);

  if (read->instruction->len < 8192)
    g_string_append (read->instruction, text);
}

static void
take_reference (GPtrArray        *notes,
                const LiaisonXml *xml,
                guint             index)
{
  const char *id = liaison_xml_attribute (xml, index, "w:id");

  if (id != NULL && notes->len < MOST_NOTES)
    g_ptr_array_add (notes, (gpointer) id);
}

static void
begin_hyperlink (Read             *read,
                 const LiaisonXml *xml,
                 guint             index)
{
  const char *id = liaison_xml_attribute (xml, index, "r:id");
  const char *uri = liaison_xml_attribute (xml, index, "w:dest");

  if (id != NULL && read->docx->links != NULL)
    uri = g_hash_table_lookup (read->docx->links, id);
  liaison_manuscript_begin_link (read->manuscript, uri);
}

static gboolean
is_deleted_row (const LiaisonXml *xml,
                guint             index)
{
  guint properties = liaison_docx_child (xml, index, DOCX_ROW_PROPERTIES);

  return properties != 0 && liaison_docx_child (xml, properties, DOCX_DELETED) != 0;
}

static void
on_text (Read             *read,
         const LiaisonXml *xml,
         guint             index)
{
  const LiaisonXmlNode *node = liaison_xml_node (xml, index);
  guint parent = liaison_xml_node (xml, node->parent)->tag;

  if (parent == DOCX_TEXT)
    add (read, index, node->text);
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
      on_text (read, xml, index);
      return TRUE;
    case DOCX_PARAGRAPH:
      begin_paragraph (read, xml, index);
      return TRUE;
    case DOCX_RUN:
      begin_run (read, xml, index);
      return TRUE;
    case DOCX_TAB:
    case DOCX_POSITION_TAB:
    case DOCX_BREAK:
    case DOCX_CARRIAGE_RETURN:
      add (read, index, " ");
      return FALSE;
    case DOCX_NO_BREAK_HYPHEN:
      add (read, index, "-");
      return FALSE;
    case DOCX_SYMBOL:
      add_symbol (read, xml, index);
      return FALSE;
    case DOCX_FIELD_CHARACTER:
      take_field_character (read, xml, index);
      return FALSE;
    case DOCX_INSTRUCTION:
      take_instruction (read, xml, index);
      return FALSE;
    case DOCX_FOOTNOTE_REFERENCE:
      take_reference (read->notes, xml, index);
      return FALSE;
    case DOCX_ENDNOTE_REFERENCE:
      take_reference (read->endnotes, xml, index);
      return FALSE;
    case DOCX_HYPERLINK:
      begin_hyperlink (read, xml, index);
      return TRUE;
    case DOCX_MATH:
      add_formula (read, xml, index);
      return FALSE;
    case DOCX_TEXT_BOX:
      liaison_manuscript_begin_aside (read->manuscript, LIAISON_ASIDE_AFTER);
      return TRUE;
    case DOCX_FOOTNOTE:
    case DOCX_ENDNOTE:
      liaison_manuscript_begin_aside (read->manuscript, LIAISON_ASIDE_NOTE);
      return TRUE;
    case DOCX_ROW:
      return !is_deleted_row (xml, index);
    case DOCX_FALLBACK:
      return liaison_docx_child (xml, node->parent, DOCX_CHOICE) == 0;
    case DOCX_PARAGRAPH_PROPERTIES:
    case DOCX_RUN_PROPERTIES:
    case DOCX_DELETED:
    case DOCX_MOVED_AWAY:
    case DOCX_RUBY_TEXT:
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
    case DOCX_HYPERLINK:
      liaison_manuscript_end_link (read->manuscript);
      break;
    case DOCX_TEXT_BOX:
    case DOCX_FOOTNOTE:
    case DOCX_ENDNOTE:
      liaison_manuscript_end_aside (read->manuscript);
      break;
    default:
      break;
    }
}

static void
read_notes (Read       *read,
            LiaisonXml *xml,
            GPtrArray  *ids,
            guint       tag)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    {
      const char *id = liaison_xml_node (xml, i)->tag == tag
                           ? liaison_xml_attribute (xml, i, "w:id")
                           : NULL;

      if (id != NULL)
        g_hash_table_insert (places, (gpointer) id, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < ids->len; i++)
    {
      gpointer index = g_hash_table_lookup (places, g_ptr_array_index (ids, i));

      /* One note is read once, however often it is referred to. */
      if (index == NULL)
        continue;
      g_hash_table_remove (places, g_ptr_array_index (ids, i));
      g_array_set_size (read->fields, 0);
      read->n_instructions = 0;
      read->hidden_until = 0;
      read->joined = FALSE;
      liaison_manuscript_begin_aside (read->manuscript, LIAISON_ASIDE_NOTE);
      liaison_xml_walk (xml, GPOINTER_TO_UINT (index), on_enter, on_leave, read);
      liaison_manuscript_end_aside (read->manuscript);
    }
}

/* Writes all that SELF says into MANUSCRIPT. */
void
liaison_docx_read_body (LiaisonDocx       *self,
                        LiaisonManuscript *manuscript)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_autoptr (GString) instruction = g_string_new (NULL);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GPtrArray) endnotes = g_ptr_array_new ();
  Read read = {
    .docx = self,
    .manuscript = manuscript,
    .fields = fields,
    .instruction = instruction,
    .notes = notes,
    .endnotes = endnotes,
  };

  liaison_xml_walk (self->body, liaison_xml_find (self->body, 0, DOCX_BODY), on_enter, on_leave,
                    &read);
  /* In a flat file the notes stand beside the body. */
  read_notes (&read, self->footnotes != NULL ? self->footnotes : self->body, notes,
              DOCX_FOOTNOTE);
  read_notes (&read, self->endnotes != NULL ? self->endnotes : self->body, endnotes,
              DOCX_ENDNOTE);
}
