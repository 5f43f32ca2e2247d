/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parses XML with libxml2 into a flat table. The parser's events are taken instead of its tree,
 * so that neither depth nor size of a hostile file costs more than a walk through it. Nothing is
 * loaded beside the bytes that are given, no entity is known but those of XML and HTML, each one
 * character, and a file that declares one is refused. Faults that can be passed over are passed
 * over: a broken reference is no reason not to read. */

#include "article/office/xml.h"

#include "article/office/xml-names.h"
#include "article/refusal.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Documents that people made do not come near these. */
#define MOST_DEPTH 512
#define MOST_NODES 4000000
#define MOST_ATTRIBUTES 6000000
#define MOST_BYTES (128u * 1024 * 1024)

typedef struct
{
  LiaisonXml *xml;
  xmlParserCtxt *parser;
  GHashTable *tags;     /* name → its tag */
  GHashTable *prefixes; /* address of a vocabulary → prefix */
  GArray *open;         /* of guint: the elements that are open, from the root */
  GString *text;        /* that was read since the last element began or ended */
  GString *name;        /* room for one */
  gsize kept;           /* bytes in the table of strings */
  xmlEntity entity;     /* the one that was asked for last */
  char character[8];    /* what it stands for */
  gboolean refused;     /* the file declares entities */
  gboolean too_large;
} Build;

static void
stop (Build    *build,
      gboolean *why)
{
  *why = TRUE;
  xmlStopParser (build->parser);
}

static const char *
keep (Build      *build,
      const char *text,
      gsize       length)
{
  build->kept += length + 1;
  return g_string_chunk_insert_len (build->xml->strings, text, length);
}

/* What stands before a name of the vocabulary at URI. */
static const char *
find_prefix (Build      *build,
             const char *uri,
             const char *written)
{
  gpointer prefix;

  if (uri == NULL)
    return written != NULL ? written : "";
  if (!g_hash_table_lookup_extended (build->prefixes, uri, NULL, &prefix))
    {
      prefix = (gpointer) liaison_xml_names_prefix (uri);
      g_hash_table_insert (build->prefixes, g_strdup (uri), prefix);
    }
  return prefix;
}

/* The name as readers write it, good until the next; NULL when it is of no vocabulary they know. */
static const char *
full_name (Build         *build,
           const xmlChar *local,
           const xmlChar *written,
           const xmlChar *uri)
{
  const char *prefix = find_prefix (build, (const char *) uri, (const char *) written);

  if (prefix == NULL || *prefix == '\0')
    return prefix == NULL ? NULL : (const char *) local;
  g_string_assign (build->name, prefix);
  g_string_append_c (build->name, ':');
  g_string_append (build->name, (const char *) local);
  return build->name->str;
}

static guint
innermost (Build *build)
{
  return g_array_index (build->open, guint, build->open->len - 1);
}

static void
append (Build          *build,
        LiaisonXmlNode *node)
{
  node->parent = innermost (build);
  node->end = build->xml->nodes->len + 1;
  g_array_append_vals (build->xml->nodes, node, 1);
  if (build->xml->nodes->len > MOST_NODES || build->kept > MOST_BYTES)
    stop (build, &build->too_large);
}

/* Makes a node of the text that was read, if any. */
static void
flush (Build *build)
{
  LiaisonXmlNode node = { .tag = LIAISON_XML_TEXT };
  g_autofree char *valid = NULL;

  if (build->text->len == 0)
    return;
  /* What is passed over as a fault may leave bytes that are no characters. */
  if (g_utf8_validate (build->text->str, (gssize) build->text->len, NULL))
    node.text = keep (build, build->text->str, build->text->len);
  else
    {
      valid = g_utf8_make_valid (build->text->str, (gssize) build->text->len);
      node.text = keep (build, valid, strlen (valid));
    }
  g_string_truncate (build->text, 0);
  append (build, &node);
}

/* ATTRIBUTES: five pointers each, to name, prefix, address, value and end of the value. */
static void
take_attributes (Build          *build,
                 LiaisonXmlNode *node,
                 int             n,
                 const xmlChar **attributes)
{
  node->first_attribute = build->xml->attributes->len;
  for (int i = 0; i < n; i++, attributes += 5)
    {
      const char *name = full_name (build, attributes[0], attributes[1], attributes[2]);
      LiaisonXmlAttribute attribute;
      g_autofree char *value = NULL;

      if (name == NULL)
        continue;
      if (build->xml->attributes->len >= MOST_ATTRIBUTES || build->kept > MOST_BYTES)
        {
          stop (build, &build->too_large);
          return;
        }
      attribute.name = g_string_chunk_insert_const (build->xml->strings, name);
      value = g_utf8_make_valid ((const char *) attributes[3], attributes[4] - attributes[3]);
      attribute.value = keep (build, value, strlen (value));
      g_array_append_val (build->xml->attributes, attribute);
      node->n_attributes++;
    }
}

