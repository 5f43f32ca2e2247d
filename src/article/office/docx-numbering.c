/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers the paragraphs of a Word document. A paragraph, or its style, names a list; the list
 * names a definition, which several lists may share: these count on, but where one of them says at
 * what number it begins. ECMA-376, part 1, section 17.9. */

#include "article/office/docx-numbering.h"

#include "article/office/docx.h"
#include "article/office/numbering.h"

#include <string.h>

/* More definitions, or lists, are not read of a document. */
#define MOST_LISTS 20000

/* A definition. */
typedef struct
{
  LiaisonNumbering *numbering;
  LiaisonNumberingCount count;
  const char *styles[LIAISON_NUMBERING_LEVELS]; /* ids of paragraph styles; or NULL */
  const char *style;                            /* of lists, that it describes, or NULL */
  const char *described_by;                     /* the style of lists that does instead, or NULL */
} Definition;

/* A list. */
typedef struct
{
  Definition *definition;
  LiaisonNumbering *own; /* where the list changes levels, or NULL */
  guint begins;          /* bits: levels at which it is yet to begin by itself */
} List;

struct _LiaisonDocxNumbering
{
  GHashTable *definitions; /* id → Definition */
  GHashTable *lists;       /* id → List */
};

static void
free_definition (gpointer data)
{
  Definition *definition = data;

  liaison_numbering_free (definition->numbering);
  g_free (definition);
}

static void
free_list (gpointer data)
{
  List *list = data;

  g_clear_pointer (&list->own, liaison_numbering_free);
  g_free (list);
}

static const char *
value_of (const LiaisonXml *xml,
          guint             parent,
          guint             tag)
{
  guint child = liaison_docx_child (xml, parent, tag);

  return child != 0 ? liaison_xml_attribute (xml, child, "w:val") : NULL;
}

static LiaisonNumberFormat
format_of (const char *name)
{
  static const struct
  {
    const char *name;
    LiaisonNumberFormat format;
  } formats[] = {
    { "none", LIAISON_NUMBER_NONE },
    { "bullet", LIAISON_NUMBER_BULLET },
    { "decimalZero", LIAISON_NUMBER_DECIMAL_ZERO },
    { "lowerLetter", LIAISON_NUMBER_LOWER_REPEATED },
    { "upperLetter", LIAISON_NUMBER_UPPER_REPEATED },
    { "lowerRoman", LIAISON_NUMBER_LOWER_ROMAN },
    { "upperRoman", LIAISON_NUMBER_UPPER_ROMAN },
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (formats); i++)
    if (strcmp (name, formats[i].name) == 0)
      return formats[i].format;
  return LIAISON_NUMBER_DECIMAL;
}

static guint
level_of (const LiaisonXml *xml,
          guint             index)
{
  int level = liaison_numbering_parse (liaison_xml_attribute (xml, index, "w:ilvl"), 0);

  return (guint) MIN (level, LIAISON_NUMBERING_LEVELS - 1);
}

static void
read_level (LiaisonNumbering *numbering,
            const LiaisonXml *xml,
            guint             index)
{
  guint level = level_of (xml, index);
  LiaisonNumberingLevel *own = &numbering->levels[level];
  guint legal = liaison_docx_child (xml, index, DOCX_LEGAL);

  own->format = format_of (value_of (xml, index, DOCX_NUMBER_FORMAT));
  own->restart = liaison_numbering_parse (value_of (xml, index, DOCX_LEVEL_RESTART), own->restart);
  own->legal = legal != 0 && liaison_docx_is_on (xml, legal);
  liaison_numbering_set_start (numbering, level, value_of (xml, index, DOCX_START));
  liaison_numbering_set_pattern (numbering, level, value_of (xml, index, DOCX_LEVEL_TEXT));
}

