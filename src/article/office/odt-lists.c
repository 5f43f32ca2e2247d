/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers the items of lists and the headings of an OpenDocument text. OpenDocument 1.3, part 3,
 * sections 5.3, 16.30 to 16.34. */

#include "article/office/odt-lists.h"

#include "article/office/numbering.h"
#include "article/office/odt.h"

#include <string.h>

/* More styles of lists, or lists that are counted apart, are not told apart. */
#define MOST_LISTS 20000

/* A list that is open. */
typedef struct
{
  const char *style;            /* NULL for that of the paragraph */
  LiaisonNumberingCount *count; /* of the outermost list around it */
  const char *item_style;       /* of the item alone, or NULL */
  gboolean awaited;             /* whether the first paragraph of an item is still to come */
  guint number;                 /* the node of the label that the item holds itself, or 0 */
  int start;                    /* of the item alone; -1 for none */
} Open;

struct _LiaisonOdtLists
{
  GHashTable *numberings;         /* name → LiaisonNumbering */
  const LiaisonNumbering *outline; /* of headings, or NULL */
  const char *outline_name;
  LiaisonNumberingCount outline_count;
  GPtrArray *counts;   /* of LiaisonNumberingCount */
  GHashTable *by_id;   /* of a list → its count */
  GHashTable *by_name; /* of a style → the count of the last list of it */
  GArray *open;        /* of Open */
};

static LiaisonNumberFormat
format_of (const char *format,
           gboolean    repeated)
{
  if (format == NULL || *format == '\0')
    return LIAISON_NUMBER_NONE;
  if (strcmp (format, "a") == 0)
    return repeated ? LIAISON_NUMBER_LOWER_REPEATED : LIAISON_NUMBER_LOWER_LETTER;
  if (strcmp (format, "A") == 0)
    return repeated ? LIAISON_NUMBER_UPPER_REPEATED : LIAISON_NUMBER_UPPER_LETTER;
  if (strcmp (format, "i") == 0)
    return LIAISON_NUMBER_LOWER_ROMAN;
  if (strcmp (format, "I") == 0)
    return LIAISON_NUMBER_UPPER_ROMAN;
  return g_str_has_prefix (format, "01") ? LIAISON_NUMBER_DECIMAL_ZERO : LIAISON_NUMBER_DECIMAL;
}

static guint
level_of (const LiaisonXml *xml,
          guint             index)
{
  int level = liaison_numbering_parse (liaison_xml_attribute (xml, index, "text:level"), 1);

  return (guint) CLAMP (level, 1, LIAISON_NUMBERING_LEVELS) - 1;
}

static void
read_format (LiaisonNumbering *numbering,
             const LiaisonXml *xml,
             guint             index)
{
  guint level = level_of (xml, index);
  const char *sync = liaison_xml_attribute (xml, index, "style:num-letter-sync");

  numbering->levels[level].format =
      format_of (liaison_xml_attribute (xml, index, "style:num-format"),
                 g_strcmp0 (sync, "true") == 0);
  liaison_numbering_set_start (numbering, level,
                               liaison_xml_attribute (xml, index, "text:start-value"));
}

/* Puts together what the labels of the level at INDEX look like: several numbers with points
 * between them, and what is before and behind. */
static void
read_pattern (LiaisonNumbering *numbering,
              const LiaisonXml *xml,
              guint             index)
{
  guint level = level_of (xml, index);
  int shown =
      liaison_numbering_parse (liaison_xml_attribute (xml, index, "text:display-levels"), 1);
  const char *prefix = liaison_xml_attribute (xml, index, "style:num-prefix");
  const char *suffix = liaison_xml_attribute (xml, index, "style:num-suffix");
  g_autoptr (GString) pattern = g_string_new (prefix);
  gboolean separated = FALSE;

  shown = CLAMP (shown, 1, (int) level + 1);
  for (guint i = level + 1 - (guint) shown; i <= level; i++)
    if (numbering->levels[i].format > LIAISON_NUMBER_BULLET)
      {
        g_string_append_printf (pattern, "%s%%%u", separated ? "." : "", i + 1);
        separated = TRUE;
      }
  if (suffix != NULL)
    g_string_append (pattern, suffix);
  liaison_numbering_set_pattern (numbering, level, pattern->str);
}

static gboolean
is_numbered (const LiaisonXml *xml,
             guint             index)
{
  guint tag = liaison_xml_node (xml, index)->tag;

  return tag == ODT_LEVEL_NUMBER || tag == ODT_OUTLINE_LEVEL;
}

static LiaisonNumbering *
read_numbering (const LiaisonXml *xml,
                guint             index)
{
  LiaisonNumbering *numbering = liaison_numbering_new ();
  guint end = liaison_xml_node (xml, index)->end;

  for (guint i = index + 1; i < end; i = liaison_xml_node (xml, i)->end)
    if (is_numbered (xml, i))
      read_format (numbering, xml, i);
    else if (liaison_xml_node (xml, i)->tag == ODT_LEVEL_BULLET)
      numbering->levels[level_of (xml, i)].format = LIAISON_NUMBER_BULLET;
  for (guint i = index + 1; i < end; i = liaison_xml_node (xml, i)->end)
    if (is_numbered (xml, i))
      read_pattern (numbering, xml, i);
  return numbering;
}