static void
on_start (void           *data,
          const xmlChar  *local,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  Build *build = data;
  LiaisonXmlNode node = { .tag = LIAISON_XML_OTHER };
  const char *name = full_name (build, local, prefix, uri);
  guint index;

  flush (build);
  if (build->open->len > MOST_DEPTH)
    {
      stop (build, &build->too_large);
      return;
    }
  if (name != NULL)
    node.tag = GPOINTER_TO_UINT (g_hash_table_lookup (build->tags, name));
  take_attributes (build, &node, n_attributes, attributes);
  index = build->xml->nodes->len;
  append (build, &node);
  g_array_append_val (build->open, index);
}

static void
on_end (void          *data,
        const xmlChar *local,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  Build *build = data;
  LiaisonXmlNode *node;

  flush (build);
  if (build->open->len <= 1)
    return;
  node = &g_array_index (build->xml->nodes, LiaisonXmlNode, innermost (build));
  node->end = build->xml->nodes->len;
  g_array_set_size (build->open, build->open->len - 1);
}

static void
on_text (void          *data,
         const xmlChar *text,
         int            length)
{
  Build *build = data;

  g_string_append_len (build->text, (const char *) text, length);
  if (build->text->len > MOST_BYTES)
    stop (build, &build->too_large);
}

/* A name that means nothing stands for nothing. The parser would leave out every reference after
 * a first fault: for it there was none. */
static xmlEntity *
on_get_entity (void          *data,
               const xmlChar *name)
{
  Build *build = data;
  xmlEntity *entity = xmlGetPredefinedEntity (name);
  const htmlEntityDesc *known = entity == NULL ? htmlEntityLookup (name) : NULL;
  gsize length = known != NULL ? g_unichar_to_utf8 (known->value, build->character) : 0;

  build->parser->wellFormed = 1;
  if (entity != NULL)
    return entity;
  build->character[length] = '\0';
  build->entity = (xmlEntity) {
    .type = XML_ENTITY_DECL,
    .name = name,
    .orig = (xmlChar *) build->character,
    .content = (xmlChar *) build->character,
    .length = (int) length,
    .etype = XML_INTERNAL_PREDEFINED_ENTITY,
  };
  return &build->entity;
}

static void
on_declare_entity (void          *data,
                   const xmlChar *name,
                   int            type,
                   const xmlChar *public_id,
                   const xmlChar *system_id,
                   xmlChar       *content)
{
  Build *build = data;

  stop (build, &build->refused);
}

static gboolean
parse (Build  *build,
       GBytes *bytes)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .getEntity = on_get_entity,
    .entityDecl = on_declare_entity,
  };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean whole;

  if (length == 0 || length > MOST_BYTES)
    {
      build->too_large = length > 0;
      return FALSE;
    }
  build->parser = xmlCreateMemoryParserCtxt (data, (int) length);
  if (build->parser == NULL)
    return FALSE;
  xmlCtxtUseOptions (build->parser, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                        XML_PARSE_NONET | XML_PARSE_HUGE);
  *build->parser->sax = handler;
  build->parser->userData = build;
  xmlParseDocument (build->parser);
  flush (build);
  /* What is cut off leaves elements open. */
  whole = build->open->len == 1 && build->xml->nodes->len > 1;
  if (build->parser->myDoc != NULL)
    xmlFreeDoc (build->parser->myDoc);
  xmlFreeParserCtxt (build->parser);
  return whole && !build->refused && !build->too_large;
}