static void
read_definition (LiaisonDocxNumbering *self,
                 const LiaisonXml     *xml,
                 guint                 index)
{
  const char *id = liaison_xml_attribute (xml, index, "w:abstractNumId");
  Definition *definition;

  if (id == NULL || g_hash_table_size (self->definitions) >= MOST_LISTS)
    return;
  definition = g_new0 (Definition, 1);
  definition->numbering = liaison_numbering_new ();
  definition->style = value_of (xml, index, DOCX_STYLE_LINK);
  definition->described_by = value_of (xml, index, DOCX_NUMBER_STYLE_LINK);
  for (guint i = index + 1; i < liaison_xml_node (xml, index)->end;
       i = liaison_xml_node (xml, i)->end)
    if (liaison_xml_node (xml, i)->tag == DOCX_LEVEL_DEFINITION)
      {
        read_level (definition->numbering, xml, i);
        definition->styles[level_of (xml, i)] = value_of (xml, i, DOCX_PARAGRAPH_STYLE);
      }
  g_hash_table_insert (self->definitions, g_strdup (id), definition);
}

/* What a list changes of its definition. */
static void
read_override (List             *list,
               const LiaisonXml *xml,
               guint             index)
{
  guint changed = liaison_docx_child (xml, index, DOCX_LEVEL_DEFINITION);
  const char *start = value_of (xml, index, DOCX_START_OVERRIDE);
  guint level = level_of (xml, index);

  if (changed == 0 && start == NULL)
    return;
  if (list->own == NULL)
    list->own = liaison_numbering_copy (list->definition->numbering);
  if (changed != 0)
    read_level (list->own, xml, changed);
  if (start != NULL)
    {
      liaison_numbering_set_start (list->own, level, start);
      list->begins |= 1u << level;
    }
}

/* The definition ID, or the one that a style of lists refers it to. */
static Definition *
find_definition (LiaisonDocxNumbering *self,
                 GHashTable           *by_style,
                 const char           *id)
{
  Definition *definition = id != NULL ? g_hash_table_lookup (self->definitions, id) : NULL;
  Definition *described = definition != NULL && definition->described_by != NULL
                              ? g_hash_table_lookup (by_style, definition->described_by)
                              : NULL;

  return described != NULL ? described : definition;
}

static void
read_list (LiaisonDocxNumbering *self,
           GHashTable           *by_style,
           const LiaisonXml     *xml,
           guint                 index)
{
  const char *id = liaison_xml_attribute (xml, index, "w:numId");
  Definition *definition =
      find_definition (self, by_style, value_of (xml, index, DOCX_DEFINITION_ID));
  List *list;

  if (id == NULL || definition == NULL || g_hash_table_size (self->lists) >= MOST_LISTS)
    return;
  list = g_new0 (List, 1);
  list->definition = definition;
  for (guint i = index + 1; i < liaison_xml_node (xml, index)->end;
       i = liaison_xml_node (xml, i)->end)
    if (liaison_xml_node (xml, i)->tag == DOCX_LEVEL_OVERRIDE)
      read_override (list, xml, i);
  g_hash_table_insert (self->lists, g_strdup (id), list);
}

static GHashTable *
definitions_by_style (LiaisonDocxNumbering *self)
{
  GHashTable *by_style = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer definition;

  g_hash_table_iter_init (&iter, self->definitions);
  while (g_hash_table_iter_next (&iter, NULL, &definition))
    if (((Definition *) definition)->style != NULL)
      g_hash_table_insert (by_style, (gpointer) ((Definition *) definition)->style, definition);
  return by_style;
}

/**
 * liaison_docx_numbering_new:
 * @xml: (nullable): the part with the lists; must outlive the result
 *
 * Returns: (transfer full): the lists, before their first items
 */
LiaisonDocxNumbering *
liaison_docx_numbering_new (const LiaisonXml *xml)
{
  LiaisonDocxNumbering *self = g_new0 (LiaisonDocxNumbering, 1);
  g_autoptr (GHashTable) by_style = NULL;

  self->definitions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_definition);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    if (liaison_xml_node (xml, i)->tag == DOCX_DEFINITION)
      read_definition (self, xml, i);
  by_style = definitions_by_style (self);
  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    if (liaison_xml_node (xml, i)->tag == DOCX_LIST)
      read_list (self, by_style, xml, i);
  return self;
}

/**
 * liaison_docx_numbering_free:
 * @self: (transfer full): lists
 */
void
liaison_docx_numbering_free (LiaisonDocxNumbering *self)
{
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->definitions);
  g_free (self);
}