static void
read_styles (LiaisonOdtLists  *self,
             const LiaisonXml *xml)
{
  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    {
      guint tag = liaison_xml_node (xml, i)->tag;
      const char *name = liaison_xml_attribute (xml, i, "style:name");
      LiaisonNumbering *numbering;

      if ((tag != ODT_LIST_STYLE && tag != ODT_OUTLINE_STYLE) ||
          g_hash_table_size (self->numberings) >= MOST_LISTS)
        continue;
      if (name == NULL)
        name = "Outline";
      if (g_hash_table_contains (self->numberings, name))
        continue;
      numbering = read_numbering (xml, i);
      g_hash_table_insert (self->numberings, g_strdup (name), numbering);
      if (tag == ODT_OUTLINE_STYLE && self->outline == NULL)
        {
          self->outline = numbering;
          self->outline_name = name;
        }
    }
}

/**
 * liaison_odt_lists_new:
 * @content: a document
 * @styles: (nullable): its styles; both must outlive the result
 *
 * Returns: (transfer full): its lists, before their first items
 */
LiaisonOdtLists *
liaison_odt_lists_new (const LiaisonXml *content,
                       const LiaisonXml *styles)
{
  LiaisonOdtLists *self = g_new0 (LiaisonOdtLists, 1);

  self->numberings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) liaison_numbering_free);
  self->counts = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->open = g_array_new (FALSE, TRUE, sizeof (Open));
  read_styles (self, content);
  read_styles (self, styles);
  return self;
}

/**
 * liaison_odt_lists_free:
 * @self: (transfer full): lists
 */
void
liaison_odt_lists_free (LiaisonOdtLists *self)
{
  g_hash_table_unref (self->numberings);
  g_ptr_array_unref (self->counts);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_name);
  g_array_unref (self->open);
  g_free (self);
}

static Open *
innermost (LiaisonOdtLists *self)
{
  return &g_array_index (self->open, Open, self->open->len - 1);
}

/* The count that the list at INDEX goes on with: of another, or one of its own. */
static LiaisonNumberingCount *
find_count (LiaisonOdtLists  *self,
            const LiaisonXml *xml,
            guint             index,
            const char       *style)
{
  const char *continued = liaison_xml_attribute (xml, index, "text:continue-list");
  const char *goes_on = liaison_xml_attribute (xml, index, "text:continue-numbering");
  LiaisonNumberingCount *count = NULL;

  if (self->outline != NULL && g_strcmp0 (style, self->outline_name) == 0)
    return &self->outline_count;
  if (continued != NULL)
    count = g_hash_table_lookup (self->by_id, continued);
  else if (g_strcmp0 (goes_on, "true") == 0 && style != NULL)
    count = g_hash_table_lookup (self->by_name, style);
  if (count == NULL && self->counts->len >= MOST_LISTS)
    return g_ptr_array_index (self->counts, self->counts->len - 1);
  if (count == NULL)
    {
      count = g_new0 (LiaisonNumberingCount, 1);
      g_ptr_array_add (self->counts, count);
    }
  return count;
}

/**
 * liaison_odt_lists_enter:
 * @self: lists
 * @xml: the document
 * @index: the index of a list that begins
 */
void
liaison_odt_lists_enter (LiaisonOdtLists  *self,
                         const LiaisonXml *xml,
                         guint             index)
{
  Open open = { .style = liaison_xml_attribute (xml, index, "text:style-name"), .start = -1 };
  const char *id = liaison_xml_attribute (xml, index, "xml:id");

  if (open.style == NULL && self->open->len > 0)
    open.style = innermost (self)->style;
  if (self->open->len > 0)
    open.count = innermost (self)->count;
  else
    open.count = find_count (self, xml, index, open.style);
  if (id != NULL)
    g_hash_table_insert (self->by_id, (gpointer) id, open.count);
  if (open.style != NULL && self->open->len == 0)
    g_hash_table_insert (self->by_name, (gpointer) open.style, open.count);
  g_array_append_val (self->open, open);
}

/**
 * liaison_odt_lists_leave:
 * @self: lists
 *
 * Ends the list that began last.
 */
void
liaison_odt_lists_leave (LiaisonOdtLists *self)
{
  if (self->open->len > 0)
    g_array_set_size (self->open, self->open->len - 1);
}

/* The label that a program wrote down at INDEX, of an item or heading, or 0. */
static guint
find_written (const LiaisonXml *xml,
              guint             index)
{
  for (guint i = index + 1; i < liaison_xml_node (xml, index)->end;
       i = liaison_xml_node (xml, i)->end)
    if (liaison_xml_node (xml, i)->tag == ODT_NUMBER)
      return i;
  return 0;
}

