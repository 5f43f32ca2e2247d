/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a node is: an element whose name the caller did not give, a text, or, from
 * LIAISON_XML_NAMED on, an element: the place of its name among those that the caller gave. */
enum
{
  LIAISON_XML_OTHER,
  LIAISON_XML_TEXT,
  LIAISON_XML_NAMED,
};

/* An element or a text. Nodes stand in document order, so that those below a node are the ones
 * from the one after it up to END. Strings are owned by the document. */
typedef struct
{
  guint tag;
  guint parent;           /* index; the root is its own parent */
  guint end;              /* index after the last node below */
  guint first_attribute;  /* in the table of attributes */
  guint n_attributes;
  const char *text;       /* of a text */
} LiaisonXmlNode;

typedef struct
{
  const char *name;
  const char *value;
} LiaisonXmlAttribute;

/* A document. The node at 0 stands above its first element. */
typedef struct
{
  GArray *nodes;      /* of LiaisonXmlNode */
  GArray *attributes; /* of LiaisonXmlAttribute */
  GStringChunk *strings;
} LiaisonXml;

/* ENTER returns whether to go on below the node; for a text that means nothing. LEAVE, which may be
 * NULL, is called for an element that was entered, when all below it is done. */
typedef gboolean (*LiaisonXmlEnter) (const LiaisonXml *xml,
                                     guint             index,
                                     gpointer          data);
typedef void     (*LiaisonXmlLeave) (const LiaisonXml *xml,
                                     guint             index,
                                     gpointer          data);

LiaisonXml *liaison_xml_new       (GBytes             *bytes,
                                   const char *const  *names,
                                   guint               n_names,
                                   GError            **error);
void        liaison_xml_free      (LiaisonXml         *self);
const char *liaison_xml_attribute (const LiaisonXml   *self,
                                   guint               index,
                                   const char         *name);
guint       liaison_xml_find      (const LiaisonXml   *self,
                                   guint               root,
                                   guint               tag);
char       *liaison_xml_text      (const LiaisonXml   *self,
                                   guint               index);
char       *liaison_xml_dup_text  (const LiaisonXml   *self,
                                   guint               root,
                                   guint               tag);
void        liaison_xml_walk      (const LiaisonXml   *self,
                                   guint               root,
                                   LiaisonXmlEnter     enter,
                                   LiaisonXmlLeave     leave,
                                   gpointer            data);

static inline const LiaisonXmlNode *
liaison_xml_node (const LiaisonXml *self,
                  guint             index)
{
  return &g_array_index (self->nodes, LiaisonXmlNode, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonXml, liaison_xml_free)

G_END_DECLS