/* The level that the definition of LIST has for paragraphs of the style STYLE_ID, or -1. */
static int
find_level (const List *list,
            const char *style_id)
{
  for (int i = 0; style_id != NULL && i < LIAISON_NUMBERING_LEVELS; i++)
    if (g_strcmp0 (list->definition->styles[i], style_id) == 0)
      return i;
  return -1;
}

/* Counts an item of LIST and returns its label, or NULL. */
static char *
count (List *list,
       guint level)
{
  const LiaisonNumbering *numbering =
      list->own != NULL ? list->own : list->definition->numbering;
  LiaisonNumberingCount *so_far = &list->definition->count;

  if ((list->begins & 1u << level) != 0)
    {
      so_far->begun[level] = FALSE;
      list->begins &= ~(1u << level);
    }
  liaison_numbering_count (numbering, so_far, level);
  return liaison_numbering_dup_label (numbering, so_far, level);
}

/* The label that Word 2003 wrote down beside the number of the list, or NULL. */
static char *
dup_written (const LiaisonXml *xml,
             guint             numbering,
             LiaisonStyle     *style)
{
  guint written = liaison_docx_child (xml, numbering, DOCX_WRITTEN_NUMBER);
  guint depth = liaison_docx_child (xml, numbering, DOCX_LEVEL);
  const char *label = written != 0 ? liaison_xml_attribute (xml, written, "wx:val") : NULL;
  const char *level = depth != 0 ? liaison_xml_attribute (xml, depth, "w:val") : NULL;
  gboolean numbered = liaison_numbering_says (label);

  liaison_style_take_list (style, numbered ? LIAISON_BLOCK_UNMARKED_ITEM : LIAISON_BLOCK_LIST_ITEM,
                           liaison_numbering_parse (level, 0));
  return numbered ? g_strdup (label) : NULL;
}

/* What the paragraph itself says of its list goes before what its style says. */
static int
take_own (const LiaisonXml *xml,
          guint             numbering,
          LiaisonStyle     *style)
{
  const char *id = value_of (xml, numbering, DOCX_NUMBER_ID);
  const char *level = value_of (xml, numbering, DOCX_LEVEL);

  if (id != NULL)
    style->list = id;
  if (level == NULL)
    return -1;
  return MIN (liaison_numbering_parse (level, 0), LIAISON_NUMBERING_LEVELS - 1);
}

/**
 * liaison_docx_numbering_dup_label:
 * @self: the lists
 * @xml: the document
 * @properties: the index of the properties of a paragraph, or 0
 * @style_id: (nullable): the id of its style
 * @style: what is known of the paragraph; becomes an item when it is one
 * @counted: whether the paragraph is seen, so that it has a number
 *
 * Returns: (transfer full) (nullable): the label of the paragraph, such as "2.1" or "(iv)"; %NULL
 *   when it has none or only a mark
 */
char *
liaison_docx_numbering_dup_label (LiaisonDocxNumbering *self,
                                  const LiaisonXml     *xml,
                                  guint                 properties,
                                  const char           *style_id,
                                  LiaisonStyle         *style,
                                  gboolean              counted)
{
  guint numbering = properties != 0 ? liaison_docx_child (xml, properties, DOCX_NUMBERING) : 0;
  guint old = properties != 0 ? liaison_docx_child (xml, properties, DOCX_OLD_NUMBERING) : 0;
  int level = numbering != 0 ? take_own (xml, numbering, style) : -1;
  LiaisonNumberFormat format;
  char *label;
  List *list;

  if (old != 0)
    return dup_written (xml, old, style);
  if (style->list == NULL || strcmp (style->list, "0") == 0)
    {
      liaison_style_take_list (style, LIAISON_BLOCK_PARAGRAPH, 0);
      return NULL;
    }
  list = g_hash_table_lookup (self->lists, style->list);
  if (level < 0 && list != NULL)
    level = find_level (list, style_id);
  if (level < 0)
    level = style->list_level;
  style->list_level = level;
  liaison_style_take_list (style, LIAISON_BLOCK_LIST_ITEM, level);
  if (list == NULL || !counted)
    return NULL;
  label = count (list, (guint) level);
  format = (list->own != NULL ? list->own : list->definition->numbering)->levels[level].format;
  if (label != NULL || format == LIAISON_NUMBER_NONE)
    liaison_style_take_list (style, LIAISON_BLOCK_UNMARKED_ITEM, level);
  return label;
}