/**
 * liaison_odt_lists_enter_item:
 * @self: lists
 * @xml: the document
 * @index: the index of an item, or of what stands before the items, of the list that is open
 */
void
liaison_odt_lists_enter_item (LiaisonOdtLists  *self,
                              const LiaisonXml *xml,
                              guint             index)
{
  Open *open;

  if (self->open->len == 0)
    return;
  open = innermost (self);
  open->awaited = liaison_xml_node (xml, index)->tag == ODT_LIST_ITEM;
  open->item_style = liaison_xml_attribute (xml, index, "text:style-override");
  open->start =
      liaison_numbering_parse (liaison_xml_attribute (xml, index, "text:start-value"), -1);
  open->number = open->awaited ? find_written (xml, index) : 0;
}

/* Counts an item and says what it is. Returns its label, or NULL. */
static char *
count (const LiaisonNumbering *numbering,
       LiaisonNumberingCount  *so_far,
       guint                   level,
       int                     start,
       LiaisonStyle           *style)
{
  char *label;

  if (start >= 0)
    liaison_numbering_set_value (so_far, level, start - 1);
  liaison_numbering_count (numbering, so_far, level);
  label = liaison_numbering_dup_label (numbering, so_far, level);
  if (label != NULL || numbering->levels[level].format == LIAISON_NUMBER_NONE)
    liaison_style_take_list (style, LIAISON_BLOCK_UNMARKED_ITEM, (int) level);
  else
    liaison_style_take_list (style, LIAISON_BLOCK_LIST_ITEM, (int) level);
  return label;
}

static char *
count_heading (LiaisonOdtLists  *self,
               const LiaisonXml *xml,
               guint             index,
               LiaisonStyle     *style)
{
  const char *restarts = liaison_xml_attribute (xml, index, "text:restart-numbering");
  const char *header = liaison_xml_attribute (xml, index, "text:is-list-header");
  const char *start = liaison_xml_attribute (xml, index, "text:start-value");
  guint level = style->level > 0 ? style->level - 1 : 0;

  /* A style may take its headings out of the outline. */
  if (self->outline == NULL || g_strcmp0 (header, "true") == 0 ||
      (style->list != NULL && *style->list == '\0'))
    return NULL;
  if (g_strcmp0 (restarts, "true") == 0 && start == NULL)
    self->outline_count.begun[level] = FALSE;
  return count (self->outline, &self->outline_count, level, liaison_numbering_parse (start, -1),
                style);
}

static char *
count_item (LiaisonOdtLists  *self,
            LiaisonStyle     *style)
{
  Open *open = innermost (self);
  const char *name = open->item_style != NULL ? open->item_style : open->style;
  const LiaisonNumbering *numbering;
  guint level = MIN (self->open->len, LIAISON_NUMBERING_LEVELS) - 1;

  if (name == NULL)
    name = style->list;
  numbering = name != NULL ? g_hash_table_lookup (self->numberings, name) : NULL;
  liaison_style_take_list (style, LIAISON_BLOCK_LIST_ITEM, (int) level);
  return numbering != NULL ? count (numbering, open->count, level, open->start, style) : NULL;
}

/* What a program wrote down goes before what was counted. */
static char *
take_written (const LiaisonXml *xml,
              guint             number,
              char             *label)
{
  char *written = number != 0 ? g_strstrip (liaison_xml_text (xml, number)) : NULL;

  if (written != NULL && strlen (written) < 100 && liaison_numbering_says (written))
    {
      g_free (label);
      return written;
    }
  g_free (written);
  return label;
}

/**
 * liaison_odt_lists_dup_label:
 * @self: lists
 * @xml: the document
 * @index: the index of a paragraph or heading
 * @style: what is known of it; becomes an item when it is in a list
 *
 * Returns: (transfer full) (nullable): the label of the paragraph, such as "2.1" or "(iv)"; %NULL
 *   when it has none or only a mark
 */
char *
liaison_odt_lists_dup_label (LiaisonOdtLists  *self,
                             const LiaisonXml *xml,
                             guint             index,
                             LiaisonStyle     *style)
{
  Open *open = self->open->len > 0 ? innermost (self) : NULL;
  gboolean heading = liaison_xml_node (xml, index)->tag == ODT_H;
  guint number = heading ? find_written (xml, index) : 0;
  char *label;

  if (open == NULL && !heading)
    return NULL;
  if (open != NULL && !open->awaited)
    {
      liaison_style_take_list (style, LIAISON_BLOCK_UNMARKED_ITEM, (int) self->open->len - 1);
      return NULL;
    }
  if (open == NULL || (heading && (open->style == NULL || !g_hash_table_contains (
                                                              self->numberings, open->style))))
    label = count_heading (self, xml, index, style);
  else
    label = count_item (self, style);
  if (open != NULL)
    {
      open->awaited = FALSE;
      number = number != 0 ? number : open->number;
    }
  label = take_written (xml, number, label);
  if (label != NULL)
    liaison_style_take_list (style, LIAISON_BLOCK_UNMARKED_ITEM, (int) MAX (self->open->len, 1) - 1);
  return label;
}