/**
 * liaison_xml_new:
 * @bytes: an XML document, in any encoding
 * @names: (array length=n_names): the names of elements that matter, with the prefixes of
 *   xml-names.c; the first %LIAISON_XML_NAMED are not looked at, others may be %NULL
 * @n_names: how many
 * @error: return location for an error of the domain %LIAISON_READER_ERROR: no XML, cut off,
 *   hostile, or beyond a limit
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
LiaisonXml *
liaison_xml_new (GBytes            *bytes,
                 const char *const *names,
                 guint              n_names,
                 GError           **error)
{
  g_autoptr (LiaisonXml) self = NULL;
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);
  LiaisonXmlNode root = { .tag = LIAISON_XML_OTHER };
  Build build = { .tags = tags, .prefixes = prefixes, .open = open, .text = text, .name = name };
  guint zero = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (LiaisonXml, 1);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (LiaisonXmlNode));
  self->attributes = g_array_new (FALSE, TRUE, sizeof (LiaisonXmlAttribute));
  self->strings = g_string_chunk_new (4096);
  build.xml = self;
  for (guint i = LIAISON_XML_NAMED; i < n_names; i++)
    if (names[i] != NULL)
      g_hash_table_insert (tags, (gpointer) names[i], GUINT_TO_POINTER (i));
  g_array_append_val (self->nodes, root);
  g_array_append_val (open, zero);
  if (!parse (&build, bytes))
    {
      liaison_refusal_set (error, build.too_large ? LIAISON_READER_ERROR_TOO_LARGE
                                                  : LIAISON_READER_ERROR_DAMAGED);
      return NULL;
    }
  g_array_index (self->nodes, LiaisonXmlNode, 0).end = self->nodes->len;
  return g_steal_pointer (&self);
}

/**
 * liaison_xml_free:
 * @self: (transfer full): a document
 */
void
liaison_xml_free (LiaisonXml *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->nodes);
  g_array_unref (self->attributes);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * liaison_xml_attribute:
 * @self: a document
 * @index: of an element
 * @name: the name of an attribute, with the prefix of xml-names.c
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
liaison_xml_attribute (const LiaisonXml *self,
                       guint             index,
                       const char       *name)
{
  const LiaisonXmlNode *node = liaison_xml_node (self, index);

  for (guint i = 0; i < node->n_attributes; i++)
    {
      const LiaisonXmlAttribute *attribute =
          &g_array_index (self->attributes, LiaisonXmlAttribute, node->first_attribute + i);

      if (strcmp (attribute->name, name) == 0)
        return attribute->value;
    }
  return NULL;
}

/**
 * liaison_xml_find:
 * @self: a document
 * @root: where to look
 * @tag: an element
 *
 * Returns: the index of the first such element below @root, or 0
 */
guint
liaison_xml_find (const LiaisonXml *self,
                  guint             root,
                  guint             tag)
{
  for (guint i = root + 1; i < liaison_xml_node (self, root)->end; i++)
    if (liaison_xml_node (self, i)->tag == tag)
      return i;
  return 0;
}

/**
 * liaison_xml_text:
 * @self: a document
 * @index: of a node
 *
 * Returns: (transfer full): all text below the node, as it stands
 */
char *
liaison_xml_text (const LiaisonXml *self,
                  guint             index)
{
  GString *text = g_string_new (NULL);

  for (guint i = index; i < liaison_xml_node (self, index)->end; i++)
    if (liaison_xml_node (self, i)->tag == LIAISON_XML_TEXT)
      g_string_append (text, liaison_xml_node (self, i)->text);
  return g_string_free (text, FALSE);
}

/**
 * liaison_xml_dup_text:
 * @self: a document
 * @root: where to look
 * @tag: an element
 *
 * Returns: (transfer full) (nullable): all text in the first such element below @root
 */
char *
liaison_xml_dup_text (const LiaisonXml *self,
                      guint             root,
                      guint             tag)
{
  guint index = liaison_xml_find (self, root, tag);

  return index != 0 ? liaison_xml_text (self, index) : NULL;
}

/* Leaves the elements that end before I, from CURRENT up to ROOT. Returns the one that I is in. */
static guint
leave_until (const LiaisonXml *self,
             guint             current,
             guint             root,
             guint             i,
             LiaisonXmlLeave   leave,
             gpointer          data)
{
  while (current != root && i >= liaison_xml_node (self, current)->end)
    {
      if (leave != NULL)
        leave (self, current, data);
      current = liaison_xml_node (self, current)->parent;
    }
  return current;
}

/**
 * liaison_xml_walk:
 * @self: a document
 * @root: the node below which to walk
 * @enter: (scope call): called for each node, in document order
 * @leave: (scope call) (nullable): called after all below an element that was entered
 * @data: for both
 *
 * Walks through a document without recursion.
 */
void
liaison_xml_walk (const LiaisonXml *self,
                  guint             root,
                  LiaisonXmlEnter   enter,
                  LiaisonXmlLeave   leave,
                  gpointer          data)
{
  guint end = liaison_xml_node (self, root)->end;
  guint current = root;

  for (guint i = root + 1; i < end;)
    {
      current = leave_until (self, current, root, i, leave, data);
      if (!enter (self, i, data))
        i = liaison_xml_node (self, i)->end;
      else
        {
          if (liaison_xml_node (self, i)->tag != LIAISON_XML_TEXT)
            current = i;
          i++;
        }
    }
  leave_until (self, current, root, end, leave, data);
}
